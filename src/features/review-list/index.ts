import type { Ability } from '../ability.ts';
import { gather, type ReviewSnapshot } from './gather.ts';
import { plan } from './plan.ts';
import { gather as gatherSlots, type SlotsSnapshot } from './slots/gather.ts';
import { plan as planSlots } from './slots/plan.ts';

/** One checklist issue before each VC: what awaits a decision, what is stale, what is new. */
export const reviewList: Ability<'review-list', ReviewSnapshot> = {
  gather,
  plan,
};

/** What was filled in on the checklist of a VC, carried out. */
export const slots: Ability<'slots', SlotsSnapshot> = {
  gather: gatherSlots,
  plan: planSlots,
};
