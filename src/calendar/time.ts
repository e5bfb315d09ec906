import { TZDate, tzOffset } from '@date-fns/tz';
import { format } from '../core/dates.ts';

/** A moment as all of this code writes it: ISO 8601 in UTC, to the second, `2019-02-04T14:00:00Z`. */
export function isoOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The calendar day (YYYY-MM-DD) that people in a zone have at a moment. */
export function dayIn(zone: string, at: string): string {
  return format(new TZDate(Date.parse(at), zone), 'yyyy-MM-dd');
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The moment at which clocks in a zone show a time (HH:MM) on a day (YYYY-MM-DD). A time that exists twice means the
 * first of the two, one that clocks skip means as much later as they skip, as RFC 5545 (3.3.5) asks of a meeting's
 * start.
 */
export function momentOf(day: string, time: string, zone: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`);
  return isoOf(momentsOf(shown, zone)[0] ?? shown - aheadOfUtc(zone, shown - DAY));
}

/** Whether clocks in a zone show, on that day, what they show at a moment (ISO 8601) a second time. */
export function comesTwice(at: string, zone: string): boolean {
  const moment = Date.parse(at);
  return momentsOf(moment + aheadOfUtc(zone, moment), zone).length > 1;
}

/** The moments at which clocks show a time, the earlier first: none where they skip it, two where it comes twice. */
function momentsOf(shown: number, zone: string): readonly number[] {
  // TZDate picks the first or the second of a doubled hour by zone, and the Temporal that comes with the recurrence
  // library knows nothing of the month in which Morocco's clocks go back; the platform's own offsets are right.
  const possible = [shown - DAY, shown + DAY].map((near) => shown - aheadOfUtc(zone, near));
  const shows = (moment: number): boolean => moment + aheadOfUtc(zone, moment) === shown;
  return [...new Set(possible)].filter(shows).sort((one, other) => one - other);
}

/** Whether a zone had that day at all: some crossed the date line and left one out. */
export function dayExists(day: string, zone: string): boolean {
  return dayIn(zone, momentOf(day, '12:00', zone)) === day;
}

/** How far the clocks of a zone are ahead of UTC at a moment; both in milliseconds. */
export function aheadOfUtc(zone: string, moment: number): number {
  return tzOffset(zone, new Date(moment)) * MINUTE;
}
