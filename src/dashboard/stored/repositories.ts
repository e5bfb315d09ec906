import type { Query } from '../../db/database.ts';
import { calendarsIn, isCurrent, type Kept } from '../../jobs/calendars.ts';
import { iso } from './issues.ts';

/** A repository that asked for the bot, as it was at the last look. Moments are ISO 8601 in UTC. */
export interface Repository extends Kept {
  readonly name: string;
  readonly private: boolean;
  /** Null where no job has read an issue yet. */
  readonly look: Look | null;
}

/** The last look at a repository's issues; `whole` is when all open ones were read. */
export interface Look {
  /** Where people see the repository in a browser. */
  readonly url: string | null;
  readonly mode: string;
  /** The name of the stale label. */
  readonly stale: string;
  readonly whole: string | null;
  readonly at: string;
}

/** All repositories that ask for the bot, by name; `at` is now. */
export async function repositories(query: Query, at: string): Promise<readonly Repository[]> {
  return Promise.all(
    (await calendarsIn({ query }).all()).filter((kept) => isCurrent(kept, at)).map((kept) => asLookedAt(query, kept)),
  );
}

/** The repository of a name (OWNER/NAME); null where none of that name asks for the bot; `at` is now. */
export async function repositoryOf(query: Query, name: string, at: string): Promise<Repository | null> {
  const kept = await calendarsIn({ query }).of(name);
  return kept && isCurrent(kept, at) ? asLookedAt(query, kept) : null;
}

async function asLookedAt(query: Query, kept: Kept): Promise<Repository> {
  const [look = null] = await query<Look & { readonly private: boolean }>(
    `select private, url, mode, stale, ${iso('whole')}, ${iso('at')} from triage.look where repository = $1`,
    [kept.id],
  );
  return { ...kept, name: kept.calendar.repo, private: kept.calendar.private || look?.private === true, look };
}
