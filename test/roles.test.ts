import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import type { Role } from '../src/config/env.ts';
import type { Job } from '../src/core/job.ts';
import { Gone } from '../src/core/trouble.ts';
import type { Github } from '../src/github/connect.ts';
import { openLog } from '../src/log.ts';
import { type Serving, serve } from '../src/serve.ts';
import { memoryDatabase } from './db/databases.ts';

const SECRET = 'of the roles that there are';
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();
const BODY = JSON.stringify({
  action: 'opened',
  issue: { number: 7, labels: [] },
  repository: { full_name: 'harbour/tide-tables', default_branch: 'main' },
  sender: { login: 'ada', type: 'User' },
});

/** A GitHub on which we are installed nowhere: a job that is worked off ends there. */
const nowhere = (): Github => {
  const gone = () => Promise.reject(new Gone('not installed here'));
  return {
    self: gone,
    of: gone,
    budget: gone,
    repositories: async () => [],
    requests: () => ({ reads: 0, writes: 0 }),
    limits: () => [],
    lastDelivery: async () => null,
    app: async () => null,
  };
};

const serving: Serving[] = [];
afterEach(async () => {
  for (const one of serving.splice(0)) await one.stop();
});

async function started(role: Role) {
  const [heard, lines]: [Job[], Record<string, unknown>[]] = [[], []];
  const server = await serve({
    database: await memoryDatabase(),
    github: nowhere(),
    app: { id: 1, privateKey, webhookSecret: SECRET },
    at: { port: 0, host: '127.0.0.1' },
    role,
    now: () => new Date(),
    log: openLog({ level: 'info', to: { write: (line) => void lines.push(JSON.parse(line)) } }),
    ticks: 'by hand',
    heard: (job) => void heard.push(job),
  });
  serving.push(server);
  const url = server.url.replace('localhost', '127.0.0.1');
  const deliver = async (id: string) => {
    const headers = {
      'content-type': 'application/json',
      'x-github-event': 'issues',
      'x-github-delivery': id,
      'x-hub-signature-256': `sha256=${createHmac('sha256', SECRET).update(BODY).digest('hex')}`,
    };
    return (await fetch(`${url}/api/github/webhooks`, { method: 'POST', headers, body: BODY })).status;
  };
  return { ...server, heard, lines, deliver, ready: async () => (await fetch(`${url}/readyz`)).status };
}

test('a front takes deliveries and turns them into jobs, and works off none', async () => {
  const front = await started('front');
  expect([await front.ready(), await front.deliver('d1')]).toEqual([200, 202]);
  await front.queue.inbox.handedOut();
  expect(await front.queue.counts()).toMatchObject({ waiting: 1, active: 0 });
  expect(front.heard).toEqual([]);
});

test('a worker works off jobs, and takes no delivery', async () => {
  const worker = await started('worker');
  expect([await worker.ready(), await worker.deliver('d1')]).toEqual([200, 404]);
  await worker.queue.put({ kind: 'triage', repo: 'harbour/tide-tables', issue: 7 });
  await worker.queue.idle();
  expect(worker.heard).toHaveLength(1);
});

test('who does both leaves a trail: what a delivery asked for can be followed to what became of it', async () => {
  const both = await started('both');
  await both.deliver('d1');
  await both.queue.inbox.handedOut();
  await both.queue.idle();
  const repo = 'harbour/tide-tables';
  const about = both.lines.filter(({ delivery }) => delivery === 'd1');
  expect(about).toMatchObject([
    { msg: 'delivery stored', event: 'issues', repo, jobs: ['triage'], said: 'accepted' },
    { msg: 'job done', kind: 'triage', repo, issue: 7, job: expect.any(String) },
  ]);
});
