import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endAfter } from '../../src/calendar/closures.ts';
import { dayOf, isLonger, limitOf, quiet } from '../../src/stale/clock.ts';
import { anIssue, settings } from '../features/builders.ts';

const DAY = 24 * 60 * 60 * 1000;
const meetings = (changes: Readonly<Record<string, unknown>> = {}) => settings({ meetings: changes }).meetings;
const closure = (from: string, to: string) => ({ closures: [{ from, to }] });

describe('how long it was quiet', () => {
  test('is counted in spans of 24 hours, over the change of summer time too', () => {
    expect(quiet('2019-03-30T12:00:00Z', '2019-04-01T12:00:00Z', meetings())).toEqual({ ms: 2 * DAY, days: 2 });
    expect(quiet('2019-03-01T12:00:00Z', '2019-03-02T11:59:59Z', meetings()).days).toBe(0);
  });

  test('leaves out closures, from the first midnight to the last in the zone of the meetings', () => {
    const shut = meetings(closure('2018-12-24', '2019-01-01'));
    expect(quiet('2018-12-20T23:00:00Z', '2019-01-04T23:00:00Z', shut)).toEqual({ ms: 6 * DAY, days: 6 });
    expect(quiet('2018-12-23T22:00:00Z', '2018-12-31T12:00:00Z', shut).ms).toBe(DAY / 24);
    expect(quiet('2018-12-31T12:00:00Z', '2019-01-01T23:00:00Z', shut).ms).toBe(0);
  });

  test('counts the 23 hours of a closed day in spring as 23', () => {
    const shut = meetings(closure('2019-03-31', '2019-03-31'));
    expect(quiet('2019-03-30T23:00:00Z', '2019-03-31T23:00:00Z', shut).ms).toBe(DAY / 24);
  });

  test('counts overlapping closures once', () => {
    const closures = [
      { from: '2019-02-04', to: '2019-02-10' },
      { from: '2019-02-01', to: '2019-02-08' },
      { from: '2019-02-05', to: '2019-02-06' },
    ];
    expect(quiet('2019-01-31T23:00:00Z', '2019-02-28T23:00:00Z', meetings({ closures })).days).toBe(18);
  });

  test('never runs backwards and never counts more than there is', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const at = (n: number) => new Date(Date.UTC(2018, 0, 1) + n * DAY).toISOString();
    fc.assert(
      fc.property(
        day,
        fc.nat(300),
        fc.nat(60),
        fc.array(fc.tuple(day, fc.nat(40)), { maxLength: 5 }),
        (start, span, more, shut) => {
          const closures = shut.map(([from, days]) => ({
            from: at(from).slice(0, 10),
            to: at(from + days).slice(0, 10),
          }));
          const before = quiet(at(start), at(start + span), meetings({ closures }));
          const after = quiet(at(start), at(start + span + more), meetings({ closures }));
          expect(before.ms).toBeGreaterThanOrEqual(0);
          expect(before.ms).toBeLessThanOrEqual(span * DAY);
          expect(after.ms).toBeGreaterThanOrEqual(before.ms);
        },
      ),
    );
  });
});

test('a silence ends to the millisecond when it becomes longer than its days, whatever is closed', () => {
  const day = fc.integer({ min: 0, max: 400 });
  const at = (n: number) => new Date(Date.UTC(2018, 0, 1) + n * DAY).toISOString();
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 200 }), fc.array(fc.tuple(day, fc.nat(30))), (start, days, shut) => {
      const closures = shut.map(([from, of]) => ({ from: at(from).slice(0, 10), to: at(from + of).slice(0, 10) }));
      const end = endAfter(at(start), days, meetings({ closures }));
      const after = new Date(Date.parse(end) + 1).toISOString();
      expect(isLonger(quiet(at(start), end, meetings({ closures })), days)).toBe(false);
      // Where a closure begins at that very moment, nothing counts until it is over.
      const isClosed = quiet(end, after, meetings({ closures })).ms === 0;
      expect(isLonger(quiet(at(start), after, meetings({ closures })), days)).toBe(!isClosed);
    }),
  );
});

test('longer than a limit is longer than its days, by a moment at least', () => {
  expect(isLonger({ ms: 180 * DAY, days: 180 }, 180)).toBe(false);
  expect(isLonger({ ms: 180 * DAY + 1, days: 180 }, 180)).toBe(true);
});

test('a day is the one that people have at their place', () => {
  expect(dayOf('2019-03-01T23:30:00Z', 'Europe/Paris')).toBe('2019-03-02');
  expect(dayOf('2019-03-01T23:30:00Z', 'UTC')).toBe('2019-03-01');
});

describe('the clock of an issue', () => {
  const stale = (changes: Readonly<Record<string, unknown>> = {}) => settings({ stale: changes }).stale;
  const perLabel = { 'kind:question': 60, 'kind:docs': 30, 'status:agreed': 'never' };

  test('is the common one, where no label has its own', () => {
    expect(limitOf(anIssue({ labels: ['vc'] }), stale({ perLabel }))).toEqual({ days: 180, label: null });
  });

  test('is the shortest of its labels, and `never` before any number', () => {
    const labels = ['Kind:Question', 'kind:docs'];
    expect(limitOf(anIssue({ labels }), stale({ perLabel }))).toEqual({ days: 30, label: 'kind:docs' });
    expect(limitOf(anIssue({ labels: [...labels, 'status:agreed'] }), stale({ perLabel }))).toEqual({
      never: 'clock',
      name: 'status:agreed',
    });
  });

  test('may be longer than the common one', () => {
    expect(limitOf(anIssue({ labels: ['size:big'] }), stale({ perLabel: { 'size:big': 400 } }))).toEqual({
      days: 400,
      label: 'size:big',
    });
  });

  test('never runs out with an exempt label or in a milestone', () => {
    expect(limitOf(anIssue({ labels: ['KEEP'] }), stale())).toEqual({ never: 'label', name: 'KEEP' });
    expect(limitOf(anIssue({ milestone: '5.0' }), stale())).toEqual({ never: 'milestone', name: '5.0' });
    expect(limitOf(anIssue({ milestone: '5.0' }), stale({ exemptMilestones: false }))).toEqual({
      days: 180,
      label: null,
    });
  });
});
