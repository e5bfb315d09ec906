import type { RawLine } from '../line.ts';

const isPlain = (line: RawLine | undefined): boolean =>
  line?.visible === true && !line.marker && line.heading === 0 && line.cells.length < 2;

/** Fewer paragraphs that stand apart tell nothing of the others. */
const FEWEST_APART = 4;

/**
 * Where most paragraphs stand apart, a line that was ended early and has the next one right below it is of one paragraph
 * with that one: `1528 - lamps` above `Mara: ready to vote`. Where paragraphs follow each other without a gap nothing
 * can be told from it, and the lines stay as they are.
 */
export function withParagraphs(lines: readonly RawLine[]): RawLine[] {
  const begins = lines.filter((line, at) => isPlain(line) && isPlain(lines[at - 1]) && !line.continues);
  const tight = new Set(begins.filter((line) => !line.apart));
  const apart = begins.length - tight.size;
  if (apart < FEWEST_APART || apart < tight.size) return [...lines];
  return lines.map((line, at) =>
    tight.has(line) && line.indent === lines[at - 1]?.indent ? { ...line, continues: true, hard: true } : line,
  );
}
