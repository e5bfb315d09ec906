// `npm run chaos`: people act on hundreds of issues while the server is killed and GitHub fails; in the end every issue must
// stand as it does in peace. Prints {"delivered","lost","twice","wrong","kills"} last, and fails unless all three are 0.
// On PGlite; with TEST_DATABASE_URL (scripts/with-postgres.sh) on PostgreSQL, and then with `--processes N` servers.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runChaos } from './chaos/run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    issues: { type: 'string', default: '300' },
    kills: { type: 'string', default: '20' },
    processes: { type: 'string', default: '1' },
  },
});
const server = process.env.TEST_DATABASE_URL;
const processes = Number(values.processes);
if (processes > 1 && !server)
  throw new Error('several processes need PostgreSQL: scripts/with-postgres.sh npm run chaos');

const wild = {
  seed: Number(values.seed),
  issues: Number(values.issues),
  kills: Number(values.kills),
  faultEvery: 3,
  slowest: 10_000,
};

async function onPostgres(address: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const names = ['calm', 'wild'].map((one) => `chaos_${one}_${randomUUID().replaceAll('-', '')}`);
  for (const name of names) await client.query(`create database ${name}`);
  const [calm = '', chaos = ''] = names.map((name) => Object.assign(new URL(address), { pathname: `/${name}` }).href);
  const cut = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = any($1)';
  try {
    return await runChaos(
      { DATABASE_URL: calm },
      {
        ...wild,
        databases: Array.from({ length: processes }, () => ({ DATABASE_URL: chaos })),
        cutDatabase: async () => void (await client.query(cut, [names])),
      },
    );
  } finally {
    for (const name of names) await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

async function onPglite() {
  const dirs = ['calm', 'wild'].map((one) => mkdtempSync(join(tmpdir(), `chaos-${one}-`)));
  const [calm = '', chaos = ''] = dirs;
  try {
    return await runChaos({ DATA_DIR: calm }, { ...wild, databases: [{ DATA_DIR: chaos }] });
  } finally {
    for (const dir of dirs) rmSync(dir, { recursive: true });
  }
}

const figures = server ? await onPostgres(server) : await onPglite();
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = figures.lost + figures.twice + figures.wrong === 0 ? 0 : 1;
