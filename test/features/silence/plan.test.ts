import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import { Later } from '../../../src/core/trouble.ts';
import * as say from '../../../src/features/silence/texts.ts';
import { AGREED, OBJECTION, SILENT_PERIOD } from '../../../src/labels/status.ts';
import { day, objection, rules, says, shown } from '../../silence/scene.ts';
import { anIssue, aRepository, aTouch, person, REPO, us } from '../builders.ts';
import { daily, down, forOne, onWord, quietCalendar, rulesOf, SILENT, told } from './plan-scene.ts';

describe('a small proposal', () => {
  const fresh = { issues: [anIssue({ labels: ['size:small'] })], history: {} };

  test('that is new is shown with the label, which is made where it is missing', async () => {
    expect((await forOne({ github: fresh })).actions).toEqual([
      { do: 'label.add', repo: REPO, issue: 7, label: SILENT_PERIOD, because: say.begins('size:small', '3 Feb 2018') },
    ]);
    expect(told(await daily({ github: { ...fresh, labels: [] } }))).toEqual([
      `label.create ${SILENT_PERIOD}`,
      `label.add ${SILENT_PERIOD}`,
    ]);
    const none = await daily({
      github: { ...fresh, labels: [] },
      own: { ...rules(), labels: { ...rules().labels, create: false } },
    });
    expect([told(none), rulesOf(none)]).toEqual([[], ['no such label']]);
  });

  test('whose period runs is left alone; one that ended is only announced, and nobody agrees or closes', async () => {
    expect([told(await daily()), rulesOf(await daily())]).toEqual([[], ['running']]);
    const ended = await daily({ at: day(22) });
    expect([told(ended), rulesOf(ended)]).toEqual([[], ['ended']]);
  });

  test('whose period ended while the list is due brings the list up to date', async () => {
    // The VC is on 5 February; seven days before, the list is due.
    expect(told(await daily({ at: day(22) }))).toEqual([]);
    expect(
      told(
        await daily({
          at: '2018-02-01T09:00:00Z',
          own: { ...rules(), meetings: { ...rules().meetings, from: '2018-01-01' } },
        }),
      ),
    ).toEqual(['start review-list']);
  });

  test('is commented on once when its period ends, if the settings say so, and that comment is kept up to date', async () => {
    const own = rules({ announce: 'comment' });
    const body = say.ended('29 Jan 2018', null);
    const [announcement] = told(await daily({ at: day(22), own: quietCalendar(own) }));
    expect(announcement).toBe(`silent-period: ${body}`);
    const comment = aTouch('commented', day(22), { who: us, text: mark('silent-period', body) });
    const history = { 7: [shown(0), comment] };
    expect(told(await daily({ at: day(23), own: quietCalendar(own), github: { history } }))).toEqual([]);
    const objected = { history, reactions: { 7: [{ ...down, at: day(24) }] } };
    expect(told(await daily({ at: day(25), own: quietCalendar(own), github: objected }))).toEqual([
      expect.stringMatching(
        /^silent-period: The silent period of this proposal is not consent any more: bob objected with 👎/,
      ),
      `label.remove ${SILENT_PERIOD}`,
      `label.add ${OBJECTION}`,
    ]);
  });

  test('that got a 👎 of somebody who may object is stopped: the label says so, and the other one goes', async () => {
    const plan = await daily({ github: { reactions: { 7: [down] } } });
    expect(told(plan)).toEqual([`label.remove ${SILENT_PERIOD}`, `label.add ${OBJECTION}`]);
    expect(plan.actions.map(({ because }) => because)).toEqual([
      'its silent period is stopped: bob objected with 👎 on 12 Jan 2018',
      'bob objected with 👎 on 12 Jan 2018',
    ]);
  });

  test('that got a 👎 of a stranger goes on', async () => {
    const github = { reactions: { 7: [down] }, collaborators: [] };
    expect(rulesOf(await daily({ github }))).toEqual(['running']);
  });

  test('that is decided, or no longer small, loses our label', async () => {
    for (const labels of [
      ['size:small', SILENT_PERIOD, 'status:rejected'],
      ['size:big', SILENT_PERIOD],
    ])
      expect(told(await forOne({ github: { issues: [{ ...SILENT, labels }] } }))).toEqual([
        `label.remove ${SILENT_PERIOD}`,
      ]);
  });

  test('keeps a label that a person put on, and never gets back one that a person took off', async () => {
    const byHand = { history: { 7: [shown(0, person('carla'))] }, reactions: { 7: [down] } };
    const kept = await daily({ github: byHand });
    expect([told(kept), rulesOf(kept)]).toEqual([[`label.add ${OBJECTION}`], ['stopped', 'not ours']]);
    const off = aTouch('unlabeled', day(1), { who: person('carla'), label: SILENT_PERIOD });
    const gone = { issues: [anIssue({ labels: ['size:small'] })], history: { 7: [shown(0), off] } };
    const left = await daily({ github: gone });
    expect([told(left), rulesOf(left)]).toEqual([[], ['taken off']]);
  });

  test('that was edited begins anew where the settings say so: the label goes off and on', async () => {
    const own = rules({ starts: 'edited' });
    expect(told(await forOne({ own }, { edited: day(3) }))).toEqual([
      `label.remove ${SILENT_PERIOD}`,
      `label.add ${SILENT_PERIOD}`,
    ]);
    expect(told(await forOne({}, { edited: day(3) }))).toEqual([]);
  });
});

