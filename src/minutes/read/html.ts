import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isOfProgram, isRemark, matterOf } from './html-frame.ts';
import { boxOf, levelOf, listParagraphs } from './html-lists.ts';
import { BLOCKS, BOLD, classesOf, isElement, isHidden, lineAt, textIn, UNREAD } from './html-nodes.ts';
import { fillSpans } from './html-spans.ts';
import { type Styles, styleAt, stylesIn } from './html-styles.ts';
import { cellsOf, endingTables, hasWords, type Talk, talkOfRow, talkOfTable } from './html-tables.ts';
import { letterIn, linesOfLetter } from './letter.ts';
import type { RawLine } from './line.ts';
import { targetOf } from './redirects.ts';
import { type BlockKind, type Ink, Sheet } from './sheet.ts';
import { typedLines } from './typed-lines.ts';

const STRUCK = new Set(['s', 'del', 'strike']);
/** How programs call words that are struck, or that another version of a page had. */
const REMOVED =
  /^(?:diff-html-removed|msoDel|(?:text-decoration-)?line-through|strike(?:-?through)?|struck|(?:suggest(?:ion|ed)-)?delet(?:ed?|ion))$/;
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
const CODE_CLASS = /^(?:code-?block|ql-syntax|syntaxhighlighter)$/;
/** How word processors call the paragraph that is the title of the document. */
const TITLE = /^(?:title|MsoTitle)$/;
/** The title of a row stands below all titles of the page. */
const TOPIC = 6;

interface Walk {
  readonly sheet: Sheet;
  readonly ink: Ink;
  readonly depth: number;
  readonly role: RawLine['role'];
  readonly heading: number;
  readonly keepBreaks: boolean;
  /** How the table at hand is read, if it holds the talk. */
  readonly talk: Talk | undefined;
  /** Tables with which everything in them ends. */
  readonly ending: ReadonlySet<Element>;
  /** The element that is read as a plain text. */
  readonly letter: Element | undefined;
  readonly styles: Styles;
}

function inkOf(element: Element, ink: Ink, styles: Styles): Ink {
  const tag = element.tagName;
  const style = styleAt(element, styles);
  return {
    struck: ink.struck || STRUCK.has(tag) || style.struck || classesOf(element).some((name) => REMOVED.test(name)),
    hidden: ink.hidden || UNREAD.has(tag) || isHidden(element) || style.hidden,
    bold: style.bold ?? (ink.bold || BOLD.has(tag)),
  };
}

function writeText(value: string, walk: Walk, at: number): void {
  walk.sheet.write(walk.keepBreaks ? value : value.replace(/\s+/g, ' '), walk.ink, at);
}

const kindOf = (walk: Walk): BlockKind => ({ depth: walk.depth, role: walk.role, heading: walk.heading });

function walkRow(row: Element, walk: Walk): void {
  const cells = cellsOf(row);
  const first = cells.findIndex(hasWords);
  const talk = talkOfRow(row, walk.talk);
  if (talk < 0) writeRow(cells, row, walk);
  else if (talk <= first) walkCells(cells, walk);
  else {
    // `#12 Lamps | paragraphs of talk | closed`: what is said stands below what it is about.
    const titled = walk.talk?.titled && walk.depth === 0;
    const item = titled ? { ...walk, heading: TOPIC } : { ...walk, depth: walk.depth + 1 };
    item.sheet.block(kindOf(item), lineAt(row));
    for (const cell of cells.slice(0, talk).filter(hasWords)) {
      if (cell !== cells[first]) item.sheet.write(' | ', item.ink, lineAt(cell));
      walkInline(cell, { ...item, ink: inkOf(cell, item.ink, item.styles) });
    }
    walkCells(cells.slice(talk), titled ? walk : { ...item, depth: item.depth + 1 });
    walk.sheet.block({}, lineAt(row));
  }
}

/** Cells as what they hold, one below the other. */
function walkCells(cells: readonly Element[], walk: Walk): void {
  for (const cell of cells) {
    walk.sheet.block(kindOf(walk), lineAt(cell));
    for (const child of cell.children) walkNode(child, { ...walk, ink: inkOf(cell, walk.ink, walk.styles) });
  }
}

function writeRow(cells: readonly Element[], row: Element, walk: Walk): void {
  walk.sheet.block(kindOf(walk), lineAt(row));
  for (const cell of cells) {
    const inside = { ...walk, ink: inkOf(cell, walk.ink, walk.styles) };
    for (const child of cell.children) walkInline(child, inside);
    walk.sheet.cell();
  }
  walk.sheet.block({}, lineAt(row));
}

/** Inside a cell blocks stay in the row: their words are parted by a blank only. */
function walkInline(node: Nodes, walk: Walk): void {
  if (node.type === 'text') {
    writeText(node.value, { ...walk, keepBreaks: false }, lineAt(node));
    return;
  }
  if (node.type !== 'element' || UNREAD.has(node.tagName)) return;
  if (node.tagName === 'a') noteLink(node, walk);
  if (node.tagName === 'input') writeTick(node, walk);
  const inside = { ...walk, ink: inkOf(node, walk.ink, walk.styles) };
  quoteCode(node, walk, () => {
    for (const child of node.children) walkInline(child, inside);
  });
  if (BLOCKS.has(node.tagName) || node.tagName === 'br') walk.sheet.write(' ', walk.ink, lineAt(node));
}

