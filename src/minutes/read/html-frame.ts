import type { Element, Nodes, Root } from 'hast';
import { classesOf, isElement, isHidden, styleOf, textIn, UNREAD } from './html-nodes.ts';

/** Roles and classes of what programs put around and between the words of a page: its contents, its buttons, its foot. */
const ROLES = new Set(['navigation', 'contentinfo', 'search']);
const CLASSES =
  /^(?:toc|ui-toc(?:-\w+)?|table-of-contents|mw-editsection|mw-jump-link|printfooter|catlinks|breadcrumbs?|page-metadata|headerlink)$/;

/** The program that shows the page wrote it, nobody who took minutes. */
export function isOfProgram(element: Element): boolean {
  return ROLES.has(String(element.properties.role)) || classesOf(element).some((name) => CLASSES.test(name));
}

/** How clients of mail, forums and sites call what they quote, and examples; and what others noted beside the words. */
const QUOTED =
  /^(?:(?:gmail|protonmail|tutanota|yahoo|bb|email)?[_-]?quoted?(?:-reply)?|gmail_extra|zmail_extra|moz-forward-container|block-?quote|Mso(?:Intense)?Quote|examples?)$/i;
const COMMENT =
  /^(?:MsoCommentText|comments-area|comment-?list|inline-?comment|resolved(?:-comment)?|docos-\S{1,40})$/i;
const COMMENTS = /^(?:comments|comments-section)$/;

/** The comments of readers below the page of a wiki. */
const isBelowWiki = (element: Element): boolean =>
  classesOf(element).includes('pageSection') && /^\s*Comments:/.test(textIn(element));

/** How people name what they fold away: older minutes, and what shows how to write them. */
const FOLDED =
  /^\W*(?:(?:our|the) )?(?:(?:old|older|previous|last|past|prior|earlier|former)\s(?:(?:meeting|call|vc)\s)?(?:minutes|notes|meetings?|calls?|vcs?|decisions?|versions?|weeks?|months?|agendas?)|archived?|history|drafts?|templates?|examples?|how to \p{L}+|(?:minutes|notes) (?:of|from) \p{L}+)(?!\p{L})/iu;

function isOldFold({ tagName, children }: Element): boolean {
  const summary = children.find((child) => isElement(child) && child.tagName === 'summary');
  return tagName === 'details' && summary !== undefined && FOLDED.test(textIn(summary).trim());
}

/** `Slide 11 of the talk` below a picture or list: it shows what was shown. */
const SHOWN = /\b(?:slides?|screen ?shots?|photos?|copy of|taken from)\b/i;

function isShown({ tagName, children }: Element): boolean {
  const caption = children.find((child) => isElement(child) && child.tagName === 'figcaption');
  return tagName === 'figure' && caption !== undefined && SHOWN.test(textIn(caption));
}

/** An older letter below a new one, older minutes folded away, an example, a slide, or a note at the margin of others' words. */
export function isRemark(element: Element): boolean {
  if (element.tagName === 'span' || element.tagName === 'a') return false;
  return (
    /mso-element\s*:\s*comment/i.test(styleOf(element)) ||
    classesOf(element).some((name) => QUOTED.test(name) || COMMENT.test(name)) ||
    (element.tagName === 'div' && COMMENTS.test(String(element.properties.id))) ||
    isBelowWiki(element) ||
    isOldFold(element) ||
    isShown(element)
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
