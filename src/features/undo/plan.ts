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
  if (way.label !== null) open.act({ do: 'label.remove', repo, issue, label: way.label, because });
  else {
    const body = say.comment(asked.by, ruling);
    open.act({ do: 'issue.reopen', repo, issue, because });
    open.act({ do: 'comment.upsert', repo, issue, slot: `undo:${meeting}`, body, because });
  }
  // Kept last: a run that fell before is then finished, and not taken for done.
  planKeeping({ ...ruling, undone: { by: asked.by, at } }, { repo, kept }, open);
  return way.label === null ? say.reopened(issue) : say.unlabelled(issue, way.label);
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
  const turn = lastTurn(looked);
  // Ours, and not kept as undone yet: a run that fell had come this far.
  if (looked.issue.state === 'open')
    return turn?.what === 'reopened' && turn.who.ours ? { label: null } : { left: say.isOpen() };
  if (!turn?.who.ours) return { left: say.closedBy(turn?.who.login ?? '') };
  const later = kept.find((one) => one.meeting > ruling.meeting && one.did === 'closed' && !one.undone);
  return later ? { left: say.closedByLater(later.meeting) } : { label: null };
}

function wayOff(label: string, { issue, history }: Looked): { readonly left: string } | { readonly label: string } {
  const past = pastOf(issue, history);
  const off = history.findLast((touch) => touch.what === 'unlabeled' && same(touch.label, label));
  if (!past.carries(label)) return off?.who.ours ? { label } : { left: say.isOff(label) };
  return past.ours.some((one) => same(one, label)) ? { label } : { left: say.putBySomebody(label) };
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
