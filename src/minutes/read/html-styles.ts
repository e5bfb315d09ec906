import type { Element, Nodes } from 'hast';
import { type Rule, rulesIn, unremarked } from './css-rules.ts';
import { hides, setsGround, whitens } from './hiding.ts';
import { classesOf, isElement, styleOf, textIn } from './html-nodes.ts';

/** What a style says about words; what it does not speak of is undefined. */
export interface Style {
  readonly bold?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** What the style sheets of a page say of its elements. */
export type Styles = ReadonlyMap<Element, Style>;

const WEIGHT = /font-weight\s*:\s*(?:(bold|[6-9]00)|normal|[1-5]00)/i;
const STRUCK = /text-decoration[^;]{0,80}line-through|text-line-through\s*:\s*(?!none)[a-z]/i;
/** `checked`, `task-completed`, but not `unchecked`. */
const TICKED = /(?<!un)checked|(?<!un|in)completed/i;
/** So many ancestors are asked whether they are those that a rule wants above an element. */
const ABOVE = 100;
/** More rules than these for one name are none that a program wrote to set words. */
const MANY = 100;
/** What declarations say, wherever they stand. */
export function styleIn(declarations: string): Style {
  const said = unremarked(declarations);
  const weight = WEIGHT.exec(said);
  return {
    bold: weight ? weight[1] !== undefined : undefined,
    struck: STRUCK.test(said) || undefined,
    hidden: hides(declarations) || undefined,
  };
}

function sheetsIn(node: Nodes): string[] {
  if (isElement(node) && node.tagName === 'style') return [textIn(node)];
  return 'children' in node ? node.children.flatMap((child) => sheetsIn(child)) : [];
}

/** Something stands on another ground than that of the page. */
function isColoured(node: Nodes): boolean {
  if (isElement(node)) {
    const sheets = node.tagName === 'style' ? rulesIn(textIn(node)).map((rule) => rule.declarations) : [];
    if (node.properties.bgColor || [styleOf(node), ...sheets].some(setsGround)) return true;
  }
  return 'children' in node && node.children.some(isColoured);
}

interface Styled {
  readonly rule: Rule;
  readonly style: Style;
}

/** Rules that speak of what we read, each by the word that it asks for last: a class, a name or a kind of element. */
function styledIn(tree: Nodes): ReadonlyMap<string, readonly Styled[]> {
  const found = new Map<string, Styled[]>();
  const rules = sheetsIn(tree).flatMap(rulesIn);
  // A white letter may stand on a dark cell.
  const isBright = rules.some(({ declarations }) => whitens(declarations)) && !isColoured(tree);
  for (const rule of rules) {
    const { bold, struck, ...said } = styleIn(rule.declarations);
    const hidden = said.hidden || (isBright && whitens(rule.declarations)) || undefined;
    // Programs strike what is ticked: it is done, not taken back.
    const isTicked = TICKED.test(rule.key);
    // Where others stand around a class, how bold it is holds for some of its elements only.
    const style = { bold: rule.isClass ? bold : undefined, struck: struck && !isTicked, hidden };
    if (style.bold === undefined && !style.struck && !hidden) continue;
    const others = found.get(rule.key) ?? [];
    if (others.length < MANY) others.push({ rule, style });
    found.set(rule.key, others);
  }
  return found;
}

const namesOf = (element: Element): string[] => [
  element.tagName,
  `#${String(element.properties.id ?? '')}`,
  ...classesOf(element).map((name) => `.${name}`),
];

/** The parts of a rule that stand before its last one hold for elements around, in their order. */
function isBelow({ parts }: Rule, above: readonly ReadonlySet<string>[]): boolean {
  let left = parts.length - 2;
  for (let at = above.length - 1; at >= 0 && at > above.length - ABOVE && left >= 0; at -= 1)
    if (parts[left]?.every((name) => above[at]?.has(name))) left -= 1;
  return left < 0;
}

/**
 * What the style sheets inside a page say of its elements: programs that export documents write bold, struck and hidden
 * words in no other way.
 */
export function stylesIn(tree: Nodes): Styles {
  const styles = new Map<Element, Style>();
  const rules = styledIn(tree);
  if (rules.size === 0) return styles;
  const above: ReadonlySet<string>[] = [];
  const visit = (node: Nodes): void => {
    const names = isElement(node) ? namesOf(node) : [];
    const own = new Set(names);
    const holding = names
      .flatMap((name) => rules.get(name) ?? [])
      .filter(({ rule }) => rule.parts.at(-1)?.every((name) => own.has(name)) && isBelow(rule, above));
    if (isElement(node) && holding.length > 0)
      styles.set(node, {
        bold: holding.findLast(({ style }) => style.bold !== undefined)?.style.bold,
        struck: holding.some(({ style }) => style.struck),
        hidden: holding.some(({ style }) => style.hidden),
      });
    if (!('children' in node)) return;
    above.push(own);
    for (const child of node.children) visit(child);
    above.pop();
  };
  visit(tree);
  return styles;
}

/**
 * What an element's classes and its own style say, the latter last. A class that sets whole paragraphs bold marks who
 * spoke or the like; a title is bold by its words.
 */
export function styleAt(element: Element, styles: Styles): Style {
  const own = styleOf(element);
  const sheet = styles.get(element);
  if (!sheet && !own) return {};
  const said = styleIn(own);
  return {
    bold: said.bold ?? (element.tagName === 'span' ? sheet?.bold : undefined),
    struck: sheet?.struck || said.struck,
    hidden: sheet?.hidden || said.hidden,
  };
}
