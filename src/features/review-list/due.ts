import type { Issue } from '../../core/reader.ts';
import { AGREED, carriesOneOf, DECIDED, OBJECTION } from '../../labels/status.ts';

const SECTIONS = ['carried', 'decision', 'agreed', 'stale', 'new'] as const;
export type Section = (typeof SECTIONS)[number];

/** Somebody asked for the VC's word: goes before everything else, also before silence and youth. */
const URGENT = ['status:on-agenda', OBJECTION] as const;

/** Somebody must do something first: that is an outcome, though the VC still has to decide. */
const ACTION = 'status:action';

/** What sorts issues into sections. */
export interface Sorting {
  readonly staleLabel: string;
  /** When the last VC began, null before the first one. */
  readonly since: string | null;
  /** How often an issue that was on the last list is carried over if it got no outcome, by number. */
  readonly carried: Readonly<Record<number, number>>;
  /** Issues that somebody proposed to talk about, and those about which minutes left a question that nobody answered. */
  readonly proposed: readonly number[];
}

/**
 * The one section an issue belongs to, or null where the VC need not look at it. On the agenda, proposed or objected
 * to: carried over or awaiting a decision, whatever else it is. Else agreed (and not adopted, as long as it is open),
 * unless it is so young that no VC saw it; else stale; else new since the last VC; else, as long as nobody decided, carried over or awaiting a decision.
 */
function sectionOf(issue: Issue, sorting: Sorting): Section | null {
  const undecided = timesCarried(issue, sorting) ? 'carried' : 'decision';
  if (isUrgent(issue, sorting)) return undecided;
  const young = sorting.since !== null && Date.parse(issue.createdAt) > Date.parse(sorting.since);
  if (carriesOneOf(issue, [AGREED]) && !young) return 'agreed';
  if (carriesOneOf(issue, [sorting.staleLabel])) return 'stale';
  if (young) return 'new';
  return carriesOneOf(issue, DECIDED) ? null : undecided;
}

/** A section's issues: the first `most`, and how many there are in all. */
export interface Due {
  readonly section: Section;
  readonly shown: readonly Issue[];
  readonly all: number;
}

/** The open issues of people, each in the one section it belongs to: what is urgent first, then what waited longest. */
export function dueOf(issues: readonly Issue[], sorting: Sorting, most: number): readonly Due[] {
  return SECTIONS.map((section) => {
    const all = candidates(issues)
      .filter((issue) => sectionOf(issue, sorting) === section)
      .sort(urgentFirst(sorting));
    return { section, shown: all.slice(0, most), all: all.length };
  });
}

/** The open issues of people that the VC need not look at. */
export function decidedOf(issues: readonly Issue[], sorting: Sorting): readonly Issue[] {
  return candidates(issues).filter((issue) => sectionOf(issue, sorting) === null);
}

function candidates(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.state === 'open' && !issue.isPull && !issue.author.ours);
}

function urgentFirst(sorting: Sorting): (one: Issue, other: Issue) => number {
  const urgent = (issue: Issue): number => Number(isUrgent(issue, sorting));
  const times = (issue: Issue): number => timesCarried(issue, sorting);
  return (one, other) => urgent(other) - urgent(one) || times(other) - times(one) || one.number - other.number;
}

/**
 * How often an issue was on a list and got no outcome. What a VC decides shows on GitHub: the issue is closed or bears
 * a status, so nothing else needs to be remembered of it.
 */
export function timesCarried(issue: Issue, { carried }: Sorting): number {
  return carriesOneOf(issue, [...DECIDED, ACTION]) ? 0 : (carried[issue.number] ?? 0);
}

function isUrgent(issue: Issue, { proposed }: Sorting): boolean {
  return carriesOneOf(issue, URGENT) || proposed.includes(issue.number);
}
