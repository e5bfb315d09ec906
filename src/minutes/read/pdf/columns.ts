import type { PageRuns, Run } from './runs.ts';

/** So many lines on either side make columns of prose; fewer may be a table or a list of names. */
const LEAST_LINES = 12;
/** Lines of prose fill most of their column; cells of a table seldom do. */
const FULLNESS = 0.7;
/** Half the width of the empty strip between two columns, in points. */
const STRIP = 4;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
const least = (values: readonly number[]): number => -most(values.map((value) => -value));
const endOf = (run: Run): number => run.x + run.width;

/** The printed lines of a page, top to bottom. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines = new Map<number, Run[]>();
  for (const run of runs) {
    const key = Math.round(run.y);
    const line = lines.get(key);
    if (line) line.push(run);
    else lines.set(key, [run]);
  }
  return [...lines].sort((a, b) => b[0] - a[0]).map(([, line]) => line);
}

/** The longest stretch of lines of which no word crosses the strip. */
function stretchBeside(lines: readonly (readonly Run[])[], at: number): Run[] {
  let best: Run[] = [];
  let here: Run[] = [];
  for (const line of lines) {
    const crosses = line.some((run) => run.x < at + STRIP && endOf(run) > at - STRIP);
    if (here.length > best.length) best = here;
    if (crosses) here = [];
    else for (const run of line) here.push(run);
  }
  return here.length > best.length ? here : best;
}

function isProse(runs: readonly Run[]): boolean {
  const widths = linesOf(runs).map((line) => most(line.map(endOf)) - least(line.map((run) => run.x)));
  return widths.length >= LEAST_LINES && middle(widths) >= most(widths) * FULLNESS;
}

/** The left column of prose is filled before the right one, so hardly a line of the right stands alone; cells do. */
const BESIDE = 0.75;

function areBeside(left: readonly Run[], right: readonly Run[]): boolean {
  const [lines, others] = [linesOf(left), linesOf(right)].map(
    (side) => new Set(side.map((line) => Math.round(line[0]?.y ?? 0))),
  );
  if (!lines || !others) return false;
  const both = [...lines].filter((y) => others.has(y)).length;
  return both >= others.size * BESIDE;
}

interface Columns {
  readonly left: readonly Run[];
  readonly right: readonly Run[];
}

function columnsIn(runs: readonly Run[], width: number): Columns | undefined {
  const lines = linesOf(runs);
  if (lines.length < LEAST_LINES) return undefined;
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const stretch = stretchBeside(lines, width * share);
    const left = stretch.filter((run) => run.x < width * share);
    const right = stretch.filter((run) => run.x >= width * share);
    if (isProse(left) && isProse(right) && areBeside(left, right)) return { left, right };
  }
  return undefined;
}

/** The right column moved to where the left one stands, so that indents mean the same in both. */
function moved(page: PageRuns, { left, right }: Columns): PageRuns {
  const edge = least(right.map((run) => run.x));
  const by = edge - least(left.map((run) => run.x));
  const spots = page.spots.filter((spot) => spot.left >= edge - STRIP);
  return {
    ...page,
    runs: right.map((run) => ({ ...run, x: run.x - by })),
    spots: spots.map((spot) => ({ ...spot, left: spot.left - by, right: spot.right - by })),
  };
}

/** The parts of a page in the order in which people read them: what is above two columns, these, what is below. */
export function inReadingOrder(page: PageRuns): PageRuns[] {
  const seen = page.runs.filter((run) => !run.hidden);
  const columns = columnsIn(seen, page.width);
  if (!columns) return [page];
  const { left, right } = columns;
  const both = new Set([...left, ...right]);
  const top = most([...both].map((run) => run.y));
  const rest = page.runs.filter((run) => !both.has(run));
  const parts = [rest.filter((run) => run.y > top), left, right, rest.filter((run) => run.y <= top)];
  return parts.map((runs) => (runs === right ? moved(page, columns) : { ...page, runs }));
}
