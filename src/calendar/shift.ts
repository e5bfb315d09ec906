import { aheadOfUtc } from './time.ts';

/** A difference of clocks that people are not used to, in minutes that the site is ahead of home. */
export interface Shift {
  readonly home: string;
  readonly ahead: number;
  /** What it was until a few weeks before. */
  readonly usual: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A difference that lasts longer is one that people live with: the longest gap between two zones' changes is shorter. */
const PASSING_DAYS = 60;

/**
 * Whether zones have shifted apart at a moment (ISO 8601): the difference between a site's clocks and those at home is
 * another one than before, and lasts less than sixty days, because one of the two has changed its clocks and the other
 * has not yet. Null where it is as people know it.
 */
export function shiftOf(
  start: string,
  zone: string,
  home: { readonly name: string; readonly zone: string },
): Shift | null {
  const difference = (days: number): number => {
    const moment = Date.parse(start) + days * DAY;
    return (aheadOfUtc(zone, moment) - aheadOfUtc(home.zone, moment)) / MINUTE;
  };
  const ahead = difference(0);
  const since = daysUntil((days) => difference(-days) !== ahead);
  const until = daysUntil((days) => difference(days) !== ahead);
  if (since === null || until === null || since + until > PASSING_DAYS) return null;
  return { home: home.name, ahead, usual: difference(-since) };
}

function daysUntil(isOther: (days: number) => boolean): number | null {
  for (let days = 1; days <= PASSING_DAYS; days++) if (isOther(days)) return days;
  return null;
}
