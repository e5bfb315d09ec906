import type { Block } from '../layout/blocks.ts';
import { everyMatch } from '../words/every-match.ts';
import { besideKnown } from './known-lists.ts';
import { blanked, type Reference, withoutOverlap } from './references.ts';
import { bySize } from './several-numbers.ts';
import { type Sizes, sizesOf } from './sizes.ts';
import { bySaying } from './spoken-numbers.ts';

const byPlace = (one: Reference, other: Reference): number => one.from - other.from || one.to - other.to;

const hasSign = (block: Block, one: Reference): boolean => block.text.slice(one.from, one.to).includes('#');

/** `issue 12`: a number that only its word makes one. */
const isWorded = (block: Block, one: Reference): boolean =>
  one.repository === null && one.written && !hasSign(block, one) && /^[a-z]/i.test(block.text.slice(one.from, one.to));

/** `issue 7, Lamps https://github.com/quay/lamps/issues/140`: the address gives it another number. */
function contradicted(block: Block, references: readonly Reference[]): number[] {
  return references.flatMap((one, index) => {
    const next = references[index + 1];
    if (!next || !isWorded(block, one) || !next.repository || !/https?:/.test(block.text.slice(next.from, next.to)))
      return [];
    return next.number === one.number ? [] : [one.number];
  });
}

/** `Issue 1: …`, `Issue 2: …`, `Issue 3: …`, each at the beginning of its own paragraph. */
function countedThrough(blocks: readonly Block[], found: readonly (readonly Reference[])[]): boolean {
  const leading = blocks.flatMap((block, index) => {
    const first = found[index]?.[0];
    return first && first.from === 0 && isWorded(block, first) ? [first.number] : [];
  });
  return leading.length >= 3 && leading.every((number, index) => number === index + 1);
}

/** So many points that count through are an agenda's. */
const POINTS = 4;

/**
 * Up to which number a sign counts the points of the agenda: `#1`, `#2`, `#3`, `#4`, each at the beginning of its
 * paragraph, where issues are named with their repository. 0 where it does not.
 */
function pointsWithSign(blocks: readonly Block[], found: readonly (readonly Reference[])[]): number {
  const leading = blocks.flatMap((block, index) => {
    const first = found[index]?.[0];
    return first && first.from === 0 && first.repository === null && hasSign(block, first) ? [first.number] : [];
  });
  if (leading.length < POINTS || leading.some((number, at) => number !== at + 1)) return 0;
  return found.some((some) => some.some(({ repository }) => repository !== null)) ? leading.length : 0;
}

/** Trackers that are not GitHub's; a document that leads only to one of them means its numbers. */
const OTHER_TRACKER =
  /https?:\/\/(?:code\.google\.com\/p\/|[\w.-]*(?:jira|bugzilla|redmine|trac|sourceforge|launchpad|gitlab)[\w.-]*\/)/i;

function leadsElsewhere(blocks: readonly Block[]): boolean {
  const addresses = blocks.map((block) => [block.text, ...block.links.map((link) => link.url)].join(' ')).join(' ');
  return OTHER_TRACKER.test(addresses) && !/\bgithub\.com\//i.test(addresses);
}

/**
 * Leaves out numbers that the document gives to things of its own: a count of its agenda (`issue 7` beside an address
 * that says 140, or `Issue 1`, `Issue 2`, `Issue 3` in a row), and tickets of another tracker where no repository is
 * known. Those that a sign counts as points of the agenda stay, in doubt.
 */
export function withoutOwnNumbers(
  blocks: readonly Block[],
  found: readonly (readonly Reference[])[],
  usual: string | null,
): Reference[][] {
  const against = new Set(blocks.flatMap((block, index) => contradicted(block, found[index] ?? [])));
  const isOwn = against.size >= 2 || countedThrough(blocks, found);
  const elsewhere = usual === null && leadsElsewhere(blocks);
  const named = blocks.map((block, index) =>
    (found[index] ?? []).filter((one) => !(isOwn && isWorded(block, one)) && !(elsewhere && one.repository === null)),
  );
  const points = pointsWithSign(blocks, found);
  if (points === 0) return named;
  const inDoubt = (one: Reference): Reference =>
    one.repository === null && one.number <= points ? { ...one, doubtful: true } : one;
  return named.map((some) => some.map(inDoubt));
}

/** `tools/37`: the short name of a repository that an address of the document, or the caller, tells. */
const SHORT_PATH = /(?<![\w/.:@-])([A-Za-z][\w.-]{1,60})\/(\d{1,7})(?![\w/-]|\.\d)/g;

/** Adds the numbers that are written behind the short name of a known repository. */
export function withShortPaths(
  blocks: readonly Block[],
  found: readonly Reference[][],
  usual: string | null,
): Reference[][] {
  const whole = found.flat().flatMap(({ repository }) => (repository?.includes('/') ? [repository] : []));
  const names = new Set([...whole, ...(usual ? [usual] : [])].map((name) => name.split('/')[1]?.toLowerCase()));
  return blocks.map(({ text }, index) => {
    const own = found[index] ?? [];
    if (!/\w\/\d/.test(text)) return own;
    const more = everyMatch(blanked(text), SHORT_PATH).flatMap((one): Reference[] => {
      const [words, name = '', number] = one;
      const at = { from: one.index, to: one.index + words.length };
      const taken = own.some(({ from, to }) => from < at.to && at.from < to);
      if (taken || !names.has(name.toLowerCase())) return [];
      return [{ number: Number(number), repository: name, kind: 'unknown', written: true, ...at }];
    });
    return [...own, ...more].sort(byPlace);
  });
}

