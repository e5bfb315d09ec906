import type { PgBoss } from 'pg-boss';
import type { Job } from '../core/job.ts';
import type { Database, Query } from '../db/database.ts';
import { countByState, holdKeys, QUEUE, type Row, rowOf, through, unfinished } from './desk.ts';
import { putJobs } from './put.ts';
import { queueKey } from './slip.ts';

/** A job as the operator sees it. Times are ISO 8601 in UTC. */
export interface Listed {
  readonly id: string;
  readonly job: Job;
  /** `again`: a try ended in trouble, and it waits for the next one. */
  readonly state: 'waiting' | 'active' | 'again' | 'failed' | 'done';
  readonly tries: number;
  readonly put: string;
  /** When it is tried, or was due. */
  readonly due: string;
  readonly ended: string | null;
  /** What went wrong last, in words, or null. */
  readonly error: string | null;
  /** All that was kept of its last end: what the run returned, or the trouble with its place in the code. */
  readonly output: unknown;
}

/** As many as a person would look through. */
const MOST = 500;

/** The jobs that are not done, the newest first, 500 at most. */
export async function listJobs(query: Query): Promise<readonly Listed[]> {
  return (await unfinished(query, MOST)).map(listed);
}

/** One job, whatever became of it; null where there is none. */
export async function showJob(query: Query, id: string): Promise<Listed | null> {
  const row = await rowOf(query, id);
  return row ? listed(row) : null;
}

/** How many jobs wait, run, wait for another try, and have failed for good. */
export async function countJobs(query: Query): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = { waiting: 0, active: 0, again: 0, failed: 0 };
  for (const { state, jobs } of await countByState(query)) counts[STATES[state]] = jobs;
  return counts;
}

/**
 * Has a failed job done anew, on an empty page of the ledger, or a waiting one at once. False where there is no such
 * job, or where it runs or is done.
 */
export async function retryJob(db: Database, boss: PgBoss, id: string): Promise<boolean> {
  const found = await rowOf(db.query, id);
  if (!found) return false;
  return db.transaction(async (query) => {
    await holdKeys(query, [queueKey(found.data.job)]);
    const row = await rowOf(query, id);
    if (row?.state === 'created' || row?.state === 'retry') {
      await boss.update(QUEUE, { ...row.data, notBefore: null }, { ...through(query), id, startAfter: 0 });
      return true;
    }
    if (row?.state !== 'failed') return false;
    await boss.deleteJob(QUEUE, id, through(query));
    await putJobs(boss, query, [{ job: row.data.job, delivery: row.data.delivery }]);
    return true;
  });
}

const STATES: { readonly [S in Row['state']]: Listed['state'] } = {
  created: 'waiting',
  retry: 'again',
  active: 'active',
  completed: 'done',
  cancelled: 'done',
  failed: 'failed',
};

function listed(row: Row): Listed {
  return {
    id: row.id,
    job: row.data.job,
    state: STATES[row.state],
    tries: row.state === 'created' ? 0 : row.retryCount + 1,
    put: row.createdOn.toISOString(),
    due: row.startAfter.toISOString(),
    ended: row.completedOn?.toISOString() ?? null,
    error: errorIn(row.output),
    output: row.output,
  };
}

/** Our own words, or those with which pg-boss gave back what a dead process left. */
function errorIn(output: unknown): string | null {
  if (typeof output !== 'object' || output === null) return null;
  if ('trouble' in output && 'text' in output) return String(output.text);
  const value = 'value' in output ? output.value : null;
  return typeof value === 'object' && value !== null && 'message' in value ? String(value.message) : null;
}
