import { TYPED_BY } from '../layout/log.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { distinct } from './below-list.ts';
import type { Statement } from './items.ts';

/** What a robot for minutes calls a result in its summary. */
const RESULT = /^(?:AGREED|ACCEPTED|REJECTED|RESOLVED|DECIDED|VOTE)\s?:/;

/**
 * The numbers that a result in a robot's summary is about though it names none: those of the last entry of the same list
 * above it that names any, for a log goes on in the order of the talk. None where it is no such result.
 */
export function aboveInLog(section: readonly Statement[], one: Statement): readonly Attributed[] {
  if (!RESULT.test(one.block.text) || !TYPED_BY.test(one.block.text)) return [];
  const naming = section.slice(0, section.indexOf(one)).filter(({ named }) => named.length > 0);
  const last = naming.at(-1)?.block;
  if (!last || last.depth !== one.block.depth || !TYPED_BY.test(last.text)) return [];
  return distinct(naming.filter(({ block }) => block === last).flatMap(({ named }) => named));
}
