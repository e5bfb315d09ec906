import type { Settings } from '../../../config/schema.ts';
import type { Decided } from '../../../core/ruling.ts';
import { closingOf, slotFor } from '../../../decisions/carry-out.ts';
import {
  firstAgainst,
  ISSUE_CONDITIONS,
  isTooOld,
  OLDEST_DAYS,
  ONLY_FOR_CLOSING,
  type Standing,
} from '../../../decisions/conditions.ts';
import { closedByUs, type Looked, personSince } from '../../../decisions/looked.ts';
import type { Filling, SlotsSnapshot } from './gather.ts';
import type { Slot } from './read.ts';
import * as say from './texts.ts';

/** What is to become of one outcome. */
export type Sorted = { readonly slot: Slot } & (
  | { readonly kind: 'do'; readonly decided: Decided; readonly looked: Looked }
  /** This very VC closed it in an earlier run. */
  | { readonly kind: 'done'; readonly decided: Decided }
  /** A person must look. */
  | { readonly kind: 'ask'; readonly rule: string; readonly why: string }
  /** Nobody could look at the issue, so nothing was done. */
  | { readonly kind: 'fail'; readonly rule: string; readonly why: string }
  /** Nothing is to be done any more. */
  | { readonly kind: 'leave'; readonly rule: string; readonly why: string }
);

/** Sorts the outcomes of a checklist into what is done, asked and left, in their order. */
export function sort(snapshot: SlotsSnapshot, filling: Filling, settings: Settings): readonly Sorted[] {
  return filling.slots.map((slot) => sortOne(slot, { snapshot, filling, settings }));
}

interface Case {
  readonly snapshot: SlotsSnapshot;
  readonly filling: Filling;
  readonly settings: Settings;
}

function sortOne(slot: Slot, one: Case): Sorted {
  const words = againstWords(slot, one);
  const answered = leftOpen(slot, one);
  if (answered) return { slot, kind: 'leave', rule: 'answered', why: answered };
  if (words) return { slot, kind: 'ask', ...words };
  // The words have been seen to; without an outcome there is nothing that could be done.
  if (slot.filled.kind !== 'read' || slot.filled.outcome === 'mentioned')
    return { slot, kind: 'ask', rule: 'words', why: say.unclear() };
  const decided = slot.filled.outcome;
  const closes = closingOf(decided) !== null;
  const standing = standingOf(slot, one);
  const looked = standing.looked?.known ? standing.looked.value : null;
  const before = looked && doneBefore(slot, looked, { decided, standing });
  if (before) return before;
  const conditions = closes ? ISSUE_CONDITIONS : ISSUE_CONDITIONS.filter(({ rule }) => !ONLY_FOR_CLOSING.has(rule));
  const against = firstAgainst(standing, conditions);
  if (against?.rule === 'looked-at') return { slot, kind: 'fail', ...against };
  if (against || !looked) return { slot, kind: 'ask', ...(against ?? { rule: 'looked-at', why: say.unclear() }) };
  return { slot, kind: 'do', decided, looked };
}

/** Doubts that are no question about this issue: the words are another's, or may be meant for another one. */
const NO_QUESTION: ReadonlySet<string> = new Set(['stored', 'place', 'exists', 'is-an-issue']);

/** Whether somebody can answer what is asked about an outcome. */
export function isAnswerable(one: Sorted): one is Extract<Sorted, { kind: 'ask' }> {
  return one.kind === 'ask' && !NO_QUESTION.has(one.rule);
}

/** A person was asked about these very words and said that the issue stays open. */
function leftOpen({ issue, words }: Slot, { filling }: Case): string | null {
  const before = filling.kept[issue]?.find(({ meeting }) => meeting === filling.vc.date);
  return before?.decided === 'open' && before.words === words ? say.leftOpen(before.approval?.by ?? '') : null;
}

/** What stands against the words, before anybody looks at the issue. */
function againstWords({ issue, filled, inPlace }: Slot, one: Case): { rule: string; why: string } | null {
  const { filling, snapshot, settings } = one;
  const { date } = filling.vc;
  if (!filling.stored) return { rule: 'stored', why: say.forgotten() };
  if (!filling.stored.includes(issue)) return { rule: 'stored', why: say.notOurs() };
  if (!inPlace) return { rule: 'place', why: say.misplaced() };
  if (filled.kind !== 'read') return { rule: 'words', why: say.unclear() };
  if (filled.doubtful && closingOf(filled.outcome === 'mentioned' ? 'open' : filled.outcome))
    return { rule: 'doubt', why: say.doubtful() };
  if (isTooOld(date, snapshot.at, settings.meetings.zone))
    return { rule: 'not-too-old', why: say.tooOld(date, OLDEST_DAYS) };
  return null;
}

function standingOf({ issue }: Slot, { filling, settings }: Case): Standing {
  const { vc, dayBegan, triaged } = filling;
  const { zone } = settings.meetings;
  return { looked: filling.issues[issue], repo: triaged.name, vc: { date: vc.date, dayBegan, began: vc.start }, zone };
}

/** A closed issue asks nothing of anybody; one that a person opened again after us is that person's word, for good. */
function doneBefore(
  slot: Slot,
  looked: Looked,
  { decided, standing }: { readonly decided: Decided; readonly standing: Standing },
): Sorted | null {
  if (looked.issue.isPull || !standing.vc) return null;
  const byUs = closedByUs(looked, slotFor(standing.vc.date));
  if (looked.issue.state === 'closed')
    return byUs && closingOf(decided)
      ? { slot, kind: 'done', decided }
      : { slot, kind: 'leave', rule: 'open', why: say.alreadyClosed() };
  const reopened = byUs && personSince(looked, standing.vc.began, ['reopened']);
  return reopened ? { slot, kind: 'leave', rule: 'not-reopened-since', why: say.openedAgain() } : null;
}
