import type { Block, Sentence } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import type { Reference } from '../numbers/references.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { within } from './meant.ts';

/** `LMP-19: …`: the number of another count, at the begin of what is said about it. */
const OTHER_KEY = /^[\W_]{0,6}(?!(?:UTF|ISO|SHA|RFC|GH|PR|MR|IPV|COVID)\b)[A-Z][A-Z\d]{1,9}-\d{1,6}(?![\w-])/;

/** The sentences from one that begins so to the next that names a number of ours. */
export function sentencesOfOther({ sentences }: Block, references: readonly Attributed[]): ReadonlySet<Sentence> {
  let isOther = false;
  return new Set(
    sentences.filter((sentence, index) => {
      const begins = index > 0 && OTHER_KEY.test(sentence.text);
      isOther = (isOther || begins) && within(references, sentence).length === 0;
      return isOther;
    }),
  );
}

/** Words that begin with a number of another count are about that one, whatever number stands above them. */
export function isAboutOther({ block }: Placed, references: readonly Attributed[]): boolean {
  return references.length === 0 && block.cells.length < 2 && OTHER_KEY.test(block.text);
}

const KEYED = /^[A-Z][A-Z\d]{1,9}-#\d/;

/** Where as many have a plain sign, `LMP-#12` may count something else; where most are written so, it is how theirs are. */
export function withKeysInDoubt(blocks: readonly Block[], found: Reference[][]): Reference[][] {
  if (!blocks.some(({ text }) => text.includes('-#'))) return found;
  const words = (one: Reference, index: number): string => blocks[index]?.text.slice(one.from, one.to) ?? '';
  const all = found.flatMap((each, index) => each.map((one) => words(one, index)));
  const keyed = all.filter((text) => KEYED.test(text)).length;
  if (keyed > all.filter((text) => text.startsWith('#')).length) return found;
  return found.map((each, index) =>
    each.map((one) => (KEYED.test(words(one, index)) ? { ...one, doubtful: true } : one)),
  );
}
