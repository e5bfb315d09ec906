import type { Element, Nodes, Parents } from 'hast';
import { classesOf, isElement, styleOf, textIn } from './html-nodes.ts';

const numberOf = (value: unknown): number => (/^\d{1,2}$/.test(String(value)) ? Number(value) : 0);

/**
 * How deep a list or an item is by what it says of itself, from 1; 0 where it does not. Programs that export documents
 * write a list of lists as one list after the other.
 */
export function levelOf(element: Element): number {
  const { ariaLevel, dataAriaLevel } = element.properties;
  const said = numberOf(ariaLevel) || numberOf(dataAriaLevel);
  if (said) return said;
  for (const name of classesOf(element)) {
    const level = /^(?:lst-kix_.*|ql-indent)-(\d)$/.exec(name)?.[1];
    if (level !== undefined) return Number(level) + 1;
  }
  return 0;
}

const TICKED = /^(?:checked|checkbox-on|is-checked)$/;
const UNTICKED = /^(?:unchecked|checkbox-off)$/;

function ticks(element: Element): boolean | undefined {
  const { checked, dataChecked, dataList, dataInlineTaskId, type } = element.properties;
  if (element.tagName === 'input') return type === 'checkbox' ? checked !== undefined && checked !== false : undefined;
  const said = String(dataChecked ?? dataList ?? '');
  if (said) return /^(?:true|checked)$/.test(said) || (/^(?:false|unchecked)$/.test(said) ? false : undefined);
  const classes = classesOf(element);
  if (classes.some((name) => TICKED.test(name))) return true;
  return dataInlineTaskId !== undefined || classes.some((name) => UNTICKED.test(name)) ? false : undefined;
}

/** The box of a task as Markdown writes it, or nothing: it is told by the item or by the first thing in it. */
export function boxOf(element: Element): string {
  let at: Nodes | undefined = element;
  while (at && isElement(at)) {
    const ticked = ticks(at);
    if (ticked !== undefined) return ticked ? '[x] ' : '[ ] ';
    at = at.children.find((child) => isElement(child) || textIn(child).trim() !== '');
  }
  return '';
}

/** The sign of a list of a word processor: a letter or a number, and a run of blanks that do not break. */
const SIGN = /^\s{0,20}(?:\(?[\da-z]{1,4}(?:\.\d{1,2}){0,3}[.)]|[^\s\p{L}\d]|[a-zØÞà]|§)(\s{2,80})(?=\S)/u;
const HANGS = /text-indent\s*:\s*-|mso-list\s*:/i;

const POINTS: Readonly<Record<string, number>> = { in: 72, pt: 1, cm: 28.35, mm: 2.835, px: 0.75 };

/** The left margin in points. */
function marginOf(element: Element): number {
  const [, value = '0', unit = 'pt'] =
    /margin-left\s*:\s*(-?\d{0,4}\.?\d{1,4})\s?(in|pt|cm|mm|px)/i.exec(styleOf(element)) ?? [];
  return Number(value) * (POINTS[unit.toLowerCase()] ?? 1);
}

/** Takes so many letters away from the begin of what a node holds. */
function behead(node: Nodes, letters: number): number {
  if (node.type === 'text') {
    const taken = Math.min(letters, node.value.length);
    node.value = node.value.slice(taken);
    return letters - taken;
  }
  let left = letters;
  if ('children' in node) for (const child of node.children) if (left > 0) left = behead(child, left);
  return left;
}

/** Margins of the items that are open, outermost first. */
type Open = number[];

function depthAt(element: Element, open: Open): number {
  const said = /mso-list\s*:[^;]*\blevel(\d)/i.exec(styleOf(element))?.[1];
  const margin = marginOf(element);
  while (open.length && (open.at(-1) ?? 0) > margin + 1) open.pop();
  if (open.length === 0 || (open.at(-1) ?? 0) < margin - 1) open.push(margin);
  return said ? Number(said) : open.length;
}

function becomeItem(element: Element, level: number): void {
  element.tagName = 'li';
  element.properties = { ...element.properties, ariaLevel: level };
}

/** A paragraph of a list becomes an item of it; one that is only set in as the item above goes on with that. */
function asItem(element: Element, open: Open): boolean {
  const text = HANGS.test(styleOf(element)) ? textIn(element) : '';
  const [sign = '', blanks = ''] = SIGN.exec(text) ?? [];
  if (blanks.includes('\u00a0')) {
    becomeItem(element, depthAt(element, open));
    behead(element, sign.length);
    return true;
  }
  const goesOn = open.length > 0 && marginOf(element) > 0 && marginOf(element) >= (open.at(-1) ?? 0) - 1;
  if (goesOn) becomeItem(element, open.length);
  return goesOn;
}

/**
 * Makes lists of the paragraphs that a word processor writes instead: their signs are words, their depth is a margin.
 * Changes the tree.
 */
export function listParagraphs(parent: Parents): void {
  const open: Open = [];
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.tagName === 'p' ? !asItem(child, open) : child.tagName !== 'br') open.length = 0;
    if (child.tagName !== 'p') listParagraphs(child);
  }
}
