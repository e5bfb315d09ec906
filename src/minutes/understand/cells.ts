import type { Block, Sentence } from './blocks.ts';
import type { Placed } from './outline.ts';

/** The sentences of each cell, parted where one cell ends, too; none runs on into the next. */
function sentencesByCell(block: Block): Sentence[] {
  return block.sentences.flatMap((sentence) => {
    const parts: Sentence[] = [];
    let at = 0;
    for (const part of sentence.text.split('|')) {
      const text = part.trim();
      const from = sentence.from + at + (part.length - part.trimStart().length);
      if (text) parts.push({ ...sentence, text, from });
      at += part.length + 1;
    }
    return parts;
  });
}

/** The same outline with the rows of tables read cell by cell: what one cell says does not go on in the next. */
export function withCells(outline: readonly Placed[]): Placed[] {
  return outline.map((placed) =>
    placed.block.cells.length < 2
      ? placed
      : { ...placed, block: { ...placed.block, sentences: sentencesByCell(placed.block) } },
  );
}
