import { everyMatch } from '../../words/every-match.ts';

/** Words that a name, a number or an address stands for, so that what is learnt of one holds for all. */
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;
const NUMBERED = /(?:[\w.-]+\/)*[\w.-]*#\d+|\u00ad/g;
const WORD = /<\w+>|[\p{L}][\p{L}\p{M}'_-]*|\d+(?:\.[\dx]+)+|\d+ ?%|\d+|[?!:,.;()→✔✓]|->/gu;
const NAME = /^\p{Lu}\p{Ll}+$/u;
/** The number itself, and signs, before the words begin. */
const LEADING = /^(?:<ref>|<url>|[:,.;()]|->|→)$/;
const ENDS = /^[.?!:;→]$|^->$/;

function kindOf(word: string, index: number, all: readonly string[]): string {
  if (word.startsWith('<')) return word;
  if (/^\d+\.[\dx]/.test(word)) return '<version>';
  if (word.endsWith('%')) return '<share>';
  if (/^\d/.test(word)) return '<number>';
  const begins = index === 0 || ENDS.test(all[index - 1] ?? '');
  return NAME.test(word) && !begins ? '<name>' : word.toLowerCase();
}

/** Splits words into those that the weights know: small, with `<name>`, `<number>`, `<ref>` … for what differs. */
export function wordsOf(text: string): string[] {
  const even = text.replace(/[’‘]/g, "'").replace(ADDRESS, ' <url> ').replace(NUMBERED, ' <ref> ');
  const words = everyMatch(even, WORD)
    .map(([word]) => word)
    .map(kindOf);
  const begins = words.findIndex((word) => !LEADING.test(word));
  return begins < 0 ? [] : words.slice(begins);
}

const LAST_CLAUSE = /[.;,:–—]\s/;

/** What of a text is weighed, each once: its words, two and three in a row, and those of its last clause. */
export function featuresOf(text: string): Set<string> {
  const words = ['^', ...wordsOf(text), '$'];
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    found.add(word);
    if (/\p{L}{3}ed$/u.test(word)) found.add('-ed');
    if (/\p{L}{3}ing$/u.test(word)) found.add('-ing');
    for (const size of [2, 3]) if (at + size <= words.length) found.add(words.slice(at, at + size).join(' '));
    if (at + 3 <= words.length) found.add(`${word} _ ${words[at + 2]}`);
  }
  const last =
    text
      .replace(/[.\s]+$/, '')
      .split(LAST_CLAUSE)
      .at(-1) ?? '';
  for (const word of wordsOf(last)) found.add(`last ${word}`);
  found.add(`length ${Math.min(6, Math.floor(words.length / 4))}`);
  return found;
}
