import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Around, both, opened } from './around-markdown.ts';
import { frontMatter } from './front-matter.ts';
import { readHtml, settingOfTag } from './html.ts';
import type { RawLine } from './line.ts';
import { textIn } from './markdown-nodes.ts';
import { titlesInItalics } from './markdown-titles.ts';
import { setApart } from './set-apart-in-text.ts';
import { type BlockKind, type Ink, Sheet } from './sheet.ts';

interface Walk {
  readonly sheet: Sheet;
  readonly definitions: ReadonlyMap<string, string>;
  /** Paragraphs that are titles though only italics mark them. */
  readonly titles: ReadonlySet<Nodes>;
  readonly depth: number;
  readonly role: RawLine['role'];
  readonly ink: Ink;
  /** The sign of the list item that is being read. */
  readonly marker: string;
}

const lineAt = (node: Nodes): number => node.position?.start.line ?? 1;

function writeHtmlBlock(value: string, at: number, walk: Walk): void {
  if (/^\s*<!--/.test(value) && /-->\s*$/.test(value)) return;
  for (const line of readHtml(value, false)) {
    const kind: BlockKind = {
      heading: line.heading,
      depth: walk.depth + line.depth,
      role: walk.role === 'text' ? line.role : walk.role,
      visible: line.visible && !walk.ink.hidden,
    };
    walk.sheet.block(kind, at + line.at - 1);
    for (const link of line.links) walk.sheet.link(link);
    walk.sheet.write(line.text, { ...walk.ink, bold: line.bold }, at + line.at - 1);
    walk.sheet.write(line.struck, { struck: true }, at + line.at - 1);
  }
}

/** How Markdown would set what these tags set. */
const SIGNS: Readonly<Record<string, string>> = {
  code: '`',
  pre: '`',
  kbd: '`',
  samp: '`',
  tt: '`',
  nowiki: '`',
  q: '"',
  blockquote: '"',
};

/** Inline HTML opens and closes by itself; what a tag sets holds until its end tag. */
function inline(parent: Parents, walk: Walk): void {
  const open: { tag: string; ink: Ink }[] = [];
  for (const child of parent.children) {
    const tag = child.type === 'html' ? /^<(\/?)([a-z][a-z0-9]*)/i.exec(child.value) : null;
    if (tag) {
      const name = (tag[2] ?? '').toLowerCase();
      const sign = SIGNS[name];
      if (sign) walk.sheet.write(sign, walk.ink, lineAt(child));
      if (name === 'br') walk.sheet.newLine(true, lineAt(child));
      else if (tag[1]) {
        const at = open.findLastIndex((one) => one.tag === name);
        if (at >= 0) open.splice(at);
      } else if (child.type === 'html') open.push({ tag: name, ink: settingOfTag(child.value).ink });
      continue;
    }
    const ink = open.reduce<Ink>((all, one) => both(all, one.ink), walk.ink);
    inlineNode(child, { ...walk, ink });
  }
}

function writeLink(node: Nodes & Parents, url: string, walk: Walk): void {
  if (!walk.ink.struck && !walk.ink.hidden) walk.sheet.link({ text: textIn(node), url });
  inline(node, walk);
}

function inlineNode(node: Nodes, walk: Walk): void {
  const { sheet, ink } = walk;
  switch (node.type) {
    case 'text':
      sheet.write(node.value, ink, lineAt(node));
      return;
    case 'inlineCode':
      sheet.write(`\`${node.value}\``, ink, lineAt(node));
      return;
    case 'break':
      sheet.newLine(true, lineAt(node) + 1);
      return;
    case 'delete':
      inline(node, { ...walk, ink: { ...ink, struck: true } });
      return;
    case 'strong':
      inline(node, { ...walk, ink: { ...ink, bold: true } });
      return;
    case 'link':
      writeLink(node, node.url, walk);
      return;
    case 'linkReference':
      writeLink(node, walk.definitions.get(node.identifier) ?? '', walk);
      return;
    case 'html':
    case 'image':
    case 'imageReference':
      return;
    case 'footnoteReference':
      // It may take back what it stands behind, so its sign is kept, as that of Word files is.
      sheet.write(`[${node.label ?? node.identifier}]`, ink, lineAt(node));
      return;
    default:
      if ('children' in node) inline(node, walk);
  }
}

function table(node: Nodes & { type: 'table' }, walk: Walk): void {
  for (const [index, row] of node.children.entries()) {
    walk.sheet.block({ depth: walk.depth, role: walk.role }, lineAt(row));
    for (const cell of row.children) {
      inline(cell, index === 0 ? { ...walk, ink: { ...walk.ink, bold: true } } : walk);
      walk.sheet.cell();
    }
  }
}

