import type { PgBoss } from 'pg-boss';
import type { Job } from '../core/job.ts';
import type { Query } from '../db/database.ts';
import { removeAbout } from './desk.ts';
import { putJobs } from './put.ts';
import { aboutIssue, queueKey } from './slip.ts';

/** A webhook as GitHub names it. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
}

/** What a delivery makes us do: put jobs, or drop what waits about an issue that left its repository. */
export interface Hinted {
  readonly jobs: readonly Job[];
  readonly moved?: { readonly repo: string; readonly issue: number };
}

/** A job, and the delivery that asked for it. */
interface Asked {
  readonly job: Job;
  readonly delivery: string;
}

/** A delivery on its way to the database; `hint` is JSON. */
export type Posted = Delivery & { readonly hint: string };

/**
 * Stores deliveries with what they hint at, in one statement and so in one commit, and returns the ids of those that
 * were not there before. The same id several times is one delivery that was received several times.
 */
export async function storeDeliveries(query: Query, posted: readonly Posted[]): Promise<ReadonlySet<string>> {
  const received = Map.groupBy(posted, ({ id }) => id);
  const firsts = [...received.values()].flatMap(([first]) => first ?? []);
  const rows = await query<{ id: string; fresh: boolean }>(
    `insert into triage.delivery (id, event, hint, received)
     select * from unnest($1::text[], $2::text[], $3::jsonb[], $4::int[])
     on conflict (id) do update set received = triage.delivery.received + excluded.received
     returning id, xmax = 0 as fresh`,
    [
      firsts.map(({ id }) => id),
      firsts.map(({ event }) => event),
      firsts.map(({ hint }) => hint),
      firsts.map(({ id }) => received.get(id)?.length ?? 1),
    ],
  );
  return new Set(rows.filter(({ fresh }) => fresh).map(({ id }) => id));
}

/** Which of these deliveries are stored. */
export async function storedAmong(query: Query, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await query<{ id: string }>('select id from triage.delivery where id = any($1)', [ids]);
  return rows.map(({ id }) => id);
}

/** Whether there is a delivery whose jobs are not put yet. */
export async function isAnyToHandOut(query: Query): Promise<boolean> {
  const [row] = await query<{ any: boolean }>(
    'select exists (select 1 from triage.delivery where hint is not null) as any',
  );
  return row?.any ?? false;
}

/** How many deliveries there are whose jobs are not put yet. */
export async function countToHandOut(query: Query): Promise<number> {
  const [row] = await query<{ deliveries: number }>(
    'select count(*)::int as deliveries from triage.delivery where hint is not null',
  );
  return row?.deliveries ?? 0;
}

/**
 * Puts the jobs of up to `most` stored deliveries, the oldest first, within the caller's transaction, and returns
 * their ids. Those that another process has at hand are left to it.
 */
export async function handOut(boss: PgBoss, query: Query, most: number): Promise<readonly string[]> {
  const rows = await query<{ id: string; hint: Hinted }>(
    `select id, hint from triage.delivery where hint is not null order by place limit $1 for update skip locked`,
    [most],
  );
  const jobs = new Map<string, Asked>();
  for (const { id, hint } of rows) {
    if (hint.moved) await dropAbout(query, jobs, hint.moved);
    for (const job of hint.jobs) jobs.set(queueKey(job), { job, delivery: id });
  }
  await putJobs(boss, query, [...jobs.values()]);
  const ids = rows.map(({ id }) => id);
  await query('update triage.delivery set hint = null where id = any($1)', [ids]);
  return ids;
}

/** Puts the oldest delivery that is not handed out yet behind all others, so that it holds up none. */
export async function putLast(query: Query): Promise<void> {
  await query(
    `update triage.delivery set place = default
     where id = (select id from triage.delivery where hint is not null order by place limit 1)`,
  );
}

async function dropAbout(
  query: Query,
  jobs: Map<string, Asked>,
  { repo, issue }: { readonly repo: string; readonly issue: number },
): Promise<void> {
  const about = aboutIssue(repo, issue);
  for (const [key, { job }] of jobs) if ('issue' in job && aboutIssue(job.repo, job.issue) === about) jobs.delete(key);
  await removeAbout(query, about);
}
