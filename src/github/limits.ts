import { fromUnixTime, isAfter, max } from '../core/dates.ts';
import { Later } from '../core/trouble.ts';

/** How much of GitHub's limits a job may use: `most` leaves the rest to those for whom people wait. */
export type Share = 'all' | 'most';

/**
 * What GitHub lets an App write, counted in one place for all processes: about 80 content-creating requests a minute
 * and 500 an hour (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
export interface Allowance {
  /** Takes one writing request of a line and gives null; where there is none, says from when on there is. */
  take(line: string, share: Share): Promise<Date | null>;
  /** GitHub asked for silence until then: nobody writes before. */
  rest(line: string, until: Date): Promise<void>;
}

/** What GitHub said last about the hourly budget of a line. */
export interface LastSaid {
  readonly line: string;
  readonly limit: number;
  readonly remaining: number;
  readonly reset: Date;
}

/** The limits of every line of one connection, as this process was told of them. */
export interface Limits {
  /** Throws `Later` where a request would go beyond what may be used, or into the silence that GitHub asked for. */
  mustAllow(line: string, share: Share, now: Date): void;
  /** Reads what the headers of an answer say. */
  hear(line: string, headers: Readonly<Record<string, unknown>>): void;
  rest(line: string, until: Date): void;
  all(): readonly LastSaid[];
}

/** Of an hourly budget, so much is left to those for whom people wait. */
const KEPT = 0.1;

/** Opens the limits of a connection; what is not known yet allows everything. */
export function openLimits(): Limits {
  const said = new Map<string, LastSaid>();
  const silence = new Map<string, Date>();
  return {
    mustAllow: (line, share, now) => {
      const until = silence.get(line);
      if (until && isAfter(until, now)) throw new Later('GitHub asked us to be silent for a while', until);
      const last = said.get(line);
      if (!last || !isAfter(last.reset, now)) return;
      if (last.remaining > (share === 'all' ? 0 : last.limit * KEPT)) return;
      throw new Later(spent(last, share), last.reset);
    },
    hear: (line, headers) => {
      const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
        const value = headers[`x-ratelimit-${name}`];
        return value === undefined || value === '' ? Number.NaN : Number(value);
      });
      // Searches and the like have budgets of their own, in which we do not look.
      if ((headers['x-ratelimit-resource'] ?? 'core') !== 'core') return;
      if (limit === undefined || remaining === undefined || reset === undefined) return;
      if ([limit, remaining, reset].every(Number.isFinite))
        said.set(line, { line, limit, remaining, reset: fromUnixTime(reset) });
    },
    rest: (line, until) => void silence.set(line, max([until, silence.get(line) ?? until])),
    all: () => [...said.values()],
  };
}

function spent({ remaining, limit }: LastSaid, share: Share): string {
  const why = share === 'all' ? 'nothing is left' : `the last ${remaining} are for those who wait for an answer`;
  return `GitHub's ${limit} requests an hour are used up: ${why}`;
}

/** Takes one writing request, or throws `Later` with when there is one again. */
export async function mustTake(allowance: Allowance, line: string, share: Share): Promise<void> {
  const free = await allowance.take(line, share);
  if (free) throw new Later('GitHub takes 80 writing requests a minute and 500 an hour, and ours are used up', free);
}
