import { expect, test } from '@jest/globals';
import { Bug } from '../../src/core/trouble.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { gate, queues, triage, worker } from './queues.ts';

describeEachDatabase('the operator', (open) => {
  const openQueue = queues(open);

  test('sees what waits, runs and failed, and has it done again', async () => {
    const { queue } = await openQueue({ patience: { bugs: 1 } });
    const door = gate();
    let mended = false;
    const { heard, run } = worker((job) => {
      if ('issue' in job && job.issue === 7 && !mended) throw new Bug('oops');
      return 'issue' in job && job.issue === 8 ? door.pass() : undefined;
    });
    await queue.put(triage(7));
    await queue.work(run);
    await queue.idle();
    await queue.put(triage(8));
    await door.reached;
    await queue.put(triage(9), { notBefore: new Date(Date.now() + 86_400_000) });
    const listed = await queue.list();
    expect(listed.map(({ job, state, error }) => ({ job, state, error }))).toEqual([
      { job: triage(9), state: 'waiting', error: null },
      { job: triage(8), state: 'active', error: null },
      { job: triage(7), state: 'failed', error: 'oops' },
    ]);
    expect(await queue.counts()).toEqual({ waiting: 1, active: 1, again: 0, failed: 1 });

    mended = true;
    const [waiting, active, failed] = listed;
    expect(await queue.retry(active?.id ?? '')).toBe(false);
    expect(await queue.retry(failed?.id ?? '')).toBe(true);
    expect(await queue.retry(waiting?.id ?? '')).toBe(true);
    door.open();
    await queue.idle();
    expect(heard.slice(2).sort()).toEqual(['triage ispyb/demo#7', 'triage ispyb/demo#9']);
    expect(await queue.list()).toEqual([]);
  });

  test('who asks for a job that is not there learns so', async () => {
    const { queue } = await openQueue();
    expect(await queue.show('no-such-job')).toBeNull();
    expect(await queue.retry('0c1a9a2e-0000-4000-8000-000000000001')).toBe(false);
  });

  test('stopping waits for the job that runs', async () => {
    const { db, queue } = await openQueue();
    const door = gate();
    let ended = false;
    await queue.work(async () => {
      await door.pass();
      ended = true;
    });
    await queue.put(triage(7));
    await door.reached;
    const stopping = queue.stop({ graceful: true });
    door.open();
    await stopping;
    expect(ended).toBe(true);
    const { queue: next } = await openQueue({ on: db });
    expect(await next.list()).toEqual([]);
  });

  test('a job that is not waited for is given back and begun anew', async () => {
    const { db, queue } = await openQueue();
    const door = gate();
    await queue.work(() => door.pass());
    await queue.put(triage(7));
    await door.reached;
    await queue.stop({ graceful: false });
    const { queue: next } = await openQueue({ on: db });
    const { heard, tries, run } = worker();
    await next.work(run);
    await next.idle();
    door.open();
    expect(heard).toEqual(['triage ispyb/demo#7']);
    expect(tries[0]?.tries).toBe(2);
  });
});
