import type { JobOf } from '../../core/job.ts';
import type { Known } from '../../core/known.ts';
import { isOurs } from '../../core/marker.ts';
import type { Ruling } from '../../core/ruling.ts';
import { lookAt } from '../../decisions/look-at.ts';
import type { Looked } from '../../decisions/looked.ts';
import type { Sight } from '../ability.ts';
import { rebuilt } from './rebuilt.ts';

/** An issue, and what is kept of the decisions on it. */
export interface Ruled {
  readonly issue: number;
  readonly looked: Known<Looked | null>;
  readonly kept: readonly Ruling[];
}

export interface UndoSnapshot {
  readonly job: JobOf<'undo'>;
  readonly at: string;
  /** Whether this very comment was answered before: then the first answer stands. */
  readonly answered: boolean;
  readonly ruled: readonly Ruled[];
}

/** The slot of our answer to a comment that asked to undo. */
export function answerSlot(comment: number): string {
  return `answer:${comment}:undo`;
}

/** Reads what those minutes did as far as it is kept, and the issues as they are now. */
export async function gather(job: JobOf<'undo'>, look: Sight): Promise<UndoSnapshot> {
  const { repo, meeting, only, asked } = job;
  const comments = await look.reader.comments(repo, asked.issue);
  const answered = comments.some((comment) => isOurs(comment, answerSlot(asked.comment)));
  const all = (await look.memory.recall(`meeting:${meeting}`))?.issues ?? [];
  const ruled: Ruled[] = [];
  for (const number of only === null ? all : [only]) {
    const one = await ruledOn(number, job, look);
    if (one) ruled.push(one);
  }
  return { job, at: look.at, answered, ruled };
}

/** An issue on which that VC decided something: as it is kept, else as far as our own comments tell it. */
async function ruledOn(issue: number, { repo, meeting, only }: JobOf<'undo'>, look: Sight): Promise<Ruled | null> {
  const kept = (await look.memory.recall(`ruling:${issue}`))?.rulings ?? [];
  if (kept.some((one) => one.meeting === meeting))
    return { issue, kept, looked: await lookAt(repo, issue, look.reader) };
  if (only === null) return null;
  const looked = await lookAt(repo, issue, look.reader);
  const known = new Set(kept.map((one) => one.meeting));
  const told = looked.known && looked.value ? rebuilt(looked.value) : [];
  const all = [...kept, ...told.filter((one) => !known.has(one.meeting))];
  return all.some((one) => one.meeting === meeting) ? { issue, kept: all, looked } : null;
}
