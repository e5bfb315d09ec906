import type { Probot } from 'probot';
import type { Known } from './core/known.ts';
import { type Hint, hints } from './hints.ts';

/** Where hints go: stored before GitHub is answered, the same delivery only once. */
export interface Intake {
  accept(delivery: { readonly id: string; readonly event: string }, hint: Hint): Promise<void>;
}

/**
 * The Probot app: each webhook becomes jobs, and that is all. Facts are read fresh when a job runs, so a delivery that
 * comes late, twice or out of order does no harm. `self` is the login of our own App, whose doings start nothing; while
 * it is not known they start jobs that find nothing to do, and no delivery is lost for it.
 */
export function app(probot: Probot, { intake, self }: { intake: Intake; self: () => Promise<Known<string>> }): void {
  probot.on(
    [
      'issues.opened',
      'issues.edited',
      'issues.closed',
      'issues.reopened',
      'issues.labeled',
      'issues.unlabeled',
      'issues.transferred',
      'issue_comment.created',
      'issue_comment.edited',
      'pull_request.opened',
      'pull_request.synchronize',
      'pull_request.reopened',
      'pull_request.edited',
      'push',
    ],
    async ({ id, name, payload }) => {
      const hint = hints({ name, payload }, await self());
      if (hint.jobs.length > 0 || hint.moved) await intake.accept({ id, event: name }, hint);
    },
  );
}
