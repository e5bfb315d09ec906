import { lookedAt } from './conditions.ts';
import type { MinutesSnapshot } from './gather.ts';
import type { Sorted } from './sort.ts';

/** Whether an answer could be carried out: the VC has a day, and there is an open issue. */
export function isAnswerable(
  one: Sorted,
  { date, snapshot }: { readonly date: string | null; readonly snapshot: MinutesSnapshot },
): boolean {
  const looked = lookedAt({ decision: one.decision, snapshot });
  return one.kind === 'ask' && date !== null && looked?.issue.state === 'open' && !looked.issue.isPull;
}
