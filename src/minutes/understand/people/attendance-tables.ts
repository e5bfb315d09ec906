import type { Placed } from '../layout/outline.ts';
import { withNames } from './attendance-prose.ts';
import { isName, isSiteName } from './names.ts';

/** Heads of columns that tell something about the person whose name stands beside them. */
const OF_A_PERSON =
  /^(?:affiliations?|organi[sz]ations?|institut\w*|compan\w+|employer|sites?|labs?|github(?:\s+\w+)*|user\s?name|handle|abbrev\w*|initials?|acronyms?|roles?|e-?mail|time\s?zone|country|where|from)\b/i;
const NAME_COLUMN = /^(?:full\s+|your\s+)?(?:names?|who|participants?|attendees?|members?|person|accounts?)\b/i;
const FIRST_NAME = /^(?:first|given)(?:\s*names?)?$/i;
const LAST_NAME = /^(?:last|family|sur)(?:\s*names?)?$|^surnames?$/i;
/** In such a column stands whether somebody was there. */
const MARK_COLUMN = /^(?:present|presen[ct]e?|attend(?:ed|ance|ing)?|here|there|in\s+attendance|joined)\s*\??$/i;
const ABSENT_COLUMN = /^(?:absent|regrets|apologies|excused)\s*\??$/i;
const AWAY = /^(?:[-–—✗✘❌☐]|n|no|absent|excused|apolog\w+|regrets|away|0)?$/i;

interface Columns {
  readonly name: number;
  readonly first: number;
  readonly last: number;
  readonly mark: number;
  /** Columns of names under `Present`, beside one under `Regrets`. */
  readonly lists: boolean;
  readonly isPeople: boolean;
}

