import { inOwnBytes, isWide, type Line, type Link } from '../../read/line.ts';
import { everyMatch } from '../words/every-match.ts';
import {
  bareTitles,
  isTitleLine,
  numberedEntries,
  numberedParagraphs,
  numberedRows,
  ownedPoints,
  widthOf,
} from './paragraphs.ts';

/** One sentence of a block, with the line it begins on. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the text of its block. */
  readonly from: number;
  readonly line: Line;
  /** `Draught column #12: postponed` is a title and what is said about it; none of both for every other sentence. */
  readonly part?: 'title' | 'status';
  /** What the head of the table calls the column, where the sentence stands in a table that has one. */
  readonly column?: string;
}

/** A paragraph, heading, list item or row of a table: the lines that belong together. */
export interface Block {
  readonly lines: readonly Line[];
  readonly first: Line;
  readonly text: string;
  readonly heading: number;
  readonly depth: number;
  readonly marker: string;
  readonly role: Line['role'];
  readonly cells: readonly string[];
  readonly links: readonly Link[];
  readonly sentences: readonly Sentence[];
  /** A title on a line of its own, with its words right below: it reaches no farther than these. */
  readonly heads: boolean;
}

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|resp|incl|dr|mr|mrs|prof|no|nr|fig|ref|st|ca|al|dept|min|max|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z])\.$/i;
const NEXT =
  /^[\s)"'”’\]]*\s+(?:["'“‘([]*(?:[A-Z0-9#@\p{Lu}\u2192[]|->|=>|https?:)|[\w.-]{1,40}(?:\/[\w.-]{1,60})?#\d)/u;
/**
 * `that is all. closing`: who writes without capitals ends a sentence behind a word of some letters. What may be short
 * for a doubt (`prob. closed`, `evtl. geschlossen`) or for another word ends none.
 */
const WORD_ENDS =
  /(?<!(?:^|[^\p{L}])(?:prob|poss|presum|prelim|prov|tent|appar|evt|event|ggf|geg|verm|wahr|vor|eig|sog|tlw|teilw|m[oö]gl|part|cond|temp|theor|hope|supp|allg|bzw|usw|vgl|ink|zzgl|insb|spec|orig|prev|curr|avg|tech|admin|misc|assum|expec|indic|quasi|virt|nearl|almos|unof|inof|semi)\p{L}{0,9}\)?\.)(?<=\p{Ll}{3}\)?\.)$/u;
