import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/core/action.ts';
import type { MinutesSnapshot } from '../../../src/features/minutes/gather.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import * as say from '../../../src/features/minutes/texts.ts';
import type { NextMeeting } from '../../../src/minutes/index.ts';
import { aChangedVc, REPO } from '../builders.ts';
import { PAPERS, SETTINGS, SOURCE, saying } from './snapshot.ts';

const ROOM = 'https://room.example/ispyb';
const NAMED: NextMeeting = {
  text: 'Next VC: March 11th 15h',
  start: '2019-03-11T14:00:00Z',
  date: '2019-03-11',
  tentative: false,
  url: ROOM,
};
// By the rule the next VC is on 4 March; the minutes put it off.
const KEPT = aChangedVc({
  ...{ key: '2019-03-04', date: '2019-03-11', start: '2019-03-11T14:00:00Z', url: ROOM },
  ...{ from: `${PAPERS}:${SOURCE.path}`, at: '2019-02-06T12:00:00Z' },
});

function remembered(
  next: Partial<NextMeeting>,
  rest: Partial<MinutesSnapshot> = {},
  date: string | null = '2019-02-04',
) {
  const nextMeeting = { ...NAMED, ...next };
  const snapshot = saying({ decisions: [], nextMeeting, meeting: { title: null, date } }, rest);
  const { actions, notes } = plan(snapshot, SETTINGS);
  const kept = actions.flatMap((action) =>
    action.do === 'remember' && action.key === 'changed-meetings' ? [...action.value.vcs] : [],
  );
  return { kept, notes: notes.map(({ rule, text }) => [rule, text]), told: actions.find(isCheck)?.summary };
}

function isCheck(action: Action): action is Extract<Action, { do: 'check' }> {
  return action.do === 'check';
}

describe('the next VC that minutes name', () => {
  test('becomes the date of the next checklist', () => {
    const { kept, notes, told } = remembered({});
    expect([kept, notes]).toEqual([[KEPT], []]);
    expect(told).toContain(
      `**Next VC**\n\nMonday 11 March 2019, 15:00 (Europe/Paris), <${ROOM}>: the next checklist is for it.`,
    );
  });
  test('is not remembered twice, and told in the same words', () => {
    const { kept, told } = remembered({}, { changed: { vcs: [KEPT] } });
    expect([kept, told]).toEqual([[], remembered({}).told]);
  });
  test('goes before what was said earlier', () => {
    const before = { ...KEPT, start: null, date: '2019-03-05', at: '2019-02-05T00:00:00Z' };
    expect(remembered({}, { changed: { vcs: [before] } }).kept).toEqual([{ ...KEPT, sequence: 2 }]);
  });
  test('does not go before what somebody said after these minutes were committed', () => {
    const since = { ...KEPT, date: '2019-03-12', from: 'carla in #12', at: '2019-02-06T12:30:00Z' };
    for (const vcs of [[since], [{ ...since, date: '2019-03-11', cancelled: true }]])
      expect(remembered({}, { changed: { vcs }, at: '2019-02-07T12:00:00Z' })).toMatchObject({
        kept: [],
        notes: [['next-corrected', why.nextCorrected()]],
      });
  });
  test('without a time is at the usual one', () => {
    const { kept, told } = remembered({ start: null });
    expect(kept).toEqual([{ ...KEPT, start: null }]);
    expect(told).toContain('Monday 11 March 2019, 15:00 (Europe/Paris)');
  });
  test('without a day of the minutes must come after their commit', () => {
    expect(remembered({}, {}, null).kept).toEqual([KEPT]);
    expect(remembered({}, { committed: '2019-03-12T00:00:00Z' }, null).notes).toEqual([
      ['next-after', why.nextNotAfter('2019-03-12')],
    ]);
  });
  test.each([`javascript:alert(1)`, `${ROOM}) [x](`, `${ROOM}>`, 'room 7'])('has no room at %s', (url) => {
    expect(remembered({ url }).kept).toEqual([{ ...KEPT, url: null }]);
  });
});

