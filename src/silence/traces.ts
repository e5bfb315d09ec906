import type { Settings } from '../config/schema.ts';
import type { Issue, Touch } from '../core/reader.ts';
import { carriesOneOf, OBJECTION, SILENT_PERIOD } from '../labels/status.ts';

/** What an issue's history tells about its silent period. Of deeds that may come twice, the last. */
export interface Traces {
  readonly issue: Issue;
  /** Oldest first, in an order that depends on nothing but what it holds. */
  readonly history: readonly Touch[];
  /** Whether it carries the label of proposals for which silence is consent, and when it got it. */
  readonly small: boolean;
  readonly sized: Touch | undefined;
  /** Whether it carries the label of the silent period, and when that was put on and taken off. */
  readonly carried: boolean;
  readonly shown: Touch | undefined;
  readonly takenOff: Touch | undefined;
  /** The same for the label of an objection. Taken off by somebody else than us, the objection is settled. */
  readonly isObjected: boolean;
  readonly objected: Touch | undefined;
  readonly settled: Touch | undefined;
  readonly reopened: Touch | undefined;
  readonly renamed: Touch | undefined;
}

/** Reads them out of a history in any order. */
export function tracesOf(issue: Issue, told: readonly Touch[], silence: Settings['silence']): Traces {
  const history = inOrder(told);
  const last = (what: Touch['what'], label?: string): Touch | undefined =>
    history.findLast((touch) => touch.what === what && (label === undefined || same(touch.label, label)));
  const off = (touch: Touch): boolean => touch.what === 'unlabeled' && same(touch.label, OBJECTION);
  return {
    issue,
    history,
    small: carriesOneOf(issue, [silence.label]),
    sized: last('labeled', silence.label),
    carried: carriesOneOf(issue, [SILENT_PERIOD]),
    shown: last('labeled', SILENT_PERIOD),
    takenOff: last('unlabeled', SILENT_PERIOD),
    isObjected: carriesOneOf(issue, [OBJECTION]),
    objected: last('labeled', OBJECTION),
    settled: history.findLast((touch) => off(touch) && !touch.who.ours),
    reopened: last('reopened'),
    renamed: history.findLast((touch) => touch.what === 'renamed' && touch.who.human),
  };
}

/** A history oldest first; what happened in the same second in an order that depends on nothing but what it is. */
export function inOrder(told: readonly Touch[]): readonly Touch[] {
  const tie = ({ what, label = '', who, text = '' }: Touch): string => [what, label, who.login, text].join('\n');
  return told.toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at) || tie(one).localeCompare(tie(other), 'en'),
  );
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
