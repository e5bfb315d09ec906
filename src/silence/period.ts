import { endAfter, pausedUntil } from '../calendar/closures.ts';
import type { Settings } from '../config/schema.ts';
import { differenceInMilliseconds, millisecondsInDay } from '../core/dates.ts';
import type { Known } from '../core/known.ts';
import type { Issue, Touch } from '../core/reader.ts';
import { unexplainedUpdate } from '../core/touch.ts';
import { carriesOneOf, DECIDED, SILENT_PERIOD } from '../labels/status.ts';
import { type Objection, remarksIn, wordsOf } from './objections.ts';
import { type Traces, tracesOf } from './traces.ts';

/** All that GitHub shows of a proposal and that its silent period is told from. */
export interface Proposal {
  readonly issue: Issue;
  readonly history: Known<readonly Touch[]>;
  readonly objections: Known<readonly Objection[]>;
}

/** What stopped a period; who and when are null where nobody can tell. */
export interface Stop {
  readonly how: 'label' | Objection['how'] | 'question' | 'comment';
  readonly who: string | null;
  readonly at: string | null;
}

/** Why a proposal has no silent period. */
export type None = 'off' | 'closed' | 'pull request' | 'ours' | 'decided' | 'not small' | 'taken off' | 'too old';

/** The silent period of a proposal at a moment. Moments are ISO 8601 in UTC; `pausedDays` is what closures add, in whole
 * days. */
export type Period =
  | { readonly state: 'none'; readonly why: None }
  /** It is to begin, and nobody was told yet: silence that nobody knows of is no consent. */
  | { readonly state: 'due' }
  | {
      readonly state: 'running';
      readonly start: string;
      readonly end: string;
      readonly pausedDays: number;
      /** Where a closure is on: when it is over. */
      readonly pausedUntil: string | null;
    }
  | { readonly state: 'stopped'; readonly by: Stop }
  /** It ended without objection. Agreed is what a person says, never the clock. */
  | { readonly state: 'ended'; readonly start: string; readonly end: string; readonly pausedDays: number }
  | { readonly state: 'unknown'; readonly why: string };

/** The settings that a period obeys. */
export type Rules = Pick<Settings, 'silence' | 'meetings'>;

/**
 * The silent period of a proposal, told from what GitHub shows and nothing else, so that no database can lose it. It
 * counts from when it was shown with its label, or later where the settings say so. An objection always stops it; what
 * could not be looked at never ends it.
 */
export function periodOf({ issue, history, objections }: Proposal, rules: Rules, at: string): Period {
  const none = whyNone(issue, rules.silence);
  if (none) return { state: 'none', why: none };
  if (!history.known) return { state: 'unknown', why: history.why };
  const traces = tracesOf(issue, history.value, rules.silence);
  const { small, carried, shown, takenOff } = traces;
  if (!small && !(carried && shown && !shown.who.ours)) return { state: 'none', why: 'not small' };
  if (!carried && takenOff && !takenOff.who.ours) return { state: 'none', why: 'taken off' };
  const objection = objectionTo(traces, objections.known ? objections.value : []);
  if (objection) return { state: 'stopped', by: objection };
  const start = beginningOf(traces, rules.silence);
  if (start === null) return { state: 'unknown', why: 'its history does not tell since when' };
  const settled = settledIn(traces, start);
  if (settled) return { state: 'stopped', by: settled };
  const heard = afterFeedback(start, traces, rules);
  return 'how' in heard ? { state: 'stopped', by: heard } : spanned(heard.start, { carried, objections, rules, at });
}

function spanned(
  start: string,
  seen: {
    readonly carried: boolean;
    readonly objections: Proposal['objections'];
    readonly rules: Rules;
    readonly at: string;
  },
): Period {
  const { silence, meetings } = seen.rules;
  const end = endAfter(start, silence.days, meetings);
  const isOver = isSince(seen.at, end);
  if (!seen.carried) return isOver ? { state: 'none', why: 'too old' } : { state: 'due' };
  const lasts = differenceInMilliseconds(end, start) / millisecondsInDay;
  const span = { start, end, pausedDays: Math.round(lasts - silence.days) };
  if (!isOver) return { state: 'running', ...span, pausedUntil: pausedUntil(seen.at, meetings) };
  return seen.objections.known ? { state: 'ended', ...span } : { state: 'unknown', why: seen.objections.why };
}

