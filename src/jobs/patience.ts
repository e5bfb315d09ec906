import { addMilliseconds, differenceInMilliseconds, max } from '../core/dates.ts';
import type { Trouble } from '../core/trouble.ts';
import type { Slip } from './slip.ts';

/** How long and how often a job is tried. Milliseconds and counts. */
export interface Patience {
  /** Before the first new try; doubles with each further one, up to the longest. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** How long `Later` is believed. Three days is also how long GitHub keeps deliveries. */
  readonly waitsFor: number;
  /** After so many faults of ours, or lost processes, a job is kept as failed. */
  readonly bugs: number;
  readonly crashes: number;
}

export const PATIENCE: Patience = {
  firstPause: 2_000,
  longestPause: 15 * 60_000,
  waitsFor: 3 * 24 * 60 * 60_000,
  bugs: 4,
  crashes: 5,
};

/** What becomes of a job whose try ended in trouble. */
export type Verdict =
  | { readonly ends: 'done' }
  | { readonly ends: 'failed' }
  /** To be tried again at a moment; `slip` is how it then has gone so far. */
  | { readonly ends: 'again'; readonly at: Date; readonly slip: Slip };

/**
 * Judges trouble at `now`. `chance`, in [0, 1), spreads the pauses so that jobs which failed together do not all come
 * back together. What a person, a missing permission or a vanished thing ended is done.
 */
export function judge(
  trouble: Trouble & { readonly after?: Date | undefined },
  slip: Slip,
  when: { readonly now: Date; readonly chance: number; readonly patience: Patience },
): Verdict {
  const { now, patience } = when;
  if (trouble.kind === 'later') {
    const since = slip.since ?? now.toISOString();
    if (differenceInMilliseconds(now, since) >= patience.waitsFor) return { ends: 'failed' };
    const pause = addMilliseconds(now, pauseAfter(slip.waits, when));
    const at = trouble.after ? max([trouble.after, now]) : pause;
    const notBefore = trouble.after?.toISOString() ?? null;
    // To wait until a named moment is no sign of trouble, and the next failure's pause is no longer for it.
    const waits = slip.waits + (trouble.after ? 0 : 1);
    return { ends: 'again', at, slip: { ...slip, waits, ended: slip.ended + 1, since, notBefore } };
  }
  if (trouble.kind !== 'bug') return { ends: 'done' };
  if (isLastTry(slip, patience)) return { ends: 'failed' };
  const at = addMilliseconds(now, pauseAfter(slip.bugs, when));
  return { ends: 'again', at, slip: { ...slip, bugs: slip.bugs + 1, ended: slip.ended + 1, notBefore: null } };
}

/** Whether one more fault of ours ends the job for good. */
export function isLastTry(slip: Slip, patience: Patience): boolean {
  return slip.bugs + 1 >= patience.bugs;
}

function pauseAfter(times: number, when: { readonly chance: number; readonly patience: Patience }): number {
  const { firstPause, longestPause } = when.patience;
  const pause = Math.min(longestPause, firstPause * 2 ** Math.min(times, 30));
  return Math.round(pause * (0.5 + when.chance / 2));
}
