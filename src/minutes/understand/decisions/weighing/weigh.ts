import type { Outcome } from '../../../types.ts';
import { featuresOf } from './features.ts';
import learnt from './weights.json' with { type: 'json' };

/** What words may tell: an outcome, or nothing about the result. */
export type Sense = Outcome | 'talk';

/** The senses, in the order of the weights. */
export const SENSES = [
  'resolved',
  'rejected',
  'accepted',
  'deferred',
  'action',
  'undecided',
  'mentioned',
  'talk',
] as const satisfies readonly Sense[];

/** What words sound like, how sure that is (0 to 1), and those of them that weigh most for it. */
export interface Heard {
  readonly sense: Sense;
  readonly share: number;
  readonly words: readonly string[];
}

/** The file holds whole numbers. */
export const SCALE = 10;
const weights = new Map<string, readonly number[]>(Object.entries(learnt.words));
const bias: readonly number[] = learnt.bias;

/** The more words there are, the less each weighs. */
export const factorFor = (known: number): number => 3 / Math.sqrt(Math.max(1, known));

/** Turns sums of weights into shares that add up to 1. */
export function sharesOf(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / all);
}

/** Turns of phrase that can be shown to a person: words that mean something alone, or some in a row. */
const SHOWN = /^(?!last |length )(?:\p{L}{4,}|\p{L}+(?: [\p{L}']+)+)$/u;
const MOST = 3;

/**
 * What some words sound like to an ear that was trained on the notes and minutes of `test/minutes/corpus`
 * (`npm run weights`). A sum of weights, so the same words always sound the same; of 100 notes that it had never seen
 * it tells some 75 (`npm run score:notes`). Words that nobody has weighed sound like talk.
 */
export function weigh(text: string): Heard {
  const known = [...featuresOf(text)].flatMap((word) => {
    const of = weights.get(word);
    return of ? [{ word, of }] : [];
  });
  if (known.length === 0) return { sense: 'talk', share: 1, words: [] };
  const factor = factorFor(known.length);
  const shares = sharesOf(
    SENSES.map((_, at) => known.reduce((sum, { of }) => sum + (of[at] ?? 0) * factor, bias[at] ?? 0) / SCALE),
  );
  const best = shares.indexOf(Math.max(...shares));
  const weightOf = ({ of }: { of: readonly number[] }): number => of[best] ?? 0;
  const words = known
    .filter((one) => weightOf(one) > 0 && SHOWN.test(one.word))
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, MOST)
    .map(({ word }) => word);
  return { sense: SENSES[best] ?? 'talk', share: shares[best] ?? 0, words };
}
