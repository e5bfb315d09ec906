import type { Doubt, Ruling } from '../../core/ruling.ts';
import type { Query } from '../../db/database.ts';
import { memoryOf } from '../../jobs/memory.ts';

/** The days (YYYY-MM-DD) of the VCs whose minutes were read or whose checklist was carried out, the newest first. */
export async function meetingDays(query: Query, id: number): Promise<readonly string[]> {
  const rows = await query<{ day: string }>(
    `select substr(key, 9) as day from triage.fact where repository = $1 and key like 'meeting:%'
     union select jsonb_array_elements(value -> 'rulings') ->> 'meeting' from triage.fact
       where repository = $1 and key like 'ruling:%'
     order by day desc`,
    [id],
  );
  return rows.map(({ day }) => day);
}

/** What a VC came to. */
export interface Meeting {
  readonly day: string;
  /** The issues about which its minutes said something. */
  readonly spoken: readonly number[];
  readonly rulings: readonly Ruling[];
  /** Questions of its minutes that nobody has answered yet. */
  readonly doubts: readonly Doubt[];
}

/** What the VC of a day came to; null where its minutes were not read. */
export async function meetingOn(query: Query, id: number, day: string): Promise<Meeting | null> {
  const memory = memoryOf({ query }, id);
  const spoken = (await memory.recall(`meeting:${day}`))?.issues;
  const rulings = (await rulingsIn(query, id, null)).filter((one) => one.meeting === day);
  if (!spoken && rulings.length === 0) return null;
  const open = (await memory.recall('doubts'))?.open ?? [];
  return { day, spoken: spoken ?? [], rulings, doubts: open.filter(({ meeting }) => meeting === day) };
}

/** What was decided on one issue (null: on any), the newest VC first. */
export async function rulingsIn(query: Query, id: number, issue: number | null): Promise<readonly Ruling[]> {
  const memory = memoryOf({ query }, id);
  const rows = await query<{ issue: number }>(
    `select substr(key, 8)::int as issue from triage.fact where repository = $1 and key like 'ruling:%' and ($2::text is null or key = $2)`,
    [id, issue === null ? null : `ruling:${issue}`],
  );
  const all = await Promise.all(rows.map((row) => memory.recall(`ruling:${row.issue}`)));
  return all
    .flatMap((kept) => kept?.rulings ?? [])
    .toSorted((one, other) => other.meeting.localeCompare(one.meeting) || one.issue - other.issue);
}
