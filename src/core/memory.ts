import type { MinutesSource } from './job.ts';
import type { Plan } from './plan.ts';

/** What the bot keeps about one repository between jobs, by GitHub's numeric id, so that a rename loses nothing. */
export interface Facts {
  /** The next VC as somebody said it (minutes or command); it goes before the rule in the settings. */
  'next-meeting': {
    readonly start: string | null;
    readonly date: string;
    readonly url: string | null;
    readonly from: string;
  };
  /** The day (YYYY-MM-DD) of the last VC whose minutes were read. */
  'last-meeting': { readonly date: string };
  /** Somebody with the right has let the first sweep go. */
  'sweep.agreed': { readonly by: string; readonly at: string };
  /** Nominal time of the last sweep that the schedule fired. */
  'sweep.fired': { readonly at: string };
  /** The meeting (YYYY-MM-DD) whose checklist the schedule last asked for. */
  'review-list.fired': { readonly meeting: string };
  /** The minutes that `/ispyb minutes` speaks of. */
  'minutes.last': MinutesSource;
  /** A sweep that was shown and waits for `/ispyb sweep go`. */
  'waiting.sweep': { readonly plan: Plan };
  /** Decisions of minutes that were shown and wait for `/ispyb minutes go`. */
  'waiting.minutes': { readonly plan: Plan; readonly blob: string };
}

export type Fact = keyof Facts;

/** Looks up what is kept about the job's repository; undefined where nothing was kept yet. Throws `Later` if it cannot look. */
export interface Recall {
  recall<K extends Fact>(key: K): Promise<Facts[K] | undefined>;
}

/** Keeps a fact, in place of what was kept under that key. */
export interface Memory extends Recall {
  remember<K extends Fact>(key: K, value: Facts[K]): Promise<void>;
}
