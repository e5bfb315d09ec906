import { randomUUID } from 'node:crypto';
import { afterEach, describe, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../src/db/database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { lend } from './lending.ts';

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

/** A database in memory, ready at once where one was given back before. The caller closes it. */
export async function memoryDatabase(): Promise<Database> {
  return openDatabase({ memory: true, on: await lend() });
}

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
