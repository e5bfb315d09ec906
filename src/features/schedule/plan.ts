import { lastNominal, nextMeeting } from '../../calendar/index.ts';
import { isNear } from '../../calendar/near.ts';
import type { Settings } from '../../config/schema.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import type { ScheduleSnapshot } from './gather.ts';
import * as say from './texts.ts';

/**
 * Decides what is due: at most one sweep and one look at the silent periods, however many were missed, and the
 * checklist of the next VC.
 */
export function plan(snapshot: ScheduleSnapshot, settings: Settings): Plan {
  const open = openPlan();
  planSweep(snapshot, settings, open);
  planSilence(snapshot, settings, open);
  planList(snapshot, settings, open);
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

/** Every morning: periods end on any day, and nobody is told by GitHub of a 👎. */
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
  if (!vc || vc.date === listFired?.meeting || !isNear(vc, at, settings.meetings.reviewList.daysBefore)) return;
  const because = say.listDue(vc.date);
  open.act({ do: 'job.put', repo, job: { kind: 'review-list', repo, meeting: vc.date }, because });
  open.act({ do: 'remember', repo, key: 'review-list.fired', value: { meeting: vc.date }, because });
}