const NEXT_SMALL = /^\s+\p{Ll}{2,}/u;
/** Where a sentence may end: before an arrow, and before a label in capitals (`Lamps AGREED: close it`) also without a full stop. */
const END =
  /[.!?]|\s(?=[-•*]\s#?\d{2,7}\s?:\s)|\s(?=\s*(?:->|=>|→|⇒|➔)\s)|\s(?=(?:AGREED|RESOLVED|RESOLUTION|DECISION|DECIDED|PROPOSAL|PROPOSED|ACTION|OUTCOME|CONCLUSION|CONSENSUS|APPROVED|ACCEPTED|REJECTED|DEFERRED|POSTPONED|CLOSED|VOTE|POLL)(?:\s*[:(,.!-]|$))(?<!\b(?:PROPOSED|Proposed|proposed|DRAFT|Draft|draft|NO|No|no|NOT|Not|not)\s)/g;

/** Without arrows, capitals in a row and items in a row it ends at these signs only, which are found much faster. */
const MAY_END_OTHERWISE = /->|=>|[→⇒➔]|[A-Z]{4}|[-•*]\s#?\d/;
const SIGN = /[.!?]/g;

/** `11. Februar` is a day, not the end of a sentence. */
const MONTH = /^\s(?:jan|feb|m[äa]r|maerz|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*(?=[\s,.;)]|$)/iu;

/** `26.5. 9:30 next meeting` */
const DAY_IN_FIGURES = /(?<![\d.])\d{1,2}\.\d{1,2}\.$/;
const TIME = /^\s\d{1,2}[:.h]\d\d(?!\d)/;

/** Where sentences end inside one text: after . ! ? before a capital or number, and before an arrow. */
function ends(text: string): number[] {
  const found: number[] = [];
  const signs = MAY_END_OTHERWISE.test(text) ? END : SIGN;
  if (text.search(signs) < 0) return found;
  for (const { 0: sign, index: at } of everyMatch(text, signs)) {
    if (/\s/.test(sign)) {
      if (at > 0) found.push(at);
      continue;
    }
    const rest = text.slice(at + 1);
    const head = text.slice(Math.max(0, at - 12), at + 1);
    if (!NEXT.test(rest) && !(NEXT_SMALL.test(rest) && WORD_ENDS.test(head.toLowerCase()))) continue;
    if (sign === '.' && /(?<!\d)\d{1,2}\.$/.test(head) && MONTH.test(rest)) continue;
    if (sign === '.' && DAY_IN_FIGURES.test(head) && TIME.test(rest)) continue;
    if (sign === '.' && (ABBREVIATION.test(head) || /^\d{1,2}\.$/.test(text.slice(0, at + 1).trim()))) continue;
    found.push(at + 1 + (/^[)"'”’\]]*/.exec(rest)?.[0].length ?? 0));
  }
  return found;
}

interface Piece {
  readonly from: number;
  readonly line: Line;
  readonly hard: boolean;
}

/** A hyphen at the end of a line belongs to the word, and the word goes on without a blank. */
function glue(before: string, next: string): string {
  return /[\p{L}\d]-$/u.test(before) && /^[\p{Ll}\d]/u.test(next) ? '' : ' ';
}

const BEGINS_SPOKEN = /^\p{L}[\p{L}\p{N}.'_-]{0,20}(?: \p{L}[\p{L}.'_-]{0,20}){0,2}(?:\s?:|\s->)\s/u;

/** `MN: …` on the line below `Issue 12: Lamps` is what somebody says of it. */
const INITIALS = /^\p{Lu}{2,4}:\s/u;
const BEGINS_ITEM = /^\W{0,3}(?:(?:issue|ticket|pr|bug)\s)?#?\d{1,7}\b/i;

/** Where every other line begins with who speaks, each of these begins a sentence, whatever the layout joins. */
function isTalk(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const spoken = lines.filter(({ text }) => /:|->/.test(text) && BEGINS_SPOKEN.test(text)).length;
  return spoken >= 3 && spoken * 2 >= lines.length;
}

function joinLines(lines: readonly Line[]): { text: string; pieces: Piece[] } {
  const talk = isTalk(lines);
  const begun = BEGINS_ITEM.test(lines[0]?.text ?? '');
  let text = '';
  const pieces: Piece[] = [];
  for (const line of lines) {
    if (text) text += glue(text, line.text);
    const spoken = talk ? BEGINS_SPOKEN : begun ? INITIALS : undefined;
    pieces.push({ from: text.length, line, hard: line.hard || (spoken?.test(line.text) ?? false) });
    text += line.text;
  }
  return { text, pieces };
}

/** A line that ends like this was broken by the page, not by the scribe. */
const GOES_ON =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|should|can|could|may|the|an?|to|of|and|or|for|in|on|at|by|with|from|that|which|when|if|not|than|as|before|after|until|this|its|their|PR|issue)$/i;

function breaks(text: string, { from, hard }: Piece): boolean {
  return hard && !(GOES_ON.test(text.slice(0, from).trimEnd().slice(-12)) && /^\p{Ll}/u.test(text.slice(from)));
}

function sentencesOf(text: string, pieces: readonly Piece[], first: Line): Sentence[] {
  const inner = [...ends(text), ...pieces.filter((piece) => breaks(text, piece)).map((piece) => piece.from)];
  const cuts = inner.length > 0 ? [...new Set([0, ...inner, text.length])].sort((a, b) => a - b) : [0, text.length];
  const sentences: Sentence[] = [];
  const isCut = cuts.length > 2 && isWide(text);
  for (let at = 1; at < cuts.length; at += 1) {
    const from = cuts[at - 1] ?? 0;
    const part = text.slice(from, cuts[at]);
    const start = from + (part.length - part.trimStart().length);
    const line = pieces.findLast((piece) => piece.from <= start)?.line ?? first;
    if (part.trim()) sentences.push({ text: isCut ? inOwnBytes(part.trim()) : part.trim(), from: start, line });
  }
  return sentences;
}

function blockOf(lines: readonly Line[], first: Line, heads: boolean): Block {
  const { text, pieces } = joinLines(lines);
  const { heading, depth, marker, role } = first;
  const links = lines.flatMap((line) => line.links);
  return {
    lines,
    first,
    text,
    heading,
    depth,
    marker,
    role,
    cells: first.cells,
    links,
    sentences: sentencesOf(text, pieces, first),
    heads,
  };
}

/** What a form asks to be filled in is not yet said: `<name>`, `TODO: …`, `[please add]`. */
const PLACEHOLDER =
  /^\s*(?:(?:<(?!https?:)[a-z][^>]{0,60}>|\{\{[^}]*\}\}|\[(?:please|insert|fill|add|your|todo|tbd)\b[^\]]*\]|_{4,}(?!_)|\.{6,}(?!\.))\s*)+$/i;

