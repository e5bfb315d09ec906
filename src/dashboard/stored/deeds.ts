import { type Action, describe, isOutward, keyOf } from '../../core/action.ts';
import type { Kind } from '../../core/job.ts';
import type { Note } from '../../core/plan.ts';
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

/** What a job planned to do. Its notes stay in the database: a sweep of a large repository makes thousands. */
interface Planned {
  readonly run: string;
  /** The job's key, which begins with its kind and the repository, by the name that it had. */
  readonly job: string;
  readonly kind: Kind;
  readonly moment: string;
  readonly actions: readonly Action[];
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

/** Kinds of which each plan is about one issue. They are done at once, except where the settings say mode: preview. */
const SINGLE: readonly Kind[] = ['triage', 'wake', 'period'];

/**
 * What the newest plans of a repository (OWNER/NAME) would do in it and nobody has done; `single` where those about
 * single issues are meant too, of the last hundred.
 */
export async function intentsFor(query: Query, name: string, single: boolean): Promise<readonly Intent[]> {
  const plans = await query<Planned>(
    `(select distinct on (kind) run, job, kind, ${iso('moment')}, plan -> 'actions' as actions from triage.plan
     where repo = $1 and kind = any($2) and moment is not null order by kind, triage.plan.moment desc, at desc)
     union all
     (select run, job, kind, ${iso('moment')}, actions from (
       select distinct on (job) run, job, kind, moment, at, plan -> 'actions' as actions from triage.plan
       where repo = $1 and kind = any($3) and moment is not null order by job, moment desc, at desc) as newest
      order by newest.moment desc, at desc limit 100)`,
    [name.toLowerCase(), WHOLE, single ? SINGLE : []],
  );
  const intents = await Promise.all(plans.map((planned) => undone(query, planned)));
  return intents.flat();
}

async function undone(query: Query, { run, job, kind, moment, actions }: Planned): Promise<readonly Intent[]> {
  const rows = await query<{ deed: string }>('select deed from triage.deed where run = $1', [run]);
  const done = new Set(rows.map(({ deed }) => deed));
  const [, own] = /^[^:]+:([^#@<?\s]+)/.exec(job) ?? [];
  return actions
    .filter((action) => isOutward(action) && action.repo.toLowerCase() === own && !done.has(keyOf(action)))
    .map((action) => ({ issue: issueIn(action), words: describe(action), because: action.because, kind, moment }));
}

function issueIn(action: Action): number | null {
  return 'issue' in action ? action.issue : null;
}

/** Why an issue was left alone, and when which kind of job said so. */
export interface StoredNote extends Note {
  readonly moment: string;
  readonly kind: Kind;
}

/** Why issues have the silent period they have, as the newest looks at such periods say; the newest first. */
export async function periodNotes(query: Query, name: string): Promise<readonly StoredNote[]> {
  return notesIn(
    query,
    `select plan, kind, moment, at from triage.plan where repo = $1 and kind in ('silence', 'period') and moment is not null
     order by moment desc, at desc limit 200`,
    [name.toLowerCase(), null],
  );
}

/** What the newest plans about a whole repository and those about one issue say about this issue; the newest first. */
export async function notesAbout(query: Query, name: string, issue: number): Promise<readonly StoredNote[]> {
  const repo = name.toLowerCase();
  const alone = ['triage', 'wake', 'period'].map((kind) => `${kind}:${repo}#${issue}`);
  return notesIn(
    query,
    `(select distinct on (kind) plan, kind, moment, at from triage.plan
       where repo = $1 and kind = any($3) and moment is not null order by kind, moment desc, at desc)
     union all
     (select plan, kind, moment, at from triage.plan
       where repo = $1 and substring(job from '^[^@ ]+') = any($4) and moment is not null order by moment desc, at desc limit 20)`,
    [repo, issue, WHOLE, alone],
  );
}

async function notesIn(query: Query, plans: string, values: readonly unknown[]): Promise<readonly StoredNote[]> {
  const rows = await query<{ note: Note; moment: string; kind: Kind }>(
    `select note, kind, ${iso('moment')} from (${plans}) as newest, jsonb_array_elements(plan -> 'notes') as note
     where note ->> 'issue' is not null and ($2::int is null or (note ->> 'issue')::int = $2)
     order by newest.moment desc, at desc limit 500`,
    values,
  );
  return rows.map(({ note, moment, kind }) => ({ ...note, moment, kind }));
}