/** Whether an issue need not be looked at, because whatever its history says it has no period and no label of one. */
export function isIdle(issue: Issue, rules: Rules, at: string): boolean {
  if (rules.silence.starts === 'never' || issue.isPull || issue.author.ours || issue.state === 'closed') return true;
  if (carriesOneOf(issue, [SILENT_PERIOD])) return false;
  // Whatever may have started one, GitHub counts as an update.
  const latest = endAfter(issue.updatedAt, rules.silence.days, rules.meetings);
  return !carriesOneOf(issue, [rules.silence.label]) || carriesOneOf(issue, DECIDED) || isSince(at, latest);
}

/** Whether a proposal was edited after it was last shown, where that starts the period anew. */
export function wasEdited({ issue, history }: Proposal, { silence }: Rules, edited: string | null): boolean {
  if (silence.starts !== 'edited' || !history.known) return false;
  const { shown } = tracesOf(issue, history.value, silence);
  if (!shown) return false;
  return (edited !== null && !isSince(shown.at, edited)) || unexplainedUpdate(issue, history.value);
}

function whyNone(issue: Issue, silence: Settings['silence']): None | null {
  if (silence.starts === 'never') return 'off';
  if (issue.isPull) return 'pull request';
  if (issue.author.ours) return 'ours';
  if (issue.state === 'closed') return 'closed';
  return carriesOneOf(issue, DECIDED) ? 'decided' : null;
}

/** The objection that stands: the label, whoever put it, or one that nobody has settled since by taking that label off. */
function objectionTo(traces: Traces, objections: readonly Objection[]): Stop | null {
  const { isObjected, objected, settled } = traces;
  const [first] = objections.filter((one) => isObjected || !settled || Date.parse(one.at) > Date.parse(settled.at));
  if (!isObjected) return first ?? null;
  if (objected && !objected.who.ours) return { how: 'label', who: objected.who.login, at: objected.at };
  return first ?? { how: 'label', who: null, at: objected?.at ?? null };
}

/** An objection of this period that was settled: what it stopped stays stopped, unless the period began anew since. */
function settledIn({ objected }: Traces, start: string): Stop | null {
  if (!objected || !isSince(objected.at, start)) return null;
  return { how: 'label', who: objected.who.ours ? null : objected.who.login, at: objected.at };
}

/** When the period began, or would begin if it were shown now; null where it is shown and nobody knows since when. */
function beginningOf(traces: Traces, silence: Settings['silence']): string | null {
  const { issue, carried, shown, reopened, renamed, sized, settled } = traces;
  if (carried && !shown) return null;
  const starts: readonly (string | undefined)[] = [
    shown?.at,
    issue.createdAt,
    reopened?.at,
    silence.starts === 'labelled' ? sized?.at : undefined,
    silence.starts === 'edited' ? renamed?.at : undefined,
    silence.restarts ? settled?.at : undefined,
  ];
  return starts.filter((one) => one !== undefined).reduce((last, one) => (isSince(one, last) ? one : last));
}

/** What other people's comments made of a period: stopped, or, where periods restart, begun anew at the last of them. */
function afterFeedback(begun: string, traces: Traces, { silence, meetings }: Rules): Stop | { readonly start: string } {
  const how = silence.stops;
  if (how === 'objection') return { start: begun };
  let start = begun;
  for (const { who, at, text } of remarksIn(traces.history)) {
    const words = wordsOf(text);
    const counts = how === 'question' ? words.includes('?') : words !== '';
    const isInside = isSince(at, start) && !isSince(at, endAfter(start, silence.days, meetings));
    if (!counts || !isInside || same(who.login, traces.issue.author.login)) continue;
    if (!silence.restarts) return { how, who: who.login, at };
    start = at;
  }
  return { start };
}

function isSince(moment: string, other: string): boolean {
  return Date.parse(moment) >= Date.parse(other);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
