import type { Ability } from '../ability.ts';
import { gather, type UndoSnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** Takes back what minutes did, because somebody with the right asked for it. */
export const undo: Ability<'undo', UndoSnapshot> = { gather, plan };
