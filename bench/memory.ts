// What a server needs: memory a minute after its start without load, and what it is during and after a load; how soon it
// is ready. `npm run bench:memory`, on PostgreSQL too through `scripts/with-postgres.sh npm run bench:memory`. The real
// `ispyb-triage serve` beside an emulated GitHub; the load is 2,000 signed deliveries about 40 issues at a hundred a second.
// Ends with one line of JSON, megabytes and seconds. Exit 1 above 550 MB with a new PGlite folder, 450 MB with an old
// one, 160 MB with PostgreSQL, or later than 5 s with a new folder and 2 s with an old one.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EmulatedGithub } from '../src/sandbox/github/index.ts';
import { setUpGithub } from '../src/sandbox/setting-up.ts';
import { type Letter, sendSteadily } from './inbox/steady.ts';
import { serverEnv } from './server-env.ts';

const MOST = { newMb: 550, reopenedMb: 450, postgresMb: 160, newReadyS: 5, reopenedReadyS: 2 };
const IDLE_MS = 60_000;
const DELIVERIES = 2_000;

interface Server {
  readonly child: ChildProcess;
  readonly origin: string;
  /** From the start of the process until `/readyz` said so, in seconds. */
  readonly readyS: number;
}

interface Figures {
  readonly mb: number;
  readonly readyS: number;
  /** The most it ever was, and what it was a minute after the load. */
  readonly peakMb: number;
  readonly afterMb: number;
}

async function start(github: EmulatedGithub, database: Readonly<Record<string, string>>): Promise<Server> {
  const began = performance.now();
  const child = spawn(process.execPath, ['bin/ispyb-triage.js', 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...serverEnv(github),
      LOG_LEVEL: 'error',
      ...database,
    },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (!port) continue;
    const origin = `http://127.0.0.1:${port}`;
    if (!(await fetch(`${origin}/readyz`)).ok) throw new Error('it says where it is before it is ready');
    return { child, origin, readyS: (performance.now() - began) / 1000 };
  }
  throw new Error('the server ended before it was ready');
}

/** A figure of the kernel's about a process, in megabytes. */
function memoryOf({ child }: Server, what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
}

function letterOf(github: EmulatedGithub, n: number): Letter {
  const body = JSON.stringify({
    action: 'edited',
    issue: { number: 29 + (n % 40), labels: [], body: 'New words. '.repeat(300), updated_at: new Date().toISOString() },
    repository: { full_name: 'ispyb/ispyb-database-modeling', default_branch: 'main' },
    sender: { login: 'lena-member', type: 'User' },
  });
  const headers = {
    'content-type': 'application/json',
    'x-github-event': 'issues',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': `sha256=${createHmac('sha256', github.webhookSecret).update(body).digest('hex')}`,
  };
  return { headers, body };
}

/** Sends the load and waits until all of it is worked off. */
async function load(github: EmulatedGithub, server: Server): Promise<void> {
  const url = `${server.origin}/api/github/webhooks`;
  const { taken } = await sendSteadily(url, (n) => letterOf(github, n), { perSecond: 100, seconds: DELIVERIES / 100 });
  if (taken.length < DELIVERIES) throw new Error(`only ${taken.length} deliveries were taken`);
  for (let left = 1; left > 0; await pause(500)) {
    const metrics = await (await fetch(`${server.origin}/metrics`)).text();
    const counts = metrics.matchAll(
      /^ispyb_triage_(?:deliveries_waiting|jobs\{state="(?:waiting|active|again)"\}) (\d+)$/gm,
    );
    left = [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }
}

async function measured(github: EmulatedGithub, database: Readonly<Record<string, string>>): Promise<Figures> {
  const server = await start(github, database);
  try {
    await pause(IDLE_MS);
    const mb = memoryOf(server, 'VmRSS');
    await load(github, server);
    const peakMb = memoryOf(server, 'VmHWM');
    await pause(IDLE_MS);
    const afterMb = memoryOf(server, 'VmRSS');
    return { mb, readyS: Math.round(server.readyS * 100) / 100, peakMb, afterMb };
  } finally {
    server.child.kill('SIGTERM');
    await once(server.child, 'exit');
  }
}

async function onPostgres(github: EmulatedGithub, address: string): Promise<Figures> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${name}`);
  try {
    return await measured(github, { DATABASE_URL: Object.assign(new URL(address), { pathname: `/${name}` }).href });
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

const github = await setUpGithub();
await github.setClock(new Date());
const dir = mkdtempSync(join(tmpdir(), 'bench-memory-'));
const server = process.env.TEST_DATABASE_URL;
try {
  const fresh = await measured(github, { DATA_DIR: dir });
  const reopened = await measured(github, { DATA_DIR: dir });
  const postgres = server ? await onPostgres(github, server) : null;
  if (!postgres) process.stderr.write('PostgreSQL was not measured: run it through scripts/with-postgres.sh\n');
  process.stdout.write(`${JSON.stringify({ new: fresh, reopened, postgres })}\n`);
  const holds =
    fresh.mb <= MOST.newMb &&
    reopened.mb <= MOST.reopenedMb &&
    (postgres?.mb ?? 0) <= MOST.postgresMb &&
    fresh.readyS <= MOST.newReadyS &&
    reopened.readyS <= MOST.reopenedReadyS;
  process.exitCode = holds ? 0 : 1;
} finally {
  await github.close();
  rmSync(dir, { recursive: true });
}
