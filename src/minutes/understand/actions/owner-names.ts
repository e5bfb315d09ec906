import type { Participant } from '../../types.ts';
import type { Placed } from '../layout/outline.ts';

/** A word as names are compared: small, without accents and the sign of a genitive. */
export const folded = (word: string): string => (/^[A-Za-z-]+$/.test(word) ? word.toLowerCase() : unaccented(word));

const unaccented = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|['’]s$|^@/gu, '')
    .toLowerCase();

/** A way to find words, and the same for a text of plain letters, where it costs half as much. */
interface Words {
  readonly any: RegExp;
  readonly plain: RegExp;
}
export const SMALL_WORDS: Words = { any: /(?<![\p{L}\d])\p{Ll}[\p{L}-]+/gu, plain: /\b[a-z][A-Za-z-]+/g };
/** With a capital in the middle of a sentence. */
export const PROPER_WORDS: Words = { any: / (?<=\p{Ll},? )\p{Lu}\p{L}+/gu, plain: / (?<=[a-z],? )[A-Z][A-Za-z]+/g };
/** Plain letters, with the dashes and quotes of print; beside these `_`, which both ways take otherwise, is not plain. */
const isPlain = (text: string): boolean => /^(?:[ -~]*|[ -^`-~\u2010-\u206f]*)$/.test(text);

/** All such words of the document, as they are compared. */
export function wordsOf(outline: readonly Placed[], { any, plain }: Words): Set<string> {
  const plainly: string[] = [];
  const otherwise: string[] = [];
  for (const { block } of outline) (isPlain(block.text) ? plainly : otherwise).push(block.text);
  const found = (words: RegExp, some: readonly string[]): Set<string> => new Set(some.join('\n').match(words));
  const all = new Set<string>();
  for (const word of found(plain, plainly)) all.add(word.trim().toLowerCase());
  for (const word of found(any, otherwise)) all.add(folded(word.trim()));
  return all;
}

/** Given names that are words, too. */
const WORDS =
  /^(?:will|mark|bill|art|rob|sue|grant|max|may|pat|jack|guy|frank|ray|drew|rich|dale|chase|jan|april|june)$/;

/** Names in small letters; who writes one so writes the others so, too. */
export function smallNames(people: readonly Participant[], written: () => ReadonlySet<string>): ReadonlySet<string> {
  const names = people.flatMap(({ name, initials }) => [name, initials ?? '']).filter((name) => /^\p{Ll}/u.test(name));
  if (names.length === 0) return new Set();
  const parts = people.flatMap(({ name }) => name.split(/[\s_]+/).map(folded));
  return new Set([...names, ...parts.filter((part) => part.length > 2 && written().has(part) && !WORDS.test(part))]);
}

/** `Mara thinks`, `(Mara)`, `by Mara Lind`: what stands there is somebody. */
const HEARD =
  /(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}.'’-]*)?\s(?:says|said|thinks|thought|asks|asked|explain(?:s|ed)|report(?:s|ed)|want(?:s|ed)|mention(?:s|ed)|suggest(?:s|ed)|propose[sd]|agree[sd]|prefer(?:s|red)|likes|volunteered|show(?:s|ed)|wrote|believes|objects|thanks|will\s+(?:send|write|ask|check|try|look|open|contact|prepare|draft|help))(?!\p{L})|\((\p{Lu}\p{Ll}[\p{L}'’-]+)(?=(?:\s\p{Lu}\p{L}+)?[):])|\bby\s(\p{Lu}\p{Ll}[\p{L}'’-]+)/gu;

/** Those of whom the document tells what only people do. */
export const heardIn = (outline: readonly Placed[]): ReadonlySet<string> =>
  new Set(
    outline.flatMap(({ block }) =>
      Array.from(block.text.matchAll(HEARD), ([, talks, alone, by]) => folded(talks ?? alone ?? by ?? '')),
    ),
  );

/** Looks for the words once, and not at all where nobody asks for them, as in most documents. */
export function whenAsked(find: () => ReadonlySet<string>): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

const NICK = /^(\p{Ll}[\p{L}\d_|-]{2,19}):\s/u;
/** Who says so much in a log is there, whatever the list of those who were. */
const OFTEN = 3;
const NO_NICK =
  /^(?:https?|note|notes|info|action|actions|topic|agreed|link|resolved|todo|idea|error|warning|fix|feat|docs|chore|scribe|present|question|answer|issue|issues|bug|next|decision|proposal|status|edit|update)$/;

/** Names in small letters that stand before many lines, as in a log. */
export function nicksOf(outline: readonly Placed[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { block } of outline) {
    const nick = block.text.includes(':') ? NICK.exec(block.text)?.[1] : undefined;
    if (nick && !NO_NICK.test(nick) && !WORDS.test(nick)) counts.set(nick, (counts.get(nick) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= OFTEN).map(([nick]) => nick);
}
