import { describe, expect, test } from '@jest/globals';
import { known, unknown } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Reacted, Touch } from '../../../src/core/reader.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { keepSlot } from '../../../src/stale/keep.ts';
import { pulseOf } from '../../../src/stale/pulse.ts';
import { aLabel, anIssue, aRepository, aTouch, bot, person, REPO, settings, us } from '../builders.ts';
import { aStaleIssue, aSweep, aSwept, deeds, marked, planFor, rules } from './scene.ts';

describe('a quiet issue', () => {
  test('is marked, with the day, the days and the limit', () => {
    const comment = aTouch('commented', '2018-03-01T09:00:00Z');
    const plan = planFor(anIssue({ updatedAt: comment.at }), [comment]);
    expect({ ...plan, actions: deeds(plan) }).toEqual({
      actions: [
        {
          do: 'label.add',
          repo: REPO,
          issue: 7,
          label: 'stale',
          because: 'no human activity since 2018-03-01 (213 days, limit 180); it waits for the collaboration',
        },
      ],
      notes: [],
      seen: {
        'fiction/modeling#7': { state: 'open', updatedAt: comment.at, lastHumanTouch: comment.at, asOf: comment.at },
      },
    });
  });

  test('is marked although bots, and we, were busy on it', () => {
    const history = [
      aTouch('commented', '2018-09-20T09:00:00Z', { who: bot('gardener') }),
      aTouch('labeled', '2018-09-21T09:00:00Z', { who: us, label: 'kind:docs' }),
      aTouch('commented', '2018-09-22T09:00:00Z', { who: us }),
    ];
    expect(deeds(planFor(anIssue({ updatedAt: '2018-09-22T09:00:00Z' }), history))).toMatchObject([
      {
        do: 'label.add',
        because: 'no human activity since 2018-01-08 (265 days, limit 180); it waits for the collaboration',
      },
    ]);
  });

  test('is marked with the label as the repository writes it', () => {
    const snapshot = aSweep({ labels: [aLabel('Stale')], swept: [aSwept(anIssue())] });
    expect(deeds(sweep.plan(snapshot, settings()))).toMatchObject([{ do: 'label.add', label: 'Stale' }]);
  });

  test('has the label made first where there is none, once for all', () => {
    const swept = [1, 2].map((number) => aSwept(anIssue({ number })));
    const actions = deeds(sweep.plan(aSweep({ labels: [], swept }), settings()));
    expect(actions.map((action) => action.do)).toEqual(['label.create', 'label.add', 'label.add']);
    expect(actions[0]).toMatchObject({
      label: 'stale',
      colour: 'cccccc',
      description: 'quiet for long; any comment takes this off again',
    });
  });

  test('is left, with a note, where the label is missing and none may be made', () => {
    const snapshot = aSweep({ labels: [], swept: [aSwept(anIssue())] });
    const plan = sweep.plan(snapshot, settings({ labels: { create: false } }));
    expect([deeds(plan), rules(plan)]).toEqual([[], ['no such label']]);
  });
});

