import type { Format } from '../types.ts';

/** A link as the document carries it: what the reader of the page sees, and where it leads. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/**
 * One line of a document as a person sees it. `text` holds only visible words that were not struck through; what was
 * struck stands in `struck` and is never evidence.
 */
export interface Line {
  /** Counts from 1 through the whole document. */
  readonly n: number;
  /** From 1, or null where the format has no pages. */
  readonly page: number | null;
  /** From 1 on its page, or in the file. */
  readonly at: number;
  readonly text: string;
  readonly struck: string;
  /** How far from the left margin, in widths of a letter. */
  readonly indent: number;
  /** 0: no heading; 1 to 6 as in HTML. */
  readonly heading: number;
  /** 0: no list item; 1 for the outermost list, and so on. */
  readonly depth: number;
  /** The sign before a list item as printed: `-`, `1.`, `b)`; empty where there is none. */
  readonly marker: string;
  /** Goes on with the paragraph, heading or list item of the line before. */
  readonly continues: boolean;
  /** Begins on a new line on purpose: goes on with the same paragraph, but not with the sentence. */
  readonly hard: boolean;
  /** Set apart from the line before by an empty line or a larger gap. */
  readonly apart: boolean;
  readonly bold: boolean;
  /** More than one for a row of a table. */
  readonly cells: readonly string[];
  readonly links: readonly Link[];
  /** False for what a reader of the page cannot see: comments, hidden or tiny words, placeholders. */
  readonly visible: boolean;
  /** How the words are set: code and quotations report, they do not decide. */
  readonly role: 'text' | 'code' | 'quote';
}

/** What a reader of one format hands over; the numbers `n` are given afterwards. */
export type RawLine = Omit<Line, 'n'>;

/** A file turned into lines, with what the reader wants to tell the person. */
export interface Reading {
  readonly format: Format;
  readonly lines: readonly Line[];
  readonly warnings: readonly string[];
}

const PLAIN: RawLine = {
  page: null,
  at: 1,
  text: '',
  struck: '',
  indent: 0,
  heading: 0,
  depth: 0,
  marker: '',
  continues: false,
  hard: false,
  apart: false,
  bold: false,
  cells: [],
  links: [],
  visible: true,
  role: 'text',
};

/** Makes a plain visible line out of the parts that are known. */
export function lineOf(parts: Partial<RawLine>): RawLine {
  return { ...PLAIN, ...parts };
}

/** Says whether the text has a letter or sign that needs two bytes. */
export const isWide = (text: string): boolean => /[\u0100-\uffff]/.test(text);

/**
 * The same words in a string of their own. The engine keeps a text with a dash or a curly quote at two bytes a letter,
 * and so whatever is cut out of it; it compiles each pattern once more for such texts, in twice the room.
 */
export const inOwnBytes = (text: string): string =>
  isWide(text) ? text : Buffer.from(text, 'latin1').toString('latin1');

/** Numbers lines through from 1. */
export function numbered(lines: readonly RawLine[]): Line[] {
  return lines.map((line, index) => ({
    ...line,
    text: inOwnBytes(line.text),
    cells: line.cells.map(inOwnBytes),
    n: index + 1,
  }));
}
