import type { Ability } from '../ability.ts';
import { type CommandSnapshot, gather } from './gather.ts';
import { plan } from './plan.ts';

/** What people say to the bot in comments. */
export const command: Ability<'command', CommandSnapshot> = { gather, plan };
