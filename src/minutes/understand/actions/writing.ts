import type { Placed } from '../layout/outline.ts';
import { remembering } from '../words/remembering.ts';

/** A word as names are compared: small, without accents and the sign of a genitive. */
export const folded = (word: string): string => (/^[A-Za-z-]+$/.test(word) ? word.toLowerCase() : unaccented(word));

const unaccented = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|['’]s$|^@/gu, '')
    .toLowerCase();

/** `Mara thinks`, `(Mara)`, `by Mara Lind`: what stands there is somebody. */
const HEARD =
  /(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}.'’-]*)?\s(?:says|said|thinks|thought|asks|asked|explain(?:s|ed)|report(?:s|ed)|want(?:s|ed)|mention(?:s|ed)|suggest(?:s|ed)|propose[sd]|agree[sd]|prefer(?:s|red)|likes|volunteered|show(?:s|ed)|wrote|believes|objects|thanks|will\s+(?:send|write|ask|check|try|look|open|contact|prepare|draft|help))(?!\p{L})|\((\p{Lu}\p{Ll}[\p{L}'’-]+)(?=(?:\s\p{Lu}\p{L}+)?[):])|\bby\s(\p{Lu}\p{Ll}[\p{L}'’-]+)/gu;

const SMALL = /(?<![\p{L}\d])\p{Ll}[\p{L}-]+/gu;
/** With a capital in the middle of a sentence. The blank comes first, as most letters are none. */
const PROPER = / (?<=\p{Ll},? )\p{Lu}\p{L}+/gu;

/** How the document writes a word, which is asked for as words are compared. */
export interface Writing {
  /** It writes the word small somewhere. */
  readonly isSmall: (word: string) => boolean;
  /** It writes the word with a capital in the middle of a sentence. */
  readonly isProper: (word: string) => boolean;
  /** It tells of the one with that name what only people do. */
  readonly isHeard: (word: string) => boolean;
}

const withoutAccents = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');

/** The words of a block; `plain` without accents, `small` without capitals either. */
interface Written {
  readonly text: string;
  readonly plain: string;
  readonly small: string;
}

/**
 * Goes through nothing but the blocks in which a word stands that is asked about: that is three or four words of a
 * document, and to collect all its words takes longer.
 */
export function writingOf(outline: readonly Placed[]): Writing {
  let texts: readonly Written[] | undefined;
  const some = (found: (block: Written) => boolean): boolean => {
    texts ??= outline.map(({ block: { text } }) => {
      const plain = withoutAccents(text);
      return { text, plain, small: plain.toLowerCase() };
    });
    return texts.some(found);
  };
  const among = (found: readonly string[] | null, word: string): boolean =>
    found?.some((one) => folded(one.trim()) === word) ?? false;
  const heardIn = (text: string): string[] =>
    Array.from(text.matchAll(HEARD), ([, talks, alone, by]) => talks ?? alone ?? by ?? '');
  return {
    isSmall: remembering((word) => some(({ text, plain }) => plain.includes(word) && among(text.match(SMALL), word))),
    isProper: remembering((word) => some(({ text, small }) => small.includes(word) && among(text.match(PROPER), word))),
    isHeard: remembering((word) => some(({ text, small }) => small.includes(word) && among(heardIn(text), word))),
  };
}
