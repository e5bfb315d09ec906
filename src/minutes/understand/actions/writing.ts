import type { Placed } from '../layout/outline.ts';
import { everyMatch } from '../words/every-match.ts';
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

/** Stands between two blocks: no word goes on behind it. */
const JOINT = ' \n ';

/** All words of a document. */
interface Written {
  /** Without accents. */
  readonly plain: string;
  /** Without capitals either; each letter is at the same place. */
  readonly small: string;
}

function writtenIn(outline: readonly Placed[]): Written {
  const plain = withoutAccents(outline.map(({ block }) => block.text).join(JOINT));
  return { plain, small: plain.toLowerCase() };
}

/** Whether one of the places of these words in the text is such. */
function somewhere(words: string, text: string, isSuch: (at: number) => boolean): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (isSuch(at)) return true;
  return false;
}

/** What stands between two blanks at that place. */
const between = (text: string, at: number): string =>
  text.slice(text.lastIndexOf(' ', at) + 1, (text.indexOf(' ', at) + 1 || text.length + 1) - 1);

/**
 * Looks only at the places where a word stands that is asked about: that is three or four words of a document, and to
 * collect all its words takes longer.
 */
export function writingOf(outline: readonly Placed[]): Writing {
  let whole: Written | undefined;
  const written = (): Written => {
    whole ??= writtenIn(outline);
    return whole;
  };
  const among = (found: readonly string[] | null, word: string): boolean =>
    found?.some((one) => folded(one.trim()) === word) ?? false;
  const heardIn = (text: string): string[] =>
    everyMatch(text, HEARD).map(([, talks, alone, by]) => talks ?? alone ?? by ?? '');
  return {
    isSmall: remembering((word) => {
      const { plain } = written();
      return somewhere(word, plain, (at) => among(between(plain, at).match(SMALL), word));
    }),
    isProper: remembering((word) => {
      const { plain, small } = written();
      return somewhere(` ${word}`, small, (at) =>
        among(plain.slice(Math.max(0, at - 2), at + word.length + 2).match(PROPER), word),
      );
    }),
    isHeard: remembering((word) => {
      const blocks = written().small.includes(word) ? written().small.split(JOINT) : [];
      return blocks.some((small, at) => small.includes(word) && among(heardIn(outline[at]?.block.text ?? ''), word));
    }),
  };
}
