import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Settings } from '../../../src/config/schema.ts';
import { known, unknown } from '../../../src/core/known.ts';
import type { Note } from '../../../src/core/plan.ts';
import { OF_THE_ISSUE, OF_THE_WORDS } from '../../../src/features/minutes/conditions.ts';
import type { MinutesSnapshot } from '../../../src/features/minutes/gather.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import { aRepository, aTouch, bot, person, REPO, settings, us } from '../builders.ts';
import { aDecision, aSnapshot, CLOSED_BY_US, looked, OWN, PAPERS, SETTINGS, saying, someMinutes } from './snapshot.ts';

function closes(snapshot: MinutesSnapshot, own: Settings = SETTINGS): readonly number[] {
  return plan(snapshot, own).actions.flatMap((action) => (action.do === 'issue.close' ? [action.issue] : []));
}

function asks(snapshot: MinutesSnapshot): readonly Note[] {
  const { actions, notes } = plan(snapshot, SETTINGS);
  expect(actions.map((action) => action.do)).toEqual(expect.arrayContaining(['issue.upsert', 'check']));
  expect(actions.map((action) => action.do)).not.toContain('comment.upsert');
  return notes;
}

function note(rule: string, text: string): Note[] {
  const foreign = /^repository/.test(rule);
  const name = rule === 'repository' ? 'fiction/other#7' : '#7';
  return [{ repo: REPO, issue: foreign ? null : 7, rule, text: foreign ? `${name}: ${text}` : text }];
}

test('where every condition holds, the issue is closed', () => {
  expect(closes(aSnapshot())).toEqual([7]);
});

const undated = (date: string | null) => saying({ meeting: { title: null, date } });
const about = (...args: Parameters<typeof looked>) => aSnapshot({ issues: { 7: known(looked(...args)) } });

/** One fact is changed; the rule that asks, and its words. */
const ASKED: readonly (readonly [what: string, snapshot: MinutesSnapshot, rule: string, text: string])[] = [
  [
    'the reader doubts',
    saying({ decisions: [aDecision({ verdict: 'ask', because: 'It may be.' })] }),
    'verdict',
    'It may be.',
  ],
  [
    'nobody says whose issue it is',
    saying({ decisions: [aDecision({ repository: null })] }, { rivals: ['fiction/other'] }),
    'repository-known',
    why.whoseIssue([REPO, 'fiction/other']),
  ],
  [
    'the outcome is not final',
    saying({ decisions: [aDecision({ outcome: 'deferred' })] }),
    'outcome',
    why.notFinal('deferred'),
  ],
  [
    'there are no words',
    saying({ decisions: [aDecision({ evidence: { text: ' ', page: 1, line: 1 } })] }),
    'words',
    why.noWords(),
  ],
  ['the day of the VC is unknown', undated(null), 'date-known', why.dateUnknown()],
  ['the day of the VC is no day', undated('2019-02-30'), 'date-known', why.dateUnknown()],
  [
    'the minutes are dated after their commit',
    aSnapshot({ committed: '2019-02-03T22:59:00Z' }),
    'date-before-commit',
    why.dateAfterCommit('2019-02-04'),
  ],
  ['the commit has no time', aSnapshot({ committed: null }), 'date-before-commit', why.dateAfterCommit('2019-02-04')],
  [
    'the VC is still to come, whatever the commit claims',
    aSnapshot({ at: '2019-02-03T22:59:00Z' }),
    'date-past',
    why.dateToCome('2019-02-04'),
  ],
  ['the VC is 91 days ago', aSnapshot({ at: '2019-05-06T12:00:00Z' }), 'not-too-old', why.tooOld('2019-02-04', 90)],
  [
    'nobody could look',
    aSnapshot({ issues: { 7: unknown('could not look at #7: 403') } }),
    'looked-at',
    'could not look at #7: 403',
  ],
  ['nobody looked', aSnapshot({ issues: {} }), 'looked-at', why.notLooked()],
  ['there is no such issue', aSnapshot({ issues: { 7: known(null) } }), 'exists', why.noSuchIssue(REPO)],
  ['it is a pull request', about({ isPull: true }), 'is-an-issue', why.isPull()],
  [
    'it was opened on the day of the VC',
    about({ createdAt: '2019-02-03T23:00:00Z' }),
    'older-than-the-vc',
    why.younger('2019-02-04'),
  ],
  [
    'a person reopened it after the VC',
    about({}, [aTouch('reopened', '2019-02-05T10:00:00Z', { who: person('bea') })]),
    'not-reopened-since',
    why.reopened('bea', '2019-02-05'),
  ],
  [
    'a person commented after the VC began',
    about({}, [aTouch('commented', '2019-02-04T14:00:00Z', { text: 'No!' })]),
    'no-comment-since',
    why.commented('ann', '2019-02-04'),
  ],
  [
    'a person edited a comment after the VC',
    about({}, [aTouch('edited-comment', '2019-02-05T23:30:00Z', { text: 'No!' })]),
    'no-comment-since',
    why.commented('ann', '2019-02-06'),
  ],
];

