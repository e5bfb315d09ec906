import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { differenceInDays } from '../core/dates.ts';
import type { Facts } from '../core/memory.ts';
import { Bug } from '../core/trouble.ts';
import type { Query } from '../db/database.ts';
import { memoryOf } from './memory.ts';

/** What is known of a repository's VCs, as the bot saw it when it looked last. */
export interface Kept {
  /** GitHub's numeric id of the repository. */
  readonly id: number;
  readonly calendar: Facts['calendar'];
  readonly changed: Facts['changed-meetings'] | undefined;
}

/** A repository that the bot has not looked at for longer has most likely stopped asking for it, or is private by now. */
const KEPT_DAYS = 7;

/** Whether what is kept may still be shown. */
export function isCurrent({ calendar }: Kept, at: Date | string): boolean {
  return differenceInDays(at, calendar.looked) <= KEPT_DAYS;
}

/** The calendars that can be subscribed to. */
export interface Calendars {
  /** What is kept about every repository that was ever looked at, by name; of two with one name the one seen last. */
  all(): Promise<readonly Kept[]>;
  /** What is kept about the repository that has this name (OWNER/NAME) now; null where nothing is. */
  of(repo: string): Promise<Kept | null>;
  /** The key that opens a private repository's calendar. It stays the same as long as the database does. */
  keyOf(repository: number): Promise<string>;
}

/** The calendars in a database; GitHub is not asked. */
export function calendarsIn(db: { readonly query: Query }): Calendars {
  return {
    all: async () => {
      const rows = await db.query<{ repository: string }>(
        `select repository::text from (
           select distinct on (lower(value ->> 'repo')) repository, lower(value ->> 'repo') as name from triage.fact
           where key = 'calendar' order by lower(value ->> 'repo'), value ->> 'looked' desc) as seen
         order by name`,
      );
      const all = await Promise.all(rows.map(({ repository }) => keptAbout(db, Number(repository))));
      return all.filter((kept) => kept !== null);
    },
    of: async (repo) => {
      // A name may have gone to another repository: the one that was seen under it last has it.
      const [row] = await db.query<{ repository: string }>(
        `select repository::text from triage.fact where key = 'calendar' and lower(value ->> 'repo') = lower($1)
         order by value ->> 'looked' desc limit 1`,
        [repo],
      );
      return row ? keptAbout(db, Number(row.repository)) : null;
    },
    keyOf: async (repository) => {
      const [row] = await db.query<{ value: string }>(
        "select encode(value, 'hex') as value from triage.secret where name = 'calendar'",
      );
      if (!row) throw new Bug('the secret of the calendars is missing in the database');
      return createHmac('sha256', Buffer.from(row.value, 'hex')).update(`calendar:${repository}`).digest('base64url');
    },
  };
}

async function keptAbout(db: { readonly query: Query }, id: number): Promise<Kept | null> {
  const memory = memoryOf(db, id);
  const calendar = await memory.recall('calendar');
  const changed = await memory.recall('changed-meetings');
  return calendar ? { id, calendar, changed } : null;
}

/** Whether two keys are the same, in a time that tells nothing about where they differ. */
export function isKey(given: string, right: string): boolean {
  const [one, other] = [given, right].map((key) => createHmac('sha256', 'calendar').update(key).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** Where a calendar is, below the server's address; `key` for a private one. */
export function calendarPath(repo: string, key: string | null): string {
  return `/calendar/${repo}.ics${key === null ? '' : `?key=${key}`}`;
}