describe('it is only told where', () => {
  const cases: readonly (readonly [string, Parameters<typeof remembered>, [rule: string, text: string]])[] = [
    ['it is tentative', [{ tentative: true }], ['next-definite', why.nextTentative()]],
    ['it has no day', [{ date: null, start: null }], ['next-definite', why.nextTentative()]],
    ['it is their own day', [{ date: '2019-02-04', start: null }], ['next-after', why.nextNotAfter('2019-02-04')]],
    ['it is more than a year away', [{ date: '2020-02-10', start: null }], ['next-near', why.nextTooFar()]],
    ['it is over', [{}, { at: '2019-03-11T14:00:00Z' }], ['next-to-come', why.nextPast()]],
    [
      'newer minutes were read',
      [{}, { last: { date: '2019-03-04' } }],
      ['next-newest', why.nextOutdated('2019-03-04')],
    ],
  ];
  test.each(cases)('%s', (_what, named, note) => {
    const { kept, notes, told } = remembered(...named);
    expect([kept, notes]).toEqual([[], [note]]);
    expect(told).toContain(`“Next VC: March 11th 15h”: not taken over, because ${note[1]}.`);
  });
  test('undated minutes could be older than those that were read', () => {
    expect(remembered({}, { last: { date: '2019-03-11' } }, null).notes).toEqual([
      ['next-newest', why.nextOutdated('2019-03-11')],
    ]);
  });
});

describe('what is kept of minutes', () => {
  function kept(rest: Partial<MinutesSnapshot>, date: string | null = '2019-02-04') {
    const { actions } = plan(saying({ decisions: [], meeting: { title: null, date } }, rest), SETTINGS);
    return actions.filter((action) => action.do === 'remember');
  }
  const because = say.whyTold();
  const day: Action = { do: 'remember', repo: REPO, key: 'last-meeting', value: { date: '2019-02-04' }, because };
  const file: Action = { do: 'remember', repo: REPO, key: 'minutes.last', value: SOURCE, because };

  test('is the file, before all that is done, and the day', () => {
    expect(kept({ last: undefined, lastSource: undefined })).toEqual([file, day]);
    expect(kept({ last: { date: '2019-01-07' }, lastSource: { ...SOURCE, blob: 'older' } })).toEqual([file, day]);
  });
  test('is nothing new the second time', () => {
    expect(kept({})).toEqual([]);
  });
  test('is no earlier day than was kept, but the file that came last', () => {
    expect(kept({ last: { date: '2019-03-04' }, lastSource: { ...SOURCE, path: 'minutes/2019-03-04.md' } })).toEqual([
      file,
    ]);
  });
  test('is no day that is still to come', () => {
    expect(kept({ last: undefined }, '2019-02-07')).toEqual([]);
  });
  test('is nothing of a file that tells nothing', () => {
    expect(kept({ last: undefined, lastSource: undefined }, null)).toEqual([]);
  });
  describe('of what people are to do', () => {
    const todo = (actions: readonly { owner: string | null; text: string }[], rest: Partial<MinutesSnapshot>) =>
      plan(saying({ decisions: [], actions }, rest), SETTINGS).actions.filter(
        (action) => action.do === 'remember' && action.key === 'todo',
      );
    const index = { owner: 'AB', text: 'write the index' };
    const date = '2019-02-04';
    const before = {
      date,
      items: [
        { owner: 'CD', text: 'old words', issue: null },
        { owner: null, text: 'of the list', issue: 12 },
      ],
    };

    test('is all of it, with owners, and what the checklist said besides', () => {
      expect(todo([index], {})).toMatchObject([{ value: { date, items: [{ ...index, issue: null }] } }]);
      expect(todo([index], { todo: before })).toMatchObject([
        { value: { date, items: [{ ...index, issue: null }, before.items[1]] } },
      ]);
      expect(todo([], { todo: { ...before, date: '2019-01-07' } })).toMatchObject([{ value: { date, items: [] } }]);
    });
    test('is nothing new, nothing of an older VC, and nothing of one to come', () => {
      expect(todo([index], { todo: { date, items: [{ ...index, issue: null }] } })).toEqual([]);
      expect(todo([index], { todo: { ...before, date: '2019-03-04' } })).toEqual([]);
      expect(todo([index], { at: '2019-02-01T10:00:00Z' })).toEqual([]);
      expect(todo([], {})).toEqual([]);
    });
  });
});
