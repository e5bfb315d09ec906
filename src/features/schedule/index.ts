import type { Ability } from '../ability.ts';
import { gather, type ScheduleSnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** Looks which scheduled work of a repository is due and starts it, each time once. */
export const schedule: Ability<'schedule', ScheduleSnapshot> = { gather, plan };
