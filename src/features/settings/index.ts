import type { Ability } from '../ability.ts';
import { gather, type SettingsSnapshot } from './gather.ts';
import { plan } from './plan.ts';
import { gather as gatherPreview, type SettingsPreviewSnapshot } from './preview/gather.ts';
import { plan as planPreview } from './preview/plan.ts';

/** Tells the faults of a settings file where they arose, and that they are mended. */
export const settings: Ability<'settings', SettingsSnapshot> = { gather, plan };

/** Shows on a pull request what is wrong with the settings that it brings, and what they would change. */
export const settingsPreview: Ability<'settings-preview', SettingsPreviewSnapshot> = {
  gather: gatherPreview,
  plan: planPreview,
};
