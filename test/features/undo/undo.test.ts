import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import { Refused } from '../../../src/core/trouble.ts';
import { undo } from '../../../src/features/undo/index.ts';
import * as say from '../../../src/features/undo/texts.ts';
import { aComment, anIssue, aTouch, person, REPO, settings, us } from '../builders.ts';
import { type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const ASKED = { by: 'mira', issue: 12, comment: 900 };
const AT = '2019-02-10T12:00:00Z';
const CLOSED: Ruling = {
  ...{
    issue: 7,
    meeting: '2019-02-04',
    decided: 'resolved',
    did: 'closed',
    label: null,
    words: 'done',
    link: '[vc](x)',
  },
  ...{ because: 'It is said.', source: null, approval: null, at: '2019-02-06T12:00:00Z', undone: null },
};
const LABELLED: Ruling = { ...CLOSED, issue: 8, decided: 'accepted', did: 'labelled', label: 'status:agreed' };
const BY_US = aTouch('closed', '2019-02-06T12:00:00Z', { who: us });

interface Scene {
  readonly rulings?: readonly Ruling[];
  readonly issues?: readonly Partial<Issue>[];
  readonly history?: Readonly<Record<number, readonly Touch[]>>;
  readonly only?: number | null;
  readonly facts?: Facts;
  readonly faults?: Faults;
}

async function undone(scene: Scene = {}) {
  const { rulings = [CLOSED], only = null } = scene;
  const issues = (scene.issues ?? [{ number: 7, state: 'closed' }]).map((one) => anIssue(one));
  const reader = readerOf({ issues, history: scene.history ?? { 7: [BY_US] }, ...scene.facts }, scene.faults);
  const numbers = [...new Set(rulings.map(({ issue }) => issue))];
  const kept = numbers.map((issue) => [`ruling:${issue}`, { rulings: rulings.filter((one) => one.issue === issue) }]);
  const remembers = { ...Object.fromEntries(kept), 'meeting:2019-02-04': { issues: [...numbers, 9] } };
  const look = aSight({ reader, at: AT, remembers });
  const job = { kind: 'undo', repo: REPO, meeting: '2019-02-04', only, asked: ASKED } as const;
  return undo.plan(await undo.gather(job, look), settings());
}

const doings = ({ actions }: Awaited<ReturnType<typeof undone>>) =>
  actions.map((action) => (action.do === 'remember' ? action.key : action.do));
const answered = ({ actions }: Awaited<ReturnType<typeof undone>>) => {
  const last = actions.at(-1);
  return last?.do === 'comment.upsert' && last.slot === 'answer:900:undo' ? last.body : null;
};

describe('undo', () => {
  test('opens again what the minutes closed, says so there, and keeps that it was taken back', async () => {
    const plan = await undone();
    expect(doings(plan)).toEqual(['issue.reopen', 'comment.upsert', 'ruling:7', 'comment.upsert']);
    expect(plan.actions[2]).toMatchObject({ value: { rulings: [{ ...CLOSED, undone: { by: 'mira', at: AT } }] } });
    expect(plan.actions[1]).toMatchObject({ issue: 7, slot: 'undo:2019-02-04', body: say.comment('mira', CLOSED) });
    expect(answered(plan)).toBe(say.answer('2019-02-04', [say.reopened(7)]));
    expect(plan.seen[`${REPO}#7`]?.state).toBe('closed');
  });

  test('takes off the label that they put on', async () => {
    const history = { 8: [aTouch('labeled', '2019-02-06T12:00:00Z', { who: us, label: 'status:agreed' })] };
    const plan = await undone({ rulings: [LABELLED], issues: [{ number: 8, labels: ['Status:agreed'] }], history });
    expect(doings(plan)).toEqual(['label.remove', 'ruling:8', 'comment.upsert']);
  });

  test('goes on where a run fell between the deed and what is kept of it', async () => {
    const ours = aTouch('reopened', '2019-02-10T11:59:00Z', { who: us });
    const plan = await undone({ issues: [{ number: 7 }], history: { 7: [BY_US, ours] } });
    expect(doings(plan)).toEqual(['issue.reopen', 'comment.upsert', 'ruling:7', 'comment.upsert']);
    const off = aTouch('unlabeled', '2019-02-10T11:59:00Z', { who: us, label: 'status:agreed' });
    const labels = await undone({ rulings: [LABELLED], issues: [{ number: 8 }], history: { 8: [off] } });
    expect(doings(labels)).toEqual(['label.remove', 'ruling:8', 'comment.upsert']);
  });

  test('of one issue leaves the others', async () => {
    const rulings = [CLOSED, { ...CLOSED, issue: 8 }];
    const issues = [
      { number: 7, state: 'closed' },
      { number: 8, state: 'closed' },
    ] as const;
    expect(doings(await undone({ rulings, issues, only: 8, history: { 8: [BY_US] } }))).toContain('ruling:8');
    expect(doings(await undone({ rulings, issues, only: 8, history: { 8: [BY_US] } }))).not.toContain('ruling:7');
  });

  const reopened = aTouch('reopened', '2019-02-07T12:00:00Z');
  test.each<[string, Scene, string]>([
    ['a person opened it again', { issues: [{ number: 7 }], history: { 7: [BY_US, reopened] } }, say.isOpen()],
    [
      'a person closed it since',
      { history: { 7: [BY_US, reopened, aTouch('closed', '2019-02-08T12:00:00Z', { who: person('bob') })] } },
      say.closedBy('bob'),
    ],
    ['nobody knows who closed it', { history: {} }, say.closedBy('')],
    [
      'later minutes closed it as well',
      { rulings: [CLOSED, { ...CLOSED, meeting: '2019-03-04' }] },
      say.closedByLater('2019-03-04'),
    ],
    ['it was taken back before', { rulings: [{ ...CLOSED, undone: { by: 'tom', at: AT } }] }, say.undoneBefore('tom')],
    ['they did nothing', { rulings: [{ ...CLOSED, did: 'told' }] }, say.nothingDone()],
    ['it is gone', { issues: [] }, say.noSuchIssue()],
    ['the label is off', { rulings: [{ ...LABELLED, issue: 7 }], issues: [{ number: 7 }] }, say.isOff('status:agreed')],
    [
      'a person put the label on since',
      {
        rulings: [{ ...LABELLED, issue: 7 }],
        issues: [{ number: 7, labels: ['status:agreed'] }],
        history: { 7: [aTouch('labeled', '2019-02-07T12:00:00Z', { label: 'status:agreed' })] },
      },
      say.putBySomebody('status:agreed'),
    ],
  ])('leaves an issue as it is where %s', async (_what, scene, why) => {
    const plan = await undone(scene);
    expect(doings(plan)).toEqual(['comment.upsert']);
    expect(answered(plan)).toContain(say.left(7, why));
  });

  test('never rests on what could not be looked up', async () => {
    for (const failing of ['issue', 'history', 'comments'] as const)
      await expect(undone({ faults: { failing } })).rejects.toThrow('502');
    const refusing = new Proxy(readerOf({ issues: [anIssue()] }), {
      get: (of, name, self) =>
        name === 'issue' ? () => Promise.reject(new Refused('no issues: read')) : Reflect.get(of, name, self),
    });
    const remembers = { 'ruling:7': { rulings: [CLOSED] } };
    const job = { kind: 'undo', repo: REPO, meeting: '2019-02-04', only: 7, asked: ASKED } as const;
    const plan = undo.plan(await undo.gather(job, aSight({ reader: refusing, remembers })), settings());
    expect(doings(plan)).toEqual(['comment.upsert']);
    expect(plan.notes[0]?.text).toContain('could not look at #7');
  });

  test('is answered once, and says where nothing is known', async () => {
    const facts = { comments: { 12: [aComment({ author: us, body: mark('answer:900:undo', 'x') })] } };
    expect(doings(await undone({ rulings: [], facts }))).toEqual([]);
    expect(answered(await undone({ rulings: [] }))).toBe(say.nothingKnown('2019-02-04', null));
    expect(answered(await undone({ rulings: [], only: 7 }))).toBe(say.nothingKnown('2019-02-04', 7));
  });
});

describe('after a lost database', () => {
  const told = (slot: string, at: string) => aTouch('commented', at, { who: us, text: mark(slot, 'Words.') });
  const TOLD = told('minutes:2019-02-04', '2019-02-06T11:59:00Z');
  const lost = (history: readonly Touch[], issue: Partial<Issue> = { number: 7, state: 'closed' }) =>
    undone({ rulings: [], only: 7, issues: [issue], history: { 7: history } });

  test('undo of one issue goes by our own word on it', async () => {
    const plan = await lost([TOLD, BY_US]);
    expect(doings(plan)).toEqual(['issue.reopen', 'comment.upsert', 'ruling:7', 'comment.upsert']);
    expect(plan.actions[1]).toMatchObject({ body: expect.stringContaining(`(${say.seeAbove()})`) });
    expect(answered(plan)).toBe(say.answer('2019-02-04', [say.reopened(7)]));
  });

  test.each<[string, readonly Touch[], Partial<Issue>, string]>([
    ['a person closed it since', [TOLD, BY_US, aTouch('closed', AT)], { state: 'closed' }, say.closedBy('ann')],
    ['a person opened it again', [TOLD, BY_US, aTouch('reopened', AT)], {}, say.isOpen()],
    [
      'later minutes closed it as well',
      [TOLD, BY_US, told('minutes:2019-03-04', AT), aTouch('closed', AT, { who: us })],
      { state: 'closed' },
      say.closedByLater('2019-03-04'),
    ],
    [
      'it was taken back before',
      [TOLD, BY_US, told('undo:2019-02-04', AT), aTouch('closed', AT, { who: us })],
      { state: 'closed' },
      say.undoneBefore(say.somebody()),
    ],
  ])('it leaves an issue as it is where %s', async (_what, history, issue, why) => {
    const plan = await lost(history, { number: 7, ...issue });
    expect([doings(plan), answered(plan)]).toEqual([['comment.upsert'], expect.stringContaining(say.left(7, why))]);
  });

  test('a forged word is none, and of all issues at once it says that it may have forgotten', async () => {
    const forged = { ...TOLD, who: person('mallory') };
    expect(answered(await lost([forged, BY_US]))).toBe(say.nothingKnown('2019-02-04', 7));
    expect(answered(await undone({ rulings: [] }))).toContain('name the issues one by one');
  });
});

test('every sentence', () => {
  expect([
    ...[say.wordsLost(), say.seeAbove(), say.rebuilt(), say.somebody()],
    say.answer('2019-02-04', [say.reopened(7), say.unlabelled(8, 'status:agreed'), say.left(9, say.isOpen())]),
    say.nothingKnown('2019-02-04', null),
    say.nothingKnown('2019-02-04', 7),
    say.comment('@mira', CLOSED),
    say.because('mira', '2019-02-04'),
    say.asked('mira'),
    say.undoneBefore('tom'),
    say.noSuchIssue(),
    say.nothingDone(),
    say.closedBy(''),
    say.closedBy('bob'),
    say.closedByLater('2019-03-04'),
    say.isOff('status:agreed'),
    say.putBySomebody('status:agreed'),
  ]).toMatchInlineSnapshot(`
[
  "the words are in my comment",
  "see my comment above",
  "My memory of it was lost; I go by what I said then.",
  "somebody",
  "What the minutes of the VC of 2019-02-04 did here:

- #7 is open again
- #8 has lost \`status:agreed\`
- #9 stays as it is: it is open already

These minutes will not do it again.",
  "I know of nothing that the minutes of the VC of 2019-02-04 did; if my memory of it was lost with the database, name the issues one by one, \`/ispyb undo 2019-02-04 #35\`, and I go by what I said there.",
  "I know of nothing that the minutes of the VC of 2019-02-04 did on #7, and said nothing there that I could take back.",
  "I opened this again: @​mira took back what the minutes of the VC of 2019-02-04 decided here ([vc](x)). They will not close it again.",
  "mira took back what the minutes of 2019-02-04 did",
  "mira asked",
  "tom took it back already",
  "there is no such issue any more",
  "those minutes did nothing to it",
  "I did not close it",
  "bob closed it since",
  "the minutes of 2019-03-04 closed it as well; take back those first",
  "\`status:agreed\` is off already",
  "somebody put \`status:agreed\` on since",
]
`);
});
