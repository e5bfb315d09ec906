import type { Block } from '../layout/blocks.ts';
import { everyMatch } from '../words/every-match.ts';
import { blanked, type Reference } from './references.ts';

/** `BZP-318`: a name of capitals before a number. */
const ALIAS = /(?<![\w#/.-])(\p{Lu}[\p{Lu}\d]{1,9}-)(\d{2,7})(?![\w/-]|\.\d)/gu;

const plain = (name: string): string => name.toLowerCase();

/** The names by which links of the document call their numbers, with what they lead to. */
function namesIn(blocks: readonly Block[], found: readonly (readonly Reference[])[]): Map<string, Reference> {
  const names = new Map<string, Reference>();
  for (const [index, { text }] of blocks.entries())
    for (const one of found[index] ?? []) {
      const [whole, , number] = everyMatch(text.slice(one.from, one.to), ALIAS)[0] ?? [];
      if (whole && one.repository?.includes('/') && Number(number) === one.number) names.set(plain(whole), one);
    }
  return names;
}

/** Adds numbers that are called as a link of the document calls them: `[BZP-318](…/pull/318)`, and elsewhere `BZP-318`. */
export function withAliases(blocks: readonly Block[], found: readonly Reference[][]): Reference[][] {
  const names = namesIn(blocks, found);
  if (names.size === 0) return [...found];
  return blocks.map(({ text }, index) => {
    const own = found[index] ?? [];
    const more = everyMatch(blanked(text), ALIAS).flatMap((match): Reference[] => {
      const [from, to] = [match.index, match.index + match[0].length];
      const one = names.get(plain(match[0]));
      if (!one || own.some((other) => other.from < to && from < other.to)) return [];
      return [{ ...one, from, to, written: true }];
    });
    return [...own, ...more].sort((one, other) => one.from - other.from || one.to - other.to);
  });
}
