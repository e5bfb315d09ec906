import type { Settings } from '../config/schema.ts';
import { type Action, isOutward } from '../core/action.ts';
import type { Asked, Job } from '../core/job.ts';
import { slotOf } from '../core/marker.ts';
import type { Recall } from '../core/memory.ts';
import { touched } from '../core/perform.ts';
import { type Plan, seenKey } from '../core/plan.ts';
import { agreed, preview } from '../core/preview.ts';
import type { Issue, Reader } from '../core/reader.ts';
import { lastHumanTouch } from '../core/touch.ts';
import { answer, split } from './show.ts';
import * as say from './texts.ts';

/** The jobs that may have to wait for a person's go. */
export type Waiting = Extract<Job, { kind: 'sweep' | 'minutes' }>;

interface Sight {
  readonly reader: Reader;
  readonly memory: Recall;
}

/** Why a plan may not be carried out unasked: what its feature says, or that it touches more issues than the brake. */
export function reasonToWait(plan: Plan, feature: string | null, settings: Settings): string | null {
  if (!plan.actions.some(isOutward)) return null;
  const many = touched(plan);
  return feature ?? (many > settings.brake ? say.aboveTheBrake(many, settings.brake) : null);
}

/** How a plan is kept and shown until somebody lets it go. */
export const hold = {
  /** Keeps what was shown, so that a go means no more than that. */
  remembering(job: Waiting, plan: Plan): Action[] {
    const because = 'it was shown and waits for a go';
    return job.kind === 'sweep'
      ? [{ do: 'remember', repo: job.repo, key: 'waiting.sweep', value: { plan }, because }]
      : [{ do: 'remember', repo: job.repo, key: 'waiting.minutes', value: { plan, blob: job.source.blob }, because }];
  },

  /**
   * Keeps the plan and shows it in one issue of ours, edited in place for as long as it waits. A person who closed
   * that issue as not planned has said no: nothing more is shown until somebody asks.
   */
  async actions(
    job: Waiting,
    plan: Plan,
    how: { readonly why: string; readonly label: string; readonly at: Sight },
  ): Promise<readonly Action[]> {
    const newest = await waitingIssue(job, how.at.reader);
    if (newest?.state === 'closed' && newest.stateReason === 'not_planned') return [];
    const open = newest?.state === 'open' ? newest : undefined;
    return [
      ...hold.remembering(job, plan),
      {
        do: 'issue.upsert',
        repo: job.repo,
        slot: (open && slotOf(open.body)) ?? slotFor(job),
        title: say.waitingTitle(job.kind, touched(plan)),
        body: say.waiting(job.kind, how.why, preview(open ? withoutNotesOn(open, plan) : plan)),
        labels: [how.label],
        was: open?.body ?? null,
        because: how.why,
      },
    ];
  },
};

/** A waiting issue that told of itself would be another one the second time. */
function withoutNotesOn({ repo, number }: Issue, plan: Plan): Plan {
  return { ...plan, notes: plan.notes.filter((note) => note.issue !== number || note.repo !== repo) };
}

/**
 * The part of a plan that a preview has named, with the waiting issue closed behind it. Where nothing was shown
 * before, nothing is let go: the plan is shown instead.
 */
export async function letGo(job: Waiting, plan: Plan, at: Sight): Promise<{ plan: Plan; because: string }> {
  const { inward, outward } = split(plan);
  if (!job.asked) return { plan: inward, because: 'nobody asked for it' };
  const shown = await shownBefore(job, at.memory);
  if (!shown) {
    const kept = outward.actions.length > 0 ? hold.remembering(job, outward) : [];
    const actions = [...inward.actions, ...kept, ...(await answer(job, job.asked, outward, at.reader))];
    return { plan: { ...plan, actions }, because: 'nothing was shown before' };
  }
  const named = agreed(shown, plan);
  const issue = await waitingIssue(job, at.reader);
  const because = `${job.asked.by} let it go`;
  return { plan: issue?.state === 'open' ? await closing(named, issue, job.asked, at.reader) : named, because };
}

async function shownBefore(job: Waiting, memory: Recall): Promise<Plan | undefined> {
  if (job.kind === 'sweep') return (await memory.recall('waiting.sweep'))?.plan;
  const kept = await memory.recall('waiting.minutes');
  return kept?.blob === job.source.blob ? kept.plan : undefined;
}

async function closing(plan: Plan, open: Issue, asked: Asked, reader: Reader): Promise<Plan> {
  const history = await reader.history(open.repo, open.number);
  const seen = { state: open.state, updatedAt: open.updatedAt, lastHumanTouch: lastHumanTouch(open, history) };
  const because = `${asked.by} let it go`;
  const close: Action = { do: 'issue.close', repo: open.repo, issue: open.number, as: 'completed', because };
  return {
    ...plan,
    actions: [...plan.actions, close],
    seen: { ...plan.seen, [seenKey(open.repo, open.number)]: seen },
  };
}

/** The newest issue of ours in which a plan of this kind was shown. Each version of minutes has its own. */
async function waitingIssue(job: Waiting, reader: Reader): Promise<Issue | undefined> {
  const prefix = job.kind === 'sweep' ? 'waiting-sweep:' : slotFor(job);
  const ours = await reader.ourIssues(job.repo);
  return ours.find((issue) => issue.author.ours && slotOf(issue.body)?.startsWith(prefix));
}

function slotFor(job: Waiting): string {
  return job.kind === 'sweep' ? `waiting-sweep:${job.at.slice(0, 10)}` : `waiting-minutes:${job.source.blob}`;
}
