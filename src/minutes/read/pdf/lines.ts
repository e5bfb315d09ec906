import { type Link, lineOf, type RawLine } from '../line.ts';
import { withParagraphs } from './paragraphs.ts';
import { type Row, spelled } from './rows.ts';
import type { Run, Spot } from './runs.ts';

const BULLET_SIGN = /^(?:[-–—*•●○◦▪■□‣⁃➢➔→✓·]|[\uf000-\uf0ff]|o|v|§|ü|Ø)$/;
const NUMBER_SIGN = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[ivx]{1,4}[.)]|\d{1,2}\.\d{1,2}\.?)$/;
const LEADING_BULLET = /^(?:[-–*•●○◦▪■‣➢o]|[\uf000-\uf0ff])\s+(?=\S)|^[•●○◦▪■‣➢\uf000-\uf0ff](?=\S)/;
const LEADING_NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)/;

/** What is known about the whole document before its lines are made. */
interface Measure {
  readonly bodySize: number;
  /** Where full lines of words end, for each page. */
  readonly right: ReadonlyMap<number, number>;
  readonly left: number;
  readonly leading: number;
}

interface Item {
  readonly marker: string;
  readonly text: string;
  /** Where the words begin, after the sign. */
  readonly x: number;
}

const weight = (row: Row): number => row.text.length;

function median(values: readonly number[], share: number, otherwise: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? otherwise;
}

/** Rows shorter than this are no full lines of a paragraph. */
const FULL = 40;

/**
 * Tables and code may be wider than the paragraphs of the same document, so a page with enough of these tells. Where no
 * row is full the page itself tells, whose margins are alike.
 */
function rightOf(rows: readonly Row[], left: number): Map<number, number> {
  const ends = (some: readonly Row[]): number[] => some.map((row) => row.end);
  const full = rows.filter((row) => row.cells.length === 1 && row.text.length >= FULL);
  const most = median(ends(rows), 0.97, 500);
  const whole = full.length === 0 ? Math.max(most, (rows[0]?.width ?? 0) - left) : most;
  return new Map(
    [...new Set(rows.map((row) => row.page))].map((page) => {
      const here = full.filter((row) => row.page === page);
      return [page, here.length >= 8 ? Math.min(whole, median(ends(here), 0.9, whole)) : whole];
    }),
  );
}

function measureOf(rows: readonly Row[]): Measure {
  const sizes = new Map<number, number>();
  for (const row of rows)
    sizes.set(Math.round(row.size * 2) / 2, (sizes.get(Math.round(row.size * 2) / 2) ?? 0) + weight(row));
  const bodySize = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11;
  const gaps = rows.slice(1).flatMap((row, index) => {
    const gap = (rows[index]?.y ?? row.y) - row.y;
    return rows[index]?.page === row.page && gap > bodySize * 0.6 && gap < bodySize * 4 ? [gap] : [];
  });
  const left = median(
    rows.map((row) => row.x),
    0.03,
    50,
  );
  return {
    bodySize,
    right: rightOf(rows, left),
    left,
    leading: median(gaps, 0.12, bodySize * 1.2),
  };
}

/** Parts a row into its list sign and its words; a sign stands alone before a gap or runs into the words. */
function itemOf(row: Row): Item {
  const [first = '', ...rest] = row.runs.filter((run) => !run.struck);
  const sign = typeof first === 'string' ? '' : first.text.trim();
  const next = rest.find((run) => run.text.trim());
  if (next && (BULLET_SIGN.test(sign) || NUMBER_SIGN.test(sign)) && row.text.startsWith(sign))
    return { marker: sign, text: row.text.slice(sign.length).replace(/^[ |]+/, ''), x: next.x };
  const found = LEADING_BULLET.exec(row.text) ?? LEADING_NUMBER.exec(row.text);
  if (found)
    return {
      marker: found[0].trim(),
      text: row.text.slice(found[0].length).replace(/^[ |]+/, ''),
      x: row.x + row.size,
    };
  return { marker: '', text: row.text, x: row.x };
}

function headingOf(row: Row, item: Item, measure: Measure): number {
  if (row.text.length > 120 || row.cells.length > 1) return 0;
  const ratio = row.size / measure.bodySize;
  if (ratio >= 1.6) return 1;
  if (ratio >= 1.25) return 2;
  if (ratio >= 1.12) return 3;
  const stands = row.bold || (row.titled && row.spots.length === 0);
  return stands && !/[.;,]$/.test(item.text) && row.text.length <= 90 ? 4 : 0;
}

const firstWordWidth = (row: Row): number => {
  const word = /^\S+/.exec(row.text)?.[0].length ?? 0;
  return row.text.length ? ((row.end - row.x) * word) / row.text.length : 0;
};

/** A row goes on with the one before when its first word would not have fitted there. */
function wraps(before: Row, row: Row, measure: Measure): boolean {
  const right = measure.right.get(before.page) ?? Number.POSITIVE_INFINITY;
  return before.end + firstWordWidth(row) + measure.bodySize * 0.3 > right - measure.bodySize * 1.2;
}

