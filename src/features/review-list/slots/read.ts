import { type Filled, type RawLine, readFilled, readMarkdown } from '../../../minutes/index.ts';
import { isSlot, type OurRow, type Row, rowsOf, wordsOn } from '../rows.ts';

/** What stands behind `outcome:` below an issue of a checklist. */
export interface Slot {
  readonly issue: number;
  /** As a reader of the page sees it. */
  readonly words: string;
  readonly filled: Filled;
  /** Whether it stands below its own issue, and the issue still reads so: else nobody can tell what it is about. */
  readonly inPlace: boolean;
}

/**
 * The outcomes that somebody filled in, in the order of the checklist. `body` is without our marker. Only words that a
 * reader of the page can see are read: what is struck, quoted, in code or in a comment is not.
 */
export function slotsIn(body: string): readonly Slot[] {
  const rows = rowsOf(body);
  const seen = readMarkdown(body);
  return rows.flatMap((row, at) => {
    if (row.whose !== 'ours' || !isSlot(row) || wordsOn(row) === '') return [];
    const words = wordsAt(seen, at + 1);
    const issue = Number(row.key.slice('slot:'.length));
    if (words?.own === '') return [];
    const filled: Filled = words ? readFilled(words.own, words.below) : { kind: 'unclear' };
    return [{ issue, words: words?.own ?? wordsOn(row), filled, inPlace: isInPlace(rows, at, seen) }];
  });
}

/** The visible words of the outcome on a line (from 1), and what is indented below it; null where none can be seen. */
function wordsAt(seen: readonly RawLine[], line: number): { own: string; below: string } | null {
  const last = seen.findIndex((one) => one.at === line);
  const at = seen.findLastIndex((one, n) => n <= last && !one.continues);
  const first = seen[at];
  if (!first?.visible || first.role !== 'text' || first.heading > 0 || first.depth === 0) return null;
  const said = /^\s*\**outcome\**\s*:\**(.*)$/iu.exec(first.text)?.[1];
  if (said === undefined) return null;
  const rest = seen.slice(at + 1);
  const end = rest.findIndex((one) => !one.continues);
  const own = [said, ...rest.slice(0, end < 0 ? undefined : end).map(({ text }) => text)].join(' ');
  const after = rest.slice(end < 0 ? rest.length : end);
  const other = after.findIndex(({ depth }) => depth <= first.depth);
  const below = after.slice(0, other < 0 ? undefined : other).map(({ text }) => text);
  return { own: own.trim(), below: below.join(' ') };
}

function isInPlace(rows: readonly Row[], at: number, seen: readonly RawLine[]): boolean {
  const slot = rows[at];
  const above = rows.slice(0, at).findLastIndex((row) => !isBelow(row));
  const item = rows[above];
  if (slot?.whose !== 'ours' || item?.whose !== 'ours' || item.key !== slot.key.replace('slot:', 'item:')) return false;
  return namesItself(
    item,
    seen.find((one) => one.at === above + 1),
  );
}

/** What is blank or indented belongs to the line above. */
function isBelow(row: Row): boolean {
  return row.whose === 'theirs' && /^(?: {2}|\t|\s*$)/.test(row.raw);
}

/** Somebody may have written another number over ours. */
function namesItself({ key }: OurRow, seen: RawLine | undefined): boolean {
  const first = /#(\d+)/.exec(seen?.visible ? seen.text : '')?.[1];
  return first !== undefined && key === `item:${first}`;
}
