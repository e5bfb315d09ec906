import type { Attributed } from '../repositories/repositories.ts';
import type { Statement } from './items.ts';

/** Each number once. */
export const distinct = (references: readonly Attributed[]): Attributed[] => [
  ...new Map(references.map((one) => [`${one.repository}#${one.number}`, one])).values(),
];

const MEANS_ALL = /\b(?:they|these|all|both|each|those|bottom\s+line|the\s+(?:block|list|lot|above))\b/i;
/** Below rows and paragraphs, of which few speak together, only few words that begin so mean all of them. */
const ALL_OF_THEM =
  /^\W*(?:none|nothing|neither|all|both|these|those|everything|the\s+(?:above|list|decisions?|table|rows))(?!\p{L})/iu;
/** Words that alone on a line can only be meant for what stands above them. */
const REMARK =
  /^\W*(?:to\s+be\s+(?:confirmed|voted|approved|closed)|tentative|provisional|draft|not\s+(?:final|discussed|decided|yet|reached)|(?:the\s+)?propos(?:al|ed)(?!\p{L})|\p{L}+['’]s\s+proposal|votes?\s+by\s+e?-?mail|please\s+confirm|awaiting|subject\s+to|no\s+time|postponed)(?!\p{L})/iu;
const FEW_LETTERS = 90;

/** Nothing but that all of what stands above is meant. */
export const meansAll = (text: string): boolean =>
  text.length <= FEW_LETTERS && (ALL_OF_THEM.test(text) || REMARK.test(text));

/** An item of a list, a row, or a paragraph of a number. */
export const isListed = ({ block, isTitle, named, sentence }: Statement): boolean =>
  block.cells.length > 1 ||
  (block.depth > 0 ? isTitle : block.heading === 0 && sentence.from === 0 && named[0]?.from === 0);

/** Words that belong to a list item stand higher than the list that hangs below it. */
export const isAbove = (list: readonly Statement[], { block: { depth } }: Statement): boolean =>
  depth === 0 || list.every(({ block }) => block.depth > depth);

/** `- Storm` / `  - #12: closed` / `  We look again in May.`: the outer item goes on, without a sign of its own. */
const goesOnAround = (list: readonly Statement[], { block: { depth, first } }: Statement): boolean =>
  depth > 0 && first.marker === '' && list.every(({ block }) => block.first.marker !== '');

/** The numbers of the list right above a paragraph that speaks of them together; none where it does not. */
export function numbersAbove(list: readonly Statement[], one: Statement): readonly Attributed[] {
  const first = one.block.sentences[0]?.text ?? '';
  const { depth, heading, cells } = one.block;
  if (list.length < 2 || heading > 0 || cells.length > 1 || !isAbove(list, one)) return [];
  const areItems = depth === 0 && list.every(({ isTitle, block }) => isTitle && block.depth > 0);
  if (!meansAll(first) && !(areItems && MEANS_ALL.test(first)) && !goesOnAround(list, one)) return [];
  return distinct(list.flatMap((other) => other.named));
}
