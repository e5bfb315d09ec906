import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import type { JobOf } from '../../core/job.ts';
import { openPlan, type Plan } from '../../core/plan.ts';
import type { Pulse } from '../../core/pulse.ts';
import type { Issue, Repository, Touch } from '../../core/reader.ts';
import { unexplainedUpdate } from '../../core/touch.ts';
import { isOnlyAsking } from '../../stale/asking.ts';
import { dayOf } from '../../stale/clock.ts';
import { isSince, markedBy, seenOf, staleOn } from '../../stale/marked.ts';
import { pulseOf, withLife } from '../../stale/pulse.ts';
import type { Sight } from '../ability.ts';
import * as say from './texts.ts';

/** An issue that a person touched, and who and when. */
export interface WakeSnapshot {
  readonly who: string;
  readonly when: string;
  readonly repo: string;
  readonly repository: Repository;
  readonly issue: Issue;
  readonly history: readonly Touch[];
  /** What is remembered of it. */
  readonly before: Pulse | null;
}

/** Reads the issue and its history; what cannot be read is a reason to come back later. */
export async function gather(job: JobOf<'wake'>, { reader, memory }: Sight): Promise<WakeSnapshot> {
  const [repository, issue, history] = await Promise.all([
    reader.repository(job.repo),
    reader.issue(job.repo, job.issue),
    reader.history(job.repo, job.issue),
  ]);
  const before = (await memory.pulses(issue.id))[issue.id] ?? null;
  return { who: job.who, when: job.when, repo: job.repo, repository, issue, history, before };
}

/** Takes the stale label off at once, if we put it there and the person came after that; else says why not. */
export function plan(snapshot: WakeSnapshot, settings: Settings): Plan {
  const { repo, issue, history } = snapshot;
  const open = openPlan();
  const verdict = judge(snapshot, settings);
  if ('rule' in verdict) open.note({ repo, issue: issue.number, ...verdict });
  else {
    open.saw(repo, issue.number, seenOf(issue, history));
    open.act({ do: 'label.remove', repo, issue: issue.number, ...verdict });
  }
  if (isUntraced(snapshot)) open.act(remembering(snapshot, settings));
  return open.close();
}

/**
 * Nothing in the history shows that the person was there: an edit of the first text. As soon as a bot writes after it,
 * nobody could tell any more, so it is remembered.
 */
function isUntraced({ who, when, issue, history, repository }: WakeSnapshot): boolean {
  if (repository.archived || issue.isPull || issue.author.ours) return false;
  return !history.some((touch) => isTheirs(touch, who) && isNear(touch.at, when));
}

function remembering({ repo, who, when, issue, history, before }: WakeSnapshot, { stale }: Settings): Action {
  const pulse = withLife(pulseOf(issue, { history, reactions: [] }, stale.label, before), when);
  return { do: 'pulses.keep', repo, pulses: { [issue.id]: pulse }, because: say.leftNoTrace(who) };
}

type Verdict = { readonly rule: string; readonly text: string } | { readonly label: string; readonly because: string };

function judge(snapshot: WakeSnapshot, { stale, meetings }: Settings): Verdict {
  const { who, when, issue, history } = snapshot;
  if (snapshot.repository.archived) return { rule: 'archived', text: say.archived() };
  if (issue.isPull) return { rule: 'pull request', text: say.pullRequest() };
  if (issue.state === 'closed') return { rule: 'closed', text: say.closed() };
  const label = staleOn(issue, stale.label);
  if (label === undefined) return { rule: 'not stale', text: say.notMarked(stale.label) };
  const marked = markedBy(issue, history, stale.label);
  if (marked.by !== 'us') return { rule: 'marked by others', text: say.markedByOthers(label) };
  if (asked(snapshot)) return { rule: 'only asked', text: say.onlyAsked(who) };
  const day = dayOf(when, meetings.zone);
  if (!isSince(when, marked.at)) return { rule: 'marked since', text: say.markedAfter(who, day) };
  return { label, because: say.woken(who, doing(snapshot), day) };
}

const DOINGS: Readonly<Partial<Record<Touch['what'], say.Doing>>> = {
  commented: 'commented',
  'edited-comment': 'edited a comment',
  reopened: 'reopened it',
  renamed: 'renamed it',
};

/** GitHub's own times of one doing differ by seconds. */
const SLACK_MS = 60_000;

function doing({ who, when, issue, history }: WakeSnapshot): say.Doing {
  const near = theirs(history, who).findLast(({ at }) => isNear(at, when));
  return (near && DOINGS[near.what]) ?? (unexplainedUpdate(issue, history) ? 'edited it' : 'was here');
}

/** All that they did at that very moment was to ask the bot something. */
function asked({ who, when, history }: WakeSnapshot): boolean {
  const then = theirs(history, who).filter(({ at }) => Date.parse(at) === Date.parse(when));
  return then.length > 0 && then.every(({ text }) => text !== undefined && isOnlyAsking(text));
}

function theirs(history: readonly Touch[], who: string): readonly Touch[] {
  return history.filter((touch) => touch.what in DOINGS && isTheirs(touch, who));
}

function isTheirs(touch: Touch, who: string): boolean {
  return touch.who.login.toLowerCase() === who.toLowerCase();
}

function isNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= SLACK_MS;
}
