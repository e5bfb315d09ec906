import { expect, test } from '@jest/globals';
import { backlog } from '../../src/jobs/desk.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { gate, queues, triage, worker } from './queues.ts';

describeEachDatabase('queue', (open) => {
  const openQueue = queues(open);

  test('what means the same is merged while it waits, and about the newest words', async () => {
    const { queue } = await openQueue();
    const repos: string[] = [];
    await queue.put(triage(7));
    await queue.put(triage(7));
    await queue.put(triage(7, 'ISPyB/Demo'));
    await queue.put(triage(8));
    await queue.work(async (job) => repos.push(job.repo));
    await queue.idle();
    expect(repos).toEqual(['ISPyB/Demo', 'ispyb/demo']);
  });

  test('of what waits, what somebody looks on at goes first and a sweep last', async () => {
    const { db, queue } = await openQueue();
    const { heard, run } = worker();
    const repo = 'ispyb/demo';
    await queue.put({ kind: 'sweep', repo, at: '2019-01-07T06:00:00Z', go: false });
    await queue.put({ kind: 'review-list', repo });
    await queue.put({ kind: 'push', repo, before: 'a', after: 'b' });
    await queue.put(triage(7));
    await queue.put({ kind: 'command', repo, issue: 7, comment: 501 });
    await queue.put({ kind: 'command', repo, issue: 8, comment: 502 });
    expect((await backlog(db.query)).map(({ kind, jobs }) => `${jobs} ${kind}`)).toEqual([
      '2 command',
      '1 push',
      '1 review-list',
      '1 sweep',
      '1 triage',
    ]);
    await queue.work(run);
    await queue.idle();
    expect(await backlog(db.query)).toEqual([]);
    expect(heard.map((name) => name.replace(` ${repo}`, ''))).toEqual([
      'command#7',
      'command#8',
      'triage#7',
      'push',
      'review-list',
      'sweep',
    ]);
  });

  test('what arrives while one runs, runs after it, and once', async () => {
    const { queue } = await openQueue();
    const door = gate();
    const { heard, tries, run } = worker((_, { tries: n }) =>
      tries.length === 1 && n === 1 ? door.pass() : undefined,
    );
    await queue.work(run);
    await queue.put(triage(7));
    await door.reached;
    await queue.put(triage(7));
    await queue.put(triage(7));
    expect(heard).toHaveLength(1);
    door.open();
    await queue.idle();
    expect(heard).toEqual(['triage ispyb/demo#7', 'triage ispyb/demo#7']);
    expect(new Set(tries.map(({ id }) => id)).size).toBe(2);
  });

  // A worker that nobody wakes looks every half second: thirty jobs would then take fifteen.
  test('a job starts at once while the worker rests', async () => {
    const { queue } = await openQueue();
    const { heard, run } = worker();
    await queue.work(run);
    const started = performance.now();
    for (let issue = 1; issue <= 30; issue++) {
      await queue.put(triage(issue));
      await queue.idle();
    }
    expect(heard).toHaveLength(30);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a backlog is worked without a rest after each job', async () => {
    const { queue } = await openQueue();
    const { heard, run } = worker();
    for (let issue = 1; issue <= 30; issue++) await queue.put(triage(issue));
    const started = performance.now();
    await queue.work(run);
    await queue.idle();
    expect(heard).toHaveLength(30);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a job is not run before its moment, and an earlier moment is believed', async () => {
    const { queue } = await openQueue();
    const { heard, run } = worker();
    const tomorrow = new Date(Date.now() + 86_400_000);
    await queue.work(run);
    await queue.put(triage(7), { notBefore: tomorrow });
    await queue.idle();
    expect(heard).toEqual([]);
    expect(await queue.list()).toMatchObject([{ state: 'waiting', due: tomorrow.toISOString() }]);
    await queue.put(triage(7), { notBefore: new Date(Date.now() + 2 * 86_400_000) });
    expect(await queue.list()).toMatchObject([{ state: 'waiting', due: tomorrow.toISOString() }]);
    await queue.put(triage(7));
    await queue.idle();
    expect(heard).toEqual(['triage ispyb/demo#7']);
  });

  test('two processes on one database do each job once, and one of a repository at a time', async () => {
    const first = await openQueue();
    const second = await openQueue({ on: first.db });
    const running = new Set<string>();
    const done: string[] = [];
    const run = async (job: { repo: string; issue?: number }) => {
      expect(running.has(job.repo)).toBe(false);
      running.add(job.repo);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(job.repo);
      done.push(`${job.repo}#${job.issue}`);
    };
    for (let issue = 1; issue <= 20; issue++) await first.queue.put(triage(issue, `ispyb/repo-${issue % 3}`));
    await first.queue.work(run);
    await second.queue.work(run);
    await first.queue.idle();
    expect(done).toHaveLength(20);
    expect(new Set(done).size).toBe(20);
  });

  test('a key too long for an index is a key all the same', async () => {
    const { queue } = await openQueue();
    const { heard, run } = worker();
    const path = `minutes/${'a-very-long-name/'.repeat(300)}2019.md`;
    const source = { repo: 'ispyb/minutes', path, blob: 'b1', commit: 'c1' };
    await queue.put({ kind: 'minutes', repo: 'ispyb/demo', source, go: false });
    await queue.put({ kind: 'minutes', repo: 'ispyb/demo', source, go: false });
    await queue.put({ kind: 'minutes', repo: 'ispyb/demo', source: { ...source, blob: 'b2' }, go: false });
    await queue.work(run);
    await queue.idle();
    expect(heard).toHaveLength(2);
  });
});
