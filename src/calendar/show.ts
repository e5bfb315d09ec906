import { TZDate } from '@date-fns/tz';
import { format } from '../core/dates.ts';
import { type Shift, shiftOf } from './shift.ts';
import { dayIn } from './time.ts';

/** What the clocks of a site show: `14:00`, or `23:00 (Tue 5 Feb)` where it is another day than at home. */
export interface LocalTime {
  readonly site: string;
  readonly text: string;
  /** Where the site is for a few weeks another number of hours away than people are used to. */
  readonly shift?: Shift;
}

/** What clocks at each site (name to zone) show at a moment, in the order given; `zone` is where the day is at home. */
export function localTimes(start: string, sites: Readonly<Record<string, string>>, zone: string): readonly LocalTime[] {
  const today = dayIn(zone, start);
  const home = Object.keys(sites).find((site) => sites[site] === zone) ?? zone;
  return Object.entries(sites).map(([site, there]) => {
    const text = format(
      new TZDate(Date.parse(start), there),
      dayIn(there, start) === today ? 'HH:mm' : 'HH:mm (EEE d MMM)',
    );
    const shift = shiftOf(start, there, { name: home, zone });
    return { site, text, ...(shift ? { shift } : {}) };
  });
}
