import type { Element, Nodes, Root } from 'hast';
import { isElement, textIn } from './html-nodes.ts';
import { cellsOf, isTalk, rowsOf } from './html-tables.ts';

/** A cell that goes on in the rows below, or in a column beside its own. */
interface Span {
  /** What is written again in each of them; undefined where the column stays empty. */
  readonly cell: Element | undefined;
  /** In so many more rows. */
  left: number;
}

/** No table of minutes has more columns, or so many words in a cell that holds for several rows; pages may claim any. */
const MOST_COLUMNS = 30;
const LONGEST = 300;
/** So many cells of one page are written again. */
const MOST_COPIES = 1000;

const EMPTY: Element = { type: 'element', tagName: 'td', properties: {}, children: [] };

function spanOf(cell: Element, name: 'rowSpan' | 'colSpan', most: number): number {
  const span = Number(cell.properties[name]);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}

/** The same words in another row; they stand in the file where that row does. */
function again<T extends Nodes>(node: T, row: Element): T {
  const copy = { ...node, position: row.position };
  return 'children' in copy ? { ...copy, children: copy.children.map((child) => again(child, row)) } : copy;
}

const isShort = (cell: Element): boolean => !isTalk(cell) && textIn(cell).length <= LONGEST;

/** Fills the tables of one page, as long as it does not ask for too much. */
class Filling {
  private copies = 0;

  table(table: Element): void {
    const rows = rowsOf(table);
    const open: (Span | undefined)[] = [];
    for (const row of rows) {
      const cells = cellsOf(row);
      if (cells.length <= MOST_COLUMNS) row.children = this.row(row, cells, { open, rows: rows.length });
    }
  }

  private row(row: Element, own: Element[], { open, rows }: { open: (Span | undefined)[]; rows: number }): Element[] {
    const isAlone = own.length < 2 && open.every((span) => !span?.left);
    const cells: Element[] = [];
    while (cells.length < MOST_COLUMNS && (own.length > 0 || open.slice(cells.length).some((span) => span?.left))) {
      const above = open[cells.length];
      if (above?.left) {
        above.left -= 1;
        cells.push(this.copied(above.cell, row));
        continue;
      }
      const cell = own.shift() ?? EMPTY;
      const wide = isAlone ? 1 : spanOf(cell, 'colSpan', MOST_COLUMNS);
      const left = spanOf(cell, 'rowSpan', rows) - 1;
      for (let at = 0; at < wide && cells.length < MOST_COLUMNS; at += 1) {
        if (left > 0) open[cells.length] = { cell: at === 0 && isShort(cell) ? cell : undefined, left };
        cells.push(at === 0 ? cell : EMPTY);
      }
    }
    // Nothing stands beside a cell that reaches to the end of its row.
    while (cells.at(-1) === EMPTY) cells.pop();
    return [...cells, ...own];
  }

  private copied(cell: Element | undefined, row: Element): Element {
    if (!cell || this.copies >= MOST_COPIES) return EMPTY;
    this.copies += 1;
    return again(cell, row);
  }
}

const SPANS = new Set(['td', 'th']);
const isSpanning = ({ tagName, properties }: Element): boolean =>
  SPANS.has(tagName) && (properties.rowSpan !== undefined || properties.colSpan !== undefined);

const hasSpans = (table: Element): boolean => rowsOf(table).some((row) => cellsOf(row).some(isSpanning));

/**
 * Fills the tables of a page: words in a cell that spans several rows hold for each of them, as whoever looks at it
 * sees, and each cell stands in its column. Long talk is not told again.
 */
export function fillSpans(page: Root): void {
  const filling = new Filling();
  const fill = (node: Root | Element): void => {
    if (isElement(node) && node.tagName === 'table' && hasSpans(node)) filling.table(node);
    for (const child of node.children) if (isElement(child)) fill(child);
  };
  fill(page);
}