describe('somebody was there lately enough', () => {
  test.each([
    aTouch('commented', '2018-09-01T09:00:00Z'),
    aTouch('edited-comment', '2018-09-01T09:00:00Z'),
    aTouch('labeled', '2018-09-01T09:00:00Z', { label: 'vc' }),
    aTouch('unlabeled', '2018-09-01T09:00:00Z', { label: 'stale' }),
    aTouch('reopened', '2018-09-01T09:00:00Z'),
    aTouch('renamed', '2018-09-01T09:00:00Z'),
  ])('$what', (touch) => {
    const plan = planFor(anIssue({ updatedAt: touch.at }), [touch]);
    expect(deeds(plan)).toEqual([]);
    expect(plan.notes).toEqual([
      { repo: REPO, issue: 7, rule: 'active', text: 'last human activity on 2018-09-01 (29 days, limit 180)' },
    ]);
  });

  test('to refer to it from elsewhere, or to bring a pull request; bots and our own lists do neither', () => {
    for (const what of ['referred', 'linked'] as const) {
      const touch = aTouch(what, '2018-09-01T09:00:00Z');
      expect(rules(planFor(anIssue({ updatedAt: touch.at }), [touch]))).toEqual(['active']);
      const busy = { ...touch, who: bot('gardener') };
      expect(deeds(planFor(anIssue({ updatedAt: touch.at }), [busy]))).toHaveLength(1);
    }
    const list = aTouch('other', '2018-09-01T09:00:00Z');
    expect(deeds(planFor(anIssue({ updatedAt: list.at }), [list]))).toHaveLength(1);
  });

  test('to react to it, which leaves no event and no later update', () => {
    const react = (who = person('bob')) => ({ who, content: '+1', at: '2018-09-01T09:00:00Z' });
    const plan = (reactions: readonly Reacted[], issue = anIssue({ reactions: 1 }), history: readonly Touch[] = []) =>
      sweep.plan(aSweep({ swept: [aSwept(issue, [], { look: known({ history, reactions }) })] }), settings());
    expect(rules(plan([react()]))).toEqual(['active']);
    expect(deeds(plan([react(bot('gardener'))]))).toHaveLength(1);
    const stale = aStaleIssue('2018-08-06T04:00:00Z');
    expect(deeds(plan([react()], stale, [marked('2018-08-06T04:00:00Z')]))).toMatchObject([{ do: 'label.remove' }]);
  });

  test('to edit the text before a bot wrote after it, where that is remembered', () => {
    const issue = anIssue({ updatedAt: '2018-09-20T09:00:00Z' });
    const history = [aTouch('commented', issue.updatedAt, { who: bot('gardener') })];
    const before = pulseOf(
      anIssue({ updatedAt: '2018-09-01T09:00:00Z' }),
      { history: [], reactions: [] },
      'stale',
      null,
    );
    expect(deeds(planFor(issue, history))).toHaveLength(1);
    expect(rules(sweep.plan(aSweep({ swept: [aSwept(issue, history, { before })] }), settings()))).toEqual(['active']);
  });

  test('to ask to keep it until a day that is not over', () => {
    const kept = (until: string) =>
      planFor(anIssue({ updatedAt: '2018-02-01T09:00:00Z' }), [
        aTouch('commented', '2018-02-01T09:00:00Z', { who: us, text: mark(keepSlot(until, 9), 'Kept.') }),
      ]);
    expect(kept('2018-10-01').notes).toMatchObject([
      { rule: 'kept', text: 'somebody asked to keep it until 2018-10-01' },
    ]);
    expect(deeds(kept('2018-09-30'))).toHaveLength(1);
  });

  test('to edit the text, which no event tells', () => {
    expect(rules(planFor(anIssue({ updatedAt: '2018-09-01T09:00:00Z' })))).toEqual(['active']);
  });

  test('to wake it, although the edit that woke it left no trace but our own taking off', () => {
    const history = [
      marked('2018-07-30T04:00:00Z'),
      aTouch('unlabeled', '2018-08-01T09:00:00Z', { who: us, label: 'stale' }),
    ];
    expect(rules(planFor(anIssue({ updatedAt: '2018-08-01T09:00:00Z' }), history))).toEqual(['active']);
  });

  test('after the nominal time of a sweep that runs late', () => {
    const comment = aTouch('commented', '2018-10-02T09:00:00Z');
    expect(planFor(anIssue({ updatedAt: comment.at }), [comment]).notes[0]?.text).toBe(
      'last human activity on 2018-10-02 (0 days, limit 180)',
    );
  });
});

describe('clocks', () => {
  test('pause in closures', () => {
    const own = settings({ meetings: { closures: [{ from: '2018-05-01', to: '2018-08-31' }] } });
    expect(planFor(anIssue(), [], own).notes[0]?.text).toBe('last human activity on 2018-01-08 (142 days, limit 180)');
  });

  test('follow the label of the issue', () => {
    const own = settings({ stale: { perLabel: { 'kind:question': 20 } } });
    const comment = aTouch('commented', '2018-09-01T09:00:00Z');
    const issue = anIssue({ labels: ['kind:question'], updatedAt: comment.at });
    expect(deeds(planFor(issue, [comment], own))).toMatchObject([
      { because: 'no human activity since 2018-09-01 (29 days, limit 20); it waits for the collaboration' },
    ]);
  });
});

