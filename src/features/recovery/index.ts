import type { Ability } from '../ability.ts';
import { gather, type RecoverySnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** Finds deliveries that never arrived, asks for them again, and makes up for those that GitHub no longer brings. */
export const recovery: Ability<'recovery', RecoverySnapshot> = { gather, plan };
