import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import type { Facts } from '../../../src/core/memory.ts';
import type { ChangedFile, PullRequest } from '../../../src/core/reader.ts';
import { Refused } from '../../../src/core/trouble.ts';
import * as say from '../../../src/features/review-list/chase/texts.ts';
import { reviewList } from '../../../src/features/review-list/index.ts';
import { aComment, anIssue, aRepository, person, REPO, settings, us } from '../builders.ts';
import { type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { seen, upsertIn } from './backlog.ts';

// The checklist is for the VC of 4 March 2019; the one before was on 4 February.
const AT = '2019-02-25T14:00:00Z';
const LAST = anIssue({
  number: 70,
  author: us,
  body: mark('checklist:2019-02-04', 'List.'),
  createdAt: '2019-01-28T14:00:00Z',
});

type Sight = Parameters<typeof aSight>[0];

async function chased(github: Github, sight: Sight = {}): Promise<readonly string[]> {
  const look = aSight({ reader: readerOf(github), at: AT, ...sight });
  const plan = reviewList.plan(await reviewList.gather({ kind: 'review-list', repo: REPO }, look), look.settings);
  return seen(upsertIn(plan).body)
    .split('\n')
    .filter((line) => /^- (No minutes|Minutes wait|No word)/.test(line));
}

describe('minutes that are missing', () => {
  test('two weeks after a VC that had a checklist are told in one line', async () => {
    expect(await chased({ issues: [LAST] })).toEqual(['- No minutes so far of the VC of 4 Feb 2019.']);
    const minuted: Partial<Facts> = { 'last-meeting': { date: '2019-01-14' } };
    expect(await chased({ issues: [LAST] }, { remembers: minuted })).toHaveLength(1);
  });

  test.each<[string, Github, Sight]>([
    ['they were read', { issues: [LAST] }, { remembers: { 'last-meeting': { date: '2019-02-04' } } }],
    ['its checklist was carried out', { issues: [{ ...LAST, state: 'closed', stateReason: 'completed' }] }, {}],
    ['nobody knows whether there was a VC', {}, {}],
    ['somebody else wrote such a list', { issues: [{ ...LAST, author: person('mallory') }] }, {}],
    [
      'the VC is not two weeks ago',
      { issues: [{ ...LAST, body: mark('checklist:2019-02-12', 'List.') }] },
      {
        settings: settings({ meetings: { rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2019-01-01' } }),
        at: '2019-02-17T09:00:00Z',
      },
    ],
  ])('are not, where %s', async (_why, github, sight) => {
    expect(await chased(github, sight)).toEqual([]);
  });
});

describe('minutes that wait to be merged', () => {
  const pull = (changes: Partial<PullRequest & { files: readonly ChangedFile[] }> = {}) => ({
    ...{ repo: REPO, number: 52, author: person('ann'), state: 'open' as const, merged: false, mergedBy: null },
    ...{ mergeCommit: null, base: 'main', head: 'abc', fromFork: true },
    files: [{ path: 'minutes/2019-02-04.pdf', blob: 'b', status: 'added' as const }],
    ...changes,
  });

  test('are told by number', async () => {
    expect(await chased({ pulls: [pull(), pull({ number: 60 })] })).toEqual(['- Minutes wait to be merged: #52, #60.']);
  });

  test('in another repository are told without telling it, and not at all where it is private and this one is not', async () => {
    const own = settings({ minutes: { repository: 'fiction/papers' } });
    const papers = aRepository({ id: 7002, name: 'fiction/papers' });
    const pulls = [pull({ repo: 'fiction/papers' })];
    const repositories = [aRepository(), papers];
    expect(await chased({ pulls, repositories }, { settings: own })).toEqual([
      '- Minutes wait to be merged: fiction/papers pull request 52.',
    ]);
    const secret = [aRepository(), { ...papers, private: true }];
    expect(await chased({ pulls, repositories: secret }, { settings: own })).toEqual([]);
  });

  test.each([
    ['is for another branch', { base: 'next' }],
    ['brings something else', { files: [{ path: 'src/a.ts', blob: 'b', status: 'added' as const }] }],
    ['takes minutes away', { files: [{ path: 'minutes/a.md', blob: 'b', status: 'removed' as const }] }],
    ['is closed', { state: 'closed' as const }],
  ])('are none, where a pull request %s', async (_what, changes) => {
    expect(await chased({ pulls: [pull(changes)] })).toEqual([]);
  });

  test('that nobody lets us see chase nobody, and the plan says why', async () => {
    const reader = readerOf({});
    const closed = {
      ...Object.fromEntries(Object.entries(reader)),
      openPulls: async () => Promise.reject(new Refused('no right')),
    };
    const blind = new Proxy(reader, {
      get: (own, name: keyof typeof reader) => (name === 'openPulls' ? closed.openPulls : own[name]),
    });
    const look = aSight({ reader: blind, at: AT });
    const plan = reviewList.plan(await reviewList.gather({ kind: 'review-list', repo: REPO }, look), look.settings);
    expect(plan.notes).toContainEqual(
      expect.objectContaining({ rule: 'unmerged minutes', text: expect.stringContaining('no right') }),
    );
  });
});

describe('actions without news', () => {
  const todo: Facts['todo'] = {
    date: '2019-02-04',
    items: [
      { owner: 'NS', text: 'Write down what #12 means', issue: null },
      { owner: null, text: 'Ask at home', issue: 15 },
      { owner: 'KL', text: 'Send a mail', issue: null },
      { owner: 'KL', text: 'Close #18, and #19 too', issue: null },
      { owner: 'KL', text: 'See other/place#21', issue: null },
    ],
  };
  const issues = [12, 15, 21].map((number) => anIssue({ number, comments: number === 12 ? 1 : 0 }));

  test('are the open issues that an action names, where nobody said a word since the VC', async () => {
    const before = { 12: [aComment({ createdAt: '2019-01-20T09:00:00Z' })] };
    expect(await chased({ issues, comments: before }, { remembers: { todo } })).toEqual([
      '- No word since the VC of 4 Feb 2019 on issues with an action: #12, #15.',
    ]);
    const since = { 12: [aComment({ createdAt: '2019-02-10T09:00:00Z' })] };
    expect(await chased({ issues, comments: since }, { remembers: { todo } })).toEqual([
      '- No word since the VC of 4 Feb 2019 on an issue with an action: #15.',
    ]);
  });

  test('a word of a bot, ours too, is no news', async () => {
    const comments = { 12: [aComment({ author: us, createdAt: '2019-02-10T09:00:00Z' })] };
    expect((await chased({ issues, comments }, { remembers: { todo } }))[0]).toContain('#12, #15');
  });
});

test('the sentences name nobody', () => {
  const vc = { key: '2019-02-04', date: '2019-02-04', start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null };
  const pulls = [1, 2, 3, 4, 5, 6].map((number) => ({ repo: 'ispyb/@team', number }));
  expect([
    say.missingMinutes(vc),
    say.unmergedMinutes([{ repo: 'A/b', number: 3 }], 'a/B'),
    say.unmergedMinutes(pulls, 'a/b'),
    say.silentActions([3], vc),
    say.silentActions([3, 4], vc),
  ]).toMatchInlineSnapshot(`
[
  "- No minutes so far of the VC of 4 Feb 2019.",
  "- Minutes wait to be merged: #3.",
  "- Minutes wait to be merged: ispyb/@​team pull request 1, ispyb/@​team pull request 2, ispyb/@​team pull request 3, ispyb/@​team pull request 4, ispyb/@​team pull request 5, ….",
  "- No word since the VC of 4 Feb 2019 on an issue with an action: #3.",
  "- No word since the VC of 4 Feb 2019 on issues with an action: #3, #4.",
]
`);
});
