import type { Outcome } from './acts.ts';

/** An issue as it came out, and the same as it came out in peace. */
export interface Pair {
  readonly came: Outcome;
  readonly wanted: Outcome;
}

/**
 * Counts issues: `lost` lack a label or something that was to be said, `twice` were labelled or told anything more than
 * once, `wrong` are in another state or have a label or words that they should not have.
 */
export function compare(pairs: readonly Pair[]): { lost: number; twice: number; wrong: number } {
  const count = (is: (pair: Pair) => boolean) => pairs.filter(is).length;
  return {
    lost: count(({ came, wanted }) => lacks(came.labels, wanted.labels) || lacks(came.said, wanted.said)),
    twice: count(({ came, wanted }) => came.said.length > wanted.said.length || came.twice.length > 0),
    wrong: count(
      ({ came, wanted }) =>
        came.state !== wanted.state || lacks(wanted.labels, came.labels) || lacks(wanted.said, came.said),
    ),
  };
}

function lacks(these: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((one) => !these.includes(one));
}
