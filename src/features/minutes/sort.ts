import type { Settings } from '../../config/schema.ts';
import type { Approval } from '../../core/ruling.ts';
import { slotFor } from '../../decisions/carry-out.ts';
import { closedByUs, type Looked, lastTurn } from '../../decisions/looked.ts';
import { hasStatus } from '../../decisions/status.ts';
import type { Decision } from '../../minutes/index.ts';
import { type Case, dateOf, lookedAt, OF_THE_ISSUE, OF_THE_WORDS, sinceTheVc } from './conditions.ts';
import type { MinutesSnapshot } from './gather.ts';
import * as say from './reasons.ts';

export type As = 'completed' | 'not_planned';

/** What is to become of one decision. */
export type Sorted =
  /** Beyond doubt; `closing` is false where the settings only let us comment. */
  | {
      readonly kind: 'do';
      readonly decision: Decision;
      readonly date: string;
      readonly as: As;
      readonly looked: Looked;
      readonly closing: boolean;
      /** Who let it happen, where somebody was asked. */
      readonly approval: Approval | null;
    }
  /** Nothing to close, but the issue's status is to be seen on it. */
  | { readonly kind: 'mark'; readonly decision: Decision; readonly date: string; readonly looked: Looked }
  /** These very minutes closed it in an earlier run. */
  | { readonly kind: 'done'; readonly decision: Decision; readonly date: string; readonly as: As }
  /** A person must look. */
  | { readonly kind: 'ask'; readonly decision: Decision; readonly rule: string; readonly why: string }
  /** Nothing is to be done. */
  | { readonly kind: 'leave'; readonly decision: Decision; readonly rule: string; readonly why: string };

/** Sorts what minutes decided into what is done, asked and left, in the order of the minutes. */
export function sort(snapshot: MinutesSnapshot, settings: Settings): readonly Sorted[] {
  if (snapshot.reading?.kind !== 'read') return [];
  const all = snapshot.reading.minutes.decisions;
  const date = dateOf(snapshot);
  return all.map((decision) => sortOne({ decision, all, date, snapshot, settings }));
}

function sortOne(one: Case): Sorted {
  const { decision, date, settings } = one;
  if (decision.verdict === 'keep')
    return marked(one) ?? { kind: 'leave', decision, rule: 'keep', why: whyKept(decision) };
  const words = firstAgainst(one, OF_THE_WORDS);
  if (words?.rule === 'repository') return { kind: 'leave', decision, ...words };
  const before = doneBefore(one);
  if (before) return before;
  const against = words ?? firstAgainst(one, OF_THE_ISSUE);
  if (against) return { kind: 'ask', decision, ...against };
  const looked = lookedAt(one);
  // The conditions above have seen to both; without them there is nothing that could be done.
  if (!looked || date === null) return { kind: 'ask', decision, rule: 'looked-at', why: say.notLooked() };
  const closing = settings.minutes.close !== 'never';
  return { kind: 'do', decision, date, as: asOf(decision), looked, closing, approval: null };
}

/** Conditions that are about closing only; a status label may well be given without them. */
const ONLY_FOR_CLOSING: ReadonlySet<string> = new Set(['verdict', 'outcome', 'no-comment-since', 'not-reopened-since']);

/** A status label is given where the words and the issue are what they seem, and no newer VC has spoken. */
function marked(one: Case): Sorted | null {
  const { decision, date, snapshot } = one;
  const conditions = [...OF_THE_WORDS, ...OF_THE_ISSUE].filter(({ rule }) => !ONLY_FOR_CLOSING.has(rule));
  if (decision.heard || !hasStatus(decision.outcome) || firstAgainst(one, conditions)) return null;
  const looked = lookedAt(one);
  if (!looked || date === null || (snapshot.last && snapshot.last.date > date)) return null;
  return { kind: 'mark', decision, date, looked };
}

function firstAgainst(one: Case, conditions: typeof OF_THE_WORDS): { rule: string; why: string } | null {
  for (const { rule, against } of conditions) {
    const why = against(one);
    if (why !== null) return { rule, why };
  }
  return null;
}

/** A closed issue asks nothing of anybody; one that a person opened again after us is that person's word, for good. */
function doneBefore(one: Case): Sorted | null {
  const { decision, date } = one;
  const looked = lookedAt(one);
  if (!looked || looked.issue.isPull) return null;
  const byUs = date !== null && closedByUs(looked, slotFor(date));
  if (looked.issue.state === 'closed')
    return byUs && decision.verdict === 'close'
      ? { kind: 'done', decision, date, as: asOf(decision) }
      : { kind: 'leave', decision, rule: 'open', why: say.alreadyClosed() };
  if (byUs && (sinceTheVc(one, date, ['reopened']) || lastTurn(looked)?.what === 'reopened'))
    return { kind: 'leave', decision, rule: 'not-reopened-since', why: say.openedAgain() };
  return null;
}

/** What would close but is kept, or is only heard, needs the reader's reason; else the outcome says it all. */
function whyKept({ outcome, because, heard }: Decision): string {
  return heard || outcome === 'resolved' || outcome === 'rejected' ? because : say.kept(outcome);
}

/** How an outcome closes an issue. */
export function asOf({ outcome }: Pick<Decision, 'outcome'>): As {
  return outcome === 'rejected' ? 'not_planned' : 'completed';
}
