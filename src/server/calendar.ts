import { createHash } from 'node:crypto';
import { tz } from '@date-fns/tz';
import { ics } from '../calendar/feed.ts';
import { meetingsBetween } from '../calendar/meetings.ts';
import { isoOf } from '../calendar/time.ts';
import { addMonths, startOfMonth, subMonths } from '../core/dates.ts';
import { type Calendars, isCurrent, isKey, type Kept } from '../jobs/calendars.ts';
import type { Answer, Route } from './http.ts';

/** How far back and ahead a calendar shows VCs, in months. */
const BACK = 12;
const AHEAD = 18;

/** Calendars are asked for again after so many seconds at the earliest: as often as the bot looks. */
const MAX_AGE = 600;

/**
 * `GET /calendar/OWNER/NAME.ics`: the VCs of a repository, from what the bot saw at its last look, for calendars that
 * subscribe. A private repository's needs `?key=`; without the right one it is as if there were none.
 */
export function calendarRoute(calendars: Calendars, now: () => Date): Route {
  return async (request, url) => {
    const [, owner, name] = /^\/calendar\/([\w.-]+)\/([\w.-]+)\.ics$/.exec(url.pathname) ?? [];
    if (!owner || !name || !/^(GET|HEAD)$/.test(request.method ?? '')) return null;
    const kept = await calendars.of(`${owner}/${name}`);
    if (!kept || !isCurrent(kept, now())) return null;
    const { id, calendar } = kept;
    if (calendar.private && !isKey(url.searchParams.get('key') ?? '', await calendars.keyOf(id))) return null;
    return answer(kept, { at: now(), known: request.headers['if-none-match'] ?? '' });
  };
}

function answer(kept: Kept, { at, known }: { readonly at: Date; readonly known: string }): Answer {
  const body = fileOf(kept, at);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const who = kept.calendar.private ? 'private' : 'public';
  const headers = { etag, 'cache-control': `${who}, max-age=${MAX_AGE}` };
  const isKnown = known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  return { status: isKnown ? 304 : 200, type: 'text/calendar', body: isKnown ? '' : body, headers };
}

function fileOf({ id, calendar, changed }: Kept, at: Date): string {
  // From month to month, so that the file is the same as long as nothing changes.
  const month = startOfMonth(at, { in: tz('UTC') });
  const vcs = meetingsBetween(
    calendar.meetings,
    isoOf(subMonths(month, BACK).getTime()),
    isoOf(addMonths(month, AHEAD).getTime()),
    changed,
  );
  const { repo, since, meetings } = calendar;
  return ics({ name: `VC of ${repo}`, of: String(id), as: since, vcs, changed, sites: meetings.sites });
}
