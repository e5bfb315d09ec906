import type { GithubAction } from '../core/action.ts';
import type { Seen } from '../core/plan.ts';
import type { Issue, Touch } from '../core/reader.ts';
import { lastHumanTouch, unexplainedUpdate } from '../core/touch.ts';
import { Gone } from '../core/trouble.ts';
import type { Done, Writer } from '../core/writer.ts';
import { redeliver } from './deliveries.ts';
import { readHistory, readIssue } from './read-issues.ts';
import { type Reading, split } from './reading.ts';
import { saysItExists, statusOf } from './trouble.ts';
import { putCheck } from './write-check.ts';
import { putComment, react } from './write-comment.ts';
import { putIssue } from './write-issue.ts';

type Do<Name extends GithubAction['do']> = Extract<GithubAction, { do: Name }>;

/** Does deeds at GitHub through Octokit. It looks before every one, so that doing it again changes nothing. */
export function octokitWriter(reading: Reading): Writer {
  return {
    isStill: (repo, issue, seen) => isStill(reading, { repo, issue }, seen),
    carryOut: (action) => carryOut(reading, action),
  };
}

function carryOut(reading: Reading, action: GithubAction): Promise<Done> {
  switch (action.do) {
    case 'label.create':
      return createLabel(reading, action);
    case 'label.add':
      return addLabel(reading, action);
    case 'label.remove':
      return removeLabel(reading, action);
    case 'comment.upsert':
      return putComment(reading, action);
    case 'issue.upsert':
      return putIssue(reading, action);
    case 'issue.close':
      return closeIssue(reading, action);
    case 'issue.reopen':
      return reopenIssue(reading, action);
    case 'react':
      return react(reading, action);
    case 'check':
      return putCheck(reading, action);
    case 'redeliver':
      return redeliver(reading, action);
  }
}

/**
 * An issue that is gone is not as it was seen. One that changed without leaving an event was edited by somebody, and
 * GitHub does not say whom, so it may have been a person.
 */
async function isStill(reading: Reading, at: { repo: string; issue: number }, seen: Seen): Promise<boolean> {
  try {
    const issue = await readIssue(reading, at.repo, at.issue);
    if (issue.state !== seen.state) return false;
    if (issue.updatedAt === seen.updatedAt) return true;
    return isUntouched(issue, await readHistory(reading, at.repo, at.issue), seen);
  } catch (error) {
    if (error instanceof Gone) return false;
    throw error;
  }
}

function isUntouched(issue: Issue, history: readonly Touch[], seen: Seen): boolean {
  if (unexplainedUpdate(issue, history)) return false;
  return Date.parse(lastHumanTouch(issue, history)) <= Date.parse(seen.lastHumanTouch);
}

/** GitHub itself does not tell labels apart by case, so neither the look nor the answer to a late one does. */
async function createLabel(reading: Reading, action: Do<'label.create'>): Promise<Done> {
  const at = { ...split(action.repo), name: action.label };
  if (await exists(() => reading.octokit.rest.issues.getLabel(at))) return 'already';
  try {
    const color = action.colour.replace(/^#/, '');
    await reading.octokit.rest.issues.createLabel({ ...at, color, description: action.description });
    return 'done';
  } catch (error) {
    if (saysItExists(error)) return 'already';
    throw error;
  }
}

async function exists(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

async function addLabel(reading: Reading, action: Do<'label.add'>): Promise<Done> {
  const issue = await readIssue(reading, action.repo, action.issue);
  if (hasLabel(issue, action.label)) return 'already';
  const at = { ...split(action.repo), issue_number: action.issue };
  await reading.octokit.rest.issues.addLabels({ ...at, labels: [action.label] });
  return 'done';
}

async function removeLabel(reading: Reading, action: Do<'label.remove'>): Promise<Done> {
  const issue = await readIssue(reading, action.repo, action.issue);
  if (!hasLabel(issue, action.label)) return 'already';
  const at = { ...split(action.repo), issue_number: action.issue, name: action.label };
  // Somebody may have been faster between the look and this: the label is off either way.
  return (await exists(() => reading.octokit.rest.issues.removeLabel(at))) ? 'done' : 'already';
}

function hasLabel(issue: Issue, label: string): boolean {
  return issue.labels.some((name) => name.toLowerCase() === label.toLowerCase());
}

async function closeIssue(reading: Reading, action: Do<'issue.close'>): Promise<Done> {
  const issue = await readIssue(reading, action.repo, action.issue);
  if (issue.state === 'closed') return 'already';
  const at = { ...split(action.repo), issue_number: action.issue };
  await reading.octokit.rest.issues.update({ ...at, state: 'closed', state_reason: action.as });
  return 'done';
}

async function reopenIssue(reading: Reading, action: Do<'issue.reopen'>): Promise<Done> {
  const issue = await readIssue(reading, action.repo, action.issue);
  if (issue.state === 'open') return 'already';
  const at = { ...split(action.repo), issue_number: action.issue };
  await reading.octokit.rest.issues.update({ ...at, state: 'open' });
  return 'done';
}
