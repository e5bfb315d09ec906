import { type Action, isOutward } from '../core/action.ts';
import type { Asked, Job } from '../core/job.ts';
import { slotOf } from '../core/marker.ts';
import type { Plan } from '../core/plan.ts';
import { preview } from '../core/preview.ts';
import type { Reader } from '../core/reader.ts';
import type { Waiting } from './hold.ts';
import * as say from './texts.ts';

/** Parts a plan into what only we notice and what people notice. */
export function split(plan: Plan): { readonly inward: Plan; readonly outward: Plan } {
  return {
    inward: { ...plan, actions: plan.actions.filter((action) => !isOutward(action)) },
    outward: { ...plan, actions: plan.actions.filter(isOutward) },
  };
}

/** In `mode: preview` the plan is read aloud in a check run on the head of the default branch. */
export async function showAsCheck(job: Job, plan: Plan, reader: Reader): Promise<readonly Action[]> {
  if (plan.actions.length === 0) return [];
  const repository = await reader.repository(job.repo);
  const head = await reader.commit(job.repo, repository.defaultBranch);
  return [
    {
      do: 'check',
      repo: job.repo,
      commit: head.sha,
      name: say.previewCheck(job),
      conclusion: 'neutral',
      title: say.previewTitle(plan.actions.length),
      summary: preview(plan),
      annotations: [],
      because: 'the settings say mode: preview',
    },
  ];
}

/**
 * Shows a plan as a comment where somebody asked for it. Where there is nothing to do and this very comment was
 * answered before, the first answer stands: by now its deeds may have been done.
 */
export async function answer(job: Waiting, asked: Asked, plan: Plan, reader: Reader): Promise<readonly Action[]> {
  if (plan.actions.length > 0) return [comment(job, asked, say.shown(job.kind, preview(plan)))];
  const comments = await reader.comments(job.repo, asked.issue);
  const answered = comments.some((one) => one.author.ours && slotOf(one.body) === slotFor(asked));
  return answered ? [] : [comment(job, asked, say.nothingToDo(job.kind))];
}

function comment(job: Waiting, asked: Asked, body: string): Action {
  const because = `${asked.by} asked for it`;
  return { do: 'comment.upsert', repo: job.repo, issue: asked.issue, slot: slotFor(asked), body, because };
}

function slotFor(asked: Asked): string {
  return `shown:${asked.comment}`;
}
