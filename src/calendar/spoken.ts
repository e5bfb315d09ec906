import { TZDate } from '@date-fns/tz';
import { format } from '../core/dates.ts';
import { quoted } from '../core/say.ts';
import type { Vc } from './meetings.ts';
import type { Shift } from './shift.ts';
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

/**
 * What the clocks show where people sit, as Markdown on one line, with a word on those that are another number of
 * hours away than usual; an empty string where no sites are known.
 */
export function spokenTimes(times: readonly LocalTime[]): string {
  return said(times, (name) => quoted(name, 40));
}

/** The same for where nothing is Markdown. */
export function plainTimes(times: readonly LocalTime[]): string {
  return said(times, (name) => name);
}

function said(times: readonly LocalTime[], shown: (name: string) => string): string {
  const clocks = times.map(({ site, text }) => `${shown(site)} ${text}`).join(' · ');
  return [clocks, ...shiftWords(times, shown)].join('; ');
}

/** A word on each site that is another number of hours away than usual: `DLS is 2 hours behind ESRF that day, not 1`. */
export function shiftWords(
  times: readonly LocalTime[],
  shown: (name: string) => string = (name) => name,
): readonly string[] {
  return times.flatMap(({ site, shift }) => (shift ? [`${shown(site)} is ${unusual(shift, shown)}`] : []));
}

/** `2 hours behind ESRF that day, not 1`. */
function unusual({ home, ahead, usual }: Shift, shown: (name: string) => string): string {
  const today = ahead === 0 ? `at the same time as ${shown(home)}` : `${away(ahead)} ${shown(home)}`;
  const alike = ahead !== 0 && usual !== 0 && Math.sign(ahead) === Math.sign(usual);
  return `${today} that day, not ${alike ? number(usual) : usual === 0 ? 'at the same time' : away(usual)}`;
}

function away(minutes: number): string {
  return `${number(minutes)} ${Math.abs(minutes) === 60 ? 'hour' : 'hours'} ${minutes < 0 ? 'behind' : 'ahead of'}`;
}

function number(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const part = { 15: '¼', 30: '½', 45: '¾' }[rest] ?? (rest ? `:${String(rest).padStart(2, '0')}` : '');
  return `${hours || (part ? '' : '0')}${part}`;
}

/** The day of a moment in short, as people in a zone have it: `4 Feb 2019`. */
export function shortDay(at: string, zone: string): string {
  return format(new TZDate(Date.parse(at), zone), 'd MMM yyyy');
}

/** A room may come from anybody's minutes: only a web address becomes a link. */
function link(url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : quoted(url);
}
