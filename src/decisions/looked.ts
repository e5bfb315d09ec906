import { slotOf } from '../core/marker.ts';
import type { Issue, Touch } from '../core/reader.ts';

/** An issue as it is now and all that happened to it. */
export interface Looked {
  readonly issue: Issue;
  readonly history: readonly Touch[];
}

/** What a person did to an issue at or after a moment (ISO 8601), first thing first. */
export function personSince({ history }: Looked, moment: string, what: readonly Touch['what'][]): Touch | undefined {
  const since = Date.parse(moment);
  return history.find(({ who, what: done, at }) => isPerson(who) && what.includes(done) && Date.parse(at) >= since);
}

/** The last time that the issue was closed or opened again, and by whom. */
export function lastTurn({ history }: Looked): Touch | undefined {
  return history.findLast(({ what }) => what === 'closed' || what === 'reopened');
}

/** Whether we closed the issue and said so in the comment that this slot marks. */
export function closedByUs({ history }: Looked, slot: string): boolean {
  const told = history.some(({ who, what, text }) => who.ours && what === 'commented' && slotOf(text ?? '') === slot);
  return told && history.some(({ who, what }) => who.ours && what === 'closed');
}

/** Whether somebody is a person, and not a bot or ourselves. */
function isPerson(who: Touch['who']): boolean {
  return who.human && !who.ours;
}
