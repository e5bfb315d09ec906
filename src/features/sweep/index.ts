import type { Ability } from '../ability.ts';
import { gather, type SweepSnapshot } from './gather.ts';
import { plan, waits } from './plan.ts';
import { gather as gatherWake, plan as planWake, type WakeSnapshot } from './wake.ts';

/** Marks quiet issues stale, and unmarks those that a person came back to. Never closes anything. */
export const sweep: Ability<'sweep', SweepSnapshot> = { gather, plan, waits };

/** Takes the stale label off as soon as a person touches an issue. */
export const wake: Ability<'wake', WakeSnapshot> = { gather: gatherWake, plan: planWake };
