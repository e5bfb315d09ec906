import type { Row } from './rows.ts';

/** A cell may begin this far from its column's edge, in letter heights. */
export const SLACK = 0.35;
/** Rows of one table follow each other within this many letter heights. */
const MOST_LEADING = 3.2;

/** A row of more words than these is no row of a table that people read. */
export const MOST_RUNS = 120;

/** Where the words of a row begin, left to right. */
export const startsOf = (row: Row): number[] => row.runs.map((run) => run.x);
/** The same place, but for a little of a letter. */
export const near = (one: number, other: number, size: number): boolean => Math.abs(one - other) <= SLACK * size;

/** It is the next row of words of the same page, no farther below than the rows of one table. */
export const follows = (before: Row, row: Row): boolean =>
  before.page === row.page &&
  !row.hidden &&
  !row.columns &&
  row.runs.length <= MOST_RUNS &&
  before.y - row.y > 0 &&
  before.y - row.y < MOST_LEADING * before.size;

/** All runs of a row begin at an edge, or touch the run before them in the same cell. */
export function fits(row: Row, edges: readonly number[]): boolean {
  return row.runs.every((run, index) => {
    const before = row.runs[index - 1];
    const touches = before !== undefined && run.x - (before.x + before.width) < row.size;
    return touches || edges.some((edge) => near(edge, run.x, row.size));
  });
}

/** How many columns of the row have words that begin there. */
const filled = (row: Row, edges: readonly number[]): number =>
  edges.filter((edge) => startsOf(row).some((x) => near(edge, x, row.size))).length;

/** The last cells of a row may be empty, but a row that only begins at the first edge is what follows the table. */
const isRow = (row: Row, edges: readonly number[]): boolean => filled(row, edges) >= 2;

/** The first cell of a row is wrapped, too, where it goes on in small letters below one that began otherwise. */
const goesOn = (above: Row | undefined, row: Row): boolean =>
  above !== undefined && /^\P{Ll}/u.test(above.text) && /^\p{Ll}/u.test(row.text);

/** Rows stand apart from each other by so much more than the lines of one cell, where word processors part them. */
const APART = 1.12;

/** How far below each other the lines of one cell are at most; 0 where rows stand no farther apart than lines. */
function leadingIn(rows: readonly Row[], index: number, edges: readonly number[]): number {
  const gaps: { gap: number; full: boolean }[] = [];
  for (let at = index + 1; at < rows.length; at++) {
    const [before, row] = [rows[at - 1], rows[at]];
    if (!before || !row || !fits(row, edges) || !follows(before, row)) break;
    gaps.push({ gap: before.y - row.y, full: filled(row, edges) === edges.length });
  }
  const most = Math.min(...gaps.map(({ gap }) => gap)) * APART;
  const wide = gaps.filter(({ gap }) => gap > most);
  const full = (some: typeof gaps): number => some.filter((one) => one.full).length;
  return wide.length > 1 && full(wide) > 2 * (full(gaps) - full(wide)) ? most : 0;
}

interface Found {
  readonly groups: readonly (readonly Row[])[];
  /** How many rows of words they take. */
  readonly taken: number;
}

/** Word processors print the head of a table again at the top of each page; so many rows are that. */
function headAgain(rows: readonly Row[], at: number, head: readonly Row[]): number {
  return head.every((row, after) => rows[at + after]?.text === row.text) ? head.length : 0;
}

/** Rows of the table by its rows of words: words below a cell whose row has begun belong to that row. */
export function groupsFrom(rows: readonly Row[], index: number, edges: readonly number[]): Found {
  const groups: Row[][] = [];
  const leading = leadingIn(rows, index, edges);
  let at = index;
  for (; at < rows.length; at++) {
    const overleaf = at > index && rows[at]?.page !== rows[at - 1]?.page;
    if (overleaf) at += headAgain(rows, at, groups[0] ?? []);
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || (at > index && !fits(row, edges))) break;
    if (at > index && !overleaf && (!before || !follows(before, row))) break;
    const first = startsOf(row).some((x) => near(x, edges[0] ?? x, row.size));
    const within = before?.page === row.page && before.y - row.y <= leading;
    if (first && !within && !isRow(row, edges)) break;
    const begins = first && !within && !goesOn(groups.at(-1)?.[0], row);
    if (begins || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return { groups, taken: at - index };
}
