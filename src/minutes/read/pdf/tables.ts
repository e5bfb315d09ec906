import type { Row } from './rows.ts';
import type { Run } from './runs.ts';

/** A cell may begin this far from its column's edge, in letter heights. */
const SLACK = 0.35;
/** Fewer columns than these are not told from words that happen to stand apart. */
const LEAST_COLUMNS = 3;
/** Rows of one table follow each other within this many letter heights. */
const MOST_LEADING = 3.2;

/** A row of more words than these is no row of a table that people read. */
const MOST_RUNS = 120;

const startsOf = (row: Row): number[] => row.runs.map((run) => run.x);
const near = (one: number, other: number, size: number): boolean => Math.abs(one - other) <= SLACK * size;

/** The edges at which words begin in both rows. */
const sharedEdges = (one: Row, other: Row): number[] =>
  startsOf(one).filter((x) => startsOf(other).some((y) => near(x, y, one.size)));

const follows = (before: Row, row: Row): boolean =>
  before.page === row.page &&
  !row.hidden &&
  row.runs.length <= MOST_RUNS &&
  before.y - row.y > 0 &&
  before.y - row.y < MOST_LEADING * before.size;

/** All runs of a row begin at an edge, or touch the run before them in the same cell. */
function fits(row: Row, edges: readonly number[]): boolean {
  return row.runs.every((run, index) => {
    const before = row.runs[index - 1];
    const touches = before !== undefined && run.x - (before.x + before.width) < row.size;
    return touches || edges.some((edge) => near(edge, run.x, row.size));
  });
}

const isFull = (row: Row, edges: readonly number[]): boolean =>
  edges.filter((edge) => startsOf(row).some((x) => near(edge, x, row.size))).length >= LEAST_COLUMNS;

/** The edges of the table that begins with this row, or none: a head and, soon after it, a row of the same columns. */
function edgesAt(rows: readonly Row[], index: number): number[] {
  const head = rows[index];
  if (!head || head.hidden || head.cells.length < 2 || head.runs.length < LEAST_COLUMNS || head.runs.length > MOST_RUNS)
    return [];
  for (let at = index + 1; at <= index + 6; at++) {
    const before = rows[at - 1];
    const row = rows[at];
    if (!before || !row || !follows(before, row)) return [];
    const edges = sharedEdges(head, row);
    if (row.cells.length >= 2 && edges.length >= LEAST_COLUMNS)
      return fits(row, edges) && fits(head, edges) ? edges : [];
  }
  return [];
}

function columnOf(run: Run, edges: readonly number[], size: number): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => edge <= run.x + SLACK * size),
  );
}

const spoken = (runs: readonly Run[]): string => {
  let text = '';
  let end: Run | undefined;
  for (const run of runs.filter((one) => !one.struck)) {
    const apart = end && (Math.abs(end.y - run.y) > 1 || run.x - end.x - end.width > run.size * 0.13);
    text += (apart && !/\s$/.test(text) ? ' ' : '') + run.text;
    end = run;
  }
  return text.replace(/ {2,}/g, ' ').trim();
};

/** One row of the table out of its rows of words: each column is read down before the next. */
function merged(rows: readonly Row[], edges: readonly number[]): Row[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const runs = rows.flatMap((row) => row.runs);
  const cells = edges.map((_, column) => spoken(runs.filter((run) => columnOf(run, edges, first.size) === column)));
  return [
    {
      ...first,
      runs,
      cells,
      text: cells.filter(Boolean).join(' | '),
      struck: rows
        .map((row) => row.struck)
        .filter(Boolean)
        .join(' '),
      end: Math.max(...rows.map((row) => row.end)),
      y: last.y,
      bold: rows.every((row) => row.bold),
      spots: [...new Set(rows.flatMap((row) => row.spots))],
      printed: rows.length,
    },
  ];
}

/** Rows of the table by its rows of words: words below a cell whose row has begun belong to that row. */
function groupsFrom(rows: readonly Row[], index: number, edges: readonly number[]): Row[][] {
  const groups: Row[][] = [];
  for (let at = index; at < rows.length; at++) {
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || (at > index && (!before || !follows(before, row) || !fits(row, edges)))) break;
    const first = startsOf(row).some((x) => near(x, edges[0] ?? x, row.size));
    if (first && !isFull(row, edges)) break;
    if (first || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

/** Puts the words of tables with three columns and more together cell by cell, where cells run over several lines. */
export function withTables(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    const edges = edgesAt(rows, index);
    const groups = edges.length ? groupsFrom(rows, index, edges) : [];
    const row = rows[index];
    if (groups.length >= 2) {
      out.push(...groups.flatMap((group) => merged(group, edges)));
      index += groups.flat().length;
    } else {
      if (row) out.push(row);
      index += 1;
    }
  }
  return out;
}
