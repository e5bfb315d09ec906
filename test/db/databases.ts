import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, describe, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';

/**
 * Opens a database of its own for this test, empty but for our tables, and closes it after the test. Where the test
 * itself closes it, that is fine too.
 */
export type Open = () => Promise<Database>;

/**
 * Tells the same tests of both databases: PGlite in memory always, PostgreSQL where TEST_DATABASE_URL names a server
 * on which databases may be made (`scripts/with-postgres.sh` starts one).
 */
export function describeEachDatabase(name: string, tell: (open: Open) => void): void {
  describe(`${name} on PGlite`, () => tell(opening(memoryDatabase)));
  const server = process.env.TEST_DATABASE_URL;
  if (server) describe(`${name} on PostgreSQL`, () => tell(opening(() => ownDatabase(server))));
  else describe(`${name} on PostgreSQL`, () => test.skip('TEST_DATABASE_URL is not set', () => {}));
}

/** A database in memory, ready in a fraction of the two seconds that PGlite takes to be born. The caller closes it. */
export async function memoryDatabase(): Promise<Database> {
  return openDatabase({ memory: true, from: await emptyDatabase() });
}

function opening(make: () => Promise<Database>): Open {
  const opened: Database[] = [];
  afterEach(async () => {
    for (const db of opened.splice(0)) await db.close();
  });
  return async () => {
    const db = closeOnce(await make());
    opened.push(db);
    return db;
  };
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

// Test files share nothing but the disk, so the newborn database is kept there, by the version that made it.
async function emptyDatabase(): Promise<Blob> {
  const version = (await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8')).match(/"version": "(.+)"/);
  const kept = join(tmpdir(), `ispyb-triage-pglite-${version?.[1]}-${process.getuid?.() ?? 0}.tar`);
  const bytes = await readFile(kept).catch(() => newborn(kept));
  return new Blob([new Uint8Array(bytes)]);
}

async function newborn(kept: string): Promise<Buffer> {
  const pglite = await PGlite.create();
  const bytes = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await pglite.close();
  const unfinished = `${kept}.${randomUUID()}`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, kept);
  return bytes;
}

async function ownDatabase(server: string): Promise<Database> {
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
