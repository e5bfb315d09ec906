import type { Block } from '../layout/blocks.ts';
import type { Reference } from '../numbers/references.ts';

/** `PR 12 in the same repository`, `#12 over there`: of the one that was named last. */
const SAME =
  /^\W{0,2}(?:(?:of|in|from|on|at)\s(?:the|that)\s(?:very\s)?same\s(?:repo(?:sitory)?|tracker|project)\b|over\sthere\b|there(?=[,.;:)]|$))/i;
const MAY_SAY = /\bsame\s(?:repo|tracker|project)|\bthere\b/i;
/** Such words do not reach farther back than so many blocks. */
const NEAR = 3;

/** The one repository that the document gives to the number of a reference. */
function wholeOf({ repository, number }: Reference, all: readonly Reference[]): string | undefined {
  if (repository?.includes('/')) return repository;
  const given = all.flatMap((one) => (one.number === number && one.repository?.includes('/') ? [one.repository] : []));
  return repository === null && new Set(given).size === 1 ? given[0] : undefined;
}

/**
 * Gives numbers that are said to be in the same repository, or there, that of the number before them. They stay in
 * doubt: the words may look farther back.
 */
export function withSame(blocks: readonly Block[], found: readonly Reference[][]): Reference[][] {
  return blocks.map(({ text }, index) => {
    const own = found[index] ?? [];
    if (own.length === 0 || !MAY_SAY.test(text)) return own;
    return own.map((one, at) => {
      if (one.repository !== null || !SAME.test(text.slice(one.to, one.to + 40))) return one;
      const before = [...found.slice(Math.max(0, index - NEAR), index).flat(), ...own.slice(0, at)].at(-1);
      const repository = before && wholeOf(before, found.flat());
      return repository ? { ...one, repository, doubtful: true } : one;
    });
  });
}
