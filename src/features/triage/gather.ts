import type { JobOf } from '../../core/job.ts';
import type { Issue, Label, Repository, Touch } from '../../core/reader.ts';
import { readOwn } from '../../labels/own.ts';
import type { Own } from '../../vocabulary/own.ts';
import type { Sight } from '../ability.ts';

/** One issue as it is now, with its whole history, and the labels that the repository has. */
export interface TriageSnapshot {
  readonly repository: Repository;
  readonly issue: Issue;
  readonly history: readonly Touch[];
  readonly labels: readonly Label[];
  /** The repository's own vocabulary or what is wrong with it; null where the settings name no file. */
  readonly own: Own | null;
  /** All open issues where the settings ask for a welcome, which names those on the same tables; else null. */
  readonly open: readonly Issue[] | null;
}

/**
 * Reads the issue, its history, the repository's labels and what else the settings ask for. What cannot be read is a
 * reason to come back later and never an empty answer: without the history we would put back what a person took off.
 */
export async function gather(job: JobOf<'triage'>, { reader, settings }: Sight): Promise<TriageSnapshot> {
  const [repository, issue] = await Promise.all([reader.repository(job.repo), reader.issue(job.repo, job.issue)]);
  const [history, labels, own, open] = await Promise.all([
    reader.history(job.repo, job.issue),
    reader.labels(job.repo),
    readOwn(reader, repository, settings.labels),
    settings.labels.welcome ? reader.openIssues(job.repo) : null,
  ]);
  return { repository, issue, history, labels, own, open };
}
