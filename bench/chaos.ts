// `npm run chaos`: people act on hundreds of issues while the server is killed and GitHub fails; in the end every issue must
// stand as it does in peace. Prints {"delivered","lost","twice","wrong","kills","failed"} last, and fails unless nothing
// was lost, twice or wrong and no job failed; then it keeps what went wrong. On PGlite; beside scripts/with-postgres.sh
// on PostgreSQL, which is restarted as well, and then with `--processes N` servers.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import pg from 'pg';
import { type Figures, runChaos } from './chaos/run.ts';

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
  aimed: true,
  evidence: mkdtempSync(join(tmpdir(), 'chaos-evidence-')),
};

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function onPostgres(address: string) {
  const names = ['calm', 'wild'].map((one) => `chaos_${one}_${randomUUID().replaceAll('-', '')}`);
  for (const name of names) await ask(address, `create database ${name}`);
  const [calm = '', chaos = ''] = names.map((name) => Object.assign(new URL(address), { pathname: `/${name}` }).href);
  const restart = process.env.TEST_DATABASE_RESTART;
  const figures = await runChaos(
    { DATABASE_URL: calm },
    {
      ...wild,
      databases: Array.from({ length: processes }, () => ({ DATABASE_URL: chaos })),
      ...(restart ? { restartDatabase: async () => void (await promisify(execFile)(restart)) } : {}),
    },
  );
  for (const name of names) await ask(address, `drop database ${name} with (force)`);
  return figures;
}

async function onPglite() {
  const dirs = ['calm', 'wild'].map((one) => mkdtempSync(join(tmpdir(), `chaos-${one}-`)));
  const [calm = '', chaos = ''] = dirs;
  const figures = await runChaos({ DATA_DIR: calm }, { ...wild, databases: [{ DATA_DIR: chaos }] });
  if (isWell(figures)) for (const dir of dirs) rmSync(dir, { recursive: true });
  else process.stderr.write(`the database is kept in ${chaos}\n`);
  return figures;
}

function isWell({ lost, twice, wrong, failed }: Figures): boolean {
  return lost + twice + wrong + failed === 0;
}

const figures = server ? await onPostgres(server) : await onPglite();
process.stdout.write(`${JSON.stringify(figures)}\n`);
if (isWell(figures)) rmSync(wild.evidence, { recursive: true });
else process.stderr.write(`what differs from peace is kept in ${wild.evidence}\n`);
process.exitCode = isWell(figures) ? 0 : 1;