/** Scribes' programs set with `cite` who spoke; more words than a name has are what somebody else said. */
const isQuotation = (element: Element): boolean =>
  element.tagName === 'q' || (element.tagName === 'cite' && /#\d|\S(?:\s+\S+){3}/.test(textIn(element)));

/** Code among words is quoted as Markdown quotes it; a link in it stays a link. */
function quoteCode(element: Element, walk: Walk, write: () => void): void {
  const isCode = CODE.has(element.tagName) && walk.role !== 'code' && hasWords(element);
  const isShort = isCode && !/[`\n]/.test(textIn(element)) && !element.children.some(isElement);
  const sign = isShort ? '`' : isQuotation(element) ? '"' : '';
  if (sign) walk.sheet.write(sign, walk.ink, lineAt(element));
  write();
  if (sign) walk.sheet.write(sign, walk.ink, lineAt(element));
}

/** A box among words, or a round one: `#12 ☐ closed ☑ open`. That before all words is the sign of its item. */
function writeTick({ properties: { type, checked } }: Element, { sheet, ink }: Walk): void {
  if ((type !== 'checkbox' && type !== 'radio') || !sheet.hasWords()) return;
  sheet.put(checked !== undefined && checked !== null && checked !== false ? ' ☑ ' : ' ☐ ', ink);
}

function noteLink(element: Element, walk: Walk): void {
  const url = element.properties.href;
  if (typeof url === 'string' && !walk.ink.hidden && !walk.ink.struck)
    walk.sheet.link({ text: textIn(element).trim(), url: targetOf(url) });
}

function blockWalk(element: Element, walk: Walk): Walk | undefined {
  const tag = element.tagName;
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading) return { ...walk, heading: Number(heading) };
  if (tag === 'p' && classesOf(element).some((name) => TITLE.test(name))) return { ...walk, heading: 1 };
  if (tag === 'ul' || tag === 'ol') return { ...walk, depth: Math.max(walk.depth + 1, levelOf(element)) };
  if (tag === 'li') return { ...walk, depth: Math.max(walk.depth, levelOf(element)) };
  if (tag === 'blockquote' || isRemark(element)) return { ...walk, role: 'quote' };
  if (tag === 'pre') return { ...walk, role: 'code', keepBreaks: true };
  if (classesOf(element).some((name) => CODE_CLASS.test(name))) return { ...walk, role: 'code' };
  return BLOCKS.has(tag) ? walk : undefined;
}

function walkElement(element: Element, walk: Walk): void {
  const tag = element.tagName;
  if (UNREAD.has(tag) || isOfProgram(element)) return;
  if (element === walk.letter) {
    walk.sheet.add(linesOfLetter(element));
    return;
  }
  if (tag === 'br') {
    // Two in a row are an empty line, as between paragraphs.
    if (walk.sheet.isEmptyLine()) walk.sheet.block(kindOf(walk), lineAt(element));
    else walk.sheet.newLine(true, lineAt(element));
    return;
  }
  const inked = { ...walk, ink: inkOf(element, walk.ink, walk.styles) };
  if (tag === 'tr') {
    walkRow(element, inked);
    return;
  }
  if (tag === 'table') {
    const talk = talkOfTable(element, walk.ending.has(element), walk.styles);
    for (const child of element.children) walkNode(child, { ...inked, talk });
    return;
  }
  if (tag === 'a') noteLink(element, inked);
  const inside = blockWalk(element, inked);
  if (inside) inside.sheet.block(kindOf(inside), lineAt(element));
  if (tag === 'input') writeTick(element, walk);
  const box = inside && (tag === 'li' || tag === 'p') ? boxOf(element) : '';
  if (box) walk.sheet.sign(box);
  quoteCode(element, walk, () => {
    for (const child of element.children) walkNode(child, inside ?? inked);
  });
  if (box) walk.sheet.sign('');
  if (inside) inside.sheet.block(kindOf(walk), lineAt(element));
}

function walkNode(node: Nodes, walk: Walk): void {
  if (node.type === 'text') writeText(node.value, walk, lineAt(node));
  else if (node.type === 'element') walkElement(node, walk);
  else if (node.type === 'root') for (const child of node.children) walkNode(child, walk);
}

const START = { ink: {}, depth: 0, role: 'text', heading: 0, keepBreaks: false, talk: undefined } as const;

/**
 * Turns HTML into lines; comments, scripts and what the page hides are no words of the minutes. A piece of another text
 * is no page: what is set as typed in it is code.
 */
export function readHtml(source: string, isPage = true): RawLine[] {
  const page = fromHtml(source);
  fillSpans(page);
  const styles = stylesIn(page);
  const letter = isPage ? letterIn(page, styles) : undefined;
  const tree: Root = letter ? page : matterOf(page);
  listParagraphs(tree);
  const sheet = new Sheet();
  walkNode(tree, { ...START, sheet, letter, styles, ending: endingTables(tree, styles) });
  return typedLines(sheet.close());
}

/** What a piece of HTML inside another text does to the words after it: the ink it sets, and whether it quotes them. */
export function settingOfTag(tag: string): { ink: Ink; quotes: boolean } {
  const first = fromHtml(tag, { fragment: true }).children[0];
  if (first?.type !== 'element') return { ink: {}, quotes: false };
  return { ink: inkOf(first, {}, new Map()), quotes: first.tagName === 'blockquote' || isRemark(first) };
}
