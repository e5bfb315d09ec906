import type { Settings } from '../config/schema.ts';
import type { Decided } from '../core/ruling.ts';
import { pastOf } from '../labels/past.ts';
import type { Looked } from './looked.ts';
import * as say from './texts.ts';

/** Labels that say what was decided. Others, `status:on-agenda` for instance, only ask for a decision. */
const SPEAKING: ReadonlySet<string> = new Set([
  ...['status:agreed', 'status:rejected', 'status:deferred', 'status:action', 'status:undecided'],
  ...['status:withdrawn', 'status:adopted', 'status:obsolete'],
]);

interface Look {
  readonly colour: string;
  readonly description: string;
}

/** Which label tells what a meeting decided without closing, and how it is made where the repository has none. */
const LABELS: Readonly<Partial<Record<Decided, Look & { readonly label: string }>>> = {
  accepted: { label: 'status:agreed', colour: '5319e7', description: 'a VC agreed on it, and it is not done yet' },
  deferred: { label: 'status:deferred', colour: '5319e7', description: 'a VC put it off' },
  action: { label: 'status:action', colour: '5319e7', description: 'a VC asked somebody to do something first' },
  undecided: { label: 'status:undecided', colour: '5319e7', description: 'a VC talked about it and came to no end' },
};

/** What becomes of an issue's status after a decision. */
export type Status =
  | { readonly kind: 'set'; readonly label: string; readonly make: Look | null; readonly replaces: readonly string[] }
  | { readonly kind: 'there'; readonly label: string }
  | { readonly kind: 'left'; readonly rule: string; readonly why: string };

/** Whether a decision has a label of its own. */
export function hasStatus(decided: Decided | 'mentioned'): boolean {
  return decided !== 'mentioned' && LABELS[decided] !== undefined;
}

/**
 * The status label that a decision asks for. One that a person took off stays off, one that a person put on stays and
 * speaks for the issue; only ours gives way to another of ours. `labels` are the names that the repository has.
 */
export function statusOf(
  decided: Decided,
  looked: Looked,
  { labels, settings }: { readonly labels: readonly string[]; readonly settings: Pick<Settings, 'labels'> },
): Status {
  const wanted = LABELS[decided];
  if (!wanted) return { kind: 'left', rule: 'outcome', why: say.noStatus() };
  const past = pastOf(looked.issue, looked.history);
  const label = labels.find((one) => same(one, wanted.label)) ?? wanted.label;
  if (past.carries(label)) return { kind: 'there', label };
  const theirs = past.others.find((one) => SPEAKING.has(one.toLowerCase()));
  if (theirs !== undefined) return { kind: 'left', rule: 'a person chose', why: say.theirStatus(theirs) };
  if (past.wasRefused(label)) return { kind: 'left', rule: 'taken off', why: say.statusTakenOff(label) };
  const there = labels.some((one) => same(one, label));
  if (!there && !settings.labels.create) return { kind: 'left', rule: 'no such label', why: say.noSuchStatus(label) };
  const { colour, description } = wanted;
  return { kind: 'set', label, make: there ? null : { colour, description }, replaces: past.ours.filter(isOneOfOurs) };
}

function isOneOfOurs(label: string): boolean {
  return Object.values(LABELS).some((one) => same(one.label, label));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
