import type { GithubAction } from '../core/action.ts';
import { isOurs, mark } from '../core/marker.ts';
import type { Done } from '../core/writer.ts';
import { readHistory, readOurIssues } from './read-issues.ts';
import { type Reading, split } from './reading.ts';
import { IssueRecord, read } from './records.ts';
import { isLogin } from './self.ts';
import { sameText } from './write-comment.ts';

type Upsert = Extract<GithubAction, { do: 'issue.upsert' }>;

/**
 * Writes the one issue of a slot. If its text is another one than the new text was merged from, nothing is written:
 * a tick or a line of a person would be lost. Its labels are only ever added, and never one that a person took off.
 */
export async function putIssue(reading: Reading, action: Upsert): Promise<Done> {
  const body = mark(action.slot, action.body);
  const ours = (await readOurIssues(reading, action.repo)).find((issue) => isOurs(issue, action.slot));
  if (!ours) return action.was === null ? create(reading, action, body) : 'moved-on';
  const now = await lookAgain(reading, action.repo, ours.number);
  const same = sameText(now.body ?? '', body) && now.title === action.title;
  const moved = !sameText(now.body ?? '', body) && now.body !== action.was;
  if (moved) return 'moved-on';
  const labels = await labelsMissing(reading, action, now);
  if (same && labels.length === 0) return 'already';
  const at = { ...split(action.repo), issue_number: ours.number };
  if (!same) await reading.octokit.rest.issues.update({ ...at, title: action.title, body, ...reopened(reading, now) });
  if (labels.length > 0) await reading.octokit.rest.issues.addLabels({ ...at, labels });
  return 'done';
}

async function create(reading: Reading, action: Upsert, body: string): Promise<Done> {
  const { title, labels } = action;
  await reading.octokit.rest.issues.create({ ...split(action.repo), title, body, labels: [...labels] });
  return 'done';
}

/** The list of issues may be a moment old; what is written over must be looked at right before. */
async function lookAgain(reading: Reading, repo: string, number: number): Promise<IssueRecord> {
  const answer = await reading.octokit.rest.issues.get({ ...split(repo), issue_number: number });
  return read(IssueRecord, answer.data, 'issue');
}

/** An issue that we closed ourselves, a mended fault for instance, opens again with new text; a person's closing stays. */
function reopened(reading: Reading, now: IssueRecord): { state?: 'open' } {
  const byUs = now.state === 'closed' && now.closed_by && isLogin(reading.self, now.closed_by.login);
  return byUs ? { state: 'open' } : {};
}

async function labelsMissing(reading: Reading, action: Upsert, now: IssueRecord): Promise<string[]> {
  const there = new Set(
    now.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')).toLowerCase()),
  );
  const missing = action.labels.filter((label) => !there.has(label.toLowerCase()));
  if (missing.length === 0) return [];
  const history = await readHistory(reading, action.repo, now.number);
  const takenOff = new Set(
    history.flatMap((touch) =>
      touch.what === 'unlabeled' && touch.who.human ? (touch.label ?? '').toLowerCase() : [],
    ),
  );
  return missing.filter((label) => !takenOff.has(label.toLowerCase()));
}
