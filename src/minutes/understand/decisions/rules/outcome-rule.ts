import type { Outcome } from '../../../types.ts';
import type { Fits } from '../sieve/sieve.ts';

/**
 * How much words settle: 3 is a ruling of the meeting, 2 says where things stand or who does something, 1 is talk on
 * the way to a result, 0 is no more than a mention.
 */
export type Force = 0 | 1 | 2 | 3;

/** What became of an issue, by the words of one sentence that do not close it. */
export interface Ruled {
  readonly rule: string;
  /** Why, for people. */
  readonly sentence: string;
  readonly outcome: Outcome;
  readonly force: Force;
}

/** A rule that reads so by the words alone; it holds where `pattern` fits and `unless` does not. */
export interface OutcomeRule extends Ruled {
  readonly pattern: Fits;
  readonly unless?: Fits;
}
