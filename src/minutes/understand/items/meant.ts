import type { Block, Sentence } from '../layout/blocks.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { cellAt } from './cells.ts';
import type { Statement } from './items.ts';
import { firstRun, hasAtMost, namesSubject, POINTS_TO } from './topics.ts';

/** The numbers that a sentence names. */
export const within = (references: readonly Attributed[], sentence: Sentence | undefined): Attributed[] =>
  references.filter(({ from }) => sentence && from >= sentence.from && from < sentence.from + sentence.text.length);

/** `| Drop the old lamps? #12 | Mara | With #13 in … |`: a title that ends with its number, before longer talk. */
function ofTitleCell(block: Block, references: readonly Attributed[], cell: Sentence | undefined): Attributed[] {
  const own = within(references, cell);
  const [only] = own;
  if (!cell || !only || own.length > 1 || cellAt(block, cell.from) === block.cells.length - 1) return [];
  const before = cell.text.slice(0, only.from - cell.from);
  const behind = cell.text.slice(only.to - cell.from);
  const others = references.filter((one) => one !== only);
  const apart = others.every(({ from }) => cellAt(block, from) > cellAt(block, cell.from));
  return apart && !/\p{L}/u.test(behind) && !POINTS_TO.test(before) ? [only] : [];
}

/** The one cell of a row that holds its number and at most a title beside it: then the whole row is about that. */
export function ofRow(block: Block, references: readonly Attributed[]): Attributed[] {
  if (block.cells.length < 2) return [];
  const naming = block.sentences.filter((sentence) => within(references, sentence).length > 0);
  const bare = naming.filter((sentence) => hasAtMost(1, sentence.text.replace(/#?\d+/g, ' ')));
  const cells = bare.length === 1 ? bare : naming;
  const [cell] = cells;
  if (!cell || cells.length > 1) return ofTitleCell(block, references, naming[0]);
  const own = within(references, cell);
  return hasAtMost(2, cell.text.slice(0, (own[0]?.from ?? 0) - cell.from)) ? own : [];
}

const NAMES = /^\W*(?:titles?|subjects?|summary|topics?|what|descriptions?|name)\b/i;

/**
 * In a row of three cells and more what stands beside the bare number is its title: behind it, or before it where only
 * one more cell follows, which then tells what came of it.
 */
function titleOfRow(block: Block, references: readonly Attributed[]): Sentence | undefined {
  if (block.cells.length < 3 || ofRow(block, references).length === 0) return undefined;
  const { sentences } = block;
  const at = sentences.findIndex((sentence) => within(references, sentence).length > 0);
  if (!hasAtMost(1, sentences[at]?.text ?? '')) return undefined;
  const [before, behind] = [sentences[at - 1], sentences[at + 1]];
  const isLast = before !== undefined && behind !== undefined && at + 1 >= sentences.length - 1;
  return isLast && !NAMES.test(behind.column ?? '') && /\p{L}{3}/u.test(before.text) ? before : behind;
}

/** The sentences of a block that only name its subject: beside the bare number of a row, or at the begin of a paragraph. */
export function titlesIn(
  block: Block,
  references: readonly Attributed[],
  hasSubject: boolean,
): (Sentence | undefined)[] {
  const opening = hasSubject && namesSubject(block, references) ? block.sentences[0] : undefined;
  return [titleOfRow(block, references), opening];
}

const IS_IN = /\b(?:merged|merge\s+of|landed|is\s+in|went\s+in|shipped)\b/i;
const NOT_IN =
  /\b(?:not|never|no|if|once|when|after|until|before|will|(?:should|can|may|must|to)\s+be|waits?|waiting)\b|n['’]t\b|\?/i;

/** `The fix is on main (#13)`: in brackets stands the request, though nothing else calls it one. */
const FIXED_BY = /\b(?:fix|fixed|patch|merged|landed|(?:on|in) (?:main|master|trunk))\b[^()]{0,60}\([\w./-]*$/i;
const isFix = ({ text, from }: Sentence, one: Attributed): boolean =>
  /^(?:\)|, merged\b)/.test(text.slice(one.to - from)) && FIXED_BY.test(text.slice(0, one.from - from));

/** `Mara has merged PR #13`: the request is how the item was done; the words after it speak of the item again. */
export const isMeans = (sentence: Sentence, named: readonly Attributed[]): boolean =>
  named.length > 0 &&
  named.every((one) => isFix(sentence, one) || (one.kind === 'pull' && IS_IN.test(sentence.text))) &&
  !NOT_IN.test(sentence.text);

/** The numbers of a block without the requests that were merged for the item: nobody closes those afterwards. */
export function withoutMeans(block: Block, references: readonly Attributed[]): readonly Attributed[] {
  if (references.length === 0) return references;
  const means = new Set<Attributed>();
  for (const sentence of block.sentences) {
    const named = within(references, sentence);
    if (isMeans(sentence, named)) for (const one of named) means.add(one);
  }
  return means.size > 0 ? references.filter((one) => !means.has(one)) : references;
}

/** Words that speak of several numbers named right before. */
const MANY = /\b(?:them|both|these|those|all\s+(?:two|three|four|five|of\s+(?:them|these)))\b/i;

/** The numbers named right before, where the sentence speaks of several. */
export const severalIn = (sentence: Sentence, listed: readonly Attributed[]): readonly Attributed[] | undefined =>
  listed.length > 1 && MANY.test(sentence.text) ? listed : undefined;

/** `#12 waits for rain. #13 … closed it`: of numbers named apart from each other in one sentence "it" may be either. */
export function isParted(
  block: Block,
  references: readonly Attributed[],
  said: Pick<Statement, 'topic' | 'sentence'>,
): boolean {
  const { sentence } = said;
  // A title that is a link names its number twice: in its words and in its address.
  const topic = said.topic.filter(({ number }, at, all) => number !== all[at - 1]?.number);
  const own = topic.length > 1 && topic.every((one) => references.includes(one));
  return (
    own &&
    topic[0]?.from !== undefined &&
    topic[0].from < sentence.from &&
    !MANY.test(sentence.text) &&
    firstRun(block, topic).length < topic.length
  );
}

/** More or other numbers than those of the subject. */
export function hasOthers(numbers: ReadonlySet<number>, subject: readonly Attributed[]): boolean {
  for (const number of numbers) if (!subject.some((one) => one.number === number)) return true;
  return false;
}

/** The only number, where no other was named since. */
export const soleOf = (numbers: readonly Attributed[], since: ReadonlySet<number>): Attributed | undefined =>
  numbers.length === 1 && !hasOthers(since, numbers) ? numbers[0] : undefined;
