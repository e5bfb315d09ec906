import { describe, expect, test } from '@jest/globals';
import { known, unknown } from '../../src/core/known.ts';
import { OBJECTION, SILENT_PERIOD } from '../../src/labels/status.ts';
import { isIdle, type None, type Period, periodOf, wasEdited } from '../../src/silence/period.ts';
import { anIssue, aTouch, bot, person, us } from '../features/builders.ts';
import { aProposal, day, objection, rules, running, says, shown, stoppedBy, thumb } from './scene.ts';

const own = rules();

function noneBecause(why: None): Period {
  return { state: 'none', why };
}

describe('a period', () => {
  test('runs for three weeks from when it was shown, and has ended then: it never is agreed by itself', () => {
    expect(periodOf(aProposal(), own, day(20.9))).toEqual(running(0, 21));
    expect(periodOf(aProposal(), own, day(21))).toEqual({ state: 'ended', start: day(0), end: day(21), pausedDays: 0 });
    expect(periodOf(aProposal(), own, day(900)).state).toBe('ended');
  });

  test('that was shown late counts from there: silence that nobody knew of is no consent', () => {
    expect(periodOf(aProposal({ history: [shown(5)] }), own, day(24))).toEqual(running(5, 26));
  });

  test('pauses in closures, those that overlap or touch counted once', () => {
    const closed = rules({}, [
      [10, 13],
      [12, 15],
      [400, 410],
    ]);
    expect(periodOf(aProposal(), closed, day(21))).toEqual(running(0, 27, 6));
    expect(periodOf(aProposal(), closed, day(11))).toEqual(running(0, 27, 6, '2018-01-23T23:00:00Z'));
    expect(periodOf(aProposal(), closed, day(27)).state).toBe('ended');
  });

  test('that begins in a closure begins to count after it', () => {
    expect(periodOf(aProposal(), rules({}, [[0, 3]]), day(1))).toMatchObject({
      start: day(0),
      end: '2018-02-01T23:00:00Z',
      pausedDays: 4,
    });
  });

  test('is as long as the settings say', () => {
    expect(periodOf(aProposal(), rules({ days: 28 }), day(1))).toEqual(running(0, 28));
  });

  test('begins again where the issue is reopened', () => {
    const history = [shown(0), aTouch('closed', day(3)), aTouch('reopened', day(9))];
    expect(periodOf(aProposal({ history }), own, day(21))).toEqual(running(9, 30));
  });

  test('may begin with the label, or with the last edit', () => {
    const history = [shown(0), aTouch('labeled', day(2), { label: 'size:small' }), aTouch('renamed', day(4))];
    expect(periodOf(aProposal({ history }), rules({ starts: 'labelled' }), day(5))).toEqual(running(2, 23));
    expect(periodOf(aProposal({ history }), rules({ starts: 'edited' }), day(5))).toEqual(running(4, 25));
    expect(periodOf(aProposal({ history }), own, day(5))).toEqual(running(0, 21));
  });
});

describe('there is none', () => {
  const cases: readonly (readonly [None, Parameters<typeof aProposal>[0]])[] = [
    ['closed', { issue: { state: 'closed' } }],
    ['pull request', { issue: { isPull: true } }],
    ['ours', { issue: { author: us } }],
    ['decided', { labels: ['size:small', SILENT_PERIOD, 'Status:Agreed'] }],
    ['decided', { labels: ['size:small', SILENT_PERIOD, 'status:rejected'] }],
    ['not small', { labels: ['size:big', SILENT_PERIOD] }],
    [
      'taken off',
      { labels: ['size:small'], history: [shown(0), aTouch('unlabeled', day(1), { label: SILENT_PERIOD })] },
    ],
  ];
  test.each(cases)('where it is %s', (why, told) => {
    for (const moment of [2, 30]) expect(periodOf(aProposal(told), own, day(moment))).toEqual(noneBecause(why));
  });

  test('where the settings know none', () => {
    expect(periodOf(aProposal(), rules({ starts: 'never' }), day(2))).toEqual(noneBecause('off'));
  });

  test('yet, but one is due, for a small proposal that was opened lately', () => {
    const fresh = aProposal({ labels: ['Size:Small'], history: [] });
    expect(periodOf(fresh, own, day(20.9))).toEqual({ state: 'due' });
    expect(periodOf(fresh, own, day(21))).toEqual(noneBecause('too old'));
  });

  test('but for a label that a person put on, small or not: that begins one', () => {
    const byHand = { labels: [SILENT_PERIOD], history: [shown(100, person('carla'))] };
    expect(periodOf(aProposal(byHand), own, day(101))).toEqual(running(100, 121));
  });
});

