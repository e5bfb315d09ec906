import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action } from '../../../src/core/action.ts';
import type { ScheduleSnapshot } from '../../../src/features/schedule/gather.ts';
import { schedule } from '../../../src/features/schedule/index.ts';
import { plan } from '../../../src/features/schedule/plan.ts';
import * as say from '../../../src/features/schedule/texts.ts';
import { aChangedVc, aRepository, REPO, settings } from '../builders.ts';
import { aSight } from '../sight.ts';

// VCs: Mondays 2019-02-04 and 2019-03-04, 15:00 in Paris, 14:00Z; sweeps: Mondays 06:00 in Paris, 05:00Z.
const QUIET = { sweepFired: { at: '2019-02-04T05:00:00Z' }, listFired: listOf('2019-03-04') };

function asked(at: string, changes: Partial<ScheduleSnapshot> = {}): ScheduleSnapshot {
  const quiet = { changed: undefined, silenceFired: undefined, repository: aRepository(), calendar: undefined };
  return { repo: REPO, at, ...quiet, ...QUIET, ...changes };
}

function doings(at: string, changes: Partial<ScheduleSnapshot> = {}, own = settings()): readonly Action[] {
  return plan(asked(at, changes), own).actions.filter((action) => !isCalendar(action));
}

function isCalendar(action: Action): action is Extract<Action, { key: 'calendar' }> {
  return action.do === 'remember' && action.key === 'calendar';
}

/** What is kept for calendars that subscribe. */
function shown(at: string, changes: Partial<ScheduleSnapshot> = {}, own = settings()) {
  return plan(asked(at, changes), own)
    .actions.filter(isCalendar)
    .map(({ value }) => value);
}

function sweep(at: string): Action[] {
  const because = say.sweepDue(at);
  return [
    { do: 'job.put', repo: REPO, job: { kind: 'sweep', repo: REPO, at, go: false }, because },
    { do: 'remember', repo: REPO, key: 'sweep.fired', value: { at }, because },
  ];
}

/** What is kept of a checklist that was asked for: of which VC, when that was to be, and for which morning. */
function listOf(meeting: string, at = '2019-12-31T04:00:00Z', date = meeting) {
  return { meeting, date, at };
}

function list(fired: ReturnType<typeof listOf>, because = say.listDue(fired.date)): Action[] {
  const { meeting } = fired;
  return [
    { do: 'job.put', repo: REPO, job: { kind: 'review-list', repo: REPO, meeting }, because },
    { do: 'remember', repo: REPO, key: 'review-list.fired', value: fired, because },
  ];
}

describe('the sweep', () => {
  test('is quiet when the bot is new: the last one is only remembered', () => {
    const because = say.firstSight('2019-02-04T05:00:00Z');
    expect(doings('2019-02-05T12:00:00Z', { sweepFired: undefined })).toEqual([
      { do: 'remember', repo: REPO, key: 'sweep.fired', value: { at: '2019-02-04T05:00:00Z' }, because },
    ]);
  });
  test('comes on Monday at six in Paris, for its nominal time however late the look is', () => {
    expect(doings('2019-02-11T04:59:59Z')).toEqual([]);
    expect(doings('2019-02-11T05:00:00Z')).toEqual(sweep('2019-02-11T05:00:00Z'));
    expect(doings('2019-02-14T23:00:00Z')).toEqual(sweep('2019-02-11T05:00:00Z'));
  });
  test('follows the clocks into summer', () => {
    expect(doings('2019-04-01T04:00:00Z', { listFired: listOf('2019-04-01') })).toEqual(sweep('2019-04-01T04:00:00Z'));
  });
  test('comes once for weeks that were missed', () => {
    expect(doings('2019-03-12T00:00:00Z', { listFired: listOf('2019-04-01') })).toEqual(sweep('2019-03-11T05:00:00Z'));
  });
  test('does not come twice', () => {
    const kept = { sweepFired: { at: '2019-02-11T05:00:00Z' }, calendar: shown('2019-02-11T04:00:00Z')[0] };
    expect(plan(asked('2019-02-11T05:01:00Z', kept), settings())).toEqual({
      actions: [],
      notes: [{ repo: REPO, issue: null, rule: 'not-due', text: say.nothingDue() }],
      seen: {},
    });
  });
  test('that ran later than a clock put back is not repeated', () => {
    expect(doings('2019-02-05T00:00:00Z', { sweepFired: { at: '2019-02-11T05:00:00Z' } })).toEqual([]);
  });
});

