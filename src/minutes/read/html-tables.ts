import type { Element, Nodes, Root } from 'hast';
import { BLOCKS, BOLD, isElement, textIn, UNREAD } from './html-nodes.ts';
import { type Styles, styleAt } from './html-styles.ts';

/** How the rows of a table that holds the talk are read. */
export interface Talk {
  /** The first column that holds talk somewhere; undefined where none does. */
  readonly at: number | undefined;
  /** The row that names the columns. */
  readonly head: Element | undefined;
  /** What stands before the talk is its title, as above a section. */
  readonly titled: boolean;
}

/** Something of it can be read. */
export const hasWords = (node: Nodes): boolean => textIn(node).trim() !== '';

/** So many paragraphs in a cell are talk, which a row of words cannot hold. */
const TALK = 2;

/** How many paragraphs, items and lines a cell holds; those of a table in it are countless. */
function piecesIn(node: Nodes): number {
  if (!isElement(node) || UNREAD.has(node.tagName) || !hasWords(node)) return 0;
  if (node.tagName === 'table') return TALK;
  const inside = node.children.reduce((sum, child) => sum + piecesIn(child), 0);
  const lines = node.children.filter((child) => isElement(child) && child.tagName === 'br').length;
  return Math.max(inside, BLOCKS.has(node.tagName) ? 1 + lines : lines);
}

/** What stands in a cell is talk, of more than one paragraph. */
export const isTalk = (cell: Element): boolean => piecesIn(cell) >= TALK;

/** The cells of a row. */
export const cellsOf = (row: Element): Element[] => row.children.filter(isElement);

/** Which cell of a row begins its talk; -1 where none does. */
function talkIn(cells: readonly Element[]): number {
  const first = cells.findIndex(hasWords);
  return cells.findIndex((cell, index) => isTalk(cell) && (index > first || cells.filter(hasWords).length === 1));
}

/** The rows of a table, not those of a table inside of it. */
export function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return child.tagName === 'table' ? [] : rowsOf(child);
  });
}

/** The head says that a column only tells what was asked for: below an item its words would look like a result. */
const ASKS =
  /^\W*(?:propos\w+|suggest\w+|recommend\w+|motions?|last (?:meeting|time|call)|previous(?:ly)?|old status)\b/i;
const asks = (row: Element | undefined): boolean =>
  row !== undefined && cellsOf(row).some((cell) => ASKS.test(textIn(cell)));

/** All words of it are bold. */
function isBold(node: Nodes, styles: Styles): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (!isElement(node) || BOLD.has(node.tagName) || styleAt(node, styles).bold) return true;
  return node.children.every((child) => isBold(child, styles));
}

/** A first row of short words that are all set bold names the columns. */
function isHead(row: Element | undefined, rows: readonly Element[], styles: Styles): boolean {
  const cells = row ? cellsOf(row) : [];
  const named = cells.filter(hasWords);
  return rows.length > 0 && named.length > 1 && named.every((cell) => !isTalk(cell) && isBold(cell, styles));
}

/** How the rows of a table are read, or undefined where all stays in its cells. */
export function talkOfTable(table: Element, titled: boolean, styles: Styles): Talk | undefined {
  const [first, ...rows] = rowsOf(table);
  if (asks(first)) return undefined;
  const begins = rows.map((row) => talkIn(cellsOf(row))).filter((at) => at > 0);
  const at = begins.length > 0 ? Math.min(...begins) : undefined;
  return { at, head: isHead(first, rows, styles) ? first : undefined, titled };
}

/** Which cell of a row begins its talk; a row is set as the others of its table are, also where its own is short. */
export function talkOfRow(row: Element, talk: Talk | undefined): number {
  if (!talk || talk.head === row) return -1;
  const cells = cellsOf(row);
  const own = talkIn(cells);
  if (own >= 0 || talk.at === undefined) return own;
  const cell = cells[talk.at];
  const isBody = cell !== undefined && cell.tagName === 'td' && hasWords(cell) && cells.findIndex(hasWords) < talk.at;
  return isBody ? talk.at : -1;
}

const isTitle = (element: Element, styles: Styles): boolean =>
  /^h[1-6]$/.test(element.tagName) || (element.tagName === 'p' && isBold(element, styles));

/** Tables, titles and paragraphs in the order of the page; none of those inside a table. */
function piecesOf(node: Nodes): Element[] {
  if (isElement(node) && /^(?:table|h[1-6]|p|li|pre)$/.test(node.tagName)) return hasWords(node) ? [node] : [];
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child)) : [];
}

/** The tables behind which a title, another table or nothing follows: what stands in the last row ends with the table. */
export function endingTables(page: Root, styles: Styles): ReadonlySet<Element> {
  const pieces = piecesOf(page);
  return new Set(
    pieces.filter((piece, index) => {
      const next = pieces[index + 1];
      return piece.tagName === 'table' && (!next || next.tagName === 'table' || isTitle(next, styles));
    }),
  );
}
