import { z } from 'zod';
import type { ChangedFile, PullRequest, Reader } from '../core/reader.ts';
import { fileReader } from './read-files.ts';
import { PAGE, type Reading, split } from './reading.ts';
import { changedFilesOf, FileRecord, read, User } from './records.ts';
import { actorOf, type Self } from './self.ts';
import { changesBetween } from './tree-changes.ts';

const PullRecord = z.object({
  number: z.number(),
  user: User,
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  /** Lists leave out `merged` and `merged_by`, and tell `merged_at` instead. */
  merged: z.boolean().optional(),
  merged_at: z.string().nullish(),
  merged_by: User,
  merge_commit_sha: z.string().nullish(),
  changed_files: z.number().optional(),
  base: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }) }),
  /** The repository of a fork that was deleted is null. */
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
});
type PullRecord = z.output<typeof PullRecord>;

/** Looks at pull requests and what they bring. */
export function pullReader(reading: Reading): Pick<Reader, 'pull' | 'openPulls' | 'pullFiles' | 'pullsOf'> {
  return {
    pull: async (repo, number) => pullOf(reading.self, await readPull(reading, repo, number)),
    openPulls: async (repo) => {
      const at = { ...split(repo), state: 'open', sort: 'created', direction: 'desc', per_page: PAGE } as const;
      const pulls = await reading.octokit.paginate(reading.octokit.rest.pulls.list, at);
      return pulls.map((pull) => pullOf(reading.self, read(PullRecord, pull, 'pull request')));
    },
    pullFiles: (repo, number) => readPullFiles(reading, repo, number),
    pullsOf: async (repo, commit) => {
      const at = { ...split(repo), commit_sha: commit, per_page: PAGE };
      const pulls = await reading.octokit.paginate(reading.octokit.rest.repos.listPullRequestsAssociatedWithCommit, at);
      return pulls.map((pull) => pullOf(reading.self, read(PullRecord, pull, 'pull request')));
    },
  };
}

async function readPull(reading: Reading, repo: string, number: number): Promise<PullRecord> {
  const answer = await reading.octokit.rest.pulls.get({ ...split(repo), pull_number: number });
  return read(PullRecord, answer.data, 'pull request');
}

/** GitHub lists at most 3,000 files of a pull request; where it left some out, the two trees are compared instead. */
async function readPullFiles(reading: Reading, repo: string, number: number): Promise<readonly ChangedFile[]> {
  const { changed_files, base, head } = await readPull(reading, repo, number);
  const list = { ...split(repo), pull_number: number, per_page: PAGE };
  const files = await reading.octokit.paginate(reading.octokit.rest.pulls.listFiles, list);
  if (changed_files === undefined || files.length >= changed_files)
    return changedFilesOf({ files: files.map((file) => read(FileRecord, file, 'file')) });
  const { tree } = fileReader(reading);
  return changesBetween(await tree(repo, base.sha), await tree(repo, head.sha));
}

function pullOf(self: Self, record: PullRecord): PullRequest {
  const { base, head, merged_by: merger } = record;
  return {
    repo: base.repo.full_name,
    number: record.number,
    author: actorOf(self, record.user, record.body ?? ''),
    state: record.state,
    merged: record.merged ?? Boolean(record.merged_at),
    mergedBy: merger ? actorOf(self, merger, '') : null,
    mergeCommit: record.merge_commit_sha ?? null,
    base: base.ref,
    head: head.sha,
    fromFork: head.repo?.full_name !== base.repo.full_name,
  };
}
