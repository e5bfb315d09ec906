import type { Participant } from '../../types.ts';
import type { Placed } from '../layout/outline.ts';
import { tokensOf } from '../people/names.ts';
import { nicksOf, smallNames } from './owner-names.ts';
import { folded, type Writing, writingOf } from './writing.ts';

/** Who can be given something to do in these minutes. */
export interface Owners {
  /** A word for one of those who took part or where they come from, as the list of participants prints it; speakers too. */
  readonly knows: (word: string) => boolean;
  /** Those of the known who are written with a small letter. */
  readonly small: ReadonlySet<string>;
  readonly writing: Writing;
}

/** Owners that were found, and the words before them. */
export interface OwnersFound {
  readonly owners: readonly string[];
  readonly lead: string;
}

const NOBODY = new Set(
  'this that it there the these those we they he she i you what which who how why when where if as next all web action actions proposal meeting issue issues version in on at for time date need minutes work discussion somebody someone anyone nobody nothing requestor changes user users developers people pr prs ci api url aob todo tbd tbc xml json html motion email mail ask contact see rfc gui ui id faq adr utc gmt cet fcp pto eod note status decision agenda item title summary call both then also maybe please but and or so yes no not'.split(
    ' ',
  ),
);
const COLLECTIVE = /^(?:all|everyone|everybody)$/i;
const CONNECTOR = /^(?:and|&|\+|\/|and\/or|or)$/;
const PARTICLE = /^(?:de|da|do|van|von|der|den|la|le)$/;
const capital = (word: string): boolean => /^@[\w-]+$|^\p{Lu}[\p{L}\d'’./-]*$/u.test(word);
/** Some write their names small; the list of those who were there tells them from other words. */
const ROLES: ReadonlySet<string> = new Set(['chair', 'chairs', 'editor', 'editors', 'secretary', 'maintainers']);
const isNamed = (word: string, { small }: Owners): boolean =>
  capital(word) || ROLES.has(word) || (small.size > 0 && small.has(word));

const usable = (word: string): boolean => word.length > 1 && !NOBODY.has(word) && !PARTICLE.test(word);

const SPEAKER = /^\(?(\p{Lu}[\p{L}_-]{1,14})\)?:\s/u;

/** Collects who can be an owner from the people, the speakers and the way the document writes its words. */
export function ownersOf(people: readonly Participant[], outline: readonly Placed[]): Owners {
  const names = people.flatMap(({ name, initials, site }) => [
    name,
    ...name.split(/[\s_]+/),
    initials ?? name.replace(/[^\p{Lu}]/gu, ''),
    site ?? '',
  ]);
  const speakers = outline.flatMap(({ block: { text, sentences } }) =>
    text.includes(':') ? sentences.flatMap((one) => SPEAKER.exec(one.text)?.[1] ?? []) : [],
  );
  const nicks = nicksOf(outline);
  const writing = writingOf(outline);
  const listed = new Set([...names.map(folded), ...nicks].filter(usable));
  const speaking = new Set(speakers.map(folded).filter(usable));
  return {
    small: new Set([...smallNames(people, writing), ...nicks]),
    writing,
    knows: (word) => listed.has(word) || (speaking.has(word) && !writing.isSmall(word)),
  };
}

/** Words that begin `… to add it` or `… will start` and are nobody. */
const NOTHING = new Set(
  'things items points topics back need want try plan plans going ready happy hope able remember way ways proposal decision idea request vote attempt aim goal ability option chance reminder suggestion permission motion effort intent intention consensus agreed agreement patch fix script tool ticket question team group release volunteer volunteers deadline nothing something everything everyone everybody anyone'.split(
    ' ',
  ),
);

/** A word that can only be the name of somebody, from how it is written. */
export const isStranger = (word: string, { writing }: Owners): boolean =>
  word.startsWith('@') ||
  (capital(word) && !NOBODY.has(folded(word)) && !NOTHING.has(folded(word)) && !writing.isSmall(folded(word)));

/** A name that stands in no list, but the document tells that its bearer says or wants something. */
export const isHeard = (word: string, owners: Owners): boolean =>
  isStranger(word, owners) && owners.writing.isHeard(folded(word));

const TITLED = /^(?:Dr|Mr|Mrs|Ms|Prof|Hr|Fr|Herr|Frau)\.?\s+(?=\p{Lu})/u;

/** The words name somebody of these minutes for sure. */
export function isKnown(told: string, { knows }: Owners): boolean {
  const plain = folded(TITLED.test(told) ? told.replace(TITLED, '') : told);
  if (knows(plain)) return true;
  const tokens = tokensOf(plain);
  return tokens.length > 1 && tokens.every((word) => knows(word) || word.length === 1);
}

/** One of the names is known for sure, or everybody is meant. */
export const sure = (names: readonly string[], owners: Owners): boolean =>
  names.some((one) => isKnown(one, owners) || COLLECTIVE.test(one));

/** Nobody in particular: all. */
export const isEverybody = (names: readonly string[]): boolean => names.every((one) => COLLECTIVE.test(one));

/** The owners of one item, as it is told. */
export const named = (owners: readonly string[]): string => owners.join(', ');

/** The document writes the word with a capital in the middle of sentences, and never small. */
const isProper = (word: string, { writing }: Owners): boolean =>
  usable(word) && writing.isProper(word) && !writing.isSmall(word);

/** The words name somebody: known, an abbreviation, two capitals in a row, or a word that is only written so. */
export function isOwner(words: string, owners: Owners): boolean {
  const tokens = tokensOf(words);
  const [first = ''] = tokens;
  if (isKnown(words, owners) || TITLED.test(words) || ROLES.has(words.toLowerCase())) return true;
  if (tokens.some((word) => NOBODY.has(folded(word)))) return false;
  if (words.startsWith('@') || (tokens.length === 1 && /^(?:\p{Lu}{2,8}|\p{Lu}\p{L}{0,3}\p{Lu}\p{L}?)$/u.test(first)))
    return true;
  return tokens.every((word) => PARTICLE.test(word) || owners.knows(folded(word)) || isProper(folded(word), owners));
}

/** `AB, Carl Dorn and the rest`: splits at commas and joining words. */
export function split(words: string): string[] {
  return words
    .split(/\s*(?:,|&|\+|;|\/(?!\p{Ll})|\band\/or\b|\band\b|\bor\b)\s*/u)
    .map((one) => one.trim())
    .filter(Boolean);
}

const bare = (text: string): string => text.replace(/\s*\([^)]{0,60}\)\s*/g, ' ').trimEnd();

