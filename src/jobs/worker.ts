import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Job } from '../core/job.ts';
import { troubleOf } from '../core/trouble.ts';
import type { Database } from '../db/database.ts';
import { jsonText } from '../db/json.ts';
import { isLastTry, judge, type Patience } from './patience.ts';
import { countedIn } from './put.ts';
import { type Kept, keep, tryAgain } from './settle.ts';
import type { Slip } from './slip.ts';

/** One try of a job. */
export interface Try {
  /** The run: the same for every try of this job. */
  readonly id: string;
  /** Counts from 1. */
  readonly tries: number;
  /** The delivery that asked for it; null where none did. */
  readonly delivery: string | null;
  /** Whether one more fault of ours ends the job for good. */
  readonly lastTry: boolean;
}

/** What does a job; what it returns is kept as JSON. */
export type RunJob = (job: Job, context: Try) => Promise<unknown>;

/**
 * Tries a job once and says what became of it: done, failed for good, or, where it was put back, whatever pg-boss then
 * finds no longer its own.
 */
export async function tryOnce(
  at: { readonly db: Database; readonly boss: PgBoss; readonly patience: Patience },
  row: JobWithMetadata<Slip>,
  run: RunJob,
): Promise<JobResult> {
  const slip = countedIn(row);
  if (slip.crashes >= at.patience.crashes) return { id: row.id, status: 'deadletter', output: crashed(slip) };
  try {
    const lastTry = isLastTry(slip, at.patience);
    const result = await run(slip.job, {
      id: row.id,
      tries: row.retryCount + 1,
      delivery: slip.delivery ?? null,
      lastTry,
    });
    return { id: row.id, status: 'completed', output: sound(result ?? null) };
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    const verdict = judge(trouble, row.data, { now: new Date(), chance: Math.random(), patience: at.patience });
    const output = sound(keep(trouble));
    if (verdict.ends === 'again') await tryAgain(at, row, verdict, output);
    return { id: row.id, status: verdict.ends === 'failed' ? 'deadletter' : 'completed', output };
  }
}

function crashed(slip: Slip): Kept {
  return { trouble: 'crash', text: `The process ended ${slip.crashes} times while it ran this job.` };
}

function sound<T>(value: T): T {
  return JSON.parse(jsonText(value));
}
