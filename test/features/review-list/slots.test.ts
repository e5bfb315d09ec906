import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Touch } from '../../../src/core/reader.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import { Later, Refused } from '../../../src/core/trouble.ts';
import * as say from '../../../src/features/review-list/slots/texts.ts';
import { aComment, anIssue, aTouch, bot, person, us } from '../builders.ts';
import type { Faults } from '../reader.ts';
import { CLOSED_AT, deeds, filled, planFor, report, type Scene, STORED } from './slots-scene.ts';

describe('closed as completed by somebody who may, the list', () => {
  test('closes what is resolved or rejected, and tells the other outcomes by labels', async () => {
    const words = {
      3: 'resolved: in 5.2',
      5: 'action N. Smith: write to @ann',
      9: 'rejected – nobody needs it',
      12: 'accepted',
      15: 'open',
    };
    const plan = await planFor({ words, own: { brake: 10 } });
    expect(deeds(plan)).toEqual([
      ...['remember ruling:12', 'label.add #12 status:agreed'],
      ...['remember ruling:3', 'comment.upsert #3', 'issue.close #3 completed'],
      ...['remember ruling:5', 'remember ruling:9', 'comment.upsert #9', 'issue.close #9 not_planned'],
      ...['remember ruling:15', 'label.create status:undecided', 'label.add #15 status:undecided'],
      ...['remember meeting:2019-02-04', 'remember todo', 'remember last-meeting', 'comment.upsert #81'],
    ]);
    expect(plan.actions.find((action) => action.do === 'remember' && action.key === 'todo')).toMatchObject({
      value: { date: '2019-02-04', items: [{ owner: 'N. Smith', text: 'write to @ann', issue: 5 }] },
    });
    expect(plan.actions.find((action) => action.do === 'comment.upsert' && action.issue === 3)).toMatchObject({
      slot: 'minutes:2019-02-04',
      body: expect.stringContaining('The checklist of the VC of 2019-02-04 says:\n\n> resolved: in 5.2\n\n(#81)'),
    });
    expect(report(plan)).toMatchInlineSnapshot(`
"carla let these outcomes go, so I carried them out.

**Done**

- #12: stays open, accepted — “accepted”
- #3: closed as completed — “resolved: in 5.2”
- #5: stays open, action — “action N. Smith: write to @​ann”
- #9: closed as not planned — “rejected – nobody needs it”
- #15: stays open, undecided — “open”

The next VC is on Monday 4 March 2019; its checklist comes by itself."
`);
  });

  test('does nothing the second time, and says the same', async () => {
    const once = await planFor();
    const closed = anIssue({ number: 3, state: 'closed', updatedAt: CLOSED_AT });
    const ours: readonly Touch[] = [
      aTouch('commented', CLOSED_AT, { who: us, text: mark('minutes:2019-02-04', 'Words.') }),
      aTouch('closed', CLOSED_AT, { who: us }),
    ];
    const again = await planFor({ github: { issues: [closed] }, history: { 3: ours } });
    expect(deeds(again).filter((deed) => !deed.startsWith('remember'))).toEqual(['comment.upsert #81']);
    expect(report(again)).toBe(report(once));
  });

  test('leaves what a person opened again after us, for good', async () => {
    const ours: readonly Touch[] = [
      aTouch('commented', CLOSED_AT, { who: us, text: mark('minutes:2019-02-04', 'Words.') }),
      aTouch('closed', CLOSED_AT, { who: us }),
      aTouch('reopened', '2019-02-04T17:00:00Z'),
    ];
    expect(report(await planFor({ history: { 3: ours } }))).toContain(`- #3: ${say.openedAgain()}`);
  });

  test('only tells where the settings never close', async () => {
    const plan = await planFor({ own: { minutes: { close: 'never' } } });
    expect(deeds(plan).filter((deed) => deed.startsWith('issue.close'))).toEqual([]);
    expect(report(plan)).toContain('left open by the settings');
  });

  test('waits for a go above the brake', async () => {
    const words = { 3: 'resolved', 9: 'rejected', 12: 'accepted' };
    const plan = await planFor({ words, own: { brake: 2 } });
    expect(deeds(plan)).toEqual(['comment.upsert #81']);
    expect(report(plan)).toContain('Say `/ispyb minutes go` in a comment here');
    expect(deeds(await planFor({ words, own: { brake: 2 }, asked: true }))).toContain('issue.close #9 not_planned');
  });
});

