import type { JobOf } from '../../core/job.ts';
import { slotOf } from '../../core/marker.ts';
import type { ChangedFile, PullRequest } from '../../core/reader.ts';
import { isDocument } from '../../minutes/index.ts';
import type { Sight } from '../ability.ts';
import { type Naming, namingsFor } from './gather.ts';

export interface PullSnapshot {
  readonly repo: string;
  readonly pull: PullRequest;
  readonly defaultBranch: string;
  readonly files: readonly ChangedFile[];
  /** The slots of our own comments on it: where something was shown before, it is shown as it is now. */
  readonly slots: readonly string[];
  readonly namings: readonly Naming[];
  /** A comment on it with commands, where that is what happened. */
  readonly said: number | null;
}

/** Reads what a pull request brings and whose settings may care. Throws `Later` where any settings cannot be looked up. */
export async function gather(job: JobOf<'pull'>, look: Sight): Promise<PullSnapshot> {
  const { repo } = job;
  const pull = await look.reader.pull(repo, job.pull);
  const { defaultBranch } = await look.reader.repository(repo);
  const said = job.said ?? null;
  const about = { repo, pull, defaultBranch, said };
  if (said === null && pull.state !== 'open') return { ...about, files: [], slots: [], namings: [] };
  const files = await look.reader.pullFiles(repo, job.pull);
  const comments = await look.reader.comments(repo, job.pull);
  const slots = comments.flatMap(({ author, body }) => (author.ours ? (slotOf(body) ?? []) : []));
  const concerns = slots.length > 0 || files.some(({ path, status }) => status !== 'removed' && isDocument(path));
  return { ...about, files, slots, namings: concerns ? await namingsFor(repo, look) : [] };
}
