import { tz } from '@date-fns/tz';
import { pausedIn } from '../calendar/closures.ts';
import type { Settings } from '../config/schema.ts';
import { differenceInMilliseconds, format, millisecondsInDay, parseISO } from '../core/dates.ts';
import type { Issue } from '../core/reader.ts';

/**
 * How long an issue may be quiet: a number of days, and the label whose clock that is where it is not everybody's; or
 * the reason why its clock never runs out.
 */
export type Limit =
  | { readonly days: number; readonly label: string | null }
  | { readonly never: 'label' | 'milestone' | 'clock'; readonly name: string };

/** How long an issue has been quiet: milliseconds, and the whole days in them. */
export interface Quiet {
  readonly ms: number;
  readonly days: number;
}

/**
 * The clock of an issue: none with an exempt label or milestone; else, of the clocks that its labels have, `never`
 * before the shortest; else `afterDays`. Labels are not told apart by capitals.
 */
export function limitOf(issue: Pick<Issue, 'labels' | 'milestone'>, stale: Settings['stale']): Limit {
  const exempt = issue.labels.find((label) => stale.exemptLabels.some((one) => same(one, label)));
  if (exempt !== undefined) return { never: 'label', name: exempt };
  if (stale.exemptMilestones && issue.milestone !== null) return { never: 'milestone', name: issue.milestone };
  const own = Object.entries(stale.perLabel).filter(([label]) => issue.labels.some((one) => same(one, label)));
  const never = own.find(([, clock]) => clock === 'never');
  if (never) return { never: 'clock', name: never[0] };
  return own.reduce<{ days: number; label: string | null }>(
    (shortest, [label, clock]) =>
      clock !== 'never' && (shortest.label === null || clock < shortest.days) ? { days: clock, label } : shortest,
    { days: stale.afterDays, label: null },
  );
}

/**
 * How long it was quiet between two moments (ISO 8601). A day is a span of 24 hours, wherever it begins; what lies in
 * a closure does not count, and a closure lasts from the first midnight of its `from` to the last of its `to` in
 * `meetings.zone`. Negative where `from` is later than `to`.
 */
export function quiet(from: string, to: string, meetings: Pick<Settings['meetings'], 'closures' | 'zone'>): Quiet {
  const span = { start: parseISO(from), end: parseISO(to) };
  const paused = pausedIn(span, meetings);
  const ms = differenceInMilliseconds(span.end, span.start) - paused;
  return { ms, days: Math.floor(ms / millisecondsInDay) };
}

/** Whether a silence is longer than a limit of days. */
export function isLonger(silence: Quiet, days: number): boolean {
  return silence.ms > days * millisecondsInDay;
}

/** The day of a moment as people at `zone` call it, YYYY-MM-DD. */
export function dayOf(moment: string, zone: string): string {
  return format(parseISO(moment), 'yyyy-MM-dd', { in: tz(zone) });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
