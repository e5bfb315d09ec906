import { z } from 'zod';
import type { Job, Ticked } from './core/job.ts';
import type { Known } from './core/known.ts';
import { CHECKLIST, slotOf } from './core/marker.ts';
import { changedBoxes, isReportSlot, repoOfPreview } from './decisions/boxes.ts';
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

const Edited = z.object({ body: z.object({ from: z.string() }) });
const EditedText = z.object({
  issue: z.object({ number: z.number(), body: z.string().nullish(), updated_at: z.string() }),
  changes: Edited.partial().optional(),
});
const ClosedIssue = z.object({ issue: z.object({ number: z.number(), body: z.string().nullish() }) });

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
  if (action === 'closed') return { jobs: isPerson(sender) ? ofChecklist(payload, repo) : [] };
  if (action === 'transferred') return { jobs: [], moved: { repo, issue: issue.number } };
  const about = { repo, issue: issue.number };
  const triage: Job = { kind: 'triage', ...about };
  // A label is no reason to read the text again, but may begin or end a silent period.
  if (action === 'labeled' || action === 'unlabeled')
    return issue.pull_request ? NOTHING : { jobs: [{ kind: 'period', ...about }] };
  if (action === 'opened' || !isPerson(sender)) return { jobs: [triage] };
  const when = EditedIssue.parse(payload).issue.updated_at;
  const period: Job = { kind: 'period', ...about, ...(action === 'edited' ? { edited: when } : {}) };
  const wake: Job = { kind: 'wake', ...about, who: sender.login, when };
  return { jobs: [triage, wake, period, ...(action === 'edited' ? ticksInIssue(payload, repo, sender.login) : [])] };
}

/** Whether it is ours, who closed it and how, is read fresh; other issues may be closed without a look. */
function ofChecklist(payload: unknown, repo: string): Job[] {
  const { issue } = ClosedIssue.parse(payload);
  return slotOf(issue.body ?? '')?.startsWith(CHECKLIST) ? [{ kind: 'slots', repo, issue: issue.number }] : [];
}

function ofComment(payload: unknown): Hint {
  const { action, comment, issue, repository, sender } = CommentEvent.parse(payload);
  if (!isPerson(sender)) return NOTHING;
  const about = { repo: repository.full_name, issue: issue.number };
  const when = action === 'edited' ? comment.updated_at : comment.created_at;
  const wake: Job[] = issue.pull_request ? [] : [{ kind: 'wake', ...about, who: sender.login, when }];
  const isCommand = action === 'created' && hear(comment.body).length > 0;
  const command: Job[] = isCommand ? [{ kind: 'command', ...about, comment: comment.id }] : [];
  // On a pull request with minutes it may be meant for those whose minutes they are.
  const { repo } = about;
  if (isCommand && issue.pull_request) command.push({ kind: 'pull', repo, pull: issue.number, said: comment.id });
  const ticks = action === 'edited' ? ticksInComment(payload, sender.login) : [];
  return { jobs: [...wake, ...command, ...ticks] };
}

/** Who ticked which boxes of ours is told by the webhook alone. Whether the text is ours is read fresh by the job. */
function ticksInIssue(payload: unknown, repo: string, by: string): Job[] {
  const { issue, changes } = EditedText.parse(payload);
  if (!changes?.body || !isReportSlot(slotOf(issue.body ?? ''))) return [];
  const changed = changedBoxes(changes.body.from, issue.body ?? '');
  return ticked({ repo, issue: issue.number, comment: null, ...changed }, { repo, by, when: issue.updated_at });
}

function ticksInComment(payload: unknown, by: string): Job[] {
  const { comment, issue, repository } = CommentEvent.parse(payload);
  const { changes } = EditedText.partial({ issue: true }).parse(payload);
  const repo = repoOfPreview(slotOf(comment.body));
  if (!changes?.body || !issue.pull_request || repo === null) return [];
  const at = { repo: repository.full_name, issue: issue.number, comment: comment.id };
  return ticked({ ...at, ...changedBoxes(changes.body.from, comment.body) }, { repo, by, when: comment.updated_at });
}

function ticked(change: Omit<Ticked, 'is'>, job: { repo: string; by: string; when: string }): Job[] {
  const nothing = change.on.length + change.off.length === 0;
  return nothing ? [] : [{ kind: 'answer', ...job, answer: { is: 'ticked', ...change } }];
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
