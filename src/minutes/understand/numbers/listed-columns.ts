import type { Placed } from '../layout/outline.ts';
import { ABOUT_ISSUES, isAboutIssues, type Kind, type Run, referencesOf, runOf } from './bare-numbers.ts';
import type { Reference } from './references.ts';

const ISSUE_COLUMN =
  /^(?:(?:github\s+)?(?:issues?|tickets?|bugs?)(?:\s*(?:\/|or|&|and)\s*(?:prs?|pull\s+requests?|mrs?))?|(?:prs?|pull\s+requests?)\s*(?:\/|or|&|and)\s*(?:issues?|tickets?)|(?:gh|github))(?:\s*(?:#|no\.?|nr\.?|ids?|refs?|numbers?|links?))?\s*$/i;
const PULL_COLUMN = /^(?:prs?|pull\s+requests?)(?:\s*(?:#|no\.?|nr\.?|ids?|numbers?))?\s*$/i;

/** Called by numbers alone a column may count; with a title beside it, and no count in it, it holds those of issues. */
const NUMBER_COLUMN =
  /^(?:numbers?|num\.?|n[º°o]\.?|n\.\s?[º°o]\.?|№|nr\.?|ids?|keys?|refs?\.?|references?|n[úu]mero|num[ée]ro|nummer)$/i;
const TITLE_COLUMN =
  /^(?:titles?|subjects?|summary|issues?|tickets?|requests?|topics?|what|descriptions?|about|name|problem|thema|titel|titre|sujet|t[íi]tulo|tema|asunto)$/i;

/** The words of a cell, however they are set. */
const plain = (cell: string): string => cell.replace(/[*_]/g, '').trim();

const kindOfColumn = (words: string): Kind | undefined => {
  if (PULL_COLUMN.test(words)) return 'pull';
  return ISSUE_COLUMN.test(words) || words === '#' ? 'unknown' : undefined;
};

interface Column {
  readonly index: number;
  readonly kind: Kind;
  readonly width: number;
  readonly counts: boolean;
  /** Nothing says that its numbers are those of issues. */
  readonly doubtful: boolean;
}

function columnOf(outline: readonly Placed[], placed: Placed): Column | undefined {
  const { cells } = placed.block;
  const heads = cells.map(plain);
  const kinds = heads.map(kindOfColumn);
  const index = kinds.findIndex((kind) => kind !== undefined);
  const kind = kinds[index];
  if (kind) return { index, kind, width: cells.length, counts: cells[index] === '#', doubtful: false };
  const titled = heads.some((head) => TITLE_COLUMN.test(head));
  const numbered = titled ? heads.findIndex((head) => NUMBER_COLUMN.test(head)) : -1;
  if (numbered < 0) return undefined;
  const doubtful = !isAboutIssues(outline, placed) && !ABOUT_ISSUES.test(cells.join(' '));
  return { index: numbered, kind: 'unknown', width: cells.length, counts: true, doubtful };
}

const ONLY = /^(\d{1,7}(?:\s*[,;&/+]\s*\d{1,7})*)$/;
/** `412 Lamps`, `Lamps (412)` in a column that is called by what it holds. */
const BEFORE_TITLE = /^(\d{2,7})(?=\s*[:.–—-]?\s+\p{L})/u;
const BEHIND_TITLE = /\((\d{2,7})\)$/u;

function runIn(cell: string, { counts, doubtful }: Column): Run | undefined {
  const only = ONLY.exec(cell)?.[1];
  if (only !== undefined) return { words: only, from: 0 };
  if (counts || doubtful) return undefined;
  const run = runOf(cell, BEFORE_TITLE) ?? runOf(cell, BEHIND_TITLE);
  return run && { ...run, doubtful: run.from > 0 };
}

/** The numbers of one cell: `12`, `12, 13`, or beside the title. */
function inCell({ block }: Placed, column: Column): Reference[] {
  const cell = block.cells[column.index] ?? '';
  const run = runIn(cell, column);
  if (block.cells.length !== column.width || !run) return [];
  const left = block.cells.slice(0, column.index).filter(Boolean).join(' | ');
  const before = left.length + (left ? 3 : 0);
  if (block.text.slice(before, before + cell.length) !== cell) return [];
  const doubtful = column.doubtful || run.doubtful === true;
  return referencesOf({ words: run.words, from: before + run.from, doubtful }, column.kind);
}

/** The bare numbers of tables whose head names a column of issues; a column `#` that counts 1, 2, 3 only counts. */
export function tabled(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = new Map<number, Reference[]>();
  let column: Column | undefined;
  let before = 0;
  for (const placed of outline) {
    const { cells } = placed.block;
    if (cells.length < 2) column = undefined;
    else if (column === undefined) column = columnOf(outline, placed);
    else {
      const numbers = inCell(placed, column);
      const isCount = column.counts && numbers[0]?.number === before + 1 && before < 30;
      before = isCount ? before + 1 : 0;
      if (!isCount) found.set(placed.index, numbers);
    }
    if (column === undefined) before = 0;
  }
  return found;
}
