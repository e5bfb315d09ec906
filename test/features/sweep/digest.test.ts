import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Issue } from '../../../src/core/reader.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { aLabel, anIssue, aTouch, person, settings, us } from '../builders.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { aSweep, aSwept, MONDAY, marked } from './scene.ts';

const NEVER = settings({ meetings: { rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=1' } });
const digestIn = (plan: Plan) =>
  plan.actions.flatMap((action) => (action.do === 'issue.upsert' && action.slot === 'stale-digest' ? [action] : []));

function planFor(list: Issue | null, swept = [quiet, waiting, alive]) {
  const labels = [aLabel('stale'), aLabel('VC')];
  return sweep.plan(aSweep({ digest: { list }, labels, swept }), settings());
}

const quiet = aSwept(anIssue({ number: 7, title: 'Ask @all' }));
const spoke = aTouch('commented', '2018-02-01T09:00:00Z', { who: person('carla'), insider: true });
const waiting = aSwept(anIssue({ number: 8, labels: ['stale'], updatedAt: '2018-09-03T04:00:00Z' }), [
  spoke,
  marked('2018-09-03T04:00:00Z'),
]);
const alive = aSwept(anIssue({ number: 9, updatedAt: '2018-09-20T09:00:00Z' }));

describe('the list of what is stale', () => {
  test('is one issue, by whose turn it is, with what this sweep marks and what was marked before', () => {
    const [digest, ...more] = digestIn(planFor(null));
    expect([more, digest?.was, digest?.labels]).toEqual([[], null, ['VC']]);
    expect(digest?.body.split('\n').slice(1)).toEqual([
      '',
      '**Waiting for the collaboration** (1)',
      '',
      '- #7 Ask @\u200ball: quiet since 2018-01-08',
      '',
      '**Waiting for their authors** (1)',
      '',
      '- #8 Issue 8: quiet since 2018-02-01',
    ]);
  });

  test('is edited in place, and not at all where it would say the same', () => {
    const body = digestIn(planFor(null))[0]?.body ?? '';
    const list = anIssue({
      number: 30,
      author: us,
      title: 'Ours',
      body: mark('stale-digest', `${body}\r\n`),
      labels: [],
    });
    expect(digestIn(planFor(list))).toEqual([]);
    const [edited] = digestIn(planFor(list, [alive]));
    expect([edited?.title, edited?.was, edited?.body]).toEqual([
      'Ours',
      list.body,
      expect.stringContaining('Nothing is'),
    ]);
  });

  test('is not begun for nothing', () => {
    expect(digestIn(planFor(null, [alive]))).toEqual([]);
  });

  test('is not written where a checklist comes within five weeks', async () => {
    const job = { kind: 'sweep', repo: anIssue().repo, at: MONDAY, go: false } as const;
    const list = anIssue({ number: 30, author: us, body: mark('stale-digest', 'Old.') });
    const look = (own = settings({ meetings: { from: '2018-01-01' } })) =>
      sweep.gather(job, aSight({ reader: readerOf({ issues: [list] }), settings: own }));
    expect((await look()).digest).toBeNull();
    expect((await look(NEVER)).digest).toEqual({ list });
  });
});