/**
 * What may stand behind a bare number that is an issue, not a measure: an end, a list, a verb, or "one"; or `closing`
 * before it.
 */
const KNOWN =
  /(?<![\w#$€£~≈+.,:/-]|\bv)(\d{3,7})(?=\s*(?:[,;)\]:!?]|\.(?!\d)|$)|\s+(?:is|was|are|were|has|have|can|should|will|needs?|and|or|closed?|closes|resolved|fixed|merged|remains?|rejected|passe[sd]|fail(?:s|ed)|went|waits?|got|gets|stays?|do|does|don't|doesn't|didn't|did|goes|still|also|only)\b|\s+(?:\p{L}+\s+){0,3}one\b(?!\s+of\b)|(?<=\b[Cc]los(?:e|es|ed|ing)\s\d{3,7})(?!\w|[%-]|[.,:]\d|\s(?:\p{L}+\s)?(?:issues|tickets|bugs|prs|of|out)\b))/gu;

/** Numbers of three digits and more that the document names elsewhere as issues stand for these without a sign too. */
function knownBare(block: Block, known: ReadonlySet<number>, taken: readonly Reference[]): Reference[] {
  if (known.size === 0) return [];
  return everyMatch(blanked(block.text), KNOWN).flatMap((found) => {
    const number = Number(found[1]);
    const from = found.index;
    const to = from + found[0].length;
    const year = number >= 1900 && number < 2100;
    if (year || !known.has(number) || taken.some((one) => one.from < to && from < one.to)) return [];
    return [{ number, repository: null, kind: 'unknown', from, to, written: true }];
  });
}

/** `ISO 639`: a document that names a standard so may mean it by its number alone. */
const STANDARD = /\b(?!(?:PR|MR|GH|ISSUE|BUG|TICKET)S?\b)\p{Lu}{2,}[ -](\d{3,7})\b/gu;

/** `39401 works now` among #39302 and #39455: a number so near to the others, where no measure or year stands. */
const LARGE =
  /(?<![\w#$€£~≈+.,:/-]|\bv|\b(?:changesets?|revisions?|revs?|commits?|builds?|ports?|rooms?|ids?|pins?|codes?|lines?|pages?|versions?|years?|runs?|jobs?|in|of the|about|some|over|than|up to|nearly|almost)\s)(\d{4,7})(?![\w%-]|[.,:]\d|\s?(?:%|€|\$|[kmgt]?b\b|ms\b|px\b|lines?\b|users?\b|left\b|files?\b|rows?\b|tests?\b|people\b|times\b|hours?\b|days?\b))/giu;

/** `652 7209 1306`: the last part of a longer number, unless the one before it is an issue itself. */
const GROUPED = /(?<!\d)(\d{2,4})[ -]$/;

/** `MTU 9000`: what an abbreviation counts. */
const MEASURED = /\b(?!(?:PR|MR|GH|BUG)S?\b)\p{Lu}{2,6}\s$/u;

function nearBare(block: Block, sizes: Sizes, taken: readonly Reference[]): Reference[] {
  if (!/\d{4}/.test(block.text)) return [];
  return everyMatch(blanked(block.text), LARGE).flatMap((found) => {
    const number = Number(found[1]);
    const [from, to] = [found.index, found.index + found[0].length];
    const before = block.text.slice(Math.max(0, from - 10), from);
    const grouped = GROUPED.exec(before)?.[1];
    if (
      !sizes.isNear(number) ||
      (grouped !== undefined && !sizes.isNear(Number(grouped))) ||
      MEASURED.test(before) ||
      taken.some((one) => one.from < to && from < one.to)
    )
      return [];
    return [{ number, repository: null, kind: 'unknown', from, to, written: true, doubtful: true }];
  });
}

/** The numbers that the document names, without those of standards. */
function knownIn(blocks: readonly Block[], found: readonly (readonly Reference[])[]): Set<number> {
  const known = new Set(found.flat().flatMap((one) => (one.written ? [one.number] : [])));
  for (const { text } of known.size > 0 ? blocks : [])
    for (const standard of /\d{3}/.test(text) ? everyMatch(text, STANDARD) : []) known.delete(Number(standard[1]));
  return known;
}

/** Adds the bare numbers that stand for issues named elsewhere in the document, or of which only issues are told. */
export function withKnownNumbers(blocks: readonly Block[], found: readonly Reference[][]): Reference[][] {
  const named = knownIn(blocks, found);
  const sized = bySize(blocks, named);
  const known = new Set([...named, ...sized.flat().map(({ number }) => number)]);
  const large = sizesOf([...known].filter((number) => number >= 1000));
  return blocks.map((block, index) => {
    const written = found[index] ?? [];
    if (!/\d{3}/.test(block.text)) return written.toSorted(byPlace);
    // What only the size of a number tells stays in doubt wherever it stands again.
    const again = knownBare(block, known, written).map((one) =>
      named.has(one.number) ? one : { ...one, doubtful: true },
    );
    const bare = [...written, ...again];
    const own = [besideKnown(block, named), bySaying(blanked(block.text)), sized[index] ?? []].reduce(
      withoutOverlap,
      bare,
    );
    const near = large.tell ? nearBare(block, large, own) : [];
    return [...own, ...near].sort(byPlace);
  });
}
