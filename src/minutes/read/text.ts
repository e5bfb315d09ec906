import { listedRows, rowsOf, sourceRows } from './columns-of-text.ts';
import { lineOf, type RawLine } from './line.ts';
import { logOf } from './log-rows.ts';
import { plainOf } from './markup-of-text.ts';
import { boxed, mended } from './mend.ts';
import { withRuledTables } from './ruled-table-of-text.ts';
import { setApart } from './set-apart-in-text.ts';
import { tablesIn } from './table-of-text.ts';
import { inPlainSigns, unquoted } from './wiki-of-text.ts';

/** `12. März 2019` is a day, no item of a list. */
const BULLET =
  /^(\s*)(?:[-*+•◦▪–●○]|o(?=\s)|\(?\d{1,2}[.)](?!\s+(?:[Jj]an|[Ff]eb|[Mm][äa]r|[Aa]pr|[Mm]a[iy]|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz])\p{L}*\.?\s+\d{4}\b)|[a-z][.)])\s+(?=\S)/u;
/** `[x] #12 Lamps` is an item, too; its box tells something, and stays. */
const BOX = /^\s*(?:\[[ xX]\]|[☐☑☒🗹])\s+(?=\S)/u;
const HASHES = /^(#{1,6})\s+(?=\S)/;
/** What stands below such a line is what it announces, not its end. */
const LONE_TITLE = /^(?:actions?(?:\s+items?)?|to-?\s?dos?|agenda|participants|attendees)\s*:?$/i;
/** `== Roll call ==`, as in a wiki. */
const WIKI = /^\s{0,3}(={2,6})\s+(?=\S).*\S\s+\1\s*$/;
/** `------ Enclosed: letter of the pilots ------` */
const BETWEEN_STROKES = /^\s{0,3}(-{3,}|={3,}|~{3,}|\*{3,})\s(?=.*\p{L}{3})\S.{0,90}\s\1\s*$/u;
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

/** `OPEN ISSUES` alone between empty lines; what came out of something may be written so, too. */
const CAPITALS = /^\s{0,8}(?=[^\p{Lu}]{0,12}\p{Lu}{3})[^\p{Ll}\p{Extended_Pictographic}]{3,70}$/u;
const RESULT =
  /^\W*(?:CLOSED?|DONE|AGREED|ACCEPTED|APPROVED|ADOPTED|REJECTED|DECLINED|DEFERRED|POSTPONED|RESOLVED|FIXED|MERGED|OPEN|PENDING|WONTFIX|WON'?T FIX|DUPLICATE|INVALID|TBD|TODO|OK|YES|NO|NONE|N\/A)\b[^\p{L}]*$|[.,;!?]\s*$|:\s+\S/u;

const LEVEL_OF_CAPITALS = 2;
/** Where so much is set in capitals these mark no titles. */
const SHOUTED = 0.4;

/** Nothing of a paragraph stands in it. */
const isFree = (row: string | undefined): boolean => !row?.trim() || BULLET.test(row) || BOX.test(row);

const isCapitals = (row: string): boolean => CAPITALS.test(row) && !RESULT.test(row);

/** A line underlined with =, - or ~ in the next line is a heading of plain text, and so is one with signs of Markdown before it. */
function headingOf(row: string, next: string | undefined): number {
  const signs = HASHES.exec(row)?.[1] ?? WIKI.exec(row)?.[1];
  if (signs) return signs.length;
  if (BETWEEN_STROKES.test(row)) return 2;
  if (next && /^\s*={3,}\s*$/.test(next)) return 1;
  if (next && /^\s*-{3,}\s*$/.test(next)) return 2;
  if (next && /^\s*(?:~{3,}|\^{3,})\s*$/.test(next)) return 3;
  return 0;
}

const unsigned = (text: string): string =>
  WIKI.test(text) ? text.replace(/^=+\s+|\s+=+$/g, '') : text.replace(HASHES, '');

function tableLine(marked: readonly string[], at: number): RawLine {
  const parts = marked.map((cell) => plainOf(cell));
  const cells = parts.map(({ text }) => text);
  const text = cells.filter(Boolean).join(' | ');
  return lineOf({ at, text, cells, apart: true, links: [...parts.flatMap(({ links }) => links), ...linksIn(text)] });
}

/** The rows of a log are lines of their own; what they mean is for those who understand them. */
function readLog(rows: readonly string[]): RawLine[] {
  return rows.flatMap((row, index) => {
    const text = mended(row);
    const apart = (rows[index - 1] ?? '').trim() === '';
    return text ? [lineOf({ at: index + 1, text, indent: row.search(/\S/), apart, links: linksIn(text) })] : [];
  });
}

/** The words of a row without its sign, and without the signs of a markup. */
function wordsOf(text: string, bullet: boolean): Pick<RawLine, 'text' | 'links' | 'bold' | 'struck'> {
  const words = bullet ? text.replace(/^(?:[-*+•◦▪–●○o]|\(?\d{1,2}[.)]|[a-z][.)])\s+/, '') : unsigned(text);
  const plain = plainOf(words);
  return {
    text: boxed(plain.text),
    links: [...plain.links, ...linksIn(plain.text)],
    bold: plain.bold,
    struck: plain.struck,
  };
}

/** Reads plain text: bullets by their signs, depth by indent, an empty line ends a paragraph. */
export function readText(source: string): RawLine[] {
  const written = sourceRows(source);
  if (logOf(written)) return readLog(written);
  const apart = setApart(unquoted(written));
  const plain = inPlainSigns(apart.rows);
  const rows = rowsOf(plain);
  const tables = withRuledTables(plain, tablesIn(plain));
  const listed = listedRows(plain);
  const shouted =
    rows.filter(({ text }) => isCapitals(text)).length > rows.filter(({ text }) => text.trim()).length * SHOUTED;
  const state: State = { open: [], blank: false, inParagraph: false };
  const lines = rows.flatMap(({ text: row, at, beside }, index) => {
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
    const sign = BULLET.exec(row)?.[0] ?? (listed.has(at - 1) || BOX.test(row) ? '' : undefined);
    const bullet = sign !== undefined;
    const indent = row.search(/\S/);
    const depth = bullet ? depthOf(indent, state) : 0;
    const next = rows[index + 1]?.text;
    const isTitle = !bullet && !shouted && (state.blank || index === 0) && isCapitals(row) && isFree(next);
    const heading = bullet ? 0 : headingOf(row, next) || (isTitle ? LEVEL_OF_CAPITALS : 0);
    // What stands left of an indented bullet does not go on with it.
    const isLeft = indent + 1 < (state.open.at(-1) ?? 0);
    const continues = !bullet && !heading && !state.blank && state.inParagraph && !isLeft;
    const line = lineOf({
      at,
      hard: beside,
      ...wordsOf(text, bullet),
      indent,
      depth: bullet ? depth : continues ? state.open.length : 0,
      heading,
      marker: sign?.trim() ?? '',
      continues,
      apart: state.blank,
    });
    if (!bullet && state.blank && indent === 0) state.open = [];
    state.blank = false;
    state.inParagraph = heading === 0 && !(line.apart && LONE_TITLE.test(text));
    return [line];
  });
  return apart.lines.length > 0 ? [...lines, ...apart.lines].sort((a, b) => a.at - b.at) : lines;
}
