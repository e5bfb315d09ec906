import type { Action } from '../../core/action.ts';
import { withList } from '../../decisions/kept.ts';
import { timesCarried } from './due.ts';
import type { Review } from './gather.ts';
import { type Line, rowsOf } from './rows.ts';
import * as say from './texts.ts';

/** The list as it should be, and the lines that we wanted on it. */
export interface Written {
  readonly body: string;
  readonly lines: readonly Line[];
}

/**
 * Keeps which issues are on the list by our own doing, and how often each was carried over. A line that somebody else
 * put there is that person's text, whatever it looks like. Nothing where that is known already.
 */
export function keeping(repo: string, review: Review, { body, lines }: Written): readonly Action[] {
  const { meeting, sorting, lists, issues } = review;
  const wasOn = (lists?.lists ?? []).filter((list) => list.meeting === meeting.key);
  const before = wasOn.flatMap((list) => list.items.map(({ issue }) => issue));
  const there = new Set(rowsOf(body).flatMap((row) => (row.whose === 'ours' ? issueOf(row.key) : [])));
  const numbers = [...new Set([...before, ...lines.flatMap(({ key }) => issueOf(key))])].filter((n) => there.has(n));
  const times = new Map(issues.map((issue) => [issue.number, timesCarried(issue, sorting)]));
  const items = numbers.sort((one, other) => one - other).map((issue) => ({ issue, carried: times.get(issue) ?? 0 }));
  const value = withList(lists, { meeting: meeting.key, items });
  if (JSON.stringify(value) === JSON.stringify(lists)) return [];
  return [{ do: 'remember', repo, key: 'checklists', value, because: say.because(meeting) }];
}

function issueOf(key: string): readonly number[] {
  const found = /^item:(\d+)$/.exec(key)?.[1];
  return found ? [Number(found)] : [];
}
