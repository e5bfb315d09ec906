/** One row of a table that plain text sets with blanks; `at` counts from 1, where the row begins. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly at: number;
}

/** Rows of a text, some of which belong to a table. */
export interface TextTable {
  /** By the index of the line that begins it. */
  readonly rows: ReadonlyMap<number, TextRow>;
  /** The indexes of all lines that the tables take. */
  readonly taken: ReadonlySet<number>;
}

const NUMBERS = /^(?:#|id|nr\.?|no\.?|items?|refs?|references?|issues?|tickets?|bugs?|prs?|numbers?)$/i;
const WORDS =
  /^(?:titles?|subjects?|summary|topics?|descriptions?|discussions?|notes?|remarks?|comments?|status|state|results?|decisions?|outcomes?|actions?(?:\s*[/&]\s*by)?|dispositions?|owners?|by|who|what)$/i;
/** So many empty lines end a table. */
const APART = 2;

/** Whether below each of the columns, and nowhere else, a stroke begins. */
function isUnderlined(starts: readonly number[], next: string | undefined): boolean {
  if (next === undefined || starts.length < 2 || !isRule(next)) return false;
  const strokes = [...next.matchAll(/[-=]{2,}/g)].map(({ index }) => index);
  return strokes.length === starts.length && strokes.every((stroke, at) => stroke === starts[at]);
}

/** Where the columns begin, if the line is the head of a table: each is underlined, or has a name for numbers or for words. */
function headOf(line: string, next: string | undefined): readonly number[] | undefined {
  const found = [...line.matchAll(/\S(?:\S| (?! ))*/g)];
  const starts = found.map(({ index }) => index);
  if (isUnderlined(starts, next)) return starts;
  const names = found.map(([name]) => name.replace(/:$/, ''));
  const isHead = names.length > 2 && names.some((name) => NUMBERS.test(name)) && names.some((name) => WORDS.test(name));
  return isHead ? starts : undefined;
}

/** The words of each column; undefined where words cross the begin of a column, so that the line is none of the table's. */
function cellsOf(line: string, starts: readonly number[]): string[] | undefined {
  if (starts.some((start) => start > 0 && /\S\S/.test(line.slice(start - 1, start + 1)))) return undefined;
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}

const isRule = (line: string): boolean => /^[\s\-=+|]{3,}$/.test(line) && /[-=]/.test(line);

/** `Prof. Ann Lind (Chair)        Physics`: words, a gap, and words that begin a column. */
const PAIR = /^(\s*)(\p{Lu}\S*(?: \S+){1,5})(\s{3,})\p{Lu}(?:\S| (?! ))*$/u;
/** So many lines one below the other with the same place for the second column are a table without a head. */
const PAIRS = 3;

/** Where the second column begins, or 0. */
function secondOf(line: string | undefined): number {
  const [, indent = '', words = '', gap = ''] = PAIR.exec(line?.trimEnd() ?? '') ?? [];
  return words ? indent.length + words.length + gap.length : 0;
}

/** Adds two columns that no head names, as lists of people are often set. */
function withPairs(lines: readonly string[], { rows, taken }: TextTable): TextTable {
  const all = { rows: new Map(rows), taken: new Set(taken) };
  for (let from = 0, to = 0; from < lines.length; from = Math.max(to, from + 1)) {
    const place = taken.has(from) ? 0 : secondOf(lines[from]);
    to = from;
    while (place > 0 && !taken.has(to) && secondOf(lines[to]) === place) to += 1;
    if (to - from < PAIRS) continue;
    for (const [after, line] of lines.slice(from, to).entries()) {
      const index = from + after;
      all.taken.add(index);
      all.rows.set(index, { cells: [line.slice(0, place).trim(), line.slice(place).trim()], at: index + 1 });
    }
  }
  return all;
}

/**
 * Finds the tables that are set with blanks: below a head, where a row may go on over several lines, and pairs of
 * columns without one.
 */
export function tablesIn(lines: readonly string[]): TextTable {
  return withPairs(lines, headedIn(lines));
}

function headedIn(lines: readonly string[]): TextTable {
  const rows = new Map<number, { cells: string[]; at: number }>();
  const taken = new Set<number>();
  let starts: readonly number[] | undefined;
  let row: { cells: string[]; at: number } | undefined;
  let empty = 0;
  for (const [index, line] of lines.entries()) {
    const head = headOf(line, lines[index + 1]);
    empty = line.trim() ? 0 : empty + 1;
    if (head) starts = head;
    if (!starts || empty >= APART) starts = empty >= APART ? undefined : starts;
    if (!starts || !line.trim() || isRule(line)) {
      if (starts && line.trim()) taken.add(index);
      continue;
    }
    const cells = cellsOf(line, starts);
    if (!cells) starts = undefined;
    else if (cells[0] === '' && row) row.cells = row.cells.map((cell, at) => `${cell} ${cells[at] ?? ''}`.trim());
    else {
      row = { cells, at: index + 1 };
      rows.set(index, row);
    }
    if (cells) taken.add(index);
  }
  return { rows, taken };
}
