import { listedRows, rowsOf, sourceRows } from './columns-of-text.ts';
import { lineOf, type RawLine } from './line.ts';
import { logOf } from './log-rows.ts';
import { boxed, mended } from './mend.ts';
import { tablesIn } from './table-of-text.ts';

/** `12. März 2019` is a day, no item of a list. */
const BULLET =
  /^(\s*)(?:[-*+•◦▪–●○]|o(?=\s)|\(?\d{1,2}[.)](?!\s+(?:[Jj]an|[Ff]eb|[Mm][äa]r|[Aa]pr|[Mm]a[iy]|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz])\p{L}*\.?\s+\d{4}\b)|[a-z][.)])\s+(?=\S)/u;
const HASHES = /^(#{1,6})\s+(?=\S)/;
/** What stands below such a line is what it announces, not its end. */
const LONE_TITLE = /^(?:actions?(?:\s+items?)?|to-?\s?dos?|agenda|participants|attendees)\s*:?$/i;
/** `== Roll call ==`, as in a wiki. */
const WIKI = /^\s{0,3}(={2,6})\s+(?=\S).*\S\s+\1\s*$/;
const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g;

const linksIn = (text: string): RawLine['links'] => [...text.matchAll(ADDRESS)].map(([url]) => ({ text: url, url }));

interface State {
  /** Indents of the list items that are open, outermost first. */
  open: number[];
  blank: boolean;
  inParagraph: boolean;
}

function depthOf(indent: number, state: State): number {
  while (state.open.length && (state.open.at(-1) ?? 0) >= indent + 1) state.open.pop();
  if (state.open.at(-1) !== indent) state.open.push(indent);
  return state.open.length;
}

/** A line underlined with =, - or ~ in the next line is a heading of plain text, and so is one with signs of Markdown before it. */
function headingOf(row: string, next: string | undefined): number {
  const signs = HASHES.exec(row)?.[1] ?? WIKI.exec(row)?.[1];
  if (signs) return signs.length;
  if (next && /^\s*={3,}\s*$/.test(next)) return 1;
  if (next && /^\s*-{3,}\s*$/.test(next)) return 2;
  if (next && /^\s*(?:~{3,}|\^{3,})\s*$/.test(next)) return 3;
  return 0;
}

const unsigned = (text: string): string =>
  WIKI.test(text) ? text.replace(/^=+\s+|\s+=+$/g, '') : text.replace(HASHES, '');

function tableLine(cells: readonly string[], at: number): RawLine {
  const text = cells.filter(Boolean).join(' | ');
  return lineOf({ at, text, cells, apart: true, links: linksIn(text) });
}

/** The rows of a log are lines of their own; what they mean is for those who understand them. */
function readLog(rows: readonly string[]): RawLine[] {
  return rows.flatMap((row, index) => {
    const text = mended(row);
    const apart = (rows[index - 1] ?? '').trim() === '';
    return text ? [lineOf({ at: index + 1, text, indent: row.search(/\S/), apart, links: linksIn(text) })] : [];
  });
}

/** Reads plain text: bullets by their signs, depth by indent, an empty line ends a paragraph. */
export function readText(source: string): RawLine[] {
  if (logOf(sourceRows(source))) return readLog(sourceRows(source));
  const rows = rowsOf(source);
  const tables = tablesIn(sourceRows(source));
  const listed = listedRows(sourceRows(source));
  const state: State = { open: [], blank: false, inParagraph: false };
  return rows.flatMap(({ text: row, at, beside }, index) => {
    if (tables.taken.has(at - 1)) {
      Object.assign(state, { open: [], blank: true, inParagraph: false });
      const cells = beside ? undefined : tables.rows.get(at - 1)?.cells.map(mended);
      return cells ? [tableLine(cells, at)] : [];
    }
    const text = mended(row);
    if (!text || /^[=\-_*~^\s]{3,}$/.test(text)) {
      state.blank = true;
      return [];
    }
    // Such a row is an item without a sign.
    const sign = BULLET.exec(row)?.[0] ?? (listed.has(at - 1) ? '' : undefined);
    const bullet = sign !== undefined;
    const indent = row.search(/\S/);
    const depth = bullet ? depthOf(indent, state) : 0;
    const heading = bullet ? 0 : headingOf(row, rows[index + 1]?.text);
    // What stands left of an indented bullet does not go on with it.
    const isLeft = indent + 1 < (state.open.at(-1) ?? 0);
    const continues = !bullet && !heading && !state.blank && state.inParagraph && !isLeft;
    const line = lineOf({
      at,
      hard: beside,
      text: boxed(bullet ? text.replace(/^(?:[-*+•◦▪–●○o]|\(?\d{1,2}[.)]|[a-z][.)])\s+/, '') : unsigned(text)),
      indent,
      depth: bullet ? depth : continues ? state.open.length : 0,
      heading,
      marker: sign?.trim() ?? '',
      continues,
      apart: state.blank,
      links: linksIn(text),
    });
    if (!bullet && state.blank && indent === 0) state.open = [];
    state.blank = false;
    state.inParagraph = heading === 0 && !(line.apart && LONE_TITLE.test(text));
    return [line];
  });
}
