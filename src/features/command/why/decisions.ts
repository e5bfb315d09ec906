import type { Ruling } from '../../../core/ruling.ts';
import { lastTurn } from '../../../decisions/looked.ts';
import type { WhySnapshot } from './gather.ts';
import * as say from './texts.ts';

/** Most decisions that are told; older ones are history. */
const MOST = 5;

/** What VCs decided on it: which words of which minutes, by which rule, and who approved it. The newest first. */
export function decisions({ issue, history, rulings }: WhySnapshot): string | null {
  const newest = rulings.toSorted((one, other) => other.meeting.localeCompare(one.meeting)).slice(0, MOST);
  if (newest.length === 0) return null;
  const closedByUs = issue.state === 'closed' && (lastTurn({ issue, history })?.who.ours ?? false);
  return say.decisions(newest.map((ruling) => say.decision(ruling, becameOf(ruling, closedByUs))));
}

/** What was planned is not what happened: a person may have been quicker, or have opened it again. */
function becameOf(ruling: Ruling, closedByUs: boolean): 'done' | 'not so any more' {
  return ruling.did === 'closed' && !ruling.undone && !closedByUs ? 'not so any more' : 'done';
}
