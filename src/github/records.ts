import { z } from 'zod';
import type { ChangedFile, Comment, Issue, Reacted, Repository, Right, Touch } from '../core/reader.ts';
import { Bug } from '../core/trouble.ts';
import { actorOf, type Self } from './self.ts';

/** Lenient on purpose: only the fields we use, and nothing is refused that GitHub's description allows. */
export const User = z.object({ login: z.string(), type: z.string().optional() }).nullish();

const RepositoryRecord = z.object({
  id: z.number(),
  full_name: z.string(),
  default_branch: z.string(),
  private: z.boolean(),
  archived: z.boolean().default(false),
  html_url: z.string(),
});

export const IssueRecord = z.object({
  id: z.number(),
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  user: User,
  closed_by: User,
  pull_request: z.unknown().optional(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  milestone: z.object({ title: z.string() }).nullish(),
  comments: z.number().default(0),
  reactions: z.object({ total_count: z.number() }).nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  closed_at: z.string().nullish(),
  repository_url: z.string(),
});
export type IssueRecord = z.output<typeof IssueRecord>;

const CommentRecord = z.object({
  id: z.number(),
  user: User,
  body: z.string().nullish(),
  created_at: z.string(),
  updated_at: z.string(),
});

const ReactionRecord = z.object({ user: User, content: z.string(), created_at: z.string() });

export const CollaboratorRecord = z.object({ login: z.string() });

export const LabelRecord = z.object({ name: z.string(), color: z.string(), description: z.string().nullish() });

/** Most entries bear `created_at` and `actor`; comments say `user` too, reviews `submitted_at`, commits neither. */
const TimelineRecord = z.object({
  event: z.string().optional(),
  actor: User,
  user: User,
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  submitted_at: z.string().nullish(),
  committer: z.object({ date: z.string().nullish() }).nullish(),
  label: z.object({ name: z.string() }).nullish(),
  body: z.string().nullish(),
  author_association: z.string().nullish(),
  source: z
    .object({
      issue: z.object({ user: User, body: z.string().nullish(), pull_request: z.unknown().optional() }).nullish(),
    })
    .nullish(),
});
type TimelineRecord = z.output<typeof TimelineRecord>;

export const TreeRecord = z.object({
  truncated: z.boolean().default(false),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: z.string(),
      size: z.number().nullish(),
    }),
  ),
});
export type TreeEntry = z.output<typeof TreeRecord>['tree'][number];

/** A file, or something else that lies under a path: a link, another repository. */
export const ContentRecord = z.object({
  type: z.string(),
  sha: z.string(),
  size: z.number(),
  encoding: z.string().default('none'),
  content: z.string().default(''),
});

export const BlobRecord = z.object({ content: z.string(), encoding: z.literal('base64') });

export const CommitRecord = z.object({
  sha: z.string(),
  commit: z.object({ committer: z.object({ date: z.string() }) }),
});

export const FileRecord = z.object({ filename: z.string(), sha: z.string().nullish(), status: z.string() });

export const CompareRecord = z.object({ status: z.string(), files: z.array(FileRecord).default([]) });

const PermissionRecord = z.object({
  permission: z.string(),
  role_name: z.string().optional(),
  user: z.object({ permissions: z.record(z.string(), z.boolean()).optional() }).nullish(),
});