describe('let go by a command, the list', () => {
  test('is carried out whoever closed it, and closed where it is open', async () => {
    const open = await planFor({ asked: true, list: { state: 'open', stateReason: null, closedAt: null } });
    expect(deeds(open)).toContain('issue.close #81 completed');
    const discarded = await planFor({ asked: true, list: { stateReason: 'not_planned' } });
    expect(deeds(discarded)).toContain('issue.close #3 completed');
  });

  test('says where nothing is filled in', async () => {
    expect(report(await planFor({ asked: true, words: {} }))).toBe(say.nothingFilled());
  });
});

describe('nothing is carried out', () => {
  const QUIET: readonly (readonly [string, Scene, string])[] = [
    ['of an issue that is no list of ours', { list: { author: person('carla') } }, 'not ours'],
    ['while the list is open', { list: { state: 'open', stateReason: null, closedAt: null } }, 'open'],
    ['where nothing is filled in', { words: {} }, 'nothing filled in'],
    ['for somebody without the right', { by: person('mallory') }, 'right'],
    ['for a bot', { by: bot('stale') }, 'right'],
    ['for ourselves', { by: us }, 'right'],
  ];
  test.each(QUIET)('%s, and nobody is told', async (_what, scene, rule) => {
    const plan = await planFor(scene);
    expect([plan.actions, plan.notes[0]?.rule]).toEqual([[], rule]);
  });

  const unsure: Faults = {
    asked: (method) => {
      if (method === 'right') throw new Refused('members may not be read');
    },
  };
  const TOLD: readonly (readonly [string, Scene, string])[] = [
    ['where it is closed as not planned', { list: { stateReason: 'not_planned' } }, say.discarded()],
    ['before the VC', { at: '2019-02-04T13:00:00Z' }, 'has not begun'],
    ['where it was changed since', { list: { updatedAt: '2019-02-04T16:10:00Z' } }, say.changedSince()],
    ['where nobody can tell who may', { faults: unsure }, say.cannotTell()],
  ];
  test.each(TOLD)('%s, and it says so once', async (_what, scene, words) => {
    const plan = await planFor(scene);
    expect(deeds(plan)).toEqual(['comment.upsert #81']);
    expect(report(plan)).toContain(words);
  });

  test('while the line is down', async () => {
    await expect(planFor({ faults: { failing: 'right' } })).rejects.toBeInstanceOf(Later);
    await expect(planFor({ faults: { failing: 'history' } })).rejects.toBeInstanceOf(Later);
  });

  test('where all is forgotten and told already', async () => {
    const told = aComment({ author: us, body: mark('outcomes', 'Words.') });
    const plan = await planFor({ remembers: {}, github: { comments: { 81: [told] } } });
    expect([plan.actions, plan.notes[0]?.rule]).toEqual([[], 'reported']);
  });
});

