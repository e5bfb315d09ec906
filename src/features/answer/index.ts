import type { Ability } from '../ability.ts';
import { type AnswerSnapshot, gather } from './gather.ts';
import { plan } from './plan.ts';

/** What people answer where minutes left a doubt: ticks in our own texts, and `/ispyb confirm`. */
export const answer: Ability<'answer', AnswerSnapshot> = { gather, plan };
