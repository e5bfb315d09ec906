import type { Block, Sentence } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';

/** In which cell a place of the text lies; empty cells have none in it. */
export function cellAt(block: Block, from: number): number {
  let bars = block.text.slice(0, from).split('|').length - 1;
  return block.cells.findIndex((cell) => cell.trim() !== '' && bars-- === 0);
}

/** The sentences of each cell, parted where one cell ends, too; none runs on into the next. */
function sentencesByCell(block: Block, head: readonly string[]): Sentence[] {
  return block.sentences.flatMap((sentence) => {
    const parts: Sentence[] = [];
    let at = 0;
    for (const part of sentence.text.split('|')) {
      const text = part.trim();
      const from = sentence.from + at + (part.length - part.trimStart().length);
      const column = head[cellAt(block, from)];
      if (text) parts.push({ ...sentence, text, from, ...(column ? { column } : {}) });
      at += part.length + 1;
    }
    return parts;
  });
}

/** The same outline with the rows of tables read cell by cell: what one cell says does not go on in the next. */
export function withCells(outline: readonly Placed[]): Placed[] {
  let head: readonly string[] = [];
  let inTable = false;
  return outline.map((placed) => {
    const { block } = placed;
    if (block.cells.length < 2) inTable = false;
    if (block.cells.length < 2) return placed;
    if (!inTable) head = block.cells;
    const own = inTable && head.length === block.cells.length ? head : [];
    inTable = true;
    return { ...placed, block: { ...block, sentences: sentencesByCell(block, own) } };
  });
}
