import { expect, test } from '@jest/globals';
import { addMilliseconds } from 'date-fns/addMilliseconds';
import fc from 'fast-check';
import type { Database } from '../../src/db/database.ts';
import { allowanceIn, WINDOWS } from '../../src/jobs/allowance.ts';
import { describeEachDatabase } from '../db/databases.ts';

const BEGINNING = new Date('2019-03-04T06:00:00.000Z');

/** GitHub's limits in small: three within ten milliseconds and five within a hundred, two and four for what can wait. */
const SMALL = [
  { all: 3, most: 2, within: 10 },
  { all: 5, most: 4, within: 100 },
] as const;

describeEachDatabase('what may be written', (open) => {
  let lines = 0;
  const fresh = () => `line ${lines++}`;

  test('is 80 a minute and 500 an hour, however many ask at once, and whoever is refused hears when there is room', async () => {
    const db: Database = await open();
    const clock = { now: BEGINNING };
    const allowance = allowanceIn({ db, now: () => clock.now });
    const line = fresh();
    const first = await Promise.all(Array.from({ length: 100 }, () => allowance.take(line, 'all')));
    expect(first.filter((free) => free === null)).toHaveLength(80);
    expect(new Set(first.map((free) => free?.toISOString()))).toEqual(new Set([undefined, '2019-03-04T06:01:00.000Z']));
    let granted = 80;
    for (let minute = 1; minute < 60; minute++) {
      clock.now = addMilliseconds(BEGINNING, minute * 60_000);
      const more = await Promise.all(Array.from({ length: 81 }, () => allowance.take(line, 'all')));
      granted += more.filter((free) => free === null).length;
      if (granted === 500) break;
    }
    expect(granted).toBe(500);
    expect(await allowance.take(line, 'all')).toEqual(addMilliseconds(BEGINNING, 3_600_000));
    expect((await allowance.left()).find((one) => one.line === line)).toMatchObject({ hour: 0 });
    clock.now = addMilliseconds(BEGINNING, 3_600_000);
    expect(await allowance.take(line, 'all')).toBeNull();
  });

  test('is never more within any window, and never refused where there is room', async () => {
    const db = await open();
    const step = fc.record({ pause: fc.nat(30), share: fc.constantFrom('all' as const, 'most' as const) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const clock = { now: BEGINNING };
        const allowance = allowanceIn({ db, now: () => clock.now, windows: SMALL });
        const line = fresh();
        const taken: number[] = [];
        for (const { pause, share } of steps) {
          clock.now = addMilliseconds(clock.now, pause);
          const at = clock.now.getTime();
          const isRoom = SMALL.every(
            ({ within, ...most }) => taken.filter((one) => one > at - within).length < most[share],
          );
          const free = await allowance.take(line, share);
          expect(free === null).toBe(isRoom);
          if (free === null) taken.push(at);
          else expect(free.getTime()).toBeGreaterThan(at);
        }
      }),
      { numRuns: process.env.LONG ? 300 : 10 },
    );
  });

  test('keeps a part for those for whom people wait', async () => {
    const db = await open();
    const allowance = allowanceIn({ db, now: () => BEGINNING });
    const line = fresh();
    const take = async (share: 'all' | 'most') => (await allowance.take(line, share)) === null;
    for (let n = 0; n < WINDOWS[0].most; n++) expect(await take('most')).toBe(true);
    expect([await take('most'), await take('all')]).toEqual([false, true]);
    expect(await allowance.take(fresh(), 'most')).toBeNull();
  });

  test('is nothing while GitHub asked for silence, in whichever process it was heard', async () => {
    const db = await open();
    const clock = { now: BEGINNING };
    const [one, other] = [allowanceIn({ db, now: () => clock.now }), allowanceIn({ db, now: () => clock.now })];
    const line = fresh();
    const until = addMilliseconds(BEGINNING, 90_000);
    await one.rest(line, until);
    await one.rest(line, addMilliseconds(BEGINNING, 30_000));
    expect(await other.take(line, 'all')).toEqual(until);
    clock.now = until;
    expect(await other.take(line, 'all')).toBeNull();
  });
});
