import { dayIn } from '../calendar/index.ts';
import { differenceInCalendarDays, parseISO } from '../core/dates.ts';
import type { Known } from '../core/known.ts';
import type { Touch } from '../core/reader.ts';
import { type Looked, personSince } from './looked.ts';
import * as say from './texts.ts';

/** Older VCs are history: too much may have happened since. The number is design law, not a setting. */
export const OLDEST_DAYS = 90;

/** What the conditions on an issue rest on. */
export interface Standing {
  /** What is known of the issue; null: there is none. */
  readonly looked: Known<Looked | null> | undefined;
  readonly repo: string;
  /** The VC, null where nobody can tell which: its day, and as ISO 8601 when that day and when the VC began. */
  readonly vc: { readonly date: string; readonly dayBegan: string; readonly began: string } | null;
  /** Where days are told. */
  readonly zone: string;
}

/** One condition under which a VC may close an issue; `against` is why it does not hold, in words, or null. */
export interface IssueCondition {
  readonly rule: string;
  against(one: Standing): string | null;
}

/** Conditions that the issue must meet, in the order in which a person would look at it. */
export const ISSUE_CONDITIONS: readonly IssueCondition[] = [
  { rule: 'looked-at', against: ({ looked }) => (looked ? (looked.known ? null : looked.why) : say.notLooked()) },
  { rule: 'exists', against: (one) => (issueOf(one) ? null : say.noSuchIssue(one.repo)) },
  { rule: 'is-an-issue', against: (one) => (issueOf(one)?.issue.isPull ? say.isPull() : null) },
  { rule: 'open', against: (one) => (issueOf(one)?.issue.state === 'open' ? null : say.alreadyClosed()) },
  { rule: 'older-than-the-vc', against: (one) => (isYounger(one) ? say.younger(one.vc?.date ?? '') : null) },
  { rule: 'not-reopened-since', against: (one) => objection(one, ['reopened']) },
  { rule: 'no-comment-since', against: (one) => objection(one, ['commented', 'edited-comment']) },
];

/** Conditions that are about closing only; a status label may well be given without them. */
export const ONLY_FOR_CLOSING: ReadonlySet<string> = new Set(['no-comment-since', 'not-reopened-since']);

/** The first condition that does not hold, with the reason; null where all hold. */
export function firstAgainst(
  one: Standing,
  conditions: readonly IssueCondition[] = ISSUE_CONDITIONS,
): { readonly rule: string; readonly why: string } | null {
  for (const { rule, against } of conditions) {
    const why = against(one);
    if (why !== null) return { rule, why };
  }
  return null;
}

/** Whether a VC's day (YYYY-MM-DD) is too long ago at a moment. */
export function isTooOld(date: string, at: string, zone: string): boolean {
  return differenceInCalendarDays(parseISO(dayIn(zone, at)), parseISO(date)) > OLDEST_DAYS;
}

function issueOf({ looked }: Standing): Looked | null {
  return looked?.known ? looked.value : null;
}

function isYounger(one: Standing): boolean {
  const looked = issueOf(one);
  return !looked || !one.vc || Date.parse(looked.issue.createdAt) >= Date.parse(one.vc.dayBegan);
}

function objection(one: Standing, what: readonly Touch['what'][]): string | null {
  const looked = issueOf(one);
  const touch = looked && one.vc ? personSince(looked, one.vc.began, what) : undefined;
  if (!touch) return null;
  const day = dayIn(one.zone, touch.at);
  return touch.what === 'reopened' ? say.reopened(touch.who.login, day) : say.commented(touch.who.login, day);
}
