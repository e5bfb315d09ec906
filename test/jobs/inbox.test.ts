import { expect, test } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import { Later } from '../../src/core/trouble.ts';
import type { Database } from '../../src/db/database.ts';
import { openQueue } from '../../src/jobs/queue.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { queues, triage, worker } from './queues.ts';

/** The same database, with every transaction of some statements ending in trouble for as long as `fails` says. */
function troubled(db: Database, fails: (sql: string) => Error | null): Database {
  return {
    ...db,
    transaction: (work) =>
      db.transaction((query) =>
        work((sql, values) => {
          const trouble = fails(sql);
          if (trouble) throw trouble;
          return query(sql, values);
        }),
      ),
  };
}

describeEachDatabase('deliveries', (open) => {
  const openQueueHere = queues(open);
  const delivery = { id: '0c1a9a2e-0000-4000-8000-000000000001', event: 'issues.opened' };
  const other = { id: '0c1a9a2e-0000-4000-8000-000000000002', event: 'issues.opened' };

  test('the same delivery is the same delivery, also when both come at once', async () => {
    const { db, queue } = await openQueueHere();
    const { heard, run } = worker();
    const jobs = { jobs: [triage(7)] };
    const both = [queue.inbox.accept(delivery, jobs), queue.inbox.accept(delivery, jobs)];
    expect((await Promise.all(both)).sort()).toEqual(['accepted', 'known']);
    await queue.work(run);
    await queue.idle();
    expect(await queue.inbox.accept(delivery, jobs)).toBe('known');
    await queue.idle();
    expect(heard).toEqual(['triage ispyb/demo#7']);
    expect(await db.query('select event, received from triage.delivery')).toEqual([
      { event: 'issues.opened', received: 3 },
    ]);
  });

  test('what comes while others are stored is stored with them, and each hears for itself', async () => {
    const { db, queue } = await openQueueHere();
    const many = Array.from({ length: 250 }, (_, n) => ({ id: `d${n % 200}`, event: 'issues' }));
    const said = await Promise.all(many.map((one, n) => queue.inbox.accept(one, { jobs: [triage(n % 5)] })));
    expect(said.filter((one) => one === 'accepted')).toHaveLength(200);
    expect(said.slice(200)).toEqual(Array(50).fill('known'));
    await queue.inbox.handedOut();
    expect((await queue.list()).map(({ job }) => 'issue' in job && job.issue).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(await db.query('select count(distinct at)::int <= 5 as together from triage.delivery')).toEqual([
      { together: true },
    ]);
  });

  test('a delivery whose jobs could not be kept was never accepted', async () => {
    const { queue } = await openQueueHere();
    const odd = { kind: 'triage', repo: 'ispyb/demo', issue: 1n } as unknown as Job;
    await expect(queue.inbox.accept(delivery, { jobs: [triage(7), odd] })).rejects.toThrow('BigInt');
    await queue.inbox.handedOut();
    expect(await queue.list()).toEqual([]);
    expect(await queue.inbox.accept(delivery, { jobs: [triage(7)] })).toBe('accepted');
    await queue.inbox.handedOut();
    expect(await queue.list()).toHaveLength(1);
  });

  test('an issue that moved away takes along what waits about it, and what comes later stays', async () => {
    const { queue } = await openQueueHere();
    const { heard, run } = worker();
    await queue.put(triage(7));
    await queue.put({ kind: 'command', repo: 'ISPyB/Demo', issue: 7, comment: 1 });
    await queue.put(triage(8));
    await queue.put(triage(7, 'ispyb/other'));
    await queue.put({ kind: 'schedule', repo: 'ispyb/demo', at: '2019-01-07T06:00:00Z' });
    await Promise.all([
      queue.inbox.accept(delivery, { jobs: [triage(7)] }),
      queue.inbox.accept(other, { jobs: [], moved: { repo: 'ISPyB/demo', issue: 7 } }),
    ]);
    await queue.inbox.handedOut();
    await queue.work(run);
    await queue.idle();
    expect(heard.sort()).toEqual(['schedule ispyb/demo', 'triage ispyb/demo#8', 'triage ispyb/other#7']);
  });

  test('what could not be handed out is tried again, and what always fails holds up no other', async () => {
    const db = await open();
    const troubles: Error[] = [];
    let down = true;
    const shaky = troubled(db, (sql) => (down && /for update skip locked/.test(sql) ? new Later('away') : null));
    const queue = await openQueue(shaky, { onTrouble: (trouble) => troubles.push(trouble) });
    open.atEnd(() => queue.stop({ graceful: true }));
    await queue.inbox.accept(delivery, { jobs: [{ kind: 'triage', repo: null, issue: 1 } as unknown as Job] });
    await queue.inbox.accept(other, { jobs: [triage(8)] });
    down = false;
    const { heard, run } = worker();
    await queue.work(run);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['triage ispyb/demo#8']);
    expect(troubles.map(({ message }) => message)).toEqual(expect.arrayContaining(['away']));
    expect(await db.query('select id from triage.delivery where hint is not null')).toEqual([{ id: delivery.id }]);
  });

  test('deliveries that a killed process stored become jobs when the next one looks', async () => {
    const first = await openQueueHere();
    await first.queue.stop({ graceful: true });
    await first.db.query(`insert into triage.delivery (id, event, hint) values ('left', 'issues', $1::jsonb)`, [
      JSON.stringify({ jobs: [triage(9)] }),
    ]);
    const second = await openQueueHere({ on: first.db });
    await second.queue.inbox.handedOut();
    expect((await second.queue.list()).map(({ job }) => job)).toEqual([triage(9)]);
  });

  test('two processes hand out each delivery once', async () => {
    const first = await openQueueHere();
    const second = await openQueueHere({ on: first.db });
    const queues = [first.queue, second.queue];
    const jobs = [1, 2, 3, 4, 5].map((issue) => triage(issue));
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        queues[n % 2]?.inbox.accept({ id: `d${n}`, event: 'push' }, { jobs: n % 3 ? jobs : jobs.toReversed() }),
      ),
    );
    await Promise.all(queues.map((queue) => queue.inbox.handedOut()));
    expect(await first.queue.list()).toHaveLength(5);
  });
});
