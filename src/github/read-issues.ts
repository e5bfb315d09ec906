import type { Comment, Issue, Label, Reader, Touch } from '../core/reader.ts';
import { Gone } from '../core/trouble.ts';
import { readRepository } from './read-repositories.ts';
import { PAGE, type Reading, split } from './reading.ts';
import { commentOf, issueOf, LabelRecord, reactedOf, read, touchesOf } from './records.ts';

type IssueReader = Pick<
  Reader,
  'issue' | 'openIssues' | 'changedIssues' | 'ourIssues' | 'history' | 'comments' | 'comment' | 'reactions' | 'labels'
>;

/** Looks at issues, what was said on them and what happened to them. */
export function issueReader(reading: Reading): IssueReader {
  return {
    issue: (repo, number) => readIssue(reading, repo, number),
    openIssues: async (repo) => {
      const list = { ...split(repo), state: 'open', sort: 'created', direction: 'asc', per_page: PAGE } as const;
      // Page by page, so that of a large repository no more is held than what is used.
      return reading.octokit.paginate(reading.octokit.rest.issues.listForRepo, list, ({ data }) =>
        withoutPulls(reading, data),
      );
    },
    changedIssues: async (repo, since) => {
      const list = { ...split(repo), since, state: 'all', sort: 'updated', direction: 'asc', per_page: PAGE } as const;
      return reading.octokit.paginate(reading.octokit.rest.issues.listForRepo, list, ({ data }) =>
        data.map((answer) => issueOf(reading.self, answer)),
      );
    },
    ourIssues: (repo) => readOurIssues(reading, repo),
    history: (repo, issue) => readHistory(reading, repo, issue),
    comments: (repo, issue) => readComments(reading, repo, issue),
    comment: async (repo, id) => {
      const answer = await reading.octokit.rest.issues.getComment({ ...split(repo), comment_id: id });
      return commentOf(reading.self, answer.data);
    },
    reactions: async (repo, issue) => {
      const all = { ...split(repo), issue_number: issue, per_page: PAGE };
      const reactions = await reading.octokit.paginate(reading.octokit.rest.reactions.listForIssue, all);
      return reactions.map((reaction) => reactedOf(reading.self, reaction)).sort(byTime);
    },
    labels: async (repo) => {
      const labels = await reading.octokit.paginate(reading.octokit.rest.issues.listLabelsForRepo, {
        ...split(repo),
        per_page: PAGE,
      });
      return labels.map(labelOf);
    },
  };
}

/** An issue as it is now; `Gone` where it was deleted or lives in another repository by now. */
export async function readIssue(reading: Reading, repo: string, number: number): Promise<Issue> {
  const answer = await reading.octokit.rest.issues.get({ ...split(repo), issue_number: number });
  const issue = issueOf(reading.self, answer.data);
  await mustBeIn(reading, repo, issue);
  return issue;
}

/** All comments on an issue, oldest first. */
export async function readComments(reading: Reading, repo: string, issue: number): Promise<readonly Comment[]> {
  const comments = await reading.octokit.paginate(reading.octokit.rest.issues.listComments, {
    ...split(repo),
    issue_number: issue,
    per_page: PAGE,
  });
  return comments.map((comment) => commentOf(reading.self, comment));
}

/** Which state an issue is in, and since when it is as it is. */
export type State = Pick<Issue, 'number' | 'state' | 'updatedAt'>;

/** All issues and pull requests, open or closed, that changed at a moment (ISO 8601) or later. */
export async function readChangedSince(reading: Reading, repo: string, since: string): Promise<readonly State[]> {
  const list = { ...split(repo), state: 'all', since, sort: 'updated', direction: 'asc', per_page: PAGE } as const;
  return reading.octokit.paginate(reading.octokit.rest.issues.listForRepo, list, ({ data }) =>
    data.map((answer) => stateOf(reading.self, answer)),
  );
}

function stateOf(self: Reading['self'], answer: unknown): State {
  const { number, state, updatedAt } = issueOf(self, answer);
  return { number, state, updatedAt };
}

/** All issues that we opened, newest first. GitHub sorts them out, and we look again whether it did. */
export async function readOurIssues(reading: Reading, repo: string): Promise<readonly Issue[]> {
  const answer = await reading.octokit.paginate(reading.octokit.rest.issues.listForRepo, {
    ...split(repo),
    creator: reading.self.login,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: PAGE,
  });
  return withoutPulls(reading, answer).filter((issue) => issue.author.ours);
}

/**
 * All that happened to an issue, oldest first: the timeline and not the events, which keep silent about comments and
 * about being referred to, so that an update by one of these would look like an edit that left no trace.
 */
export async function readHistory(reading: Reading, repo: string, issue: number): Promise<readonly Touch[]> {
  const timeline = await reading.octokit.paginate(reading.octokit.rest.issues.listEventsForTimeline, {
    ...split(repo),
    issue_number: issue,
    per_page: PAGE,
  });
  const touches = timeline.flatMap((entry) => touchesOf(reading.self, entry));
  return touches.sort(byTime);
}

function byTime(one: { readonly at: string }, other: { readonly at: string }): number {
  return Date.parse(one.at) - Date.parse(other.at);
}

/**
 * GitHub answers for a transferred issue with the issue in its new repository, and for a renamed repository with the
 * same repository under its new name: only the first is gone.
 */
async function mustBeIn(reading: Reading, repo: string, issue: Issue): Promise<void> {
  if (sameName(issue.repo, repo)) return;
  const now = await readRepository(reading, repo);
  if (!sameName(issue.repo, now.name))
    throw new Gone(`${repo} gave an issue away: it is ${issue.repo}#${issue.number} now`);
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function withoutPulls(reading: Reading, answers: readonly unknown[]): Issue[] {
  return answers.map((answer) => issueOf(reading.self, answer)).filter((issue) => !issue.isPull);
}

function labelOf(answer: unknown): Label {
  const record = read(LabelRecord, answer, 'label');
  return { name: record.name, colour: record.color, description: record.description ?? '' };
}
