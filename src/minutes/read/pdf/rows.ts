import type { PageRuns, Run, Spot } from './runs.ts';

/** The words of one base line, left to right. */
export interface Row {
  readonly page: number;
  /** How wide the page is. */
  readonly width: number;
  readonly runs: readonly Run[];
  readonly cells: readonly string[];
  readonly text: string;
  readonly struck: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly titled: boolean;
  readonly hidden: boolean;
  readonly spots: readonly Spot[];
  /** How many printed lines it is made of. */
  readonly printed: number;
  /** Where its columns begin, if rules part them. */
  readonly columns?: readonly number[];
}

interface Group {
  y: number;
  size: number;
  runs: Run[];
}

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

function onOneLine(group: Group, run: Run): boolean {
  return Math.abs(group.y - run.y) <= Math.max(1.5, Math.min(group.size, run.size) * 0.35);
}

function groupsOf(runs: readonly Run[]): Group[] {
  const groups: Group[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = groups.at(-1);
    if (last && onOneLine(last, run)) {
      last.runs.push(run);
      last.size = Math.max(last.size, run.size);
    } else groups.push({ y: run.y, size: run.size, runs: [run] });
  }
  return groups;
}

/** Small raised or lowered words (`2nd`) that touch a word of the line beside them belong to that line. */
function belongsTo(small: Group, line: Group): boolean {
  if (small.size > line.size * 0.8 || Math.abs(small.y - line.y) > line.size * 0.75) return false;
  return small.runs.every((run) =>
    line.runs.some((other) => Math.abs(run.x - (other.x + other.width)) < line.size * 0.35),
  );
}

function withRaised(groups: Group[]): Group[] {
  return groups.filter((group, index) => {
    const line = [groups[index + 1], groups[index - 1]].find((other) => other && belongsTo(group, other));
    line?.runs.push(...group.runs);
    return line === undefined;
  });
}

/** A gap wider than this many letter heights parts the cells of a row; half a blank parts words. */
const CELL_GAP = 1.6;
const WORD_GAP = 0.13;

/** The signs before a list item stand apart from its words by a gap of their own. */
const SIGN = /^\s*(?:[^\p{L}\p{N}\s]|[o\d]{1,2}[.)]?)\s*$/u;

/** Words of a line that stand apart by one and the same gap, as letters of a narrow cell hardly do. */
const SAME = 1.06;

/**
 * Justified text has wide gaps too, but of one width: four equal gaps in a row, or all of the same width where words are
 * spread so far that no two stand together.
 */
function isJustified(runs: readonly Run[], size: number): boolean {
  const words = SIGN.test(runs[0]?.text ?? '') ? runs.slice(1) : runs;
  const gaps = words.slice(1).map((run, index) => run.x - (words[index]?.x ?? 0) - (words[index]?.width ?? 0));
  const wide = gaps.filter((gap) => gap > WORD_GAP * size);
  const ratio = Math.max(...wide) / Math.min(...wide);
  if (wide.length >= 4) return ratio < 1.5;
  return (
    wide.length > 1 && wide.length === gaps.length && ratio < SAME && !words.some(({ text }) => /\S\s+\S/.test(text))
  );
}

function joined(runs: readonly Run[], size: number): string[] {
  const cells: string[] = [];
  let end: number | undefined;
  const cellGap = isJustified(runs, size) ? Number.POSITIVE_INFINITY : CELL_GAP * size;
  for (const run of runs) {
    const gap = end === undefined ? 0 : run.x - end;
    const before = cells.at(-1);
    if (before === undefined || gap > cellGap) cells.push(run.text);
    else
      cells[cells.length - 1] =
        before + (gap > WORD_GAP * size && !/\s$/.test(before) && !/^\s/.test(run.text) ? ' ' : '') + run.text;
    end = Math.max(end ?? run.x, run.x + run.width);
  }
  return cells.map((cell) => cell.replace(/ {2,}/g, ' ').trim()).filter(Boolean);
}

/** The words of runs that stand beside each other, with the blanks that are only gaps. */
export const spelled = (runs: readonly Run[], size: number): string => joined(runs, size).join(' ');

/** Words in letters of one width among others are quoted, as Markdown quotes code. */
function withCode(runs: readonly Run[]): readonly Run[] {
  if (!runs.some((run) => run.code) || runs.every((run) => run.code || !letters(run.text))) return runs;
  const isCode = (run: Run | undefined): boolean => run?.code === true && /[^\s`]/.test(run.text);
  return runs.map((run, at) => {
    if (!isCode(run)) return run;
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(run.text) ?? [];
    return {
      ...run,
      text: `${before}${isCode(runs[at - 1]) ? '' : '`'}${words}${isCode(runs[at + 1]) ? '' : '`'}${after}`,
    };
  });
}

function rowOf(group: Group, page: PageRuns, hidden: boolean): Row {
  const runs = withCode(group.runs.sort((a, b) => a.x - b.x));
  const shown = runs.filter((run) => !run.struck);
  const cells = joined(shown, group.size);
  const end = Math.max(...runs.map((run) => run.x + run.width));
  const x = Math.min(...runs.map((run) => run.x));
  const bold = runs.reduce((sum, run) => sum + (run.bold ? letters(run.text) : 0), 0);
  const all = runs.reduce((sum, run) => sum + letters(run.text), 0);
  const middle = group.y + group.size * 0.3;
  return {
    page: page.page,
    width: page.width,
    runs,
    cells,
    text: cells.join(' | '),
    struck: joined(
      runs.filter((run) => run.struck),
      group.size,
    ).join(' '),
    x,
    end,
    y: group.y,
    size: group.size,
    bold: all > 0 && bold >= all * 0.9,
    titled: runs.some((run) => run.titled) && runs.every((run) => run.titled || run.code || !letters(run.text)),
    hidden,
    printed: 1,
    spots: page.spots.filter(
      (spot) => spot.bottom <= middle && spot.top >= middle && spot.left < end && spot.right > x,
    ),
  };
}

/** Puts the runs of a page together to rows, top to bottom; hidden words make rows of their own. */
export function rowsOf(page: PageRuns): Row[] {
  const seen = withRaised(groupsOf(page.runs.filter((run) => !run.hidden))).map((group) => rowOf(group, page, false));
  const unseen = groupsOf(page.runs.filter((run) => run.hidden)).map((group) => rowOf(group, page, true));
  return [...seen, ...unseen].sort((a, b) => b.y - a.y || a.x - b.x).filter((row) => row.text || row.struck);
}

const masked = (row: Row): string => `${row.text.replace(/\d+/g, '#')}@${Math.round(row.y / 4)}`;

/** Leaves out what stands at the same place of at least half of the pages: headers, footers, page numbers. */
export function withoutRunningHeads(pages: readonly { rows: Row[]; height: number }[]): Row[][] {
  const seen = new Map<string, number>();
  const atEdge = (row: Row, height: number): boolean => row.y > height * 0.9 || row.y < height * 0.1;
  for (const { rows, height } of pages)
    for (const row of rows) if (atEdge(row, height)) seen.set(masked(row), (seen.get(masked(row)) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length / 2));
  const isNumber = (row: Row): boolean => /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?$/i.test(row.text);
  return pages.map(({ rows, height }) =>
    rows.filter((row) => !atEdge(row, height) || !((seen.get(masked(row)) ?? 0) >= often || isNumber(row))),
  );
}
