import pg from 'pg';
import { Later, Told } from '../core/trouble.ts';
import type { Database, Query } from './database.ts';
import { codeIn, reasonIn } from './reason.ts';

/** Connections for our own statements, and as many for the queue; a small server allows a hundred. */
const CONNECTIONS = 4;

/** Opens a PostgreSQL server; one that does not answer or does not let us in is told in one sentence. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, application_name: 'ispyb-triage' });
  // The pool has already put a broken idle connection away; unheard, the event would end the process.
  pool.on('error', () => {});
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw new Told(
      `The database that DATABASE_URL names does not let us in (${reasonIn(error)}): check host, port, user, password and database name, or unset it to use the embedded database.`,
      { cause: error },
    );
  });
  return {
    kind: 'postgres',
    query: queryOf(pool),
    transaction: (work) => transaction(pool, work),
    boss: { connectionString: url, max: CONNECTIONS, application_name: 'ispyb-triage jobs' },
    close: () => pool.end(),
  };
}

async function transaction<T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(later);
  let broken: Error | undefined;
  // Between two statements the pool does not listen on a connection that it handed out, and unheard the event would end
  // the process: a database that restarts does this to every transaction.
  const onBroken = (error: Error): void => {
    broken = error;
  };
  client.on('error', onBroken);
  try {
    await client.query('begin');
    const result = await work(queryOf(client));
    await client.query('commit').catch(later);
    return result;
  } catch (error) {
    // A connection that cannot even roll back is put away, and the server rolls back in its place.
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

function queryOf(session: Pick<pg.Pool, 'query'>): Query {
  return async <Row>(sql: string, values: readonly unknown[] = []) => {
    const result = await session.query(sql, [...values]).catch(later);
    return result.rows as readonly Row[];
  };
}

/** SQLSTATE classes that time mends: connection lost, too many connections, server going down or coming up. */
const MENDED_BY_TIME = /^(08...|53...|57P0[123])$/;

function later(error: unknown): never {
  const reason = reasonIn(error);
  const code = codeIn(error);
  const lost =
    /^E[A-Z]+$/.test(code) ||
    MENDED_BY_TIME.test(code) ||
    /^Connection terminated|^timeout|^Client has encountered a connection error/.test(reason);
  if (lost) throw new Later(`The database cannot be reached: ${reason}`, undefined, error);
  throw error;
}
