import type { Setting } from './set-apart-forms.ts';

/** A row that is quoted from a letter. */
export const QUOTED = /^\s{0,3}(?:[*-]\s{1,3})?(?:\|\s)?(?:>|&gt;)/;

export const indentOf = (row: string): number => row.search(/\S/);
export const isBlank = (row: string | undefined): boolean => !row?.trim();

/** Rows that are set apart, from the one that was looked at. */
export interface Found {
  readonly setting: Setting;
  /** The index behind the last row. */
  readonly to: number;
}

/** Some groups set each result with the sign of quotations right below its number. */
function isAnswered(rows: readonly string[]): boolean {
  return rows.every((row, at) => {
    const above = rows[at - 1] ?? '';
    if (!QUOTED.test(row)) return true;
    return !/#\d/.test(row) && (QUOTED.test(above) || (/#\d/.test(above) && !above.trimEnd().endsWith(':')));
  });
}

/** Looks for what ends a block; a sign that did not come again once does not come later. */
export class Rows {
  readonly rows: readonly string[];
  readonly isOutline: boolean;
  readonly isHandbook: boolean;
  readonly isAnswered: boolean;
  readonly isMarkdown: boolean;
  private readonly missing = new Set<string>();

  constructor(rows: readonly string[], isMarkdown = false) {
    this.rows = rows;
    this.isMarkdown = isMarkdown;
    this.isAnswered = isAnswered(rows);
    this.isOutline = !isMarkdown && rows.some((row) => /^#\+\w/.test(row));
    this.isHandbook = rows.some((row) => /^(?:\|===|:[a-z-]{1,20}:(?:\s|$)|={1,5}\s(?!.*=\s*$))/.test(row));
  }

  behind(end: string, from: number, isEnd = (row: string) => row.toLowerCase().includes(end)): number {
    const at = this.missing.has(end) ? this.rows.length : this.first(from, isEnd);
    if (at < this.rows.length) return at + 1;
    this.missing.add(end);
    return -1;
  }

  /** The index of the first row from there that is as asked, or behind the last. */
  first(from: number, isEnd: (row: string) => boolean): number {
    let to = from;
    while (to < this.rows.length && !isEnd(this.rows[to] ?? '')) to += 1;
    return to;
  }
}

/** What stands deeper than an indent, with the empty rows in it. */
export const behindIndented = (rows: Rows, from: number, indent: number): number =>
  rows.first(from, (row) => !isBlank(row) && indentOf(row) <= indent);
