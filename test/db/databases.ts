import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, describe, test } from '@jest/globals';
import pg from 'pg';
import { fromPglite, PgBoss } from 'pg-boss';
import type { Born, Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { SCHEMA } from '../../src/jobs/desk.ts';

export interface Open {
  /** Opens a database of its own for this test and closes it after the test, unless the test closed it. */
  (): Promise<Database>;
  /** Has this done after the test, before what was opened earlier is closed. */
  atEnd(end: () => Promise<void>): void;
}

/**
 * Tells the same tests of both databases: PGlite in memory always, PostgreSQL where TEST_DATABASE_URL names a server
 * on which databases may be made (`scripts/with-postgres.sh` starts one).
 */
export function describeEachDatabase(name: string, tell: (open: Open) => void): void {
  describe(`${name} on PGlite`, () => tell(opening(memoryDatabase)));
  if (process.env.TEST_DATABASE_URL) describe(`${name} on PostgreSQL`, () => tell(opening(serverDatabase)));
  else describe(`${name} on PostgreSQL`, () => test.skip('TEST_DATABASE_URL is not set', () => {}));
}

/** A database in memory, ready in a fraction of the two seconds that PGlite takes to be born. The caller closes it. */
export async function memoryDatabase(): Promise<Database> {
  emptyDatabase ??= born();
  return openDatabase({ memory: true, from: await emptyDatabase });
}

// Once for a test file: databases that are woken from it share nothing.
let emptyDatabase: Promise<Born> | undefined;

function opening(make: () => Promise<Database>): Open {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  const open = async () => {
    const db = closeOnce(await make());
    ends.push(() => db.close());
    return db;
  };
  return Object.assign(open, { atEnd: (end: () => Promise<void>) => void ends.push(end) });
}

function closeOnce(db: Database): Database {
  let closing: Promise<void> | undefined;
  return {
    ...db,
    close: () => {
      closing ??= db.close();
      return closing;
    },
  };
}

// Test files share nothing but the disk, so a newborn database with pg-boss's tables is kept there, by the versions
// that made it. Our own tables are not in it: they change, and take no time.
// Node has it; the types that speak of it are those of browsers.
const { compile } = (
  globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<Born['compiled']> } }
).WebAssembly;

async function born(): Promise<Born> {
  const versions = await Promise.all(['@electric-sql/pglite', 'pg-boss'].map(versionOf));
  const kept = join(tmpdir(), `ispyb-triage-test-${versions.join('-')}-${process.getuid?.() ?? 0}.tar`);
  const bytes = await readFile(kept).catch(() => newborn(kept));
  const wasm = await readFile('node_modules/@electric-sql/pglite/dist/pglite.wasm');
  return { data: new Blob([new Uint8Array(bytes)]), compiled: await compile(new Uint8Array(wasm)) };
}

async function versionOf(name: string): Promise<string> {
  return JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8')).version;
}

async function newborn(kept: string): Promise<Buffer> {
  const pglite = await PGlite.create();
  const db = fromPglite(pglite);
  const boss = new PgBoss({ db, backend: 'pglite', schema: SCHEMA, supervise: false, schedule: false });
  await boss.start();
  await boss.stop();
  const bytes = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await pglite.close();
  const unfinished = `${kept}.${randomUUID()}`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, kept);
  return bytes;
}

/** A database of its own on the server that TEST_DATABASE_URL names. The caller closes it, and it is gone. */
export async function serverDatabase(): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = await openDatabase({ url: url.href });
  return {
    ...db,
    close: async () => {
      await db.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
