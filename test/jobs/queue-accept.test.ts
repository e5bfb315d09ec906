import { expect, test } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { queues, triage, worker } from './queues.ts';

describeEachDatabase('deliveries', (open) => {
  const openQueue = queues(open);
  const delivery = { id: '0c1a9a2e-0000-4000-8000-000000000001', event: 'issues.opened' };

  test('the same delivery is the same delivery, also when both come at once', async () => {
    const { db, queue } = await openQueue();
    const { heard, run } = worker();
    const both = [queue.accept(delivery, [triage(7)]), queue.accept(delivery, [triage(7)])];
    expect((await Promise.all(both)).sort()).toEqual(['accepted', 'known']);
    await queue.work(run);
    await queue.idle();
    expect(await queue.accept(delivery, [triage(7)])).toBe('known');
    await queue.idle();
    expect(heard).toEqual(['triage ispyb/demo#7']);
    expect(await db.query('select event, received from triage.delivery')).toEqual([
      { event: 'issues.opened', received: 3 },
    ]);
  });

  test('a delivery whose jobs could not be kept was never accepted', async () => {
    const { queue } = await openQueue();
    const odd = { kind: 'triage', repo: 'ispyb/demo', issue: 1n } as unknown as Job;
    await expect(queue.accept(delivery, [triage(7), odd])).rejects.toThrow('BigInt');
    expect(await queue.list()).toEqual([]);
    expect(await queue.accept(delivery, [triage(7)])).toBe('accepted');
    expect(await queue.list()).toHaveLength(1);
  });

  test('deliveries with the same jobs in another order do not wait for each other for ever', async () => {
    const { queue } = await openQueue();
    const jobs = [1, 2, 3, 4, 5].map((issue) => triage(issue));
    const said = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => queue.accept({ id: `d${n}`, event: 'push' }, n % 2 ? jobs : [...jobs].reverse())),
    );
    expect(said).toEqual(Array(6).fill('accepted'));
    expect(await queue.list()).toHaveLength(5);
  });
});