describe('a person is asked about an outcome', () => {
  const at = '2019-02-04T15:30:00Z';
  const CASES: readonly (readonly [string, Scene, string])[] = [
    ['that holds a condition', { words: { 3: 'resolved, if Carl agrees' } }, say.doubtful()],
    ['that asks', { words: { 3: 'rejected: nobody needs it?' } }, say.doubtful()],
    ['that is no word of the form', { words: { 3: 'fixed in 5.2' } }, say.unclear()],
    ['without a sign before the words', { words: { 3: 'resolved issues remain' } }, say.unclear()],
    ['that is two words at once', { words: { 3: 'resolved/rejected' } }, say.unclear()],
    [
      'of an issue that is not on the stored list',
      { remembers: { checklists: { lists: [{ meeting: '2019-02-04', items: [] }] } } },
      say.notOurs(),
    ],
    ['of a list that nobody remembers', { remembers: {} }, say.forgotten()],
    ['of a VC long ago', { at: '2019-06-04T16:01:00Z', list: { updatedAt: CLOSED_AT } }, say.tooOld('2019-02-04', 90)],
    [
      'of an issue that somebody spoke on since',
      { history: { 3: [aTouch('commented', at)] } },
      'commented on 2019-02-04',
    ],
    ['of an issue that somebody reopened since', { history: { 3: [aTouch('reopened', at)] } }, 'reopened it'],
    [
      'of an issue younger than the VC',
      { github: { issues: [anIssue({ number: 3, createdAt: at })] } },
      'not open yet',
    ],
    ['of an issue that is gone', { github: { issues: [] } }, 'no issue of this number'],
    ['of a pull request', { github: { issues: [anIssue({ number: 3, isPull: true })] } }, 'pull request'],
  ];
  test.each(CASES)('%s', async (_what, scene, why) => {
    const plan = await planFor(scene);
    expect(deeds(plan).filter((deed) => /^(issue\.close|label)/.test(deed))).toEqual([]);
    const [, asked = ''] = report(plan).split('**To look at**');
    expect(asked).toContain(why);
  });

  test('but of one that is closed already nothing is asked', async () => {
    const closed = anIssue({ number: 3, state: 'closed' });
    expect(report(await planFor({ github: { issues: [closed] } }))).toContain(
      '**Left alone**\n\n- #3: it is closed already',
    );
  });
});

describe('what stays in doubt', () => {
  const QUESTION = { issue: 3, meeting: '2019-02-04', words: 'resolved, if Carl agrees', link: '#81', source: null };
  const inDoubt = (scene: Scene) => planFor({ words: { 3: QUESTION.words, 12: 'accepted' }, ...scene });
  const kept = (plan: Plan, key: string) =>
    plan.actions.flatMap((action) => (action.do === 'remember' && action.key === key ? [action.value] : []));

  test('is kept as a question, and what this VC settled is asked no more on behalf of earlier ones', async () => {
    const older = { ...QUESTION, meeting: '2019-01-07', why: 'it may be' };
    const doubts = { open: [older, { ...older, issue: 12 }, { ...older, issue: 12, meeting: '2019-03-04' }] };
    const plan = await inDoubt({ remembers: { ...STORED, doubts } });
    expect(kept(plan, 'doubts')).toEqual([{ open: [older, doubts.open[2], { ...QUESTION, why: say.doubtful() }] }]);
    expect(kept(plan, 'meeting:2019-02-04')).toEqual([{ issues: [12, 3] }]);
    const again = { ...STORED, doubts: { open: [{ ...QUESTION, why: say.doubtful() }] } };
    expect(kept(await inDoubt({ remembers: again }), 'doubts')).toEqual([]);
  });

  test('is asked no more once a person said that it stays open', async () => {
    const ruling: Ruling = {
      ...{ ...QUESTION, decided: 'open', did: 'nothing', label: null, because: '', at: CLOSED_AT, undone: null },
      approval: { by: 'mira', how: 'confirm' },
    };
    const plan = await inDoubt({ remembers: { ...STORED, 'ruling:3': { rulings: [ruling] } } });
    expect(report(plan)).toContain(`**Left alone**\n\n- #3: ${say.leftOpen('mira')}`);
    expect(kept(plan, 'doubts')).toEqual([]);
  });

  test('is no question where the words may be meant for another issue, or nobody could look', async () => {
    const misplaced = (await filled({ 3: 'resolved' })).replace('#3 **', '#4 **');
    const elsewhere = await planFor({ list: { body: misplaced } });
    expect([kept(elsewhere, 'doubts'), report(elsewhere).includes('**To look at**')]).toEqual([[], true]);
    const refused: Faults = {
      asked: (method, [, issue]) => {
        if (method === 'issue' && issue === 3) throw new Refused('it is locked away');
      },
    };
    const failed = await planFor({ faults: refused });
    expect([kept(failed, 'doubts'), deeds(failed).includes('comment.upsert #81')]).toEqual([[], true]);
    expect(report(failed)).toContain('**Failed**\n\n- #3: could not look at #3: it is locked away');
  });
});
