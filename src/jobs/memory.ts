import type { Fact, Facts, Memory } from '../core/memory.ts';
import { Bug } from '../core/trouble.ts';
import type { Database } from '../db/database.ts';
import { jsonText } from '../db/json.ts';
import { shapeOf } from './facts.ts';

/**
 * What is kept about the repository with this numeric id of GitHub. A value that does not fit its shape throws `Bug`
 * with the key: to forget it silently could mean to act on a schedule or an agreement that nobody made.
 */
export function memoryOf(db: Pick<Database, 'query'>, repository: number): Memory {
  return {
    recall: async (key) => {
      const rows = await db.query<{ value: unknown }>(
        'select value from triage.fact where repository = $1 and key = $2',
        [repository, key],
      );
      return rows[0] && checked(key, rows[0].value, repository);
    },
    remember: async (key, value) => {
      await db.query(
        `insert into triage.fact (repository, key, value) values ($1, $2, $3::text::jsonb)
         on conflict (repository, key) do update set value = excluded.value, at = now()`,
        [repository, key, jsonText(value)],
      );
    },
  };
}

/** A memory that lasts as long as the process: for the command line without a database, and for tests. */
export function inMemory(): Memory {
  const kept = new Map<Fact, unknown>();
  return {
    recall: async (key) => (kept.has(key) ? checked(key, structuredClone(kept.get(key)), 0) : undefined),
    remember: async (key, value) => void kept.set(key, structuredClone(value)),
  };
}

function checked<K extends Fact>(key: K, value: unknown, repository: number): Facts[K] {
  const read = shapeOf(key).safeParse(value);
  if (read.success) return read.data;
  throw new Bug(`The fact “${key}” kept about repository ${repository} cannot be read: ${read.error.message}`);
}
