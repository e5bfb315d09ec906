// How many signed deliveries a second are acknowledged, beside bare Probot with a handler that does nothing, in one run:
// `npm run bench:inbox [SECONDS]`. Needs PostgreSQL: `scripts/with-postgres.sh npm run bench:inbox`, with FSYNC=on.
// Every acknowledged delivery must be found in the database afterwards. Ends with one line of JSON; exit 1 where a
// delivery was lost, where the ratio is below 0.8 on PostgreSQL or 0.5 on PGlite, or where at 200 deliveries a second,
// sent whether or not the last ones were answered, one in a hundred waits for 100 ms.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import pg from 'pg';
import { openDatabase } from '../src/db/open.ts';
import { type Letter, sendSteadily } from './inbox/steady.ts';

const SECONDS = Number(process.argv[2] ?? 5);
const ROUNDS = 3;
const CONNECTIONS = 50;
/** Deliveries a second, whatever is answered. */
const RATE = 200;
const LEAST = { postgres: 0.8, pglite: 0.5 };
const MOST_P99 = 100;

/** An `issues.opened` of the usual size, some six kilobytes. */
const BODY = JSON.stringify({
  action: 'opened',
  issue: {
    number: 7,
    title: 'Lamps',
    body: 'A lamp a line. '.repeat(350),
    labels: [],
    updated_at: '2019-01-07T06:00:00Z',
  },
  repository: { full_name: 'harbour/tide-tables', default_branch: 'main' },
  sender: { login: 'ada', type: 'User' },
  installation: { id: 1 },
});
const SIGNATURE = `sha256=${createHmac('sha256', 'of the bench').update(BODY).digest('hex')}`;

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

async function started(kind: 'bare' | 'ours', env: Record<string, string> = {}): Promise<Running> {
  const script = fileURLToPath(new URL('inbox-server.ts', import.meta.url));
  const { DATABASE_URL: _, ...rest } = process.env;
  const child: ChildProcess = spawn(process.execPath, [script, kind], {
    env: { ...rest, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const stop = async () => {
    child.stdin?.end();
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { url: `http://127.0.0.1:${String(port).trim()}/api/github/webhooks`, stop };
}

interface Fired {
  readonly perSecond: number;
  readonly acknowledged: readonly string[];
}

function letterOf(id: string): Letter {
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': SIGNATURE };
  return { headers: { ...headers, 'x-github-event': 'issues', 'x-github-delivery': id }, body: BODY };
}

/** Fires deliveries as fast as answers come, each with an id of its own. */
async function fire(url: string): Promise<Fired> {
  const acknowledged: string[] = [];
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        body: BODY,
        setupRequest: (request, context) => {
          const id = randomUUID();
          Object.assign(context, { id });
          return { ...request, ...letterOf(id) };
        },
        onResponse: (status, _body, context) => {
          if (status < 300) acknowledged.push((context as { id: string }).id);
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    process.stderr.write(`${result.non2xx} refused, ${result.errors} errors\n`);
  return { perSecond: acknowledged.length / result.duration, acknowledged };
}

/** Sends deliveries at a steady rate; gives the ids of those that were taken too. */
async function sendAtRate(url: string): Promise<{ readonly p99: number; readonly ids: readonly string[] }> {
  const ids: string[] = [];
  const one = (n: number): Letter => {
    ids[n] = randomUUID();
    return letterOf(ids[n]);
  };
  const { p99, taken } = await sendSteadily(url, one, { perSecond: RATE, seconds: SECONDS });
  return { p99, ids: taken.flatMap((n) => ids[n] ?? []) };
}

async function storedIds(where: { url: string } | { dir: string }): Promise<ReadonlySet<string>> {
  const db = await openDatabase(where);
  const rows = await db.query<{ id: string }>('select id from triage.delivery');
  await db.close();
  return new Set(rows.map(({ id }) => id));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Came {
  readonly ratio: number;
  readonly p99: number;
  /** The same of bare Probot: what the machine is good for just now. */
  readonly p99Bare: number;
}

/** Bare Probot and ours in turns, so that both see the same machine. */
async function besideBare(env: Record<string, string>): Promise<Came & { readonly ids: readonly string[] }> {
  const [probot, our] = [await started('bare'), await started('ours', env)];
  const [bare, mine, ids]: [number[], number[], string[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push((await fire(probot.url)).perSecond);
    const fired = await fire(our.url);
    mine.push(fired.perSecond);
    ids.push(...fired.acknowledged);
  }
  const calm = await sendAtRate(probot.url);
  const steady = await sendAtRate(our.url);
  ids.push(...steady.ids);
  await Promise.all([probot.stop(), our.stop()]);
  const ratio = median(mine) / median(bare);
  process.stderr.write(
    `${env.DATABASE_URL ? 'PostgreSQL' : 'PGlite'}: ${Math.round(median(mine))} a second beside ${Math.round(median(bare))}, p99 ${steady.p99} ms beside ${calm.p99} at ${RATE} a second\n`,
  );
  return { ratio, p99: steady.p99, p99Bare: calm.p99, ids };
}

async function onPostgres(server: string): Promise<Came & { readonly lost: number }> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('show fsync');
  if (rows[0]?.fsync !== 'on') throw new Error('fsync is off on this server: the figure would not hold anywhere else');
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  try {
    const { ids, ...came } = await besideBare({ DATABASE_URL: url });
    const stored = await storedIds({ url });
    return { ...came, lost: ids.filter((id) => !stored.has(id)).length };
  } finally {
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

async function onPglite(): Promise<Came & { readonly lost: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-inbox-'));
  try {
    const { ids, ...came } = await besideBare({ DATA_DIR: dir });
    const stored = await storedIds({ dir });
    return { ...came, lost: ids.filter((id) => !stored.has(id)).length };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const server = process.env.TEST_DATABASE_URL;
const pglite = await onPglite();
const postgres = server ? await onPostgres(server) : null;
if (!postgres) process.stderr.write('PostgreSQL was not measured: run it through scripts/with-postgres.sh\n');
const two = (value: number): number => Math.round(value * 100) / 100;
const lost = pglite.lost + (postgres?.lost ?? 0);
const p99Ms = Math.max(pglite.p99, postgres?.p99 ?? 0);
const p99BareMs = Math.max(pglite.p99Bare, postgres?.p99Bare ?? 0);
const ratios = { ratioPostgres: postgres && two(postgres.ratio), ratioPglite: two(pglite.ratio) };
const figures = { ...ratios, p99Ms, p99BareMs, lost };
process.stdout.write(`${JSON.stringify(figures)}\n`);
const holds =
  pglite.ratio >= LEAST.pglite && (postgres?.ratio ?? 1) >= LEAST.postgres && p99Ms < MOST_P99 && lost === 0;
process.exit(holds ? 0 : 1);
