import type { Element, Nodes, Root } from 'hast';
import { isElement, isHidden, lineAt, textIn, UNREAD } from './html-nodes.ts';
import { type Styles, styleAt } from './html-styles.ts';
import type { Link, RawLine } from './line.ts';
import { readText } from './text.ts';

/** What archives put around words of a letter; anything else in it is a page of another kind. */
const PLAIN = new Set(['a', 'b', 'i', 'em', 'strong', 'tt', 'u', 'font', 'br']);

const childrenOf = (node: Nodes): Element[] => {
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.filter(isElement);
};

const elementsIn = (node: Nodes): Element[] => childrenOf(node).flatMap((child) => [child, ...elementsIn(child)]);

/** Without those that the page hides, and what is in them. */
function seenIn(node: Nodes): Element[] {
  const seen = childrenOf(node).filter((child) => !UNREAD.has(child.tagName) && !isHidden(child));
  return seen.flatMap((child) => [child, ...seenIn(child)]);
}

/** Its words, or those in it, are struck, hidden or quoted. */
function isSet(element: Element, styles: Styles): boolean {
  const { struck, hidden } = styleAt(element, styles);
  return Boolean(struck || hidden) || /^(?:s|del|strike|blockquote)$/.test(element.tagName);
}

/** The elements from the outermost down to this one. */
function wayTo(element: Element, node: Nodes): Element[] {
  for (const child of childrenOf(node)) {
    const way = child === element ? [child] : wayTo(element, child);
    if (way.length > 0) return child === element ? way : [child, ...way];
  }
  return [];
}

const lengthOf = (node: Nodes): number => textIn(node).replace(/\s+/g, ' ').length;

/**
 * The one `pre` of a page that holds most of its words: archives of mailing lists set letters so, as they were typed.
 * Undefined for any other page.
 */
export function letterIn(tree: Root, styles: Styles): Element | undefined {
  const [letter, ...others] = seenIn(tree).filter(({ tagName }) => tagName === 'pre');
  const body = seenIn(tree).find(({ tagName }) => tagName === 'body') ?? tree;
  if (!letter || others.length > 0 || lengthOf(letter) * 2 < lengthOf(body)) return undefined;
  const inside = elementsIn(letter);
  const isPlain = inside.every((one) => PLAIN.has(one.tagName) && !isHidden(one) && !isSet(one, styles));
  return isPlain && !wayTo(letter, tree).some((one) => isSet(one, styles)) ? letter : undefined;
}

/** The lines of a letter, as those of a plain text, each with the links that its words hold. */
export function linesOfLetter(letter: Element): RawLine[] {
  const links = elementsIn(letter).flatMap((one): Link[] => {
    const url = one.tagName === 'a' ? one.properties.href : undefined;
    const text = textIn(one).trim();
    return typeof url === 'string' && text ? [{ text, url }] : [];
  });
  const before = lineAt(letter) - 1;
  return readText(textIn(letter)).map((line) => {
    const more = links.filter(
      ({ text, url }) => line.text.includes(text) && line.links.every((one) => one.url !== url),
    );
    return { ...line, at: line.at + before, links: [...line.links, ...more] };
  });
}
