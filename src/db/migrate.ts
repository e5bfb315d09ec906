import { Told } from '../core/trouble.ts';
import type { Database, Query } from './database.ts';
import { ledger } from './migrations/0001-ledger.ts';
import { inbox } from './migrations/0002-inbox.ts';
import { secret } from './migrations/0003-secret.ts';
import { pulse } from './migrations/0004-pulse.ts';
import { look } from './migrations/0005-look.ts';
import { allowance } from './migrations/0006-allowance.ts';

/**
 * One step of the database's shape. The statements are TypeScript and not `.sql`, so that the published package holds
 * them wherever it is run from. A step that was ever released is never edited; the next one mends it.
 */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

const MIGRATIONS: readonly Migration[] = [ledger, inbox, secret, pulse, look, allowance];

/** Any number, as long as every version of ours takes the same. */
const MIGRATION_LOCK = 7_318_455_120;

/**
 * Brings the database to the shape this code knows. Processes that start together wait for one another and each step
 * is done once; a step that fails leaves nothing behind. A database of a newer version is refused with `Told`.
 */
export async function migrate(
  db: Pick<Database, 'transaction'>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction(async (query) => {
    await query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await query('create schema if not exists triage');
    await query(
      'create table if not exists triage.migration (number int primary key, name text not null, at timestamptz not null default now())',
    );
    const [{ newest } = { newest: 0 }] = await query<{ newest: number }>(
      'select coalesce(max(number), 0)::int as newest from triage.migration',
    );
    refuseNewer(newest, migrations.at(-1)?.number ?? 0);
    for (const migration of migrations) if (migration.number > newest) await apply(query, migration);
  });
}

function refuseNewer(newest: number, known: number): void {
  if (newest <= known) return;
  throw new Told(
    `The database was made by a newer version of ispyb-triage (its shape is ${newest}, this version knows ${known}): install that version again, or use another database.`,
  );
}

async function apply(query: Query, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await query(statement);
  await query('insert into triage.migration (number, name) values ($1, $2)', [migration.number, migration.name]);
}
