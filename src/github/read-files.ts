import type { ChangedFile, FileAt, Reader } from '../core/reader.ts';
import { Gone, Told } from '../core/trouble.ts';
import { readRepository } from './read-repositories.ts';
import { type Reading, split } from './reading.ts';
import {
  BlobRecord,
  CommitRecord,
  CompareRecord,
  ContentRecord,
  changedFilesOf,
  read,
  type TreeEntry,
  TreeRecord,
} from './records.ts';
import { changesBetween, type FileInTree } from './tree-changes.ts';

/** GitHub's comparison never tells more files than this, and does not say that it left any out. */
const COMPARE_STOPS_AT = 300;

/** What GitHub sends as `before` when a branch is born. */
const NO_COMMIT = /^0+$/;

/** Looks at files and commits. */
export function fileReader(reading: Reading): Pick<Reader, 'file' | 'blob' | 'tree' | 'changes' | 'commit'> {
  return {
    file: (repo, path, ref) => readFile(reading, repo, { path, ref }),
    blob: async (repo, path, commit, largest) => {
      const found = (await readTree(reading, repo, commit)).find((file) => file.path === path);
      if (!found) throw new Gone(`${repo} has no file ${path} at ${commit}`);
      const small = found.size <= largest;
      return { size: found.size, bytes: small ? await readBlob(reading, repo, found.blob) : null };
    },
    tree: (repo, ref) => readTree(reading, repo, ref),
    changes: (repo, before, after) => readChanges(reading, repo, { before, after }),
    commit: async (repo, ref) => {
      const answer = await reading.octokit.rest.repos.getCommit({ ...split(repo), ref, per_page: 1 });
      const record = read(CommitRecord, answer.data, 'commit');
      return { sha: record.sha, at: record.commit.committer.date };
    },
  };
}

async function readFile(reading: Reading, repo: string, at: { path: string; ref: string }): Promise<FileAt | null> {
  const content = await readContent(reading, repo, at);
  if (content?.type !== 'file') return null;
  const { path } = at;
  // Above 1 MB the answer carries no content, only what the file is called as a blob.
  if (content.encoding !== 'base64' || (content.content === '' && content.size > 0))
    return { path, blob: content.sha, bytes: await readBlob(reading, repo, content.sha) };
  return { path, blob: content.sha, bytes: bytesOf(content.content) };
}

/** What GitHub has under a path; null where there is nothing, or a folder. */
async function readContent(reading: Reading, repo: string, at: { path: string; ref: string }) {
  try {
    const answer = await reading.octokit.rest.repos.getContent({ ...split(repo), ...at });
    return Array.isArray(answer.data) ? null : read(ContentRecord, answer.data, 'content');
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    // "No such file" is an answer, and a repository that is not there is none.
    await readRepository(reading, repo);
    return null;
  }
}

/** A blob's bytes as they are. GitHub hands them out up to 100 MB, as base64 whatever they mean. */
async function readBlob(reading: Reading, repo: string, sha: string): Promise<Uint8Array> {
  const answer = await reading.octokit.rest.git.getBlob({ ...split(repo), file_sha: sha });
  return bytesOf(read(BlobRecord, answer.data, 'blob').content);
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** Every file below a tree. A tree too large for one answer is asked for folder by folder. */
async function readTree(reading: Reading, repo: string, ref: string): Promise<readonly FileInTree[]> {
  const whole = await askTree(reading, repo, { ref, recursive: true });
  if (!whole.truncated) return whole.tree.flatMap(fileOf);
  const top = await askTree(reading, repo, { ref, recursive: false });
  if (top.truncated) throw new Told(`A folder of ${repo} holds more files than GitHub lists; please split it.`);
  const files: FileInTree[] = top.tree.flatMap(fileOf);
  for (const folder of top.tree.filter((entry) => entry.type === 'tree')) {
    const below = await readTree(reading, repo, folder.sha);
    files.push(...below.map((file) => ({ ...file, path: `${folder.path}/${file.path}` })));
  }
  return files;
}

async function askTree(reading: Reading, repo: string, ask: { ref: string; recursive: boolean }) {
  const { ref, recursive } = ask;
  const answer = await reading.octokit.rest.git.getTree({
    ...split(repo),
    tree_sha: ref,
    ...(recursive ? { recursive: '1' } : {}),
  });
  return read(TreeRecord, answer.data, 'tree');
}

const SYMLINK = '120000';

/** Folders, other repositories and links are no files. */
function fileOf(entry: TreeEntry): readonly FileInTree[] {
  if (entry.type !== 'blob' || entry.mode === SYMLINK) return [];
  return [{ path: entry.path, blob: entry.sha, size: entry.size ?? 0 }];
}

interface Span {
  readonly before: string;
  readonly after: string;
}

/**
 * What changed, whole. GitHub compares with the common ancestor, which is right only where one commit follows from
 * the other, and stops at 300 files: in both other cases the two trees are compared instead.
 */
async function readChanges(reading: Reading, repo: string, span: Span): Promise<readonly ChangedFile[]> {
  if (NO_COMMIT.test(span.after)) return [];
  if (NO_COMMIT.test(span.before)) return changesBetween([], await readTree(reading, repo, span.after));
  const basehead = `${span.before}...${span.after}`;
  const answer = await reading.octokit.rest.repos.compareCommitsWithBasehead({
    ...split(repo),
    basehead,
    // Pages divide the commits, which nobody here reads; all files are on the first.
    page: 1,
    per_page: 1,
  });
  const compared = read(CompareRecord, answer.data, 'comparison');
  const follows = compared.status === 'ahead' || compared.status === 'identical';
  if (follows && compared.files.length < COMPARE_STOPS_AT) return changedFilesOf(compared);
  return changesBetween(await readTree(reading, repo, span.before), await readTree(reading, repo, span.after));
}
