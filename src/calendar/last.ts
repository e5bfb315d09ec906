import { asAnnounced, type Changed, type Meetings, previousMeeting } from './meetings.ts';

/** What is known beyond the rule: changed VCs, and the day (YYYY-MM-DD) of the last one whose minutes were read. */
export interface Beyond {
  readonly changed: Changed;
  readonly held: string | undefined;
}

/**
 * When the last VC before a meeting began (ISO 8601 in UTC), or null before the first one: by the rule and what people
 * changed, or by its minutes, whichever is later.
 */
export function lastMeeting(
  meetings: Meetings,
  before: { readonly start: string },
  { changed, held }: Beyond,
): string | null {
  const minuted = held ? asAnnounced(meetings, { date: held, start: null, url: null }).start : null;
  const taken = minuted && Date.parse(minuted) < Date.parse(before.start) ? minuted : null;
  const ruled = previousMeeting(meetings, before.start, changed)?.start ?? null;
  return taken && (!ruled || Date.parse(taken) > Date.parse(ruled)) ? taken : ruled;
}
