import { TZDate } from '@date-fns/tz';
import ical from 'ical-generator';
import { addHours, addYears, subDays } from '../core/dates.ts';
import type { Changed, Vc } from './meetings.ts';
import { localTimes } from './show.ts';
import { plainTimes } from './spoken.ts';
import { comesTwice, isoOf } from './time.ts';
import { zoneDefinition } from './zones.ts';

/** A calendar to subscribe to. */
export interface Feed {
  /** What people see as the calendar's name. */
  readonly name: string;
  /** Whose VCs these are, for good: keeps the entries of two feeds apart. */
  readonly of: string;
  /** When this was said last (ISO 8601 in UTC), for all that nobody changed since. */
  readonly as: string;
  readonly vcs: readonly Vc[];
  readonly changed?: Changed;
  /** Sites and their zones, whose local times are told. */
  readonly sites?: Readonly<Record<string, string>>;
}

/**
 * VCs as an iCalendar file, each one an entry of its own: calendars differ in how they read a recurrence, above all one
 * with exceptions. An entry keeps its UID for good and counts its changes, so that subscribers see a VC move and not a
 * second one appear. Times are local ones, with the zone's definition. Settings know no length, so an hour is blocked.
 */
export function ics(feed: Feed): string {
  const name = oneLine(feed.name);
  const calendar = ical({ name, prodId: { company: 'ISPyB', product: 'ispyb-triage', language: 'EN' } });
  // The zone is the entries' own: with one for the whole calendar, stamps would come out in local time.
  calendar.timezone({ name: null, generator: (zone) => definitionFor(zone, feed.vcs) });
  for (const vc of feed.vcs) {
    const change = feed.changed?.vcs.find(({ key }) => key === vc.key);
    const start = new TZDate(Date.parse(vc.start), vc.zone);
    const times = plainTimes(localTimes(vc.start, feed.sites ?? {}, vc.zone));
    calendar.createEvent({
      id: `vc-${vc.key}-${feed.of.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@ispyb-triage`,
      sequence: change?.sequence ?? 0,
      start,
      end: addHours(start, 1),
      // When clocks go back an hour comes twice; RFC 5545 means the first, but not every program does.
      timezone: comesTwice(vc.start, vc.zone) ? 'UTC' : vc.zone,
      stamp: new Date(change?.at ?? feed.as),
      summary: name,
      ...(times ? { description: oneLine(times) } : {}),
      ...(vc.url ? { url: oneLine(vc.url), location: oneLine(vc.url) } : {}),
    });
  }
  return calendar.toString();
}

function definitionFor(zone: string, vcs: readonly Vc[]): string {
  const moments = vcs.map((vc) => Date.parse(vc.start));
  const from = subDays(Math.min(...moments), 2).getTime();
  return zoneDefinition(zone, isoOf(from), isoOf(addYears(Math.max(...moments), 1).getTime()));
}

// The library lets a line break in a name through, and with it lines of somebody else's making.
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
