import type { Query } from '../../db/database.ts';

/** An issue as it was at the last look. Moments are ISO 8601 in UTC. `gone`: open no more, and nobody looked why. */
export interface StoredIssue {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed' | 'gone';
  readonly author: string;
  readonly labels: readonly string[];
  readonly comments: number;
  readonly opened: string;
  readonly updated: string;
  readonly closed: string | null;
  readonly seen: string;
}

const COLUMNS = `number, title, state, author, labels, comments, ${['opened', 'updated', 'closed', 'seen'].map(iso).join(', ')}`;

/** A moment as text, the same from both databases whatever zone they think in. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${column}`;
}

// Labels hold no line ends. To look into one text for each issue is several times cheaper than into a list.
const JOINED = `lower(E'\\n' || array_to_string(labels, E'\\n') || E'\\n')`;

/** Whether an issue carries the label that is the second value of a statement. GitHub tells none apart by capitals. */
const CARRIES = `position(E'\\n' || lower($2) || E'\\n' in ${JOINED}) > 0`;

/** What the status label of an issue says, or else that it is stale, or else that nobody has decided anything on it. */
const STATE = `coalesce(
  (select substr(lower(one), 8) from unnest(labels) as one where lower(one) like 'status:%' order by 1 limit 1),
  case when ${CARRIES} then 'stale' else 'new' end)`;

/** The same as `STATE`, for labels that are at hand. */
function stateOf(labels: readonly string[], stale: string): string {
  const [status] = labels
    .map((label) => label.toLowerCase())
    .filter((label) => label.startsWith('status:'))
    .sort();
  return status?.slice('status:'.length) ?? (carries(labels, stale) ? 'stale' : 'new');
}

function carries(labels: readonly string[], wanted: string): boolean {
  return labels.some((label) => label.toLowerCase() === wanted.toLowerCase());
}

const OPEN = "repository = $1 and state = 'open' and not ours";

/** A repository, and the name that its stale label has. */
export interface Whose {
  readonly id: number;
  readonly stale: string;
}

/** Open issues in a state and of an age (one of `AGES`): how many, and how many of them carry the stale label. */
export interface Aged {
  readonly state: string;
  readonly age: number;
  readonly issues: number;
  readonly stale: number;
}

/** The ages that are told apart: each is younger than so many days. */
export const AGES: readonly { readonly words: string; readonly days: number }[] = [
  { words: 'under a month', days: 30 },
  { words: '1 to 3 months', days: 91 },
  { words: '3 to 6 months', days: 182 },
  { words: '6 to 12 months', days: 365 },
  { words: '1 to 2 years', days: 730 },
  { words: 'over 2 years', days: Number.POSITIVE_INFINITY },
];

/** The open issues by state and age at a moment. The same state and age may be there several times. */
export async function byStateAndAge(query: Query, { id, stale }: Whose, at: string): Promise<readonly Aged[]> {
  const bounds = AGES.slice(0, -1).map(({ days }) => days);
  const rows = await query<{ labels: readonly string[]; age: number; issues: number }>(
    `select labels, width_bucket(extract(epoch from $2::timestamptz - opened) / 86400.0, $3::float8[]) as age,
       count(*)::int as issues
     from triage.issue where ${OPEN} group by 1, 2`,
    [id, at, bounds],
  );
  return rows.map(({ labels, age, issues }) => ({
    ...{ state: stateOf(labels, stale), age, issues },
    stale: carries(labels, stale) ? issues : 0,
  }));
}

/** Which open issues are asked for: of one state or of all, and from which place on. */
export interface Choice {
  readonly state: string | null;
  readonly from: number;
  readonly most: number;
}

/** Open issues, those first on which nothing happened for longest. */
export async function openIssues(query: Query, { id, stale }: Whose, choice: Choice): Promise<readonly StoredIssue[]> {
  return query(
    `select ${COLUMNS} from triage.issue where ${OPEN} and ($3::text is null or ${STATE} = $3)
     order by triage.issue.updated, number limit $4 offset $5`,
    [id, stale, choice.state, choice.most, choice.from],
  );
}

/** The open issues that carry a label. */
export async function openWith(query: Query, id: number, label: string): Promise<readonly StoredIssue[]> {
  return query(
    `select ${COLUMNS} from triage.issue
     where ${OPEN} and ${CARRIES} order by number limit 200`,
    [id, label],
  );
}

/** One issue; null where nobody has seen it. */
export async function issueOf(query: Query, id: number, number: number): Promise<StoredIssue | null> {
  return (await titlesOf(query, id, [number])).get(number) ?? null;
}

/** Issues by their number, as far as they were seen. */
export async function titlesOf(
  query: Query,
  id: number,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StoredIssue>> {
  const rows = await query<StoredIssue>(
    `select ${COLUMNS} from triage.issue where repository = $1 and number = any($2::int[])`,
    [id, numbers],
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** How many are open, and how many of those carry the stale label. */
export async function counts(
  query: Query,
  { id, stale }: Whose,
): Promise<{ readonly open: number; readonly stale: number }> {
  const [row] = await query<{ open: number; stale: number }>(
    `select count(*)::int as open,
       (count(*) filter (where ${CARRIES}))::int as stale
     from triage.issue where ${OPEN}`,
    [id, stale],
  );
  return row ?? { open: 0, stale: 0 };
}

/** What happened in a month (YYYY-MM); `stale`: the most that were at any look of it, null where there was none. */
export interface Month {
  readonly month: string;
  readonly opened: number;
  readonly closed: number;
  readonly stale: number | null;
}

/** The last months up to a moment, oldest first, each there even where nothing happened. */
export async function months(query: Query, id: number, { at, many }: { readonly at: string; readonly many: number }) {
  return query<Month>(
    `with span as (
       select generate_series(date_trunc('month', $2::timestamptz at time zone 'UTC') - make_interval(months => $3::int - 1),
         date_trunc('month', $2::timestamptz at time zone 'UTC'), '1 month') as month),
     opened as (
       select date_trunc('month', opened at time zone 'UTC') as month, count(*)::int as n
       from triage.issue where repository = $1 and not ours group by 1),
     closed as (
       select date_trunc('month', closed at time zone 'UTC') as month, count(*)::int as n
       from triage.issue where repository = $1 and not ours and state <> 'open' group by 1),
     stale as (
       select date_trunc('month', day::timestamp) as month, max(stale)::int as n
       from triage.tally where repository = $1 group by 1)
     select to_char(span.month, 'YYYY-MM') as month, coalesce(opened.n, 0) as opened, coalesce(closed.n, 0) as closed,
       stale.n as stale
     from span left join opened using (month) left join closed using (month) left join stale using (month)
     order by span.month`,
    [id, at, many],
  );
}
