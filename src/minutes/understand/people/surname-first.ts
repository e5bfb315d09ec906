import type { Placed } from '../layout/outline.ts';

/** `Lind, Ann (Harbour of Quay)`, `Lind, Ann - Quay`: one word before the comma, and a first name behind it. */
const TURNED = /^(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}\.)?)(?=\s*(?:$|[(,;–—-]))/u;
/** Fewer such items may each name two people. */
const FEWEST = 3;

const isTurned = ({ block }: Placed): boolean =>
  block.depth > 0 && block.cells.length < 2 && block.lines.length === 1 && TURNED.test(block.text);

function turned(placed: Placed): Placed {
  const turn = (text: string): string => text.replace(TURNED, '$2 $1');
  const { block } = placed;
  const lines = block.lines.map((line) => ({ ...line, text: turn(line.text) }));
  return { ...placed, block: { ...block, text: turn(block.text), lines } };
}

/** Lists of participants in which the surname stands first, with the names in the order in which people say them. */
export function withSurnamesLast(outline: readonly Placed[]): readonly Placed[] {
  const listed = outline.filter(({ section, block }) => section === 'present' && block.depth > 0);
  const some = listed.filter(isTurned);
  if (some.length < FEWEST || some.length * 2 < listed.length) return outline;
  const all = new Set(some);
  return outline.map((placed) => (all.has(placed) ? turned(placed) : placed));
}
