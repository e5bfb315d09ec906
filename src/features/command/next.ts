import { TZDate } from '@date-fns/tz';
import { announce, type By, type Change, cancel, isNews, move } from '../../calendar/changes.ts';
import { asAnnounced, type Changed, dayIn, meetingOn, momentOf, nextMeeting, type Vc } from '../../calendar/index.ts';
import { asChanged } from '../../calendar/meetings.ts';
import { type LocalTime, localTimes } from '../../calendar/show.ts';
import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import { format, parseISO, subDays } from '../../core/dates.ts';
import { checklistSlot } from '../../core/marker.ts';
import type { Announced } from './days.ts';
import type { CommandSnapshot } from './gather.ts';
import type { Meaning } from './meaning.ts';
import * as say from './texts.ts';

/** Somebody changes when VCs take place: what they see, what they said, and under which settings. */
export interface Asking {
  readonly snapshot: CommandSnapshot;
  readonly settings: Settings;
  readonly usage: string;
}

/** When the next VC is, in words. */
export function whenNext(next: Vc | null, settings: Settings): string {
  return next ? say.nextVc(next, timesOf(next, settings)) : say.noMeeting();
}

/** Somebody announces the next VC. */
export function setMeeting(said: Announced, asking: Asking): Meaning {
  const { meetings } = asking.settings;
  const vc = announcedVc(said, asking);
  if (isOver(vc, asking)) return only(say.inThePast(vc));
  const change = announce(
    meetings,
    changedBefore(asking),
    { start: vc.start, date: vc.date, url: said.url },
    byOf(asking),
  );
  return keep(change, asking, say.meetingSet(change, timesOf(change.vc, asking.settings)));
}

/** Somebody cancels the VC of a day, or the next one. */
export function cancelMeeting(day: string | null, asking: Asking): Meaning {
  const { meetings } = asking.settings;
  const changed = changedBefore(asking);
  const vc = doneBy(asking, true, day) ?? vcOf(day, asking);
  if (!vc) return only(noVc(day, asking));
  if (isOver(vc, asking)) return only(say.hasBegun(vc));
  const change = doneBy(asking, true, day) ? unchanged(changed, vc) : cancel(meetings, changed, vc, byOf(asking));
  const next = nextMeeting(meetings, asking.snapshot.comment.createdAt, change.changed);
  return keep(change, asking, `${say.meetingCancelled(vc)} ${whenNext(next, asking.settings)}`);
}

/** Somebody moves the VC of a day, or the next one, to another day or hour. */
export function moveMeeting(day: string | null, said: Announced, asking: Asking): Meaning {
  const changed = changedBefore(asking);
  const done = doneBy(asking, false, day);
  const vc = done ?? vcOf(day, asking);
  if (!vc) return only(noVc(day, asking));
  if (isOver(vc, asking)) return only(say.hasBegun(vc));
  const to = announcedVc({ ...said, time: said.time ?? clockOf(vc), zone: said.zone ?? vc.zone }, asking);
  if (isOver(to, asking)) return only(say.inThePast(to));
  const there = meetingOn(asking.settings.meetings, to.date, changed);
  if (there && there.key !== vc.key) return only(say.dayTaken(there));
  const target = { date: to.date, start: to.start, url: said.url };
  const change = done ? unchanged(changed, vc) : move(changed, vc, target, byOf(asking));
  return keep(change, asking, say.meetingMoved(change, timesOf(change.vc, asking.settings)));
}

function keep(change: Change, asking: Asking, says: string): Meaning {
  const { repo, comment, posted } = asking.snapshot;
  const { changed, vc, dropped } = change;
  const because = say.asked(comment.author.login, asking.usage);
  const isOff = changed.vcs.some(({ key, cancelled }) => key === vc.key && cancelled);
  const isThere = (one: Vc): boolean => posted.includes(checklistSlot(one.key));
  const lists = [
    ...(isThere(vc) || (!isOff && isDue(vc, asking)) ? [vc.key] : []),
    ...dropped.filter(isThere).map(({ key }) => key),
  ];
  const deeds: Action[] = lists.map((meeting) => ({
    do: 'job.put',
    repo,
    job: { kind: 'review-list', repo, meeting },
    because,
  }));
  const news: Action[] = isNews(changedBefore(asking), change)
    ? [{ do: 'remember', repo, key: 'changed-meetings', value: changed, because }]
    : [];
  return { deeds: [...news, ...deeds], says: [says] };
}

function only(says: string): Meaning {
  return { deeds: [], says: [says] };
}

function changedBefore({ snapshot }: Asking): Changed {
  return snapshot.changed;
}

function byOf({ snapshot: { comment, issue } }: Asking): By {
  return { from: `${comment.author.login} in #${issue}`, at: comment.createdAt };
}

/** What this very comment did before, in a run that fell: to do it anew would hit the VC after it. */
function doneBy(asking: Asking, cancelled: boolean, day: string | null): Vc | null {
  const { from, at } = byOf(asking);
  const found = asking.snapshot.changed?.vcs.find(
    (vc) => vc.from === from && vc.at === at && vc.cancelled === cancelled,
  );
  return found && day === null ? asChanged(asking.settings.meetings, found) : null;
}

function unchanged(changed: Changed, vc: Vc): Change {
  return { changed: { vcs: changed?.vcs ?? [] }, vc, was: null, dropped: [] };
}

function vcOf(day: string | null, { snapshot, settings: { meetings } }: Asking): Vc | null {
  if (day === null) return nextMeeting(meetings, snapshot.comment.createdAt, snapshot.changed);
  return meetingOn(meetings, day, snapshot.changed);
}

function noVc(day: string | null, { snapshot, settings }: Asking): string {
  return day === null ? say.noMeeting() : `${say.noVcOn(day)} ${whenNext(snapshot.next, settings)}`;
}

function announcedVc(said: Announced, { settings: { meetings } }: Asking): Vc {
  const start = momentOf(said.date, said.time ?? meetings.at, said.zone ?? meetings.zone);
  return asAnnounced(meetings, { start, date: dayIn(meetings.zone, start), url: said.url });
}

function clockOf(vc: Vc): string {
  return format(new TZDate(Date.parse(vc.start), vc.zone), 'HH:mm');
}

function isOver(vc: Vc, { snapshot }: Asking): boolean {
  return Date.parse(vc.start) < Date.parse(snapshot.comment.createdAt);
}

/** Whether it is time for the checklist. */
export function isDue(vc: Vc, { snapshot, settings: { meetings } }: Omit<Asking, 'usage'>): boolean {
  const posting = format(subDays(parseISO(vc.date), meetings.reviewList.daysBefore), 'yyyy-MM-dd');
  return posting <= dayIn(meetings.zone, snapshot.comment.createdAt);
}

function timesOf(vc: Vc, { meetings }: Settings): readonly LocalTime[] {
  return localTimes(vc.start, meetings.sites, vc.zone);
}
