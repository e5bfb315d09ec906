import type { Element, Nodes } from 'hast';
import { hides, whitens } from './hiding.ts';

/** Elements whose words no reader of the page sees. */
export const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'svg',
  'select',
  'nav',
  'textarea',
  'datalist',
  'video',
  'audio',
  'canvas',
  'rp',
  'math',
  'button',
]);
/** Elements that set their words bold. */
export const BOLD = new Set(['b', 'strong', 'th']);
/** Elements that begin a line of their own. */
export const BLOCKS = new Set(
  'p div section article header footer main aside blockquote pre figure figcaption address details summary fieldset form dl dt dd center hr li tr caption'.split(
    ' ',
  ),
);
/** Classes of the programs and frames by which pages are made, for what is there and not shown. */
const HIDING_CLASS =
  /^(?:(?:is-|u-)?hidden|hide|invisible|collapse|d-none|display-none|sr-only|(?:visually|element)-hidden|screen-reader-text|screenreader-only|assistive|offscreen|text-placeholder|print-only|mw-collapsed)$/;
/** One that is folded, or not. */
const SHOWN_CLASS = /^(?:show|in)$/;
const WHITE = /^(?:white|#fff(?:fff)?)$/i;

/** The style that stands at an element. */
export const styleOf = (element: Element): string => String(element.properties.style ?? '');

/** The names of the classes that an element has. */
export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function isHiddenByClass(element: Element): boolean {
  const classes = classesOf(element);
  return classes.some((name) => HIDING_CLASS.test(name)) && !classes.some((name) => SHOWN_CLASS.test(name));
}

/** A page does not show it, by an attribute, its style or its class. */
export function isHidden(element: Element): boolean {
  const { hidden, ariaHidden, color, open } = element.properties;
  return (
    (element.tagName === 'dialog' && !open && open !== '') ||
    (element.tagName === 'font' && WHITE.test(String(color))) ||
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    String(ariaHidden) === 'true' ||
    isHiddenByClass(element) ||
    hides(styleOf(element)) ||
    whitens(styleOf(element))
  );
}

/** The line of the source, from 1. */
export const lineAt = (node: Nodes): number => node.position?.start.line ?? 1;

/** All words in it, seen or not. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : '';
}

/** It is an element, no text. */
export const isElement = (node: Nodes): node is Element => node.type === 'element';
