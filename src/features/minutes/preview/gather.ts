import { matchesGlob } from '../../../core/glob.ts';
import type { JobOf } from '../../../core/job.ts';
import { isOurs } from '../../../core/marker.ts';
import type { PullRequest } from '../../../core/reader.ts';
import type { Preview } from '../../../core/ruling.ts';
import { Later } from '../../../core/trouble.ts';
import { previewSlot } from '../../../decisions/boxes.ts';
import { isDocument, readMinutes } from '../../../minutes/index.ts';
import type { Sight } from '../../ability.ts';
import { same } from '../about.ts';
import { gatherWith, type MinutesSnapshot, type ReadMinutes } from '../gather.ts';

export interface PreviewSnapshot {
  readonly repo: string;
  readonly papers: string;
  readonly pull: PullRequest;
  /** Each file of minutes that the pull request brings, read at its head. */
  readonly files: readonly MinutesSnapshot[];
  /** What was kept of all previews so far. */
  readonly previews: readonly Preview[];
  /** Our comment on the pull request as it is now, with its marker. */
  readonly comment: string | null;
}

type Job = JobOf<'minutes-preview'>;

/** Reads the minutes that an open pull request brings, at its head: from a fork as well, and as a stranger's file. */
export function gather(job: Job, look: Sight): Promise<PreviewSnapshot> {
  return gatherWithReader(readMinutes, job, look);
}

/** The same with any reader of minutes. */
export async function gatherWithReader(reader: ReadMinutes, job: Job, look: Sight): Promise<PreviewSnapshot> {
  const { repo, papers } = job;
  const pull = await look.reader.pull(papers, job.pull);
  const previews = (await look.memory.recall('previews'))?.pulls ?? [];
  const comments = await look.reader.comments(papers, job.pull);
  const comment = comments.find((one) => isOurs(one, previewSlot(repo)))?.body ?? null;
  const files = pull.state === 'open' ? await filesOf(reader, job, pull, look) : [];
  return { repo, papers, pull, files, previews, comment };
}

async function filesOf(
  reader: ReadMinutes,
  job: Job,
  pull: PullRequest,
  look: Sight,
): Promise<readonly MinutesSnapshot[]> {
  const { minutes } = look.settings;
  if (!same(minutes.repository ?? job.repo, job.papers)) return [];
  const changed = (await look.reader.pullFiles(job.papers, job.pull)).filter(
    ({ path, status }) =>
      status !== 'removed' && isDocument(path) && minutes.paths.some((glob) => matchesGlob(path, glob)),
  );
  const shelf = { tree: pull.head, file: `refs/pull/${pull.number}/head` };
  const files: MinutesSnapshot[] = [];
  for (const { path, blob } of changed) {
    const source = { repo: job.papers, path, blob, commit: pull.head };
    const snapshot = await gatherWith(reader, { repo: job.repo, source, go: false }, look, shelf);
    if (!snapshot.reading) throw new Later(`${job.papers}#${job.pull} was pushed to while it was looked at`);
    files.push(snapshot);
  }
  return files;
}