describe('an objection', () => {
  test('stops it: a label by a person', () => {
    const history = [shown(0), objection('labeled', 3)];
    const told = { labels: ['size:small', SILENT_PERIOD, OBJECTION], history };
    const by = { how: 'label', who: 'carla', at: day(3) } as const;
    for (const moment of [4, 21, 900]) expect(periodOf(aProposal(told), own, day(moment))).toEqual(stoppedBy(by));
  });

  test('stops it: 👎, whenever it is seen before somebody agrees', () => {
    for (const when of [3, 20.9, 25]) {
      const proposal = aProposal({ objections: known([thumb(when)]) });
      expect(periodOf(proposal, own, day(26))).toEqual(stoppedBy({ how: 'reaction', who: 'bob', at: day(when) }));
    }
  });

  test('names who objected where the label is ours', () => {
    const history = [shown(0), objection('labeled', 4, us)];
    const told = { labels: ['size:small', OBJECTION], history, objections: known([thumb(3)]) };
    expect(periodOf(aProposal(told), own, day(5))).toEqual(stoppedBy({ how: 'reaction', who: 'bob', at: day(3) }));
    const gone = { ...told, objections: known([]) };
    expect(periodOf(aProposal(gone), own, day(5))).toEqual(stoppedBy({ how: 'label', who: null, at: day(4) }));
  });

  test('is settled by a person only, not by our own hand', () => {
    const history = [shown(0), objection('labeled', 4, us), objection('unlabeled', 8, us)];
    const told = { labels: ['size:small', SILENT_PERIOD], history };
    for (const own of [rules(), rules({ restarts: true })]) {
      const seen = { ...told, objections: known([thumb(3)]) };
      expect(periodOf(aProposal(seen), own, day(9))).toEqual(stoppedBy({ how: 'reaction', who: 'bob', at: day(3) }));
      expect(periodOf(aProposal(told), own, day(9))).toEqual(stoppedBy({ how: 'label', who: null, at: day(4) }));
    }
  });

  test('that was settled leaves it stopped, unless periods restart or a person begins one', () => {
    const settled = [shown(0), objection('labeled', 3), objection('unlabeled', 8)];
    const told = { labels: ['size:small', SILENT_PERIOD], history: settled, objections: known([thumb(2)]) };
    const by = { how: 'label', who: 'carla', at: day(3) } as const;
    expect(periodOf(aProposal(told), own, day(9))).toEqual(stoppedBy(by));
    expect(periodOf(aProposal(told), rules({ restarts: true }), day(9))).toEqual(running(8, 29));
    const again = { ...told, history: [...settled, shown(10, person('carla'))] };
    expect(periodOf(aProposal(again), own, day(11))).toEqual(running(10, 31));
    const anew = { ...again, objections: known([thumb(12)]) };
    expect(periodOf(aProposal(anew), own, day(13))).toEqual(stoppedBy({ how: 'reaction', who: 'bob', at: day(12) }));
  });
});

