import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Action, keyOf } from '../../src/core/action.ts';
import type { Plan } from '../../src/core/plan.ts';
import { agreed, preview } from '../../src/core/preview.ts';
import { anAction, aPlan, ONE_OF_EACH, planOf, REPO } from './samples.ts';

const RUNS = { numRuns: process.env.LONG ? 5_000 : 500 };
const label: Action = { do: 'label.add', repo: REPO, issue: 7, label: 'stale', because: 'quiet since May' };
const close: Action = { do: 'issue.close', repo: REPO, issue: 9, as: 'completed', because: '“done” @ann <b>' };

describe('a plan is read aloud', () => {
  test('with every deed and its reason, and what is left alone', () => {
    const notes = [
      { repo: REPO, issue: 12, rule: 'exempt', text: 'has the label keep' },
      { repo: REPO, issue: null, rule: 'looked', text: 'at 14 open issues' },
    ];
    expect(preview({ ...planOf([label, close]), notes })).toMatchInlineSnapshot(`
"**Will do**

- label #7 \`stale\`: quiet since May
- close #9 as completed: “done” @​ann &lt;b&gt;

<details><summary>Leaves alone (2 notes)</summary>

- #12: has the label keep (exempt)
- at 14 open issues (looked)

</details>"
`);
  });

  test('with nothing to do', () => {
    expect(preview(planOf([]))).toMatchInlineSnapshot(`
"**Will do**

- nothing"
`);
  });

  test('without our own queue and memory, which are nobody’s concern', () => {
    const { remember } = ONE_OF_EACH;
    expect(preview(planOf([ONE_OF_EACH['job.put'], remember]))).toBe(preview(planOf([])));
  });

  test('one line a deed, whatever the reason holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (because) => {
        expect(preview(planOf([{ ...label, because }])).split('\n')).toHaveLength(3);
      }),
      RUNS,
    );
  });
});

describe('after a preview', () => {
  test('only what it named is done, and the rest is noted for a person', () => {
    const now = agreed(planOf([label]), planOf([label, close]));
    expect(now.actions).toEqual([label]);
    expect(now.notes).toEqual([
      {
        repo: REPO,
        issue: 9,
        rule: 'not previewed',
        text: 'would also close #9 as completed, but that was not in the preview: “done” @ann <b>',
      },
    ]);
  });

  test('a deed with newer words is still that deed, closing for another reason is not', () => {
    const comment = ONE_OF_EACH['comment.upsert'];
    const newer = { ...comment, body: 'Closing, with the page.' };
    expect(agreed(planOf([comment]), planOf([newer])).actions).toEqual([newer]);
    expect(agreed(planOf([close]), planOf([{ ...close, as: 'not_planned' }])).actions).toEqual([]);
  });

  test('nothing is done for people that was not named, nothing named is lost, and the order stays', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (shown, now) => {
        const named = new Set(shown.actions.map(keyOf));
        const done = agreed(shown, now);
        const outward = now.actions.filter(isForPeople);
        expect(done.actions.filter(isForPeople)).toEqual(outward.filter((action) => named.has(keyOf(action))));
        expect(done.actions.filter((action) => !isForPeople(action))).toEqual(
          now.actions.filter((action) => !isForPeople(action)),
        );
        expect(done.notes).toHaveLength(now.notes.length + outward.filter((one) => !named.has(keyOf(one))).length);
        expect(done.seen).toEqual(now.seen);
      }),
      RUNS,
    );
  });

  test('a plan agrees with itself, and an empty preview lets nothing happen', () => {
    const silent: Plan = { actions: [], notes: [], seen: {} };
    fc.assert(
      fc.property(aPlan, anAction, (plan, one) => {
        expect(agreed(plan, plan)).toEqual(plan);
        expect(agreed(silent, planOf([one])).actions).toEqual(isForPeople(one) ? [] : [one]);
      }),
      RUNS,
    );
  });
});

function isForPeople(action: Action): boolean {
  return !['job.put', 'remember', 'pulses.keep', 'redeliver'].includes(action.do);
}
