import { expect, test } from '@jest/globals';
import { EVER } from '../../src/core/reader.ts';
import type { Database } from '../../src/db/database.ts';
import { keepingReader, keepingWriter, type Looks, looksOf, NO_LOOKS } from '../../src/jobs/looks.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { anIssue, REPO, us } from '../features/builders.ts';
import { readerOf } from '../features/reader.ts';

const looked = { repository: { id: 7, name: REPO, private: false }, mode: 'act', stale: 'Stale' };

const day = (n: number): Date => new Date(Date.UTC(2019, 0, n, 6));

async function issuesIn(db: Database): Promise<readonly unknown[]> {
  return db.query('select number, state, labels, closed from triage.issue order by number');
}

describeEachDatabase('what jobs saw', (open) => {
  test('is the issues as they were last, and how many were open and stale on each day', async () => {
    const db = await open();
    const looks = looksOf(db.query, looked);
    await looks.allOpen(
      [anIssue({ number: 1, labels: ['stale', 'kind:bug'] }), anIssue({ number: 2, labels: [] })],
      day(1),
    );
    await looks.some([anIssue({ number: 3, labels: ['odd {"} \u0000'], author: us })], day(1));
    await looks.allOpen([anIssue({ number: 2, labels: ['vc'], comments: 4 })], day(2));
    expect(await issuesIn(db)).toEqual([
      { number: 1, state: 'gone', labels: ['stale', 'kind:bug'], closed: day(2) },
      { number: 2, state: 'open', labels: ['vc'], closed: null },
      { number: 3, state: 'gone', labels: ['odd {"} \ufffd'], closed: day(2) },
    ]);
    expect(await db.query('select day::text, open, stale from triage.tally order by day')).toEqual([
      { day: '2019-01-01', open: 2, stale: 1 },
      { day: '2019-01-02', open: 1, stale: 0 },
    ]);
    expect(await db.query('select name, mode, stale, whole, at from triage.look')).toEqual([
      { name: REPO, mode: 'act', stale: 'Stale', whole: day(2), at: day(2) },
    ]);
  });

  test('is never written over by what was seen before, nor closed by a list that is older than it', async () => {
    const db = await open();
    const looks = looksOf(db.query, looked);
    await looks.some([anIssue({ number: 1, title: 'new words' }), anIssue({ number: 2, isPull: true })], day(3));
    await looks.some([anIssue({ number: 1, title: 'old words' })], day(2));
    await looks.allOpen([], day(2));
    expect(await db.query('select number, title, state from triage.issue')).toEqual([
      { number: 1, title: 'new words', state: 'open' },
    ]);
  });

  test('knows what the bot did itself', async () => {
    const db = await open();
    const looks = looksOf(db.query, looked);
    await looks.some([anIssue({ number: 1, labels: ['vc'] })], day(1));
    const deed = { repo: REPO, issue: 1, because: 'because' } as const;
    await looks.did({ do: 'label.add', ...deed, label: 'stale' }, day(2));
    await looks.did({ do: 'label.add', ...deed, label: 'stale' }, day(2));
    await looks.did({ do: 'label.remove', ...deed, label: 'vc' }, day(2));
    await looks.did({ do: 'comment.upsert', ...deed, slot: 'x', body: 'x' }, day(2));
    await looks.did({ do: 'issue.close', ...deed, as: 'completed' }, day(2));
    expect(await issuesIn(db)).toEqual([{ number: 1, state: 'closed', labels: ['stale'], closed: day(2) }]);
    await looks.did({ do: 'issue.reopen', ...deed }, day(3));
    expect(await issuesIn(db)).toEqual([{ number: 1, state: 'open', labels: ['stale'], closed: null }]);
  });
});

test('a list of all there ever was is kept whole, and its open issues are all that are open', async () => {
  const kept: string[] = [];
  const looks: Looks = {
    ...NO_LOOKS,
    some: async (issues) => void kept.push(`saw ${issues.map(({ number }) => number)}`),
    allOpen: async (issues) => void kept.push(`open ${issues.map(({ number }) => number)}`),
  };
  const issues = [
    anIssue({ number: 1, state: 'closed' }),
    anIssue({ number: 2 }),
    anIssue({ number: 3, isPull: true }),
  ];
  const reader = keepingReader(readerOf({ issues }), REPO, { looks, now: () => day(1) });
  await reader.changedIssues(REPO, EVER);
  await reader.changedIssues(REPO, '2018-01-01T00:00:00Z');
  expect(kept).toEqual(['saw 1,2,3', 'open 2', 'saw 1,2,3']);
});

test('only what is seen of and done to the job’s own repository is kept', async () => {
  const kept: string[] = [];
  const looks: Looks = {
    ...NO_LOOKS,
    some: async (issues) => void kept.push(`saw ${issues.map(({ number }) => number)}`),
    did: async (action) => void kept.push(`did ${action.do}`),
  };
  const keeping = { looks, now: () => day(1) };
  const reader = keepingReader(readerOf({ issues: [anIssue({ number: 5 })] }), REPO.toUpperCase(), keeping);
  await reader.issue(REPO, 5);
  await expect(reader.issue('other/place', 5)).rejects.toThrow('other/place#5');
  const outcomes = ['done', 'moved-on', 'done'] as const;
  const left = [...outcomes];
  const writer = keepingWriter(
    { isStill: async () => true, carryOut: async () => left.shift() ?? 'done' },
    REPO,
    keeping,
  );
  for (const repo of [REPO, REPO, 'other/place'])
    await writer.carryOut({ do: 'issue.reopen', repo, issue: 5, because: 'because' });
  expect(kept).toEqual(['saw 5', 'did issue.reopen']);
});
