import { expect, test } from '@jest/globals';
import { announce } from '../../src/calendar/changes.ts';
import { lastMeeting } from '../../src/calendar/last.ts';
import { FIRST_MONDAYS } from './vcs.ts';

const MARCH = { date: '2019-03-04', start: '2019-03-04T14:00:00Z' };

const MOVED = { date: '2019-02-12', start: '2019-02-12T14:00:00Z' };
const FIRST = { date: '2019-01-07', start: '2019-01-07T14:00:00Z' };

test.each([
  ['by the rule alone', MARCH, {}, '2019-02-04T14:00:00Z'],
  ['by the rule, when the minutes are late', MARCH, { held: '2019-01-14' }, '2019-02-04T14:00:00Z'],
  ['by the minutes, when it was moved', MARCH, { held: '2019-02-12' }, '2019-02-12T14:00:00Z'],
  ['as announced, before its minutes', MARCH, { announced: '2019-02-12' }, '2019-02-12T14:00:00Z'],
  ['by the minutes, for a moved one', MOVED, { announced: '2019-02-12', held: '2019-01-14' }, '2019-01-14T14:00:00Z'],
  ['by the rule, when its own minutes are there', MARCH, { held: '2019-03-04' }, '2019-02-04T14:00:00Z'],
  ['not at all before the first', FIRST, {}, null],
])('the last VC is known %s', (_how, before, known: { announced?: string; held?: string }, last) => {
  const said = { date: known.announced ?? '', start: null, url: null };
  const by = { from: 'carla in #12', at: '2019-01-20T09:00:00Z' };
  const changed = known.announced ? announce(FIRST_MONDAYS, undefined, said, by).changed : undefined;
  expect(lastMeeting(FIRST_MONDAYS, before, { changed, held: known.held })).toBe(last);
});
