import { styleIn } from './html-styles.ts';
import type { TextRow } from './table-of-text.ts';

/** A table with the index behind its last line. */
export interface FoundTable {
  readonly rows: readonly TextRow[];
  readonly to: number;
}

interface Notation {
  readonly begins: RegExp;
  /** The line that ends the table and belongs to it; undefined where the first line that is none of the table's does. */
  readonly ends: RegExp | undefined;
  readonly newRow: RegExp;
  /** A line that begins a cell, and maybe others behind it. */
  readonly cell: RegExp;
  readonly between: RegExp | undefined;
}

const NOTATIONS: readonly Notation[] = [
  // {| … |- … ! No !! What … | #12 || Lamps … |}
  {
    begins: /^\s{0,8}\{\|/,
    ends: /^\s{0,8}\|\}/,
    newRow: /^\s{0,8}\|-/,
    cell: /^\s{0,8}[|!](?![-}|])\s?/,
    between: /\|\||!!/,
  },
  // .. list-table:: … * - #12 … - Lamps
  {
    begins: /^\s{0,8}\.\.\s{1,3}list-table::/,
    ends: undefined,
    newRow: /^\s{1,12}\*\s(?=-)/,
    cell: /^\s{1,20}(?:\*\s)?-(?:\s|$)/,
    between: undefined,
  },
  // |=== … |#12 |Lamps … |===
  {
    begins: /^\s{0,8}\|={3,}\s*$/,
    ends: /^\s{0,8}\|={3,}\s*$/,
    newRow: /^\s*$/,
    cell: /^\s{0,8}\|(?!=)/,
    between: /\s\|/,
  },
];

/** `style="…" | Lamps`: how a cell is set stands before its words. */
const SETTINGS = /^\s*(?:[a-z-]{2,20}\s?=\s?(?:"[^"]{0,80}"|\d{1,4})\s*){1,5}\|\s?/i;
/** What a row or a cell says of how it is set takes its words away. */
function isGone(settings: string): boolean {
  const { struck, hidden } = styleIn(settings);
  return Boolean(struck || hidden);
}

/** The words of a cell without its settings; none where these strike or hide them. */
function wordsOf(cell: string): string {
  const settings = SETTINGS.exec(cell)?.[0];
  if (settings === undefined) return cell.trim();
  return isGone(settings.replace(/"/g, ';')) ? '' : cell.slice(settings.length).trim();
}

const isOption = (line: string): boolean => /^\s*(?::[a-z-]+:|\|\+)/i.test(line);

/** Lines of one notation until its end; a row has the words of its cells, which may go on over several lines. */
function rowsIn(lines: readonly string[], from: number, notation: Notation): FoundTable {
  const { ends, newRow, cell, between } = notation;
  const rows: { cells: string[]; at: number }[] = [];
  let row: { cells: string[]; at: number } | undefined;
  let isOut = false;
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to] ?? '';
    if (ends?.test(line)) return { rows, to: to + 1 };
    if (notation.begins.test(line) || (!ends && line.trim() && !/^\s/.test(line))) break;
    if (newRow.test(line)) {
      row = undefined;
      isOut = isGone(line.replace(/"/g, ';'));
    }
    const sign = cell.exec(line)?.[0];
    if (sign !== undefined) {
      const words = line.slice(sign.length).split(between ?? /\n/);
      const cells = words.map((part) => (isOut ? '' : wordsOf(part)));
      // A whole row stands in one line.
      if (!row || (between && cells.length > 1 && row.cells.length >= cells.length)) {
        row = { cells, at: to + 1 };
        rows.push(row);
      } else row.cells.push(...cells);
    } else if (row && line.trim() && !isOption(line)) row.cells.push(`${row.cells.pop() ?? ''} ${line.trim()}`.trim());
  }
  return { rows, to };
}

/** The table of a markup that begins at this line and gives each cell a line of its own, if there is one. */
export function stackedTableAt(lines: readonly string[], from: number): FoundTable | undefined {
  const line = lines[from] ?? '';
  const notation = /[|:]/.test(line) ? NOTATIONS.find(({ begins }) => begins.test(line)) : undefined;
  const found = notation ? rowsIn(lines, from, notation) : undefined;
  return found && found.rows.length > 1 && found.rows.some(({ cells }) => cells.length > 1) ? found : undefined;
}
