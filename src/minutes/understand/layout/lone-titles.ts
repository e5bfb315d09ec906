import { MONTH } from '../words/phrases.ts';
import type { Block } from './blocks.ts';

/** `1.`, `(2)`, `2.1`: the sign of a list that counts. */
export const isNumbered = (marker: string): boolean => /^\(?\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(marker);

/** A numbered item between paragraphs is a title; between other items it is one of a list. */
function isLoneNumber(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (block?.depth !== 1 || !isNumbered(block.marker) || block.text.length > 90) return false;
  return [blocks[index - 1], blocks[index + 1]].every((other) => other?.depth !== 1 || !isNumbered(other.marker));
}

/** `2019-03-14 Harbour call`, `14 March, 15:00`: a day to meet on is no title. */
const BEGINS_WITH_DAY = new RegExp(
  `^(?:20\\d\\d-\\d\\d|\\d{1,2}[:.h]\\d\\d|\\d{1,2}[./]\\d{1,2}[./]|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s(?:of\\s)?(?:${MONTH})(?!\\p{L}))`,
  'iu',
);
const BEGINS_WITH_NUMBER = /^(?:(?:issues?|tickets?|bugs?|prs?)\s+)?#?\d{1,7}\b/i;

/** `* Issue 12: Lamps` with paragraphs above and below: the sign of a list before a title. */
export function isTitleWithSign(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const isText = (other: Block | undefined): boolean => other?.depth === 0 && other.cells.length < 2;
  const isShort = block?.depth === 1 && block.text.length <= 90 && !/[.;,]$/.test(block.text);
  return (
    isShort &&
    isText(blocks[index - 1]) &&
    // Words with a colon announce a list, also of one item.
    !blocks[index - 1]?.text.endsWith(':') &&
    isText(blocks[index + 1]) &&
    blocks[index + 1]?.heading === 0 &&
    BEGINS_WITH_NUMBER.test(block.text) &&
    !BEGINS_WITH_DAY.test(block.text)
  );
}

/** `2 SOLVER` right above `2.1 …`. */
function isAboveParagraphs(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const number = /^(\d{1,2})\.?\s+\p{Lu}/u.exec(block?.text ?? '')?.[1];
  if (!block || number === undefined || block.depth > 0 || block.text.length > 90) return false;
  return blocks[index + 1]?.text.startsWith(`${number}.1`) ?? false;
}

/** The block is a title by where it stands, though nothing marks it as one. */
export const isLoneTitle = (blocks: readonly Block[], index: number): boolean =>
  [isLoneNumber, isAboveParagraphs, isTitleWithSign].some((one) => one(blocks, index));
