import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Bug, Later, Told } from '../../src/core/trouble.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { gate, queues, triage, worker } from './queues.ts';

const atOnce = { firstPause: 0 };
const long = { firstPause: 86_400_000, longestPause: 86_400_000 };

describeEachDatabase('a job in trouble', (open) => {
  const openQueue = queues(open);

  test('what time mends is tried again as the same run', async () => {
    const { queue } = await openQueue({ patience: atOnce });
    const { tries, run } = worker((_, { tries: n }) => {
      if (n < 7) throw new Later('502');
    });
    await queue.work(run);
    await queue.put(triage(7));
    await queue.idle();
    expect(tries.map((each) => each.tries)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
    expect(await queue.list()).toEqual([]);
  });

  test('a moment that GitHub named is waited for, whatever else is put', async () => {
    const named = new Date(Date.now() + 3_600_000);
    const { queue } = await openQueue();
    const { heard, run } = worker(() => {
      throw new Later('the limit is used up', named);
    });
    await queue.work(run);
    await queue.put(triage(7));
    await queue.idle();
    expect(await queue.list()).toMatchObject([
      { state: 'again', due: named.toISOString(), error: 'the limit is used up' },
    ]);
    await queue.put(triage(7));
    await queue.idle();
    expect(heard).toHaveLength(1);
    expect(await queue.list()).toMatchObject([{ state: 'waiting', due: named.toISOString() }]);
  });

  test('news does not wait for a pause of ours, and takes the place of what waited', async () => {
    const { queue } = await openQueue({ patience: long });
    const { heard, tries, run } = worker(() => {
      if (tries.length === 1) throw new Later('502');
    });
    await queue.work(run);
    await queue.put(triage(7));
    await queue.idle();
    expect(await queue.list()).toMatchObject([{ state: 'again' }]);
    await queue.put(triage(7));
    await queue.idle();
    expect(heard).toHaveLength(2);
    expect(await queue.list()).toEqual([]);
  });

  test('what arrived while one ran takes its place when that one falls, and knows how often', async () => {
    const { queue } = await openQueue({ patience: { ...long, bugs: 2 } });
    const door = gate();
    const { tries, run } = worker(async () => {
      if (tries.length > 1) throw new Bug('again');
      await door.pass();
      throw new Bug('oops');
    });
    await queue.work(run);
    await queue.put(triage(7));
    await door.reached;
    await queue.put(triage(7));
    door.open();
    await queue.idle();
    expect(tries.map(({ lastTry }) => lastTry)).toEqual([false, true]);
    expect(await queue.list()).toMatchObject([{ state: 'failed', error: 'again' }]);
  });

  test('what is put for later does not hold up what is to be tried sooner', async () => {
    const { queue } = await openQueue({ patience: { firstPause: 3_600_000, longestPause: 3_600_000 } });
    const door = gate();
    const { run } = worker(async () => {
      await door.pass();
      throw new Later('502');
    });
    const soon = Date.now() + 2 * 3_600_000;
    const tomorrow = { notBefore: new Date(Date.now() + 86_400_000) };
    const isSoon = async () => {
      const due = (await queue.list()).map((listed) => Date.parse(listed.due) < soon);
      expect(due).toEqual([true]);
    };
    await queue.work(run);
    await queue.put(triage(7));
    await door.reached;
    await queue.put(triage(7), tomorrow);
    door.open();
    await queue.idle();
    await isSoon();
    expect(await queue.retry((await queue.list())[0]?.id ?? '')).toBe(true);
    await queue.idle();
    expect(await queue.counts()).toMatchObject({ again: 1 });
    await queue.put(triage(7), tomorrow);
    await isSoon();
  });

  test('a fault of ours is tried a few times, kept with its place in the code, and blocks nothing', async () => {
    const { queue } = await openQueue({ patience: atOnce });
    let mended = false;
    const { heard, tries, run } = worker((job) => {
      if ('issue' in job && job.issue === 7 && !mended) throw new Bug('oops', { cause: new Error('deep down') });
    });
    await queue.work(run);
    await queue.put(triage(7));
    await queue.idle();
    expect(tries.map(({ lastTry }) => lastTry)).toEqual([false, false, false, true]);
    const [failed] = await queue.list();
    expect(failed).toMatchObject({ job: triage(7), state: 'failed', tries: 4, error: 'oops' });
    expect(JSON.stringify(failed?.output)).toContain('deep down');
    mended = true;
    await queue.put(triage(8));
    await queue.put(triage(7));
    await queue.idle();
    expect(heard.slice(4)).toEqual(['triage ispyb/demo#8', 'triage ispyb/demo#7']);
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, again: 0, failed: 1 });
  });

  test('what a person has to mend is done, and its words are kept', async () => {
    const { queue } = await openQueue();
    const { tries, run } = worker(() => {
      throw new Told('Write the date as YYYY-MM-DD.');
    });
    await queue.work(run);
    await queue.put(triage(7));
    await queue.idle();
    expect(await queue.show(tries[0]?.id ?? '')).toMatchObject({
      state: 'done',
      tries: 1,
      error: 'Write the date as YYYY-MM-DD.',
    });
  });

  test('what waited for too long is kept as failed', async () => {
    const { queue } = await openQueue({ patience: { ...atOnce, waitsFor: 0 } });
    const { tries, run } = worker(() => {
      throw new Later('still 502');
    });
    await queue.work(run);
    await queue.put(triage(7));
    await queue.idle();
    expect(tries).toHaveLength(1);
    expect(await queue.list()).toMatchObject([{ state: 'failed', error: 'still 502' }]);
  });

  test('words that no database takes cost nothing', async () => {
    const { queue } = await openQueue({ patience: atOnce });
    const { run } = worker((_, { tries: n }) => {
      if (n === 1) throw new Later('half a pair \ud800 and a NUL \u0000');
      return { because: 'half a pair \udc00 and a NUL \u0000' };
    });
    await queue.work(run);
    await queue.put({ kind: 'review-list', repo: 'ispyb/demo', meeting: 'odd \ud800\u0000' });
    await queue.idle();
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, again: 0, failed: 0 });
  });

  test('law: whatever is put when, and whatever falls, a run that begins later ends well', async () => {
    const { queue } = await openQueue({ patience: { firstPause: 0, bugs: 100 } });
    const step = fc.record({
      puts: fc.array(fc.nat(2), { maxLength: 3 }),
      ends: fc.constantFrom('ok', 'later', 'bug'),
    });
    let script: { puts: number[]; ends: string }[] = [];
    let time = 0;
    const put = new Map<number, number>();
    const served = new Map<number, number>();
    const say = async (issue: number) => {
      put.set(issue, ++time);
      await queue.put(triage(issue));
    };
    await queue.work(async (job) => {
      const begun = ++time;
      const { puts, ends } = script.shift() ?? { puts: [], ends: 'ok' };
      for (const issue of puts) await say(issue);
      if (ends === 'later') throw new Later('502');
      if (ends === 'bug') throw new Bug('oops');
      if ('issue' in job) served.set(job.issue, begun);
    });
    const law = fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.nat(2), async (steps, first) => {
      script = [...steps];
      await say(first);
      await queue.idle();
      for (const [issue, at] of put) expect(served.get(issue)).toBeGreaterThan(at);
      expect(await queue.list()).toEqual([]);
    });
    await fc.assert(law, { numRuns: process.env.LONG ? 500 : 15, seed: 2019 });
  }, 600_000);
});
