import type { Placed } from '../layout/outline.ts';
import { NEXT_FIRST } from '../words/next-words.ts';

/** `8. Next meeting` is the eighth point. */
const COUNT = /^[\W_]*\d{1,2}(?:\.\d{1,2})*[.)]?\s+/;
const BEGINS_WITH_DAY =
  /^\W*(?:(?:mon|tues|wednes|thurs|fri)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}{3,9}\b|\d{4}-\d\d-\d\d|\p{L}{3,9}\s+\d{1,2},?\s+20\d\d)/iu;

/**
 * `Date of next meeting` alone in the item above, as cells of tables are set, or alone on its line above a day: the words
 * that announce this block; empty where none do.
 */
export function announcedAbove({ block }: Placed, above: Placed | undefined): string {
  const label = above?.section === 'next' ? undefined : above?.block;
  if (!label || block.depth > label.depth) return '';
  const words = label.text.replace(COUNT, '');
  const isLabel = words.length <= 40 && NEXT_FIRST.test(words) && !/\d/.test(words);
  const isBeside = label.depth > 0 && label.depth === block.depth;
  return isLabel && (isBeside || BEGINS_WITH_DAY.test(block.text)) ? words : '';
}
