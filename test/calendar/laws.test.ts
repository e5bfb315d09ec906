import { TZDate } from '@date-fns/tz';
import { describe, expect, test } from '@jest/globals';
import { format } from 'date-fns/format';
import fc from 'fast-check';
import { type Meetings, meetingsFrom, nextMeeting, previousMeeting } from '../../src/calendar/meetings.ts';
import { lastNominal } from '../../src/calendar/schedule.ts';
import { isoOf } from '../../src/calendar/time.ts';

const RUNS = process.env.LONG ? 1_000 : 30;

const zone = fc.constantFrom(
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
);
const rule = fc.constantFrom(
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;BYSETPOS=2',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH',
  'FREQ=DAILY;INTERVAL=5',
  'FREQ=MONTHLY;BYDAY=1MO;COUNT=40',
  'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
);
const moment = fc.integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2032, 0, 1) }).map(isoOf);
const day = moment.map((at) => at.slice(0, 10));
const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
const meetings: fc.Arbitrary<Meetings> = fc.record({
  rule,
  from: day,
  at: clock,
  zone,
  url: fc.constant(null),
  except: fc.constant([]),
  closures: fc.constant([]),
});

describe('whatever the rule, the zone and the moment', () => {
  test('clocks show the time of the settings, unless they skipped it that day', () => {
    fc.assert(
      fc.property(meetings, moment, (settings, from) => {
        for (const vc of meetingsFrom(settings, from, 4)) {
          const shown = format(new TZDate(Date.parse(vc.start), vc.zone), 'yyyy-MM-dd HH:mm');
          if (shown !== `${vc.date} ${settings.at}`) expect(skipped(vc.date, settings.at, vc.zone)).toBe(true);
        }
      }),
      { seed: 1, numRuns: RUNS },
    );
  });

  test('days and starts only go forward, and none is before the moment asked for', () => {
    fc.assert(
      fc.property(meetings, moment, (settings, from) => {
        let [date, start] = ['', Date.parse(from) - 1];
        for (const vc of meetingsFrom(settings, from, 5)) {
          expect(vc.date > date && Date.parse(vc.start) > start).toBe(true);
          [date, start] = [vc.date, Date.parse(vc.start)];
        }
      }),
      { seed: 2, numRuns: RUNS },
    );
  });

  test('asking later never changes a VC', () => {
    fc.assert(
      fc.property(meetings, moment, fc.nat(3), (settings, from, skip) => {
        const all = meetingsFrom(settings, from, 5);
        const later = all[skip];
        if (later) expect(meetingsFrom(settings, later.start, 5 - skip)).toEqual(all.slice(skip));
      }),
      { seed: 3, numRuns: RUNS },
    );
  });

  test('the previous VC and the next one are neighbours', () => {
    fc.assert(
      fc.property(meetings, moment, (settings, at) => {
        const before = previousMeeting(settings, at);
        const next = nextMeeting(settings, at);
        if (before) expect(meetingsFrom(settings, before.start, 2)[1] ?? null).toEqual(next);
        else expect(meetingsFrom(settings, '1970-01-01T00:00:00Z', 1)[0] ?? null).toEqual(next);
      }),
      { seed: 4, numRuns: RUNS },
    );
  });
});

describe('whatever the schedule', () => {
  const cron = fc.constantFrom('0 6 * * 1', '30 2 * * 0', '15 1 * * *', '0 0 1 * *', '0 12 * * 1-5', '45 2 31 3,10 *');

  test('a nominal time names itself, and nothing lies between it and the moment asked for', () => {
    fc.assert(
      fc.property(cron, zone, moment, fc.double({ min: 0, max: 1, noNaN: true }), (expression, where, at, part) => {
        const nominal = lastNominal(expression, where, at);
        if (nominal === null) throw new Error('every one of these schedules has a past');
        const between = Date.parse(nominal) + Math.floor((Date.parse(at) - Date.parse(nominal)) * part);
        expect(Date.parse(nominal)).toBeLessThanOrEqual(Date.parse(at));
        expect(lastNominal(expression, where, isoOf(between))).toBe(nominal);
      }),
      { seed: 5, numRuns: RUNS },
    );
  });
});

/** Whether no minute of that day, as clocks in the zone showed it, was `time`. */
function skipped(date: string, time: string, where: string): boolean {
  const noon = Date.parse(`${date}T12:00:00Z`);
  for (let minutes = -30 * 60; minutes <= 30 * 60; minutes++) {
    if (format(new TZDate(noon + minutes * 60_000, where), 'yyyy-MM-dd HH:mm') === `${date} ${time}`) return false;
  }
  return true;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
