import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { RRuleTemporal } from 'rrule-temporal';

/** A moment as all of this code writes it: ISO 8601 in UTC, to the second, `2019-02-04T14:00:00Z`. */
export function isoOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The calendar day (YYYY-MM-DD) that people in a zone have at a moment. */
export function dayIn(zone: string, at: string): string {
  return format(new TZDate(Date.parse(at), zone), 'yyyy-MM-dd');
}

/**
 * The moment at which clocks in a zone show a time (HH:MM) on a day (YYYY-MM-DD). A time that exists twice means the
 * first of the two, one that clocks skip means as much later as they skip: Temporal's `compatible`, which is what
 * RFC 5545 asks of a meeting's start.
 */
export function momentOf(day: string, time: string, zone: string): string {
  // TZDate picks the first or the second of a doubled hour by zone; the recurrence library brings Temporal along.
  const wall = `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const once = new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${wall}\nRRULE:FREQ=DAILY;COUNT=1` });
  return isoOf(once.options().dtstart.epochMilliseconds);
}

/** Whether a zone had that day at all: some crossed the date line and left one out. */
export function dayExists(day: string, zone: string): boolean {
  return dayIn(zone, momentOf(day, '12:00', zone)) === day;
}
