import { expect, test } from '@jest/globals';
import { Later } from '../../src/core/trouble.ts';
import { serverDatabase } from './databases.ts';

const onPostgres = process.env.TEST_DATABASE_URL ? test : test.skip;

onPostgres(
  'a connection that is cut between two statements of a transaction ends the transaction, not the process',
  async () => {
    const db = await serverDatabase();
    const fatal: unknown[] = [];
    const hear = (error: unknown) => void fatal.push(error);
    process.on('uncaughtException', hear);
    try {
      const cut = db.transaction(async (query) => {
        const [row] = await query<{ pid: number }>('select pg_backend_pid() as pid');
        await db.query('select pg_terminate_backend($1)', [row?.pid]);
        // The news reaches us while nothing is being asked.
        await db.query('select pg_sleep(0.2)');
        await query('select 1');
      });
      await expect(cut).rejects.toBeInstanceOf(Later);
      expect(fatal).toEqual([]);
      expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      process.off('uncaughtException', hear);
      await db.close();
    }
  },
);
