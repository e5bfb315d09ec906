import { isBrokenAddress } from '../addresses.ts';
import type { Row } from './rows.ts';
import type { Run, Spot } from './runs.ts';

/** A cell may begin this far from its column's edge, in letter heights. */
const SLACK = 0.35;
/** Fewer columns than these are not told from words that happen to stand apart by two rows alone. */
const LEAST_COLUMNS = 3;
/** So many rows that begin at the same two edges are a table of two columns. */
const LEAST_PAIRS = 3;
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

/** The last cells of a row may be empty, but a row that only begins at the first edge is what follows the table. */
const isRow = (row: Row, edges: readonly number[]): boolean =>
  edges.filter((edge) => startsOf(row).some((x) => near(edge, x, row.size))).length >= LEAST_COLUMNS - 1;

/** The edges of the table that begins with this row, or none: a head and, soon after it, a row of the same columns. */
function edgesAt(rows: readonly Row[], index: number): number[] {
  const head = rows[index];
  if (!head || head.hidden || head.cells.length < 2 || head.runs.length > MOST_RUNS) return [];
  for (let at = index + 1; at <= index + 6; at++) {
    const before = rows[at - 1];
    const row = rows[at];
    if (!before || !row || !follows(before, row)) return [];
    const edges = sharedEdges(head, row);
    if (row.cells.length < 2 || edges.length < Math.min(head.cells.length, LEAST_COLUMNS)) continue;
    if (!fits(row, edges) || !fits(head, edges)) return [];
    return edges.length >= LEAST_COLUMNS || arePairs(rows, index, edges) ? edges : [];
  }
  return [];
}

/** Rows with words at both edges, and among them one whose second cell goes on below. */
function arePairs(rows: readonly Row[], index: number, edges: readonly number[]): boolean {
  const { groups } = groupsFrom(rows, index, edges);
  return groups.length >= LEAST_PAIRS && groups.some((group) => group.length > 1);
}

function columnOf(run: Run, edges: readonly number[], size: number): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => edge <= run.x + SLACK * size),
  );
}

/** The words of a cell, read down; an address that the narrow cell broke is whole again. */
function spoken(runs: readonly Run[], spots: readonly Spot[]): string {
  const links = spots.map(({ url }) => ({ text: '', url }));
  let text = '';
  let end: Run | undefined;
  for (const run of runs.filter((one) => !one.struck)) {
    const wrapped = end !== undefined && Math.abs(end.y - run.y) > 1;
    const apart = end && (wrapped || run.x - end.x - end.width > run.size * 0.13);
    if (wrapped && isBrokenAddress(text.trimEnd(), run.text, links)) text = text.trimEnd() + run.text;
    else text += (apart && !/\s$/.test(text) ? ' ' : '') + run.text;
    end = run;
  }
  return text.replace(/ {2,}/g, ' ').trim();
}

/** One row of the table out of its rows of words: each column is read down before the next. */
function merged(rows: readonly Row[], edges: readonly number[]): Row[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return [];
  const runs = rows.flatMap((row) => row.runs);
  const spots = [...new Set(rows.flatMap((row) => row.spots))];
  const cells = edges.map((_, column) =>
    spoken(
      runs.filter((run) => columnOf(run, edges, first.size) === column),
      spots,
    ),
  );
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
      spots,
      printed: rows.length,
    },
  ];
}

/** The first cell of a row is wrapped, too, where it goes on in small letters below one that began otherwise. */
const goesOn = (above: Row | undefined, row: Row): boolean =>
  above !== undefined && /^\P{Ll}/u.test(above.text) && /^\p{Ll}/u.test(row.text);

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
function groupsFrom(rows: readonly Row[], index: number, edges: readonly number[]): Found {
  const groups: Row[][] = [];
  let at = index;
  for (; at < rows.length; at++) {
    const overleaf = at > index && rows[at]?.page !== rows[at - 1]?.page;
    if (overleaf) at += headAgain(rows, at, groups[0] ?? []);
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || (at > index && !fits(row, edges))) break;
    if (at > index && !overleaf && (!before || !follows(before, row))) break;
    const first = startsOf(row).some((x) => near(x, edges[0] ?? x, row.size));
    if (first && !isRow(row, edges)) break;
    if ((first && !goesOn(groups.at(-1)?.[0], row)) || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return { groups, taken: at - index };
}

/** Puts the words of tables with three columns and more together cell by cell, where cells run over several lines. */
export function withTables(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    const edges = edgesAt(rows, index);
    const { groups, taken } = edges.length ? groupsFrom(rows, index, edges) : { groups: [], taken: 0 };
    const row = rows[index];
    if (groups.length >= 2) {
      out.push(...groups.flatMap((group) => merged(group, edges)));
      index += taken;
    } else {
      if (row) out.push(row);
      index += 1;
    }
  }
  return out;
}
