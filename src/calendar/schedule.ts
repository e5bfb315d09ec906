import { type CronExpression, CronExpressionParser } from 'cron-parser';
import { isoOf } from './time.ts';

const EXAMPLE = 'for example "0 6 * * 1", Mondays at six';

/** What is wrong with a schedule, as a clause that says what to write, or null. */
export function faultOfCron(cron: string): string | null {
  if (cron.trim().split(/\s+/).length !== 5)
    return `write the five fields minute, hour, day of the month, month, day of the week, ${EXAMPLE}`;
  try {
    // Only some faults show when it is read; others only when a time is asked for.
    CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: new Date(0) }).next();
    return null;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}, ${EXAMPLE}`;
  }
}

/**
 * The most recent time (ISO 8601 in UTC) at or before `at` that a schedule of five cron fields names in a zone. A time
 * that clocks skip counts as much later as they skip, one that exists twice counts once: no week is lost or doubled.
 */
export function lastNominal(cron: string, zone: string, at: string): string | null {
  const end = Date.parse(at);
  let last: number | null = null;
  for (const time of timesAround(cron, zone, end)) {
    if (time > end) return last === null ? null : isoOf(last);
    last = time;
  }
  return last === null ? null : isoOf(last);
}

/**
 * Times of the schedule from a little before `at`. Going back, cron-parser leaves out what clocks skip and counts a
 * doubled hour twice; only going forth it tells the days apart. So: a few steps back, then forth.
 */
function* timesAround(cron: string, zone: string, at: number): Generator<number> {
  const back = parse(cron, zone, at + 1);
  let start = at;
  for (let steps = 0; steps < 4; steps++) start = back.prev().getTime();
  const forth = parse(cron, zone, start - 1);
  for (;;) yield forth.next().getTime();
}

function parse(cron: string, zone: string, at: number): CronExpression {
  return CronExpressionParser.parse(cron, { tz: zone, currentDate: new Date(at) });
}
