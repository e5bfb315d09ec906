import { type Job, keyOfJob } from '../core/job.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Done } from '../core/writer.ts';
import type { Database } from '../db/database.ts';
import { jsonText, soundText } from '../db/json.ts';

/**
 * The page of one run of a job. `id` stays the same while the job is tried again, so that a run that fell goes on
 * where it stopped; a new job of the same key has a new id and an empty page.
 */
export function ledgerOf(db: Pick<Database, 'query'>, run: { readonly id: string; readonly job: Job }): Ledger {
  return {
    outcomeOf: async (deed) => {
      const rows = await db.query<{ outcome: Done }>('select outcome from triage.deed where run = $1 and deed = $2', [
        run.id,
        soundText(deed),
      ]);
      return rows[0]?.outcome;
    },
    record: async (deed, outcome, because) => {
      await db.query(
        `insert into triage.deed (run, deed, outcome, because) values ($1, $2, $3, $4)
         on conflict (run, deed) do update set outcome = excluded.outcome, because = excluded.because, at = now()`,
        [run.id, soundText(deed), outcome, soundText(because)],
      );
    },
    keepPlan: async (plan) => {
      await db.query(
        `insert into triage.plan (run, job, kind, repo, plan) values ($1, $2, $3, $4, $5::text::jsonb)
         on conflict (run) do update set plan = excluded.plan, at = now()`,
        [run.id, soundText(keyOfJob(run.job)), run.job.kind, run.job.repo.toLowerCase(), jsonText(plan)],
      );
    },
  };
}

/** A page that lasts as long as the process: for the command line without a database, and for tests. */
export function inMemoryLedger(): Ledger {
  const deeds = new Map<string, Done>();
  return {
    outcomeOf: async (deed) => deeds.get(deed),
    record: async (deed, outcome) => void deeds.set(deed, outcome),
    keepPlan: async () => {},
  };
}
