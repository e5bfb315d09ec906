import { describe, expect, test } from '@jest/globals';
import {
  asAnnounced,
  type Meetings,
  meetingOn,
  meetingsFrom,
  nextMeeting,
  previousMeeting,
  vcNamed,
} from '../../src/calendar/meetings.ts';
import { aChangedVc } from '../features/builders.ts';
import { FIRST_MONDAYS } from './vcs.ts';

const dates = (meetings: Partial<Meetings>, from: string, count: number): string[] =>
  meetingsFrom({ ...FIRST_MONDAYS, ...meetings }, from, count).map((vc) => vc.date);
const starts = (meetings: Partial<Meetings>, from: string, count: number): string[] =>
  meetingsFrom({ ...FIRST_MONDAYS, ...meetings }, from, count).map((vc) => vc.start);

describe('the coming VCs', () => {
  test('are at three in Paris, summer and winter', () => {
    expect(starts({}, '2019-02-01T00:00:00Z', 3)).toEqual([
      '2019-02-04T14:00:00Z',
      '2019-03-04T14:00:00Z',
      '2019-04-01T13:00:00Z',
    ]);
    expect(starts({}, '2019-10-01T00:00:00Z', 2)).toEqual(['2019-10-07T13:00:00Z', '2019-11-04T14:00:00Z']);
  });

  test('carry their day, zone and room', () => {
    expect(meetingsFrom({ ...FIRST_MONDAYS, url: 'https://vc.example/room' }, '2019-02-01T00:00:00Z', 1)).toEqual([
      {
        ...{ key: '2019-02-04', date: '2019-02-04', start: '2019-02-04T14:00:00Z' },
        ...{ zone: 'Europe/Paris', url: 'https://vc.example/room' },
      },
    ]);
  });

  test('include the one that begins this very moment, and not the one a second ago', () => {
    expect(dates({}, '2019-02-04T14:00:00Z', 1)).toEqual(['2019-02-04']);
    expect(dates({}, '2019-02-04T14:00:01Z', 1)).toEqual(['2019-03-04']);
  });

  test('are never earlier than the first', () => {
    expect(dates({ from: '2019-03-01' }, '2017-01-01T00:00:00Z', 2)).toEqual(['2019-03-04', '2019-04-01']);
  });

  test('every second week keep their beat from the first one, wherever one starts to ask', () => {
    const fortnight = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', from: '2019-01-08' };
    expect(dates(fortnight, '2019-01-01T00:00:00Z', 3)).toEqual(['2019-01-08', '2019-01-22', '2019-02-05']);
    expect(dates(fortnight, '2024-03-06T00:00:00Z', 2)).toEqual(['2024-03-12', '2024-03-26']);
  });

  test('do not jump over a month that is too short: there is none on its 31st', () => {
    expect(dates({ rule: 'FREQ=MONTHLY;BYMONTHDAY=31' }, '2019-01-30T00:00:00Z', 3)).toEqual([
      '2019-01-31',
      '2019-03-31',
      '2019-05-31',
    ]);
    expect(dates({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }, '2024-01-30T00:00:00Z', 3)).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
    expect(dates({ rule: 'FREQ=MONTHLY;BYDAY=-1FR' }, '2019-02-01T00:00:00Z', 2)).toEqual(['2019-02-22', '2019-03-29']);
  });

  test('leave out the dates that do not take place', () => {
    expect(dates({ except: ['2019-03-04'] }, '2019-02-01T00:00:00Z', 2)).toEqual(['2019-02-04', '2019-04-01']);
  });

  test('leave out what falls into a closure, its first and last day too', () => {
    const closures = [
      { from: '2019-03-04', to: '2019-03-10' },
      { from: '2019-04-15', to: '2019-05-06' },
    ];
    expect(dates({ closures }, '2019-02-01T00:00:00Z', 3)).toEqual(['2019-02-04', '2019-04-01', '2019-06-03']);
  });

  test('end where the rule ends, by count, by day or by moment', () => {
    expect(dates({ rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3' }, '2019-02-01T00:00:00Z', 9)).toEqual([
      '2019-02-04',
      '2019-03-04',
    ]);
    expect(dates({ rule: 'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20190304' }, '2019-02-01T00:00:00Z', 9)).toEqual([
      '2019-02-04',
      '2019-03-04',
    ]);
    expect(dates({ rule: 'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20190304T135959Z' }, '2019-02-01T00:00:00Z', 9)).toEqual([
      '2019-02-04',
    ]);
    expect(dates({ rule: 'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20190304T140000Z' }, '2019-02-01T00:00:00Z', 9)).toHaveLength(2);
  });
});

describe('local times that clocks skip or show twice', () => {
  const daily = (zone: string, at: string): Partial<Meetings> => ({ rule: 'FREQ=DAILY', from: '2019-01-01', zone, at });

  test('a skipped time means as much later as was skipped', () => {
    expect(starts(daily('Europe/Paris', '02:30'), '2019-03-30T12:00:00Z', 2)).toEqual([
      '2019-03-31T01:30:00Z',
      '2019-04-01T00:30:00Z',
    ]);
    expect(starts(daily('Australia/Lord_Howe', '02:10'), '2019-10-05T12:00:00Z', 1)).toEqual(['2019-10-05T15:40:00Z']);
  });

  test('clocks that go back for a month of fasting take the VC along', () => {
    const first = { rule: 'FREQ=MONTHLY;BYDAY=1MO', zone: 'Africa/Casablanca' };
    expect(starts(first, '2019-04-20T00:00:00Z', 3)).toEqual([
      '2019-05-06T15:00:00Z',
      '2019-06-03T15:00:00Z',
      '2019-07-01T14:00:00Z',
    ]);
  });

  test('a doubled time means the first of the two, in every zone', () => {
    expect(starts(daily('Europe/Paris', '02:30'), '2019-10-26T12:00:00Z', 2)).toEqual([
      '2019-10-27T00:30:00Z',
      '2019-10-28T01:30:00Z',
    ]);
    expect(starts(daily('America/New_York', '01:30'), '2019-11-02T12:00:00Z', 1)).toEqual(['2019-11-03T05:30:00Z']);
    expect(starts(daily('Europe/London', '01:30'), '2019-10-26T12:00:00Z', 1)).toEqual(['2019-10-27T00:30:00Z']);
  });

  test('a day that a zone left out has no VC', () => {
    expect(dates({ ...daily('Pacific/Apia', '15:00'), from: '2011-01-01' }, '2011-12-29T00:00:00Z', 3)).toEqual([
      '2011-12-28',
      '2011-12-29',
      '2011-12-31',
    ]);
  });
});

/** What is kept where somebody announced the VC of 12 February in the place of the 4th. */
const ANNOUNCED = {
  vcs: [
    {
      ...{ key: '2019-02-04', date: '2019-02-12', start: '2019-02-12T14:00:00Z', url: 'https://vc.example/other' },
      ...{ cancelled: false, sequence: 1, from: 'carla in #12', at: '2019-01-20T09:00:00Z' },
    },
  ],
};

describe('the next VC', () => {
  test('is what somebody said, in the place of the one of the rule', () => {
    const { key, date, start, url } = ANNOUNCED.vcs[0] ?? {};
    const next = nextMeeting(FIRST_MONDAYS, '2019-01-20T09:00:00Z', ANNOUNCED);
    expect(next).toEqual({ key, date, start, url, zone: 'Europe/Paris' });
  });

  test('is by the rule again once that is over', () => {
    expect(nextMeeting(FIRST_MONDAYS, '2019-02-12T14:00:01Z', ANNOUNCED)?.date).toBe('2019-03-04');
  });

  test('is none after the end of the rule', () => {
    expect(nextMeeting({ ...FIRST_MONDAYS, rule: 'FREQ=MONTHLY;COUNT=2' }, '2020-01-01T00:00:00Z')).toBeNull();
  });
});

describe('the previous VC', () => {
  test('is the last that has begun', () => {
    expect(previousMeeting(FIRST_MONDAYS, '2019-03-04T14:00:00Z')?.date).toBe('2019-02-04');
    expect(previousMeeting(FIRST_MONDAYS, '2019-03-04T14:00:01Z')?.date).toBe('2019-03-04');
  });

  test('is the announced one where that was later, not the one it stands for', () => {
    expect(previousMeeting(FIRST_MONDAYS, '2019-02-20T00:00:00Z', ANNOUNCED)?.date).toBe('2019-02-12');
    expect(previousMeeting(FIRST_MONDAYS, '2019-02-10T00:00:00Z', ANNOUNCED)?.date).toBe('2019-01-07');
    expect(previousMeeting(FIRST_MONDAYS, '2019-03-05T00:00:00Z', ANNOUNCED)?.date).toBe('2019-03-04');
  });

  test('is found across years without one, and is none before the first', () => {
    const leap = { ...FIRST_MONDAYS, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', from: '2016-02-29' };
    expect(previousMeeting(leap, '2020-02-28T00:00:00Z')?.date).toBe('2016-02-29');
    expect(previousMeeting(FIRST_MONDAYS, '2019-01-07T14:00:00Z')).toBeNull();
  });
});

describe('the VC of a day', () => {
  test('is the one of the rule or the announced one', () => {
    expect(meetingOn(FIRST_MONDAYS, '2019-02-04')?.start).toBe('2019-02-04T14:00:00Z');
    expect(meetingOn(FIRST_MONDAYS, '2019-02-05')).toBeNull();
    expect(meetingOn(FIRST_MONDAYS, '2019-02-12', ANNOUNCED)?.start).toBe('2019-02-12T14:00:00Z');
    expect(meetingOn(FIRST_MONDAYS, '2019-02-04', ANNOUNCED)).toBeNull();
  });

  test('can be made up for any day that somebody names: at the usual time, in the usual room', () => {
    const room = { ...FIRST_MONDAYS, url: 'https://vc.example/room' };
    expect(asAnnounced(room, { start: null, date: '2019-07-09', url: null })).toEqual({
      key: '2019-07-09',
      date: '2019-07-09',
      start: '2019-07-09T13:00:00Z',
      zone: 'Europe/Paris',
      url: 'https://vc.example/room',
    });
  });
});

describe('the VC of a name', () => {
  const at = (key: string, date: string, cancelled = false) => aChangedVc({ key, date, cancelled });

  test('is the one that was changed under it, whatever takes place on that day by now', () => {
    const changed = { vcs: [at('2019-02-04', '2019-02-11'), at('2019-02-11', '2019-02-18')] };
    expect(vcNamed(FIRST_MONDAYS, '2019-02-11', changed)).toMatchObject({ key: '2019-02-11', date: '2019-02-18' });
    expect(vcNamed(FIRST_MONDAYS, '2019-02-18', changed)).toMatchObject({ key: '2019-02-11', date: '2019-02-18' });
    expect(vcNamed(FIRST_MONDAYS, '2019-02-04', { vcs: [at('2019-02-04', '2019-02-04', true)] }).date).toBe(
      '2019-02-04',
    );
  });

  test('is else the one of that day, or made up for it', () => {
    expect(vcNamed(FIRST_MONDAYS, '2019-03-04', undefined).start).toBe('2019-03-04T14:00:00Z');
    expect(vcNamed(FIRST_MONDAYS, '2019-03-05-2', undefined)).toMatchObject({ date: '2019-03-05' });
  });
});
