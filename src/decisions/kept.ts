import type { Facts, Listed, Todo } from '../core/memory.ts';

/** How many checklists are remembered: the last one says what is carried over, the others are for late outcomes. */
const MOST_LISTS = 6;

/**
 * What is kept of things to do, with what one source (`minutes`, or the outcomes of a checklist) says now in place of
 * what it said before. An older VC than the one kept changes nothing.
 */
export function withTodo(
  kept: Facts['todo'] | undefined,
  date: string,
  from: { readonly source: 'minutes' | 'checklist'; readonly items: readonly Todo[] },
): Facts['todo'] {
  if (kept && kept.date > date) return kept;
  const others = (kept?.date === date ? kept.items : []).filter(
    ({ issue }) => (issue === null) !== (from.source === 'minutes'),
  );
  const items = from.source === 'minutes' ? [...from.items, ...others] : [...others, ...from.items];
  return { date, items };
}

/** What is kept of checklists, with one in place of what was kept of its VC. */
export function withList(kept: Facts['checklists'] | undefined, list: Listed): Facts['checklists'] {
  const others = (kept?.lists ?? []).filter(({ meeting }) => meeting !== list.meeting);
  const lists = [list, ...others].toSorted((one, other) => other.meeting.localeCompare(one.meeting));
  return { lists: lists.slice(0, MOST_LISTS) };
}

/** How often each issue of the last checklist before a meeting (YYYY-MM-DD) would be carried over to it. */
export function carriedTo(meeting: string, kept: Facts['checklists'] | undefined): Readonly<Record<number, number>> {
  const last = (kept?.lists ?? []).find((list) => list.meeting < meeting);
  return Object.fromEntries((last?.items ?? []).map(({ issue, carried }) => [issue, carried + 1]));
}
