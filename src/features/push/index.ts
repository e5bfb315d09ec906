import type { Ability } from '../ability.ts';
import { gather, type PushSnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** Finds out whose minutes and whose settings a push to a default branch has changed; it only starts jobs. */
export const push: Ability<'push', PushSnapshot> = { gather, plan };
