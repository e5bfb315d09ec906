import type { Job } from './job.ts';
import type { Fact, Facts } from './memory.ts';
import type { Pulses } from './pulse.ts';

/** A place in a file that a check run points at. Lines and columns count from 1. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly message: string;
}

/** What the bot may do to GitHub. Every deed carries the repository it touches and a reason in words for a person. */
export type GithubAction =
  | Deed<'label.create', { label: string; colour: string; description: string }>
  | Deed<'label.add', { issue: number; label: string }>
  | Deed<'label.remove', { issue: number; label: string }>
  /**
   * One comment of ours per slot on an issue, created or edited in place. `body` is without our marker. Where people may
   * tick boxes in it, `was` is the body (with marker) that they were read from: another one by now is not written over.
   */
  | Deed<'comment.upsert', { issue: number; slot: string; body: string; was?: string | null }>
  /**
   * One issue of ours per slot in a repository, created or edited in place. `body` is without our marker. `was` is the
   * body (with marker) that `body` was merged from, null where there was none: if it is another one by now, nothing
   * is written, because people's ticks would be lost.
   */
  | Deed<'issue.upsert', { slot: string; title: string; body: string; labels: readonly string[]; was: string | null }>
  | Deed<'issue.close', { issue: number; as: 'completed' | 'not_planned' }>
  /** Opens again what was closed, because a person asked for it. */
  | Deed<'issue.reopen', { issue: number }>
  | Deed<'react', { issue: number; comment: number; content: Reaction }>
  /** One check run per name and commit, created or edited in place. `summary` is Markdown. */
  | Deed<
      'check',
      {
        commit: string;
        name: string;
        conclusion: 'success' | 'neutral' | 'failure';
        title: string;
        summary: string;
        annotations: readonly Annotation[];
      }
    >
  /** Asks GitHub to deliver a webhook again; `attempt` is the number of an attempt that failed, `guid` the delivery's. */
  | Deed<'redeliver', { attempt: number; guid: string }>;

/** Everything the bot may do: to GitHub, to its own queue, to its own memory. Flat, closed and plain JSON. */
export type Action =
  | GithubAction
  | Deed<'job.put', { job: Job }>
  | Deed<'pulses.keep', { pulses: Pulses }>
  | { [K in Fact]: Deed<'remember', { key: K; value: Facts[K] }> }[Fact];

export type Reaction = '+1' | '-1' | 'confused' | 'eyes' | 'rocket';

type Deed<Do extends string, What> = { readonly do: Do; readonly repo: string; readonly because: string } & {
  readonly [K in keyof What]: What[K];
};

/** The name under which two actions are the same deed; texts do not count, so an edited text is still that deed. */
export function keyOf(action: Action): string {
  const about = `${action.do} ${action.repo.toLowerCase()}`;
  switch (action.do) {
    case 'label.create':
      return `${about} ${action.label.toLowerCase()}`;
    case 'label.add':
    case 'label.remove':
      return `${about}#${action.issue} ${action.label.toLowerCase()}`;
    case 'comment.upsert':
      return `${about}#${action.issue} ${action.slot}`;
    case 'issue.upsert':
      return `${about} ${action.slot}`;
    case 'issue.close':
      return `${about}#${action.issue} ${action.as}`;
    case 'issue.reopen':
      return `${about}#${action.issue}`;
    case 'react':
      return `${about}#${action.issue}/${action.comment} ${action.content}`;
    case 'check':
      return `${about}@${action.commit} ${action.name}`;
    case 'redeliver':
      // Each attempt is its own: where the repetition failed too, asking once more is another deed.
      return `${about} ${action.guid}/${action.attempt}`;
    case 'job.put':
      return `${about} ${JSON.stringify(action.job)}`;
    case 'pulses.keep':
      return about;
    case 'remember':
      return `${about} ${action.key}`;
  }
}

/** The issue a deed touches, if it touches one that a person may be watching. */
export function issueOf(action: Action): number | null {
  return 'issue' in action ? action.issue : null;
}

/** What serves our own inbox, queue and memory, and nobody else sees. */
const INWARD: ReadonlySet<Action['do']> = new Set(['job.put', 'remember', 'pulses.keep', 'redeliver']);

/** Whether a deed is seen by people. */
export function isOutward(action: Action): boolean {
  return !INWARD.has(action.do);
}

/** One line, for a person, that says what a deed does. */
export function describe(action: Action): string {
  switch (action.do) {
    case 'label.create':
      return `create the label \`${action.label}\``;
    case 'label.add':
      return `label #${action.issue} \`${action.label}\``;
    case 'label.remove':
      return `take \`${action.label}\` off #${action.issue}`;
    case 'comment.upsert':
      return `comment on #${action.issue}`;
    case 'issue.upsert':
      return `post or refresh the issue “${action.title}”`;
    case 'issue.close':
      return `close #${action.issue} as ${action.as === 'completed' ? 'completed' : 'not planned'}`;
    case 'issue.reopen':
      return `open #${action.issue} again`;
    case 'react':
      return `react with ${action.content} on #${action.issue}`;
    case 'check':
      return `report “${action.title}” on commit ${action.commit.slice(0, 7)}`;
    case 'redeliver':
      return `ask for the delivery ${action.guid} again`;
    case 'job.put':
      return `start the job ${action.job.kind}`;
    case 'pulses.keep':
      return 'remember what was seen of issues';
    case 'remember':
      return `remember ${action.key}`;
  }
}