const plain = (cell: string): string => cell.replace(/[*_`]/g, '').trim();

function columnsOf(cells: readonly string[]): Columns {
  const at = (pattern: RegExp): number => cells.findIndex((cell) => pattern.test(cell));
  const mark = at(MARK_COLUMN);
  const first = at(FIRST_NAME);
  const named = at(NAME_COLUMN) >= 0 || first >= 0;
  const isPeople = named && (mark >= 0 || first >= 0 || at(OF_A_PERSON) >= 0);
  return {
    name: at(NAME_COLUMN),
    first,
    last: at(LAST_NAME),
    mark,
    lists: !named && mark >= 0 && at(ABSENT_COLUMN) >= 0,
    isPeople,
  };
}

const isFull = (cell: string): boolean => /\s/.test(cell) && isName(cell) && !isSiteName(cell);

/** A row as it counts: who was not there is gone, first and last name are one, names side by side are several. */
function rowOf(placed: Placed, cells: readonly string[], columns: Columns): Placed {
  const { first, last, mark, lists } = columns;
  if (lists) return cells[mark] ? withNames(placed, [cells[mark]]) : { ...placed, section: 'absent' };
  if (mark >= 0 && AWAY.test(cells[mark] ?? '')) return { ...placed, section: 'absent' };
  if (cells.some((cell) => /^(?:absent|excused|apolog\w+|regrets|no)$/i.test(cell)))
    return { ...placed, section: 'absent' };
  if (first >= 0 && last >= 0) {
    const rest = cells.filter((_, index) => index !== first && index !== last && index !== mark);
    const named = [`${cells[first] ?? ''} ${cells[last] ?? ''}`.trim(), ...rest];
    return { ...placed, section: 'present', block: { ...placed.block, cells: named } };
  }
  const called = cells[columns.name] ?? '';
  if (/^\p{Lu}[\p{L}'’-]+$/u.test(called)) {
    const site = cells.find(
      (cell, index) => index !== columns.name && index !== mark && /^\p{Lu}[\p{L}. -]+$/u.test(cell),
    );
    return withNames(placed, [site ? `${called} (${site})` : called]);
  }
  const marks = placed.block.cells.filter((_, index) => index !== mark);
  return {
    ...placed,
    section: 'present',
    block: { ...placed.block, cells: marks.length > 1 ? marks : [...marks, ''] },
  };
}

/** A mark and nothing else, in a column that the head does not name. */
const MARK = /^(?:x|[✓✔☑✅])?$/i;

/** The column that has no name and holds nothing but marks, where the head names no such column. */
function withMarks(columns: Columns, cells: readonly string[], below: readonly Placed[]): Columns {
  const end = below.findIndex(({ block }) => block.cells.length < 2);
  const rows = below.slice(0, end < 0 ? undefined : end).map(({ block }) => block.cells.map(plain));
  const mark = cells.findIndex(
    (cell, at) => cell === '' && rows.every((row) => MARK.test(row[at] ?? '')) && rows.some((row) => row[at]),
  );
  return columns.name >= 0 && columns.mark < 0 && mark >= 0 ? { ...columns, mark, isPeople: true } : columns;
}

const PRESENT_MARK = /^(?:present|here|attended|yes|[✓✔☑✅])$/i;
/** So many rows with a name and a mark are a table of people without a head. */
const FEWEST = 3;

/** Rows without a head, each a name and behind it whether they were there: the first such run. */
function markedRows(outline: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const cellsOf = (placed: Placed | undefined): string[] => placed?.block.cells.map(plain) ?? [];
  const isMarked = (cells: readonly string[]): boolean =>
    cells.length > 1 && isFull(cells[0] ?? '') && cells.slice(1).some((one) => PRESENT_MARK.test(one));
  const isRow = (placed: Placed): boolean => {
    const cells = cellsOf(placed);
    return isMarked(cells) || (isFull(cells[0] ?? '') && cells.length > 1 && AWAY.test(cells.at(-1) ?? ''));
  };
  const from = outline.findIndex((placed) => isMarked(cellsOf(placed)));
  const rest = from < 0 ? [] : outline.slice(from);
  const end = rest.findIndex((placed) => !isRow(placed));
  const rows = end < 0 ? rest : rest.slice(0, end);
  if (rows.length < FEWEST) return new Map();
  return new Map(
    rows.map((placed) => {
      const [name = ''] = cellsOf(placed);
      return [placed, isMarked(cellsOf(placed)) ? withNames(placed, [name]) : { ...placed, section: 'absent' }];
    }),
  );
}

/** Heads of columns of tables that are about something else. */
const OF_TOPICS = /^(?:topics?|items?|subjects?|issues?|titles?|tasks?|actions?|decisions?(?:\W.*)?|discussion)$/i;

/** The rows of tables of people, wherever these stand in the head: their own head calls one column the name. */
export function tablesOfPeople(outline: readonly Placed[], head: number): ReadonlyMap<Placed, Placed> {
  const found = new Map(markedRows(outline.slice(0, head)));
  let isOther = false;
  let columns: Columns | undefined;
  for (const placed of outline) {
    const cells = placed.block.cells.map(plain);
    const { section, index } = placed;
    if (cells.length < 2) {
      columns = undefined;
      isOther = false;
    } else if (isOther) found.set(placed, { ...placed, section: 'talk' });
    else if (!columns || (index < head && columnsOf(cells).isPeople)) {
      columns = withMarks(columnsOf(cells), cells, outline.slice(index + 1));
      isOther = section === 'present' && !columns.isPeople && cells.some((cell) => OF_TOPICS.test(cell));
      if (
        section === 'present' &&
        cells.every((cell) => cell === '' || isFull(cell)) &&
        cells.filter(isFull).length > 1
      )
        found.set(placed, withNames(placed, cells.filter(Boolean)));
      else if (isOther || columns.first >= 0 || columns.lists)
        found.set(placed, { ...placed, section: 'talk', isTitle: false });
    } else if (
      (section === 'present' && (columns.isPeople || columns.mark >= 0)) ||
      ((columns.isPeople || columns.lists) && index < head)
    )
      found.set(placed, rowOf(placed, cells, columns));
  }
  return found;
}
