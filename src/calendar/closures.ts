import { tz } from '@date-fns/tz';
import {
  addDays,
  addMilliseconds,
  differenceInMilliseconds,
  max,
  millisecondsInDay,
  min,
  parseISO,
} from '../core/dates.ts';
import { isoOf } from './time.ts';

/** When clocks pause: both days (YYYY-MM-DD) of a closure belong to it, as people in `zone` have them. */
export interface Pauses {
  readonly closures: readonly { readonly from: string; readonly to: string }[];
  readonly zone: string;
}

/** A span of time; its end does not belong to it. */
export interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** The closures as spans, the earliest first: from the first midnight of `from` to the last of `to`. They may overlap. */
export function closureSpans({ closures, zone }: Pauses): readonly Span[] {
  return closures
    .map(({ from, to }) => ({
      start: parseISO(from, { in: tz(zone) }),
      end: addDays(parseISO(to, { in: tz(zone) }), 1),
    }))
    .toSorted((one, other) => differenceInMilliseconds(one.start, other.start));
}

/** The moment (ISO 8601 in UTC) at which `days` of 24 hours have passed since `start`, closures not counted. */
export function endAfter(start: string, days: number, pauses: Pauses): string {
  let reached = parseISO(start);
  let left = days * millisecondsInDay;
  for (const closure of closureSpans(pauses)) {
    if (closure.end <= reached) continue;
    const open = Math.max(0, differenceInMilliseconds(closure.start, reached));
    if (open >= left) break;
    left -= open;
    reached = closure.end;
  }
  return isoOf(addMilliseconds(reached, left).getTime());
}

/** Milliseconds of a span that lie in closures; where closures overlap they count once. */
export function pausedIn(span: Span, pauses: Pauses): number {
  let counted = span.start;
  let paused = 0;
  for (const closure of closureSpans(pauses)) {
    const start = max([closure.start, counted]);
    const end = min([closure.end, span.end]);
    const overlap = differenceInMilliseconds(end, start);
    if (overlap <= 0) continue;
    paused += overlap;
    counted = end;
  }
  return paused;
}

/** Whether clocks pause at a moment: the end of that pause (ISO 8601 in UTC), or null. */
export function pausedUntil(at: string, pauses: Pauses): string | null {
  let until = parseISO(at);
  for (const closure of closureSpans(pauses)) if (closure.start <= until && until < closure.end) until = closure.end;
  return until.getTime() === Date.parse(at) ? null : isoOf(until.getTime());
}
