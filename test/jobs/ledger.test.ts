import { expect, test } from '@jest/globals';
import { type Action, keyOf } from '../../src/core/action.ts';
import type { Job } from '../../src/core/job.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { nothing } from '../../src/core/plan.ts';
import { inMemoryLedger, ledgerOf } from '../../src/jobs/ledger.ts';
import { describeEachDatabase } from '../db/databases.ts';

const job: Job = { kind: 'triage', repo: 'ISPyB/Demo', issue: 7 };

const stale: Action = { do: 'label.add', repo: 'ISPyB/Demo', issue: 7, label: 'stale', because: 'it is quiet' };

const now = () => new Date('2019-01-28T12:00:00Z');

async function remembersDeeds(ledger: Ledger): Promise<void> {
  expect(await ledger.outcomeOf('label.add ispyb/demo#7 stale')).toBeUndefined();
  await ledger.record(stale, 'done');
  await ledger.record(stale, 'already');
  expect(await ledger.outcomeOf('label.add ispyb/demo#7 stale')).toBe('already');
  expect(await ledger.outcomeOf('label.add ispyb/demo#8 stale')).toBeUndefined();
}

test('deeds of a process', () => remembersDeeds(inMemoryLedger()));

describeEachDatabase('ledger', (open) => {
  test('deeds of a run', async () => remembersDeeds(ledgerOf(await open(), { id: 'run-1', job }, now)));

  test('a run that is tried again finds its page, another run an empty one', async () => {
    const db = await open();
    await ledgerOf(db, { id: 'run-1', job }, now).record(stale, 'moved-on');
    expect(await ledgerOf(db, { id: 'run-1', job }, now).outcomeOf(keyOf(stale))).toBe('moved-on');
    expect(await ledgerOf(db, { id: 'run-2', job }, now).outcomeOf(keyOf(stale))).toBeUndefined();
  });

  test('words that no database takes cost neither a deed nor a plan', async () => {
    const db = await open();
    const ledger = ledgerOf(db, { id: 'run-1', job }, now);
    const odd: Action = { ...stale, label: 'odd \ud800\u0000', because: 'because \u0000' };
    await ledger.record(odd, 'done');
    await ledger.keepPlan(nothing('ispyb/demo', 'odd', 'half a pair \ud800 and a NUL \u0000'));
    expect(await ledger.outcomeOf(keyOf(odd))).toBe('done');
    const rows = await db.query("select plan -> 'notes' -> 0 ->> 'text' as text from triage.plan");
    expect(rows).toEqual([{ text: 'half a pair \ufffd and a NUL \ufffd' }]);
  });

  test('what people see is kept in words, what only we notice is not', async () => {
    const db = await open();
    const ledger = ledgerOf(db, { id: 'run-1', job }, now);
    await ledger.record(stale, 'done');
    await ledger.record(
      { do: 'remember', repo: job.repo, key: 'last-meeting', value: { date: '' }, because: 'x' },
      'done',
    );
    expect(await db.query('select about, repo, issue, words, moment from triage.deed order by deed')).toEqual([
      { about: 'ispyb/demo', repo: 'ISPyB/Demo', issue: 7, words: 'label #7 `stale`', moment: now() },
      { about: 'ispyb/demo', repo: 'ISPyB/Demo', issue: null, words: null, moment: now() },
    ]);
  });

  test('the last plan of a run is kept with what it was about', async () => {
    const db = await open();
    const ledger = ledgerOf(db, { id: 'run-1', job }, now);
    await ledger.keepPlan(nothing('ISPyB/Demo', 'first', 'nothing yet'));
    await ledger.keepPlan(nothing('ISPyB/Demo', 'second', 'still nothing'));
    expect(await db.query('select run, job, kind, repo, plan from triage.plan')).toEqual([
      {
        run: 'run-1',
        job: 'triage:ispyb/demo#7',
        kind: 'triage',
        repo: 'ispyb/demo',
        plan: nothing('ISPyB/Demo', 'second', 'still nothing'),
      },
    ]);
  });
});
