import { subYears } from '../core/dates.ts';
import type { ChangedVc } from '../core/memory.ts';
import {
  asAnnounced,
  asChanged,
  type Changed,
  type Meetings,
  meetingOn,
  meetingsBetween,
  nextMeeting,
  previousMeeting,
  type Said,
  type Vc,
} from './meetings.ts';

/** Who changes something, and when (ISO 8601 in UTC). */
export interface By {
  readonly from: string;
  readonly at: string;
}

/** What a change comes to. */
export interface Change {
  /** All that is to be kept from now on; the same as before where nothing changed. */
  readonly changed: { readonly vcs: readonly ChangedVc[] };
  /** The VC as it is now. */
  readonly vc: Vc;
  /** As it was before, where it was another day or moment. */
  readonly was: Vc | null;
  /** The VCs that do not take place because of it. */
  readonly dropped: readonly Vc[];
}

/** How long it is kept what became of a VC. */
const KEPT_YEARS = 2;

/**
 * Somebody names the next VC, on a day to come. The VCs until then do not take place: the last of them is the one that
 * was moved. Where there is none in between, an earlier day moves the coming VC if it lies nearer to that one than to
 * the last; else it is one more. A cancelled VC whose day is named takes place after all.
 */
export function announce(meetings: Meetings, changed: Changed, said: Said, by: By): Change {
  const named = asAnnounced(meetings, said);
  const until = meetingsBetween(meetings, by.at, named.start, changed);
  const between = until.filter((vc) => vc.date !== named.date);
  const own = ownOf(meetings, changed, named) ?? between.at(-1) ?? nearBy(meetings, changed, named, by.at);
  const dropped = between.filter((vc) => vc.key !== own?.key);
  const vc = { ...named, key: own?.key ?? freeKey(changed, said.date) };
  const rest = dropped.reduce<Changed>((kept, one) => cancel(meetings, kept, one, by).changed, changed);
  const isOther = own !== null && own.start !== vc.start;
  const isNew = !own || isOther || own.url !== vc.url || isCancelled(changed, own.key);
  const kept = isNew ? put(rest, { ...said, key: vc.key, cancelled: false }, by) : (rest ?? { vcs: [] });
  return { changed: kept, vc, was: isOther ? own : null, dropped };
}

/** A VC is put off or brought forward; without another room it stays in its own. */
export function move(changed: Changed, vc: Vc, to: Said & { readonly start: string }, by: By): Change {
  const room = to.url ?? changed?.vcs.find(({ key }) => key === vc.key)?.url ?? null;
  return {
    changed: put(changed, { ...to, url: room, key: vc.key, cancelled: false }, by),
    vc: { ...vc, date: to.date, start: to.start, url: to.url ?? vc.url },
    was: vc,
    dropped: [],
  };
}

/** A VC does not take place. */
export function cancel(meetings: Meetings, changed: Changed, vc: Vc, by: By): Change {
  const before = changed?.vcs.find(({ key }) => key === vc.key);
  const said = before ?? { date: vc.date, start: null, url: null };
  return {
    changed: put(changed, { date: said.date, start: said.start, url: said.url, key: vc.key, cancelled: true }, by),
    vc: before ? asChanged(meetings, before) : vc,
    was: null,
    dropped: [],
  };
}

/** Whether there is anything new to keep. */
export function isNews(before: Changed, { changed }: Change): boolean {
  return JSON.stringify(before?.vcs ?? []) !== JSON.stringify(changed.vcs);
}

/** The VC that is announced once more: on that day already, or cancelled under that name or on that day. */
function ownOf(meetings: Meetings, changed: Changed, { date }: Vc): Vc | null {
  const off = changed?.vcs.find((vc) => vc.cancelled && (vc.key === date || vc.date === date));
  return meetingOn(meetings, date, changed) ?? (off ? asChanged(meetings, off) : null);
}

function nearBy(meetings: Meetings, changed: Changed, named: Vc, at: string): Vc | null {
  const next = nextMeeting(meetings, at, changed);
  const last = previousMeeting(meetings, at, changed);
  if (!next) return null;
  const wait = Date.parse(next.start) - Date.parse(named.start);
  return !last || wait < Date.parse(named.start) - Date.parse(last.start) ? next : null;
}

function put(changed: Changed, vc: Said & { key: string; cancelled: boolean }, by: By): { vcs: readonly ChangedVc[] } {
  const before = changed?.vcs.find(({ key }) => key === vc.key);
  const { key, date, start, url, cancelled } = vc;
  const next: ChangedVc = { key, date, start, url, cancelled, sequence: (before?.sequence ?? 0) + 1, ...by };
  const oldest = subYears(by.at, KEPT_YEARS).toISOString().slice(0, 10);
  const others = (changed?.vcs ?? []).filter((one) => one.key !== key && one.date >= oldest);
  return { vcs: [...others, next].sort((one, other) => one.key.localeCompare(other.key)) };
}

function freeKey(changed: Changed, date: string): string {
  const taken = new Set(changed?.vcs.map(({ key }) => key));
  for (let n = 1; ; n++) {
    const key = n === 1 ? date : `${date}-${n}`;
    if (!taken.has(key)) return key;
  }
}

function isCancelled(changed: Changed, key: string): boolean {
  return changed?.vcs.some((vc) => vc.key === key && vc.cancelled) ?? false;
}
