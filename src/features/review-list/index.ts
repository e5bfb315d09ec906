import type { Ability } from '../ability.ts';
import { gather, type ReviewSnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** One checklist issue before each VC: what awaits a decision, what is stale, what is new. */
export const reviewList: Ability<'review-list', ReviewSnapshot> = {
  gather,
  plan,
};
