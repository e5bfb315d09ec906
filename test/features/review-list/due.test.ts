import { expect, test } from '@jest/globals';
import { decidedOf, dueOf, type Sorting } from '../../../src/features/review-list/due.ts';
import { anIssue, us } from '../builders.ts';

const SORTING = { staleLabel: 'stale', since: '2019-01-07T14:00:00Z', carried: {}, proposed: [] };
const NEW = '2019-01-07T14:00:01Z';

/** Where an issue with these labels stands on the list. */
function sectionFor(
  labels: readonly string[],
  createdAt = '2018-01-08T09:00:00Z',
  more: Partial<Sorting> = {},
): string {
  const issues = [anIssue({ labels, createdAt })];
  const sorting = { ...SORTING, ...more };
  const due = dueOf(issues, sorting, 10).filter((one) => one.shown.length > 0);
  return decidedOf(issues, sorting).length ? 'decided' : due.map((one) => one.section).join(' and ');
}

test.each([
  ['without labels', [], 'decision'],
  ['with a kind and a size', ['kind:new-table', 'size:big'], 'decision'],
  ['in its silent period', ['status:silent-period'], 'decision'],
  ['lacking information', ['status:needs-info'], 'decision'],
  ['quiet for long', ['stale'], 'stale'],
  ['quiet for long, though deferred', ['status:deferred', 'Stale'], 'stale'],
  ['on the agenda, though quiet', ['stale', 'status:on-agenda'], 'decision'],
  ['objected to, though agreed', ['status:agreed', 'Status:Objection'], 'decision'],
  ['agreed', ['status:agreed'], 'agreed'],
  ['agreed, though quiet', ['status:agreed', 'stale'], 'agreed'],
  ['rejected', ['status:rejected'], 'decided'],
  ['deferred', ['status:deferred'], 'decided'],
  ['withdrawn', ['status:withdrawn'], 'decided'],
  ['adopted', ['status:adopted'], 'decided'],
  ['obsolete', ['status:obsolete'], 'decided'],
])('an old issue %s', (_what, labels, section) => expect(sectionFor(labels)).toBe(section));

test('an issue opened after the last VC began is new, decided or not, unless somebody put it on the agenda', () => {
  expect(sectionFor([], NEW)).toBe('new');
  expect(sectionFor(['status:agreed'], NEW)).toBe('new');
  expect(sectionFor(['status:on-agenda'], NEW)).toBe('decision');
  expect(sectionFor([], SORTING.since)).toBe('decision');
});

test('an issue that was on the last list without an outcome is carried over, as long as nobody decided', () => {
  const carried = { 7: 2 };
  expect(sectionFor([], undefined, { carried })).toBe('carried');
  expect(sectionFor(['status:on-agenda', 'stale'], undefined, { carried })).toBe('carried');
  expect(sectionFor(['status:agreed'], undefined, { carried })).toBe('agreed');
  expect(sectionFor(['stale'], undefined, { carried })).toBe('stale');
  expect(sectionFor(['status:rejected'], undefined, { carried })).toBe('decided');
});

test('an issue that somebody proposed awaits a decision, whatever was decided before', () => {
  expect(sectionFor(['status:rejected'], undefined, { proposed: [7] })).toBe('decision');
  expect(sectionFor([], NEW, { proposed: [8] })).toBe('new');
});

test('what is urgent goes first, then what was carried over most often, then the oldest', () => {
  const issues = [3, 4, 5, 6].map((number) => anIssue({ number, labels: number === 6 ? ['status:on-agenda'] : [] }));
  const [carried] = dueOf(issues, { ...SORTING, carried: { 3: 1, 4: 3, 5: 1, 6: 1 } }, 10);
  expect(carried?.shown.map(({ number }) => number)).toEqual([6, 4, 3, 5]);
});

test('pull requests, closed issues and our own are nobody’s business', () => {
  const issues = [anIssue({ isPull: true }), anIssue({ state: 'closed' }), anIssue({ author: us })];
  expect([...dueOf(issues, SORTING, 10).map((due) => due.all), decidedOf(issues, SORTING).length]).toEqual([
    ...[0, 0, 0, 0, 0, 0],
  ]);
});
