import { differenceInCalendarDays, parseISO } from 'date-fns';
import { asAnnounced, dayIn, type Vc } from '../../calendar/index.ts';
import type { Settings } from '../../config/schema.ts';
import type { Facts } from '../../core/memory.ts';
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
  | { readonly kind: 'set'; readonly fact: Facts['next-meeting']; readonly vc: Vc }
  /** It is only told, with the reason. */
  | { readonly kind: 'told'; readonly text: string; readonly rule: string; readonly why: string };

/** Decides whether the announced VC is taken over: only a definite day that is still to come and nobody corrected. */
export function nextOf(snapshot: MinutesSnapshot, settings: Settings): Next {
  const named = snapshot.reading?.kind === 'read' ? snapshot.reading.minutes.nextMeeting : null;
  if (!named) return { kind: 'none' };
  const { date, text } = named;
  if (date === null || named.tentative) return { kind: 'told', text, rule: 'next-definite', why: say.nextTentative() };
  const fact = factOf(named, date, snapshot);
  const vc = asAnnounced(settings.meetings, fact);
  const against = whyNot(vc, snapshot, settings);
  return against ? { kind: 'told', text, ...against } : { kind: 'set', fact, vc };
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

function factOf(named: NextMeeting, date: string, { source }: MinutesSnapshot): Facts['next-meeting'] {
  const url = named.url !== null && /^https?:\/\/[^\s<>()[\]"'`]+$/.test(named.url) ? named.url : null;
  return { start: named.start, date, url, from: `${source.repo}:${source.path}` };
}
