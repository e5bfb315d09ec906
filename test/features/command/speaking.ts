import type { Action } from '../../../src/core/action.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Comment } from '../../../src/core/reader.ts';
import { command } from '../../../src/features/command/index.ts';
import { aComment, person, REPO, us } from '../builders.ts';
import { type Faults, type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

type Sight = Parameters<typeof aSight>[0];

/** A comment of carla's, who may triage, on issue 12 in January 2019. */
export function says(body: string, changes: Partial<Comment> = {}): Comment {
  return aComment({ id: 900, author: person('carla'), body, createdAt: '2019-01-28T10:00:00Z', ...changes });
}

/** A comment of ours on issue 12. */
export function weSaid(slot: string): Comment {
  return aComment({ id: 901, author: us, body: mark(slot, 'Words of ours.') });
}

interface Scene {
  readonly github?: Github;
  readonly sight?: Sight;
  readonly faults?: Faults;
  /** Set where it was said on pull request 12 of another repository. */
  readonly on?: { readonly repo: string; readonly alone: boolean };
  /** What stands on the issue besides. */
  readonly besides?: readonly Comment[];
}

/** What the bot does about a comment, minutes after it was written. Carla may triage, mallory is a stranger. */
export async function planFor(
  comment: Comment,
  { github, sight, faults, on, besides = [] }: Scene = {},
): Promise<Plan> {
  const rights = { carla: 'triage', mallory: 'read' } as const;
  const comments = { 12: [comment, ...besides] };
  const reader = readerOf({ rights, ...github, comments: { ...github?.comments, ...comments } }, faults);
  const look = aSight({ reader, at: '2019-01-28T10:05:00Z', ...sight });
  const job = { kind: 'command', repo: REPO, issue: 12, comment: comment.id, ...(on ? { on } : {}) } as const;
  return command.plan(await command.gather(job, look), look.settings);
}

/** A plan in short: the jobs, reactions, and slots with what is said there. */
export function told({ actions }: Plan): readonly unknown[] {
  return actions.map(short);
}

function short(action: Action): unknown {
  switch (action.do) {
    case 'job.put':
      return action.job;
    case 'react':
      return action.content;
    case 'comment.upsert':
      return `${action.slot}: ${action.body}`;
    case 'remember':
      return { [action.key]: action.value };
    default:
      return action;
  }
}
