import type { Block } from '../layout/blocks.ts';
import { TYPED_BY } from '../layout/log.ts';
import type { Placed } from '../layout/outline.ts';
import { PARAGRAPH_NUMBER } from '../layout/paragraphs.ts';
import type { Reference } from '../numbers/references.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { UNEVEN } from '../words/blanks.ts';
import { withoutPlaces } from '../words/without-places.ts';

/** A number, or a run of them, that the words below or behind are about. */
export interface Topic {
  readonly rank: number;
  readonly block: Block;
  /** Where the numbers stand: in that block, or below it where it is a title. */
  readonly naming: Block;
  /** Every number that was named since, itself included. */
  readonly since: Set<number>;
  readonly firm: boolean;
  readonly references: readonly Attributed[];
  /** The numbers have words of their own between them: `#12 lamps, #13 buoys`. */
  readonly isParted: boolean;
  /** There is nothing but the number or its address, as a robot announces it in a log. */
  readonly isAddress: boolean;
  /** What was named last since, if anything. */
  latest: readonly Attributed[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu;
/** Whether a text has so many words or fewer; signs are none. */
export function hasAtMost(most: number, text: string): boolean {
  WORD.lastIndex = 0;
  for (let count = 0; count <= most; count += 1) if (!WORD.test(text)) return true;
  return false;
}

/** The words of a block before its first number. */
const wordsBefore = (block: Block, first: Reference): string =>
  block.text.slice(0, first.from).replace(PARAGRAPH_NUMBER, '');

function textWithout(block: Block, references: readonly Reference[]): string {
  return withoutPlaces(block.text, references)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(UNEVEN, ' ')
    .trim();
}

/** Words of a sentence that says something, where a title would only name a thing. */
const SAYS =
  /\b(?:is|are|was|were|has|have|had|been|be|will|should|must|agreed?|decided?|closes?|closed|closing|needs?|can|could|done|resolve[ds]?|fixed|rejected|duplicate|superseded|merged|postponed|deferred|approved|blocked|declined|accepted|adopted|withdrawn|withdrew|reported|presented|explained|asked|proposed|suggested|wants|works)\b/i;
const LEADS_TO = /\b(?:close|closing|resolution|decision|decided|agreed|conclusion|outcome)\b/i;

/** Words before a number that only point to it. */
export const POINTS_TO =
  /\b(?:relate[sd]?(?:\s+to)?|background:?|see(?:\s+also)?|cf|like|unlike|was|formerly|similar(?:\s+to)?|same(?:\s+as)?|(?:duplicates?|dups?|dupes?|doublons?|dubletten?|duplikate?|doppelt)(?:\s+(?:of|de|von|zu))?|(?:looks?|sounds?|smells?|feels?)\s+like|reminds?\s+(?:[a-z]+\s+)?of|depends\s+on|blocked\s+by|following|follows|compare|also|instead(?:\s+of)?|supersedes|replaces|part\s+of|split\s+from|after|before|from|than|since|(?:answered|said(?:\s+so)?|written|explained|documented|mentioned|described|noted|discussed|specified|fixed|resolved|closed|done|implemented|addressed|superseded|replaced|blocked|solved|covered|handled|tracked|merged|moved|split|continued)\s+(?:[\w'’-]+\s+){0,3}(?:by|in|with|of|to|on|via|under|into|for|at)(?:\s+[\w./-]{2,30}\s+\()?)\W*$/i;

/** `Fixed by #13, which is out`: the item goes on with what stands above it. */
const REFERS =
  /^\W*(?:this\s+|it\s+)?(?:is\s+|was\s+)?(?:fixed|resolved|closed|done|implemented|addressed|superseded|replaced|blocked|solved|covered|handled|tracked|moved|continued|duplicate|depends|see)\s+(?:\w+\s+)?(?:by|in|with|of|to|on|via|under|into|also)\W*$/i;

/** `Closed as duplicate of #13` says something of the item above. */
const TELLS_OF_ANOTHER =
  /\b(?:duplicates?|dups?|dupes?|superseded|replaced|obsoleted|covered|in\s+favou?r|folded|merged|split|moved)\s+(?:of|by|to|with|in|into)\s+\W*$/i;

const refersTo = (block: Block, references: readonly Reference[]): boolean =>
  REFERS.test(block.text.slice(0, references[0]?.from ?? 0));

/** The words before the first number only point to it. */
export const pointsTo = (block: Block, references: readonly Reference[]): boolean =>
  POINTS_TO.test(block.text.slice(0, references[0]?.from ?? 0));

/** The numbers of a block without those that another one before them only points to: `#12 same as #13`. */
export function ownNumbers(block: Block, references: readonly Attributed[]): readonly Attributed[] {
  return references.filter(
    ({ from }, at) => at === 0 || !POINTS_TO.test(block.text.slice(references[at - 1]?.to, from)),
  );
}

/** `Lamps of the pier (#12, Mara)`: who brings it up stands in the same brackets. */
const OF_SOMEBODY = /^\s*[,;–—-]\s*\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*)?\)\W*$/u;

/** A paragraph that only names its subject: it begins with a number, or ends with one, and says no whole sentence. */
export function namesSubject(block: Block, references: readonly Reference[]): boolean {
  const first = references[0];
  const last = references.at(-1);
  if (!first || !last || block.sentences.length > 3 || refersTo(block, references)) return false;
  const before = wordsBefore(block, first);
  if (TELLS_OF_ANOTHER.test(before)) return false;
  const rest = textWithout(block, references);
  const begins = hasAtMost(2, before) && !LEADS_TO.test(before);
  const behind = block.text.slice(last.to);
  const ends = (hasAtMost(0, behind) || OF_SOMEBODY.test(behind)) && !LEADS_TO.test(before);
  const asks = block.depth === 0 && block.lines.length === 1 && /\?\)?$/.test(block.text);
  const says = !asks && /[.!?]["')\]]*$/.test(block.text) && SAYS.test(rest);
  return (begins || ends) && !says && hasAtMost(16, rest);
}

/** The paragraph begins with its number, or with two words at most before it. */
export function startsWithNumber(block: Block, references: readonly Reference[]): boolean {
  const first = references[0];
  if (first === undefined || TELLS_OF_ANOTHER.test(wordsBefore(block, first))) return false;
  return hasAtMost(2, wordsBefore(block, first)) && !refersTo(block, references);
}

const JOINS = /^[\s,;&+/()[\]]*(?:and|or)?[\s()[\]]*$/i;
/** `#12 lamps, #13 buoys`: each with its own few words. */
const EACH_NAMED = /^(?:\s+[\p{L}\p{N}'’-]+){1,4}\s*[,;&+]\s*(?:(?:and|or)\s+)?$/u;

function runOf(block: Block, references: readonly Attributed[], goesOn: (between: string) => boolean): Attributed[] {
  const end = references.findIndex(
    ({ from }, at) => at > 0 && !goesOn(block.text.slice(references[at - 1]?.to ?? from, from)),
  );
  return end < 0 ? [...references] : references.slice(0, end);
}

/** `#12, #13 and #14` at the beginning, without the numbers named further on. */
export const firstRun = (block: Block, references: readonly Attributed[]): Attributed[] =>
  runOf(block, references, (between) => JOINS.test(between));

/** The same, and `#12 lamps, #13 buoys`. */
export const firstList = (block: Block, references: readonly Attributed[]): Attributed[] =>
  runOf(block, references, (between) => JOINS.test(between) || (EACH_NAMED.test(between) && !SAYS.test(between)));

/** Words with which a line only names what its link or number is. */
const BARE_LINE =
  /^(?:(?:(?:github|spec|main|draft|related|old|new)\s+)?(?:issues?|tickets?|prs?|pull requests?|links?|github|see|ref|background|discussion|rfc|proposal|and|also)\W*){0,3}$/i;

/** `Background: #12` is not what a section is about. */
const LABELLED = /^\W*(?:background|discussion|rfc|proposal|and|also|related|old)\b/i;

/** Within so many lines another number beside it makes a list. */
const NEAR = 20;

/** A link to something else between a title and its number. */
const BARE_LINK = /^\W*(?:links?:?\s*)?https?:\/\/\S+\s*(?:\([^()]*\))?\W*$/i;

function isBareLine(block: Block, references: readonly Reference[]): boolean {
  if (references.length === 0 || LABELLED.test(block.text)) return false;
  const words = textWithout(block, references)
    .replace(TYPED_BY, '')
    .replace(/^<[\w@+-]{1,30}>/, '')
    .replace(/[()[\]<>,;:*-]/g, '');
  return BARE_LINE.test(words.trim());
}

/**
 * Only numbers or their addresses, right below a title or list item that has none: they are the subject of all that
 * stands below it. Below a list item this holds where the next line beside it is no number as well.
 */
export function titleStoodFor(
  outline: readonly Placed[],
  found: readonly (readonly Reference[])[],
  { block, rank, index, path }: Placed,
): Placed | undefined {
  const references = found[index] ?? [];
  if (references.length === 0) return undefined;
  const isLink = (one: Placed | undefined): boolean =>
    one?.rank === rank && BARE_LINK.test(one.block.text) && (found[one.index]?.length ?? 0) === 0;
  let at = index - 1;
  while (isLink(outline[at])) at -= 1;
  const before = outline[at];
  const next = outline[index + 1];
  if (!before || (found[at]?.length ?? 0) > 0 || !isBareLine(block, references)) return undefined;
  const isList = outline
    .slice(index + 1, index + NEAR)
    .some(
      (one) =>
        one.rank === rank && one.path.at(-1) === before.block && startsWithNumber(one.block, found[one.index] ?? []),
    );
  if (before.isTitle)
    return rank >= 10 && path.at(-1) === before.block && (rank === 10 || !isList) ? before : undefined;
  const goesOn = next?.rank === rank && !isBareLine(next.block, found[next.index] ?? []);
  return before.rank > 10 && rank === before.rank + 1 && goesOn && !/:$/.test(before.block.text) ? before : undefined;
}

/** How long what a block says goes on: a title until the next of its rank, a subject paragraph over paragraphs. */
export function topicOf(placed: Placed, references: readonly Attributed[], title?: Placed): Topic | undefined {
  if (references.length === 0 || (placed.rank > 10 && !placed.isTitle && refersTo(placed.block, references)))
    return undefined;
  const firm =
    !pointsTo(placed.block, references) &&
    (placed.isTitle || namesSubject(placed.block, references) || startsWithNumber(placed.block, references));
  const own = ownNumbers(placed.block, references);
  const topic = {
    block: placed.block,
    naming: placed.block,
    since: new Set(own.map((one) => one.number)),
    references: own,
    isParted: firstRun(placed.block, own).length < own.length,
    isAddress: isBareLine(placed.block, references),
    firm,
    latest: [],
  };
  if (title) return { ...topic, block: title.block, rank: title.rank, firm: true };
  if (placed.isTitle || placed.rank > 10) return { rank: placed.rank, ...topic };
  return namesSubject(placed.block, references) ? { rank: 10, ...topic } : undefined;
}

/**
 * Below a title with a number, or the line of a log that only gives its address, who ends on another one names that in
 * passing: `Mara: the crane waits, as in #13`.
 */
export function namesInPassing(topics: readonly Topic[], { block, rank }: Placed, all: readonly Attributed[]): boolean {
  const titled = rank === 10 && topics.some((one) => one.firm && (one.block.heading > 0 || one.isAddress));
  return titled && SPOKEN.test(block.text) && !startsWithNumber(block, all);
}
const SPOKEN = /^\p{L}[^\s:]{0,30}:\s/u;

/** Ends the topics that do not reach to this block. */
export function closeTopics(topics: Topic[], placed: Placed, beginsOne: boolean): void {
  const until = placed.isTitle || placed.rank > 10 || beginsOne ? placed.rank : placed.rank + 1;
  while (topics.length && (topics.at(-1)?.rank ?? 0) >= until) topics.pop();
  const begins = placed.rank === 10 && placed.block.first.apart;
  while (begins && topics.at(-1)?.block.heads) topics.pop();
}
