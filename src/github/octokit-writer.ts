import type { GithubAction } from '../core/action.ts';
import type { Issue } from '../core/reader.ts';
import { Gone } from '../core/trouble.ts';
import type { Done, Writer } from '../core/writer.ts';
import { redeliver } from './deliveries.ts';
import { readIssue } from './read-issues.ts';
import { type Reading, split } from './reading.ts';
import { openStill, type Still } from './still.ts';
import { saysItExists, statusOf } from './trouble.ts';
import { putCheck } from './write-check.ts';
import { putComment, react } from './write-comment.ts';
import { putIssue } from './write-issue.ts';

type Do<Name extends GithubAction['do']> = Extract<GithubAction, { do: Name }>;

/** Does deeds at GitHub through Octokit. It looks before every one, so that doing it again changes nothing. */
export function octokitWriter(reading: Reading): Writer {
  const still = openStill(reading);
  return {
    isStill: still.isStill,
    carryOut: (action) => carryOut({ ...reading, still }, action),
  };
}

/** What deeds need besides: whether the issue was looked at just now. */
interface Writing extends Reading {
  readonly still: Still;
}

function carryOut(reading: Writing, action: GithubAction): Promise<Done> {
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

async function addLabel(writing: Writing, action: Do<'label.add'>): Promise<Done> {
  return withLabel(writing, action, async (look) => {
    if (look && hasLabel(look, action.label)) return 'already';
    const at = { ...split(action.repo), issue_number: action.issue, ...(look ? {} : HERE_ONLY) };
    await writing.octokit.rest.issues.addLabels({ ...at, labels: [action.label] });
    return 'done';
  });
}

async function removeLabel(writing: Writing, action: Do<'label.remove'>): Promise<Done> {
  return withLabel(writing, action, async (look) => {
    if (look && !hasLabel(look, action.label)) return 'already';
    const at = { ...split(action.repo), issue_number: action.issue, name: action.label, ...(look ? {} : HERE_ONLY) };
    // Somebody may have been faster between the look and this: the label is off either way.
    return (await exists(() => writing.octokit.rest.issues.removeLabel(at))) ? 'done' : 'already';
  });
}

/** Where nobody looked right before, a deed must not follow an issue that has just moved to another repository. */
const HERE_ONLY = { request: { redirect: 'error' } } as const;

/**
 * Looks at the issue before a deed on a label, unless all that changed in the repository was looked at just now and it
 * was not among it: to add a label twice changes nothing, and one that is gone cannot be taken off.
 */
async function withLabel(
  writing: Writing,
  { repo, issue }: Do<'label.add' | 'label.remove'>,
  deed: (look: Issue | null) => Promise<Done>,
): Promise<Done> {
  if (!writing.still.vouched(repo, issue)) return deed(await readIssue(writing, repo, issue));
  try {
    return await deed(null);
  } catch (error) {
    if (error instanceof Gone) return 'moved-on';
    throw error;
  }
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
