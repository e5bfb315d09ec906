import type { Line } from '../../read/line.ts';

/** `2.1 Issue 222. …`: the number of a paragraph, as formal minutes have them. */
const COUNTED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=["'“(#[]?\p{Lu}|[#"'“([])/u;

/** The same at the beginning of a text: it is no word of it. */
export const PARAGRAPH_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[\p{Lu}#\u00ad])/u;

function follows(next: readonly number[], last: readonly number[]): boolean {
  const at = next.length - 1;
  if (last.length === 0) return at === 0 || next[at] === 1;
  const sameAbove = next.slice(0, at).every((part, index) => part === last[index]);
  if (next.length === last.length + 1) return sameAbove && next[at] === 1;
  return next.length <= last.length && sameAbove && next[at] === (last[at] ?? 0) + 1;
}

/**
 * The lines with which a numbered paragraph begins although no empty line parts it from what stands above: each number
 * is the one after the last, so that `2.1 is faster` at the begin of a line is none.
 */
export function numberedParagraphs(lines: readonly Line[]): ReadonlySet<Line> {
  const begins = new Set<Line>();
  let last: readonly number[] = [];
  for (const line of lines) {
    const number = line.depth === 0 ? COUNTED.exec(line.text)?.[1] : undefined;
    const next = number?.split('.').map(Number);
    if (!next || (line.continues && next.length === 1) || !follows(next, last)) continue;
    last = next;
    if (line.continues) begins.add(line);
  }
  return begins;
}

/** `6120 – a duplicate`, one line for each ticket. */
const ENTRY = /^(\d{3,7})\s?(?:[–—:-]|->|→)\s+\S/;
/** Fewer are no list. */
const FEWEST = 3;

const isTime = (number: string): boolean => /^(?:[01]?\d|2[0-3])[0-5][05]$/.test(number);
const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** Lines of plain text that each begin with a bare number, and none with a time or a year: a list without its signs. */
export function numberedEntries(lines: readonly Line[]): ReadonlySet<Line> {
  const found = lines.filter((line) => line.depth === 0 && line.heading === 0 && line.cells.length < 2);
  const entries = found.filter((line) => ENTRY.test(line.text));
  const numbers = entries.map((line) => ENTRY.exec(line.text)?.[1] ?? '');
  return numbers.length < FEWEST || numbers.every(isTime) || numbers.some(isYear) ? new Set() : new Set(entries);
}

/** `[Mara] Lamps of the pier`: who brings up a point, as a document that was copied begins it. */
const OWNED =
  /^\[(?!(?:Done|Closed|Open|Draft|Bug|Features?|Fix|Docs?|New|Actions?|Decision|Notes?|Info|Proposal|Question|Topic|Update|Link|Slides|Resolved|Rejected|Deferred|Accepted|Todo|Issues?|Wip|Pr)\b)\p{Lu}\p{Ll}[\p{L}.'’-]*(?:[ ,/&+]{1,3}\p{Lu}[\p{L}.'’-]*){0,3}\]\s+\S/u;

/**
 * How deep the lines of a list are that lost its signs when it was copied: each that begins with its owner is a point,
 * and those right below it say something about that.
 */
export function ownedPoints(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const depths = new Map<Line, number>();
  const isFlat = (line: Line): boolean => line.depth === 0 && line.heading === 0 && line.cells.length < 2;
  const bracketed = lines.filter((line) => line.text.startsWith('[') && isFlat(line) && OWNED.test(line.text));
  if (bracketed.length < FEWEST) return depths;
  let isBelow = false;
  for (const line of lines) {
    const isPoint = isFlat(line) && OWNED.test(line.text);
    isBelow = isPoint || (isBelow && isFlat(line) && line.continues);
    if (isBelow) depths.set(line, isPoint ? 1 : 2);
  }
  return depths;
}

const BARE_TITLE = /^(\d{2,6})\s+\p{L}/u;

/** `41 watchdog resets` above words that are set in, three and more of them and not counting through. */
export function bareTitles(lines: readonly Line[]): ReadonlySet<Line> {
  const titles = lines.filter((line, at) => {
    const next = lines[at + 1];
    const isAlone =
      line.depth === 0 && line.heading === 0 && line.cells.length < 2 && line.text.length <= LONGEST_TITLE;
    return isAlone && BARE_TITLE.test(line.text) && next?.continues === true && next.indent >= line.indent + 2;
  });
  const numbers = titles.map((line) => Number(BARE_TITLE.exec(line.text)?.[1]));
  const jumps = numbers.slice(1).some((number, at) => number - (numbers[at] ?? 0) !== 1);
  return new Set(numbers.length >= FEWEST && jumps ? titles : []);
}

const ISSUE_URL = /github\.com\/[^/\s]+\/[^/\s]+\/(?:issues|pull)\/\d+/i;
const BEGINS_WITH_NUMBER = /^(?:#|(?:issue|ticket|bug|pr)\s+#?)\d{1,7}(?![\w-])[:.)]?\s+\S/i;
const ENDS_WITH_NUMBER = /(?:^|[\s([])(?:[\w./-]{1,80})?#\d{1,7}[)\]]*:?$|\b(?:issue|ticket|pr)\s\d{1,7}\)?:?$/i;
/** `Attending voting members`, with the names set in below it. */
const PEOPLE =
  /^(?:attending|attendance|attendees|participants?|present|voting members|members present|in attendance|guests|observers|absent|regrets|apologies|excused)(?:\s[\p{L}-]+){0,3}\s*:?$/iu;
/** `5.3 https://… Lamps of the pier`, with the talk set in below it. */
const POINT = /^\d{1,2}(?:\.\d{1,2})+\.?\s/;
/** Such a title is no longer than this. */
const LONGEST_TITLE = 90;

/** How wide the text is set: no line that goes on with a paragraph is wider. */
export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(({ text, cells }) => (cells.length < 2 ? text.length : 0)));
}

/**
 * A short line that begins or ends with its number and was ended on purpose, for the next word would have found room on
 * it: the title of the words right below.
 */
export function isTitleLine(line: Line, next: Line, width: number): boolean {
  const { text, links } = line;
  if (PEOPLE.test(text) && next.indent >= line.indent + 2) return true;
  const link = links.length === 1 && ISSUE_URL.test(links[0]?.url ?? '') ? (links[0]?.text ?? '') : '';
  const counted = POINT.test(text) && links.length === 1 && link !== '' && next.indent >= line.indent + 2;
  const numbered =
    counted || BEGINS_WITH_NUMBER.test(text) || ENDS_WITH_NUMBER.test(text) || (link !== '' && text.endsWith(link));
  if (!numbered || text.length > LONGEST_TITLE || /[.,;!-]$/.test(text)) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const left = width - text.length - 1 - word;
  if (counted && left > 0 && /^\p{Lu}/u.test(next.text)) return true;
  const begins = /^(?:["'“(*_]{0,2}[\p{Lu}\d]|->|=>|[→>])/u.test(next.text);
  return left > width * (1 - ROOM) && (begins || (next.indent >= line.indent + 2 && left > width * (1 - INDENTED)));
}

/** Letters are not all of one width in print. */
const ROOM = 0.85;
/** Words in small letters that are set in below a line go on with it, unless nearly half of it is empty. */
const INDENTED = 0.6;

/** Before its number a row may have a box, an arrow, a letter or a count. */
const SIGN_OF_ROW =
  '(?:\\[[ xX+~-]\\]|\\([ xX]\\)|[☐☑☒🗹✅❌✔✓✘✗→⇒»>~+*•–—-]\\uFE0F?|->|=>|[A-Za-z][.)]|[ivx]{1,4}[.)]|\\d{1,3}[.)]?)';
const ROW = new RegExp(
  `^(?:${SIGN_OF_ROW}\\s{1,3})?(?:[#!]|GH-|(?:PR|MR|Issue|Ticket|Bug)s?\\s#?|[\\w.-]{1,40}/[\\w.-]{1,60}#)\\d{1,7}(?![\\w-])[:.)]?\\s+\\S`,
  'u',
);

/** The words before it go on with the number: `they talked about` above `#12 and #13`. */
const IS_OPEN = /(?:\b(?:and|or|on|of|for|to|with|the|in|at|by|from|about|see|as|than|is|issues?|tickets?)|[,(])$/i;

/** The next line in that direction that is not set in below this one, as what goes on with a row is. */
function beside(lines: readonly Line[], at: number, step: 1 | -1): Line | undefined {
  const indent = lines[at]?.indent ?? 0;
  let found = at + step;
  while (lines[found]?.continues && (lines[found]?.indent ?? 0) > indent) found += step;
  return lines[found];
}

/** Lines one below the other that each begin with their number: each is an entry of its own, as in a table without lines. */
export function numberedRows(lines: readonly Line[]): ReadonlySet<Line> {
  const isRow = (line: Line | undefined): boolean => line !== undefined && ROW.test(line.text);
  return new Set(
    lines.filter((line, at) => {
      if (!isRow(line) || (line.continues && IS_OPEN.test(lines[at - 1]?.text ?? ''))) return false;
      const [before, next] = [beside(lines, at, -1), beside(lines, at, 1)];
      return (
        (isRow(before) || (isRow(next) && next?.continues)) && line.indent === (isRow(before) ? before : next)?.indent
      );
    }),
  );
}
