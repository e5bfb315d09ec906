import type { Ability } from '../ability.ts';
import { gather, type SettingsSnapshot } from './gather.ts';
import { plan } from './plan.ts';

/** Tells the faults of a settings file where they arose, and that they are mended. */
export const settings: Ability<'settings', SettingsSnapshot> = { gather, plan };
