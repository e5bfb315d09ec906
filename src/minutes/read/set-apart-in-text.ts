import { styleIn } from './html-styles.ts';
import { lineOf, type RawLine } from './line.ts';
import { mended } from './mend.ts';

/** How rows are set that decide nothing: nobody sees the last kind. */
type Setting = 'code' | 'quote' | 'unseen';

/** The rows of a text without those that are set apart, each in its place, and these as lines. */
interface SetApart {
  readonly rows: readonly string[];
  readonly lines: readonly RawLine[];
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  quote: 'quote',
  quotation: 'quote',
  verse: 'quote',
  blockquote: 'quote',
  bq: 'quote',
  _: 'quote',
  comment: 'unseen',
  s: 'unseen',
  strike: 'unseen',
  del: 'unseen',
  hidden: 'unseen',
  hide: 'unseen',
  spoiler: 'unseen',
  '/': 'unseen',
  '###': 'unseen',
};
const settingOf = (name = ''): Setting => SETTINGS[name.toLowerCase()] ?? 'code';

/** Signs before and behind; the name in the first says how they are set. */
const BETWEEN: readonly { readonly begins: RegExp; readonly end: (name: string) => string }[] = [
  { begins: /^\s{0,12}#\+begin_(quote|verse|comment|src|example|export)\b/i, end: (name) => `#+end_${name}` },
  { begins: /^\s{0,12}\{(code|noformat|quote)\b[^}]{0,80}\}/i, end: (name) => `{${name}}` },
  {
    begins:
      /^[\s*#-]{0,12}<(code|file|pre|nowiki|syntaxhighlight|source|blockquote|html|php|hidden|s|del|strike)\b[^>]{0,200}>/i,
    end: (name) => `</${name}>`,
  },
  { begins: /^\s{0,12}\[(quote|code|s|strike|del|hide|spoiler)\b[^\]]{0,80}\]/i, end: (name) => `[/${name}]` },
  {
    begins: /^\s{0,12}\\begin\{(comment|verbatim|quote|quotation|lstlisting|minted)\}/,
    end: (name) => `\\end{${name}}`,
  },
  { begins: /^\s{0,12}(\{)\{\{\s*$/, end: () => '}}}' },
  { begins: /^\s{0,12}\{\{([a-z])[^{}]{0,80}$/i, end: () => '}}' },
  { begins: /^\s{0,12}(\/)\*/, end: () => '*/' },
];
const STYLED = /^[\s*#-]{0,12}<(div|span|p|font)\s[^>]{0,80}?style\s?=\s?"([^"]{1,200})"[^>]{0,80}>/i;
/** A line of signs, and once more behind what is set so. */
const FENCE = /^\s{0,3}(`{3,}|~{3,}|\/{4,}|\.{4}|_{4}|-{4})(?:[\w ]{0,30})\s*$/;
/** `[source,ruby]` above a fence, or above a paragraph. */
const ANNOUNCED = /^\[(source|listing|literal|quote|verse|comment)\b[^\]]{0,80}\]\s*$/i;
/** `bc. code`, and with two dots until a paragraph says what it is. */
const DOTTED = /^(bc|bq|pre|###)\.(\.?)\s+\S/;
const PARAGRAPH = /^(?:p|h[1-6]|bc|bq|pre|fn\d)\.{1,2}\s/;
const REMARK = /^\s{0,12}(?:\/\/|%{1,2})\s/;
const DIRECTIVE = /^(\s{0,12})\.\.(?:\s+(?:([\w-]{1,30})::)?|$)/;
const CODE_DIRECTIVES = /^(?:code(?:-block)?|sourcecode|parsed-literal|prompt)$/;
const QUOTE_DIRECTIVES = /^(?:epigraph|pull-quote|highlights)$/;
const QUOTED = /^\s{0,3}(?:[*-]\s{1,3})?(?:\|\s)?(?:>|&gt;)/;
const OLDER = /^\s{0,3}(?:-{2,}\s?(?:original|forwarded) message\s?-{2,}|_{10,})\s*$/i;
const HEADER = /^(?:from|sent|to|cc|date|subject)\s?:/i;

const indentOf = (row: string): number => row.search(/\S/);
const isBlank = (row: string | undefined): boolean => !row?.trim();

/** The text without the comments of pages; each row stays in its place. */
function unremarked(rows: readonly string[]): readonly string[] {
  const text = rows.join('\n');
  if (!text.includes('<!--')) return rows;
  let said = '';
  for (let from = 0; from < text.length; ) {
    const begin = text.indexOf('<!--', from);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin + 4);
    said += text.slice(from, end < 0 ? undefined : begin);
    if (end >= 0) said += text.slice(begin, end).replace(/[^\n]+/g, '');
    from = end < 0 ? text.length : end + 3;
  }
  return said.split('\n').map((row, index) => (row === rows[index] ? row : row.trimEnd()));
}

interface Found {
  readonly setting: Setting;
  /** The index behind the last row. */
  readonly to: number;
}

/** Some groups set each result with the sign of quotations right below its number. */
function isAnswered(rows: readonly string[]): boolean {
  return rows.every((row, at) => {
    const above = rows[at - 1] ?? '';
    if (!QUOTED.test(row)) return true;
    return !/#\d/.test(row) && (QUOTED.test(above) || (/#\d/.test(above) && !above.trimEnd().endsWith(':')));
  });
}

/** Looks for what ends a block; a sign that did not come again once does not come later. */
class Rows {
  readonly rows: readonly string[];
  readonly isOutline: boolean;
  readonly isHandbook: boolean;
  readonly isAnswered: boolean;
  private readonly missing = new Set<string>();

  constructor(rows: readonly string[]) {
    this.rows = rows;
    this.isAnswered = isAnswered(rows);
    this.isOutline = rows.some((row) => /^#\+\w/.test(row));
    this.isHandbook = rows.some((row) => /^(?:\|===|:[a-z-]{1,20}:(?:\s|$)|={1,5}\s(?!.*=\s*$))/.test(row));
  }

  behind(end: string, from: number, isEnd = (row: string) => row.toLowerCase().includes(end)): number {
    const at = this.missing.has(end) ? this.rows.length : this.first(from, isEnd);
    if (at < this.rows.length) return at + 1;
    this.missing.add(end);
    return -1;
  }

  /** The index of the first row from there that is as asked, or behind the last. */
  first(from: number, isEnd: (row: string) => boolean): number {
    let to = from;
    while (to < this.rows.length && !isEnd(this.rows[to] ?? '')) to += 1;
    return to;
  }
}

/** What stands deeper than an indent, with the empty rows in it. */
const behindIndented = (rows: Rows, from: number, indent: number): number =>
  rows.first(from, (row) => !isBlank(row) && indentOf(row) <= indent);

function between(rows: Rows, from: number): Found | undefined {
  const row = rows.rows[from] ?? '';
  const styled = row.includes('<') ? STYLED.exec(row) : null;
  const said = styled ? styleIn(styled[2] ?? '') : {};
  const isGone = Boolean(said.struck || said.hidden);
  for (const { begins, end } of BETWEEN) {
    const found = isGone ? styled : begins.exec(row);
    if (!found) continue;
    const name = (found[1] ?? '').toLowerCase();
    const sign = isGone ? `</${name}>` : end(name);
    // What ends in its row is read there.
    if (row.slice(found[0].length).toLowerCase().includes(sign)) return undefined;
    const to = rows.behind(sign, from + 1);
    return to < 0 ? undefined : { setting: isGone ? 'unseen' : settingOf(name), to };
  }
  return undefined;
}

function fenced(rows: Rows, from: number, name?: string): Found | undefined {
  const [, sign = ''] = FENCE.exec(rows.rows[from] ?? '') ?? [];
  // Below words these underline a title, and elsewhere they part sections.
  const isTitle = sign.startsWith('~') && !isBlank(rows.rows[from - 1]);
  const isRule = sign.startsWith('-') && !name && !(rows.isHandbook && isBlank(rows.rows[from - 1]));
  if (!sign || isTitle || isRule || isBlank(rows.rows[from + 1])) return undefined;
  const to = rows.behind(sign, from + 1, (row) => row.trim() === sign);
  return to < 0 ? undefined : { setting: settingOf(name ?? sign[0]), to };
}

/** What its first words set apart until the paragraph ends, or what stands deeper does. */
function paragraph(rows: Rows, from: number): Found | undefined {
  const row = rows.rows[from] ?? '';
  const [, name, more] = ANNOUNCED.exec(row) ?? DOTTED.exec(row) ?? [];
  if (name) {
    const fence = more === undefined ? fenced(rows, from + 1, name) : undefined;
    const isEnd = more ? (one: string) => PARAGRAPH.test(one) : isBlank;
    return fence ?? { setting: settingOf(name), to: rows.first(from + 1, isEnd) };
  }
  if (REMARK.test(row) || (rows.isOutline && /^\s{0,12}#\s/.test(row))) return { setting: 'unseen', to: from + 1 };
  if (rows.isOutline && /^\s{0,12}:\s/.test(row)) return { setting: 'code', to: from + 1 };
  const directive = row.includes('..') && isBlank(rows.rows[from - 1]) ? DIRECTIVE.exec(row) : null;
  if (directive) {
    const [, indent = '', kind] = directive;
    const setting = kind === undefined ? 'unseen' : CODE_DIRECTIVES.test(kind) ? 'code' : 'quote';
    if (kind !== undefined && setting === 'quote' && !QUOTE_DIRECTIVES.test(kind)) return undefined;
    return { setting, to: behindIndented(rows, from + 1, indent.length) };
  }
  return undefined;
}

/** Behind a paragraph that ends with `::` what stands deeper is code. */
function literal(rows: Rows, from: number): Found | undefined {
  const above = rows.rows[from - 2]?.trimEnd();
  const row = rows.rows[from] ?? '';
  if (!above?.endsWith('::') || !isBlank(rows.rows[from - 1]) || isBlank(row)) return undefined;
  const indent = indentOf(above);
  if (/^\s*\.\.\s/.test(above) || indentOf(row) <= indent) return undefined;
  return { setting: 'code', to: behindIndented(rows, from + 1, indent) };
}

/** A letter below another one, as programs put it there: all the rest. */
function older(rows: Rows, from: number): Found | undefined {
  const isOlder =
    OLDER.test(rows.rows[from] ?? '') && rows.rows.slice(from + 1, from + 4).some((row) => HEADER.test(row));
  const own = isOlder ? rows.rows.slice(0, from).filter((row) => !isBlank(row) && !HEADER.test(row)) : [];
  return own.length > 0 ? { setting: 'quote', to: rows.rows.length } : undefined;
}

const SIGNS = /^[\s*#-]{0,12}[[{<#.`~/\\%*>&|+_:-]|^(?:bc|bq|pre)\./;

function foundAt(rows: Rows, from: number): Found | undefined {
  const row = rows.rows[from] ?? '';
  if (row.startsWith(' ') || row.startsWith('\t')) {
    const found = literal(rows, from);
    if (found) return found;
  }
  if (!SIGNS.test(row)) return undefined;
  if (!rows.isAnswered && QUOTED.test(row)) return { setting: 'quote', to: from + 1 };
  return between(rows, from) ?? fenced(rows, from) ?? paragraph(rows, from) ?? older(rows, from);
}

/**
 * Takes out of a text what its notation sets apart as code, quoted, struck, or as a remark of those who wrote it: blocks
 * between signs, paragraphs behind one, and the older letters in a letter.
 */
export function setApart(source: readonly string[]): SetApart {
  const rows = new Rows(unremarked(source));
  // `. one`, `.. below it`: where items begin so, it is no remark.
  const hasDots = rows.rows.some((row) => /^\.\s+\S/.test(row));
  const left = [...rows.rows];
  const lines: RawLine[] = [];
  for (let from = 0; from < left.length; from += 1) {
    if (hasDots && /^\.{2,5}\s/.test(left[from] ?? '')) continue;
    const found = foundAt(rows, from);
    if (!found) continue;
    const { setting, to } = found;
    for (let at = from; at < to; at += 1) {
      const text = mended((left[at] ?? '').replace(/^\s*(?:>\s?|&gt;\s?)+/, ''));
      left[at] = '';
      const role = setting === 'unseen' ? 'text' : setting;
      if (text) lines.push(lineOf({ at: at + 1, text, role, visible: setting !== 'unseen', apart: at === from }));
    }
    from = to - 1;
  }
  return { rows: left, lines };
}
