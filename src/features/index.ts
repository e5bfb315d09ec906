import type { Settings } from '../config/schema.ts';
import type { Job, JobOf, Kind } from '../core/job.ts';
import type { Plan } from '../core/plan.ts';
import type { Sight } from './ability.ts';
import { answer } from './answer/index.ts';
import { command } from './command/index.ts';
import { minutes, minutesPreview } from './minutes/index.ts';
import { pull, push } from './push/index.ts';
import { recovery } from './recovery/index.ts';
import { minutesTemplate, reviewList, slots } from './review-list/index.ts';
import { schedule } from './schedule/index.ts';
import { settings, settingsPreview } from './settings/index.ts';
import { period, silence } from './silence/index.ts';
import { sweep, wake } from './sweep/index.ts';
import { triage } from './triage/index.ts';
import { undo } from './undo/index.ts';

/** All the bot can do, one ability for each kind of job. A kind without an ability does not compile. */
export const ABILITIES = {
  triage,
  wake,
  sweep,
  'review-list': reviewList,
  silence,
  period,
  slots,
  'minutes-template': minutesTemplate,
  minutes,
  'minutes-preview': minutesPreview,
  answer,
  undo,
  command,
  push,
  pull,
  settings,
  'settings-preview': settingsPreview,
  schedule,
  recovery,
} satisfies { [K in Kind]: { gather(job: JobOf<K>, look: Sight): Promise<unknown> } };

/** An ability whose snapshot is its own business. */
export interface AnyAbility {
  gather(job: Job, look: Sight): Promise<unknown>;
  plan(snapshot: unknown, settings: Settings): Plan;
  waits?(snapshot: unknown, plan: Plan): string | null;
}

/** The ability for a kind of job. Its `plan` must be given what its own `gather` returned. */
export function abilityOf(kind: Kind): AnyAbility {
  // Each ability takes its own snapshot; the pairing holds because both halves come from one entry of the list.
  return ABILITIES[kind] as unknown as AnyAbility;
}
