import { styleIn } from './html-styles.ts';
import { lineOf, type RawLine } from './line.ts';
import { mended } from './mend.ts';
import { olderLetter } from './older-letters.ts';
import { BETWEEN, settingOf } from './set-apart-forms.ts';
import { behindIndented, type Found, indentOf, isBlank, QUOTED, Rows } from './set-apart-rows.ts';
import { titledBlock } from './titled-blocks.ts';

/** The rows of a text without those that are set apart, each in its place, and these as lines. */
interface SetApart {
  readonly rows: readonly string[];
  readonly lines: readonly RawLine[];
}

const STYLED = /^[\s*#-]{0,12}<(div|span|p|font)\s[^>]{0,80}?style\s?=\s?"([^"]{1,200})"[^>]{0,80}>/i;
/** A line of signs, and once more behind what is set so. */
const FENCE = /^\s{0,3}(`{3,}|~{3,}|\/{4,}|\.{4}|_{4}|-{4}|\*{4}|"{3}|'{3}|%%)(?:[\w ]{0,30})\s*$/;
/** Markdown knows these fences itself. */
const CODE_FENCE = /^\s{0,12}(?:[-*+]\s{1,3})?(`{3,}|~{3,})/;
/** `[source,ruby]` above a fence, or above a paragraph. */
const ANNOUNCED = /^\[(source|listing|literal|quote|verse|comment)\b[^\]]{0,80}\]\s*$/i;
/** `bc. code`, and with two dots until a paragraph says what it is. */
const DOTTED = /^(bc|bq|pre|###)\.(\.?)\s+\S/;
const PARAGRAPH = /^(?:p|h[1-6]|bc|bq|pre|fn\d)\.{1,2}\s/;
const REMARK = /^\s{0,12}(?:\/\/|%{1,2})\s/;
/** `-#12 closed.-`, as trackers strike a row. */
const STRUCK = /^\s{0,12}(?:[*#-]\s{1,3})?-(?=[^\s-]).{2,300}[^\s-]-\s*$/;
const DIRECTIVE = /^(\s{0,12})\.\.(?:\s+(?:([\w-]{1,30})::)?|$)/;
const CODE_DIRECTIVES = /^(?:code(?:-block)?|sourcecode|parsed-literal|prompt)$/;
const QUOTE_DIRECTIVES = /^(?:epigraph|pull-quote|highlights)$/;

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
  const isRule = /^[-*]/.test(sign) && !name && !(rows.isHandbook && isBlank(rows.rows[from - 1]));
  if (!sign || isTitle || isRule || isBlank(rows.rows[from + 1])) return undefined;
  const to = rows.behind(sign, from + 1, (row) => row.trim() === sign);
  // Where empty rows part it from the words it is a rule.
  const isParting = !name && !/^[`~]/.test(sign) && (!isBlank(rows.rows[from - 1]) || !isBlank(rows.rows[to]));
  return to < 0 || isParting ? undefined : { setting: settingOf(name ?? sign[0]), to };
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
  if (STRUCK.test(row) && /#\d/.test(row)) return { setting: 'unseen', to: from + 1 };
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

const SIGNS =
  /^[\s*#-]{0,12}[[{<#.`~/\\%*>&|+_:='"!?-]|^(?:bc|bq|pre)\.|^\s{0,3}(?:from|von|de|on|am|le|original|forwarded|begin|ursprüngliche|weitergeleitete|message)\b/i;

function foundAt(rows: Rows, from: number): Found | undefined {
  const row = rows.rows[from] ?? '';
  if (row.startsWith(' ') || row.startsWith('\t')) {
    const found = literal(rows, from);
    if (found) return found;
  }
  if (!SIGNS.test(row)) return undefined;
  if (!rows.isMarkdown && !rows.isAnswered && QUOTED.test(row)) return { setting: 'quote', to: from + 1 };
  return (
    between(rows, from) ??
    fenced(rows, from) ??
    paragraph(rows, from) ??
    titledBlock(rows, from) ??
    olderLetter(rows, from)
  );
}

/**
 * Takes out of a text what its notation sets apart as code, quoted, struck, or as a remark of those who wrote it: blocks
 * between signs, paragraphs behind one, and the older letters in a letter. In Markdown only what is none of its own.
 */
export function setApart(source: readonly string[], isMarkdown = false): SetApart {
  const rows = isMarkdown ? new Rows(source, true) : new Rows(unremarked(source));
  // `. one`, `.. below it`: where items begin so, it is no remark.
  const hasDots = rows.rows.some((row) => /^\.\s+\S/.test(row));
  const left = [...rows.rows];
  const lines: RawLine[] = [];
  for (let from = 0; from < left.length; from += 1) {
    if (hasDots && /^\.{2,5}\s/.test(left[from] ?? '')) continue;
    const fence = isMarkdown ? CODE_FENCE.exec(left[from] ?? '')?.[1] : undefined;
    if (fence) {
      from = rows.first(from + 1, (row) => row.trim().startsWith(fence));
      continue;
    }
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
