import { stripVTControlCharacters } from 'node:util';
import { type Io, painted } from './io.ts';

/** What a terminal is taken to be that does not tell how wide it is. */
const USUAL_WIDTH = 80;

/** The narrowest that a column of words is made. */
const NARROWEST = 24;

/**
 * Rows in columns of equal width, two spaces between. Where a person looks on, the columns have heads and the last one
 * is broken into lines of the terminal's width; elsewhere there is one line for each row and nothing else, for the next
 * program to read.
 */
export function table(io: Io, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = io.stdout.isTTY ? [heads.map((head) => painted(io, 'bold', head)), ...rows] : rows;
  const widths = heads.map((_, column) => Math.max(0, ...all.map((row) => lengthOf(row[column] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  return all.flatMap((row) => linesOf(io, row, { widths, before })).join('\n');
}

interface Columns {
  readonly widths: readonly number[];
  /** Where the last column begins. */
  readonly before: number;
}

function linesOf(io: Io, row: readonly string[], { widths, before }: Columns): readonly string[] {
  const first = row.slice(0, -1).map((cell, column) => padded(cell, (widths[column] ?? 0) + 2));
  const [line = '', ...more] = lastOf(io, row.at(-1) ?? '', before);
  return [`${first.join('')}${line}`.trimEnd(), ...more.map((part) => `${' '.repeat(before)}${part}`)];
}

function lastOf(io: Io, text: string, from: number): readonly string[] {
  return io.stdout.isTTY ? broken(text, Math.max(NARROWEST, (io.stdout.columns ?? USUAL_WIDTH) - from)) : [text];
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
export function broken(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
}

/** As people see it: colours have no width. */
function lengthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
