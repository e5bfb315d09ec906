import { aheadOfUtc, isoOf } from './time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A moment (ISO 8601 in UTC) at which the clocks of a zone change, and the minutes they are ahead of UTC before and after. */
export interface ClockChange {
  readonly at: string;
  readonly before: number;
  readonly after: number;
}

/** The changes of a zone's clocks from one moment to another (ISO 8601), to the minute. */
export function clockChanges(zone: string, from: string, to: string): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  const ahead = (moment: number): number => aheadOfUtc(zone, moment);
  // Day by day, because Morocco's clocks change twice within a month.
  for (let day = Date.parse(from); day < Date.parse(to); day += DAY) {
    const [before, after] = [ahead(day), ahead(day + DAY)];
    if (before === after) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (ahead(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: isoOf(high), before: before / MINUTE, after: after / MINUTE });
  }
  return changes;
}

/**
 * A zone's definition for an iCalendar file (VTIMEZONE of RFC 5545), right from one moment to another (ISO 8601). Each
 * change of clocks is written out, from the platform's own zone data: ready-made definitions know today's rules only,
 * and calendars that cannot take a zone by its name would shift the VCs of other years.
 */
export function zoneDefinition(zone: string, from: string, to: string): string {
  const start = `${from.slice(0, 10)}T00:00:00Z`;
  const first = aheadOfUtc(zone, Date.parse(start)) / MINUTE;
  const changes = clockChanges(zone, start, to);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance({ at: start, before: first, after: first }),
    ...changes.flatMap(observance),
    'END:VTIMEZONE',
  ].join('\r\n');
}

function observance({ at, before, after }: ClockChange): readonly string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const shown = isoOf(Date.parse(at) + before * MINUTE).replace(/[-:Z]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${shown}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ];
}

function offset(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
