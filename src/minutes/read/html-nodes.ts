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
]);
/** Elements that set their words bold. */
export const BOLD = new Set(['b', 'strong', 'th']);
/** Elements that begin a line of their own. */
export const BLOCKS = new Set(
  'p div section article header footer main aside blockquote pre figure figcaption address details summary fieldset form dl dt dd center hr li tr caption'.split(
    ' ',
  ),
);
const HIDING_CLASS = /^(?:hidden|d-none|sr-only|visually-hidden|screen-reader-text|text-placeholder)$/;
const WHITE = /^(?:white|#fff(?:fff)?)$/i;

/** The style that stands at an element. */
export const styleOf = (element: Element): string => String(element.properties.style ?? '');

/** The names of the classes that an element has. */
export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** A page does not show it, by an attribute, its style or its class. */
export function isHidden(element: Element): boolean {
  const { hidden, ariaHidden, color, open } = element.properties;
  return (
    (element.tagName === 'dialog' && !open && open !== '') ||
    (element.tagName === 'font' && WHITE.test(String(color))) ||
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    String(ariaHidden) === 'true' ||
    classesOf(element).some((name) => HIDING_CLASS.test(name)) ||
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
