import type { Ability } from '../ability.ts';
import { gather, type MinutesSnapshot } from './gather.ts';
import { plan, waits } from './plan.ts';
import { gather as gatherPreview, type PreviewSnapshot } from './preview/gather.ts';
import { plan as planPreview } from './preview/plan.ts';

/** Reads minutes and carries out, asks or tells what they decided. */
export const minutes: Ability<'minutes', MinutesSnapshot> = { gather, plan, waits };

/** Shows on a pull request what its minutes would do when it is merged. */
export const minutesPreview: Ability<'minutes-preview', PreviewSnapshot> = { gather: gatherPreview, plan: planPreview };
