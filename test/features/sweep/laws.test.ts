import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { known, unknown } from '../../../src/core/known.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Touch } from '../../../src/core/reader.ts';
import type { SweepSnapshot, Swept } from '../../../src/features/sweep/gather.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { needsLook } from '../../../src/features/sweep/which.ts';
import type { Looked } from '../../../src/stale/marked.ts';
import { aLabel, anIssue, bot, person, settings, us } from '../builders.ts';
import { carriedOut } from '../carried.ts';
import { aSweep, deeds, MONDAY } from './scene.ts';

const own = settings({
  stale: { perLabel: { 'kind:question': 60, 'status:agreed': 'never' } },
  meetings: { closures: [{ from: '2018-07-30', to: '2018-08-20' }] },
});

const day = fc
  .integer({ min: 1, max: 272 })
  .map((n) => new Date(Date.UTC(2018, 0, n, 9)).toISOString().replace('.000', ''));
const label = fc.constantFrom('stale', 'Stale', 'keep', 'vc', 'kind:question', 'status:agreed');
const touch = fc.record({
  at: day,
  who: fc.constantFrom(us, person('ann'), bot('gardener')),
  what: fc.constantFrom(
    'commented' as const,
    'labeled' as const,
    'unlabeled' as const,
    'renamed' as const,
    'other' as const,
  ),
  label,
});

/** An issue that may have been through anything; what its labels are agrees with its history, but for one in eight. */
const anything = fc
  .record({
    history: fc.array(touch, { maxLength: 8 }),
    labels: fc.option(fc.uniqueArray(label, { maxLength: 3, selector: (name) => name.toLowerCase() }), { freq: 7 }),
    edited: fc.option(day),
    author: fc.constantFrom(person('ann'), bot('importer'), us),
    milestone: fc.constantFrom(null, null, null, '5.0'),
    readable: fc.boolean(),
  })
  .map(({ history, labels, edited, author, milestone, readable }) => {
    const inOrder = history.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const carried = new Map<string, string>();
    for (const one of inOrder)
      if (one.what === 'labeled') carried.set(one.label.toLowerCase(), one.label);
      else if (one.what === 'unlabeled') carried.delete(one.label.toLowerCase());
    const moments = ['2018-01-01T09:00:00Z', ...inOrder.map(({ at }) => at), ...(edited ? [edited] : [])];
    const updatedAt = moments.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0] ?? '';
    const issue = {
      author,
      milestone,
      updatedAt,
      createdAt: '2018-01-01T09:00:00Z',
      labels: labels ?? [...carried.values()],
    };
    const look = readable ? known({ history: inOrder, reactions: [] }) : unknown<Looked>('could not look');
    return { issue, look };
  });

const snapshots = fc
  .array(anything, { maxLength: 6 })
  .map((all) =>
    all.map(({ issue, look }, n): Swept => ({ issue: anIssue({ ...issue, number: n + 1 }), before: null, look })),
  )
  .map((swept) => aSweep({ swept, labels: [aLabel('stale')] }));

function always(law: (snapshot: SweepSnapshot, plan: Plan) => void): void {
  fc.assert(
    fc.property(snapshots, (snapshot) => law(snapshot, sweep.plan(snapshot, own))),
    { numRuns: 300 },
  );
}

/** The issue a deed is about, with its history. */
function about(snapshot: SweepSnapshot, action: Plan['actions'][number]): Swept {
  const one = snapshot.swept.find(({ issue }) => 'issue' in action && action.issue === issue.number);
  if (!one) throw new Error('a deed on no issue');
  return one;
}

function historyOf({ look }: Swept): readonly Touch[] | null {
  return look !== null && look !== 'later' && look.known ? look.value.history : null;
}

describe('whatever happened to the issues, a sweep', () => {
  test('only ever adds or takes off the stale label, and never closes', () => {
    always((_snapshot, plan) => {
      for (const action of deeds(plan)) {
        expect(action.do).toMatch(/^label\.(add|remove)$/);
        expect('label' in action && action.label.toLowerCase()).toBe('stale');
      }
    });
  });

  test('says of each issue what it does, or why it leaves it', () => {
    always(({ swept }, plan) => {
      const spoken = [...deeds(plan), ...plan.notes].map((one) => ('issue' in one ? one.issue : null));
      expect(spoken.toSorted()).toEqual(swept.map(({ issue }) => issue.number).toSorted());
    });
  });

  test('decides nothing about an issue whose history is not known', () => {
    always((snapshot, plan) => {
      for (const action of deeds(plan)) expect(historyOf(about(snapshot, action))).not.toBeNull();
    });
  });

  test('never marks what is exempt, nor touches what is ours', () => {
    always((snapshot, plan) => {
      for (const action of deeds(plan)) {
        const { issue } = about(snapshot, action);
        expect(issue.author.ours).toBe(false);
        if (action.do !== 'label.add') continue;
        expect(issue.milestone).toBeNull();
        expect(issue.labels).not.toContain('keep');
        expect(issue.labels).not.toContain('status:agreed');
      }
    });
  });

  test('takes off only what we put', () => {
    always((snapshot, plan) => {
      for (const action of deeds(plan).filter((one) => one.do === 'label.remove')) {
        const history = historyOf(about(snapshot, action)) ?? [];
        const puts = history.filter((one) => one.what === 'labeled' && /^stale$/i.test(one.label ?? ''));
        expect(puts.at(-1)?.who).toBe(us);
      }
    });
  });

  test('decides by what it remembers as by what it reads, and reads again only what it is about to mark', () => {
    always((snapshot, plan) => {
      const pulses = plan.actions.flatMap((action) => (action.do === 'pulses.keep' ? [action.pulses] : []))[0] ?? {};
      const swept = snapshot.swept.map((one): Swept => {
        const before = pulses[one.issue.id] ?? null;
        const need = needsLook(one.issue, before, { at: snapshot.at, settings: own, acts: true });
        if (before && need)
          expect(deeds(plan).map((deed) => 'issue' in deed && deed.issue)).toContain(one.issue.number);
        return { ...one, before, look: before && !need ? null : one.look };
      });
      const again = sweep.plan({ ...snapshot, swept }, own);
      expect(deeds(again)).toEqual(deeds(plan));
      expect(again.notes).toEqual(plan.notes);
    });
  });

  test('has nothing left to do when it runs again', () => {
    always((snapshot, plan) => {
      const swept = snapshot.swept.map((one): Swept => {
        const history = historyOf(one);
        if (history === null) return one;
        const after = carriedOut({ issue: one.issue, history, labels: [] }, plan, MONDAY);
        return { issue: after.issue, before: null, look: known({ history: after.history, reactions: [] }) };
      });
      expect(deeds(sweep.plan({ ...snapshot, swept }, own))).toEqual([]);
    });
  });
});
