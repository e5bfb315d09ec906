/** An account. `human` is false for Apps and bot accounts; `ours` is this App itself. */
export interface Actor {
  readonly login: string;
  readonly human: boolean;
  readonly ours: boolean;
}

export interface Repository {
  /** GitHub's numeric id: stays the same through renames and transfers. */
  readonly id: number;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly archived: boolean;
  /** Where people see it in a browser, without a slash at the end; on github.com where a reader does not tell. */
  readonly url?: string;
}

export interface Issue {
  readonly repo: string;
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly stateReason: string | null;
  readonly author: Actor;
  readonly isPull: boolean;
  readonly labels: readonly string[];
  readonly milestone: string | null;
  readonly comments: number;
  /** Reactions to the issue itself; they leave no event and no later `updatedAt`. */
  readonly reactions: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
}

export interface Comment {
  readonly id: number;
  readonly author: Actor;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/**
 * Something that happened to an issue. `label` is set for `labeled` and `unlabeled`, `text` for comments. `insider`
 * says whether GitHub counts who spoke among the repository's own people: owner, member or collaborator.
 */
export interface Touch {
  readonly at: string;
  readonly who: Actor;
  readonly what:
    | 'commented'
    | 'edited-comment'
    | 'labeled'
    | 'unlabeled'
    | 'closed'
    | 'reopened'
    | 'renamed'
    /** Another issue or a commit refers to it; those of our own checklists and reports do not count as such. */
    | 'referred'
    /** A pull request refers to it or was linked to it. */
    | 'linked'
    | 'other';
  readonly label?: string;
  readonly text?: string;
  readonly insider?: boolean;
}

/** How somebody reacted to an issue; `content` is GitHub's own word for it: `+1`, `-1`, `heart`… */
export interface Reacted {
  readonly who: Actor;
  readonly content: string;
  readonly at: string;
}

/** One attempt of GitHub to deliver a webhook, as its log keeps it for three days. */
export interface Attempted {
  /** Of this attempt: what is asked for again. */
  readonly id: number;
  /** Of the delivery: the same for all attempts at it. */
  readonly guid: string;
  readonly at: string;
  /** Whether the server answered that it took it. */
  readonly taken: boolean;
}

export interface Label {
  readonly name: string;
  readonly colour: string;
  readonly description: string;
}

export interface FileAt {
  readonly path: string;
  readonly blob: string;
  readonly bytes: Uint8Array;
}

export interface ChangedFile {
  readonly path: string;
  readonly blob: string;
  readonly status: 'added' | 'modified' | 'renamed' | 'removed';
}

export interface Commit {
  readonly sha: string;
  /** When it was committed (not authored). */
  readonly at: string;
}

/** A pull request, as far as it brings files. */
export interface PullRequest {
  readonly repo: string;
  readonly number: number;
  readonly author: Actor;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  /** Who merged it, where it is merged and GitHub still knows. */
  readonly mergedBy: Actor | null;
  /** The commit that the merge made; null where there is none yet. */
  readonly mergeCommit: string | null;
  /** The branch that it is for. */
  readonly base: string;
  /** The newest commit of its own branch, readable through `refs/pull/N/head` also where that is a fork's. */
  readonly head: string;
  readonly fromFork: boolean;
}

/** The right a person has in a repository, least first: GitHub's own five and none. */
export type Right = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

const RIGHTS: readonly Right[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a right is at least another one. */
export function reaches(right: Right, least: Right): boolean {
  return RIGHTS.indexOf(right) >= RIGHTS.indexOf(least);
}

/** Before anything that GitHub tells of (ISO 8601): what changed since then is all there is. */
export const EVER = '1970-01-01T00:00:00Z';

/**
 * How features look at GitHub. Every list is whole or an error, never a first page. Every method throws a `Trouble`:
 * `Gone` for what does not exist (or moved to another repository), `Later`, `Refused` else. `repo` is OWNER/NAME.
 */
export interface Reader {
  repository(repo: string): Promise<Repository>;
  /** The repositories of the installation that `repo` belongs to. */
  installed(repo: string): Promise<readonly Repository[]>;
  /** An issue or pull request as it is now. */
  issue(repo: string, number: number): Promise<Issue>;
  /** All open issues, pull requests left out, oldest first. */
  openIssues(repo: string): Promise<readonly Issue[]>;
  /** All issues and pull requests, open and closed, that changed at `since` or later, oldest change first. */
  changedIssues(repo: string, since: string): Promise<readonly Issue[]>;
  /** All issues of ours, open and closed, newest first: where our own checklists and reports are found. */
  ourIssues(repo: string): Promise<readonly Issue[]>;
  /** All that happened to an issue, comments included, oldest first. */
  history(repo: string, issue: number): Promise<readonly Touch[]>;
  comments(repo: string, issue: number): Promise<readonly Comment[]>;
  comment(repo: string, id: number): Promise<Comment>;
  /** All reactions to an issue itself, not to its comments, oldest first. A reaction that was taken back is not among them. */
  reactions(repo: string, issue: number): Promise<readonly Reacted[]>;
  labels(repo: string): Promise<readonly Label[]>;
  /** A file's bytes at a branch, tag or commit, or null where there is no such file. */
  file(repo: string, path: string, ref: string): Promise<FileAt | null>;
  /** A blob's size in bytes and how to get them, so that a file too large is refused before it is fetched. */
  blob(
    repo: string,
    path: string,
    commit: string,
    largest: number,
  ): Promise<{ size: number; bytes: Uint8Array | null }>;
  /** Every file in the tree of a commit, with its blob. */
  tree(repo: string, ref: string): Promise<readonly { path: string; blob: string; size: number }[]>;
  /** What changed between two commits, whole, however many files. */
  changes(repo: string, before: string, after: string): Promise<readonly ChangedFile[]>;
  commit(repo: string, ref: string): Promise<Commit>;
  pull(repo: string, number: number): Promise<PullRequest>;
  /** All open pull requests, the newest first. */
  openPulls(repo: string): Promise<readonly PullRequest[]>;
  /** The files that a pull request changes, whole, however many. */
  pullFiles(repo: string, number: number): Promise<readonly ChangedFile[]>;
  /** The pull requests that brought a commit: as their merge, or as one of their own commits. */
  pullsOf(repo: string, commit: string): Promise<readonly PullRequest[]>;
  /** The right of a person in a repository; `none` for a stranger to a private one. */
  right(repo: string, login: string): Promise<Right>;
  /** The logins of all whom the repository names as collaborators: being able to read what is public makes nobody one. */
  collaborators(repo: string): Promise<readonly string[]>;
  /** GitHub's attempts since a moment to deliver webhooks about a repository, newest first. `Refused` where we are no App. */
  deliveries(repo: string, since: string): Promise<readonly Attempted[]>;
}
