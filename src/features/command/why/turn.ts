import { turnOf } from '../../../stale/turn.ts';
import type { WhySnapshot } from './gather.ts';
import * as say from './texts.ts';

/** Whom an open issue waits for. */
export function turn({ issue, history }: WhySnapshot): string | null {
  return issue.state === 'open' ? say.turn(turnOf(issue, history)) : null;
}
