import { known } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import type { Looked } from '../../../src/decisions/looked.ts';
import type { MinutesSnapshot } from '../../../src/features/minutes/gather.ts';
import type { Decision, Minutes } from '../../../src/minutes/index.ts';
import { anIssue, aRepository, aTouch, REPO, settings, us } from '../builders.ts';

export const PAPERS = 'fiction/Papers';
export const COMMIT = 'c'.repeat(40);
export const SOURCE = { repo: PAPERS, path: 'minutes/2019-02-04.md', blob: 'b10b', commit: COMMIT };
export const OWN = { minutes: { repository: PAPERS } };

/** The settings of every test here that names no others: minutes come from fiction/Papers. */
export const SETTINGS = settings(OWN);

/** #7 was resolved beyond doubt on 2019-02-04, the VC of the calendar, which began at 14:00Z. */
export function aDecision(changes: Partial<Decision> = {}): Decision {
  return {
    repository: REPO,
    number: 7,
    outcome: 'resolved',
    verdict: 'close',
    because: 'It is said to be done.',
    evidence: { text: '#7 had already been done', page: null, line: 12 },
    ...changes,
  };
}

export function someMinutes(changes: Partial<Minutes> = {}): Minutes {
  return {
    source: '2019-02-04.md',
    format: 'md',
    meeting: { title: 'A VC', date: '2019-02-04' },
    decisions: [aDecision()],
    nextMeeting: null,
    participants: [],
    actions: [],
    agenda: [],
    warnings: [],
    ...changes,
  };
}

/** An issue as it was looked at, with its history. */
export function looked(changes: Partial<Issue> = {}, history: readonly Touch[] = []): Looked {
  return { issue: anIssue(changes), history };
}

/** Minutes of 2019-02-04, committed and read on the 6th, that close #7. */
export function aSnapshot(changes: Partial<MinutesSnapshot> = {}): MinutesSnapshot {
  return {
    repo: REPO,
    at: '2019-02-06T12:00:00Z',
    go: false,
    close: 'on-merge',
    source: SOURCE,
    triaged: aRepository(),
    papers: aRepository({ id: 7002, name: PAPERS }),
    reading: { kind: 'read', minutes: someMinutes() },
    committed: '2019-02-06T11:59:00Z',
    permits: true,
    rivals: [],
    issues: { 7: known(looked()) },
    kept: {},
    // As if the VC had spoken of every issue before: what is kept of that has its own test.
    spoken: Array.from({ length: 500 }, (_, at) => at + 1),
    doubts: [],
    merge: null,
    report: null,
    checklist: null,
    ours: [],
    labels: ['vc'],
    changed: undefined,
    last: { date: '2019-02-04' },
    todo: undefined,
    lastSource: SOURCE,
    words: 'w0rd5',
    read: { files: [{ repo: PAPERS, path: SOURCE.path, blob: SOURCE.blob, words: 'w0rd5' }] },
    waiting: null,
    ...changes,
  };
}

/** The same with other words in the minutes. */
export function saying(changes: Partial<Minutes>, rest: Partial<MinutesSnapshot> = {}): MinutesSnapshot {
  return aSnapshot({ reading: { kind: 'read', minutes: someMinutes(changes) }, ...rest });
}

/** What is left on an issue that these minutes closed on 2019-02-06. */
export const CLOSED_BY_US: readonly Touch[] = [
  aTouch('commented', '2019-02-06T12:00:01Z', { who: us, text: mark('minutes:2019-02-04', 'Words.') }),
  aTouch('closed', '2019-02-06T12:00:02Z', { who: us }),
];
