import type { Query } from '../db/database.ts';

/** So many writing requests within so many milliseconds; `most` of them for jobs that nobody waits for. */
export interface Window {
  readonly all: number;
  readonly most: number;
  readonly within: number;
}

/** What GitHub tells Apps to keep to, the shorter one first; three quarters and four fifths are for what can wait. */
export const WINDOWS: readonly [minute: Window, hour: Window] = [
  { all: 80, most: 60, within: 60_000 },
  { all: 500, most: 400, within: 3_600_000 },
];

/** Whose writing requests are counted where; `windows` may be shorter than GitHub's where time is. */
export interface AllowanceAt {
  readonly db: { readonly query: Query };
  readonly now: () => Date;
  readonly windows?: typeof WINDOWS;
}

// The last 500 moments of writing of each line are kept in one row, in order: the one that is 80 (or 500) back says
// from when on there is room again. One statement takes or refuses; processes that come together wait for the row.
const TAKE = `
  insert into triage.allowance as kept (line, spent, free, granted) values ($1, array[$2::timestamptz], $2, true)
  on conflict (line) do update set (spent, free, granted) = (
    select case when one.free <= $2 then kept.spent[cardinality(kept.spent) - $7::int + 2 :] || $2::timestamptz else kept.spent end,
      one.free, one.free <= $2
    from (select greatest($2::timestamptz, kept.silent_until,
      kept.spent[cardinality(kept.spent) - $3::int + 1] + $4::float8 * interval '1 millisecond',
      kept.spent[cardinality(kept.spent) - $5::int + 1] + $6::float8 * interval '1 millisecond') as free) as one)
  returning granted, free`;

/** GitHub's limits on writing, shared by all processes through their database. Times are those of `now`. */
export function allowanceIn({ db, now, windows = WINDOWS }: AllowanceAt) {
  const [minute, hour] = windows;
  return {
    take: async (line: string, share: 'all' | 'most'): Promise<Date | null> => {
      const values = [line, now(), minute[share], minute.within, hour[share], hour.within, hour.all];
      const [row] = await db.query<{ granted: boolean; free: Date }>(TAKE, values);
      return row && !row.granted ? row.free : null;
    },
    rest: async (line: string, until: Date): Promise<void> => {
      await db.query(
        `insert into triage.allowance (line, silent_until) values ($1, $2)
         on conflict (line) do update set silent_until = greatest(triage.allowance.silent_until, excluded.silent_until)`,
        [line, until],
      );
    },
    /** How many writing requests each line has left. */
    left: async (): Promise<readonly { line: string; minute: number; hour: number }[]> =>
      db.query(
        `select line, $2::int - (select count(*)::int from unnest(spent) as one where one > $1::timestamptz - $3::float8 * interval '1 millisecond') as minute,
           $4::int - (select count(*)::int from unnest(spent) as one where one > $1::timestamptz - $5::float8 * interval '1 millisecond') as hour
         from triage.allowance order by line`,
        [now(), minute.all, minute.within, hour.all, hour.within],
      ),
  };
}