describe('a marked issue', () => {
  test('to which somebody came back since loses our mark: a webhook was lost', () => {
    const history = [marked('2018-08-06T04:00:00Z'), aTouch('commented', '2018-08-07T09:00:00Z')];
    const plan = planFor(aStaleIssue('2018-08-07T09:00:00Z'), history);
    expect(deeds(plan)).toEqual([
      {
        do: 'label.remove',
        repo: REPO,
        issue: 7,
        label: 'stale',
        because: 'somebody was here on 2018-08-07, after it was marked',
      },
    ]);
    expect(plan.seen['fiction/modeling#7']?.lastHumanTouch).toBe('2018-08-07T09:00:00Z');
  });

  test('whose text was edited since loses our mark', () => {
    const plan = planFor(aStaleIssue('2018-08-07T09:00:00Z'), [marked('2018-08-06T04:00:00Z')]);
    expect(deeds(plan)).toMatchObject([{ do: 'label.remove' }]);
  });

  test('that got a label which exempts it loses our mark', () => {
    const history = [marked('2018-08-06T04:00:00Z'), aTouch('labeled', '2018-08-07T09:00:00Z', { label: 'keep' })];
    const issue = anIssue({ labels: ['stale', 'keep'], updatedAt: '2018-08-07T09:00:00Z' });
    expect(deeds(planFor(issue, history))).toMatchObject([{ do: 'label.remove', label: 'stale' }]);
  });

  test('keeps our mark while only bots were there', () => {
    const history = [
      marked('2018-08-06T04:00:00Z'),
      aTouch('commented', '2018-08-07T09:00:00Z', { who: bot('gardener') }),
      aTouch('commented', '2018-08-08T09:00:00Z', { who: us }),
    ];
    const plan = planFor(aStaleIssue('2018-08-08T09:00:00Z'), history);
    expect([deeds(plan), rules(plan)]).toEqual([[], ['still quiet']]);
  });

  test('keeps the mark that a person, another bot, or nobody knows who put', () => {
    const comment = aTouch('commented', '2018-08-07T09:00:00Z');
    const byHand = { ...marked('2018-08-06T04:00:00Z'), who: aTouch('labeled', '').who };
    for (const history of [[byHand, comment], [marked('2018-08-06T04:00:00Z', bot('gardener')), comment], [comment]])
      expect(rules(planFor(aStaleIssue(comment.at), history))).toEqual(['marked by others']);
  });

  test('keeps the mark that a person put after we had put and lost ours', () => {
    const history = [
      marked('2018-08-06T04:00:00Z'),
      aTouch('unlabeled', '2018-08-07T04:00:00Z', { who: us, label: 'stale' }),
      { ...aTouch('labeled', '2018-08-08T04:00:00Z', { label: 'Stale' }) },
      aTouch('commented', '2018-08-09T04:00:00Z'),
    ];
    expect(rules(planFor(aStaleIssue('2018-08-09T04:00:00Z'), history))).toEqual(['marked by others']);
  });
});

describe('is left alone, with a note', () => {
  test.each([
    ['ours', { author: us }],
    ['pull request', { isPull: true }],
    ['exempt', { labels: ['Keep'] }],
    ['exempt', { milestone: '5.0' }],
  ])('%s', (rule, changes) => {
    const plan = planFor(anIssue(changes));
    expect([deeds(plan), rules(plan)]).toEqual([[], [rule]]);
  });

  test('an issue whose history nobody could read, marked or not', () => {
    const why = 'could not look up the history of #7: GitHub answered 502';
    for (const labels of [[], ['stale']]) {
      const plan = sweep.plan(aSweep({ swept: [aSwept(anIssue({ labels }), [], { look: unknown(why) })] }), settings());
      expect(deeds(plan)).toEqual([]);
      expect(plan.notes).toEqual([{ repo: REPO, issue: 7, rule: 'unknown', text: why }]);
    }
  });

  test('everything in an archived repository', () => {
    const swept = [aSwept(anIssue())];
    const plan = sweep.plan(aSweep({ swept, repository: aRepository({ archived: true }) }), settings());
    expect([deeds(plan), rules(plan)]).toEqual([[], ['archived']]);
  });
});
