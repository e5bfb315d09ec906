import type { Query } from '../../db/database.ts';
import { iso } from './issues.ts';

/** A delivery of GitHub's that made something to do. `at` is ISO 8601 in UTC; `received`: how often it came. */
export interface StoredDelivery {
  readonly id: string;
  readonly event: string;
  readonly at: string;
  readonly received: number;
  /** Whether its jobs are in the queue, or were. */
  readonly isPut: boolean;
}

/** The last deliveries, the newest first. */
export async function lastDeliveries(query: Query, most: number): Promise<readonly StoredDelivery[]> {
  return query(
    `select id, event, ${iso('at')}, received, hint is null as "isPut" from triage.delivery order by place desc limit $1`,
    [most],
  );
}
