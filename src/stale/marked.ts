import type { Seen } from '../core/plan.ts';
import type { Marked } from '../core/pulse.ts';
import type { Issue, Reacted, Touch } from '../core/reader.ts';
import { lastHumanTouch, unexplainedUpdate } from '../core/touch.ts';
import { isOnlyAsking } from './asking.ts';

/** The stale label as an issue carries it, in the issue's own writing. */
export function staleOn(issue: Pick<Issue, 'labels'>, stale: string): string | undefined {
  return issue.labels.find((one) => same(one, stale));
}

/** Who put the stale label on an issue. */
export function markedBy(issue: Pick<Issue, 'labels'>, history: readonly Touch[], stale: string): Marked {
  if (staleOn(issue, stale) === undefined) return { by: 'nobody' };
  const put = history.findLast((touch) => touch.what === 'labeled' && same(touch.label, stale));
  return put?.who.ours ? { by: 'us', at: put.at } : { by: 'others' };
}

/** What can be read of an issue's life. */
export interface Looked {
  readonly history: readonly Touch[];
  /** Reactions to the issue itself; to comments GitHub tells no times of theirs. */
  readonly reactions: readonly Reacted[];
}

/** Signs of life besides those that are done to the issue itself. */
const ELSEWHERE: ReadonlySet<Touch['what']> = new Set(['referred', 'linked']);

/**
 * The last sign of life of an issue (ISO 8601): what a person did to it, a reaction, a person's reference to it or pull
 * request for it, a change that no event explains (an edit of the first text), or our own taking off of the stale
 * label, which we only do when somebody was there: for an edit that is all that GitHub keeps of it.
 */
export function lastLife(issue: Issue, { history, reactions }: Looked, stale: string): string {
  const alive = history.filter(({ text }) => text === undefined || !isOnlyAsking(text));
  const signs = [lastHumanTouch(issue, alive)];
  for (const { who, what, label, at } of history) {
    const isWoken = who.ours && what === 'unlabeled' && same(label, stale);
    if (isWoken || (who.human && !who.ours && ELSEWHERE.has(what))) signs.push(at);
  }
  for (const { who, at } of reactions) if (who.human && !who.ours) signs.push(at);
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
