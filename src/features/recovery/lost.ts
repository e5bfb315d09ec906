import { addMinutes, max, min, subDays } from '../../core/dates.ts';
import type { Recovery } from '../../core/memory.ts';
import type { Attempted } from '../../core/reader.ts';

/** GitHub keeps its log for three days; the last hour of it may be gone before we have read it. */
const LOG_DAYS = 3;
const EDGE_MINUTES = 60;

/** An attempt is written into the log a moment after it was made. */
const OVERLAP_MINUTES = 10;

/** What a delivery tells of happened before it was tried, and it may have had to wait for its turn. */
const LATE_MINUTES = 10;

/** How long a delivery that was asked for again is given to arrive. */
const ON_ITS_WAY_MINUTES = 30;

/** After so many attempts in vain it is not asked for again: something in it or in us is broken. */
const MOST_ATTEMPTS = 4;

/** What the log says about deliveries, for one repository. Times are ISO 8601 in UTC. */
export interface Log {
  /** The moment of the look. */
  readonly at: string;
  /** How the last look went; undefined at the first one. */
  readonly last: Recovery | undefined;
  readonly attempts: readonly Attempted[];
  /** Deliveries that are stored, whatever the log says. */
  readonly arrived: readonly string[];
}

/** What became of the deliveries that failed. */
export interface Lost {
  /** The newest attempt at each delivery that is to be asked for again. */
  readonly again: readonly Attempted[];
  /** Those that were asked for a moment ago. */
  readonly onTheirWay: readonly string[];
  /** Those that failed too often. */
  readonly hopeless: readonly string[];
  /** Everything before this moment arrived, or is made up for. */
  readonly good: string;
  /** From when on the repository must be read, because no delivery will tell; null where none must. */
  readonly readSince: string | null;
}

/** From when on the log is read: a little before all was good, and never before what GitHub keeps. */
export function logSince({ at, last }: Pick<Log, 'at' | 'last'>): string {
  const kept = subDays(at, LOG_DAYS);
  return (last ? max([addMinutes(last.good, -OVERLAP_MINUTES), kept]) : kept).toISOString();
}

/**
 * Judges the log: a delivery is lost where no attempt at it was taken and we have not stored it. One that failed too
 * often is made up for once, and so is what happened before the log begins; at the very first look nothing is, since
 * nobody knows since when we were asked for.
 */
export function lostIn(log: Log): Lost {
  const failed = [...Map.groupBy(log.attempts, ({ guid }) => guid)].filter(
    ([guid, attempts]) => !attempts.some(({ taken }) => taken) && !log.arrived.includes(guid),
  );
  const hopeless = failed.filter(([, attempts]) => attempts.length >= MOST_ATTEMPTS);
  const hopeful = failed.filter(([, attempts]) => attempts.length < MOST_ATTEMPTS);
  const onTheirWay = hopeful.filter(([, attempts]) => isOnItsWay(newest(attempts), log)).map(([guid]) => guid);
  const again = hopeful.filter(([guid]) => !onTheirWay.includes(guid)).map(([, attempts]) => newest(attempts));
  const open = hopeful.flatMap(([, attempts]) => attempts.map(({ at }) => new Date(at)));
  const fresh = hopeless.filter(([guid]) => !log.last?.madeUpFor.includes(guid));
  return {
    again,
    onTheirWay,
    hopeless: hopeless.map(([guid]) => guid),
    good: min([...open, new Date(log.at)]).toISOString(),
    readSince: readSince(
      log,
      fresh.flatMap(([, attempts]) => attempts.map(({ at }) => at)),
    ),
  };
}

function readSince({ at, last }: Log, hopeless: readonly string[]): string | null {
  const edge = addMinutes(subDays(at, LOG_DAYS), EDGE_MINUTES);
  const gap = last && new Date(last.good) < edge ? [last.good] : [];
  const moments = [...gap, ...hopeless].map((moment) => new Date(moment));
  return moments.length > 0 ? addMinutes(min(moments), -LATE_MINUTES).toISOString() : null;
}

/** Asked for a moment ago, and not tried since. */
function isOnItsWay({ guid, id }: Attempted, { at, last }: Log): boolean {
  const asked = last?.asked.find((one) => one.guid === guid && one.attempt === id);
  return asked !== undefined && addMinutes(asked.at, ON_ITS_WAY_MINUTES) > new Date(at);
}

function newest(attempts: readonly Attempted[]): Attempted {
  return attempts.reduce((one, other) => (other.id > one.id ? other : one));
}