/** A long row without an end, and small letters right below it, are one sentence wherever the line was broken. */
function flows(before: Row, row: Row): boolean {
  return before.text.length >= FULL && /[\p{L}\p{N},’')-]$/u.test(before.text) && /^\p{Ll}{2}/u.test(row.text);
}

interface Sofar {
  readonly row: Row;
  readonly item: Item;
  readonly heading: number;
  readonly depth: number;
}

/** Larger letters, as those of headings, stand farther below each other. */
function isApart(before: Row, row: Row, measure: Measure): boolean {
  const scale = Math.max(1, Math.min(before.size, row.size) / measure.bodySize);
  return before.page !== row.page || before.y - row.y > measure.leading * scale * 1.45;
}

/** Widely set lines of one paragraph: what was not ended there goes on in small letters or behind a comma. */
function isSpaced(before: Row, row: Row, measure: Measure): boolean {
  const near = before.y - row.y < before.size * 2.6;
  const open = flows(before, row) || (before.text.length >= FULL && /,$/.test(before.text));
  return near && open && wraps(before, row, measure);
}

function goesOn(before: Sofar, row: Row, heading: number, measure: Measure): boolean {
  if (before.row.hidden !== row.hidden || before.heading !== heading || row.cells.length > 1) return false;
  if (Math.abs(before.row.size - row.size) > 1.2) return false;
  if (before.row.page === row.page && isApart(before.row, row, measure)) return isSpaced(before.row, row, measure);
  const above = before.row.page === row.page && before.row.y >= row.y;
  if (!above && /[.:!?]$/.test(before.row.text)) return false;
  return wraps(before.row, row, measure) || (before.row.cells.length === 1 && flows(before.row, row));
}

const addressesIn = (text: string): Link[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"|]+/g)].map(([url]) => ({ text: url, url }));

/** The words of a run that stand in the place of a link: its letters are taken to be of one width. */
function wordsUnder(run: Run, spot: Spot): string {
  const inside = run.y + run.size * 0.3 >= spot.bottom && run.y + run.size * 0.3 <= spot.top;
  if (!inside || run.x > spot.right + 2 || run.x + run.width < spot.left - 2) return '';
  if (run.x >= spot.left - 2 && run.x + run.width <= spot.right + 2) return run.text;
  const letter = run.width / run.text.length;
  return [...run.text.matchAll(/\S+\s*/g)]
    .filter(({ 0: word, index }) => {
      const middle = run.x + letter * (index + word.trim().length / 2);
      return middle >= spot.left && middle <= spot.right;
    })
    .map(([word]) => word)
    .join('');
}

function linksOf(row: Row, item: Item): Link[] {
  const marked = row.spots.map((spot) => ({
    text: spelled(
      row.runs.map((run) => ({ ...run, text: wordsUnder(run, spot) })).filter(({ text }) => text),
      row.size,
    ),
    url: spot.url,
  }));
  return [...marked, ...addressesIn(item.text).filter((link) => !marked.some((one) => one.url.startsWith(link.url)))];
}

/** Words right below the words of a list item, not after a gap, are of that item, also where they are bold. */
function isUnderItem(before: Sofar | undefined, row: Row, item: Item, measure: Measure): boolean {
  if (!before?.item.marker || item.marker || before.heading > 0 || isApart(before.row, row, measure)) return false;
  return Math.abs(row.x - before.item.x) <= 4 && wraps(before.row, row, measure);
}

/** Keeps the indents of the open list items, so that depth can be told from where a sign stands. */
function depthOf(open: number[], x: number): number {
  while (open.length && (open.at(-1) ?? 0) > x + 4) open.pop();
  if (open.length === 0 || x - (open.at(-1) ?? 0) > 4) open.push(x);
  return open.length;
}

/** Turns rows into lines: headings by size and weight, list items by their signs, paragraphs by where rows end. */
export function linesOf(rows: readonly Row[]): RawLine[] {
  const measure = measureOf(rows.filter((row) => !row.hidden));
  const open: number[] = [];
  const count = new Map<number, number>();
  let before: Sofar | undefined;
  const lines = rows.map((row) => {
    const item = itemOf(row);
    const heading = row.hidden || isUnderItem(before, row, item, measure) ? 0 : headingOf(row, item, measure);
    // What stands left of the sign of an item does not go on with the item.
    const outside = before !== undefined && before.depth > 0 && row.x < (open.at(-1) ?? 0) - 4;
    const continues = before !== undefined && !item.marker && !outside && goesOn(before, row, heading, measure);
    const apart = before !== undefined && isApart(before.row, row, measure);
    if (!continues && !item.marker && (heading > 0 || row.x <= measure.left + 4)) open.length = 0;
    const inItem =
      !item.marker &&
      heading === 0 &&
      before !== undefined &&
      before.depth > 0 &&
      open.length > 0 &&
      row.x > (open.at(-1) ?? 0) + 4;
    const depth = item.marker ? depthOf(open, row.x) : continues || inItem ? (before?.depth ?? 0) : 0;
    before = { row, item, heading, depth };
    const at = (count.get(row.page) ?? 0) + 1;
    count.set(row.page, at + row.printed - 1);
    return lineOf({
      page: row.page,
      at,
      text: item.text,
      struck: row.struck,
      indent: Math.max(0, Math.round((row.x - measure.left) / (measure.bodySize / 2))),
      heading,
      depth,
      marker: item.marker,
      continues,
      apart,
      bold: row.bold,
      cells: row.cells.length > 1 ? row.cells : [],
      links: linksOf(row, item),
      visible: !row.hidden,
    });
  });
  return withParagraphs(lines);
}