/** What the program that formats a log says of itself is no word of the meeting. */
const OF_SCRIBE =
  /^\s*(?:minutes (?:manually created|formatted by|generated by)\b|succeeded: s\/|(?:no )?scribe(?:nick|s)?(?: list)?: \S+ ?$|maybe present: |active on irc: )/i;

const NUMBERED = /^#\d{1,7}(?![\w-])[:.)]?\s+\S/;
const SHORT = 60;
/** `quay/lamps` alone on its line. */
export const REPOSITORY = /^`?[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}`?$/;

/** In plain text `#61 Flags` is a title where indented words stand below it, and the next `#62` at its margin begins anew. */
function beginsAnew(line: Line, lines: readonly Line[]): boolean {
  const first = lines[0];
  if (!first || first.depth > 0 || first.heading > 0) return false;
  if (lines.length === 1 && REPOSITORY.test(first.text)) return true;
  if (NUMBERED.test(line.text))
    return line.indent < (lines.at(-1)?.indent ?? 0) || (NUMBERED.test(first.text) && line.indent <= first.indent);
  return lines.length === 1 && isTitleAbove(first, line);
}

/** `#61 Flags` above indented words. */
function isTitleAbove(first: Line, line: Line): boolean {
  const isBelow = line.indent >= first.indent + 2 && (line.hard || /^\p{Lu}/u.test(line.text));
  const isShort = first.text.length < SHORT && !/[,;-]$/.test(first.text) && !GOES_ON.test(first.text.slice(-12));
  return first.depth === 0 && first.heading === 0 && NUMBERED.test(first.text) && isBelow && isShort;
}

const isHeadOf = (first: Line, line: Line, width: number): boolean =>
  first.depth === 0 &&
  first.heading === 0 &&
  first.role === 'text' &&
  !GOES_ON.test(first.text.slice(-12)) &&
  isTitleLine(first, line, width);

/** Puts visible lines together to blocks, in the order of the document. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const groups: Line[][] = [];
  const numbered = new Set([...numberedParagraphs(lines), ...numberedRows(lines)]);
  const entries = numberedEntries(lines);
  const points = ownedPoints(lines);
  const width = widthOf(lines);
  const titles = bareTitles(lines);
  const heads = new Set<Line>();
  for (const each of lines) {
    if (!each.visible || PLACEHOLDER.test(each.text) || OF_SCRIBE.test(each.text)) continue;
    const depth = points.get(each) ?? (entries.has(each) ? 1 : undefined);
    const line = depth === undefined ? each : { ...each, depth, continues: false };
    const last = groups.at(-1);
    const first = last?.[0];
    const below = first !== undefined && last?.length === 1 && titles.has(first);
    const goesOn = line.continues && last && !below && !numbered.has(line) && !beginsAnew(line, last);
    const isHead = goesOn && first && last.length === 1 && isHeadOf(first, line, width);
    const isTitle = line.continues && first && (below || (last?.length === 1 && isTitleAbove(first, line)));
    if (first && (isHead || isTitle)) heads.add(first);
    if (goesOn && !isHead) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const first = group[0];
    return first && group.some((line) => line.text) ? [blockOf(group, first, heads.has(first))] : [];
  });
}
