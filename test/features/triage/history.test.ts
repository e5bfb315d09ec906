import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Settings } from '../../../src/config/schema.ts';
import { anIssue, bot, person, settings, us } from '../builders.ts';
import { carriedOut, type Scene } from '../carried.ts';
import { all, LATER, OPENED, plan } from './plan-scene.ts';

describe('whatever happened to the labels before', () => {
  const names = ['kind:new-column', 'Kind:Refactor', 'kind:docs', 'area:sample', 'size:big', 'wet'];
  const happened = fc.array(
    fc.record({
      what: fc.constantFrom('labeled' as const, 'unlabeled' as const),
      label: fc.constantFrom(...names),
      who: fc.constantFrom(us, person('ann'), bot('gardener')),
      at: fc.constant(OPENED),
    }),
    { maxLength: 12 },
  );
  const scenes = fc.record({
    title: fc.constantFrom('New column BLSample.humidity', 'Merge BLSample and Crystal', 'Hello', 'humidity tables'),
    happened,
    create: fc.boolean(),
    rules: fc.constantFrom(
      [],
      [
        { label: 'wet', title: ['humidity'] },
        { label: 'kind:wet', title: ['humidity'] },
      ],
    ),
  });
  const run = (law: (start: Scene, own: Settings) => void) =>
    fc.assert(
      fc.property(scenes, ({ title, happened: history, create, rules }) => {
        const carried = new Map<string, string>();
        for (const { what, label } of history)
          if (what === 'labeled') carried.set(label.toLowerCase(), label);
          else carried.delete(label.toLowerCase());
        const start = { issue: anIssue({ title, labels: [...carried.values()] }), history, labels: all };
        law(start, settings({ labels: { create, rules } }));
      }),
    );

  test('a second run has nothing left to do', () =>
    run((start, own) => {
      expect(plan(carriedOut(start, plan(start, own), LATER), own).actions).toEqual([]);
    }));

  test('nothing is taken off that we did not put, nothing comes back that somebody took off', () =>
    run((start, own) => {
      for (const action of plan(start, own).actions) {
        if (action.do === 'label.remove') {
          const put = start.history.findLast(({ what, label }) => what === 'labeled' && label === action.label);
          expect(put?.who).toBe(us);
        }
        if (action.do === 'label.add') {
          const taken = start.history.filter(
            ({ what, label }) => what === 'unlabeled' && label?.toLowerCase() === action.label.toLowerCase(),
          );
          expect(taken.filter(({ who }) => !who.ours)).toEqual([]);
        }
      }
    }));

  test('it only ever adds, takes off or makes labels', () =>
    run((start, own) => {
      for (const { do: what } of plan(start, own).actions) expect(what).toMatch(/^label\.(add|remove|create)$/);
    }));
});
