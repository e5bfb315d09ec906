import type { Sentence } from '../layout/blocks.ts';
import type { Reference } from '../numbers/references.ts';

/** `Can we close #12?` makes it the subject of what is said to that. */
const ASKS_TO_CLOSE =
  /^(?:so,?\s+)?(?:can|should|shall|could|may|do|ok|okay)\b[^.?]{0,60}\bclos(?:e|ed|ing)\b[^.?]{0,60}\?$/i;

/** `We then looked at #12.` */
const TURNS_TO =
  /^(?:(?:then|next|finally|after\s+that),?\s+)?(?:we|the\s+(?:group|meeting)|\p{Lu}\p{L}+)\s+(?:then\s+|next\s+|also\s+)?(?:looked\s+at|went\s+on\s+to|moved\s+(?:on\s+)?to|turned\s+to|came\s+to|discussed|reviewed|presented|introduced|talked\s+about|went\s+through)\s+\S{1,60}(?:\s+\([^()]{1,80}\))?\.$/iu;

/** `#12: Mara asked …` in the middle of a paragraph: from here on it is about that number. */
export const beginsEntry = ({ text, from }: Sentence, [first]: readonly Reference[]): boolean =>
  first !== undefined && first.from === from && /^\s?(?::|[–—-]{1,2}\s)/.test(text.slice(first.to - from));

/** The sentence makes its number the subject of what follows in the paragraph that it begins. */
export function introduces(sentence: Sentence, numbers: readonly Reference[], isFirst: boolean): boolean {
  if (ASKS_TO_CLOSE.test(sentence.text) || beginsEntry(sentence, numbers)) return true;
  return isFirst && numbers.length === 1 && TURNS_TO.test(sentence.text);
}
