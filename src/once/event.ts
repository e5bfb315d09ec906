import type { Job } from '../core/job.ts';
import type { Known } from '../core/known.ts';
import { Told } from '../core/trouble.ts';
import { hints } from '../hints.ts';
import * as say from './texts.ts';

/** What started a workflow: an event of GitHub Actions, whose payload is that of the webhook of the same name. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
  /** OWNER/NAME of the repository whose workflow it is. */
  readonly repo: string;
}

/** Events that bring nothing but the moment: then it is looked which work is due. */
const BY_THE_CLOCK: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch']);

/** Workflow events and the webhooks that they are. `pull_request_target` sees the same, with a token that may write. */
const WEBHOOKS: Readonly<Record<string, string>> = {
  issues: 'issues',
  issue_comment: 'issue_comment',
  push: 'push',
  pull_request: 'pull_request',
  pull_request_target: 'pull_request',
};

/** The jobs that a server would have put for the same event at `at` (ISO 8601, UTC). Other events are `Told`. */
export function jobsFor(event: WorkflowEvent, at: string, self: Known<string>): readonly Job[] {
  if (BY_THE_CLOCK.has(event.name)) return [{ kind: 'schedule', repo: event.repo, at }];
  const name = WEBHOOKS[event.name];
  if (name === undefined) throw new Told(say.startsNothing(event.name));
  return hints({ name, payload: event.payload }, self).jobs;
}
