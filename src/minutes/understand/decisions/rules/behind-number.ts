import type { Statement } from '../../items/items.ts';
import { REF, type Wording } from './wording.ts';

const SIGN = new RegExp(`^${REF}\\s*(?:[:–—-]|->|=>|→)\\s*(?=\\S)`);
/** `#12: Closed, open and half-open locks` may be the name of an issue. */
const MAY_BE_NAME = /^(?:closed|resolved|rejected|fixed|done|obsolete|invalid|duplicate|completed?)\s*[,;–-]/i;

/**
 * `#12: It was decided to close the issue`: what stands behind the number and a sign is a sentence about it. Undefined
 * where it names other numbers, or is (part of) a heading or perhaps the name of the issue.
 */
export function behindNumber(
  statement: Statement,
  { text, groups, spoken }: Wording,
): { statement: Statement; wording: Wording } | undefined {
  const sign = SIGN.exec(text)?.[0];
  const topic = groups[0];
  if (!sign || !topic || statement.block.heading > 0) return undefined;
  const rest = text.slice(sign.length);
  if (rest.includes(REF) || (statement.isTitle && MAY_BE_NAME.test(rest))) return undefined;
  return {
    statement: { ...statement, named: [], topic, isTitle: false },
    wording: { text: rest, groups: [], spoken },
  };
}
