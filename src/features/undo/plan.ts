import { type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import type { Ruling } from '../../core/ruling.ts';
import { lastHumanTouch } from '../../core/touch.ts';
import { planKeeping } from '../../decisions/carry-out.ts';
import { type Looked, lastTurn } from '../../decisions/looked.ts';
import { pastOf } from '../../labels/past.ts';
import { answerSlot, type Ruled, type UndoSnapshot } from './gather.ts';
import * as say from './texts.ts';

/**
 * Takes back what minutes did: opens again what they closed, if ours is the last word on it, and takes off the labels
 * that they put on, if ours is the last hand on them. What a person did since stays.
 */
export function plan(snapshot: UndoSnapshot): Plan {
  const { job, ruled, answered } = snapshot;
  const open = openPlan();
  const lines = ruled.map((one) => planOne(one, snapshot, open));
  const body = lines.length > 0 ? say.answer(job.meeting, lines) : say.nothingKnown(job.meeting, job.only);
  if (!answered)
    open.act({
      do: 'comment.upsert',
      repo: job.repo,
      issue: job.asked.issue,
      slot: answerSlot(job.asked.comment),
      body,
      because: say.asked(job.asked.by),
    });
  return open.close();
}

/** Plans one issue; gives the line that tells what became of it. */
function planOne({ issue, looked, kept }: Ruled, { job, at }: UndoSnapshot, open: OpenPlan): string {
  const { repo, meeting, asked } = job;
  const ruling = kept.find((one) => one.meeting === meeting);
  const way = ruling ? wayBack(ruling, looked.known ? looked.value : null, kept) : { left: say.nothingDone() };
  const why = looked.known ? ('left' in way ? way.left : null) : looked.why;
  if (!ruling || why !== null || !looked.known || !looked.value || 'left' in way) {
    const text = why ?? say.nothingDone();
    open.note({ repo, issue, rule: 'left', text });
    return say.left(issue, text);
  }
  const { state, updatedAt } = looked.value.issue;
  const touch = lastHumanTouch(looked.value.issue, looked.value.history);
  open.saw(repo, issue, { state, updatedAt, lastHumanTouch: touch });
  const because = say.because(asked.by, meeting);
  planKeeping({ ...ruling, undone: { by: asked.by, at } }, { repo, kept }, open);
  if (way.label !== null) {
    open.act({ do: 'label.remove', repo, issue, label: way.label, because });
    return say.unlabelled(issue, way.label);
  }
  const body = say.comment(asked.by, ruling);
  open.act({ do: 'issue.reopen', repo, issue, because });
  open.act({ do: 'comment.upsert', repo, issue, slot: `undo:${meeting}`, body, because });
  return say.reopened(issue);
}

/** How what was done is taken back, or why it is not. */
function wayBack(
  ruling: Ruling,
  looked: Looked | null,
  kept: readonly Ruling[],
): { readonly left: string } | { readonly label: string | null } {
  if (ruling.undone) return { left: say.undoneBefore(ruling.undone.by) };
  if (!looked || looked.issue.isPull) return { left: say.noSuchIssue() };
  if (ruling.did === 'labelled' && ruling.label !== null) return wayOff(ruling.label, looked);
  if (ruling.did !== 'closed') return { left: say.nothingDone() };
  if (looked.issue.state === 'open') return { left: say.isOpen() };
  const turn = lastTurn(looked);
  if (!turn?.who.ours) return { left: say.closedBy(turn?.who.login ?? '') };
  const later = kept.find((one) => one.meeting > ruling.meeting && one.did === 'closed' && !one.undone);
  return later ? { left: say.closedByLater(later.meeting) } : { label: null };
}

function wayOff(label: string, { issue, history }: Looked): { readonly left: string } | { readonly label: string } {
  const past = pastOf(issue, history);
  if (!past.carries(label)) return { left: say.isOff(label) };
  return past.ours.some((one) => one.toLowerCase() === label.toLowerCase())
    ? { label }
    : { left: say.putBySomebody(label) };
}
