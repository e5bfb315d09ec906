import { expect, test } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import { Later } from '../../src/core/trouble.ts';
import { unfinishedAbout } from '../../src/jobs/desk.ts';
import { ledgerOf } from '../../src/jobs/ledger.ts';
import { mustGiveWay } from '../../src/jobs/put.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { queues, triage, worker } from './queues.ts';

const REPO = 'ispyb/demo';
const sweep: Job = { kind: 'sweep', repo: REPO, at: '2019-03-04T06:00:00Z', go: true };
const command = (repo: string): Job => ({ kind: 'command', repo, issue: 7, comment: 70 });

describeEachDatabase('a sweep', (open) => {
  const openQueue = queues(open);

  test('stops between two deeds for a command, goes on where it stopped, and tells meanwhile how far it came', async () => {
    const { db, queue } = await openQueue();
    const deeds = ['one', 'two', 'three'];
    const meanwhile: unknown[] = [];
    const { heard, run } = worker(async (job, { id }) => {
      if (job.kind === 'command') return void meanwhile.push(...(await unfinishedAbout(db.query, REPO)));
      const ledger = ledgerOf(db, { id, job }, () => new Date());
      const actions = deeds.map((label) => ({ do: 'label.add', repo: REPO, issue: 1, label, because: 'x' }) as const);
      await ledger.keepPlan({ actions, notes: [], seen: {} });
      for (const action of actions) {
        if (await ledger.outcomeOf(`label.add ${REPO}#1 ${action.label}`)) continue;
        await ledger.record(action, 'done');
        heard.push(action.label);
        if (action.label === 'one') await queue.put(command(REPO));
        if (await mustGiveWay(db.query, { id, job })) throw new Later('it gives way', new Date());
      }
      return undefined;
    });
    await queue.put(sweep);
    await queue.work(run);
    await queue.idle();
    expect(heard).toEqual([`sweep ${REPO}`, 'one', `command ${REPO}#7`, `sweep ${REPO}`, 'two', 'three']);
    expect(meanwhile).toEqual([{ kind: 'sweep', done: 1, of: 3, goesOn: expect.any(String) }]);
    expect(await unfinishedAbout(db.query, REPO)).toEqual([]);
  });

  test('does not stop for another sweep, for what is not due, or for a repository that is busy anyway', async () => {
    const { db, queue } = await openQueue();
    const run = { id: 'none', job: sweep };
    await queue.put({ ...sweep, repo: 'ispyb/other' });
    await queue.put(triage(7), { notBefore: new Date(Date.now() + 86_400_000) });
    expect(await mustGiveWay(db.query, run)).toBe(false);
    await queue.put(command('ispyb/busy'));
    expect(await mustGiveWay(db.query, run)).toBe(true);
    expect(await mustGiveWay(db.query, { id: 'none', job: triage(8) })).toBe(false);
    await db.query(`update triage_jobs.job set state = 'active' where group_id = 'ispyb/busy'`);
    await queue.put({ ...command('ispyb/busy'), comment: 71 } as Job);
    expect(await mustGiveWay(db.query, run)).toBe(false);
  });
});
