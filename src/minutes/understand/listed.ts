import type { Placed } from './outline.ts';
import type { Reference } from './references.ts';

type Kind = Reference['kind'];

const ISSUE_COLUMN =
  /^(?:(?:github\s+)?(?:issues?|tickets?|bugs?)(?:\s*(?:\/|or|&|and)\s*(?:prs?|pull\s+requests?|mrs?))?|(?:prs?|pull\s+requests?)\s*(?:\/|or|&|and)\s*(?:issues?|tickets?)|(?:gh|github))(?:\s*(?:#|no\.?|nr\.?|ids?|refs?|numbers?|links?))?\s*$/i;
const PULL_COLUMN = /^(?:prs?|pull\s+requests?)(?:\s*(?:#|no\.?|nr\.?|ids?|numbers?))?\s*$/i;

/** Called by numbers alone a column may count; with a title beside it, and no count in it, it holds those of issues. */
const NUMBER_COLUMN = /^(?:numbers?|num\.?|n[º°o]\.?|n\.\s?[º°o]\.?|№|nr\.?|ids?|keys?|n[úu]mero|num[ée]ro|nummer)$/i;
const TITLE_COLUMN =
  /^(?:titles?|subjects?|summary|issues?|tickets?|requests?|topics?|what|descriptions?|about|name|problem|thema|titel|titre|sujet|t[íi]tulo|tema|asunto)$/i;

const kindOfColumn = (cell: string): Kind | undefined => {
  const words = cell.replace(/[*_]/g, '').trim();
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

const isTitleColumn = (cell: string): boolean => TITLE_COLUMN.test(cell.replace(/[*_]/g, '').trim());

function columnOf(cells: readonly string[], aboutIssues: boolean): Column | undefined {
  const index = cells.findIndex((cell) => kindOfColumn(cell) !== undefined);
  const cell = cells[index];
  const kind = cell === undefined ? undefined : kindOfColumn(cell);
  if (kind) return { index, kind, width: cells.length, counts: cell === '#', doubtful: false };
  const titled = cells.some(isTitleColumn);
  const doubtful = !aboutIssues && !ABOUT_ISSUES.test(cells.join(' '));
  const numbered = titled ? cells.findIndex((one) => NUMBER_COLUMN.test(one.replace(/[*_]/g, '').trim())) : -1;
  return numbered < 0 ? undefined : { index: numbered, kind: 'unknown', width: cells.length, counts: true, doubtful };
}

/** The numbers of one cell that holds nothing else: `12`, `12, 13`. */
function inCell({ block }: Placed, column: Column): Reference[] {
  const cell = block.cells[column.index] ?? '';
  if (block.cells.length !== column.width || !/^\d{1,7}(?:\s*[,;&/+]\s*\d{1,7})*$/.test(cell)) return [];
  const left = block.cells.slice(0, column.index).filter(Boolean).join(' | ');
  const before = left.length + (left ? 3 : 0);
  if (block.text.slice(before, before + cell.length) !== cell) return [];
  return [...cell.matchAll(/\d+/g)].map((one) => {
    const from = before + one.index;
    return {
      number: Number(one[0]),
      repository: null,
      kind: column.kind,
      from,
      to: from + one[0].length,
      written: true,
      ...(column.doubtful ? { doubtful: true } : {}),
    };
  });
}

/** So many items that begin with a number, not counting through, are a list of issues where the talk is about such. */
const LIST = 3;
const ABOUT_ISSUES =
  /\b(?:issues?|tickets?|bugs?|backlog|triage|grooming)\b|github\.com\/|\bnumbers\s+(?:are|refer|mean)\b[^.]{0,40}\b(?:github|tracker)\b/i;

/**
 * The titles above, the words right before, those below the last title, and the title of the document tell whether
 * numbers may be those of issues.
 */
function isAboutIssues(outline: readonly Placed[], { index, path }: Placed): boolean {
  const title = path.at(-1);
  const begin = outline.findIndex(({ block }) => block === title) + 1;
  const opening = title ? outline.slice(begin, Math.min(index, begin + LIST)) : [];
  const before = [...outline.slice(Math.max(0, index - LIST), index), ...opening].map(({ block }) => block);
  return [...before, ...path, ...(outline[0] ? [outline[0].block] : [])].some(({ text }) => ABOUT_ISSUES.test(text));
}

/** The bare numbers of tables whose head names a column of issues; a column `#` that counts 1, 2, 3 only counts. */
function tabled(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = new Map<number, Reference[]>();
  let column: Column | undefined;
  let before = 0;
  for (const placed of outline) {
    const { cells } = placed.block;
    if (cells.length < 2) column = undefined;
    else if (column === undefined) column = columnOf(cells, isAboutIssues(outline, placed));
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

const ISSUES_TITLE =
  /^(?:[\p{L}/ -]{0,40}\s)?(?<kind>issues?|tickets?|prs?|pull\s+requests?|bugs?)(?:\s+(?:to|for|that|we|in|on|under|from|of)\b.{0,50})?\s*:?$/iu;
const LEADING = /^(\d{2,7})(?=\s*(?:[:.)]\s|(?:--|[–—-])\s|,|$)|\s+[\p{Lu}[("“'])/u;

const leadingOf = ({ block }: Placed): string | undefined => {
  const number = block.depth > 0 ? LEADING.exec(block.text)?.[1] : undefined;
  return number === undefined || isYear(number) ? undefined : number;
};

/** `412 Lamps`, an item of a list under a title such as "Issues to discuss". */
function leading(placed: Placed, kind: Kind | undefined): Reference[] {
  const number = leadingOf(placed);
  if (!kind || !number) return [];
  return [{ number: Number(number), repository: null, kind, from: 0, to: number.length, written: true }];
}

const kindOfTitle = (title: string): Kind | undefined => {
  const kind = ISSUES_TITLE.exec(title.trim())?.groups?.kind;
  return kind === undefined ? undefined : /^p/i.test(kind) ? 'pull' : 'unknown';
};

function countsThrough(numbers: readonly number[]): boolean {
  return numbers.slice(1).every((number, at) => number === 1 || [0, 1].includes(number - (numbers[at] ?? 0)));
}

/** The lists of items that begin with numbers, below words that speak of issues. */
function listsOfNumbers(outline: readonly Placed[]): ReadonlySet<number> {
  const found = new Set<number>();
  let list: Placed[] = [];
  const end = (): void => {
    const numbered = list.filter((one) => leadingOf(one) !== undefined);
    const first = list[0];
    if (
      first !== undefined &&
      numbered.length >= LIST &&
      numbered.length * 2 > list.length &&
      !countsThrough(numbered.map((one) => Number(leadingOf(one)))) &&
      isAboutIssues(outline, first)
    )
      for (const one of numbered) found.add(one.index);
    list = [];
  };
  for (const placed of outline) {
    if (placed.block.depth === 0) end();
    else if (placed.block.depth === (list[0]?.block.depth ?? placed.block.depth)) list.push(placed);
  }
  end();
  return found;
}

/** The last words with a colon, or the last title, above a list. */
function announced(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = new Map<number, Reference[]>();
  const lists = listsOfNumbers(outline);
  let title = '';
  for (const placed of outline) {
    if (placed.isTitle || (placed.block.depth === 0 && placed.block.cells.length < 2)) title = placed.block.text;
    else
      found.set(placed.index, leading(placed, kindOfTitle(title) ?? (lists.has(placed.index) ? 'unknown' : undefined)));
  }
  return found;
}

const HEADED = /^(\d{2,7})\s?[:–—-]\s+\S/;
/** Sections of the minutes themselves count from one. */
const FIRST_SECTION = 10;

interface Beginning {
  readonly index: number;
  readonly number: string;
}

/** The numbers with which these blocks begin. */
function beginning(found: readonly Beginning[]): Map<number, Reference[]> {
  return new Map(
    found.map(({ index, number }) => [
      index,
      [...number.matchAll(/\d+/g)].map((one) => ({
        number: Number(one[0]),
        repository: null,
        kind: 'unknown' as const,
        from: one.index,
        to: one.index + one[0].length,
        written: true,
      })),
    ]),
  );
}

const NUMBERED_TITLE = /^(\d{3,6})\.\s+\S/;
const TITLE_LENGTH = 100;
/** `131 – Lamps of the pier. They are lit again.`, `134 / 135 – Ropes`. */
const DASHED = /^(\d{2,6}(?:\s?[/,&+]\s?\d{2,6})*)\s?[–—-]\s+\p{L}/u;

function titleNumber({ depth, lines, text, heading }: Placed['block']): string | undefined {
  if (heading > 0) return undefined;
  const alone =
    depth === 0 && lines.length === 1 && text.length < TITLE_LENGTH ? NUMBERED_TITLE.exec(text)?.[1] : undefined;
  return alone ?? DASHED.exec(text)?.[1];
}

/** Paragraphs and lines that begin with a number, twice and more in minutes about issues, not counting through. */
function titled(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = outline.flatMap(({ block, index }) => {
    const number = titleNumber(block);
    return number ? [{ index, number }] : [];
  });
  const first = outline.find(({ index }) => index === found[0]?.index);
  const isMany = found.filter(({ number }) => !isYear(number)).length > 1;
  const jumps = found.some(({ number }, at) => at > 0 && Number(number) - Number(found[at - 1]?.number) !== 1);
  const isList = isMany && jumps;
  return isList && first && isAboutIssues(outline, first) ? beginning(found) : new Map();
}

/** `### 412: Lamps`, two and more such headings where no section of the minutes is counted like that. */
function headed(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = outline.flatMap(({ block, index }) => {
    const number = block.heading > 0 ? HEADED.exec(block.text)?.[1] : undefined;
    return number ? [{ index, number }] : [];
  });
  const counts = outline.some(({ block }) => block.heading > 0 && /^\d\s?[:.)–—-]\s/.test(block.text));
  const isList =
    found.length > 1 && !counts && found.every(({ number }) => Number(number) >= FIRST_SECTION && !isYear(number));
  return isList ? beginning(found) : new Map();
}

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

/** Bare numbers that a table or a list makes numbers of issues, for each block. */
export function listedNumbers(outline: readonly Placed[]): Reference[][] {
  const cells = tabled(outline);
  const items = announced(outline);
  const titles = new Map([...titled(outline), ...headed(outline)]);
  return outline.map(({ index }) => {
    const own = [...(cells.get(index) ?? []), ...(items.get(index) ?? [])];
    return own.length > 0 ? own : (titles.get(index) ?? []);
  });
}
