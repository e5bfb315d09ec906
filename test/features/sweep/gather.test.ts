import { expect, test } from '@jest/globals';
import type { Reader } from '../../../src/core/reader.ts';
import { Later } from '../../../src/core/trouble.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { anIssue, aTouch, REPO, settings, us } from '../builders.ts';
import { type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { MONDAY } from './scene.ts';

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
  expect(swept.map(({ history }) => history)).toEqual([null, null, null, null]);
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
  expect(swept.map((one) => [one.issue.number, one.history])).toEqual([
    [2, { known: true, value: history }],
    [1, { known: true, value: history }],
  ]);
});

test('takes a history that it cannot read for what it is: not known', async () => {
  const { swept } = await gather({ issues: [anIssue()] }, { failing: 'history' });
  expect(swept[0]?.history).toEqual({
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
