import type { Seen } from '../core/plan.ts';
import type { Issue, Touch } from '../core/reader.ts';
import { lastHumanTouch, unexplainedUpdate } from '../core/touch.ts';
import { isOnlyAsking } from './asking.ts';

/** How an issue came by its stale label: not at all, by somebody else's hand (or nobody knows), or by ours and when. */
export type Marked =
  | { readonly by: 'nobody' }
  | { readonly by: 'others'; readonly label: string }
  | { readonly by: 'us'; readonly label: string; readonly at: string };

/** Who put the stale label on an issue; the label comes in the issue's own writing. */
export function markedBy(issue: Pick<Issue, 'labels'>, history: readonly Touch[], stale: string): Marked {
  const label = issue.labels.find((one) => same(one, stale));
  if (label === undefined) return { by: 'nobody' };
  const put = history.findLast((touch) => touch.what === 'labeled' && same(touch.label, stale));
  return put?.who.ours ? { by: 'us', label, at: put.at } : { by: 'others', label };
}

/**
 * The last sign of life of an issue (ISO 8601): what a person did, a change that no event explains (an edit of the
 * first text), or our own taking off of the stale label, which we only do when somebody was there: for an edit that
 * is all that GitHub keeps of it.
 */
export function lastLife(issue: Issue, history: readonly Touch[], stale: string): string {
  const woken = history.findLast((touch) => touch.what === 'unlabeled' && touch.who.ours && same(touch.label, stale));
  const alive = history.filter(({ text }) => text === undefined || !isOnlyAsking(text));
  const signs = [lastHumanTouch(issue, alive), ...(woken ? [woken.at] : [])];
  if (unexplainedUpdate(issue, history)) signs.push(issue.updatedAt);
  return signs.reduce((last, sign) => (isSince(sign, last) ? sign : last));
}

/** What was seen of an issue when we decided, as the writer will look at it once more. */
export function seenOf(issue: Issue, history: readonly Touch[]): Seen {
  return { state: issue.state, updatedAt: issue.updatedAt, lastHumanTouch: lastHumanTouch(issue, history) };
}

/** Whether a moment is not earlier than another. GitHub counts whole seconds, so in the same one a person was there. */
export function isSince(moment: string, other: string): boolean {
  return Date.parse(moment) >= Date.parse(other);
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
