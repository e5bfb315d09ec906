import {
  bodyOf,
  fresh,
  hasBox,
  isSlot,
  isTicked,
  type Line,
  type Row,
  rowsOf,
  theirs,
  updated,
  wordsOn,
} from './rows.ts';

/**
 * The list brought up to date. What people did stays: ticks, words on a line or between lines, changed lines, lines
 * moved to another section. Our lines are updated where they stand; what is no longer due goes, unless a person
 * touched it; what is new comes in at its place. Doing it again changes nothing. `previous` is '' for a new list.
 */
export function merge(previous: string, lines: readonly Line[]): string {
  const before = rowsOf(previous);
  const wanted = new Map(lines.map((line) => [line.key, line]));
  const settled = before.flatMap((row, at) =>
    isSlot(row) ? settleSlot(before, at, wanted) : settle(row, wanted.get(keyOf(row)), isTouched(before, at)),
  );
  return bodyOf(lines.reduce<readonly Row[]>((rows, _line, at) => insertIfMissing(rows, lines, at), settled));
}

function settle(row: Row, line: Line | undefined, touched: boolean): readonly Row[] {
  if (row.whose === 'theirs') return [row];
  if (!hasBox(row.key)) return line ? [updated(row, line)] : wordsOn(row) ? [theirs(wordsOn(row))] : [];
  if (touched) return [line ? updated(row, line) : row];
  // What nobody touched and belongs to another section by now is put in there anew.
  return line && line.section === row.section ? [updated(row, line)] : [];
}

/** A filled outcome stays whatever happens; an empty one goes where its issue goes, or is put below it anew. */
function settleSlot(rows: readonly Row[], at: number, wanted: ReadonlyMap<string, Line>): readonly Row[] {
  const row = rows[at];
  if (row?.whose !== 'ours') return [];
  const line = wanted.get(row.key);
  if (wordsOn(row)) return [line ? updated(row, line) : row];
  const above = rows.findIndex((other) => keyOf(other) === itemOf(row));
  const item = rows[above];
  const stays = item && settle(item, wanted.get(itemOf(row)), isTouched(rows, above)).length > 0;
  return stays && at > above && at < blockEnd(rows, above) ? [line ? updated(row, line) : row] : [];
}

function isTouched(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row?.whose !== 'ours') return false;
  const copied = rows.some((other) => other.whose === 'theirs' && other.raw.includes(`<!-- ${row.key} `));
  const moved = sectionsOf(rows)[at] !== row.section;
  const below = rows.slice(at + 1, blockEnd(rows, at)).some((other) => !isBlank(other) && !isEmptySlot(other));
  return isTicked(row) || row.edited || wordsOn(row) !== '' || copied || moved || below;
}

function insertIfMissing(rows: readonly Row[], lines: readonly Line[], at: number): readonly Row[] {
  const line = lines[at];
  if (!line || rows.some((row) => keyOf(row) === line.key)) return rows;
  const place = placeFor(rows, line, lines.slice(0, at));
  const gap = line.gap && place > 0 && !isBlank(rows[place - 1]) ? [theirs('')] : [];
  return [...rows.slice(0, place), ...gap, fresh(line), ...rows.slice(place)];
}

/**
 * After the nearest line that goes before it and stands in its own section, and after what belongs to that line. An
 * outcome goes below its issue, wherever that stands.
 */
function placeFor(rows: readonly Row[], line: Line, earlier: readonly Line[]): number {
  const item = rows.findIndex((row) => keyOf(row) === itemOf(line));
  if (item >= 0) return blockEnd(rows, item);
  const sections = sectionsOf(rows);
  for (const one of earlier.toReversed()) {
    const at = rows.findIndex((row, i) => keyOf(row) === one.key && sections[i] === one.section);
    if (at >= 0) return blockEnd(rows, at);
  }
  return 0;
}

/** Where the rows end that belong to a row: its continued paragraph, its outcome, and what is indented below it. */
function blockEnd(rows: readonly Row[], at: number): number {
  let end = at + 1;
  for (let next = end; next < rows.length; next++) {
    const row = rows[next];
    if (isSlot(row)) {
      end = next + 1;
      continue;
    }
    if (row?.whose !== 'theirs') break;
    if (isBlank(row)) continue;
    const belongs = /^(?: {2}|\t)/.test(row.raw) || (next === end && !OPENS_A_BLOCK.test(row.raw));
    if (!belongs) break;
    end = next + 1;
  }
  return end;
}

const OPENS_A_BLOCK = /^\s{0,3}(?:(?:[-*+]|\d{1,9}[.)])(?:\s|$)|#{1,6}(?:\s|$)|>|```|~~~|<|(?:[-*_]\s*){3,}$|=+\s*$)/;

/** The section that each row stands in. */
function sectionsOf(rows: readonly Row[]): readonly string[] {
  let section = 'top';
  return rows.map((row) => {
    if (row.whose === 'ours' && row.key === `line:${row.section}`) section = row.section;
    return section;
  });
}

function keyOf(row: Row): string {
  return row.whose === 'ours' ? row.key : '';
}

/** The key of the issue that an outcome belongs to; for anything else a key that no row has. */
function itemOf({ key }: Pick<Line, 'key'>): string {
  return key.startsWith('slot:') ? key.replace('slot:', 'item:') : 'none';
}

function isEmptySlot(row: Row): boolean {
  return row.whose === 'ours' && isSlot(row) && wordsOn(row) === '';
}

function isBlank(row: Row | undefined): boolean {
  return row?.whose === 'theirs' && row.raw.trim() === '';
}
