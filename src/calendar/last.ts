import { asAnnounced, type Meetings, previousMeeting, type Said } from './meetings.ts';

/** What is known beyond the rule: the announced VC, and the day (YYYY-MM-DD) of the last one whose minutes were read. */
export interface Beyond {
  readonly said: Said | undefined;
  readonly held: string | undefined;
}

/**
 * When the last VC before a meeting began (ISO 8601 in UTC), or null before the first one: by the rule, as announced
 * or by its minutes, whichever is latest. An announced meeting may stand for one of the rule that did not take place,
 * so there minutes alone decide, if any were read.
 */
export function lastMeeting(
  meetings: Meetings,
  before: { readonly date: string; readonly start: string },
  { said, held }: Beyond,
): string | null {
  const minuted = held ? asAnnounced(meetings, { date: held, start: null, url: null }).start : null;
  const taken = minuted && Date.parse(minuted) < Date.parse(before.start) ? minuted : null;
  if (taken && said?.date === before.date) return taken;
  const ruled = previousMeeting(meetings, before.start, said)?.start ?? null;
  return taken && (!ruled || Date.parse(taken) > Date.parse(ruled)) ? taken : ruled;
}
