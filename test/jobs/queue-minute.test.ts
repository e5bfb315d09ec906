import { expect, test } from '@jest/globals';
import { TestClock } from 'pg-boss';
import { describeEachDatabase } from '../db/databases.ts';
import { queues } from './queues.ts';

describeEachDatabase('every minute', (open) => {
  const openQueue = queues(open);

  test('comes once, however many processes share the database, and survives a tick that fails', async () => {
    const clock = new TestClock('2019-01-07T05:59:30Z');
    const troubles: Error[] = [];
    const options = { clock, onTrouble: (trouble: Error) => void troubles.push(trouble) };
    const first = await openQueue(options);
    const second = await openQueue({ ...options, on: first.db });
    const ticks: string[] = [];
    const tick = async () => {
      ticks.push(new Date(clock.now()).toISOString().slice(0, 16));
      if (ticks.length === 1) throw new Error('not this time');
    };
    await first.queue.everyMinute(tick);
    await second.queue.everyMinute(tick);
    await clock.tick(100_000);
    // The minute that began just before we came may still be told.
    expect(ticks.filter((minute) => minute !== '2019-01-07T05:59')).toEqual(['2019-01-07T06:00', '2019-01-07T06:01']);
    expect(troubles.map(String)).toEqual(['Error: not this time']);
  });
});
