import type { Ability } from '../ability.ts';
import { gather, type TriageSnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** Gives an issue the labels its text asks for. */
export const triage: Ability<'triage', TriageSnapshot> = { gather, plan };
