import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDatabase } from '../../src/db/open.ts';
import { openQueue } from '../../src/jobs/queue.ts';
import { describeEachDatabase } from '../db/databases.ts';
import { layDatabase } from '../db/directories.ts';
import { queues, triage, worker } from './queues.ts';

let dir: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ispyb-triage-crash-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

/** Lets a process put and work jobs until it has said `words` things, and kills it; tells what it said. */
async function killedAfter(words: number, first: number): Promise<string[]> {
  const process_ = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    'test/jobs/crashing.ts',
    dir,
    String(first),
  ]);
  child = process_;
  const said: string[] = [];
  for await (const line of createInterface({ input: process_.stdout })) {
    said.push(line);
    if (said.length === words) process_.kill('SIGKILL');
  }
  if (process_.signalCode === null && process_.exitCode === null) await once(process_, 'exit');
  expect(process_.signalCode).toBe('SIGKILL');
  return said;
}

test('whatever moment it is killed at, every accepted job is done in the end', async () => {
  const runs = process.env.LONG ? 15 : 1;
  const moments = fc.sample(fc.integer({ min: 1, max: 60 }), { numRuns: runs, seed: 2019 });
  const accepted = new Set<string>();
  let first = 0;
  await layDatabase(dir);
  for (const moment of moments) {
    for (const line of await killedAfter(moment, first)) {
      const [what, id] = line.split(' ');
      if (what === 'accepted' && id) accepted.add(id);
    }
    first += 1000;
  }
  const db = await openDatabase({ dir });
  const queue = await openQueue(db);
  await queue.work(async () => undefined);
  await queue.idle();
  const kept = await db.query<{ id: string }>('select id from triage.delivery');
  const done = await db.query<{ id: string }>(
    `select (data -> 'job' ->> 'issue') as id from triage_jobs.job where name = 'jobs' and state = 'completed'`,
  );
  expect(await queue.counts()).toEqual({ waiting: 0, active: 0, again: 0, failed: 0 });
  await queue.stop({ graceful: true });
  await db.close();
  expect(accepted.size).toBeGreaterThan(0);
  expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining([...accepted]));
  expect(new Set(done.map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)));
  expect(await readFile(join(dir, 'lock.pid'), 'utf8')).toBe(String(process.pid));
}, 600_000);

describeEachDatabase('a process that falls silent', (open) => {
  const openQueue = queues(open);

  test('has its job taken up by another', async () => {
    const { db, queue } = await openQueue();
    await queue.put(triage(7));
    await queue.put(triage(8));
    // As a process leaves it that took the job and was killed eleven seconds ago.
    await db.query(
      `update triage_jobs.job set state = 'active', started_on = now() - interval '20 s',
         heartbeat_on = now() - interval '11 s' where data -> 'job' ->> 'issue' = '7'`,
    );
    const { heard, tries, run } = worker();
    const both = Promise.withResolvers<void>();
    await queue.work(async (job, context) => {
      await run(job, context);
      if (heard.length === 2) both.resolve();
    });
    await both.promise;
    expect(heard.sort()).toEqual(['triage ispyb/demo#7', 'triage ispyb/demo#8']);
    expect(tries.map((each) => each.tries).sort()).toEqual([1, 2]);
  });

  test('again and again with the same job has that job kept as failed', async () => {
    const { db, queue } = await openQueue({ patience: { crashes: 3 } });
    await queue.put(triage(7));
    await db.query("update triage_jobs.job set state = 'retry', started_on = now(), retry_count = 2");
    const { heard, run } = worker();
    await queue.work(run);
    await queue.idle();
    expect(heard).toEqual([]);
    expect(await queue.list()).toMatchObject([
      { state: 'failed', error: 'The process ended 3 times while it ran this job.' },
    ]);
  });
});
