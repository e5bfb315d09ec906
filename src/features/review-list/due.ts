import type { Issue } from '../../core/reader.ts';
import { carriesOneOf, DECIDED, OBJECTION } from '../../labels/status.ts';

const SECTIONS = ['decision', 'stale', 'new'] as const;
export type Section = (typeof SECTIONS)[number];

/** Somebody asked for the VC's word: goes before everything else, also before silence and youth. */
const URGENT = ['status:on-agenda', OBJECTION] as const;

/** What sorts issues into sections. `since` is when the last VC began, null before the first one. */
export interface Sorting {
  readonly staleLabel: string;
  readonly since: string | null;
}

/**
 * The one section an issue belongs to, or null where the VC need not look at it. On the agenda or objected to: awaits a
 * decision, whatever else it is. Else stale; else new since the last VC; else, as long as nobody decided, it awaits
 * a decision.
 */
function sectionOf(issue: Pick<Issue, 'labels' | 'createdAt'>, sorting: Sorting): Section | null {
  if (carriesOneOf(issue, URGENT)) return 'decision';
  if (carriesOneOf(issue, [sorting.staleLabel])) return 'stale';
  if (sorting.since !== null && Date.parse(issue.createdAt) > Date.parse(sorting.since)) return 'new';
  return carriesOneOf(issue, DECIDED) ? null : 'decision';
}

/** A section's issues: the first `most`, what is urgent first, then the oldest; and how many there are in all. */
export interface Due {
  readonly section: Section;
  readonly shown: readonly Issue[];
  readonly all: number;
}

/** The open issues of people, each in the one section it belongs to. */
export function dueOf(issues: readonly Issue[], sorting: Sorting, most: number): readonly Due[] {
  return SECTIONS.map((section) => {
    const all = candidates(issues)
      .filter((issue) => sectionOf(issue, sorting) === section)
      .sort(urgentFirst);
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

function urgentFirst(one: Issue, other: Issue): number {
  return Number(carriesOneOf(other, URGENT)) - Number(carriesOneOf(one, URGENT)) || one.number - other.number;
}
