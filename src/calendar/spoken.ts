import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { quoted } from '../core/say.ts';
import type { Vc } from './meetings.ts';
import type { LocalTime } from './show.ts';

/** The day of a VC as people say it: `Monday 4 February 2019`. */
export function spokenDay(vc: Vc): string {
  return format(new TZDate(Date.parse(vc.start), vc.zone), 'EEEE d MMMM yyyy');
}

/** When and where a VC is, as Markdown: day, time, zone, the time in UTC and the room. */
export function spokenWhen(vc: Vc): string {
  const utc = format(new TZDate(Date.parse(vc.start), 'UTC'), 'HH:mm');
  const here = format(new TZDate(Date.parse(vc.start), vc.zone), 'HH:mm');
  return `**${spokenDay(vc)}, ${here}** (${vc.zone}; ${utc} UTC)${vc.url ? `, ${link(vc.url)}` : ''}`;
}

/** What the clocks show where people sit, on one line; an empty string where no sites are known. */
export function spokenTimes(times: readonly LocalTime[]): string {
  return times.map(({ site, text }) => `${quoted(site, 40)} ${text}`).join(' · ');
}

/** The day of a moment in short, as people in a zone have it: `4 Feb 2019`. */
export function shortDay(at: string, zone: string): string {
  return format(new TZDate(Date.parse(at), zone), 'd MMM yyyy');
}

/** A room may come from anybody's minutes: only a web address becomes a link. */
function link(url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : quoted(url);
}
