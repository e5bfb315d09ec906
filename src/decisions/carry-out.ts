import type { Settings } from '../config/schema.ts';
import type { OpenPlan } from '../core/plan.ts';
import type { Ruling } from '../core/ruling.ts';
import { lastHumanTouch } from '../core/touch.ts';
import type { Looked } from './looked.ts';
import { statusOf } from './status.ts';
import * as say from './texts.ts';

/** A decision before anybody knows what becomes of it. */
export type Decision = Omit<Ruling, 'did' | 'label' | 'undone'>;

/** What must be known to carry a decision out. */
export interface Scene {
  readonly repo: string;
  readonly looked: Looked;
  /** The names of the labels that the repository has. */
  readonly labels: readonly string[];
  /** What is kept of earlier decisions on this issue: the fact `ruling:N`. */
  readonly kept: readonly Ruling[];
  readonly settings: Pick<Settings, 'labels' | 'minutes'>;
}

/** The slot of the comment by which the decision of a VC's day is told to an issue. */
export function slotFor(meeting: string): string {
  return `minutes:${meeting}`;
}

/** How an issue is closed for a decision; null for one that closes nothing. */
export function closingOf(decided: Ruling['decided']): 'completed' | 'not_planned' | null {
  if (decided === 'resolved') return 'completed';
  return decided === 'rejected' ? 'not_planned' : null;
}

/**
 * Plans one decision: what is kept of it, then closing with the words and the place, or a status label. Whether it may
 * be carried out is for the caller to judge; a person's own labels, and the settings, are respected here. Gives what
 * is kept.
 */
export function planRuling(decision: Decision, scene: Scene, open: OpenPlan): Ruling {
  const { issue } = decision;
  const { looked, repo } = scene;
  const { state, updatedAt } = looked.issue;
  open.saw(repo, issue, { state, updatedAt, lastHumanTouch: lastHumanTouch(looked.issue, looked.history) });
  const as = closingOf(decision.decided);
  if (as) return planClosing(decision, as, scene, open);
  return planStatus(decision, scene, open);
}

function planClosing(decision: Decision, as: 'completed' | 'not_planned', scene: Scene, open: OpenPlan): Ruling {
  const closing = scene.settings.minutes.close !== 'never';
  const ruling: Ruling = { ...decision, did: closing ? 'closed' : 'told', label: null, undone: null };
  const at = { repo: scene.repo, issue: decision.issue };
  const because = say.decided(decision);
  planKeeping(ruling, scene, open);
  const body = say.closing({ ...decision, as, closing });
  open.act({ do: 'comment.upsert', ...at, slot: slotFor(decision.meeting), body, because });
  if (closing) open.act({ do: 'issue.close', ...at, as, because });
  else open.note({ ...at, rule: 'settings', text: say.saidOnly(as) });
  return ruling;
}

function planStatus(decision: Decision, scene: Scene, open: OpenPlan): Ruling {
  const { looked, repo } = scene;
  const at = { repo, issue: decision.issue };
  const status = statusOf(decision.decided, looked, scene);
  const label = status.kind === 'set' ? status.label : null;
  const ruling: Ruling = { ...decision, did: label ? 'labelled' : 'nothing', label, undone: null };
  if (status.kind === 'left') open.note({ ...at, rule: status.rule, text: status.why });
  if (status.kind !== 'there') planKeeping(ruling, scene, open);
  if (status.kind !== 'set') return ruling;
  const because = say.decided(decision);
  if (status.make) open.act({ do: 'label.create', repo, label: status.label, ...status.make, because });
  for (const old of status.replaces)
    open.act({ do: 'label.remove', ...at, label: old, because: say.replacedStatus(status.label) });
  open.act({ do: 'label.add', ...at, label: status.label, because });
  return ruling;
}

/** Most decisions that are kept of one issue: more VCs than a year has. */
const MOST_KEPT = 24;

/** Plans what is kept of a decision: in place of what the same VC decided before. The same again changes nothing. */
export function planKeeping(ruling: Ruling, { repo, kept }: Pick<Scene, 'repo' | 'kept'>, open: OpenPlan): void {
  const others = kept.filter(({ meeting }) => meeting !== ruling.meeting);
  const before = kept.find(({ meeting }) => meeting === ruling.meeting);
  if (before && isSame(before, ruling)) return;
  const rulings = [...others, ruling].slice(-MOST_KEPT);
  const because = say.whyKept(ruling.meeting);
  open.act({ do: 'remember', repo, key: `ruling:${ruling.issue}`, value: { rulings }, because });
}

/** The moment says nothing about what was decided. Fields are compared one by one: a database has its own order. */
function isSame(one: Ruling, other: Ruling): boolean {
  return JSON.stringify(tellingOf(one)) === JSON.stringify(tellingOf(other));
}

function tellingOf({ decided, did, label, words, link, because, source, approval, undone }: Ruling) {
  return [decided, did, label, words, link, because, source?.blob, approval?.by, approval?.how, undone?.by];
}
