import type { GithubAction } from '../core/action.ts';
import { EVER, type Issue, type Reader, type Repository } from '../core/reader.ts';
import type { Writer } from '../core/writer.ts';
import type { Query } from '../db/database.ts';
import { jsonText } from '../db/json.ts';

/** Keeps what a job sees of its repository's issues, so that pages can show it without asking GitHub. */
export interface Looks {
  /** These issues, as they were seen at a moment. */
  some(issues: readonly Issue[], at: Date): Promise<void>;
  /** All open issues, from a list whose reading began at a moment: what is not among them is open no more. */
  allOpen(issues: readonly Issue[], at: Date): Promise<void>;
  /** A deed of ours that is done. */
  did(action: GithubAction, at: Date): Promise<void>;
}

/** What is kept of the repository itself. */
export interface Looked {
  readonly repository: Pick<Repository, 'id' | 'name' | 'private' | 'url'>;
  readonly mode: string;
  /** The name of the stale label. */
  readonly stale: string;
}

/** Keeps nothing, where nobody looks at pages: on the command line. */
export const NO_LOOKS: Looks = { some: async () => {}, allOpen: async () => {}, did: async () => {} };

/** Issues that go into the database in one statement. */
const AT_ONCE = 1000;

/** Looks kept in a database. */
export function looksOf(query: Query, looked: Looked): Looks {
  const { id } = looked.repository;
  return {
    some: async (issues, at) => {
      await keepAll(query, { id, issues, at });
      await keepRepository(query, looked, { at, whole: null });
    },
    allOpen: async (issues, at) => {
      await follow(query, looked);
      await keepAll(query, { id, issues, at });
      await closeOthers(query, { id, issues, at });
      await keepRepository(query, looked, { at, whole: at });
      await tally(query, { id, stale: looked.stale, at });
    },
    did: (action, at) => keepDeed(query, { id, action, at }),
  };
}

interface Seen {
  readonly id: number;
  readonly issues: readonly Issue[];
  readonly at: Date;
}

async function keepAll(query: Query, { id, issues, at }: Seen): Promise<void> {
  for (let from = 0; from < issues.length; from += AT_ONCE)
    await keep(query, { id, issues: issues.slice(from, from + AT_ONCE), at });
}

/** What is as it was is not written again, and what was seen later is not written over. */
async function keep(query: Query, { id, issues, at }: Seen): Promise<void> {
  const rows = issues.filter(({ isPull }) => !isPull).map(rowOf);
  if (rows.length === 0) return;
  await query(
    `insert into triage.issue (repository, number, title, state, author, ours, labels, comments, opened, updated, closed, seen)
     select $1, one.*, $3::timestamptz from jsonb_to_recordset($2::text::jsonb) as one(number int, title text, state text,
       author text, ours boolean, labels text[], comments int, opened timestamptz, updated timestamptz, closed timestamptz)
     on conflict (repository, number) do update set
       title = excluded.title, state = excluded.state, author = excluded.author, ours = excluded.ours,
       labels = excluded.labels, comments = excluded.comments, opened = excluded.opened, updated = excluded.updated,
       closed = excluded.closed, seen = excluded.seen
     where issue.seen <= excluded.seen
       and (issue.title, issue.state, issue.author, issue.labels, issue.comments, issue.updated, issue.closed)
         is distinct from (excluded.title, excluded.state, excluded.author, excluded.labels, excluded.comments,
           excluded.updated, excluded.closed)`,
    [id, jsonText(rows), at.toISOString()],
  );
}

function rowOf({ number, title, state, author, labels, comments, createdAt, updatedAt, closedAt }: Issue) {
  const { login, ours } = author;
  const times = { opened: createdAt, updated: updatedAt, closed: closedAt };
  return { number, title, state, author: login, ours, labels, comments, ...times };
}

/** Whether it was closed, moved or deleted is not known until somebody looks at it. */
async function closeOthers(query: Query, { id, issues, at }: Seen): Promise<void> {
  await query(
    `update triage.issue set state = 'gone', closed = $3, seen = $3
     where repository = $1 and state = 'open' and seen < $3::timestamptz and number <> all($2::int[])`,
    [id, issues.map(({ number }) => number), at.toISOString()],
  );
}

