import { addDays, format, parseISO, subDays } from '../core/dates.ts';
import type { ChangedVc, Meetings } from '../core/memory.ts';
import { daysOf, ruleOf } from './rule.ts';
import { dayExists, dayIn, isoOf, momentOf } from './time.ts';

export type { Meetings };

/** One VC. `date` is its day in `zone`, `start` is ISO 8601 in UTC: `2019-02-04T14:00:00Z`. */
export interface Vc {
  /** Its name for good: the day it had first, whatever day it is moved to. */
  readonly key: string;
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

/** What people changed about single VCs, as it is kept: it goes before the rule. */
export type Changed = { readonly vcs: readonly ChangedVc[] } | undefined;

/** The first `count` VCs that do not begin before `from` (ISO 8601); fewer where the rule ends. */
export function meetingsFrom(meetings: Meetings, from: string, count: number, changed?: Changed): readonly Vc[] {
  const found: Vc[] = [];
  if (count < 1) return found;
  for (const vc of vcsSince(meetings, dayBefore(dayIn(meetings.zone, from)), changed)) {
    if (Date.parse(vc.start) >= Date.parse(from)) found.push(vc);
    if (found.length >= count) break;
  }
  return found;
}

/** The VCs that begin at or after `from` and before `to` (ISO 8601). */
export function meetingsBetween(meetings: Meetings, from: string, to: string, changed?: Changed): readonly Vc[] {
  const found: Vc[] = [];
  for (const vc of vcsSince(meetings, dayBefore(dayIn(meetings.zone, from)), changed)) {
    if (Date.parse(vc.start) >= Date.parse(to)) break;
    if (Date.parse(vc.start) >= Date.parse(from)) found.push(vc);
  }
  return found;
}

/** The VC that begins at or after `at`. Null where the rule has ended and nobody announced one. */
export function nextMeeting(meetings: Meetings, at: string, changed?: Changed): Vc | null {
  return meetingsFrom(meetings, at, 1, changed)[0] ?? null;
}

/** How long a rule is followed into the past before it is asked in ever longer steps. */
const FIRST_STEP = 62;

/** The last VC that began before `at`. Null before the first one. */
export function previousMeeting(meetings: Meetings, at: string, changed?: Changed): Vc | null {
  const today = dayIn(meetings.zone, at);
  const earliest = [meetings.from, ...(changed?.vcs ?? []).map((vc) => vc.date)].reduce(earlierOf);
  for (let days = FIRST_STEP; ; days *= 4) {
    const since = format(subDays(parseISO(today), days), 'yyyy-MM-dd');
    let last: Vc | null = null;
    for (const vc of vcsSince(meetings, since, changed)) {
      if (Date.parse(vc.start) >= Date.parse(at)) break;
      last = vc;
    }
    if (last || since < earliest) return last;
  }
}

/** The VC that takes place on a day (YYYY-MM-DD in the meetings' zone); null where there is none. */
export function meetingOn(meetings: Meetings, date: string, changed?: Changed): Vc | null {
  for (const vc of vcsSince(meetings, date, changed)) return vc.date === date ? vc : null;
  return null;
}

/** A VC on any day, whatever the rule says: at the usual time, in the usual room. */
export function asAnnounced(meetings: Meetings, said: Said): Vc {
  const start = said.start ? isoOf(Date.parse(said.start)) : momentOf(said.date, meetings.at, meetings.zone);
  return { key: said.date, date: said.date, start, zone: meetings.zone, url: said.url ?? meetings.url };
}

/** A changed VC as it is now. */
export function asChanged(meetings: Meetings, vc: ChangedVc): Vc {
  return { ...asAnnounced(meetings, vc), key: vc.key };
}

/**
 * The VC of a name: what was changed under it, also where it was cancelled; else the VC of that day; else one that is
 * made up for it. `-2` behind a name is no part of the day.
 */
export function vcNamed(meetings: Meetings, name: string, changed: Changed): Vc {
  const own = changed?.vcs.find(({ key }) => key === name);
  if (own) return asChanged(meetings, own);
  const date = name.slice(0, 10);
  return meetingOn(meetings, date, changed) ?? asAnnounced(meetings, { date, start: null, url: null });
}

/** All VCs from a day on, by the rule and by what people changed, in the order in which they begin. */
function* vcsSince(meetings: Meetings, since: string, changed: Changed): Generator<Vc> {
  const others = changed?.vcs ?? [];
  const taking = others.filter((vc) => !vc.cancelled);
  const spoken = new Set([...others.map((vc) => vc.key), ...taking.map((vc) => vc.date)]);
  const waiting = taking
    .filter((vc) => vc.date >= since)
    .map((vc) => asChanged(meetings, vc))
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  for (const vc of ruledSince(meetings, since)) {
    if (spoken.has(vc.date)) continue;
    while (waiting[0] && Date.parse(waiting[0].start) < Date.parse(vc.start)) yield* waiting.splice(0, 1);
    yield vc;
  }
  yield* waiting;
}

function* ruledSince(meetings: Meetings, since: string): Generator<Vc> {
  const rule = ruleOf(meetings.rule);
  for (const date of daysOf(rule, meetings.from, since)) {
    const start = momentOf(date, meetings.at, meetings.zone);
    if (rule.until && isPast(rule.until, date, start)) return;
    if (isLeftOut(meetings, date) || !dayExists(date, meetings.zone)) continue;
    yield { key: date, date, start, zone: meetings.zone, url: meetings.url };
  }
}

function isLeftOut({ except, closures }: Meetings, date: string): boolean {
  return except.includes(date) || closures.some(({ from, to }) => from <= date && date <= to);
}

function isPast(until: string, date: string, start: string): boolean {
  const compact = (iso: string): string => iso.replace(/[-:]/g, '');
  return until.includes('T') ? compact(start) > until : compact(date) > until;
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}

function dayBefore(day: string): string {
  return format(addDays(parseISO(day), -1), 'yyyy-MM-dd');
}
