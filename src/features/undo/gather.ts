import type { JobOf } from '../../core/job.ts';
import type { Known } from '../../core/known.ts';
import { isOurs } from '../../core/marker.ts';
import type { Ruling } from '../../core/ruling.ts';
import { lookAt } from '../../decisions/look-at.ts';
import type { Looked } from '../../decisions/looked.ts';
import type { Sight } from '../ability.ts';

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
    const kept = (await look.memory.recall(`ruling:${number}`))?.rulings ?? [];
    if (kept.some((one) => one.meeting === meeting))
      ruled.push({ issue: number, kept, looked: await lookAt(repo, number, look.reader) });
  }
  return { job, at: look.at, answered, ruled };
}