/** Reads an answer of GitHub. An answer in an unknown shape is a fault of ours, never an empty list. */
export function read<Shape extends z.ZodType>(shape: Shape, answer: unknown, what: string): z.output<Shape> {
  const parsed = shape.safeParse(answer);
  if (!parsed.success)
    throw new Bug(`GitHub answered with an unknown shape of ${what}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A repository under the name it has now. */
export function repositoryOf(answer: unknown): Repository {
  const record = read(RepositoryRecord, answer, 'repository');
  const { id, full_name: name, default_branch: defaultBranch, archived, html_url: url } = record;
  return { id, name, defaultBranch, private: record.private, archived, url };
}

/** An issue or pull request; the repository is the one it is in now, not the one it was asked for in. */
export function issueOf(self: Self, answer: unknown): Issue {
  const record = read(IssueRecord, answer, 'issue');
  return {
    repo: record.repository_url.split('/').slice(-2).join('/'),
    id: record.id,
    number: record.number,
    title: record.title,
    body: record.body ?? '',
    state: record.state,
    stateReason: record.state_reason ?? null,
    author: actorOf(self, record.user, record.body ?? ''),
    isPull: Boolean(record.pull_request),
    labels: record.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    milestone: record.milestone?.title ?? null,
    comments: record.comments,
    reactions: record.reactions?.total_count ?? 0,
    createdAt: record.created_at,
    updatedAt: record.updated_at,
    closedAt: record.closed_at ?? null,
  };
}

/** A comment on an issue. */
export function commentOf(self: Self, answer: unknown): Comment {
  const record = read(CommentRecord, answer, 'comment');
  const body = record.body ?? '';
  return {
    id: record.id,
    author: actorOf(self, record.user, body),
    body,
    createdAt: record.created_at,
    updatedAt: record.updated_at,
  };
}

/** A reaction to an issue. */
export function reactedOf(self: Self, answer: unknown): Reacted {
  const record = read(ReactionRecord, answer, 'reaction');
  return { who: actorOf(self, record.user), content: record.content, at: record.created_at };
}

const TOLD = ['labeled', 'unlabeled', 'closed', 'reopened', 'renamed'] as const;

/**
 * What one entry of a timeline tells: usually one touch, two for a comment that was edited, none for those entries of
 * pull requests that bear no time.
 */
export function touchesOf(self: Self, answer: unknown): readonly Touch[] {
  const record = read(TimelineRecord, answer, 'timeline entry');
  const at = record.created_at ?? record.submitted_at ?? record.committer?.date;
  if (!at) return [];
  const who = actorOf(self, record.user ?? record.actor, record.body ?? undefined);
  if (record.event === 'commented') return touchesOfComment(record, { at, who });
  const what = TOLD.find((event) => event === record.event) ?? reference(self, record) ?? 'other';
  return [{ at, who, what, ...(record.label ? { label: record.label.name } : {}) }];
}

/** What refers to an issue from elsewhere: our own lists name issues without meaning them. */
function reference(self: Self, { event, source }: TimelineRecord): Touch['what'] | undefined {
  if (event === 'connected') return 'linked';
  if (event === 'referenced') return 'referred';
  if (event !== 'cross-referenced') return undefined;
  const from = source?.issue;
  if (from && actorOf(self, from.user, from.body ?? '').ours) return 'other';
  return from?.pull_request ? 'linked' : 'referred';
}

/** GitHub keeps only a comment's last edit and not who made it, so its author is named. */
function touchesOfComment(record: TimelineRecord, by: Pick<Touch, 'at' | 'who'>): readonly Touch[] {
  const text = record.body ?? '';
  const insider = record.author_association ? { insider: INSIDERS.has(record.author_association) } : {};
  const said: Touch = { ...by, what: 'commented', text, ...insider };
  const edited = record.updated_at ?? by.at;
  if (Date.parse(edited) <= Date.parse(by.at)) return [said];
  return [said, { at: edited, who: by.who, what: 'edited-comment', text, ...insider }];
}

// https://docs.github.com/graphql/reference/enums#commentauthorassociation
const INSIDERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

const STATUS: Readonly<Record<string, ChangedFile['status'] | undefined>> = {
  added: 'added',
  copied: 'added',
  modified: 'modified',
  changed: 'modified',
  renamed: 'renamed',
  removed: 'removed',
};

/** The files of a comparison or pull request. `unchanged` ones are left out. */
export function changedFilesOf(record: Pick<z.output<typeof CompareRecord>, 'files'>): readonly ChangedFile[] {
  return record.files.flatMap(({ filename, sha, status }) => {
    const known = STATUS[status];
    return known ? { path: filename, blob: sha ?? '', status: known } : [];
  });
}

const RIGHTS: readonly (readonly [flag: string, right: Right])[] = [
  ['admin', 'admin'],
  ['maintain', 'maintain'],
  ['push', 'write'],
  ['triage', 'triage'],
  ['pull', 'read'],
];

/** The highest right. `user.permissions` knows all five; `permission` alone calls triage "read" and maintain "write". */
export function rightOf(answer: unknown): Right {
  const record = read(PermissionRecord, answer, 'permission');
  const flags = record.user?.permissions;
  if (flags) return RIGHTS.find(([flag]) => flags[flag])?.[1] ?? 'none';
  const names = [record.role_name, record.permission];
  return RIGHTS.map(([, right]) => right).find((right) => names.includes(right)) ?? 'none';
}