describe('a person is asked where', () => {
  test.each(ASKED)('%s', (_what, snapshot, rule, text) => {
    expect(closes(snapshot)).toEqual([]);
    expect(asks(snapshot)).toEqual(note(rule, text));
  });
  test('the minutes decide it twice', () => {
    const twice = saying({ decisions: [aDecision(), aDecision({ outcome: 'rejected' })] });
    expect(closes(twice)).toEqual([]);
    expect(asks(twice)).toEqual([...note('once', why.twice()), ...note('once', why.twice())]);
  });
  test('a workshop on no day of the calendar was on: there its whole day counts as since', () => {
    const morning = known(looked({}, [aTouch('commented', '2019-02-05T08:00:00Z')]));
    const workshop = saying({ meeting: { title: null, date: '2019-02-05' } }, { issues: { 7: morning } });
    expect(asks(workshop)).toEqual(note('no-comment-since', why.commented('ann', '2019-02-05')));
  });
});

const LEFT: typeof ASKED = [
  [
    'it is another repository’s',
    saying({ decisions: [aDecision({ repository: 'fiction/other' })] }),
    'repository',
    why.otherRepository('fiction/other'),
  ],
  ['a person closed it already', about({ state: 'closed' }), 'open', why.alreadyClosed()],
  [
    'these minutes closed it and a person opened it again',
    about({}, [...CLOSED_BY_US, aTouch('reopened', '2019-02-06T13:00:00Z')]),
    'not-reopened-since',
    why.openedAgain(),
  ],
  [
    'the minutes keep it',
    saying({ decisions: [aDecision({ verdict: 'keep', outcome: 'mentioned' })] }),
    'keep',
    why.kept('mentioned'),
  ],
  [
    'the minutes keep it although they say that it is done',
    saying({ decisions: [aDecision({ verdict: 'keep', because: 'It is a pull request.' })] }),
    'keep',
    'It is a pull request.',
  ],
];

describe('it is left without asking where', () => {
  test.each(LEFT)('%s', (_what, snapshot, rule, text) => {
    const { actions, notes } = plan(snapshot, SETTINGS);
    expect(actions.map((action) => action.do)).toEqual(['check']);
    expect(notes).toEqual(note(rule, text));
  });
});

const NOTHING: readonly (readonly [string, MinutesSnapshot, Settings, string])[] = [
  ['the settings name another repository', aSnapshot(), settings({ minutes: { repository: 'fiction/x' } }), 'named'],
  ['the settings name none', aSnapshot(), settings(), 'named'],
  ['the minutes repository is not in the installation', aSnapshot({ papers: null }), SETTINGS, 'installed'],
  ['another version lies on the default branch', aSnapshot({ reading: null }), SETTINGS, 'newest'],
];

