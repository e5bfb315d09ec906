import type { JobOf } from '../../core/job.ts';
import type { Issue, Label, Repository, Touch } from '../../core/reader.ts';
import type { Sight } from '../ability.ts';

/** One issue as it is now, with its whole history, and the labels that the repository has. */
export interface TriageSnapshot {
  readonly repository: Repository;
  readonly issue: Issue;
  readonly history: readonly Touch[];
  readonly labels: readonly Label[];
}

/**
 * Reads the issue, its history and the repository's labels. What cannot be read is a reason to come back later and
 * never an empty answer: without the history we would put back what a person took off.
 */
export async function gather(job: JobOf<'triage'>, { reader }: Sight): Promise<TriageSnapshot> {
  const [repository, issue] = await Promise.all([reader.repository(job.repo), reader.issue(job.repo, job.issue)]);
  const [history, labels] = await Promise.all([reader.history(job.repo, job.issue), reader.labels(job.repo)]);
  return { repository, issue, history, labels };
}
