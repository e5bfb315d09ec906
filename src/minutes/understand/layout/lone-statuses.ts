import type { Block } from './blocks.ts';

/** How things stand, and nothing else; a sentence would have an end. */
const STATUS =
  /^(?:still\s+)?(?:open|closed|resolved|rejected|deferred|postponed|done|fixed|pending|accepted|approved|undecided|in\s+progress|on\s+hold|waiting|new)\s*:?$/i;
const NUMBER = /#\d/;

/**
 * Words like `OPEN` and `CLOSED` alone on their lines that are titles of the numbers below them. They could as well say
 * what became of the number above: that they do not is told by the first, which stands before any number.
 */
export function loneStatuses(blocks: readonly Block[]): ReadonlySet<Block> {
  const titles = new Set<Block>();
  let stand: 'above' | 'below' | undefined;
  blocks.forEach((block, at) => {
    if (block.heading > 0) stand = undefined;
    else if (block.depth === 0 && block.cells.length < 2 && STATUS.test(block.text)) {
      if (NUMBER.test(blocks[at + 1]?.text ?? '')) stand ??= 'above';
      if (stand === 'above') titles.add(block);
    } else if (NUMBER.test(block.text)) stand ??= 'below';
  });
  return titles;
}
