import { expect, test } from '@jest/globals';
import { describeEachDatabase } from '../db/databases.ts';
import { queues } from './queues.ts';

describeEachDatabase('what is old', (open) => {
  const openQueue = queues(open);

  test('is forgotten when the queue is opened, and facts never', async () => {
    const db = await open();
    for (const days of [1, 100, 400]) {
      const at = `now() - interval '${days} days'`;
      await db.query(`insert into triage.deed values ('run', 'deed ${days}', 'done', 'because', ${at})`);
      await db.query(`insert into triage.delivery values ('${days}', 'push', ${at})`);
      await db.query(`insert into triage.plan values ('run ${days}', 'key', 'sweep', 'ispyb/demo', '{}', ${at})`);
      await db.query(`insert into triage.fact values (${days}, 'last-meeting', '{}', ${at})`);
    }
    await openQueue({ on: db });
    const count = async (table: string) => (await db.query(`select 1 from triage.${table}`)).length;
    expect(await count('deed')).toBe(1);
    expect(await count('delivery')).toBe(1);
    expect(await count('plan')).toBe(2);
    expect(await count('fact')).toBe(3);
  });
});
