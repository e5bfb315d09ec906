import type { Decision, Explanation, Format } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import { keyOf } from './said.ts';

/** Formats in which the address behind a link is not among the words that a person reads. */
const HIDES_ADDRESSES: ReadonlySet<Format> = new Set(['pdf', 'docx']);

interface Decided {
  readonly decisions: readonly Decision[];
  readonly explanations: readonly Explanation[];
}

/**
 * Leaves out issues that only an address behind printed words tells and about which nothing came out: a reader of the
 * page has not seen their number, and there is nothing to do about them.
 */
export function withoutUnseen(
  { decisions, explanations }: Decided,
  statements: readonly Statement[],
  format: Format,
): { decisions: Decision[]; explanations: Explanation[] } {
  const written = new Set(
    statements
      .flatMap(({ named }) => named)
      .filter(({ written }) => written)
      .map(keyOf),
  );
  const gone = new Set(
    decisions.flatMap((one) => {
      const nothing = one.verdict === 'keep' && (one.outcome === 'mentioned' || one.outcome === 'undecided');
      return HIDES_ADDRESSES.has(format) && nothing && !written.has(keyOf(one)) ? [keyOf(one)] : [];
    }),
  );
  return {
    decisions: decisions.filter((one) => !gone.has(keyOf(one))),
    explanations: explanations.filter((one) => !gone.has(keyOf(one))),
  };
}
