import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { announce, cancel, isNews, move } from '../../src/calendar/changes.ts';
import { type Changed, meetingOn, meetingsFrom, nextMeeting } from '../../src/calendar/meetings.ts';
import { FIRST_MONDAYS } from './vcs.ts';

// After the VC of 7 January; the coming ones are on 4 February, 4 March, 1 April.
const BY = { from: 'carla in #12', at: '2019-01-20T09:00:00Z' };

const next = (date: string, changed?: Changed, by = BY) =>
  announce(FIRST_MONDAYS, changed, { date, start: null, url: null }, by);
const days = (changed: Changed, count = 3): string[] =>
  meetingsFrom(FIRST_MONDAYS, BY.at, count, changed).map(({ key, date }) => (key === date ? date : `${key}>${date}`));

describe('somebody names the next VC', () => {
  test('a later day is the VC that was put off', () => {
    const change = next('2019-02-12');
    expect(days(change.changed)).toEqual(['2019-02-04>2019-02-12', '2019-03-04', '2019-04-01']);
    expect([change.was?.date, change.dropped]).toEqual(['2019-02-04', []]);
  });

  test('of two VCs until then the last was put off, and the other does not take place', () => {
    const change = next('2019-03-11');
    expect(days(change.changed, 2)).toEqual(['2019-03-04>2019-03-11', '2019-04-01']);
    expect(change.dropped.map(({ date }) => date)).toEqual(['2019-02-04']);
  });

  test('a day of the rule is that VC, and none before it takes place', () => {
    const change = next('2019-03-04');
    expect(days(change.changed, 2)).toEqual(['2019-03-04', '2019-04-01']);
    expect([change.was, change.dropped.map(({ date }) => date)]).toEqual([null, ['2019-02-04']]);
    expect(isNews(undefined, next('2019-02-04'))).toBe(false);
  });

  test('an earlier day brings the VC forward, unless it lies nearer to the last one: then it is one more', () => {
    expect(days(next('2019-01-29').changed)).toEqual(['2019-02-04>2019-01-29', '2019-03-04', '2019-04-01']);
    expect(days(next('2019-01-21').changed)).toEqual(['2019-01-21', '2019-02-04', '2019-03-04']);
  });

  test('said again it changes nothing; said otherwise it is still the same VC', () => {
    const once = next('2019-02-12').changed;
    expect(isNews(once, next('2019-02-12', once))).toBe(false);
    const twice = next('2019-02-13', once).changed;
    expect(days(twice, 2)).toEqual(['2019-02-04>2019-02-13', '2019-03-04']);
    expect(twice.vcs[0]?.sequence).toBe(2);
    expect(days(next('2019-02-04', twice).changed, 2)).toEqual(['2019-02-04', '2019-03-04']);
  });

  test('takes back that it was cancelled', () => {
    const vc = meetingOn(FIRST_MONDAYS, '2019-02-04');
    if (!vc) throw new Error('there is a VC on that day');
    const off = cancel(FIRST_MONDAYS, undefined, vc, BY).changed;
    expect(days(off, 1)).toEqual(['2019-03-04']);
    const on = next('2019-02-04', off).changed;
    expect([days(on, 2), on.vcs[0]?.sequence]).toEqual([['2019-02-04', '2019-03-04'], 2]);
  });

  test('takes place on a day that the settings leave out', () => {
    const closed = { ...FIRST_MONDAYS, closures: [{ from: '2019-02-01', to: '2019-02-28' }] };
    const { changed } = announce(closed, undefined, { date: '2019-02-20', start: null, url: null }, BY);
    expect(nextMeeting(closed, BY.at, changed)?.date).toBe('2019-02-20');
  });
});

test('one more VC on a day whose name is taken has a name of its own', () => {
  const vc = meetingOn(FIRST_MONDAYS, '2019-02-04');
  if (!vc) throw new Error('there is a VC on that day');
  const to = { date: '2019-03-25', start: '2019-03-25T14:00:00Z', url: null };
  const moved = move(undefined, vc, to, BY).changed;
  expect(days(next('2019-02-04', moved, { ...BY, at: '2019-01-10T09:00:00Z' }).changed, 3)).toEqual([
    '2019-02-04-2>2019-02-04',
    '2019-03-04',
    '2019-02-04>2019-03-25',
  ]);
});

test('what became of a VC is forgotten after two years', () => {
  const old = next('2019-02-12').changed;
  const later = next('2021-03-02', old, { ...BY, at: '2021-02-20T09:00:00Z' });
  expect(later.changed.vcs.map(({ key }) => key)).toEqual(['2021-03-01']);
});

describe('whatever people change, one after the other', () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map((n) => new Date(Date.UTC(2019, 0, 21 + n)).toISOString().slice(0, 10));
  const step = fc.oneof(
    fc.record({ does: fc.constant('announce' as const), day }),
    fc.record({ does: fc.constant('move' as const), day }),
    fc.record({ does: fc.constant('cancel' as const), day }),
  );

  function after(
    changed: Changed,
    { does, day: date }: { does: 'announce' | 'move' | 'cancel'; day: string },
  ): Changed {
    const coming = nextMeeting(FIRST_MONDAYS, BY.at, changed);
    if (does === 'announce') return next(date, changed).changed;
    if (!coming || (does === 'move' && meetingOn(FIRST_MONDAYS, date, changed))) return changed;
    const to = { date, start: `${date}T14:00:00Z`, url: null };
    return does === 'move' ? move(changed, coming, to, BY).changed : cancel(FIRST_MONDAYS, changed, coming, BY).changed;
  }

  test('no two VCs have one name or one day, sequences only grow, and what was said last holds', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let changed: Changed;
        for (const one of steps) {
          const before = new Map(changed?.vcs.map(({ key, sequence }) => [key, sequence]));
          changed = after(changed, one);
          const vcs = meetingsFrom(FIRST_MONDAYS, BY.at, 12, changed);
          expect(new Set(vcs.map(({ key }) => key)).size).toBe(vcs.length);
          expect(new Set(vcs.map(({ date }) => date)).size).toBe(vcs.length);
          for (const { key, sequence } of changed?.vcs ?? []) expect(sequence >= (before.get(key) ?? 0)).toBe(true);
          if (one.does === 'announce') expect(vcs[0]?.date).toBe(one.day);
        }
      }),
      { seed: 6, numRuns: process.env.LONG ? 1_000 : 30 },
    );
  });
});
