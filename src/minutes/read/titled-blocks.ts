import { behindIndented, type Found, type Rows } from './set-apart-rows.ts';

/** What the title of a block says where its words are those of another day, or of nobody. */
const OTHERS =
  /\b(?:previous|last|earlier|old(?:er)?|former|past|templates?|examples?|samples?|drafts?|quot(?:e[ds]?|ations?)|copied|pasted|outdated|obsolete|superseded|archived?|history|how to|minutes (?:of|from))\b/i;
/** Kinds of blocks that are never the words of the meeting. */
const ALWAYS = /^(?:quote|cite|example|spoiler|collapse|expand)$/i;
/** A frame is there to show something, mostly words of others; that of a decision says so. */
const DECIDES = /\b(?:decisions?|decided|resolutions?|resolved|outcomes?|results?|agreed|agreements?|conclusions?)\b/i;

interface Form {
  readonly begins: RegExp;
  readonly end: (name: string) => string;
}

const FORMS: readonly Form[] = [
  // {panel:title=…}, as trackers and wikis frame words
  { begins: /^[\s*#-]{0,12}\{(panel|expand|note|info|tip|warning)\b:?([^}]{0,120})\}/i, end: (name) => `{${name}}` },
  // :::spoiler …, as notebooks for everybody write it
  { begins: /^\s{0,12}:{3,5}\s{0,3}\{?([a-z]{1,20})\b(.{0,120})$/i, end: () => ':::' },
];
/** Pages have it, and Markdown reads what stands in it as it does (`html-frame.ts`). */
const FOLD: Form = { begins: /^[\s*-]{0,12}<(details)\b[^>]{0,80}>(.{0,200})$/i, end: () => '</details>' };
/** `??? note "…"`, `!!! quote "…"`, and its words deeper below. */
const ADMONITION = /^(\s{0,12})(!!!|\?\?\?\+?)\s{1,3}([a-z]{1,20})\b(.{0,120})$/i;

function isOfOthers(name: string, title: string): boolean {
  if (/^panel$/i.test(name)) return !DECIDES.test(title) || OTHERS.test(title);
  return (ALWAYS.test(name) && !DECIDES.test(title)) || OTHERS.test(title);
}

/** What stands in a block whose kind or title says that it is not of this meeting. */
export function titledBlock(rows: Rows, from: number): Found | undefined {
  const row = rows.rows[from] ?? '';
  const [, indent = '', sign = '', kind = '', words = ''] = ADMONITION.exec(row) ?? [];
  if (sign) {
    const isShut = sign === '???' && !DECIDES.test(words);
    return isShut || isOfOthers(kind, words)
      ? { setting: 'quote', to: behindIndented(rows, from + 1, indent.length) }
      : undefined;
  }
  for (const { begins, end } of rows.isMarkdown ? FORMS : [...FORMS, FOLD]) {
    const found = begins.exec(row);
    if (!found) continue;
    const name = (found[1] ?? '').toLowerCase();
    const below = name === 'details' ? (rows.rows[from + 1] ?? '') : '';
    if (!isOfOthers(name, `${found[2] ?? ''} ${below}`)) return undefined;
    const sign = end(name);
    if (row.slice(found[0].length).toLowerCase().includes(sign)) return { setting: 'quote', to: from + 1 };
    const to = rows.behind(sign, from + 1);
    return to < 0 ? undefined : { setting: 'quote', to };
  }
  return undefined;
}
