import { describe, expect, test } from '@jest/globals';
import type { Vc } from '../../src/calendar/meetings.ts';
import { ics, localTimes } from '../../src/calendar/show.ts';

const FEBRUARY: Vc = {
  key: '2019-02-04',
  date: '2019-02-04',
  start: '2019-02-04T14:00:00Z',
  zone: 'Europe/Paris',
  url: 'https://vc.example/room',
};

describe('local times', () => {
  test('are shown for each site, with the day where it is another one', () => {
    const sites = { London: 'Europe/London', Hamburg: 'Europe/Berlin', Sydney: 'Australia/Sydney' };
    expect(localTimes(FEBRUARY.start, sites, FEBRUARY.zone)).toEqual([
      { site: 'London', text: '14:00' },
      { site: 'Hamburg', text: '15:00' },
      { site: 'Sydney', text: '01:00 (Tue 5 Feb)' },
    ]);
  });

  test('are none where no site is named', () => {
    expect(localTimes(FEBRUARY.start, {}, FEBRUARY.zone)).toEqual([]);
  });
});

describe('the calendar to subscribe to', () => {
  const feed = { name: 'Schema VC', of: 'ispyb/ispyb-database-modeling', vcs: [FEBRUARY] };

  test('has one entry a VC, in UTC, with the room', () => {
    const lines = ics(feed).split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:vc-2019-02-04-ispyb-ispyb-database-modeling@ispyb-triage',
        'DTSTART:20190204T140000Z',
        'DTEND:20190204T150000Z',
        'SUMMARY:Schema VC',
        'LOCATION:https://vc.example/room',
      ]),
    );
  });

  test('is the same file each time it is asked for', () => {
    expect(ics(feed)).toBe(ics(feed));
  });

  test('keeps two repositories apart', () => {
    const other = { ...feed, of: 'ispyb/ISPyB' };
    expect(ics(other)).toContain('UID:vc-2019-02-04-ispyb-ispyb@ispyb-triage');
  });

  test('cannot be broken by a name with line breaks', () => {
    const text = ics({ ...feed, name: 'A\r\nEND:VCALENDAR' });
    expect(text.split('\r\n').filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
  });
});
