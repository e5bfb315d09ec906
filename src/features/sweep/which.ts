import type { Settings } from '../../config/schema.ts';
import type { Pulse } from '../../core/pulse.ts';
import type { Issue } from '../../core/reader.ts';
import { isLonger, limitOf, quiet } from '../../stale/clock.ts';
import { isKept } from '../../stale/keep.ts';
import { isSince, staleOn } from '../../stale/marked.ts';
import { holds } from '../../stale/pulse.ts';

/** What a sweep is about. `acts`: what it plans is going to be done, and not only shown. */
export interface Sweeping {
  readonly at: string;
  readonly settings: Settings;
  readonly acts: boolean;
}

/**
 * Whether a sweep must read what happened to an issue. It must not where the list and what is remembered say enough: the
 * issue cannot have been quiet for longer than its clock, or nothing changed since its history was read. What is to be
 * marked is always looked at once more before: a reference from elsewhere may leave the state as it was.
 */
export function needsLook(issue: Issue, before: Pulse | null, { at, settings, acts }: Sweeping): boolean {
  if (issue.author.ours || issue.isPull) return false;
  const { stale } = settings;
  const known = holds(before, issue, stale.label);
  if (staleOn(issue, stale.label) !== undefined) return !known;
  if (!mayBeDue(issue, before, { at, settings })) return false;
  if (known && isKept(before.kept, at, settings.meetings.zone)) return false;
  return acts || !known;
}

/** Whether an issue may have to be marked: a sign of life that was seen stays one. */
export function mayBeDue(issue: Issue, before: Pulse | null, { at, settings }: Omit<Sweeping, 'acts'>): boolean {
  const limit = limitOf(issue, settings.stale);
  if ('never' in limit || staleOn(issue, settings.stale.label) !== undefined) return false;
  return isLonger(quiet(lifeAtLeast(issue, before), at, settings.meetings), limit.days);
}

/** A moment at which somebody was there for certain, though perhaps not for the last time. */
export function lifeAtLeast(issue: Issue, before: Pulse | null): string {
  return before && isSince(before.life, issue.createdAt) ? before.life : issue.createdAt;
}
