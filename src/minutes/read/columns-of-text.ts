/** `#12   Lamps      Mara to ask`: columns set with blanks, the number and a short title left of the words. */
const COLUMNS = /^(\s*#\d{1,7}\s{1,6}\S(?:\S| (?! )){0,40}\s{3,})\S/;
const NUMBERED = /^\s*#\d{1,7}\s/;
/** So many rows whose words begin at the same place are set in columns. */
const ROWS = 3;

/** A row of plain text, or the part of it that stands in one column. */
export interface Row {
  readonly text: string;
  /** From 1, in the file. */
  readonly at: number;
  /** It stands in a column of its own beside the row before. */
  readonly beside: boolean;
}

/** Where the words begin in most rows; 0 where the text is not set in columns. */
function placeOf(rows: readonly string[]): number {
  const places = new Map<number, number>();
  for (const row of rows) {
    const place = COLUMNS.exec(row)?.[1]?.length;
    if (place !== undefined) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const [place, count] = [...places].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= ROWS ? place : 0;
}

/** `2141  P3   Lamps of the pier`: a number of several digits, a gap, and words. */
const LISTED = /^\s{0,4}(\d{3,6})\s{2,}\S/;

/** The rows that are a list of numbers with words behind each, one below the other; none that only counts them. */
export function listedRows(rows: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0, to = 0; from < rows.length; from = Math.max(to, from + 1)) {
    to = from;
    while (LISTED.test(rows[to] ?? '')) to += 1;
    const numbers = rows.slice(from, to).map((row) => Number(LISTED.exec(row)?.[1]));
    const counts = numbers.slice(1).every((number, at) => number - (numbers[at] ?? 0) === 1);
    if (numbers.length >= ROWS && !counts) for (let index = from; index < to; index += 1) found.add(index);
  }
  return found;
}

/** The rows of a text as they stand in the file. */
export const sourceRows = (source: string): string[] => source.replace(/\r\n?/g, '\n').split('\n');

/** A row that ends lines as wikis do is so many rows, the later ones set in as the words of the first. */
function linesIn(text: string, at: number): Row[] {
  const [first = '', ...more] = text.split(/\s{0,20}<br\s{0,3}\/?>\s{0,20}/i);
  const indent = ' '.repeat(first.search(/\S/) + 2);
  return [{ text: first, at, beside: false }, ...more.map((line) => ({ text: indent + line, at, beside: true }))];
}

/** The rows of a text; where it is set in columns the title left is a row and the words beside it are the next. */
export function rowsOf(rows: readonly string[]): Row[] {
  const place = placeOf(rows);
  return rows.flatMap((text, index) => {
    const at = index + 1;
    const parted = place > 0 && NUMBERED.test(text) && /^\s{2}\S/.test(text.slice(place - 2));
    if (!parted) return /<br/i.test(text) ? linesIn(text, at) : [{ text, at, beside: false }];
    const words = ' '.repeat(place) + text.slice(place);
    return [
      { text: text.slice(0, place).trimEnd(), at, beside: false },
      { text: words, at, beside: true },
    ];
  });
}
