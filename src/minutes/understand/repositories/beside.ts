import type { Block } from '../layout/blocks.ts';
import type { Reference } from '../numbers/references.ts';
import { toldBehind } from './behind-words.ts';
import { couldName, namingOf } from './beside-words.ts';
import { namesIn, ofOwner } from './repositories.ts';

const WORD = '[\\p{L}][\\p{L}\\d_.-]*[\\p{L}\\d]';
/** The word right before a number or before "issue" and "repository", and what stands before that in its sentence. */
const BEFORE = new RegExp(
  `(?:^|[\\s("'*_\`/–—:;,|[])(${WORD})(?:['’]s)?((?:\\s+|[*_\`]+)repo(?:sitory)?(?:['’]s)?,?)?[*_\`]{0,3}\\s*(:?)[*_\`]{0,3}\\s*(?:(?:issues?|tickets?|bugs?|prs?|pull requests?)\\s*:?\\s*)?$`,
  'iu',
);
/** `(#12)` stands behind a title; signs that end a sentence or a cell begin a new one. */
const SENTENCE = /[.!?;|•]\s|->|→|\n/g;
const LEADS_IN =
  /(?:^|[\s,(])(?:in|on|for|of|from|at|per|by|see|via|also|and|or|closed?|closes|closing|fix(?:ed|es)?|defer|reject(?:ed)?|merge[ds]?|reopen(?:ed)?|resolve[ds]?|to|with|the|our|their|as|is|was)\s+$/i;
const GLUE = /^[\s,;&+/]*(?:and|or)?\s*$/i;
const WHOLE =
  /(?<![\w/.-])([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,99}[A-Za-z0-9])(?:\s+repo(?:sitory)?)?(?:\s*:?\s*|,\s+)(?:(?:issue|ticket|pr|pull request)s?\s*)?$/i;
/** `quay/lamps, #12` may be two things; `quay/lamps, issue 12` is one. */
const APART = /,\s+$/;
const BEHIND =
  /^\s*(?:\(\s*|(?:in|of|from|on|at)\s+(?:the\s+)?)(?:https?:\/\/(?:www\.)?github\.com\/)?([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,99}[A-Za-z0-9])(?![\w/#-])/;
/** `issue/PR #12`, `and/or #12` and `closed/fixed #12` have the shape of a name. */
const PAIR =
  /^(?:[A-Za-z]+\/(?:or|and|prs?|issues?|tickets?|bugs?|fixed|closed|resolved|done|merged)|input\/output|read\/write|client\/server|on\/off)$/i;

interface Beside {
  readonly word: string;
  /** Where the word begins in the text of its block. */
  readonly at: number;
  /** It is called a repository. */
  readonly called: boolean;
  /** It begins its sentence or stands behind a word that leads to a name, so that it is no end of a title. */
  readonly apart: boolean;
}

function besideIn(text: string, from: number): Beside | undefined {
  const before = text.slice(Math.max(0, from - 120), from);
  const found = BEFORE.exec(before);
  const word = found?.[1];
  if (!found || !word) return undefined;
  const head = before.slice(0, before.lastIndexOf(word, before.length));
  const sentence = head.split(SENTENCE).at(-1) ?? '';
  const apart = !/[\p{L}\d]/u.test(sentence) || LEADS_IN.test(head);
  return { word, at: from - before.length + head.length, called: found[2] !== undefined, apart };
}

const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[-._/]/)
    .filter(Boolean);
const squashed = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The name is ours: that of the repository, of its owner, or a part of one of them. */
export function isOurs(word: string, usual: string | null): boolean {
  if (!usual) return false;
  const [owner = '', short = ''] = usual.split('/');
  const own = [owner, short, ...parts(usual)].map(squashed);
  return own.includes(squashed(word)) || squashed(short).startsWith(`${squashed(owner)}${squashed(word)}`);
}

/** So many letters in common make two names of one family: `keel-web` beside `keel-core`, `pykeel`. */
const KIN = 4;

/** The name belongs to the family of ours, so that it has the same owner. */
export function isKin(word: string, usual: string | null): boolean {
  if (!usual) return false;
  return parts(usual).some((part) => part.length >= KIN && squashed(word).includes(part) && squashed(word) !== part);
}

type Judged = { readonly name: string } | 'ours' | 'perhaps' | 'tracker' | undefined;

interface Told {
  /** Words that stand before two numbers and more. */
  readonly often: ReadonlySet<string>;
  /** Names that are written with their number (`lamps#12`) or called a repository. */
  readonly proved: ReadonlySet<string>;
  /** Words that are a part of one of those names and of no other: `quota` of `draft-quay-quota`. */
  readonly parts: ReadonlySet<string>;
  readonly usual: string | null;
  readonly people: ReadonlySet<string>;
}

function judged({ word, called, apart }: Beside, { often, proved, parts: some, usual, people }: Told): Judged {
  const small = word.toLowerCase();
  const naming = namingOf(word);
  if (naming === 'tracker') return 'tracker';
  if (isOurs(word, usual)) return apart && !people.has(small) ? 'ours' : undefined;
  const isName = couldName(word) || (word.includes('-') && proved.has(small));
  if (people.has(small) || !isName) return undefined;
  if (called || proved.has(small) || (apart && some.has(small))) return { name: word };
  if (isKin(word, usual) || (naming === 'name' && often.has(small))) return { name: word };
  return naming === 'name' || (apart && (naming === 'perhaps' || often.has(small))) ? 'perhaps' : undefined;
}

/** Where a reference stands, and what stands beside it. */
interface Place {
  readonly one: Reference;
  readonly beside: Beside | undefined;
}

function placesIn(block: Block, references: readonly Reference[]): Place[] {
  return references.map((one) => ({
    one,
    beside: one.repository === null && one.written ? besideIn(block.text, one.from) : undefined,
  }));
}

/** So short a part names nothing. */
const SHORT = 4;

function lonePartsOf(names: ReadonlySet<string>, usual: string | null): ReadonlySet<string> {
  const all = [...names].filter((name) => name.includes('-')).flatMap((name) => [...new Set(parts(name))]);
  const own = new Set(parts(usual ?? ''));
  return new Set(
    all.filter((part) => part.length > SHORT && !own.has(part) && all.indexOf(part) === all.lastIndexOf(part)),
  );
}

function told(places: readonly Place[], names: readonly string[], usual: string | null): Omit<Told, 'people'> {
  const numbers = new Map<string, Set<number>>();
  const proved = new Set(names.map((name) => name.split('/').at(-1)?.toLowerCase() ?? ''));
  for (const { one, beside } of places) {
    if (!beside) continue;
    const word = beside.word.toLowerCase();
    if (beside.called) proved.add(word);
    numbers.set(word, (numbers.get(word) ?? new Set()).add(one.number));
  }
  const often = new Set([...numbers].flatMap(([word, all]) => (all.size > 1 ? [word] : [])));
  return { often, proved, parts: lonePartsOf(proved, usual), usual };
}

/** The whole name right before a number, or right behind it: `quay/lamps #12`, `#12 in quay/lamps`. */
function wholeBeside(
  { text }: Block,
  { from, to }: Reference,
): Partial<Pick<Reference, 'repository' | 'from' | 'to' | 'doubtful'>> | undefined {
  const before = text.slice(Math.max(0, from - 160), from);
  const ahead = WHOLE.exec(before);
  const name = ahead?.[1] && !PAIR.test(ahead[1]) ? ahead[1] : undefined;
  if (name && APART.test(before) && !/^\p{L}/u.test(text.slice(from))) return { doubtful: true };
  if (ahead && name) return { repository: name, from: from - before.length + ahead.index, to };
  const behind = BEHIND.exec(text.slice(to, to + 160));
  if (!behind?.[1] || PAIR.test(behind[1])) return undefined;
  return { repository: behind[1], from, to: to + behind[0].length };
}

/** A name behind that nobody calls a repository must be known as one. */
function behindOf({ text }: Block, one: Reference, { proved, usual }: Told): Partial<Reference> | undefined {
  const told = toldBehind(text, one);
  const isName = told?.elsewhere || proved.has(told?.repository?.toLowerCase() ?? '');
  return isName || isKin(told?.repository ?? '', usual) ? told : undefined;
}

function named(block: Block, places: readonly Place[], about: Told): Reference[] {
  let before: Reference | undefined;
  return places.flatMap(({ one, beside }) => {
    const goesOn = before !== undefined && GLUE.test(block.text.slice(before.to, one.from));
    const own = one.repository === null && one.written;
    const whole = own ? wholeBeside(block, one) : undefined;
    const word = beside && whole === undefined ? judged(beside, about) : undefined;
    const behind = own && !whole && !word ? behindOf(block, one, about) : undefined;
    if (word === 'tracker') return [];
    const from = beside?.at ?? one.from;
    let next = one;
    if (whole) next = { ...one, ...whole };
    else if (word === 'ours') next = { ...one, from };
    else if (word === 'perhaps') next = { ...one, doubtful: true };
    else if (word) next = { ...one, from, repository: word.name };
    else if (behind) next = { ...one, ...behind };
    else if (own && goesOn && before && (before.repository || before.doubtful))
      next = { ...one, repository: before.repository, doubtful: true };
    before = next;
    return [next];
  });
}

/**
 * Reads the word right before a number: `web #12` and `keel-web issue 12` name a repository or tracker that need not be
 * the default one. What is surely a name becomes the reference's repository; what may be one makes it doubtful, so that
 * nothing is closed in the wrong place; numbers of other trackers are left out.
 */
export function withNames(
  blocks: readonly Block[],
  found: readonly (readonly Reference[])[],
  { usual, people }: { usual: string | null; people: ReadonlySet<string> },
): Reference[][] {
  const places = blocks.map((block, index) => placesIn(block, found[index] ?? []));
  const written = found.flat().flatMap(({ repository }) => (repository ? [repository] : []));
  const about = { ...told(places.flat(), [...written, ...namesIn(blocks), ...ofOwner(blocks, usual)], usual), people };
  return blocks.map((block, index) => named(block, places[index] ?? [], about));
}