describe('what else people say', () => {
  const history = [shown(0), says(5, 'Which unit?'), says(6, 'Fine with me.')];
  test('stops nothing where only an objection does', () => {
    expect(periodOf(aProposal({ history }), own, day(7))).toEqual(running(0, 21));
  });

  test('may stop it: a question, or anything', () => {
    const question = stoppedBy({ how: 'question', who: 'bob', at: day(5) });
    expect(periodOf(aProposal({ history }), rules({ stops: 'question' }), day(7))).toEqual(question);
    const comment = stoppedBy({ how: 'comment', who: 'bob', at: day(5) });
    expect(periodOf(aProposal({ history }), rules({ stops: 'comment' }), day(7))).toEqual(comment);
  });

  test('may begin it anew', () => {
    expect(periodOf(aProposal({ history }), rules({ stops: 'comment', restarts: true }), day(7))).toEqual(
      running(6, 27),
    );
    expect(periodOf(aProposal({ history }), rules({ stops: 'question', restarts: true }), day(7))).toEqual(
      running(5, 26),
    );
  });

  test.each([
    ['of the author', says(5, 'What do you think?', person('Ann'))],
    ['of a bot', says(5, 'Coverage?', bot('ci'))],
    ['of ours', says(5, 'What about it?', us)],
    ['before it began', says(-1, 'What is this?')],
    ['after it ended', says(22, 'Too late?')],
    ['only quoted', says(5, '> Which unit?')],
    ['in code', says(5, '```\nselect ?\n```')],
    ['in an address', says(5, 'https://example.org/?q=1')],
    ['a command', says(5, '/ispyb status?')],
  ])('does not stop it: a question %s', (_whose, touch) => {
    const proposal = aProposal({ history: [shown(0), touch] });
    expect(periodOf(proposal, rules({ stops: 'question' }), day(20))).toEqual(running(0, 21));
  });
});

describe('what could not be looked at', () => {
  test('never ends a period', () => {
    const proposal = aProposal({ objections: unknown('GitHub is down') });
    expect(periodOf(proposal, own, day(20)).state).toBe('running');
    expect(periodOf(proposal, own, day(21))).toEqual({ state: 'unknown', why: 'GitHub is down' });
    const blind = { ...proposal, history: unknown<never>('the line is cut') };
    expect(periodOf(blind, own, day(30))).toEqual({ state: 'unknown', why: 'the line is cut' });
  });

  test('is also a label that no event tells of', () => {
    expect(periodOf(aProposal({ history: [] }), own, day(30)).state).toBe('unknown');
  });
});

test('an edit begins it anew only where the settings say so, and only after it was shown', () => {
  const edits = rules({ starts: 'edited' });
  expect(wasEdited(aProposal(), edits, day(3))).toBe(true);
  expect(wasEdited(aProposal(), edits, day(0))).toBe(false);
  expect(wasEdited(aProposal(), own, day(3))).toBe(false);
  expect(wasEdited(aProposal({ issue: { updatedAt: day(2) } }), edits, null)).toBe(true);
  expect(wasEdited(aProposal(), edits, null)).toBe(false);
});

test('what cannot have a period is not even read', () => {
  const small = { labels: ['size:small'] };
  const idle = (issue: Parameters<typeof anIssue>[0], at = day(5), by = own) => isIdle(anIssue(issue), by, at);
  expect(idle(small)).toBe(false);
  expect(idle(small, day(21))).toBe(true);
  expect(idle({ labels: ['size:small', SILENT_PERIOD] }, day(900))).toBe(false);
  expect(idle({ labels: [SILENT_PERIOD, 'status:agreed'] })).toBe(false);
  for (const other of [
    { labels: [] },
    { ...small, state: 'closed' },
    { ...small, author: us },
    { labels: ['size:small', 'status:agreed'] },
  ] as const)
    expect(idle(other)).toBe(true);
  expect(idle({ labels: ['size:small', SILENT_PERIOD] }, day(1), rules({ starts: 'never' }))).toBe(true);
});
