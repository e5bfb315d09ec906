import type {
  Attempted,
  ChangedFile,
  Comment,
  Commit,
  FileAt,
  Issue,
  Label,
  PullRequest,
  Reacted,
  Reader,
  Repository,
  Right,
  Touch,
} from '../../src/core/reader.ts';
import { Gone, Later } from '../../src/core/trouble.ts';
import { aRepository } from './builders.ts';

/**
 * What a reader of a test can see. Keys of `comments`, `history` and `reactions` are issue numbers; of `rights` logins; of `files`
 * "PATH@REF", or "PATH" for every ref. All of it is about one repository, unless `repositories` names more: then
 * issues are told apart by their `repo`.
 */
export interface Facts {
  readonly repositories?: readonly Repository[];
  readonly issues?: readonly Issue[];
  readonly comments?: Readonly<Record<number, readonly Comment[]>>;
  readonly history?: Readonly<Record<number, readonly Touch[]>>;
  readonly reactions?: Readonly<Record<number, readonly Reacted[]>>;
  readonly labels?: readonly Label[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly changes?: readonly ChangedFile[];
  readonly commits?: Readonly<Record<string, Commit>>;
  readonly rights?: Readonly<Record<string, Right>>;
  readonly collaborators?: readonly string[];
  readonly deliveries?: readonly Attempted[];
  /** Pull requests, and the files that each brings. */
  readonly pulls?: readonly (PullRequest & { readonly files: readonly ChangedFile[] })[];
}

export interface Faults {
  /** Methods that throw `Later`, as on a bad day of GitHub's. */
  readonly failing?: keyof Reader | readonly (keyof Reader)[];
  /** Called with every question, before it is answered. */
  readonly asked?: (method: keyof Reader, args: readonly unknown[]) => void;
}

/** A reader over plain values. Lists that nobody gave are empty, single things that nobody gave are `Gone`. */
export function readerOf(facts: Facts, faults: Faults = {}): Reader {
  const failing = new Set([faults.failing ?? []].flat());
  return new Proxy(answers(facts), {
    get:
      (all, method: keyof Reader) =>
      async (repo: string, ...rest: readonly unknown[]) => {
        faults.asked?.(method, [repo, ...rest]);
        if (failing.has(method)) throw new Later(`GitHub answered 502 to ${method}`);
        return (all[method] as (...args: readonly unknown[]) => Promise<unknown>)(repo, ...rest);
      },
  });
}

function answers(facts: Facts): Reader {
  const repositories = facts.repositories ?? [aRepository()];
  const issuesOf = (repo: string) => (facts.issues ?? []).filter((issue) => same(issue.repo, repo));
  return {
    repository: async (repo) =>
      found(
        repositories.find(({ name }) => same(name, repo)),
        repo,
      ),
    installed: async () => repositories,
    issue: async (repo, number) =>
      found(
        issuesOf(repo).find((issue) => issue.number === number),
        `${repo}#${number}`,
      ),
    openIssues: async (repo) =>
      issuesOf(repo)
        .filter((issue) => issue.state === 'open' && !issue.isPull)
        .sort(oldestFirst),
    ourIssues: async (repo) =>
      issuesOf(repo)
        .filter((issue) => issue.author.ours && !issue.isPull)
        .sort(oldestFirst)
        .reverse(),
    history: async (_repo, issue) => facts.history?.[issue] ?? [],
    comments: async (_repo, issue) => facts.comments?.[issue] ?? [],
    comment: async (_repo, id) =>
      found(
        Object.values(facts.comments ?? {})
          .flat()
          .find((one) => one.id === id),
        `comment ${id}`,
      ),
    reactions: async (_repo, issue) => facts.reactions?.[issue] ?? [],
    labels: async () => facts.labels ?? [],
    ...fileAnswers(facts),
    ...pullAnswers(facts),
    right: async (_repo, login) => facts.rights?.[login] ?? 'none',
    collaborators: async () => facts.collaborators ?? [],
    changedIssues: async (repo, since) =>
      issuesOf(repo)
        .filter(({ updatedAt }) => updatedAt >= since)
        .sort((one, other) => one.updatedAt.localeCompare(other.updatedAt)),
    deliveries: async (_repo, since) => (facts.deliveries ?? []).filter(({ at }) => at >= since),
  };
}

function pullAnswers(facts: Facts): Pick<Reader, 'pull' | 'openPulls' | 'pullFiles' | 'pullsOf'> {
  const find = (number: number) =>
    found(
      facts.pulls?.find((pull) => pull.number === number),
      `pull request ${number}`,
    );
  return {
    pull: async (_repo, number) => find(number),
    openPulls: async (repo) => (facts.pulls ?? []).filter((pull) => same(pull.repo, repo) && pull.state === 'open'),
    pullFiles: async (_repo, number) => find(number).files,
    pullsOf: async (_repo, commit) =>
      (facts.pulls ?? []).filter((pull) => pull.mergeCommit === commit || pull.head === commit),
  };
}

function fileAnswers(facts: Facts): Pick<Reader, 'file' | 'blob' | 'tree' | 'changes' | 'commit'> {
  const bytesAt = (path: string, ref: string): Uint8Array | null => {
    const content = facts.files?.[`${path}@${ref}`] ?? facts.files?.[path];
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
  };
  return {
    file: async (_repo, path, ref): Promise<FileAt | null> => {
      const bytes = bytesAt(path, ref);
      return bytes && { path, blob: blobOf(bytes), bytes };
    },
    blob: async (_repo, path, commit, largest) => {
      const bytes = found(bytesAt(path, commit) ?? undefined, `${path} at ${commit}`);
      return { size: bytes.length, bytes: bytes.length > largest ? null : bytes };
    },
    tree: async (_repo, ref) =>
      [...new Set(Object.keys(facts.files ?? {}).map((key) => key.split('@')[0] ?? key))].flatMap((path) => {
        const bytes = bytesAt(path, ref);
        return bytes ? [{ path, blob: blobOf(bytes), size: bytes.length }] : [];
      }),
    changes: async () => facts.changes ?? [],
    commit: async (_repo, ref) => found(facts.commits?.[ref], ref),
  };
}

/** A name for content that is the same for the same content, as GitHub's blobs are. */
export function blobOf(bytes: Uint8Array): string {
  return bytes
    .reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)
    .toString(16)
    .padStart(40, '0');
}

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Gone(`${what} does not exist`);
  return thing;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function oldestFirst(one: Issue, other: Issue): number {
  return one.createdAt.localeCompare(other.createdAt) || one.number - other.number;
}
