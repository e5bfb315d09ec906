import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nothing, openPlan, seenKey } from '../../src/core/plan.ts';
import { aPlan, ONE_OF_EACH, REPO, SEEN } from './samples.ts';

describe('a plan', () => {
  test('keeps deeds and notes in the order of the decisions', () => {
    const plan = openPlan();
    const note = { repo: REPO, issue: 9, rule: 'exempt', text: 'has the label keep' };
    plan.note(note);
    plan.act(ONE_OF_EACH['label.create']);
    plan.saw(REPO, 7, SEEN);
    plan.act(ONE_OF_EACH['label.add'], ONE_OF_EACH['issue.close']);
    expect(plan.close()).toEqual({
      actions: [ONE_OF_EACH['label.create'], ONE_OF_EACH['label.add'], ONE_OF_EACH['issue.close']],
      notes: [note],
      seen: { [`${REPO}#7`]: SEEN },
    });
  });

  test.each(['issue.close', 'label.remove', 'label.add'] as const)(
    'with %s on an issue that nobody looked at is a fault of ours',
    (kind) => {
      const plan = openPlan();
      plan.saw(REPO, 8, SEEN);
      plan.saw('fiction/minutes', 7, SEEN);
      plan.act(ONE_OF_EACH[kind]);
      expect(() => plan.close()).toThrow(`${kind} on ${REPO}#7 was planned without having been looked at`);
    },
  );

  test('may say something on an issue that nobody looked at', () => {
    const plan = openPlan();
    plan.act(ONE_OF_EACH['comment.upsert'], ONE_OF_EACH.react);
    expect(plan.close().seen).toEqual({});
  });

  test('knows an issue again however its repository is written', () => {
    const plan = openPlan();
    plan.saw(REPO.toUpperCase(), 7, SEEN);
    plan.act(ONE_OF_EACH['issue.close']);
    expect(plan.close().actions).toHaveLength(1);
    expect(seenKey('Fiction/Modeling', 7)).toBe(seenKey('fiction/modeling', 7));
  });

  test('survives JSON unchanged', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
    );
  });

  test('that does nothing says why', () => {
    expect(nothing(REPO, 'not heard', 'the comment is a bot’s')).toEqual({
      actions: [],
      notes: [{ repo: REPO, issue: null, rule: 'not heard', text: 'the comment is a bot’s' }],
      seen: {},
    });
  });
});
