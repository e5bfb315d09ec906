import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { dataDir as archive } from '@electric-sql/pglite-prepopulatedfs';
import { fromPglite } from 'pg-boss';
import type { Database, Query, Where } from './database.ts';
import { lockDirectory } from './lock.ts';

/**
 * PostgreSQL sets 128 MB aside for what it has read, and clears them as it starts. Ours is a hundredth of that, and
 * what it reads again is in the system's own cache. The zone is told, since it would be that of wherever it was made.
 */
const LEAN = {
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'],
} satisfies PGliteOptions;

/** Opens the embedded database. A directory is locked first, because PGlite would let a second process ruin it. */
export async function openPglite(where: Exclude<Where, { url: string }>): Promise<Database> {
  if ('memory' in where)
    return databaseOf(where.on ?? (await PGlite.create({ ...LEAN, loadDataDir: await archive() })));
  const lock = lockDirectory(where.dir);
  try {
    const dataDir = join(where.dir, 'database');
    if (!existsSync(dataDir)) await lay(dataDir);
    return databaseOf(await PGlite.create({ ...LEAN, dataDir }), () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Lays an empty database into a new directory. It gets its name when it is whole: a process that is killed meanwhile
 * leaves nothing that the next start would take for a database. Unpacked, since PGlite needs three seconds to make one
 * from nothing (docs/decisions/0017).
 */
async function lay(dataDir: string): Promise<void> {
  const unfinished = `${dataDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  await (await PGlite.create({ ...LEAN, dataDir: unfinished, loadDataDir: await archive() })).close();
  renameSync(unfinished, dataDir);
}

function databaseOf(pglite: PGlite, closed: () => void = () => {}): Database {
  return {
    kind: 'pglite',
    query: queryOf(pglite),
    transaction: (work) => pglite.transaction((open) => work(queryOf(open))),
    boss: { db: fromPglite(pglite), backend: 'pglite' },
    close: async () => {
      await pglite.close();
      closed();
    },
  };
}

function queryOf(session: Pick<PGlite, 'query'>): Query {
  return async <Row>(sql: string, values: readonly unknown[] = []) => (await session.query<Row>(sql, [...values])).rows;
}
