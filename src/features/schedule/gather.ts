import type { JobOf } from '../../core/job.ts';
import type { Facts } from '../../core/memory.ts';
import { EVER, type Repository } from '../../core/reader.ts';
import type { Sight } from '../ability.ts';

export interface ScheduleSnapshot {
  readonly repo: string;
  /** The moment that is asked about; a late run decides the same. */
  readonly at: string;
  readonly sweepFired: Facts['sweep.fired'] | undefined;
  readonly silenceFired: Facts['silence.fired'] | undefined;
  readonly listFired: Facts['review-list.fired'] | undefined;
  readonly changed: Facts['changed-meetings'] | undefined;
  /** The repository as it is now, and what its calendar showed so far. */
  readonly repository: Pick<Repository, 'name' | 'private'>;
  readonly calendar: Facts['calendar'] | undefined;
}

/**
 * Looks whether the repository is private, and recalls what the schedule has fired already and which VCs people changed.
 * At first sight it reads all issues once: what is seen is kept for the pages, which else would know of no closed one and
 * show nothing until the first sweep.
 */
export async function gather(job: JobOf<'schedule'>, look: Sight): Promise<ScheduleSnapshot> {
  const calendar = await look.memory.recall('calendar');
  if (!calendar) await look.reader.changedIssues(job.repo, EVER);
  return {
    repo: job.repo,
    at: job.at,
    sweepFired: await look.memory.recall('sweep.fired'),
    silenceFired: await look.memory.recall('silence.fired'),
    listFired: await look.memory.recall('review-list.fired'),
    changed: await look.memory.recall('changed-meetings'),
    repository: await look.reader.repository(job.repo),
    calendar,
  };
}
