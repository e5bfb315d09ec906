import type { Block } from '../layout/blocks.ts';
import type { Attributed } from '../repositories/repositories.ts';
import type { Statement } from './items.ts';

/** Fewer points are counted by chance. */
const FEWEST = 3;

const countOf = ({ marker, depth }: Block): number =>
  depth === 1 ? Number(/^\(?(\d{1,2})[.)]?$/.exec(marker)?.[1] ?? 0) : 0;

/** The blocks that are counted 1, 2, 3 …, in their order; empty where another count comes between. */
function counted(statements: readonly Statement[]): Block[] {
  const blocks = [...new Set(statements.map(({ block }) => block))].filter((block) => countOf(block) > 0);
  return blocks.every((block, at) => countOf(block) === at + 1) ? blocks : [];
}

/**
 * What the points of the talk are about where the agenda before it counts as many: the third point is about the numbers
 * of the third of the agenda, though it names none. One more or less in the agenda may be a line that nobody filled in.
 */
export function pointsByCount(statements: readonly Statement[]): ReadonlyMap<Block, readonly Attributed[]> {
  const agenda = counted(statements.filter((one) => one.plan));
  const talk = counted(statements.filter((one) => !one.plan));
  const isSame = agenda.length >= FEWEST && talk.length >= FEWEST && agenda.length - talk.length >= 0;
  if (!isSame || agenda.length - talk.length > 1) return new Map();
  const naming = (block: Block | undefined): readonly Attributed[] =>
    statements.filter((one) => one.block === block).flatMap(({ named }) => named);
  return new Map(talk.map((block, at) => [block, naming(agenda[at])]));
}
