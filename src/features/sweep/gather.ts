import type { Settings } from '../../config/schema.ts';
import type { Asked, JobOf } from '../../core/job.ts';
import { ask, type Known } from '../../core/known.ts';
import type { Issue, Label, Reader, Repository, Touch } from '../../core/reader.ts';
import { isLonger, limitOf, quiet } from '../../stale/clock.ts';
import type { Sight } from '../ability.ts';

/** An open issue, with its history where that may matter: null where it cannot be due, whatever happened to it. */
export interface Swept {
  readonly issue: Issue;
  readonly history: Known<readonly Touch[]> | null;
}

/** All open issues of a repository, and what a sweep of them needs to know. `at` is the job's nominal time. */
export interface SweepSnapshot {
  readonly repo: string;
  readonly at: string;
  readonly go: boolean;
  readonly asked: Asked | null;
  readonly repository: Repository;
  readonly labels: readonly Label[];
  /** Whether somebody has let the first sweep of this repository go. */
  readonly agreed: boolean;
  /** Whether a sweep was shown and is what a go lets go. */
  readonly shown: boolean;
  readonly swept: readonly Swept[];
}

/** Histories that are read at the same time. */
const AT_ONCE = 6;

/**
 * Reads all open issues to the last, then the history of those that may be due: old enough to be quiet for longer
 * than their clock allows, or carrying the label already. When they were last updated does not say it, because bots
 * update too. A history that cannot be read is "not known"; a list that cannot be read stops the job until later.
 */
export async function gather(job: JobOf<'sweep'>, look: Sight): Promise<SweepSnapshot> {
  const { reader, memory, settings } = look;
  const [repository, labels, issues, agreed, waiting] = await Promise.all([
    reader.repository(job.repo),
    reader.labels(job.repo),
    reader.openIssues(job.repo),
    memory.recall('sweep.agreed'),
    memory.recall('waiting.sweep'),
  ]);
  const swept: Swept[] = [];
  for (let next = 0; next < issues.length; next += AT_ONCE)
    swept.push(
      ...(await Promise.all(
        issues.slice(next, next + AT_ONCE).map(async (issue) => ({
          issue,
          history: mayMatter(issue, job.at, settings) ? await past(issue, job.repo, reader) : null,
        })),
      )),
    );
  return {
    repo: job.repo,
    at: job.at,
    go: job.go,
    asked: job.asked ?? null,
    repository,
    labels,
    agreed: agreed !== undefined,
    shown: waiting !== undefined,
    swept,
  };
}

function mayMatter(issue: Issue, at: string, settings: Settings): boolean {
  if (issue.author.ours || issue.isPull) return false;
  if (issue.labels.some((label) => label.toLowerCase() === settings.stale.label.toLowerCase())) return true;
  const limit = limitOf(issue, settings.stale);
  return 'days' in limit && isLonger(quiet(issue.createdAt, at, settings.meetings), limit.days);
}

function past(issue: Issue, repo: string, reader: Reader): Promise<Known<readonly Touch[]>> {
  return ask(`the history of #${issue.number}`, () => reader.history(repo, issue.number));
}
