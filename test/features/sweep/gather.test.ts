import { describe, expect, test } from '@jest/globals';
import type { Pulse, Pulses } from '../../../src/core/pulse.ts';
import type { Issue, Reader, Touch } from '../../../src/core/reader.ts';
import { Later } from '../../../src/core/trouble.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { pulseOf } from '../../../src/stale/pulse.ts';
import { anIssue, aTouch, REPO, settings, us } from '../builders.ts';
import { type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { aStaleIssue, MONDAY, marked, rules } from './scene.ts';

const JOB = { kind: 'sweep', repo: REPO, at: MONDAY, go: false } as const;

function gather(facts: Facts, faults: Faults = {}, own = settings()) {
  return sweep.gather(JOB, aSight({ reader: readerOf(facts, faults), settings: own }));
}

test('reads all issues before the history of those that may be due', async () => {
  const asked: (keyof Reader)[] = [];
  const issues = Array.from({ length: 20 }, (_, n) => anIssue({ number: n + 1 }));
  await gather({ issues }, { asked: (method) => void asked.push(method) });
  expect(asked.filter((method) => method === 'history')).toHaveLength(20);
  expect(asked.indexOf('openIssues')).toBeLessThan(asked.indexOf('history'));
});

test('reads no history that cannot matter', async () => {
  const { swept } = await gather({
    issues: [
      anIssue({ number: 1, createdAt: '2018-09-01T09:00:00Z' }),
      anIssue({ number: 2, labels: ['keep'] }),
      anIssue({ number: 3, author: us }),
      anIssue({ number: 4, milestone: '5.0' }),
    ],
  });
  expect(swept.map(({ look }) => look)).toEqual([null, null, null, null]);
});

test('reads the history of what carries the label, and of what is old, whoever updated it lately', async () => {
  const history = [aTouch('commented', '2018-09-29T09:00:00Z')];
  const { swept } = await gather({
    issues: [
      anIssue({ number: 1, createdAt: '2018-09-01T09:00:00Z', labels: ['STALE'] }),
      anIssue({ number: 2, updatedAt: '2018-09-29T09:00:00Z' }),
    ],
    history: { 1: history, 2: history },
  });
  expect(swept.map((one) => [one.issue.number, one.look])).toEqual([
    [2, { known: true, value: { history, reactions: [] } }],
    [1, { known: true, value: { history, reactions: [] } }],
  ]);
});

test('takes a history that it cannot read for what it is: not known', async () => {
  const { swept } = await gather({ issues: [anIssue()] }, { failing: 'history' });
  expect(swept[0]?.look).toEqual({
    known: false,
    why: 'could not look up the history of #7: GitHub answered 502 to history',
  });
});

test.each(['openIssues', 'labels', 'repository'] as const)(
  'comes back later when it cannot read %s',
  async (failing) => {
    await expect(gather({ issues: [anIssue()] }, { failing })).rejects.toBeInstanceOf(Later);
  },
);

test('knows whether somebody let sweeps go', async () => {
  const remembers = { 'sweep.agreed': { by: 'ann', at: MONDAY } };
  expect((await sweep.gather(JOB, aSight({ remembers }))).agreed).toBe(true);
  expect((await sweep.gather(JOB, aSight())).agreed).toBe(false);
});

test('knows whether a sweep was shown and waits', async () => {
  const remembers = { 'waiting.sweep': { plan: { actions: [], notes: [], seen: {} } } };
  expect((await sweep.gather(JOB, aSight({ remembers }))).shown).toBe(true);
  expect((await sweep.gather(JOB, aSight())).shown).toBe(false);
});

describe('what is remembered', () => {
  const LIFE = '2018-09-01T09:00:00Z';
  const remembered = (issue: Issue, changes: Partial<Pulse> = {}, history: readonly Touch[] = []) => ({
    [issue.id]: { ...pulseOf(issue, { history, reactions: [] }, 'stale', null), ...changes },
  });
  /** The issues whose history a sweep reads. */
  async function reads(issue: Issue, pulses: Pulses, { at = MONDAY, acts = true } = {}): Promise<readonly number[]> {
    const read: number[] = [];
    const reader = readerOf(
      { issues: [issue] },
      { asked: (method, args) => void (method === 'history' && read.push(Number(args[1]))) },
    );
    const remembers = acts ? { 'sweep.agreed': { by: 'ann', at: MONDAY } } : {};
    await sweep.gather({ ...JOB, at }, aSight({ reader, pulses, remembers }));
    return read;
  }

  test('spares the history of a marked issue until it changes: in time, comments or reactions', async () => {
    const issue = aStaleIssue('2018-08-06T04:00:00Z');
    const pulses = remembered(issue, {}, [marked('2018-08-06T04:00:00Z')]);
    expect(await reads(issue, {})).toEqual([7]);
    expect(await reads(issue, pulses)).toEqual([]);
    for (const change of [{ updatedAt: LIFE }, { comments: 1 }, { reactions: 1 }])
      expect(await reads({ ...issue, ...change }, pulses)).toEqual([7]);
  });

  test('spares the history of an issue that somebody is known to have come back to, whatever changed since', async () => {
    const issue = anIssue({ updatedAt: '2018-09-20T09:00:00Z' });
    expect(await reads(issue, remembered(issue, { life: LIFE, updatedAt: '' }))).toEqual([]);
    expect(await reads(issue, remembered(issue, { life: '2018-02-01T09:00:00Z', updatedAt: '' }))).toEqual([7]);
  });

  test('does not spare it right before a mark, unless that is only shown', async () => {
    const issue = anIssue();
    expect(await reads(issue, remembered(issue))).toEqual([7]);
    expect(await reads(issue, remembered(issue), { acts: false })).toEqual([]);
    expect(await reads(issue, {}, { acts: false })).toEqual([7]);
  });

  test('is forgotten where other rules concluded it, or of another label', async () => {
    const issue = aStaleIssue('2018-08-06T04:00:00Z');
    for (const change of [{ rules: 0 }, { stale: 'quiet' }])
      expect(await reads(issue, remembered(issue, change))).toEqual([7]);
  });
});

test('reactions are read where there are any, and a list of labels only where something may be due', async () => {
  const asked: (keyof Reader)[] = [];
  const issues = [anIssue({ number: 1, reactions: 2 }), anIssue({ number: 2 })];
  const { swept } = await gather({ issues }, { asked: (method) => void asked.push(method) });
  expect(asked.filter((method) => method === 'reactions')).toHaveLength(1);
  expect(swept.map(({ look }) => look !== 'later' && look?.known)).toEqual([true, true]);
  asked.length = 0;
  await gather({ issues: [anIssue({ createdAt: MONDAY })] }, { asked: (method) => void asked.push(method) });
  expect(asked.toSorted()).toEqual(['openIssues', 'repository']);
});

test('one sweep looks into a thousand issues, the next goes on', async () => {
  const issues = Array.from({ length: 1002 }, (_, n) => anIssue({ number: n + 1 }));
  const snapshot = await gather({ issues });
  expect(snapshot.swept.filter(({ look }) => look === 'later')).toHaveLength(2);
  const plan = sweep.plan(snapshot, settings());
  expect(rules(plan)).toEqual(['later', 'later']);
  expect(plan.actions.filter((action) => action.do === 'label.add')).toHaveLength(1000);
});
