import { describe, expect, test } from '@jest/globals';
import type { SweepSnapshot } from '../../../src/features/sweep/gather.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { anIssue, REPO, settings } from '../builders.ts';
import { aSweep, aSwept, deeds, MONDAY } from './scene.ts';

const asked = { by: 'ann', issue: 3, comment: 501 };
const quiet = [aSwept(anIssue())];

function waits(changes: Partial<SweepSnapshot>): string | null {
  const snapshot = aSweep({ swept: quiet, ...changes });
  return sweep.waits?.(snapshot, sweep.plan(snapshot, settings())) ?? null;
}

const letGo = { agreed: false, shown: true, go: true, asked, swept: quiet };

describe('the first sweep of a repository', () => {
  test('waits for a go', () => {
    expect(waits({ agreed: false })).toBe('this is the first sweep of this repository, so it is shown first');
  });

  test('need not wait where it finds nothing', () => {
    expect(waits({ agreed: false, swept: [] })).toBeNull();
  });

  test('waits no longer once somebody let it go', () => {
    expect(waits({ agreed: false, go: true })).toBeNull();
  });

  test('that is let go remembers who did', () => {
    const { actions } = sweep.plan(aSweep(letGo), settings());
    expect(actions.at(-1)).toEqual({
      do: 'remember',
      repo: REPO,
      key: 'sweep.agreed',
      value: { by: 'ann', at: MONDAY },
      because: 'ann let the first sweep go',
    });
  });

  test.each([
    ['nothing was shown before', { shown: false }],
    ['nobody asked', { asked: null }],
    ['it is only asked for, not let go', { go: false }],
  ])('is not agreed to where %s', (_why, changes) => {
    const plan = sweep.plan(aSweep({ ...letGo, ...changes }), settings());
    expect(plan.actions.some(({ do: what }) => what === 'remember')).toBe(false);
    expect(deeds(plan).map((action) => action.do)).toEqual(['label.add']);
  });
});

test('no later sweep waits, nor remembers again', () => {
  expect(waits({ agreed: true })).toBeNull();
  const plan = sweep.plan(aSweep({ ...letGo, agreed: true }), settings());
  expect(plan.actions.some(({ do: what }) => what === 'remember')).toBe(false);
  expect(deeds(plan).map((action) => action.do)).toEqual(['label.add']);
});
