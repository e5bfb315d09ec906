import { type FoundTable, stackedTableAt } from './stacked-table-of-text.ts';
import type { TextRow, TextTable } from './table-of-text.ts';

/** `| #12 | Lamps | closed |`, `|| No || What ||`, `^ No ^ What ^`: a row within signs. */
const BORDERED = /^\s{0,12}(?:\|.*\||\^.*[\^|])\s*$/;
/** `#12 | Lamps | closed`: without those at its ends. */
const PARTED = /\S\s{1,40}\|\s{1,40}\S.*\s\|(?:\s|$)/;
/** Lines of signs between rows: `|---|---|`, `+====+====+`, `|---+---|`, `|===`. */
const RULE =
  /^\s{0,12}(?:\+(?:[-=:]{2,200}\+){1,40}|\|?(?:\s{0,9}:?[-=]{2,200}:?\s{0,200}[|+]){1,40}(?:\s{0,9}:?[-=]{2,200}:?\s{0,9})?\|?)\s*$/;
const GRID = /^\s{0,12}\+[-=:+]{3,}\+\s*$/;
/** So many rows without signs at their ends are a table. */
const FEW = 2;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/\^/g, line.trim().startsWith('^') ? '|' : '^')
    .replace(/\|_\.\s/g, '|')
    .replace(/^\|{1,2}|\|{1,2}$/g, '')
    .split(/\|{1,2}/)
    .map((cell) => cell.trim());

const isBordered = (line: string | undefined): boolean => line !== undefined && BORDERED.test(line);
const isRule = (line: string): boolean => /[-=]{2}/.test(line) && RULE.test(line);

/** The lines between two rules of a grid are one row, whose cells go on from line to line. */
function gridRow(lines: readonly string[], from: number): TextRow {
  const parts = lines.map(cellsOf);
  const [first = [], ...rest] = parts;
  const cells = first.map((cell, at) => [cell, ...rest.map((one) => one[at] ?? '')].join(' ').trim());
  return { cells, at: from + 1 };
}

function gridAt(lines: readonly string[], from: number): FoundTable | undefined {
  if (!GRID.test(lines[from] ?? '')) return undefined;
  const rows: TextRow[] = [];
  let begin = from + 1;
  let to = begin;
  while (GRID.test(lines[to] ?? '') || isBordered(lines[to])) {
    if (GRID.test(lines[to] ?? '')) {
      if (to === begin) break;
      rows.push(gridRow(lines.slice(begin, to), begin));
      begin = to + 1;
    }
    to += 1;
  }
  return rows.length > 0 ? { rows, to } : undefined;
}

/** Rows one below the other that are of one kind and have one number of cells. */
function rowsAt(lines: readonly string[], from: number): FoundTable | undefined {
  const isOf = isBordered(lines[from])
    ? isBordered
    : (line: string | undefined) => line !== undefined && PARTED.test(line);
  const rows: TextRow[] = [];
  let to = from;
  for (; to < lines.length; to += 1) {
    const line = lines[to] ?? '';
    if (isRule(line) && to > from && !isRule(lines[to - 1] ?? '')) continue;
    if (isRule(line) || !isOf(line)) break;
    const cells = cellsOf(line);
    if (cells.length < 2 || (rows[0] && cells.length !== rows[0].cells.length)) break;
    rows.push({ cells, at: to + 1 });
  }
  return rows.length >= FEW ? { rows, to } : undefined;
}

/** Adds the tables whose cells are parted by strokes to those that were found before. */
export function withRuledTables(lines: readonly string[], { rows, taken }: TextTable): TextTable {
  if (!lines.some((line) => /[|^]|list-table/.test(line))) return { rows, taken };
  const all = { rows: new Map(rows), taken: new Set(taken) };
  for (let from = 0; from < lines.length; from += 1) {
    const line = lines[from] ?? '';
    const found =
      gridAt(lines, from) ??
      stackedTableAt(lines, from) ??
      (isBordered(line) || PARTED.test(line) ? rowsAt(lines, from) : undefined);
    if (!found) continue;
    for (let at = from; at < found.to; at += 1) {
      all.taken.add(at);
      all.rows.delete(at);
    }
    for (const row of found.rows) all.rows.set(row.at - 1, row);
    from = found.to - 1;
  }
  return all;
}
