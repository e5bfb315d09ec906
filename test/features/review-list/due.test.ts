import { expect, test } from '@jest/globals';
import { decidedOf, dueOf } from '../../../src/features/review-list/due.ts';
import { anIssue, us } from '../builders.ts';

const SORTING = { staleLabel: 'stale', since: '2019-01-07T14:00:00Z' };
const NEW = '2019-01-07T14:00:01Z';

/** Where an issue with these labels stands on the list. */
function sectionFor(labels: readonly string[], createdAt = '2018-01-08T09:00:00Z'): string {
  const issues = [anIssue({ labels, createdAt })];
  const due = dueOf(issues, SORTING, 10).filter((one) => one.shown.length > 0);
  return decidedOf(issues, SORTING).length ? 'decided' : due.map((one) => one.section).join(' and ');
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
  ['agreed', ['status:agreed'], 'decided'],
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

test('pull requests, closed issues and our own are nobody’s business', () => {
  const issues = [anIssue({ isPull: true }), anIssue({ state: 'closed' }), anIssue({ author: us })];
  expect([...dueOf(issues, SORTING, 10).map((due) => due.all), decidedOf(issues, SORTING).length]).toEqual([
    0, 0, 0, 0,
  ]);
});
