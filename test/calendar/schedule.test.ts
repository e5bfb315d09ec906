import { describe, expect, test } from '@jest/globals';
import { faultOfRule } from '../../src/calendar/rule.ts';
import { faultOfCron, lastNominal, nextNominal } from '../../src/calendar/schedule.ts';

describe('the last time a schedule named', () => {
  const mondays = (at: string): string | null => lastNominal('0 6 * * 1', 'Europe/Paris', at);

  test('is six in the morning on Monday, in the zone, to the second', () => {
    expect(mondays('2019-03-06T12:00:00Z')).toBe('2019-03-04T05:00:00Z');
    expect(mondays('2019-04-01T04:00:00Z')).toBe('2019-04-01T04:00:00Z');
    expect(mondays('2019-04-01T03:59:59Z')).toBe('2019-03-25T05:00:00Z');
  });

  test('is not lost in the night when clocks go forward, and not doubled when they go back', () => {
    const sundays = (at: string): string | null => lastNominal('30 2 * * 0', 'Europe/Paris', at);
    expect(sundays('2019-03-31T12:00:00Z')).toBe('2019-03-31T01:30:00Z');
    expect(sundays('2019-10-27T00:45:00Z')).toBe('2019-10-27T00:30:00Z');
    expect(sundays('2019-10-27T12:00:00Z')).toBe('2019-10-27T00:30:00Z');
  });
});

describe('schedules that come seldom or often', () => {
  test('29 February is found years back, every minute at once', () => {
    expect(lastNominal('0 6 29 2 *', 'Europe/Paris', '2103-11-22T00:00:00Z')).toBe('2096-02-29T05:00:00Z');
    expect(lastNominal('* * * * *', 'Europe/Paris', '2019-02-04T14:00:30Z')).toBe('2019-02-04T14:00:00Z');
  });

  test('a day that a zone left out changes nothing about the others', () => {
    expect(lastNominal('0 6 * * 1', 'Pacific/Apia', '2011-12-30T10:00:00Z')).toBe('2011-12-26T16:00:00Z');
  });
});

describe('the next time a schedule names', () => {
  test('is later than the moment, and the last one of every moment until the one after', () => {
    expect(nextNominal('0 6 * * 1', 'Europe/Paris', '2019-04-01T03:59:59Z')).toBe('2019-04-01T04:00:00Z');
    expect(nextNominal('0 6 * * 1', 'Europe/Paris', '2019-04-01T04:00:00Z')).toBe('2019-04-08T04:00:00Z');
  });

  test('is not lost when clocks go forward, and a doubled hour counts once', () => {
    const sundays = (at: string): string => nextNominal('30 2 * * 0', 'Europe/Paris', at);
    expect(sundays('2019-03-31T00:00:00Z')).toBe('2019-03-31T01:30:00Z');
    expect(sundays('2019-10-27T00:00:00Z')).toBe('2019-10-27T00:30:00Z');
    expect(sundays('2019-10-27T00:45:00Z')).toBe('2019-11-03T01:30:00Z');
  });
});

describe('faults of a schedule', () => {
  test.each(['0 6 * * 1', '*/15 0-6 1,15 * MON-FRI', '0 6 * * 7'])('%s is fine', (cron) => {
    expect(faultOfCron(cron)).toBeNull();
  });

  test.each(['', '0 6 * *', '* * * * * *', '@weekly', '60 * * * *', 'six * * * 1', '0 0 31 2 *', '0 0 30 2 1-9'])(
    '“%s” is not',
    (cron) => {
      expect(faultOfCron(cron)).toContain('for example "0 6 * * 1"');
    },
  );
});

describe('faults of a rule', () => {
  test.each([
    'FREQ=MONTHLY;BYDAY=1MO',
    'freq=weekly;interval=2;byday=tu',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=DAILY;UNTIL=20301231',
    'FREQ=MONTHLY;UNTIL=20301231T140000Z;WKST=SU',
  ])('%s is fine', (rule) => {
    expect(faultOfRule(rule, '2019-01-07')).toBeNull();
  });

  test.each([
    ['', 'no part of a rule'],
    ['BYDAY=1MO', 'FREQ is missing'],
    ['FREQ=MONTLY', '“FREQ=MONTLY” cannot be read'],
    ['FREQ=HOURLY', '“FREQ=HOURLY” cannot be read'],
    ['FREQ=MONTHLY;BYMONTHDAY=77', '“BYMONTHDAY=77” cannot be read'],
    ['FREQ=MONTHLY;BYDAY=1MO;BYDAY=2TU', 'BYDAY stands twice'],
    ['FREQ=MONTHLY;BYHOUR=15', '“BYHOUR=15” is no part'],
    ['RRULE:FREQ=MONTHLY', 'no part of a rule'],
    ['FREQ=MONTHLY;INTERVAL=0', '“INTERVAL=0” cannot be read'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'no day within 20 years fits'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'no day within 20 years fits'],
    ['every first Monday', 'no part of a rule'],
    ['FREQ=MONTHLY;BYWEEKNO=3', 'BYWEEKNO MUST NOT be used'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY with numeric value MUST NOT'],
    ['FREQ=WEEKLY;COUNT=1;BYDAY=MO;BYSETPOS=366', 'no day'],
  ])('“%s”: %s', (rule, says) => {
    expect(faultOfRule(rule, '2019-01-07')).toContain(says);
    expect(faultOfRule(rule, '2019-01-07')).toContain('for example');
  });
});
