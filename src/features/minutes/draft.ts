import type { Settings } from '../../config/schema.ts';
import type { Repository } from '../../core/reader.ts';
import type { Minutes } from '../../minutes/index.ts';
import { heeding } from './agreed.ts';
import { dateOf } from './conditions.ts';
import type { MinutesSnapshot } from './gather.ts';
import { type Next, nextOf } from './next.ts';
import { type Sorted, sort } from './sort.ts';

/** What the parts of the plan are made from. */
export interface Draft {
  readonly snapshot: MinutesSnapshot;
  readonly settings: Settings;
  readonly papers: Repository;
  readonly minutes: Minutes;
  readonly date: string | null;
  readonly sorted: readonly Sorted[];
  readonly next: Next;
}

/** The draft of minutes that were read. */
export function draftOf(parts: Pick<Draft, 'snapshot' | 'settings' | 'papers' | 'minutes'>): Draft {
  const { snapshot, settings, minutes } = parts;
  const date = dateOf(snapshot);
  const about = { all: minutes.decisions, date, snapshot, settings };
  const sorted = sort(snapshot, settings).map((one) => heeding(one, { ...about, decision: one.decision }));
  return { ...parts, date, sorted, next: nextOf(snapshot, settings) };
}

/** Nothing of private minutes goes to a public repository, not even a date, unless they allow it. */
export function isSecret({ triaged, permits }: MinutesSnapshot, papers: Repository): boolean {
  return papers.private && !triaged.private && !permits;
}
