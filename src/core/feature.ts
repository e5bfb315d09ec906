import type { JobOf, Kind } from './job.ts';
import type { Recall } from './memory.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Reader } from './reader.ts';

/** All that looking needs. `at` is the moment of the run, ISO 8601 in UTC: nothing else may ask for the time. */
export interface Look<Settings> {
  readonly reader: Reader;
  readonly memory: Recall;
  readonly settings: Settings;
  readonly at: string;
  /** Hears how far a look has come that takes long. */
  readonly progress?: Progress;
}

/** One ability of the bot: it looks, then judges. Doing is not its business. */
export interface Feature<K extends Kind, Snapshot, Settings> {
  /** Reads all that the decision needs, and judges nothing. */
  gather(job: JobOf<K>, look: Look<Settings>): Promise<Snapshot>;
  /** Judges, and looks at nothing but its arguments. */
  plan(snapshot: Snapshot, settings: Settings): Plan;
  /** Why this plan must be shown and wait for a person's go, or null. Above the brake every plan waits, unasked. */
  waits?(snapshot: Snapshot, plan: Plan): string | null;
}
