import { z } from 'zod';
import type { Job } from './core/job.ts';
import type { Known } from './core/known.ts';
import { hear } from './features/command/hear.ts';

/** What a webhook makes the bot look at. `moved` is an issue that left its repository: what waits about it is dropped. */
export interface Hint {
  readonly jobs: readonly Job[];
  readonly moved?: { readonly repo: string; readonly issue: number };
}

const Sender = z.object({ login: z.string(), type: z.string() });
const Repository = z.object({ full_name: z.string(), default_branch: z.string() });
const Issue = z.object({ number: z.number(), pull_request: z.unknown().optional(), labels: z.array(z.unknown()) });

const IssueEvent = z.object({ action: z.string(), sender: Sender, repository: Repository, issue: Issue });
const CommentEvent = IssueEvent.extend({
  comment: z.object({ id: z.number(), body: z.string(), created_at: z.string(), updated_at: z.string() }),
});
const PushEvent = z.object({
  sender: Sender.optional(),
  repository: Repository,
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  deleted: z.boolean().optional(),
});
const PullEvent = z.object({
  action: z.string(),
  number: z.number(),
  sender: Sender,
  repository: Repository,
  /** GitHub tells only edits of title, text and base. */
  changes: z.object({ base: z.unknown().optional() }).optional(),
});
const EditedIssue = z.object({ issue: z.object({ updated_at: z.string() }) });

const NOTHING: Hint = { jobs: [] };

/**
 * Turns a webhook into the jobs it hints at. It takes names, who and when from the payload, never what: that is read
 * fresh. What our own App (`self`) did starts nothing.
 */
export function hints(event: { readonly name: string; readonly payload: unknown }, self: Known<string>): Hint {
  if (event.name === 'push') return ofPush(PushEvent.parse(event.payload));
  if (event.name === 'pull_request') return ofPull(PullEvent.parse(event.payload));
  const { sender } = IssueEvent.parse(event.payload);
  if (self.known && sender.login.toLowerCase() === self.value.toLowerCase()) return NOTHING;
  return event.name === 'issues' ? ofIssue(event.payload) : ofComment(event.payload);
}

function ofIssue(payload: unknown): Hint {
  const { action, issue, repository, sender } = IssueEvent.parse(payload);
  const repo = repository.full_name;
  if (action === 'transferred') return { jobs: [], moved: { repo, issue: issue.number } };
  const about = { repo, issue: issue.number };
  const triage: Job = { kind: 'triage', ...about };
  // A label is no reason to read the text again, but may begin or end a silent period.
  if (action === 'labeled' || action === 'unlabeled')
    return issue.pull_request ? NOTHING : { jobs: [{ kind: 'period', ...about }] };
  if (action === 'opened' || !isPerson(sender)) return { jobs: [triage] };
  const when = EditedIssue.parse(payload).issue.updated_at;
  const period: Job = { kind: 'period', ...about, ...(action === 'edited' ? { edited: when } : {}) };
  return { jobs: [triage, { kind: 'wake', ...about, who: sender.login, when }, period] };
}

function ofComment(payload: unknown): Hint {
  const { action, comment, issue, repository, sender } = CommentEvent.parse(payload);
  if (!isPerson(sender)) return NOTHING;
  const about = { repo: repository.full_name, issue: issue.number };
  const when = action === 'edited' ? comment.updated_at : comment.created_at;
  const wake: Job[] = issue.pull_request ? [] : [{ kind: 'wake', ...about, who: sender.login, when }];
  const command: Job[] =
    action === 'created' && hear(comment.body).length > 0 ? [{ kind: 'command', ...about, comment: comment.id }] : [];
  return { jobs: [...wake, ...command] };
}

/** New words of its title change nothing of the minutes that it brings; another branch that it is for does. */
function ofPull({ action, number, repository, changes }: z.output<typeof PullEvent>): Hint {
  if (action === 'edited' && changes?.base === undefined) return NOTHING;
  return { jobs: [{ kind: 'pull', repo: repository.full_name, pull: number }] };
}

function ofPush(push: z.output<typeof PushEvent>): Hint {
  const { repository, before, after } = push;
  if (push.deleted || push.ref !== `refs/heads/${repository.default_branch}`) return NOTHING;
  return { jobs: [{ kind: 'push', repo: repository.full_name, before, after }] };
}

function isPerson(sender: z.output<typeof Sender>): boolean {
  return sender.type !== 'Bot' && !sender.login.endsWith('[bot]');
}
