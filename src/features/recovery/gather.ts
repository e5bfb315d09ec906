import type { JobOf } from '../../core/job.ts';
import type { Comment, Issue, Repository } from '../../core/reader.ts';
import { Gone } from '../../core/trouble.ts';
import type { Sight } from '../ability.ts';
import { type Log, logSince, lostIn } from './lost.ts';

/** An issue that changed while nobody may have told us, with what was said on it. */
export interface Changed {
  readonly issue: Issue;
  readonly comments: readonly Comment[];
}

export interface RecoverySnapshot {
  readonly repository: Repository;
  readonly log: Log;
  /** The commit at which the default branch stands; null where there is none. */
  readonly head: string | null;
  /** What changed since deliveries are missing for good; null where none are. */
  readonly changed: readonly Changed[] | null;
}

/**
 * Reads the delivery log since the last known good delivery, and, where the log cannot bring back everything, the
 * repository itself. The head is read first: what is pushed meanwhile is told by a delivery of its own.
 */
export async function gather(job: JobOf<'recovery'>, look: Sight): Promise<RecoverySnapshot> {
  const { reader, memory, at } = look;
  const repository = await reader.repository(job.repo);
  const last = await memory.recall('recovery');
  const head = await headOf(repository, look);
  const attempts = await reader.deliveries(job.repo, logSince({ at, last }));
  const arrived = await look.arrived(attempts.filter(({ taken }) => !taken).map(({ guid }) => guid));
  const log = { at, last, attempts, arrived };
  const { readSince } = lostIn(log);
  return { repository, log, head, changed: readSince === null ? null : await changedSince(job.repo, readSince, look) };
}

async function headOf({ name, defaultBranch }: Repository, { reader }: Sight): Promise<string | null> {
  try {
    return (await reader.commit(name, defaultBranch)).sha;
  } catch (error) {
    if (error instanceof Gone) return null;
    throw error;
  }
}

async function changedSince(repo: string, since: string, { reader }: Sight): Promise<readonly Changed[]> {
  const changed: Changed[] = [];
  for (const issue of await reader.changedIssues(repo, since))
    changed.push({ issue, comments: issue.comments > 0 ? await reader.comments(repo, issue.number) : [] });
  return changed;
}