/** Most words before a verb are nobody's name; that is seen by the last one. */
function mayEndWithOwner(text: string, owners: Owners): boolean {
  const end = text.trimEnd();
  const last = end.slice(end.lastIndexOf(' ') + 1).replace(/,$/, '');
  return last.endsWith(')') || isNamed(last, owners) || CONNECTOR.test(last) || PARTICLE.test(last);
}

/** `(Mara will …)`: what is said aside begins like any other clause. */
const ASIDE = /[([](?=[^\s()[\]]+$)/;

/** More words than these are no list of names. */
const MOST_WORDS = 14;

/** The words at the end of a text, more of them than a list of names has. */
function lastTokens(text: string): string[] {
  let from = text.length;
  for (let words = 0; words <= MOST_WORDS + 1 && from > 0; words += 1) from = text.lastIndexOf(' ', from - 1);
  return tokensOf(text.slice(Math.max(from, 0)));
}

/** The owners that a text ends with, as before `… will`. */
export function ownersBefore(told: string, owners: Owners): OwnersFound | undefined {
  const aside = Math.max(told.lastIndexOf('('), told.lastIndexOf('[')) > told.lastIndexOf(' ');
  const text = aside ? told.replace(ASIDE, '( ') : told;
  if (!mayEndWithOwner(text, owners)) return undefined;
  const tokens = lastTokens(text.includes('(') ? bare(text) : text);
  let from = tokens.length;
  while (from > 0 && tokens.length - from < MOST_WORDS) {
    const token = tokens[from - 1] ?? '';
    const part = token.replace(/,$/, '');
    if (from < tokens.length && /[.;:!?]$/.test(token) && !/^(?:Dr|Mrs?|Ms|Prof|Hr|Fr)\.$/.test(token)) break;
    if (!isNamed(part, owners) && !CONNECTOR.test(token) && !PARTICLE.test(token)) break;
    from -= 1;
  }
  if (from < tokens.length - 1 && tokens[from] === 'The') from += 1;
  const all = split(tokens.slice(from).join(' '));
  const some = all.length > 1 && all.some((one) => isOwner(one, owners));
  const beside = (one: string): boolean => some && tokensOf(one).length === 1 && !NOBODY.has(folded(one));
  const last = all.findLastIndex((one) => !isOwner(one, owners) && !COLLECTIVE.test(one) && !beside(one));
  const found = all.slice(last + 1);
  if (found.length === 0) return undefined;
  const lead = text
    .slice(0, text.lastIndexOf(found[0] ?? ''))
    .replace(/(?:^|\s)the\s*$/i, '')
    .trim();
  return { owners: found, lead };
}

/** The word is a name, or stands between names or in one. */
const isOfNames = (token: string, owners: Owners): boolean =>
  isNamed(token.replace(/[,:.;)]+$/, '').replace(/^\(/, ''), owners) || CONNECTOR.test(token) || PARTICLE.test(token);

/** Most words behind a label are nobody's name; that is seen by the first one. */
function mayBeginWithOwner(text: string, owners: Owners): boolean {
  const first = /\S+/.exec(text)?.[0];
  return first !== undefined && isOfNames(first, owners);
}

/** The owners that a text begins with, as behind `ACTION:`; `rest` is what they are to do. */
export function ownersAhead(text: string, owners: Owners): { owners: readonly string[]; rest: string } | undefined {
  if (!mayBeginWithOwner(text, owners)) return undefined;
  const tokens = text.split(/\s+/).filter(Boolean);
  let to = 0;
  while (to < Math.min(tokens.length, MOST_WORDS)) {
    const token = tokens[to] ?? '';
    if (!isOfNames(token, owners)) break;
    to += 1;
    if (/[:;.]$/.test(token)) break;
  }
  while (to > 0 && CONNECTOR.test(tokens[to - 1] ?? '')) to -= 1;
  const named = split(
    tokens
      .slice(0, to)
      .join(' ')
      .replace(/[:;.)]+$/, '')
      .replace(/\s*\([^)]*$/, ''),
  );
  const stop = named.findIndex((one) => !isOwner(one, owners) && !COLLECTIVE.test(one));
  const found = stop < 0 ? named : named.slice(0, stop);
  return found.length > 0 ? { owners: found, rest: tokens.slice(to).join(' ') } : undefined;
}

/** The owners in brackets or behind `by` at the very end, joined by commas; null where there are none. */
export function ownerBehind(text: string, owners: Owners): string | null {
  const words = /\(([^()]{2,60})\)\W*$/.exec(text)?.[1];
  const inside = words ? split(words) : [];
  if (inside.length > 0 && inside.every((one) => tokensOf(one).every(capital))) return inside.join(', ');
  const by = /\s(?:by|[-–—])\s+(\p{Lu}.{1,40})$/u.exec(text)?.[1];
  const named = by ? split(by.replace(/\.$/, '')) : [];
  return named.length > 0 && named.every((one) => isOwner(one, owners)) ? named.join(', ') : null;
}
