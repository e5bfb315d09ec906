import type { RawLine } from './line.ts';

/** So many rows below each other are a table. */
const FEW = 2;
const STROKE = /\s\|\s/;

const partsOf = ({ text, cells, heading, depth, role }: RawLine): string[] =>
  cells.length < 2 && heading === 0 && depth === 0 && role === 'text' && STROKE.test(text)
    ? text.replace(/^\|\s|\s\|$/g, '').split(STROKE)
    : [];

/** Rows whose cells somebody parted with strokes, where no table was at hand: three cells and more, in each the same. */
function asRows(lines: readonly RawLine[]): readonly RawLine[] {
  const parts = lines.map(partsOf);
  const isLike = (at: number, other: number): boolean => parts[at]?.length === parts[other]?.length;
  return lines.map((line, at) => {
    const cells = parts[at] ?? [];
    const isRow = cells.length > FEW && (isLike(at, at - 1) || isLike(at, at + 1));
    return isRow ? { ...line, cells: cells.map((cell) => cell.trim()), continues: false, hard: false } : line;
  });
}

/** A bold line that was ended on purpose above others is a title, and they do not go on with it. */
function belowTitles(lines: readonly RawLine[]): readonly RawLine[] {
  return lines.map((line, at) => {
    const title = lines[at - 1];
    const isBelow = line.depth === 0 && line.continues && line.hard && !line.bold && title?.bold && !title.continues;
    return isBelow && /[\p{L}\d)]$/u.test(title.text) ? { ...line, continues: false, hard: false, apart: true } : line;
  });
}

/** What people set with the means of a typewriter, in a format that has better ones: rows of a table, and titles. */
export function typedLines(lines: readonly RawLine[]): RawLine[] {
  return [...belowTitles(asRows(lines))];
}
