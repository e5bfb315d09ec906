import { TZDate } from '@date-fns/tz';
import { nextMeeting } from '../calendar/index.ts';
import { localTimes } from '../calendar/show.ts';
import { shiftWords, spokenDay } from '../calendar/spoken.ts';
import { format } from '../core/dates.ts';
import type { Kept } from '../jobs/calendars.ts';
import { type Html, html } from '../pages/html.ts';
import { time } from '../pages/parts.ts';

/** The next VC of a repository: its day, what clocks show at each site, and a word where zones have shifted apart. */
export function nextVc({ calendar, changed }: Kept, at: string): Html {
  const { meetings } = calendar;
  const vc = nextMeeting(meetings, at, changed);
  if (!vc) return html`<p class="soft">No VC is planned: the rule has ended and nobody announced one.</p>`;
  const here = format(new TZDate(Date.parse(vc.start), vc.zone), 'HH:mm');
  const times = localTimes(vc.start, meetings.sites, vc.zone);
  return html`<p class="big">${time(vc.start, `${spokenDay(vc)}, ${here}`)}</p>
<p class="soft small">${vc.zone}${vc.url ? html`, ${room(vc.url)}` : ''}</p>
${times.length > 0 ? html`<ul class="sites">${times.map(({ site, text }) => html`<li><b>${site}</b> ${text}</li>`)}</ul>` : ''}
${shiftWords(times).map((words) => html`<p class="warning"><b>Mind the clocks:</b> ${words}.</p>`)}`;
}

/** A room may come from anybody's minutes: only a web address becomes a link. */
function room(url: string): Html {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? html`<a href="${url}" rel="noreferrer">the room</a>` : html`${url}`;
}
