import type { Database, Where } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/**
 * Opens a database and brings it up to date. Throws `Told` where that is for a person to mend: the directory is in
 * use or cannot be written, the server does not let us in, the database belongs to a newer version.
 */
export async function openDatabase(where: Where): Promise<Database> {
  const db = 'url' in where ? await openPostgres(where.url) : await openPglite(where);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
