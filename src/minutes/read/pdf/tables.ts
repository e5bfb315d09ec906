import { isBroken } from '../addresses.ts';
import type { Row } from './rows.ts';
import type { Run, Spot } from './runs.ts';
import { fits, follows, groupsFrom, MOST_RUNS, near, SLACK, startsOf } from './table-rows.ts';

/** Fewer columns than these are not told from words that happen to stand apart by two rows alone. */
const LEAST_COLUMNS = 3;
/** So many rows that begin at the same two edges are a table of two columns. */
const LEAST_PAIRS = 3;

/** The edges at which words begin in both rows. */
const sharedEdges = (one: Row, other: Row): number[] =>
  startsOf(one).filter((x) => startsOf(other).some((y) => near(x, y, one.size)));

/** The edges of the table that begins with this row, or none: a head and, soon after it, a row of the same columns. */
function edgesAt(rows: readonly Row[], index: number): number[] {
  const head = rows[index];
  if (!head || head.hidden || head.columns || head.cells.length < 2 || head.runs.length > MOST_RUNS) return [];
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

/** So many rows are looked at to tell a table of two columns. */
const LOOKED_AT = 60;

/** Rows with words at both edges, and among them one whose second cell goes on below. */
function arePairs(rows: readonly Row[], index: number, edges: readonly number[]): boolean {
  const { groups } = groupsFrom(rows.slice(index, index + LOOKED_AT), 0, edges);
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
    if (wrapped && isBroken(text.trimEnd(), run.text, links)) text = text.trimEnd() + run.text;
    else text += (apart && !/\s$/.test(text) ? ' ' : '') + run.text;
    end = run;
  }
  return text.replace(/ {2,}/g, ' ').trim();
}

/** One row of the table out of its rows of words: each column is read down before the next. */
export function merged(rows: readonly Row[], edges: readonly number[]): Row[] {
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

/** Puts the words of tables without rules together cell by cell, where cells run over several lines. */
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
