import type { Nodes } from 'mdast';

/** The words of a node and of all that is in it, without what sets them. */
export function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textIn(child)).join('') : '';
}
