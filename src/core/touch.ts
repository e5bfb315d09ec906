import type { Issue, Touch } from './reader.ts';

/** What counts as a sign of life when a person does it. `other` does not: being mentioned is nobody's doing. */
const ALIVE: ReadonlySet<Touch['what']> = new Set([
  'commented',
  'edited-comment',
  'labeled',
  'unlabeled',
  'closed',
  'reopened',
  'renamed',
]);

/** An update and its event are no further apart than this: GitHub's own times differ by seconds. */
const SLACK_MS = 60_000;

/**
 * When a person last touched an issue, in GitHub's own writing (ISO 8601, UTC): comments and edits of them, labels,
 * closing, reopening, renaming. The doings of bots, our own too, never count. An issue that no person touched since
 * was last touched when it was opened, whoever opened it.
 */
export function lastHumanTouch(issue: Pick<Issue, 'createdAt'>, history: readonly Touch[]): string {
  return latest([issue.createdAt, ...history.filter(isSignOfLife).map((touch) => touch.at)]);
}

/**
 * Whether nothing that its history tells happened when an issue was last updated, by anybody: GitHub keeps no event for
 * an edit of the first text, so this is how such an edit shows. What is told of a later moment explains nothing: a
 * reference from elsewhere leaves an event and need not count as an update.
 */
export function unexplainedUpdate(
  issue: Pick<Issue, 'createdAt' | 'updatedAt' | 'closedAt'>,
  history: readonly Touch[],
): boolean {
  const updated = Date.parse(issue.updatedAt);
  const told = [issue.createdAt, ...(issue.closedAt ? [issue.closedAt] : []), ...history.map((touch) => touch.at)];
  return told.every((moment) => Math.abs(Date.parse(moment) - updated) > SLACK_MS);
}

function isSignOfLife(touch: Touch): boolean {
  return touch.who.human && !touch.who.ours && ALIVE.has(touch.what);
}

function latest(moments: readonly string[]): string {
  return moments.reduce((last, moment) => (Date.parse(moment) > Date.parse(last) ? moment : last));
}
