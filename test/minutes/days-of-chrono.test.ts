import { expect, test } from '@jest/globals';
import { datesIn } from '../../src/minutes/understand/days/dates.ts';
import { DAYS, READS_DAYS } from '../../src/minutes/understand/days/days-of-chrono.ts';

test('each part of chrono that reads days is still known by its name', () => {
  expect(DAYS.parsers.map((one) => one.constructor.name).sort()).toEqual([...READS_DAYS].sort());
});

test.each([
  ['Lamps of the quay (Mara), 5 min', []],
  ['12 March 2019, 90 min', ['2019-03-12']],
  ['one run of 3 days has passed', []],
  ['Minutes of 13 October agreed', ['2019-10-13']],
  ['send the numbers at least 4 weeks ahead', []],
])('spans are no days: %s', (text, days) => {
  expect(datesIn(text, '2019-02-01').map(({ date }) => date)).toEqual(days);
});
