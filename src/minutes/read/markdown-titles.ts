import type { Nodes, Root } from 'mdast';
import { textIn } from './markdown-nodes.ts';

/** Fewer lines in italics above a list are no manner of writing titles. */
const FEWEST = 3;
const LONGEST = 60;

const isItalic = (node: Nodes): boolean =>
  node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'emphasis';

/**
 * The paragraphs that are titles though only italics mark them: short, without a full stop, each right above a list, and
 * several of them. `*Component maintenance*` above its items.
 */
export function titlesInItalics(tree: Root): ReadonlySet<Nodes> {
  const found = tree.children.filter((node, at) => {
    const words = isItalic(node) ? textIn(node) : '';
    return words !== '' && words.length <= LONGEST && !/[.!?]$/.test(words) && tree.children[at + 1]?.type === 'list';
  });
  return new Set(found.length >= FEWEST ? found : []);
}
