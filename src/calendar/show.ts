import { TZDate } from '@date-fns/tz';
import { addHours } from 'date-fns/addHours';
import { format } from 'date-fns/format';
import ical from 'ical-generator';
import type { Vc } from './meetings.ts';
import { dayIn } from './time.ts';

/** What the clocks of a site show: `14:00`, or `23:00 (Tue 5 Feb)` where it is another day than at home. */
export interface LocalTime {
  readonly site: string;
  readonly text: string;
}

/** What clocks at each site (name to zone) show at a moment, in the order given; `zone` is where the day is at home. */
export function localTimes(start: string, sites: Readonly<Record<string, string>>, zone: string): readonly LocalTime[] {
  const home = dayIn(zone, start);
  return Object.entries(sites).map(([site, there]) => {
    const shown = format(
      new TZDate(Date.parse(start), there),
      dayIn(there, start) === home ? 'HH:mm' : 'HH:mm (EEE d MMM)',
    );
    return { site, text: shown };
  });
}

/** A calendar to subscribe to. */
export interface Feed {
  /** What people see as the calendar's name. */
  readonly name: string;
  /** Whose VCs these are, for example OWNER/NAME: keeps the entries of two feeds apart. */
  readonly of: string;
  readonly vcs: readonly Vc[];
}

/**
 * VCs as an iCalendar file. An entry keeps its UID from one call to the next, so that subscribers see a VC move and not
 * a second one appear. Starts are in UTC, hence right in every zone without a table of zones; settings know no length,
 * so an hour is blocked.
 */
export function ics(feed: Feed): string {
  const name = oneLine(feed.name);
  const calendar = ical({ name, prodId: { company: 'ISPyB', product: 'ispyb-triage', language: 'EN' } });
  for (const vc of feed.vcs) {
    const start = new Date(vc.start);
    calendar.createEvent({
      id: `vc-${vc.date}-${feed.of.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@ispyb-triage`,
      start,
      end: addHours(start, 1),
      // The text must depend on nothing but the VCs; subscribers compare files.
      stamp: start,
      summary: name,
      ...(vc.url ? { url: oneLine(vc.url), location: oneLine(vc.url) } : {}),
    });
  }
  return calendar.toString();
}

// The library lets a line break in a name through, and with it lines of somebody else's making.
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