describe('nothing at all is done or asked where', () => {
  test.each(NOTHING)('%s', (_what, snapshot, own, rule) => {
    const { actions, notes } = plan(snapshot, own);
    expect([actions, notes.map((one) => one.rule)]).toEqual([[], [rule]]);
  });
});

const papers = aRepository({ id: 7002, name: PAPERS, private: true });

/** No objection: the issue is closed all the same. */
const FINE: readonly (readonly [string, MinutesSnapshot])[] = [
  ['names differ in case only', saying({ decisions: [aDecision({ repository: REPO.toUpperCase() })] })],
  ['the triaged repository was renamed', aSnapshot({ triaged: aRepository({ name: 'fiction/renamed' }) })],
  ['the VC was 90 days ago', aSnapshot({ at: '2019-05-05T12:00:00Z' })],
  ['the minutes were committed on the evening of the VC', aSnapshot({ committed: '2019-02-04T22:00:00Z' })],
  ['the issue was opened the evening before', about({ createdAt: '2019-02-03T22:59:00Z' })],
  ['a person commented before the VC of that day', about({}, [aTouch('commented', '2019-02-04T13:59:59Z')])],
  ['a person gave a label since', about({}, [aTouch('labeled', '2019-02-05T10:00:00Z', { label: 'vc' })])],
  ['a bot commented since', about({}, [aTouch('commented', '2019-02-05T10:00:00Z', { who: bot('robo') })])],
  ['we commented since', about({}, [aTouch('commented', '2019-02-05T10:00:00Z', { who: us })])],
  ['the minutes are private and allow it', aSnapshot({ papers, permits: true })],
  ['both are private', aSnapshot({ papers, permits: false, triaged: aRepository({ private: true }) })],
];

describe('it is closed all the same where', () => {
  test.each(FINE)('%s', (_what, snapshot) => {
    expect(closes(snapshot)).toEqual([7]);
  });
});

test('every condition has a test of its own', () => {
  const tested = new Set([...ASKED, ...LEFT].map(([, , rule]) => rule).concat('once'));
  expect([...OF_THE_WORDS, ...OF_THE_ISSUE].map(({ rule }) => rule).filter((rule) => !tested.has(rule))).toEqual([]);
});

test('whatever is wrong or unknown, alone or with others, nothing is closed', () => {
  const faults: readonly Partial<MinutesSnapshot>[] = [
    ...[...ASKED, ...LEFT].map(([, snapshot]) => differing(snapshot)),
    { papers: null },
    { papers, permits: false },
    { reading: null },
    { reading: { kind: 'unreadable', why: 'It is broken.' } },
    { reading: { kind: 'too-large', bytes: 60_000_000, most: 25_000_000 } },
  ];
  const modes = fc.constantFrom('on-merge', 'ask', 'never');
  fc.assert(
    fc.property(fc.subarray([...faults], { minLength: 1 }), modes, fc.boolean(), (some, close, go) => {
      const own = settings({ minutes: { ...OWN.minutes, close } });
      expect(closes(Object.assign({}, aSnapshot({ go }), ...some), own)).toEqual([]);
    }),
    { numRuns: 500, seed: 7 },
  );
});

/** What a snapshot has that the one that closes has not. */
function differing(snapshot: MinutesSnapshot): Partial<MinutesSnapshot> {
  const plain = new Map(Object.entries(aSnapshot()).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(snapshot).filter(([name, value]) => JSON.stringify(value) !== plain.get(name)),
  );
}

test('minutes of two decisions close one and ask about the other', () => {
  const decisions = [aDecision(), aDecision({ number: 8, verdict: 'ask' })];
  const issues = { 7: known(looked()), 8: known(looked({ number: 8 })) };
  expect(closes(aSnapshot({ reading: { kind: 'read', minutes: someMinutes({ decisions }) }, issues }))).toEqual([7]);
});
