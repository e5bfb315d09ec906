import { tz } from '@date-fns/tz';
import { addDays, addMilliseconds, differenceInMilliseconds, format, max, min, parseISO } from 'date-fns';
import { millisecondsInDay } from 'date-fns/constants';
import type { Settings } from '../config/schema.ts';
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
  const paused = closed(span, meetings);
  const ms = differenceInMilliseconds(span.end, span.start) - paused;
  return { ms, days: Math.floor(ms / millisecondsInDay) };
}

/**
 * The moment (ISO 8601) from which a silence that began at `from` is longer than so many days, if nobody comes back:
 * what `quiet` counts, forwards.
 */
export function endOfSilence(
  from: string,
  days: number,
  meetings: Pick<Settings['meetings'], 'closures' | 'zone'>,
): string {
  const start = parseISO(from);
  let end = addMilliseconds(start, days * millisecondsInDay);
  // Each round adds the closures that the round before reached; there are only so many.
  for (;;) {
    const next = addMilliseconds(start, days * millisecondsInDay + closed({ start, end }, meetings));
    if (differenceInMilliseconds(next, end) <= 0) return next.toISOString();
    end = next;
  }
}

/** Whether a silence is longer than a limit of days. */
export function isLonger(silence: Quiet, days: number): boolean {
  return silence.ms > days * millisecondsInDay;
}

/** The day of a moment as people at `zone` call it, YYYY-MM-DD. */
export function dayOf(moment: string, zone: string): string {
  return format(parseISO(moment), 'yyyy-MM-dd', { in: tz(zone) });
}

interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** Milliseconds of a span that lie in closures; where closures overlap they count once. */
function closed(span: Span, { closures, zone }: Pick<Settings['meetings'], 'closures' | 'zone'>): number {
  const spans = closures
    .map(({ from, to }) => ({
      start: parseISO(from, { in: tz(zone) }),
      end: addDays(parseISO(to, { in: tz(zone) }), 1),
    }))
    .toSorted((one, other) => differenceInMilliseconds(one.start, other.start));
  let counted = span.start;
  let paused = 0;
  for (const closure of spans) {
    const start = max([closure.start, counted]);
    const end = min([closure.end, span.end]);
    const overlap = differenceInMilliseconds(end, start);
    if (overlap <= 0) continue;
    paused += overlap;
    counted = end;
  }
  return paused;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
