import { beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { ics } from '../../src/calendar/feed.ts';
import { type Changed, meetingsFrom } from '../../src/calendar/meetings.ts';
import { aChangedVc } from '../features/builders.ts';
import { FEBRUARY, FIRST_MONDAYS } from './vcs.ts';

const FEED = { name: 'Schema VC', of: 'ispyb/ispyb-database-modeling', as: '2019-01-02T03:04:05Z', vcs: [FEBRUARY] };

interface Entry {
  readonly uid: string;
  /** As another program works it out from the local time and the zone as the file defines it. */
  readonly start: string;
  readonly zone: string;
  readonly sequence: number;
  readonly stamp: string;
}

/** What a program that we did not write reads; it knows no zones but those in the file. */
function entriesOf(text: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: iso(event.startDate.toUnixTime()),
      zone: event.startDate.zone.tzid,
      sequence: event.sequence,
      stamp: iso((component.getFirstPropertyValue('dtstamp') as InstanceType<typeof ICAL.Time>).toUnixTime()),
    };
  });
}

function iso(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

beforeEach(() => ICAL.TimezoneService.reset());

describe('the calendar to subscribe to', () => {
  test('has one entry a VC, in local time, with the room and what clocks show elsewhere', () => {
    const lines = ics({ ...FEED, sites: { DLS: 'Europe/London' } }).split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:vc-2019-02-04-ispyb-ispyb-database-modeling@ispyb-triage',
        'DTSTAMP:20190102T030405Z',
        'DTSTART;TZID=Europe/Paris:20190204T150000',
        'DTEND;TZID=Europe/Paris:20190204T160000',
        'SUMMARY:Schema VC',
        'LOCATION:https://vc.example/room',
        'DESCRIPTION:DLS 14:00',
      ]),
    );
  });

  test('is the same file each time it is asked for', () => expect(ics(FEED)).toBe(ics(FEED)));

  test('keeps two repositories apart', () => {
    expect(entriesOf(ics({ ...FEED, of: 'ispyb/ISPyB' }))[0]?.uid).toBe('vc-2019-02-04-ispyb-ispyb@ispyb-triage');
  });

  test('cannot be broken by a name, a room or a site with line breaks', () => {
    const bad = 'A\r\nEND:VCALENDAR';
    const text = ics({ ...FEED, name: bad, vcs: [{ ...FEBRUARY, url: bad }], sites: { [bad]: 'Europe/London' } });
    expect(text.split('\r\n').filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  });

  test('is a calendar without VCs, too', () => {
    expect(entriesOf(ics({ ...FEED, vcs: [] }))).toEqual([]);
  });
});

describe('another program reads it', () => {
  test('a moved VC is the same entry, changed once more; a cancelled one is gone', () => {
    const read = (changed: Changed) =>
      entriesOf(ics({ ...FEED, vcs: meetingsFrom(FIRST_MONDAYS, '2019-02-01T00:00:00Z', 2, changed), changed }));
    const [before] = read(undefined);
    const [moved] = read({ vcs: [aChangedVc({ sequence: 3 })] });
    expect(moved).toEqual({
      ...before,
      start: '2019-02-12T14:00:00Z',
      sequence: 3,
      stamp: '2019-01-20T09:00:00Z',
    });
    expect(before).toMatchObject({ start: '2019-02-04T14:00:00Z', sequence: 0, stamp: FEED.as });
    const off = read({ vcs: [aChangedVc({ cancelled: true })] });
    expect(off.map(({ start }) => start)).toEqual(['2019-03-04T14:00:00Z', '2019-04-01T13:00:00Z']);
  });

  test.each([
    ['Europe/Paris', '02:30', 2019],
    ['Europe/London', '01:30', 2019],
    ['America/New_York', '01:30', 2019],
    ['America/Sao_Paulo', '00:30', 2018],
    ['America/St_Johns', '02:00', 2020],
    ['Africa/Casablanca', '02:30', 2018],
    ['Asia/Tehran', '00:15', 2021],
    ['Asia/Kolkata', '12:00', 2019],
    ['Australia/Lord_Howe', '02:10', 2019],
    ['UTC', '15:00', 2019],
  ])('and finds each Sunday of two years where it is: %s at %s', (zone, at, year) => {
    const sundays = { ...FIRST_MONDAYS, rule: 'FREQ=WEEKLY;BYDAY=SU', from: `${year}-01-01`, zone, at };
    const vcs = meetingsFrom(sundays, `${year}-01-01T00:00:00Z`, 104);
    const read = entriesOf(ics({ ...FEED, vcs }));
    expect(read.map(({ start }) => start)).toEqual(vcs.map(({ start }) => start));
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(104);
    expect(read.filter((entry) => entry.zone !== zone).length).toBeLessThanOrEqual(2);
  });

  test('of two like hours each is taken for what it is', () => {
    const vcs = ['2019-10-27T00:30:00Z', '2019-10-27T01:30:00Z'].map((start) => ({ ...FEBRUARY, start }));
    expect(entriesOf(ics({ ...FEED, vcs })).map(({ start }) => start)).toEqual(vcs.map(({ start }) => start));
  });
});
