import { type Link, lineOf, type RawLine } from './line.ts';
import { boxed, mend, mended } from './mend.ts';

/** How a stretch of words is set. */
export interface Ink {
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly bold?: boolean | undefined;
}

/** What a block is: the parts of a line that do not depend on its words. */
export type BlockKind = Partial<Pick<RawLine, 'heading' | 'depth' | 'marker' | 'role' | 'indent' | 'visible'>>;

interface Pending {
  text: string;
  struck: string;
  unseen: string;
  boldLetters: number;
  links: Link[];
  cells: string[];
  at: number;
}

const nothing = (at: number): Pending => ({
  text: '',
  struck: '',
  unseen: '',
  boldLetters: 0,
  links: [],
  cells: [],
  at,
});

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
/** `9. **Next meeting**`: the count before a title need not be bold. */
const COUNT = /^\(?\d{1,2}(?:\.\d{1,2})*[.)]\s/;
const areBold = (words: string, boldLetters: number): boolean => {
  const own = letters(words.replace(COUNT, ''));
  return own > 0 && boldLetters >= own;
};

/**
 * Collects words into lines, for formats that tell blocks, lines and styles by themselves (Markdown, HTML, DOCX).
 * A block is begun, written into, and ends with the next one.
 */
export class Sheet {
  readonly lines: RawLine[] = [];
  private kind: BlockKind = {};
  private pending: Pending = nothing(1);
  private begun = false;
  private hard = false;
  private gap = false;
  private signed = '';

  /** Ends the block before and begins one; `at` is its line in the source. */
  block(kind: BlockKind, at: number): void {
    this.flush();
    this.kind = kind;
    this.begun = false;
    this.hard = false;
    this.gap = kind.depth === undefined || kind.depth === 0;
    this.pending = nothing(at);
  }

  /** Writes words; a line feed inside them is a line of the same paragraph. */
  write(words: string, ink: Ink, at: number): void {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) this.newLine(false, at + index);
      else if (!this.pending.text && !this.pending.struck) this.pending.at = at;
      this.put(part, ink);
    }
  }

  /** Words were written into the line, or into a cell of its row. */
  hasWords(): boolean {
    return this.pending.text.trim() !== '';
  }

  /** Writes words that stay in their line. */
  put(part: string, ink: Ink): void {
    if (ink.hidden) this.pending.unseen += part;
    else if (ink.struck) this.pending.struck += part;
    else {
      if (this.signed && part.trim()) {
        this.pending.text += this.signed;
        this.signed = '';
      }
      this.pending.text += part;
      if (ink.bold) this.pending.boldLetters += letters(part);
    }
  }

  /** The next words get this sign before them, whatever block they stand in; nothing takes it back. */
  sign(sign: string): void {
    this.signed = sign;
  }

  /** The author ended a line on purpose, and nothing was written since. */
  isEmptyLine(): boolean {
    return this.hard && !this.pending.text.trim() && !this.pending.struck.trim() && !this.pending.unseen.trim();
  }

  /** Notes a link of the current line; its words are written by themselves. */
  link(link: Link): void {
    this.pending.links.push(link);
  }

  /** Ends a cell of a table row. */
  cell(): void {
    const before = this.pending.cells.join('').length;
    this.pending.cells.push(this.pending.text.slice(before));
  }

  /** Ends a line, not the block; `hard` when the author asked for it. */
  newLine(hard: boolean, at: number): void {
    this.flush();
    this.hard = hard;
    this.pending = nothing(at);
  }

  /** Ends what is open and goes on with lines that were read elsewhere. */
  add(lines: readonly RawLine[]): void {
    this.block({}, lines[0]?.at ?? 1);
    this.lines.push(...lines);
  }

  /** Ends what is open and hands over all lines. */
  close(): RawLine[] {
    this.flush();
    return this.lines;
  }

  /** The cells of the row so far, also one that goes on in the next line. */
  private cells(): readonly string[] {
    const { cells, text } = this.pending;
    const open = cells.length > 0 ? text.slice(cells.join('').length) : '';
    return open.trim() ? [...cells, open] : cells;
  }

  private flush(): void {
    const { text, struck, unseen, boldLetters, links, at } = this.pending;
    const cells = this.cells().map(mended);
    const words = cells.length ? cells.filter(Boolean).join(' | ') : boxed(mended(text));
    const shared = { ...this.kind, at, links, continues: this.begun, hard: this.hard, apart: this.gap && !this.begun };
    if (words || struck.trim())
      this.lines.push(
        lineOf({
          ...shared,
          text: words,
          struck: mended(struck),
          cells,
          bold: areBold(words, boldLetters),
        }),
      );
    else if (links.length) this.lines.push(lineOf(shared));
    if (mended(unseen)) this.lines.push(lineOf({ ...shared, text: mend(unseen).trim(), links: [], visible: false }));
    if (words || struck.trim()) this.begun = true;
    this.pending = nothing(at);
  }
}
