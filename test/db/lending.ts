import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { afterAll } from '@jest/globals';
import { fromPglite, PgBoss } from 'pg-boss';
import { openDatabase } from '../../src/db/open.ts';
import { SCHEMA } from '../../src/jobs/desk.ts';
import { forAllFiles } from '../setup/for-all-files.ts';

/** An embedded database and the way back to what it was when it was born. */
interface Spare {
  readonly pglite: PGlite;
  /** Empties it; false where somebody changed more than rows, so that nobody should have it again. */
  renew(): Promise<boolean>;
}

const spares: Spare[] = [];
let over = false;
afterAll(async () => {
  over = true;
  for (const { pglite } of spares.splice(0)) await pglite.close();
});

/**
 * Lends an embedded database with our tables and pg-boss's, as empty as a new one. To close it is to give it back: it
 * answers nobody any more, and the next test of the file has it, emptied. That takes a twentieth of opening another.
 */
export async function lend(): Promise<PGlite> {
  const spare = (await renewed()) ?? (await wake());
  const silences: (() => Promise<void>)[] = [];
  let returned: Promise<void> | undefined;
  const close = () => {
    returned ??= takeBack(spare, silences);
    return returned;
  };
  const listen: PGlite['listen'] = async (channel, heard) => {
    const silence = await spare.pglite.listen(channel, heard);
    silences.push(silence);
    return silence;
  };
  return new Proxy(spare.pglite, {
    get: (pglite, name) => {
      if (name === 'close') return close;
      if (returned) return () => Promise.reject(new Error('PGlite is closed'));
      if (name === 'listen') return listen;
      const own: unknown = Reflect.get(pglite, name);
      return typeof own === 'function' ? own.bind(pglite) : own;
    },
  });
}

async function takeBack(spare: Spare, silences: readonly (() => Promise<void>)[]): Promise<void> {
  for (const silence of silences) await silence();
  if (over) await spare.pglite.close();
  else spares.push(spare);
}

/** One that was given back, emptied; undefined where there is none. */
async function renewed(): Promise<Spare | undefined> {
  for (let spare = spares.pop(); spare; spare = spares.pop()) {
    if (await spare.renew()) return spare;
    await spare.pglite.close();
  }
  return undefined;
}

async function wake(): Promise<Spare> {
  emptyDatabase ??= born();
  const pglite = await PGlite.create(await emptyDatabase);
  await openDatabase({ memory: true, on: pglite });
  const rows = async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows;
  const filled = () =>
    rows<{ name: string; kept: string }>(
      `select format('%I.%I', schemaname, tablename) as name, format('newborn.%I', tablename) as kept from pg_tables
       where schemaname in ('triage', '${SCHEMA}')
         and pg_relation_size(format('%I.%I', schemaname, tablename)::regclass) > 0`,
    );
  // What is in the tables from the beginning: versions, mostly.
  const fromTheStart = await filled();
  await pglite.exec('create schema newborn');
  for (const one of fromTheStart) await pglite.exec(`create table ${one.kept} as table ${one.name}`);
  const shape = JSON.stringify(await rows(SHAPE));
  return {
    pglite,
    renew: async () => {
      await pglite.exec('discard all');
      if (JSON.stringify(await rows(SHAPE)) !== shape) return false;
      const used = (await filled()).map(({ name }) => name);
      await pglite.exec(`truncate ${used.join(', ')} restart identity cascade`);
      for (const { name, kept } of fromTheStart) await pglite.exec(`insert into ${name} table ${kept}`);
      return true;
    },
  };
}

/** Another sum where a table, a column, an index, a trigger, a function or a schema came or went. */
const SHAPE = ['class', 'proc', 'trigger', 'namespace']
  .map((kind) => `select sum(oid::bigint)::text as sum from pg_${kind} where oid >= 16384`)
  .concat('select count(*)::text from pg_attribute where attrelid >= 16384')
  .join(' union all ');

// Once for a test file.
let emptyDatabase: Promise<PGliteOptions> | undefined;

// Node has it; the types that speak of it are those of browsers.
type Compiled = NonNullable<PGliteOptions['pgliteWasmModule']>;
const { compile } = (globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<Compiled> } })
  .WebAssembly;

// Processes share nothing but the disk, so a newborn database with pg-boss's tables is kept there, by the versions
// that made it. Our own tables are not in it: they change, and take no time.
async function born(): Promise<PGliteOptions> {
  const versions = await Promise.all(['@electric-sql/pglite', 'pg-boss'].map(versionOf));
  const kept = join(tmpdir(), `ispyb-triage-test-${versions.join('-')}-lean-${process.getuid?.() ?? 0}.tar`);
  const bytes = await readFile(kept).catch(() => newborn(kept));
  return {
    loadDataDir: new Blob([new Uint8Array(bytes)]),
    pgliteWasmModule: await compile((await forAllFiles.pglite()).bytes),
    // To clear the usual 128 MB takes a third of the time in which it wakes.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=4MB'],
  };
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
  // Two thirds of its files; nobody makes databases after them here.
  for (const template of ['template0', 'template1']) {
    await pglite.exec(`update pg_database set datistemplate = false where datname = '${template}'`);
    await pglite.exec(`drop database ${template}`);
  }
  const bytes = Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer());
  await pglite.close();
  const unfinished = `${kept}.${randomUUID()}`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, kept);
  return bytes;
}
