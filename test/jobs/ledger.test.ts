import { expect, test } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { nothing } from '../../src/core/plan.ts';
import { inMemoryLedger, ledgerOf } from '../../src/jobs/ledger.ts';
import { describeEachDatabase } from '../db/databases.ts';

const job: Job = { kind: 'triage', repo: 'ISPyB/Demo', issue: 7 };

async function remembersDeeds(ledger: Ledger): Promise<void> {
  expect(await ledger.outcomeOf('label.add ispyb/demo#7 stale')).toBeUndefined();
  await ledger.record('label.add ispyb/demo#7 stale', 'done', 'it is quiet');
  await ledger.record('label.add ispyb/demo#7 stale', 'already', 'it is quiet');
  expect(await ledger.outcomeOf('label.add ispyb/demo#7 stale')).toBe('already');
  expect(await ledger.outcomeOf('label.add ispyb/demo#8 stale')).toBeUndefined();
}

test('deeds of a process', () => remembersDeeds(inMemoryLedger()));

describeEachDatabase('ledger', (open) => {
  test('deeds of a run', async () => remembersDeeds(ledgerOf(await open(), { id: 'run-1', job })));

  test('a run that is tried again finds its page, another run an empty one', async () => {
    const db = await open();
    await ledgerOf(db, { id: 'run-1', job }).record('deed', 'moved-on', 'because');
    expect(await ledgerOf(db, { id: 'run-1', job }).outcomeOf('deed')).toBe('moved-on');
    expect(await ledgerOf(db, { id: 'run-2', job }).outcomeOf('deed')).toBeUndefined();
  });

  test('words that no database takes cost neither a deed nor a plan', async () => {
    const db = await open();
    const ledger = ledgerOf(db, { id: 'run-1', job });
    await ledger.record('odd \ud800\u0000', 'done', 'because \u0000');
    await ledger.keepPlan(nothing('ispyb/demo', 'odd', 'half a pair \ud800 and a NUL \u0000'));
    expect(await ledger.outcomeOf('odd \ud800\u0000')).toBe('done');
    const rows = await db.query("select plan -> 'notes' -> 0 ->> 'text' as text from triage.plan");
    expect(rows).toEqual([{ text: 'half a pair \ufffd and a NUL \ufffd' }]);
  });

  test('the last plan of a run is kept with what it was about', async () => {
    const db = await open();
    const ledger = ledgerOf(db, { id: 'run-1', job });
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
