import type { Settings } from '../../config/schema.ts';
import { slotOf, unmarked } from '../../core/marker.ts';
import type { OpenPlan } from '../../core/plan.ts';
import type { Issue, Touch } from '../../core/reader.ts';
import { lastHumanTouch } from '../../core/touch.ts';
import { statusLook } from '../../labels/status.ts';
import type { Ground } from './gather.ts';
import * as say from './texts.ts';

/** A label to put on or take off, and why. */
export interface Change {
  readonly label: string;
  readonly because: string;
}

/** What is to be done about one issue; labels to take off are in the issue's own writing. */
export interface Decision {
  /** Comments of ours: the slot, and what stands there. They go first. */
  readonly says: readonly { readonly slot: string; readonly body: string; readonly because: string }[];
  readonly off: readonly Change[];
  readonly on: readonly Change[];
  readonly notes: readonly { readonly rule: string; readonly text: string }[];
}

/** A decision to do nothing, to be changed. */
export const NOTHING: Decision = { says: [], off: [], on: [], notes: [] };

/** The slot of the one comment that announces the end of a period. */
export const ANNOUNCEMENT = 'silent-period';

/** What our announcement on an issue says, or null where there is none. */
export function announced(history: readonly Touch[]): string | null {
  const ours = history.findLast(
    ({ who, what, text = '' }) =>
      who.ours && (what === 'commented' || what === 'edited-comment') && slotOf(text) === ANNOUNCEMENT,
  );
  return ours ? unmarked(ours.text ?? '') : null;
}

/** Whether a decision touches its issue. */
export function touches({ says, off, on }: Decision): boolean {
  return says.length + off.length + on.length > 0;
}

/** A plan that is being made, with what its deeds depend on. */
export interface Making {
  readonly ground: Ground;
  readonly settings: Settings;
  readonly open: OpenPlan;
  /** The labels that this plan makes. */
  readonly made: Set<string>;
}

/** Puts a decision about an issue into the plan. */
export function carry(decision: Decision, issue: Issue, history: readonly Touch[], making: Making): void {
  const { ground, open } = making;
  const at = { repo: ground.repo, issue: issue.number };
  for (const note of decision.notes) open.note({ ...at, ...note });
  if (!touches(decision)) return;
  const { state, updatedAt } = issue;
  open.saw(at.repo, at.issue, { state, updatedAt, lastHumanTouch: lastHumanTouch(issue, history) });
  for (const one of decision.says) open.act({ do: 'comment.upsert', ...at, ...one });
  for (const one of decision.off) open.act({ do: 'label.remove', ...at, ...one });
  for (const { label, because } of decision.on) {
    const name = inTheRepository(label, making);
    if (name !== null) open.act({ do: 'label.add', ...at, label: name, because });
    else open.note({ ...at, rule: 'no such label', text: say.noSuchLabel(label) });
  }
}

/** Brings the checklist up to date, where one is due. */
export function refreshList({ ground: { repo, next, isListDue }, open }: Making): void {
  if (!next || !isListDue) return;
  const job = { kind: 'review-list', repo, meeting: next.key } as const;
  open.act({ do: 'job.put', repo, job, because: say.listChanges() });
}

/** A label as the repository writes it, planned to be made where it is missing; null where none may be made. */
function inTheRepository(label: string, { ground, settings, open, made }: Making): string | null {
  const there = ground.labels.find(({ name }) => name.toLowerCase() === label.toLowerCase());
  if (there || made.has(label)) return there?.name ?? label;
  if (!settings.labels.create) return null;
  made.add(label);
  open.act({ do: 'label.create', repo: ground.repo, label, ...statusLook(label), because: say.labelMissing(label) });
  return label;
}
