import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { daysOf, ruleOf } from './rule.ts';
import { dayExists, dayIn, isoOf, momentOf } from './time.ts';

/** When VCs take place: the part of the settings that the calendar is made of. */
export interface Meetings {
  /** An RRULE of days. */
  readonly rule: string;
  /** YYYY-MM-DD: no VC is earlier, and intervals are counted from here. */
  readonly from: string;
  /** HH:MM in `zone`. */
  readonly at: string;
  readonly zone: string;
  readonly url: string | null;
  /** Days of the rule without a VC. */
  readonly except: readonly string[];
  /** Spans, both days included, in which the rule has no VC. */
  readonly closures: readonly { readonly from: string; readonly to: string }[];
}

/** One VC. `date` is its day in `zone`, `start` is ISO 8601 in UTC: `2019-02-04T14:00:00Z`. */
export interface Vc {
  readonly date: string;
  readonly start: string;
  readonly zone: string;
  readonly url: string | null;
}

/** A VC as somebody announced it; without a `start` it begins at the usual time, without a `url` in the usual room. */
export interface Said {
  readonly start: string | null;
  readonly date: string;
  readonly url: string | null;
}

/** The first `count` VCs of the rule that do not begin before `from` (ISO 8601); fewer where the rule ends. */
export function meetingsFrom(meetings: Meetings, from: string, count: number): readonly Vc[] {
  const found: Vc[] = [];
  if (count < 1) return found;
  for (const vc of vcsSince(meetings, dayBefore(dayIn(meetings.zone, from)))) {
    if (Date.parse(vc.start) >= Date.parse(from)) found.push(vc);
    if (found.length >= count) break;
  }
  return found;
}

/** The VC that begins at or after `at`: what somebody said goes before the rule. Null where the rule has ended. */
export function nextMeeting(meetings: Meetings, at: string, said?: Said): Vc | null {
  const announced = said && asAnnounced(meetings, said);
  if (announced && Date.parse(announced.start) >= Date.parse(at)) return announced;
  return meetingsFrom(meetings, at, 1)[0] ?? null;
}

/** The last VC that began before `at`, by the rule or as announced, whichever is later. Null before the first one. */
export function previousMeeting(meetings: Meetings, at: string, said?: Said): Vc | null {
  const before = (vc: Vc): boolean => Date.parse(vc.start) < Date.parse(at);
  const announced = said ? [asAnnounced(meetings, said)].filter(before) : [];
  return [lastBefore(meetings, at), ...announced].reduce(laterOf, null);
}

/** The VC of a day (YYYY-MM-DD in the meetings' zone), as announced or by the rule; null where there is none. */
export function meetingOn(meetings: Meetings, date: string, said?: Said): Vc | null {
  if (said?.date === date) return asAnnounced(meetings, said);
  for (const vc of vcsSince(meetings, date)) return vc.date === date ? vc : null;
  return null;
}

/** A VC on any day, whatever the rule says: at the usual time, in the usual room. */
export function asAnnounced(meetings: Meetings, said: Said): Vc {
  const start = said.start ? isoOf(Date.parse(said.start)) : momentOf(said.date, meetings.at, meetings.zone);
  return { date: said.date, start, zone: meetings.zone, url: said.url ?? meetings.url };
}

/** How long a rule is followed into the past before it is asked in ever longer steps. */
const FIRST_STEP = 62;

function lastBefore(meetings: Meetings, at: string): Vc | null {
  const today = dayIn(meetings.zone, at);
  for (let days = FIRST_STEP; ; days *= 4) {
    const since = format(subDays(parseISO(today), days), 'yyyy-MM-dd');
    let last: Vc | null = null;
    for (const vc of vcsSince(meetings, since)) {
      if (Date.parse(vc.start) >= Date.parse(at)) break;
      last = vc;
    }
    if (last || since < meetings.from) return last;
  }
}

function* vcsSince(meetings: Meetings, since: string): Generator<Vc> {
  const rule = ruleOf(meetings.rule);
  for (const date of daysOf(rule, meetings.from, since)) {
    const start = momentOf(date, meetings.at, meetings.zone);
    if (rule.until && isPast(rule.until, date, start)) return;
    if (isLeftOut(meetings, date) || !dayExists(date, meetings.zone)) continue;
    yield { date, start, zone: meetings.zone, url: meetings.url };
  }
}

function isLeftOut({ except, closures }: Meetings, date: string): boolean {
  return except.includes(date) || closures.some(({ from, to }) => from <= date && date <= to);
}

function isPast(until: string, date: string, start: string): boolean {
  const compact = (iso: string): string => iso.replace(/[-:]/g, '');
  return until.includes('T') ? compact(start) > until : compact(date) > until;
}

function laterOf(one: Vc | null, other: Vc | null): Vc | null {
  if (!one || !other) return one ?? other;
  return Date.parse(other.start) > Date.parse(one.start) ? other : one;
}

function dayBefore(day: string): string {
  return format(addDays(parseISO(day), -1), 'yyyy-MM-dd');
}
