import type { Ability } from '../ability.ts';
import { gather, type ReviewSnapshot } from './gather.ts';
import { plan } from './plan.ts';
import { gather as gatherSlots, type SlotsSnapshot } from './slots/gather.ts';
import { plan as planSlots } from './slots/plan.ts';
import { gather as gatherTemplate, type TemplateSnapshot } from './template/gather.ts';
import { plan as planTemplate } from './template/plan.ts';

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

/** Minutes of a VC to be filled in. */
export const minutesTemplate: Ability<'minutes-template', TemplateSnapshot> = {
  gather: gatherTemplate,
  plan: planTemplate,
};
