import type { Box } from './marks.ts';
import { type Row, rowsOf } from './rows.ts';
import type { PageRuns, Run } from './runs.ts';
import { merged } from './tables.ts';

/** Rules are thinner than this, in points. */
const THIN = 1.6;
/** Shorter strokes rule no table. */
const SHORT = 5;
/** Rules that end this near to each other are one. */
const NEAR = 2.5;
/** A cell of more letters than these is a frame around a text, no cell of a table that people read. */
const LONGEST_CELL = 1500;

/** A straight line of a table: where it is, and from where to where it goes. */
interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Grid {
  readonly top: number;
  readonly bottom: number;
  /** Where rows end and begin, top to bottom. */
  readonly ys: readonly number[];
  /** Where columns begin and end, left to right. */
  readonly xs: readonly number[];
}

/** Rules of one direction, those that go on with each other put together. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Rule[] = [];
  for (const rule of sorted) {
    const at = out.findLastIndex(
      (one) => Math.abs(one.at - rule.at) < 1.2 && rule.from <= one.to + NEAR && rule.to >= one.from - NEAR,
    );
    const before = out[at];
    if (before) out[at] = { at: before.at, from: Math.min(before.from, rule.from), to: Math.max(before.to, rule.to) };
    else out.push(rule);
  }
  return out;
}

const isLevel = ({ bottom, top, left, right }: Box): boolean => top - bottom < THIN && right - left > SHORT;
const isUpright = ({ bottom, top, left, right }: Box): boolean => right - left < THIN && top - bottom > SHORT;

/** The edges of a frame that is drawn in one stroke. */
const isFrame = ({ filled, bottom, top, left, right }: Box): boolean =>
  !filled && top - bottom > 2 * SHORT && right - left > 2 * SHORT;

function rulesOf(boxes: readonly Box[]): { level: Rule[]; upright: Rule[] } {
  const frames = boxes.filter(isFrame);
  const level = [
    ...boxes.filter(isLevel).map(({ bottom, top, left, right }) => ({ at: (bottom + top) / 2, from: left, to: right })),
    ...frames.flatMap(({ bottom, top, left: from, right: to }) => [top, bottom].map((at) => ({ at, from, to }))),
  ];
  const upright = [
    ...boxes
      .filter(isUpright)
      .map(({ bottom, top, left, right }) => ({ at: (left + right) / 2, from: bottom, to: top })),
    ...frames.flatMap(({ bottom: from, top: to, left, right }) => [left, right].map((at) => ({ at, from, to }))),
  ];
  return { level: joined(level), upright: joined(upright) };
}

const distinct = (values: readonly number[]): number[] =>
  [...values].sort((a, b) => a - b).filter((value, at, all) => at === 0 || value - (all[at - 1] ?? 0) > NEAR);

/** Upright rules beside each other, and what level ones go across them. */
function gridsOf(boxes: readonly Box[]): Grid[] {
  const { level, upright } = rulesOf(boxes);
  const groups: Rule[][] = [];
  for (const rule of upright.sort((a, b) => b.to - a.to)) {
    const bottom = Math.min(...(groups.at(-1) ?? []).map(({ from }) => from));
    if (groups.length && rule.to > bottom + NEAR) groups.at(-1)?.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const [bottom, top] = [Math.min(...group.map(({ from }) => from)), Math.max(...group.map(({ to }) => to))];
    const [left, right] = [Math.min(...group.map(({ at }) => at)), Math.max(...group.map(({ at }) => at))];
    const across = level.filter(
      ({ at, from, to }) =>
        at > bottom - NEAR && at < top + NEAR && Math.min(to, right) - Math.max(from, left) > (right - left) * 0.5,
    );
    // The outer edges need no upright rules of their own.
    const xs = distinct([...group.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
    const ys = distinct(across.map(({ at }) => at)).reverse();
    return xs.length > 2 && ys.length > 2 ? [{ top, bottom, xs, ys }] : [];
  });
}

const within = (run: Run, low: number, high: number, { xs }: Grid): boolean => {
  const middle = run.y + run.size * 0.3;
  return middle > low && middle <= high && run.x >= (xs[0] ?? 0) - NEAR && run.x < (xs.at(-1) ?? 0);
};

function rowsIn(grid: Grid, page: PageRuns): Row[] {
  const edges = grid.xs.slice(0, -1);
  return grid.ys.slice(1).flatMap((low, index) => {
    const high = grid.ys[index] ?? grid.top;
    const runs = page.runs.filter((run) => !run.hidden && within(run, low, high, grid));
    return merged(rowsOf({ ...page, runs }), edges).map((row) => ({ ...row, columns: edges }));
  });
}

/** The tables of a page whose cells are parted by rules, and what is left of the page without them. */
export function withGrids(page: PageRuns, read: (rest: PageRuns) => Row[]): Row[] {
  const tables = gridsOf(page.boxes)
    .map((grid) => ({ grid, rows: rowsIn(grid, page) }))
    .filter(({ rows }) => rows.every((row) => row.cells.every((cell) => cell.length <= LONGEST_CELL)));
  const isRead = (run: Run): boolean =>
    !run.hidden && tables.some(({ grid }) => within(run, grid.ys.at(-1) ?? 0, grid.ys[0] ?? 0, grid));
  const rows = read({ ...page, runs: page.runs.filter((run) => !isRead(run)) });
  for (const table of tables) {
    const at = rows.findIndex((row) => !row.columns && row.y < table.grid.top);
    rows.splice(at < 0 ? rows.length : at, 0, ...table.rows);
  }
  return rows;
}

const both = (one: string, other: string): string => [one, other].filter(Boolean).join(' ');

/** A row that was cut at the end of a page is whole again, and the head of its table stands once. */
export function acrossPages(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let head: Row | undefined;
  for (const row of rows) {
    const before = out.at(-1);
    const isSame = before?.columns !== undefined && before.columns.length === row.columns?.length;
    if (!isSame) head = row;
    const overleaf = isSame && before.page !== row.page;
    if (overleaf && row.text === head?.text) continue;
    if (overleaf && row.cells[0] === '') {
      const cells = row.cells.map((cell, at) => both(before.cells[at] ?? '', cell));
      const text = cells.filter(Boolean).join(' | ');
      out[out.length - 1] = {
        ...before,
        cells,
        text,
        runs: [...before.runs, ...row.runs],
        spots: [...before.spots, ...row.spots],
      };
    } else out.push(row);
  }
  return out;
}
