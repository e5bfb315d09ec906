import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { meetingsFrom } from '../../src/calendar/meetings.ts';

/** What python-dateutil answered; `scripts/recurrence-oracle.py` says how it is written. */
interface Answers {
  readonly years: number;
  readonly rules: readonly Answer[];
}

interface Answer {
  readonly rule: string;
  readonly from: string;
  readonly at: string;
  readonly days: string;
  readonly ahead: Readonly<Record<string, string>>;
  readonly leftOut?: Readonly<Record<string, readonly string[]>>;
}

const ANSWERS: Answers = JSON.parse(readFileSync(new URL('fixtures/recurrence.json', import.meta.url), 'utf8'));

describe(`the starts of a rule through ${ANSWERS.years} years, as python-dateutil has them`, () => {
  test('are asked for 40 rules in 10 zones', () => {
    expect(ANSWERS.rules).toHaveLength(40);
    expect(new Set(ANSWERS.rules.flatMap(({ ahead }) => Object.keys(ahead))).size).toBe(10);
  });

  test.each(
    ANSWERS.rules.map((answer, nth) => [`${answer.rule} from ${answer.from} at ${answer.at}`, answer, nth] as const),
  )('%s', (_name, answer, nth) => {
    const end = format(addYears(parseISO(answer.from), ANSWERS.years), 'yyyy-MM-dd');
    // In all of the zones with LONG; else in a third of them, by turns.
    const zones = Object.keys(answer.ahead).filter((_zone, at) => process.env.LONG || (at + nth) % 3 === 0);
    for (const zone of zones) {
      const { rule, from, at } = answer;
      const expected = startsOf(answer, zone);
      // One more than there should be, so that one too many shows.
      const most = expected.length + 1;
      const vcs = meetingsFrom(
        { rule, from, at, zone, url: null, except: [], closures: [] },
        '1970-01-01T00:00:00Z',
        most,
      );
      expect([zone, vcs.filter((vc) => vc.date < lastDay(end)).map((vc) => vc.start)]).toEqual([zone, expected]);
    }
  });
});

/** Like the script, a rule that begins on 29 to 31 ends on the 28th. */
function lastDay(end: string): string {
  return Number(end.slice(8)) > 28 ? `${end.slice(0, 8)}28` : end;
}

function startsOf({ from, at, days, ahead, leftOut = {} }: Answer, zone: string): readonly string[] {
  let day = parseISO(from);
  const all = unrolled(days).map((distance) => {
    day = addDays(day, distance);
    return format(day, 'yyyy-MM-dd');
  });
  const here = all.filter((date) => !leftOut[zone]?.includes(date));
  const minutes = unrolled(ahead[zone] ?? '');
  expect(minutes).toHaveLength(here.length);
  return here.map((date, i) => {
    const moment = Date.parse(`${date}T${at}:00Z`) - (minutes[i] ?? 0) * 60_000;
    return `${new Date(moment).toISOString().slice(0, 19)}Z`;
  });
}

function unrolled(runs: string): readonly number[] {
  return runs.split(' ').flatMap((run) => {
    const [value, times] = run.split('x').map(Number);
    return Array.from({ length: times ?? 0 }, () => value ?? 0);
  });
}
