import type { Statement } from '../../items/items.ts';
import type { Closing } from './closing-parts.ts';

const THINGS = '(?:(?:github|open|old)\\s+)?(?:issues?|tickets?|bugs?)';
const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const MEETING = '(?:meeting|call|vc|telco|telecon|session|week)';
const THESE = `(?:the\\s+following|these|those|all\\s+of\\s+(?:these|them))(?:\\s+${COUNT})?(?:\\s+${THINGS})?`;
const WHO =
  '(?:we|(?:it\\s+was|the\\s+(?:group|meeting|committee|council|board|team)(?:\\s+has)?))\\s+(?:(?:have|has|all|then|now|also)\\s+)*';

/** Words above a list that say of all its numbers that the meeting closed them, or that it decided to. */
const CLOSES_ALL = new RegExp(
  `^\\W*(?:(?:the|these)\\s+)?(?:following\\s+)?(?:${COUNT}\\s+)?${THINGS}\\s+(?:(?:that\\s+)?(?:were|are|have\\s+been|got)\\s+)?(?:(?:now|all|also|therefore)\\s+)*closed(?:\\s+(?:(?:in|at|during|by)\\s+(?:this|the|today's|our)\\s+${MEETING}|today|now))?\\s*:?$` +
    `|^\\W*${WHO}(?:agreed|decided)\\s+to\\s+close\\s+${THESE}\\s*:?$` +
    `|^\\W*${WHO}closed\\s+${THESE}(?:\\s+(?:today|now))?\\s*:?$` +
    `|^\\W*closed\\s+(?:(?:in|at|during)\\s+(?:this|the|today's|our)\\s+${MEETING}|today)\\s*:?$`,
  'i',
);

/** Words above a list that are longer than this say something else as well. */
const LONGEST = 90;

/** `We agreed to close these:` above a list of numbers is a decision about each; `Closed issues` may be a state of old. */
export function verdictOfList({ under, named, isTitle, firm, plan }: Statement): Closing | undefined {
  const above = under.at(-1)?.replace(/[*_]/g, '') ?? '';
  if (plan || !firm || !isTitle || named.length === 0 || above.length > LONGEST || !CLOSES_ALL.test(above))
    return undefined;
  return {
    rule: 'under a title',
    sentence: 'The words above its list say that these were closed.',
    outcome: 'resolved',
    strength: 'firm',
    about: named,
    doubts: [],
  };
}
