import { min } from '../core/dates.ts';
import type { Fact, Facts, Memory } from '../core/memory.ts';
import type { Pulse } from '../core/pulse.ts';
import { Bug } from '../core/trouble.ts';
import type { Database, Query } from '../db/database.ts';
import { jsonText } from '../db/json.ts';
import { shapeOf } from './facts.ts';
import { readPulses, writePulses } from './pulses.ts';

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
    pulses: (issue) => readPulses(db, repository, issue),
    keepPulses: (pulses) => writePulses(db, repository, pulses),
  };
}

/** How the last looks for lost deliveries went, over all repositories; null before the first. */
export async function lastRecovery(
  query: Query,
): Promise<{ readonly oldest: Date; readonly asked: number; readonly jobs: number } | null> {
  const rows = await query<{ value: unknown }>("select value from triage.fact where key = 'recovery'");
  const all = rows.map(({ value }) => checked('recovery', value, 0));
  const [first, ...rest] = all.map(({ at }) => new Date(at));
  if (!first) return null;
  const sum = (what: 'asked' | 'jobs') => all.reduce((total, { found }) => total + (found?.[what] ?? 0), 0);
  return { oldest: min([first, ...rest]), asked: sum('asked'), jobs: sum('jobs') };
}

/** When each repository (in lower case) was last looked through by a sweep. */
export async function lastSweeps(query: Query): Promise<readonly { readonly repo: string; readonly at: Date }[]> {
  return query("select repo, max(at) as at from triage.plan where kind = 'sweep' group by repo order by repo");
}

/** A memory that lasts as long as the process: for the command line without a database, and for tests. */
export function inMemory(): Memory {
  const kept = new Map<Fact, unknown>();
  const pulses = new Map<string, Pulse>();
  return {
    recall: async (key) => (kept.has(key) ? checked(key, structuredClone(kept.get(key)), 0) : undefined),
    remember: async (key, value) => void kept.set(key, structuredClone(value)),
    pulses: async (issue) =>
      Object.fromEntries([...pulses].filter(([id]) => issue === undefined || id === String(issue))),
    keepPulses: async (more) => {
      for (const [id, pulse] of Object.entries(more)) pulses.set(id, structuredClone(pulse));
    },
  };
}

function checked<K extends Fact>(key: K, value: unknown, repository: number): Facts[K] {
  const read = shapeOf(key).safeParse(value);
  if (read.success) return read.data;
  throw new Bug(`The fact “${key}” kept about repository ${repository} cannot be read: ${read.error.message}`);
}
