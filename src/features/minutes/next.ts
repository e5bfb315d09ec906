import { announce, type Change } from '../../calendar/changes.ts';
import { asAnnounced, dayIn, type Said, type Vc } from '../../calendar/index.ts';
import { type LocalTime, localTimes } from '../../calendar/show.ts';
import type { Settings } from '../../config/schema.ts';
import { differenceInCalendarDays, parseISO } from '../../core/dates.ts';
import type { NextMeeting } from '../../minutes/index.ts';
import { dateOf } from './conditions.ts';
import type { MinutesSnapshot } from './gather.ts';
import * as say from './reasons.ts';

/** A VC further away than this was misread or is a plan, not a date. */
const FURTHEST_DAYS = 366;

/** What becomes of the next VC that minutes name. */
export type Next =
  | { readonly kind: 'none' }
  /** It becomes the date of the next checklist. */
  | { readonly kind: 'set'; readonly change: Change; readonly vc: Vc; readonly times: readonly LocalTime[] }
  /** It is only told, with the reason. */
  | { readonly kind: 'told'; readonly text: string; readonly rule: string; readonly why: string };

/** Decides whether the announced VC is taken over: only a definite day that is still to come and nobody corrected. */
export function nextOf(snapshot: MinutesSnapshot, settings: Settings): Next {
  const named = snapshot.reading?.kind === 'read' ? snapshot.reading.minutes.nextMeeting : null;
  if (!named) return { kind: 'none' };
  const { date, text } = named;
  if (date === null || named.tentative) return { kind: 'told', text, rule: 'next-definite', why: say.nextTentative() };
  const said = saidIn(named, date);
  const vc = asAnnounced(settings.meetings, said);
  const against = whyNot(vc, snapshot, settings);
  if (against) return { kind: 'told', text, ...against };
  const { source, changed, at } = snapshot;
  const change = announce(settings.meetings, changed, said, { from: `${source.repo}:${source.path}`, at });
  return isCorrected(change, snapshot)
    ? { kind: 'told', text, rule: 'next-corrected', why: say.nextCorrected() }
    : { kind: 'set', change, vc, times: localTimes(vc.start, settings.meetings.sites, vc.zone) };
}

/** Whether somebody said otherwise after these minutes were committed. */
function isCorrected({ vc, dropped }: Change, { changed, committed, source }: MinutesSnapshot): boolean {
  const keys = [vc, ...dropped].map(({ key }) => key);
  const since = (changed?.vcs ?? []).filter((one) => committed && Date.parse(one.at) > Date.parse(committed));
  return since.some((one) => keys.includes(one.key) && one.from !== `${source.repo}:${source.path}`);
}

function whyNot(vc: Vc, snapshot: MinutesSnapshot, settings: Settings): { rule: string; why: string } | null {
  const date = dateOf(snapshot);
  // Minutes without a date were at least not written after they were committed.
  const since = date ?? dayIn(settings.meetings.zone, snapshot.committed ?? snapshot.at);
  if (vc.date <= since) return { rule: 'next-after', why: say.nextNotAfter(since) };
  if (differenceInCalendarDays(parseISO(vc.date), parseISO(since)) > FURTHEST_DAYS)
    return { rule: 'next-near', why: say.nextTooFar() };
  if (Date.parse(vc.start) <= Date.parse(snapshot.at)) return { rule: 'next-to-come', why: say.nextPast() };
  const { last } = snapshot;
  const outdated = last && (date === null ? last.date >= vc.date : last.date > date);
  return outdated ? { rule: 'next-newest', why: say.nextOutdated(last.date) } : null;
}

function saidIn(named: NextMeeting, date: string): Said {
  const url = named.url !== null && /^https?:\/\/[^\s<>()[\]"'`]+$/.test(named.url) ? named.url : null;
  return { start: named.start, date, url };
}