describe('nothing is done', () => {
  test.each(['history', 'reactions', 'collaborators'] as const)('where %s could not be looked up', async (failing) => {
    const plan = await daily({ github: { reactions: { 7: [down] } }, faults: { failing }, at: day(30) });
    expect([told(plan), rulesOf(plan)]).toEqual([[], ['unknown']]);
  });

  test('and nothing is read where the settings know no silent periods', async () => {
    const read: string[] = [];
    const scene = { own: rules({ starts: 'never' }), faults: { asked: (method: string) => void read.push(method) } };
    for (const plan of [await daily(scene), await forOne(scene)])
      expect([told(plan), rulesOf(plan)]).toEqual([[], ['off']]);
    expect(read).toEqual([]);
  });

  test('in an archived repository', async () => {
    const repositories = [aRepository({ archived: true })];
    expect(rulesOf(await daily({ github: { repositories } }))).toEqual(['archived']);
    expect(rulesOf(await forOne({ github: { repositories } }))).toEqual(['archived']);
  });
});

test('no more issues are touched in one go than the brake allows, those first where something stopped', async () => {
  const fresh = [1, 2, 3].map((number) => anIssue({ number, labels: ['size:small'] }));
  const github = { issues: [...fresh, SILENT], reactions: { 7: [down] } };
  const plan = await daily({ github, own: { ...rules(), brake: 2 } });
  expect(new Set(plan.actions.map((action) => 'issue' in action && action.issue))).toEqual(new Set([1, 7]));
  expect(rulesOf(plan).filter((rule) => rule === 'brake')).toHaveLength(2);
});

describe('who objects', () => {
  const answer =
    'answer:900:period: Noted: carla objects. Silence decides nothing here any more; the VC of Monday 7 January 2019 speaks about it.';

  test('is answered, and the labels say so', async () => {
    expect(told(await onWord('object'))).toEqual([answer, `label.remove ${SILENT_PERIOD}`, `label.add ${OBJECTION}`]);
  });

  test('is heard also where the settings know no silent periods', async () => {
    const github = { issues: [anIssue()], history: {} };
    expect(told(await onWord('object', { github, own: rules({ starts: 'never' }) }))).toEqual([
      answer,
      `label.add ${OBJECTION}`,
    ]);
  });

  test('is not answered twice, and a label that a person took off since stays off', async () => {
    const answered = aTouch('commented', day(5), { who: us, text: mark('answer:900:period', 'Noted.') });
    const history = { 7: [shown(0), answered, objection('labeled', 5, us), objection('unlabeled', 6)] };
    const plan = await onWord('object', { github: { history }, at: day(7) });
    expect([told(plan), rulesOf(plan)]).toEqual([[], ['overruled']]);
  });
});

test('an objection that is carried out late stands, whatever we took off meanwhile', async () => {
  const history = { 7: [shown(0), objection('unlabeled', 6, us)] };
  expect(told(await onWord('object', { github: { history }, at: day(7) }))).toContain(`label.add ${OBJECTION}`);
});

describe('who agrees', () => {
  const labels = [`label.remove ${SILENT_PERIOD}`, `label.add ${AGREED}`];

  test('after the period sees the labels change, and needs no answer', async () => {
    expect(told(await onWord('agree', { at: day(22) }))).toEqual(labels);
  });

  test('before its end, or against an objection, is told so', async () => {
    expect(told(await onWord('agree'))).toEqual([
      `answer:900:period: ${say.agreedEarly(day(21), 'Europe/Paris')}`,
      ...labels,
    ]);
    const objected = { ...SILENT, labels: [...SILENT.labels, OBJECTION] };
    const github = { issues: [objected], history: { 7: [shown(0), objection('labeled', 3)] } };
    const by = { how: 'label', who: 'carla', at: day(3) } as const;
    expect(told(await onWord('agree', { github }))).toEqual([
      `answer:900:period: ${say.agreedAgainst(by, 'Europe/Paris')}`,
      `label.remove ${SILENT_PERIOD}`,
      `label.remove ${OBJECTION}`,
      `label.add ${AGREED}`,
    ]);
  });

  test('closes the announcement', async () => {
    const comment = aTouch('commented', day(22), { who: us, text: mark('silent-period', 'It ended.') });
    const plan = await onWord('agree', { github: { history: { 7: [shown(0), comment] } }, at: day(23) });
    expect(told(plan)).toEqual([`silent-period: ${say.endedAndAgreed('carla')}`, ...labels]);
  });

  test('where it could not be looked who objected, agrees; the other label comes off later', async () => {
    expect(told(await onWord('agree', { at: day(22), faults: { failing: 'reactions' } }))).toEqual([
      `label.add ${AGREED}`,
    ]);
    await expect(onWord('agree', { faults: { failing: 'history' } })).rejects.toBeInstanceOf(Later);
  });

  test.each([
    ['closed', { state: 'closed' }],
    ['pull request', { isPull: true }],
    ['ours', { author: us }],
  ] as const)('to what is %s is told that there is nothing to agree to', async (what, changes) => {
    const plan = await onWord('agree', { github: { issues: [{ ...SILENT, ...changes }] } });
    expect(told(plan)).toEqual([`answer:900:period: ${say.noProposal(what, 'agree')}`]);
  });
});

test('a comment of somebody else is feedback where the settings say so', async () => {
  const github = { history: { 7: [shown(0), says(3, 'Which unit?')] } };
  expect(told(await daily({ github, own: rules({ stops: 'question' }) }))).toEqual([`label.remove ${SILENT_PERIOD}`]);
});
