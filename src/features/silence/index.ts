import type { Ability } from '../ability.ts';
import { gather, gatherOne, type PeriodSnapshot, type SilenceSnapshot } from './gather.ts';
import { plan, planOne } from './plan.ts';

/** Shows for which small proposals silence is consent, stops it at an objection, announces its end. Never agrees. */
export const silence: Ability<'silence', SilenceSnapshot> = { gather, plan };

/** The same for one proposal, at once: it was opened, edited or labelled, or a person agreed or objected. */
export const period: Ability<'period', PeriodSnapshot> = { gather: gatherOne, plan: planOne };
