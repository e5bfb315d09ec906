import type { Element, Nodes, Root } from 'hast';
import { classesOf, isElement, isHidden, styleOf, UNREAD } from './html-nodes.ts';

/** Roles and classes of what programs put around and between the words of a page: its contents, its buttons, its foot. */
const ROLES = new Set(['navigation', 'contentinfo', 'search']);
const CLASSES =
  /^(?:toc|ui-toc(?:-\w+)?|table-of-contents|mw-editsection|mw-jump-link|printfooter|catlinks|breadcrumbs?|page-metadata|headerlink)$/;

/** The program that shows the page wrote it, nobody who took minutes. */
export function isOfProgram(element: Element): boolean {
  return ROLES.has(String(element.properties.role)) || classesOf(element).some((name) => CLASSES.test(name));
}

/** An older letter below a new one, or what somebody noted at the margin of the words of others. */
export function isRemark(element: Element): boolean {
  return (
    /mso-element\s*:\s*comment/i.test(styleOf(element)) ||
    classesOf(element).some((name) => /^(?:gmail_quote|yahoo_quoted|MsoCommentText)$/.test(name))
  );
}

function seen(node: Nodes, wanted: (element: Element) => boolean): Element[] {
  if (isElement(node) && (UNREAD.has(node.tagName) || isHidden(node))) return [];
  const own = isElement(node) && wanted(node) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => seen(child, wanted))] : own;
}

/** How many letters a reader sees in it. */
function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ').length;
  if (isElement(node) && (UNREAD.has(node.tagName) || isHidden(node))) return 0;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

/**
 * The article of a page, where it has one and that holds most of the words, with the titles above it; else all of the
 * page. Around it programs put menus, counters and notices.
 */
export function matterOf(page: Root): Root {
  const [article, ...others] = seen(page, ({ tagName }) => tagName === 'article');
  if (!article || others.length > 0 || lengthOf(article) * 2 < lengthOf(page)) return page;
  const inside = new Set(seen(article, () => true));
  const titles = seen(page, ({ tagName }) => tagName === 'h1').filter((title) => !inside.has(title));
  return { type: 'root', children: [...titles, article] };
}
