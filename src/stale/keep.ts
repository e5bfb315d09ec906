import { slotOf } from '../core/marker.ts';
import type { Touch } from '../core/reader.ts';
import { dayOf } from './clock.ts';

const SLOT = /^keep:(\d{4}-\d\d-\d\d):\d+$/;

/**
 * The slot of the comment in which we answer a comment that asked to keep an issue until a day (YYYY-MM-DD). Ours itself
 * is what keeps it: people see it, may delete it, and it is there when our database is not.
 */
export function keepSlot(until: string, comment: number): string {
  return `keep:${until}:${comment}`;
}

/** The day until which an issue is kept, the last that somebody asked for; null where nobody did. */
export function keptUntil(history: readonly Touch[]): string | null {
  const days = history.flatMap(({ what, who, text = '' }) =>
    what === 'commented' && who.ours ? (SLOT.exec(slotOf(text) ?? '')?.[1] ?? []) : [],
  );
  return days.at(-1) ?? null;
}

/** Whether a day until which an issue is kept is not over yet, as people in a zone count days. */
export function isKept(until: string | null, at: string, zone: string): until is string {
  return until !== null && dayOf(at, zone) <= until;
}
