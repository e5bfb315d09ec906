import type { Ability } from '../ability.ts';
import { gather, type PushSnapshot } from './gather.ts';
import { gather as gatherPull, type PullSnapshot } from './gather-pull.ts';
import { plan } from './plan.ts';
import { plan as planPull } from './plan-pull.ts';

/** Finds out whose minutes and whose settings a push to a default branch has changed; it only starts jobs. */
export const push: Ability<'push', PushSnapshot> = { gather, plan };

/** Finds out whose minutes a pull request brings; it only starts jobs. */
export const pull: Ability<'pull', PullSnapshot> = { gather: gatherPull, plan: planPull };
