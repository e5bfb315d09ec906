import { dayIn, meetingOn, momentOf } from '../../calendar/index.ts';
import type { Settings } from '../../config/schema.ts';
import { isValid, parseISO } from '../../core/dates.ts';
import type { Touch } from '../../core/reader.ts';
import { ISSUE_CONDITIONS, isTooOld, OLDEST_DAYS, type Standing } from '../../decisions/conditions.ts';
import { type Looked, personSince } from '../../decisions/looked.ts';
import type { Decision } from '../../minutes/index.ts';
import { isAbout } from './about.ts';
import type { MinutesSnapshot } from './gather.ts';
import * as say from './reasons.ts';

/** Everything that the decision about one issue rests on. */
export interface Case {
  readonly decision: Decision;
  /** Every decision of the same minutes. */
  readonly all: readonly Decision[];
  /** The day of the VC, null where nobody can tell it. */
  readonly date: string | null;
  readonly snapshot: MinutesSnapshot;
  readonly settings: Settings;
}

/** One condition under which minutes may close an issue; `against` is why it does not hold, in words, or null. */
export interface Condition {
  readonly rule: string;
  against(one: Case): string | null;
}

/** Conditions that the words and the file must meet, whatever the issue. */
export const OF_THE_WORDS: readonly Condition[] = [
  { rule: 'verdict', against: ({ decision }) => (decision.verdict === 'close' ? null : decision.because) },
  {
    rule: 'repository-known',
    against: ({ decision, snapshot }) =>
      decision.repository === null ? say.whoseIssue([snapshot.repo, ...snapshot.rivals]) : null,
  },
  {
    rule: 'repository',
    against: ({ decision, snapshot: { repo, triaged } }) =>
      isAbout(decision, repo, triaged) ? null : say.otherRepository(decision.repository ?? ''),
  },
  {
    rule: 'outcome',
    against: ({ decision }) => (isFinal(decision) ? null : say.notFinal(decision.outcome)),
  },
  { rule: 'words', against: ({ decision }) => (decision.evidence.text.trim() === '' ? say.noWords() : null) },
  { rule: 'once', against: (one) => (isTwice(one) ? say.twice() : null) },
  { rule: 'date-known', against: ({ date }) => (date === null ? say.dateUnknown() : null) },
  {
    rule: 'date-before-commit',
    against: ({ date, snapshot, settings }) =>
      isAfter(date, snapshot.committed, settings) ? say.dateAfterCommit(date ?? '') : null,
  },
  {
    rule: 'date-past',
    against: ({ date, snapshot, settings }) =>
      isAfter(date, snapshot.at, settings) ? say.dateToCome(date ?? '') : null,
  },
  { rule: 'not-too-old', against: (one) => (isOld(one) ? say.tooOld(one.date ?? '', OLDEST_DAYS) : null) },
];

/** Conditions that the issue must meet, in the order in which a person would look at it. */
export const OF_THE_ISSUE: readonly Condition[] = ISSUE_CONDITIONS.map(({ rule, against }) => ({
  rule,
  against: (one) => against(standingOf(one)),
}));

function standingOf({ decision, date, snapshot, settings }: Case): Standing {
  const looked = snapshot.issues[decision.number];
  const dayBegan = date === null ? '' : dayBegins(date, settings);
  const vc = date === null ? null : { date, dayBegan, began: beganAt(date, snapshot, settings) };
  return { looked, repo: snapshot.triaged.name, vc, zone: settings.meetings.zone };
}

/** The day of the VC as the minutes give it, null where it is not a day of the calendar. */
export function dateOf(snapshot: MinutesSnapshot): string | null {
  const date = snapshot.reading?.kind === 'read' ? snapshot.reading.minutes.meeting.date : null;
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && isValid(parseISO(date)) ? date : null;
}

/** What is known of a decision's issue; null where there is none or nobody could look. */
export function lookedAt({ decision, snapshot }: Pick<Case, 'decision' | 'snapshot'>): Looked | null {
  const fact = snapshot.issues[decision.number];
  return fact?.known ? fact.value : null;
}

/**
 * When the VC began: at the hour of the calendar's own VC of that day. A meeting on any other day, a workshop for
 * instance, may have begun at any hour, so for it the whole day counts.
 */
export function beganAt(date: string, snapshot: MinutesSnapshot, settings: Settings): string {
  return meetingOn(settings.meetings, date, snapshot.changed)?.start ?? dayBegins(date, settings);
}

function dayBegins(date: string, settings: Settings): string {
  return momentOf(date, '00:00', settings.meetings.zone);
}

function isOld({ date, snapshot, settings }: Case): boolean {
  return date === null || isTooOld(date, snapshot.at, settings.meetings.zone);
}

function isFinal({ outcome }: Decision): boolean {
  return outcome === 'resolved' || outcome === 'rejected';
}

function isTwice({ decision, all }: Case): boolean {
  return (
    all.filter(({ number, repository }) => number === decision.number && repository === decision.repository).length > 1
  );
}

/** What is not known counts as after: only a day that is surely not later passes. */
function isAfter(date: string | null, moment: string | null, settings: Settings): boolean {
  return date === null || moment === null || date > dayIn(settings.meetings.zone, moment);
}

/** What a person did to the issue since the VC began, first thing first. */
export function sinceTheVc(one: Case, date: string, what: readonly Touch['what'][]): Touch | undefined {
  const looked = lookedAt(one);
  return looked ? personSince(looked, beganAt(date, one.snapshot, one.settings), what) : undefined;
}
