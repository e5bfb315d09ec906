import { lastNominal, nextMeeting } from '../../calendar/index.ts';
import { isNear } from '../../calendar/near.ts';
import type { Settings } from '../../config/schema.ts';
import { differenceInHours } from '../../core/dates.ts';
import type { KeptCalendar } from '../../core/memory.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import type { ScheduleSnapshot } from './gather.ts';
import * as say from './texts.ts';

/**
 * Decides what is due: at most one sweep and one look at the silent periods, however many were missed, and the
 * checklist of the next VC, each morning until it begins.
 */
export function plan(snapshot: ScheduleSnapshot, settings: Settings): Plan {
  const open = openPlan();
  planSweep(snapshot, settings, open);
  planSilence(snapshot, settings, open);
  planList(snapshot, settings, open);
  planCalendar(snapshot, settings, open);
  const done = open.close();
  return done.actions.length + done.notes.length > 0 ? done : nothing(snapshot.repo, 'not-due', say.nothingDue());
}

function planSweep({ repo, at, sweepFired }: ScheduleSnapshot, settings: Settings, open: OpenPlan): void {
  const nominal = lastNominal(settings.stale.schedule, settings.meetings.zone, at);
  if (nominal === null || (sweepFired && Date.parse(nominal) <= Date.parse(sweepFired.at))) return;
  const because = sweepFired ? say.sweepDue(nominal) : say.firstSight(nominal);
  // The job goes first: put twice it is one job, while remembered first and then lost it would be none.
  if (sweepFired) open.act({ do: 'job.put', repo, job: { kind: 'sweep', repo, at: nominal, go: false }, because });
  open.act({ do: 'remember', repo, key: 'sweep.fired', value: { at: nominal }, because });
}

/** Every morning: periods end on any day, nobody is told by GitHub of a 👎, and checklists are brought up to date. */
const DAILY = '0 5 * * *';

function planSilence({ repo, at, silenceFired }: ScheduleSnapshot, settings: Settings, open: OpenPlan): void {
  if (settings.silence.starts === 'never') return;
  const nominal = lastNominal(DAILY, settings.meetings.zone, at);
  if (nominal === null || (silenceFired && Date.parse(nominal) <= Date.parse(silenceFired.at))) return;
  const because = say.silenceDue(nominal);
  open.act({ do: 'job.put', repo, job: { kind: 'silence', repo }, because });
  open.act({ do: 'remember', repo, key: 'silence.fired', value: { at: nominal }, because });
}

function planList({ repo, at, listFired, changed }: ScheduleSnapshot, settings: Settings, open: OpenPlan): void {
  const vc = nextMeeting(settings.meetings, at, changed);
  if (!vc) open.note({ repo, issue: null, rule: 'no-meeting', text: say.noMeeting() });
  if (!vc || !isNear(vc, at, settings.meetings.reviewList.daysBefore)) return;
  const morning = lastNominal(DAILY, settings.meetings.zone, at) ?? at;
  const { key: meeting, date } = vc;
  const isPosted = listFired?.meeting === meeting && listFired.date === date;
  if (isPosted && Date.parse(morning) <= Date.parse(listFired.at)) return;
  const because = isPosted ? say.listRefreshed(date) : say.listDue(date);
  open.act({ do: 'job.put', repo, job: { kind: 'review-list', repo, meeting }, because });
  open.act({ do: 'remember', repo, key: 'review-list.fired', value: { meeting, date, at: morning }, because });
}

/** Keeps what subscribers are shown: what changed at once, and once a day that we still look. */
function planCalendar({ repo, at, repository, calendar }: ScheduleSnapshot, settings: Settings, open: OpenPlan): void {
  const { rule, from, at: clock, zone, url, except, closures, sites } = settings.meetings;
  const meetings = { rule, from, at: clock, zone, url, except, closures, sites };
  const shown = { repo: repository.name, private: repository.private, meetings };
  const since = calendar && isSame(shown, calendar) ? calendar.since : at;
  const isFresh = since === calendar?.since && differenceInHours(at, calendar.looked) < 24;
  if (isFresh) return;
  const because = say.calendarKept();
  open.act({ do: 'remember', repo, key: 'calendar', value: { ...shown, since, looked: at }, because });
}

type Shown = Pick<KeptCalendar, 'repo' | 'private' | 'meetings'>;

/** The database gives keys back in an order of its own. */
function isSame(one: Shown, other: Shown): boolean {
  const sorted = (_name: string, value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value;
  const text = ({ repo, private: secret, meetings }: Shown): string => JSON.stringify([repo, secret, meetings], sorted);
  return text(one) === text(other);
}