describe('the checklist', () => {
  const none = { sweepFired: { at: '2019-03-30T00:00:00Z' }, listFired: undefined };

  test('comes seven days before the VC, at its hour', () => {
    expect(doings('2019-02-25T13:59:59Z', none)).toEqual([]);
    expect(doings('2019-02-25T14:00:00Z', none)).toEqual(list(listOf('2019-03-04', '2019-02-25T04:00:00Z')));
  });
  test('counts days on local clocks where these change in between', () => {
    // 2019-04-01 15:00 in Paris is 13:00Z, a week before it is 14:00Z.
    expect(doings('2019-03-25T13:59:59Z', none)).toEqual([]);
    expect(doings('2019-03-25T14:00:00Z', none)).toEqual(list(listOf('2019-04-01', '2019-03-25T04:00:00Z')));
  });
  test('does not come once the VC has begun, but may come a minute before', () => {
    expect(doings('2019-03-04T13:59:00Z', none)).toEqual(list(listOf('2019-03-04', '2019-03-04T04:00:00Z')));
    expect(doings('2019-03-04T14:00:00Z', none)).toEqual([]);
    expect(doings('2019-03-04T14:00:01Z', none)).toEqual([]);
  });
  test('does not come twice for a VC, and comes again for one that was moved', () => {
    const changed = { vcs: [aChangedVc({ key: '2019-03-04', date: '2019-03-06' })] };
    expect(doings('2019-03-01T00:00:00Z', { ...none, listFired: listOf('2019-03-04') })).toEqual([]);
    expect(doings('2019-03-01T00:00:00Z', { ...none, listFired: listOf('2019-03-04'), changed })).toEqual(
      list(listOf('2019-03-04', '2019-02-28T04:00:00Z', '2019-03-06')),
    );
  });
  test('is brought up to date at five each morning, once, until the VC begins', () => {
    const kept = { ...none, listFired: listOf('2019-03-04', '2019-02-28T04:00:00Z') };
    expect(doings('2019-03-01T03:59:59Z', kept)).toEqual([]);
    const refreshed = list(listOf('2019-03-04', '2019-03-01T04:00:00Z'), say.listRefreshed('2019-03-04'));
    expect(doings('2019-03-01T04:00:00Z', kept)).toEqual(refreshed);
    expect(doings('2019-03-01T20:00:00Z', kept)).toEqual(refreshed);
    expect(doings('2019-03-04T14:00:00Z', kept)).toEqual([]);
  });
  test('comes on the day itself where no days before are wanted', () => {
    const own = settings({ meetings: { reviewList: { daysBefore: 0 } } });
    expect(doings('2019-03-03T22:59:59Z', none, own)).toEqual([]);
    expect(doings('2019-03-03T23:00:00Z', none, own)).toEqual(list(listOf('2019-03-04', '2019-03-03T04:00:00Z')));
  });
  test('is not asked for where there is no VC any more', () => {
    const own = settings({ meetings: { rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=2' } });
    const [calendar] = shown('2019-03-12T00:00:00Z', none, own);
    expect(plan(asked('2019-03-12T00:00:00Z', { ...none, calendar }), own)).toEqual({
      actions: [],
      notes: [{ repo: REPO, issue: null, rule: 'no-meeting', text: say.noMeeting() }],
      seen: {},
    });
  });
});

describe('the look at silent periods', () => {
  const own = settings({ silence: { starts: 'opened' } });
  const because = say.silenceDue('2019-02-05T04:00:00Z');
  const due = [
    { do: 'job.put', repo: REPO, job: { kind: 'silence', repo: REPO }, because },
    { do: 'remember', repo: REPO, key: 'silence.fired', value: { at: '2019-02-05T04:00:00Z' }, because },
  ];
  test('comes every day at five in Paris, also when the bot is new or lost its memory', () => {
    expect(doings('2019-02-05T12:00:00Z', {}, own)).toEqual(due);
    expect(doings('2019-02-05T12:00:00Z', { silenceFired: { at: '2019-02-04T04:00:00Z' } }, own)).toEqual(due);
  });
  test('comes once a day, and once for days that were missed', () => {
    expect(doings('2019-02-06T03:59:59Z', { silenceFired: { at: '2019-02-05T04:00:00Z' } }, own)).toEqual([]);
    expect(doings('2019-02-05T23:00:00Z', { silenceFired: { at: '2019-01-15T04:00:00Z' } }, own)).toEqual(due);
  });
  test('never comes where the settings know no silent periods', () => {
    expect(doings('2019-02-05T12:00:00Z')).toEqual([]);
  });
});

describe('what calendars that subscribe are shown', () => {
  const own = settings({
    meetings: { sites: { DLS: 'Europe/London', X: 'UTC' }, closures: [{ from: '2019-08-01', to: '2019-08-31' }] },
  });

  test('is kept at the first look', () => {
    expect(shown('2019-02-05T12:00:00Z')).toEqual([
      {
        repo: REPO,
        private: false,
        meetings: expect.objectContaining({ rule: 'FREQ=MONTHLY;BYDAY=1MO', zone: 'Europe/Paris', sites: {} }),
        since: '2019-02-05T12:00:00Z',
        looked: '2019-02-05T12:00:00Z',
      },
    ]);
  });

  test('is kept anew where settings, name or who may read it changed, else once a day', () => {
    const [calendar] = shown('2019-02-05T12:00:00Z', {}, own);
    const look = (at: string, changes: Partial<ScheduleSnapshot>, now = own) =>
      shown(at, { calendar, ...changes }, now);
    expect(look('2019-02-05T12:10:00Z', {})).toEqual([]);
    expect(look('2019-02-06T12:00:00Z', {})).toEqual([{ ...calendar, looked: '2019-02-06T12:00:00Z' }]);
    const at = '2019-02-05T12:10:00Z';
    for (const other of [look(at, {}, settings()), look(at, { repository: aRepository({ private: true }) })])
      expect(other).toEqual([expect.objectContaining({ since: at, looked: at })]);
  });

  test('is the same in whatever order the database gives it back', () => {
    const [calendar] = shown('2019-02-05T12:00:00Z', {}, own);
    if (!calendar) throw new Error('nothing was kept');
    const { sites, closures, ...rest } = calendar.meetings;
    const turned = closures.map(({ from, to }) => ({ to, from }));
    const back = { ...calendar, meetings: { closures: turned, sites: { X: 'UTC', DLS: 'Europe/London' }, ...rest } };
    expect(Object.keys(sites)).toHaveLength(2);
    expect(shown('2019-02-05T12:10:00Z', { calendar: back }, own)).toEqual([]);
  });
});

test('whatever moments the clock asks about, each sweep comes once and each checklist once a morning', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 120 });
  fc.assert(
    fc.property(fc.array(minute, { minLength: 1, maxLength: 40 }), (minutes) => {
      let kept: Partial<ScheduleSnapshot> = { sweepFired: undefined, listFired: undefined };
      const started: string[] = [];
      for (const m of minutes.sort((a, b) => a - b)) {
        for (const action of doings(new Date(Date.UTC(2019, 0, 8, 0, m)).toISOString(), kept)) {
          if (action.do === 'job.put' && action.job.kind !== 'review-list') started.push(JSON.stringify(action.job));
          if (action.do === 'remember' && action.key === 'sweep.fired') kept = { ...kept, sweepFired: action.value };
          if (action.do === 'remember' && action.key === 'review-list.fired') {
            started.push(JSON.stringify(action.value));
            kept = { ...kept, listFired: action.value };
          }
        }
      }
      expect(new Set(started).size).toBe(started.length);
    }),
    { numRuns: 25, seed: 7 },
  );
});

test('what was fired and what was said is recalled, and the moment is the job’s own', async () => {
  const changed = { vcs: [aChangedVc()] };
  const look = aSight({
    remembers: {
      'sweep.fired': QUIET.sweepFired,
      'silence.fired': { at: '2019-02-28T04:00:00Z' },
      'changed-meetings': changed,
    },
  });
  expect(await schedule.gather({ kind: 'schedule', repo: REPO, at: '2019-03-01T00:00:00Z' }, look)).toEqual({
    repo: REPO,
    at: '2019-03-01T00:00:00Z',
    sweepFired: QUIET.sweepFired,
    silenceFired: { at: '2019-02-28T04:00:00Z' },
    listFired: undefined,
    changed,
    repository: aRepository(),
    calendar: undefined,
  });
});
