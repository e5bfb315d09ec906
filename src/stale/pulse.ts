import type { Pulse } from '../core/pulse.ts';
import type { Issue } from '../core/reader.ts';
import { keptUntil } from './keep.ts';
import { isSince, type Looked, lastLife, markedBy } from './marked.ts';
import { turnOf } from './turn.ts';

/** Raised whenever life is judged otherwise: what older rules concluded is then looked at anew. */
const RULES = 1;

/** GitHub's times are in whole seconds and two clocks differ; what changed lately may change again under one time. */
const SETTLED_MS = 60_000;

/**
 * What an issue's history says of its life, to be remembered. `before` is what was remembered of it: a sign of life
 * stays one, although an edit is no longer to be seen once a bot has written after it.
 */
export function pulseOf(issue: Issue, looked: Looked, stale: string, before: Pulse | null): Pulse {
  const life = lastLife(issue, looked, stale);
  return {
    rules: RULES,
    updatedAt: issue.updatedAt,
    comments: issue.comments,
    reactions: issue.reactions,
    stale,
    marked: markedBy(issue, looked.history, stale),
    life: before && isSince(before.life, life) ? before.life : life,
    turn: turnOf(issue, looked.history).of,
    kept: keptUntil(looked.history),
  };
}

/** Whether what is remembered still holds, because the issue is as it was then. */
export function holds(pulse: Pulse | null, issue: Issue, stale: string): pulse is Pulse {
  return (
    pulse !== null &&
    pulse.rules === RULES &&
    pulse.updatedAt === issue.updatedAt &&
    pulse.comments === issue.comments &&
    pulse.reactions === issue.reactions &&
    pulse.stale === stale
  );
}

/** Whether a state is old enough, at the moment of the look, that nothing else can happen under the same time. */
export function isSettled(pulse: Pulse, lookedAt: string): boolean {
  return Date.parse(lookedAt) - Date.parse(pulse.updatedAt) > SETTLED_MS;
}

/** What is remembered of an issue after a person was there at a moment that its history does not show. */
export function withLife(pulse: Pulse, at: string): Pulse {
  return { ...pulse, updatedAt: '', life: isSince(at, pulse.life) ? at : pulse.life };
}
