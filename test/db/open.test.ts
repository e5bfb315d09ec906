import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Later, Told } from '../../src/core/trouble.ts';
import { openDatabase } from '../../src/db/open.ts';

let above: string;
let dir: string;
beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'ispyb-triage-open-'));
  dir = join(above, 'not', 'there', 'yet');
});
afterAll(() => rm(above, { recursive: true }));

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

test('a directory keeps what was written, and lets one in at a time', async () => {
  // What a process leaves that was killed while it laid its database.
  await mkdir(join(dir, 'database.new'), { recursive: true });
  await writeFile(join(dir, 'database.new', 'PG_VERSION'), '1\n');
  const first = await openDatabase({ dir });
  await expect(openDatabase({ dir })).rejects.toThrow(`The database directory ${dir} is in use`);
  await first.query("insert into triage.delivery (id, event) values ('a', 'push')");
  await first.close();
  const second = await openDatabase({ dir });
  expect(await second.query('select id from triage.delivery')).toEqual([{ id: 'a' }]);
  await second.close();
  expect((await readdir(dir)).filter((name) => name.startsWith('database'))).toEqual(['database']);
}, 60_000);

test('a directory whose database is newer is refused and let go', async () => {
  const first = await openDatabase({ dir });
  await first.query("insert into triage.migration (number, name) values (99, 'of the future')");
  await first.close();
  await expect(openDatabase({ dir })).rejects.toThrow('made by a newer version');
  await expect(openDatabase({ dir })).rejects.toThrow('made by a newer version');
}, 60_000);

test('a server that does not answer is told in one sentence', async () => {
  const port = await unusedPort();
  const refused = await openDatabase({ url: `postgres://ada@127.0.0.1:${port}/none` }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Told);
  expect(String(refused).replace(String(port), 'PORT')).toMatchInlineSnapshot(
    `"Error: The database that DATABASE_URL names does not let us in (connect ECONNREFUSED 127.0.0.1:PORT): check host, port, user, password and database name, or unset it to use the embedded database."`,
  );
});

test('an address that is none is told in one sentence', async () => {
  await expect(openDatabase({ url: 'not an address' })).rejects.toBeInstanceOf(Told);
});

(process.env.TEST_DATABASE_URL ? test : test.skip)('a server that goes away is something time mends', async () => {
  const db = await openDatabase({ url: process.env.TEST_DATABASE_URL ?? '' });
  const gone = db.query('select pg_terminate_backend(pg_backend_pid())').catch((error: unknown) => error);
  expect(await gone).toBeInstanceOf(Later);
  expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  await db.close();
});
