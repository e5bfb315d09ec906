import type { Element, Nodes } from 'hast';
import { classesOf, isElement, styleOf, textIn } from './html-nodes.ts';

/** What a style says about words; what it does not speak of is undefined. */
export interface Style {
  readonly bold?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** The styles of a page by the name of their class. */
export type Styles = ReadonlyMap<string, Style>;

/** `.c4`, `span.c4`: a class that stands alone; where others stand around it, it holds for some of its elements only. */
const CLASS = /^(?:[a-z][a-z0-9]*)?\.([\w-]+)$/i;
const WEIGHT = /font-weight\s*:\s*(?:(bold|[6-9]00)|normal|[1-5]00)/i;
const STRUCK = /text-decoration[^;]{0,80}line-through/i;
/** Only what certainly hides: a white letter may stand on a dark cell. */
const HIDES = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const TICKED = /checked|completed/i;

function styleIn(declarations: string): Style {
  const weight = WEIGHT.exec(declarations);
  return {
    bold: weight ? weight[1] !== undefined : undefined,
    struck: STRUCK.test(declarations) || undefined,
    hidden: HIDES.test(declarations) || undefined,
  };
}

function sheetsIn(node: Nodes): string[] {
  if (isElement(node) && node.tagName === 'style') return [textIn(node)];
  return 'children' in node ? node.children.flatMap((child) => sheetsIn(child)) : [];
}

/**
 * What the style sheets inside a page say of single classes: programs that export documents write bold and struck words
 * in no other way.
 */
export function stylesIn(tree: Nodes): Styles {
  const styles = new Map<string, Style>();
  for (const sheet of sheetsIn(tree))
    for (const rule of sheet.split('}')) {
      const [before = '', declarations = ''] = rule.split('{');
      const style = styleIn(declarations);
      if (style.bold === undefined && !style.struck && !style.hidden) continue;
      // What ends with a semicolon before is a statement of another kind.
      const selectors = before.slice(before.lastIndexOf(';') + 1);
      for (const selector of selectors.split(',')) {
        const name = CLASS.exec(selector.trim())?.[1];
        // Programs strike what is ticked: it is done, not taken back.
        if (name && !TICKED.test(name)) styles.set(name, { ...styles.get(name), ...style });
      }
    }
  return styles;
}

/**
 * What an element's classes and its own style say, the latter last. A class that sets whole paragraphs bold marks who
 * spoke or the like; a title is bold by its words.
 */
export function styleAt(element: Element, styles: Styles): Style {
  const own = styleOf(element);
  if (styles.size === 0 && !own) return {};
  const all = [...classesOf(element).map((name) => styles.get(name)), styleIn(own)];
  const ofWords = element.tagName === 'span' ? all : all.slice(-1);
  return {
    bold: ofWords.findLast((one) => one?.bold !== undefined)?.bold,
    struck: all.some((one) => one?.struck),
    hidden: all.some((one) => one?.hidden),
  };
}
