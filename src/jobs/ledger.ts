import { describe, isOutward, issueOf, keyOf } from '../core/action.ts';
import { type Job, keyOfJob } from '../core/job.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Done } from '../core/writer.ts';
import type { Database } from '../db/database.ts';
import { jsonText, soundText } from '../db/json.ts';

/**
 * The page of one run of a job. `id` stays the same while the job is tried again, so that a run that fell goes on
 * where it stopped; a new job of the same key has a new id and an empty page. Deeds that people see are kept in words
 * too, with the moment by `now`, for pages.
 */
export function ledgerOf(
  db: Pick<Database, 'query'>,
  run: { readonly id: string; readonly job: Job },
  now: () => Date,
): Ledger {
  const about = run.job.repo.toLowerCase();
  return {
    outcomeOf: async (deed) => {
      const rows = await db.query<{ outcome: Done }>('select outcome from triage.deed where run = $1 and deed = $2', [
        run.id,
        soundText(deed),
      ]);
      return rows[0]?.outcome;
    },
    record: async (action, outcome) => {
      const words = isOutward(action) ? soundText(describe(action)) : null;
      await db.query(
        `insert into triage.deed (run, deed, outcome, because, about, repo, issue, words, moment)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz)
         on conflict (run, deed) do update set outcome = excluded.outcome, because = excluded.because,
           words = excluded.words, moment = excluded.moment, at = now()`,
        [
          ...[run.id, soundText(keyOf(action)), outcome, soundText(action.because)],
          ...[about, action.repo, issueOf(action), words, now().toISOString()],
        ],
      );
    },
    keepPlan: async (plan) => {
      await db.query(
        `insert into triage.plan (run, job, kind, repo, plan, moment)
         values ($1, $2, $3, $4, $5::text::jsonb, $6::timestamptz)
         on conflict (run) do update set plan = excluded.plan, moment = excluded.moment, at = now()`,
        [run.id, soundText(keyOfJob(run.job)), run.job.kind, about, jsonText(plan), now().toISOString()],
      );
    },
  };
}

/** A page that lasts as long as the process: for the command line without a database, and for tests. */
export function inMemoryLedger(): Ledger {
  const deeds = new Map<string, Done>();
  return {
    outcomeOf: async (deed) => deeds.get(deed),
    record: async (action, outcome) => void deeds.set(keyOf(action), outcome),
    keepPlan: async () => {},
  };
}
