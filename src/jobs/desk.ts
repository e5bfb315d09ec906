import type { Db, PgBoss } from 'pg-boss';
import type { Unfinished } from '../core/unfinished.ts';
import type { Query } from '../db/database.ts';
import type { Slip } from './slip.ts';

/** pg-boss lives beside our tables, in a schema of its own so that another user of pg-boss is not in the way. */
export const SCHEMA = 'triage_jobs';

/** The one queue of all jobs. */
export const QUEUE = 'jobs';

/** The queue of the minute that several processes share. */
export const MINUTE = 'minute';

const TABLE = `${SCHEMA}.job`;

/** A row of the queue, as far as we read it. */
export interface Row {
  readonly id: string;
  readonly state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';
  readonly data: Slip;
  readonly retryCount: number;
  readonly createdOn: Date;
  readonly startAfter: Date;
  readonly completedOn: Date | null;
  readonly output: unknown;
}

// pg-boss has no call that reads or removes jobs by state or inside a lock; its table is the documented place to look.
const COLUMNS = `id::text, state::text, data, retry_count as "retryCount", created_on as "createdOn",
  start_after as "startAfter", completed_on as "completedOn", output`;

/** Lets pg-boss speak through a transaction of ours. */
export function through(query: Query): { readonly db: Db } {
  return { db: { executeSql: async (text, values) => ({ rows: [...(await query(text, values))] }) } };
}

/** Until the transaction ends, nobody else puts or settles a job of these keys, which are held in their order. */
export async function holdKeys(query: Query, keys: readonly string[]): Promise<void> {
  await query('select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) as key', [keys]);
}

/** What waits under a key: one new job at most, and one that is to be tried again at most. */
export interface Waiting {
  readonly fresh?: Row;
  readonly fallen?: Row;
}

/** What waits under keys, without those under which nothing does; held for this transaction. */
export async function waitingUnder(query: Query, keys: readonly string[]): Promise<ReadonlyMap<string, Waiting>> {
  const rows = await query<Row & { readonly key: string }>(
    `select singleton_key as key, ${COLUMNS} from ${TABLE}
     where name = $1 and singleton_key = any($2::text[]) and state in ('created', 'retry') for update`,
    [QUEUE, keys],
  );
  const found = new Map<string, Waiting>();
  for (const { key, ...row } of rows)
    found.set(key, { ...found.get(key), [row.state === 'created' ? 'fresh' : 'fallen']: row });
  return found;
}

/** Whether a job that was taken still belongs to that try; holds it for this transaction. */
export async function isStillThisTry(query: Query, row: Pick<Row, 'id' | 'retryCount'>): Promise<boolean> {
  const rows = await query(
    `select 1 from ${TABLE} where name = $1 and id = $2 and state = 'active' and retry_count = $3 for update`,
    [QUEUE, row.id, row.retryCount],
  );
  return rows.length > 0;
}

/** The job with this id, whatever became of it. */
export async function rowOf(query: Query, id: string): Promise<Row | undefined> {
  const rows = await query<Row>(`select ${COLUMNS} from ${TABLE} where name = $1 and id::text = $2`, [QUEUE, id]);
  return rows[0];
}

/** How many jobs there are in each state that is not an end well. */
export async function countByState(query: Query): Promise<readonly { state: Row['state']; jobs: number }[]> {
  return query(
    `select state::text, count(*)::int as jobs from ${TABLE}
     where name = $1 and state in ('created', 'retry', 'active', 'failed') group by state`,
    [QUEUE],
  );
}

/** The jobs of one kind that are not done: how many, and for how long the oldest is there, in seconds. */
export interface Backlog {
  readonly kind: string;
  readonly jobs: number;
  readonly oldest: number;
}

/** What is not done, by kind; what failed for good is not waited for. */
export async function backlog(query: Query): Promise<readonly Backlog[]> {
  return query(
    `select data -> 'job' ->> 'kind' as kind, count(*)::int as jobs,
       extract(epoch from now() - min(created_on))::float as oldest
     from ${TABLE} where name = $1 and state in ('created', 'retry', 'active') group by 1 order by 1`,
    [QUEUE],
  );
}

/** Jobs that are not done, the newest first. */
export async function unfinished(query: Query, limit: number): Promise<readonly Row[]> {
  return query<Row>(
    `select ${COLUMNS} from ${TABLE} where name = $1 and state in ('created', 'retry', 'active', 'failed')
     order by created_on desc limit $2`,
    [QUEUE, limit],
  );
}

/** Whether a job runs, or could run now. */
export async function isBusy(query: Query): Promise<boolean> {
  const rows = await query<{ busy: boolean }>(
    `select exists (select 1 from ${TABLE} where name = $1
       and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))) as busy`,
    [QUEUE],
  );
  return rows[0]?.busy ?? false;
}

/** Whether a job of this urgency could be worked now, if another one made room; what its repository is busy with stays. */
export async function isAnyAwaited(
  query: Query,
  { besides, urgency }: { readonly besides: string; readonly urgency: number },
): Promise<boolean> {
  const rows = await query<{ any: boolean }>(
    `select exists (select 1 from ${TABLE} as waits
       where name = $1 and state in ('created', 'retry') and start_after <= now() and priority >= $2 and not exists (
         select 1 from ${TABLE} as busy where busy.name = $1 and busy.state = 'active'
           and busy.group_id = waits.group_id and busy.id::text <> $3)) as any`,
    [QUEUE, urgency, besides],
  );
  return rows[0]?.any ?? false;
}

/** The jobs about a repository that did something and wait to go on: how far they came, and when they go on. */
export async function unfinishedAbout(query: Query, repo: string): Promise<readonly Unfinished[]> {
  const rows = await query<Omit<Unfinished, 'goesOn'> & { goesOn: Date }>(
    `select data -> 'job' ->> 'kind' as kind, start_after as "goesOn", jsonb_array_length(plan -> 'actions') as of,
       (select count(*)::int from triage.deed where run = id::text) as done
     from ${TABLE} join triage.plan on run = id::text
     where name = $1 and state = 'retry' and group_id = $2 order by created_on`,
    [QUEUE, repo.toLowerCase()],
  );
  return rows.filter(({ done }) => done > 0).map((row) => ({ ...row, goesOn: row.goesOn.toISOString() }));
}

/** Removes the jobs that wait about an issue, and says how many. What already runs is left to find out. */
export async function removeAbout(query: Query, about: string): Promise<number> {
  const rows = await query(
    `delete from ${TABLE} where name = $1 and state in ('created', 'retry') and data ->> 'about' = $2 returning id`,
    [QUEUE, about],
  );
  return rows.length;
}

/** Gives jobs that an ended process left running back to the queue. Only right where no other process can be at work. */
export async function takeUpOrphans(query: Query, boss: PgBoss): Promise<void> {
  const rows = await query<{ id: string }>(`select id::text from ${TABLE} where name = $1 and state = 'active'`, [
    QUEUE,
  ]);
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) await boss.fail(QUEUE, ids, { text: 'the process that ran it ended' });
}
