import { describe, isOutward } from '../core/action.ts';
import type { Job } from '../core/job.ts';
import type { Attempt } from '../jobs/attempt.ts';

/** What a visitor should see of a job as it happens: its deeds with their reasons, or nothing where it did nothing. */
export function commentary(at: Date, job: Job, came: Attempt): readonly string[] {
  const hour = at.toISOString().replace('T', ' ').slice(0, 16);
  if (!('deeds' in came)) return [`${hour}  ${job.kind}: ${came.because}`];
  return came.deeds
    .filter(({ action, outcome }) => isOutward(action) && outcome === 'done')
    .map(({ action }) => `${hour}  ${describe(action)} (${action.because})`);
}
