import { nextMeeting, type Vc } from '../../calendar/index.ts';
import { isNear } from '../../calendar/near.ts';
import type { Asked, JobOf } from '../../core/job.ts';
import { slotOf } from '../../core/marker.ts';
import type { Issue, Label, Repository, Touch } from '../../core/reader.ts';
import { Later } from '../../core/trouble.ts';
import { lookAtPeriods, lookAtProposals, type Standing } from '../../silence/look.ts';
import { periodOf } from '../../silence/period.ts';
import type { Sight } from '../ability.ts';

/** What every look at silent periods needs. `at` is the moment, ISO 8601 in UTC. */
export interface Ground {
  readonly repo: string;
  readonly at: string;
  readonly repository: Repository;
  readonly labels: readonly Label[];
  /** The next VC. */
  readonly next: Vc | null;
  /** Whether its checklist is due by now, so that one may be posted to be brought up to date. */
  readonly isListDue: boolean;
}

/** The proposals of a repository that may be in their silent period; null where the settings know no such periods. */
export interface SilenceSnapshot {
  readonly repo: string;
  readonly ground: Ground | null;
  readonly standings: readonly Standing[];
}

/** One proposal, and what a person did or said. */
export interface PeriodSnapshot {
  readonly repo: string;
  readonly number: number;
  /** Null where the settings know no silent periods and nobody said a word that counts without them. */
  readonly ground: Ground | null;
  readonly standing: Standing | null;
  readonly edited: string | null;
  readonly said: Said | null;
}

/** A word of a person, and the comment that still waits for an answer. */
export interface Said {
  readonly word: 'agree' | 'object';
  readonly at: string;
  readonly by: string;
  readonly asked: Asked | null;
}

/** The slot of our answer to a comment with a word on a proposal; other answers to it have their own. */
export function answerSlot(comment: number): string {
  return `answer:${comment}:period`;
}

/** Reads all open proposals that may be in their silent period; reads nothing where the settings know no such periods. */
export async function gather(job: JobOf<'silence'>, look: Sight): Promise<SilenceSnapshot> {
  const { repo } = job;
  if (look.settings.silence.starts === 'never') return { repo, ground: null, standings: [] };
  const ground = await groundOf(repo, look);
  const standings = await lookAtPeriods(await look.reader.openIssues(repo), look);
  return { repo, ground, standings };
}

/**
 * Reads one proposal. What cannot be read of it is "not known", except where a person said a word: that is worth
 * coming back for.
 */
export async function gatherOne(job: JobOf<'period'>, look: Sight): Promise<PeriodSnapshot> {
  const about = { repo: job.repo, number: job.issue, edited: job.edited ?? null };
  if (look.settings.silence.starts === 'never' && !job.said)
    return { ...about, ground: null, standing: null, said: null };
  const ground = await groundOf(job.repo, look);
  const issue = await look.reader.issue(job.repo, job.issue);
  const standing = await standingOf(issue, look);
  const { history } = standing.proposal;
  if (job.said && !history.known) throw new Later(history.why);
  const said = job.said && history.known ? saidBy(job, job.said, history.value) : null;
  return { ...about, ground, standing, said };
}

async function standingOf(issue: Issue, look: Sight): Promise<Standing> {
  const [proposal = { issue, history: NOTHING, objections: NOTHING }] = await lookAtProposals([issue], look);
  return { proposal, period: periodOf(proposal, look.settings, look.at) };
}

const NOTHING = { known: false, why: 'nobody looked' } as const;

function saidBy(
  job: JobOf<'period'>,
  { word, at }: NonNullable<JobOf<'period'>['said']>,
  history: readonly Touch[],
): Said {
  const asked = job.asked ?? null;
  const isAnswered = history.some(
    (one) => one.who.ours && asked && slotOf(one.text ?? '') === answerSlot(asked.comment),
  );
  return { word, at, by: asked?.by ?? 'somebody', asked: isAnswered ? null : asked };
}

async function groundOf(repo: string, { reader, memory, settings, at }: Sight): Promise<Ground> {
  const changed = await memory.recall('changed-meetings');
  const next = nextMeeting(settings.meetings, at, changed);
  const isListDue = next !== null && isNear(next, at, settings.meetings.reviewList.daysBefore);
  return { repo, at, repository: await reader.repository(repo), labels: await reader.labels(repo), next, isListDue };
}
