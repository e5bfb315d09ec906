import type { Ability } from '../ability.ts';
import { gather, type MinutesSnapshot } from './gather.ts';
import { plan, waits } from './plan.ts';

/** Reads minutes and carries out, asks or tells what they decided. */
export const minutes: Ability<'minutes', MinutesSnapshot> = { gather, plan, waits };
