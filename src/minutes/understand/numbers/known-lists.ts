import type { Block } from '../layout/blocks.ts';
import { everyMatch } from '../words/every-match.ts';
import { blanked, type Reference } from './references.ts';

/** `265, 297, 298 and 301`: bare numbers in a row. */
const LIST =
  /(?<![\w#$€£~≈+.:/-]|\bv)\d{2,7}(?:(?:\s*[,;&]\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)\d{2,7}(?![\w%-]|\.\d)){2,}/g;
/** So many of them the document must name elsewhere. */
const FEWEST = 2;
/** And this share. */
const SHARE = 0.4;

/** The numbers of lists of which the document names some elsewhere as issues: the others are of the same kind, likely. */
export function besideKnown(block: Block, known: ReadonlySet<number>): Reference[] {
  if (known.size < FEWEST) return [];
  return everyMatch(blanked(block.text), LIST).flatMap((list): Reference[] => {
    const numbers = everyMatch(list[0], /\d+/g);
    const named = numbers.filter(([number]) => known.has(Number(number))).length;
    if (named < FEWEST || named < numbers.length * SHARE) return [];
    return numbers.map((one) => ({
      number: Number(one[0]),
      repository: null,
      kind: 'unknown',
      from: list.index + one.index,
      to: list.index + one.index + one[0].length,
      written: true,
      ...(known.has(Number(one[0])) ? {} : { doubtful: true }),
    }));
  });
}