/** A repository that has another name now takes along what was kept under the old one. */
async function follow(query: Query, { repository: { id, name } }: Looked): Promise<void> {
  const [before] = await query<{ name: string }>('select lower(name) as name from triage.look where repository = $1', [
    id,
  ]);
  if (!before || before.name === name.toLowerCase()) return;
  const names = [before.name, name];
  await query('update triage.deed set repo = $2 where about = $1 and lower(repo) = $1', names);
  await query('update triage.deed set about = lower($2) where about = $1', names);
  await query('update triage.plan set repo = lower($2) where repo = $1', names);
}

async function keepRepository(
  query: Query,
  { repository, mode, stale }: Looked,
  { at, whole }: { readonly at: Date; readonly whole: Date | null },
): Promise<void> {
  const { id, name, url = null } = repository;
  await query(
    `insert into triage.look (repository, name, private, url, mode, stale, whole, at)
     values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8::timestamptz)
     on conflict (repository) do update set
       name = excluded.name, private = excluded.private, url = excluded.url, mode = excluded.mode, stale = excluded.stale,
       whole = coalesce(excluded.whole, look.whole), at = excluded.at`,
    [id, name, repository.private, url, mode, stale, whole?.toISOString() ?? null, at.toISOString()],
  );
}

/** How many were open and stale on a day, as the last look of that day saw it. Our own issues are nobody's work. */
async function tally(
  query: Query,
  { id, stale, at }: { readonly id: number; readonly stale: string; readonly at: Date },
) {
  await query(
    `insert into triage.tally (repository, day, open, stale)
     select $1::bigint, $3::date, count(*), count(*) filter (where exists (select 1 from unnest(labels) as one where lower(one) = lower($2)))
     from triage.issue where repository = $1 and state = 'open' and not ours
     on conflict (repository, day) do update set open = excluded.open, stale = excluded.stale`,
    [id, stale, at.toISOString().slice(0, 10)],
  );
}

/** What we do ourselves we do not look at again, and nobody tells us of it. */
async function keepDeed(
  query: Query,
  { id, action, at }: { readonly id: number; readonly action: GithubAction; readonly at: Date },
): Promise<void> {
  const change = changeOf(action);
  if (!change || !('issue' in action)) return;
  await query(`update triage.issue set ${change.set} where repository = $1 and number = $2`, [
    id,
    action.issue,
    ...(change.value === null ? [] : [change.value === 'now' ? at.toISOString() : change.value]),
  ]);
}

function changeOf(action: GithubAction): { readonly set: string; readonly value: string | null } | null {
  switch (action.do) {
    case 'label.add':
      return { set: 'labels = array_append(array_remove(labels, $3), $3)', value: action.label };
    case 'label.remove':
      return { set: 'labels = array_remove(labels, $3)', value: action.label };
    case 'issue.close':
      return { set: "state = 'closed', closed = $3::timestamptz", value: 'now' };
    case 'issue.reopen':
      return { set: "state = 'open', closed = null", value: null };
    default:
      return null;
  }
}

/** A reader that keeps what it sees of one repository's issues. */
export function keepingReader(reader: Reader, repo: string, { looks, now }: Keeping): Reader {
  const isHere = (name: string): boolean => name.toLowerCase() === repo.toLowerCase();
  return {
    ...reader,
    issue: async (name, number) => {
      const at = now();
      const issue = await reader.issue(name, number);
      if (isHere(name)) await looks.some([issue], at);
      return issue;
    },
    openIssues: async (name) => {
      const at = now();
      const issues = await reader.openIssues(name);
      if (isHere(name)) await looks.allOpen(issues, at);
      return issues;
    },
    changedIssues: async (name, since) => {
      const at = now();
      const issues = await reader.changedIssues(name, since);
      if (!isHere(name)) return issues;
      await looks.some(issues, at);
      if (since === EVER) await looks.allOpen(issues.filter(isOpen), at);
      return issues;
    },
    ourIssues: async (name) => {
      const at = now();
      const issues = await reader.ourIssues(name);
      if (isHere(name)) await looks.some(issues, at);
      return issues;
    },
  };
}

function isOpen({ state, isPull }: Issue): boolean {
  return state === 'open' && !isPull;
}

/** A writer that keeps what it did to one repository's issues. */
export function keepingWriter(writer: Writer, repo: string, { looks, now }: Keeping): Writer {
  return {
    ...writer,
    carryOut: async (action) => {
      const done = await writer.carryOut(action);
      const isHere = action.repo.toLowerCase() === repo.toLowerCase();
      if (isHere && done !== 'moved-on') await looks.did(action, now());
      return done;
    },
  };
}

/** What is kept, and by which clock. */
interface Keeping {
  readonly looks: Looks;
  readonly now: () => Date;
}