/** `**Action - Mara**: ask the harbour`, and right below it `> Done`: that is no quotation but what came of it. */
const repliesTo = (before: Nodes | undefined, quote: Nodes): boolean =>
  before?.type === 'paragraph' &&
  before.position?.end.line === lineAt(quote) - 1 &&
  /^\W*actions?\b/i.test(textIn(before));

/** Blocks one after the other; what a piece of HTML sets holds for those behind it, until its end. */
function blocks(children: readonly Nodes[], walk: Walk): void {
  let open: readonly Around[] = [];
  for (const [at, child] of children.entries()) {
    const ink = open.reduce<Ink>((all, one) => both(all, one.ink), walk.ink);
    const around = { ...walk, ink, role: open.some(({ quotes }) => quotes) ? 'quote' : walk.role } as const;
    if (child.type === 'blockquote' && repliesTo(children[at - 1], child)) blocks(child.children, around);
    else block(child, around);
    if (child.type === 'html') open = opened(child.value, open);
  }
}

/** A list item's own paragraphs are of its depth; the box of a task is written as its sign. */
function listItem(node: Nodes & { type: 'listItem' }, walk: Walk): void {
  const inside = { ...walk, depth: walk.depth + 1 };
  const box = typeof node.checked === 'boolean' ? (node.checked ? '[x] ' : '[ ] ') : '';
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'paragraph') {
      block(child, inside);
      continue;
    }
    walk.sheet.block({ depth: inside.depth, role: walk.role, marker: index === 0 ? walk.marker : '' }, lineAt(child));
    if (index === 0 && box) walk.sheet.write(box, {}, lineAt(child));
    inline(child, inside);
  }
}

function block(node: Nodes, walk: Walk): void {
  const kind: BlockKind = { depth: walk.depth, role: walk.role };
  switch (node.type) {
    case 'heading':
      walk.sheet.block({ ...kind, heading: node.depth }, lineAt(node));
      inline(node, walk);
      return;
    case 'paragraph':
      walk.sheet.block(kind, lineAt(node));
      inline(node, walk.titles.has(node) ? { ...walk, ink: { ...walk.ink, bold: true } } : walk);
      return;
    case 'list':
      node.children.forEach((child, index) => {
        block(child, { ...walk, marker: node.ordered ? `${(node.start ?? 1) + index}.` : '-' });
      });
      return;
    case 'root':
      blocks(node.children, walk);
      return;
    case 'listItem':
      listItem(node, walk);
      return;
    case 'blockquote':
      blocks(node.children, { ...walk, role: 'quote' });
      return;
    case 'code':
      walk.sheet.block({ ...kind, role: 'code' }, lineAt(node) + (node.lang === undefined ? 0 : 1));
      walk.sheet.write(node.value, walk.ink, lineAt(node));
      return;
    case 'table':
      table(node, walk);
      return;
    case 'footnoteDefinition':
      // It explains what stands elsewhere, and decides nothing itself.
      blocks(node.children, { ...walk, role: 'quote' });
      return;
    case 'html':
      writeHtmlBlock(node.value, lineAt(node), walk);
      return;
    default:
  }
}

function definitionsOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') found.set(node.identifier, node.url);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

const ENDS = /\r\n|\r|\n/;

/** The lines in their order, and the others, which are in theirs, each before the first that stands further down. */
function inTheirPlace(lines: readonly RawLine[], others: readonly RawLine[]): RawLine[] {
  let next = 0;
  const placed = lines.flatMap((line) => {
    const from = next;
    while (next < others.length && (others[next]?.at ?? 0) < line.at) next += 1;
    return [...others.slice(from, next), line];
  });
  return [...placed, ...others.slice(next)];
}

/**
 * Turns Markdown, as GitHub renders it, into lines numbered as in the file. What people set apart in the signs of other
 * notations, because they copied it, is set apart here, too.
 */
export function readMarkdown(source: string): RawLine[] {
  const { lines, rest } = frontMatter(source);
  const apart = setApart(rest.split(ENDS), true);
  const tree = fromMarkdown(apart.lines.length > 0 ? apart.rows.join('\n') : rest, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const sheet = new Sheet();
  block(tree, {
    sheet,
    definitions: definitionsOf(tree),
    titles: titlesInItalics(tree),
    depth: 0,
    role: 'text',
    ink: {},
    marker: '',
  });
  return [...lines, ...inTheirPlace(sheet.close(), apart.lines)];
}
