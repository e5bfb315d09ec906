import { type Action, describe, isOutward, keyOf } from '../../core/action.ts';
import type { Kind } from '../../core/job.ts';
import type { Note, Plan } from '../../core/plan.ts';
import type { Query } from '../../db/database.ts';
import { iso } from './issues.ts';

/** Something the bot did, or found done. `moment` is ISO 8601 in UTC. */
export interface StoredDeed {
  readonly repo: string;
  readonly issue: number | null;
  readonly words: string;
  readonly because: string;
  readonly outcome: 'done' | 'already' | 'moved-on';
  readonly moment: string;
}

/** Which deeds are asked for: those on one issue or all, and from which place on. */
export interface Deeds {
  readonly issue: number | null;
  /** Whether those in other repositories are meant too: these may be private, such as one of minutes. */
  readonly elsewhere: boolean;
  readonly from: number;
  readonly most: number;
}

/** What the bot did for a repository (OWNER/NAME), the newest first, as long as deeds are kept: ninety days. */
export async function deedsFor(
  query: Query,
  name: string,
  { issue, elsewhere, from, most }: Deeds,
): Promise<readonly StoredDeed[]> {
  return query(
    `select repo, issue, words, because, outcome, ${iso('moment')} from triage.deed
     where about = $1 and words is not null and ($3::boolean or lower(repo) = $1)
       and ($2::int is null or (issue = $2 and lower(repo) = $1))
     order by triage.deed.moment desc, at desc, deed limit $4 offset $5`,
    [name.toLowerCase(), issue, elsewhere, most, from],
  );
}

/** A plan as a job made it. */
interface StoredPlan {
  readonly run: string;
  readonly kind: Kind;
  readonly moment: string;
  readonly plan: Plan;
}

/** Something the bot has decided to do and has not done: it was shown, waits for a go, or its job is not finished. */
export interface Intent {
  readonly issue: number | null;
  readonly words: string;
  readonly because: string;
  readonly kind: Kind;
  readonly moment: string;
}

/** Kinds whose plan is about the whole repository, so that the newest one says what is still to come. */
const WHOLE: readonly Kind[] = ['sweep', 'minutes', 'review-list', 'silence', 'slots'];

/** What the newest plans of a repository (OWNER/NAME) would do in it and nobody has done. */
export async function intentsFor(query: Query, name: string): Promise<readonly Intent[]> {
  const plans = await query<StoredPlan>(
    `select distinct on (kind) run, kind, ${iso('moment')}, plan from triage.plan
     where repo = $1 and kind = any($2) and moment is not null order by kind, triage.plan.moment desc, at desc`,
    [name.toLowerCase(), WHOLE],
  );
  const intents = await Promise.all(plans.map((stored) => undone(query, name.toLowerCase(), stored)));
  return intents.flat();
}

async function undone(query: Query, name: string, { run, kind, moment, plan }: StoredPlan): Promise<readonly Intent[]> {
  const rows = await query<{ deed: string }>('select deed from triage.deed where run = $1', [run]);
  const done = new Set(rows.map(({ deed }) => deed));
  return plan.actions
    .filter((action) => isOutward(action) && action.repo.toLowerCase() === name && !done.has(keyOf(action)))
    .map((action) => ({ issue: issueIn(action), words: describe(action), because: action.because, kind, moment }));
}

function issueIn(action: Action): number | null {
  return 'issue' in action ? action.issue : null;
}

/** What the newest plans say about an issue, or about all, of some kinds of jobs; the newest first. */
export async function notesOf(
  query: Query,
  name: string,
  { kinds, issue }: { readonly kinds: readonly Kind[]; readonly issue: number | null },
): Promise<readonly (Note & { readonly moment: string; readonly kind: Kind })[]> {
  const rows = await query<{ note: Note; moment: string; kind: Kind }>(
    `select note, kind, ${iso('moment')} from (
       select plan, kind, triage.plan.moment as moment, at from triage.plan
       where repo = $1 and kind = any($2) and triage.plan.moment is not null order by triage.plan.moment desc, at desc limit 200
     ) as newest, jsonb_array_elements(plan -> 'notes') as note
     where ($3::int is null and note ->> 'issue' is not null) or (note ->> 'issue')::int = $3
     order by newest.moment desc, at desc limit 500`,
    [name.toLowerCase(), kinds, issue],
  );
  return rows.map(({ note, moment, kind }) => ({ ...note, moment, kind }));
}
