import type { RawLine } from '../line.ts';

/** Fewer paragraphs that stand apart tell nothing of the others. */
const FEWEST_APART = 4;
/** So many paragraphs that begin with a number are entries, each with what is said of it below. */
const FEWEST_ENTRIES = 3;
const ENTRY = /^(?:#|issue #?|pr #?)?\d{2,6}\b(?!\s*[:.h]\d)|^https?:\/\/\S+\/(?:issues|pull)\/\d+/i;

const isPlain = (line: RawLine | undefined): boolean =>
  line?.visible === true && !line.marker && line.heading === 0 && line.cells.length < 2;

/** The lines that stand right below another of the same margin, which was ended early, by the paragraph they are of. */
function tightLines(lines: readonly RawLine[]): ReadonlyMap<RawLine, RawLine> {
  const tight = new Map<RawLine, RawLine>();
  let begin: RawLine | undefined;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!isPlain(line)) begin = undefined;
    else if (line.apart || !isPlain(before) || !begin) begin = line;
    else if (!line.continues && line.indent === before?.indent) tight.set(line, begin);
  }
  return tight;
}

/** Lines without a sign right below the words of a list item, at their margin: the scribe broke them within the item. */
function itemLines(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const found = new Set<RawLine>();
  let item: RawLine | undefined;
  for (const line of lines) {
    if (line.marker || line.heading > 0 || line.depth === 0 || line.cells.length > 1 || !line.visible)
      item = line.marker ? line : undefined;
    else if (line.apart || line.depth !== item?.depth) item = undefined;
    else if (!line.continues) found.add(line);
  }
  return found;
}

/**
 * Where most paragraphs stand apart, or those that begin with a number do, a line that was ended early and has the next
 * one right below it is of one paragraph with that one: `1528 - lamps` above `Mara: ready to vote`. Where paragraphs
 * follow each other without a gap nothing can be told from it, and the lines stay as they are.
 */
export function withParagraphs(lines: readonly RawLine[]): RawLine[] {
  const tight = tightLines(lines);
  const apart = lines.filter((line, at) => isPlain(line) && isPlain(lines[at - 1]) && line.apart && !line.continues);
  const standApart = apart.length >= FEWEST_APART && apart.length >= tight.size;
  const lists = new Set([...tight].flatMap(([line, begin]) => (ENTRY.test(line.text) ? [begin] : [])));
  const entries = new Set([...tight.values()].filter((begin) => ENTRY.test(begin.text) && !lists.has(begin)));
  const areEntries = entries.size >= FEWEST_ENTRIES;
  const ofItem = itemLines(lines);
  return lines.map((line) => {
    const begin = tight.get(line);
    if (ofItem.has(line)) return { ...line, continues: true, hard: true };
    const joins = begin !== undefined && (standApart || (areEntries && entries.has(begin)));
    return joins ? { ...line, continues: true, hard: true } : line;
  });
}
