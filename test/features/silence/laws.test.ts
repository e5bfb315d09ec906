import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Settings } from '../../../src/config/schema.ts';
import { known, unknown } from '../../../src/core/known.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Touch } from '../../../src/core/reader.ts';
import { plan } from '../../../src/features/silence/plan.ts';
import { AGREED, OBJECTION, SILENT_PERIOD } from '../../../src/labels/status.ts';
import { type Proposal, periodOf } from '../../../src/silence/period.ts';
import { aScene, someRules } from '../../silence/arbitraries.ts';
import { aProposal, day, objection, says, shown, thumb } from '../../silence/scene.ts';
import { aLabel, aRepository, person, REPO, us } from '../builders.ts';
import { carriedOut } from '../carried.ts';

const runs = { numRuns: process.env.LONG ? 5000 : 150 };

/** Most proposals of the library's laws are left alone; of these most ask for a deed. */
const aStirredScene = fc
  .record({
    labels: fc.subarray(['size:small', SILENT_PERIOD, OBJECTION, 'status:rejected'], { minLength: 1 }),
    by: fc.constantFrom(us, us, person('carla')),
    shownOn: fc.integer({ min: 0, max: 20 }),
    more: fc.array(fc.constantFrom(objection('labeled', 9), objection('unlabeled', 12), says(7, 'Why?')), {
      maxLength: 2,
    }),
    objections: fc.subarray([thumb(5), thumb(15)]),
  })
  .map(({ by, shownOn, more, ...told }) =>
    aProposal({ ...told, history: [shown(shownOn, by), ...more], objections: known(told.objections) }),
  );
const aCase = fc.oneof(aScene, aStirredScene);

/** What the daily look plans for one proposal. */
function planFor(proposal: Proposal, own: Settings, at: string): Plan {
  const labels = [SILENT_PERIOD, OBJECTION, AGREED].map((name) => aLabel(name));
  const ground = { repo: REPO, at, repository: aRepository(), labels, next: null, isListDue: false };
  return plan({ repo: REPO, ground, standings: [{ proposal, period: periodOf(proposal, own, at) }] }, own);
}

function touchesOf({ history }: Proposal): readonly Touch[] {
  return history.known ? history.value : [];
}

function always(law: (proposal: Proposal, planned: Plan, scene: { own: Settings; at: string }) => void): void {
  let deeds = 0;
  fc.assert(
    fc.property(aCase, someRules, fc.integer({ min: 0, max: 120 }), (proposal, own, days) => {
      const at = day(days);
      const planned = planFor(proposal, own, at);
      deeds += planned.actions.length;
      law(proposal, planned, { own, at });
    }),
    runs,
  );
  expect(deeds).toBeGreaterThan(20);
}

test('the clock alone never agrees and never closes, whatever happened', () => {
  always((_proposal, { actions }) => {
    expect(actions.filter((action) => action.do === 'issue.close')).toEqual([]);
    expect(actions.filter((action) => 'label' in action && action.label === AGREED)).toEqual([]);
  });
});

test('it takes off its own label and no other, and never one that a person put on', () => {
  always((proposal, { actions }) => {
    for (const action of actions) {
      if (action.do !== 'label.remove') continue;
      expect(action.label).toBe(SILENT_PERIOD);
      const puts = touchesOf(proposal).filter(({ what, label }) => what === 'labeled' && label === SILENT_PERIOD);
      const last = puts.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).at(-1);
      expect(puts.filter(({ at }) => at === last?.at).some(({ who }) => who.ours)).toBe(true);
    }
  });
});

test('it puts its label on no proposal that somebody objects to', () => {
  always(({ issue }, { actions }) => {
    const puts = actions.filter((action) => action.do === 'label.add').map(({ label }) => label);
    if (issue.labels.includes(OBJECTION) || puts.includes(OBJECTION)) expect(puts).not.toContain(SILENT_PERIOD);
  });
});

test('what could not be looked at is left as it is', () => {
  always((proposal, _planned, { own, at }) => {
    const why = unknown<never>('GitHub is down');
    expect(planFor({ ...proposal, objections: why }, own, at).actions).toEqual([]);
    expect(planFor({ ...proposal, history: why }, own, at).actions).toEqual([]);
  });
});

test('done once, there is nothing left to do, however the label came and went before', () => {
  always((proposal, _planned, { own, at }) => {
    const past = touchesOf(proposal).filter((touch) => Date.parse(touch.at) < Date.parse(at));
    const before = { ...proposal, history: known(past) };
    const first = planFor(before, own, at);
    const { issue, history } = carriedOut({ issue: before.issue, history: past, labels: [] }, first, at);
    expect(planFor({ ...before, issue, history: known(history) }, own, at).actions).toEqual([]);
  });
});
