import type { Settings } from '../../config/schema.ts';
import type { Repository } from '../../core/reader.ts';
import type { Minutes } from '../../minutes/index.ts';
import type { MinutesSnapshot } from './gather.ts';
import type { Next } from './next.ts';
import type { Sorted } from './sort.ts';

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
