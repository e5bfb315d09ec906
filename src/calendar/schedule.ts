import { CronExpressionParser } from 'cron-parser';
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

const HOUR = 3_600_000;
/** No change of clocks takes longer. */
const FOLD = 2 * HOUR;
/** Every schedule that comes at all comes within eight years, when 29 February meets a common year of a century. */
const FURTHEST = 10 * 365 * 24 * HOUR;

/**
 * The most recent time (ISO 8601 in UTC) at or before `at` that a schedule of five cron fields names in a zone. A time
 * that clocks skip counts as much later as they skip, one that exists twice counts once: no week is lost or doubled.
 */
export function lastNominal(cron: string, zone: string, at: string): string | null {
  const end = Date.parse(at);
  for (let reach = 2 * FOLD; reach < 2 * FURTHEST; reach *= 8) {
    const last = lastBetween(cron, zone, { start: end - reach, end });
    // Begun in the midst of a doubled hour, one would see only the second of two.
    if (last !== null && last > end - reach + FOLD) return isoOf(last);
  }
  return null;
}

/** The first time (ISO 8601 in UTC) after `at` that a schedule of five cron fields names in a zone. */
export function nextNominal(cron: string, zone: string, at: string): string {
  const from = Date.parse(at);
  // Begun earlier, so that of a doubled hour the same one counts as when one looks back.
  const schedule = CronExpressionParser.parse(cron, { tz: zone, currentDate: new Date(from - FOLD) });
  for (;;) {
    const next = schedule.next().getTime();
    if (next > from) return isoOf(next);
  }
}

// Always forth: going back, cron-parser leaves out what clocks skip, and counts a doubled hour twice.
function lastBetween(cron: string, zone: string, { start, end }: { start: number; end: number }): number | null {
  const schedule = CronExpressionParser.parse(cron, { tz: zone, currentDate: new Date(start) });
  for (let last: number | null = null; ; ) {
    const next = schedule.next().getTime();
    if (next > end) return last;
    last = next;
  }
}
