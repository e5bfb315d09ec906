import { TZDate } from '@date-fns/tz';
import { RRuleTemporal } from 'rrule-temporal';
import { addYears } from '../core/dates.ts';

/** A recurrence of days: the RRULE without its end, and the end, `until` as RFC 5545 writes it. */
export interface Rule {
  readonly text: string;
  readonly until: string | null;
  readonly count: number;
}

const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z)?$/,
  BYDAY: list(/[+-]?(?:[1-9]|[1-4]\d|5[0-3])?(?:MO|TU|WE|TH|FR|SA|SU)/),
  BYMONTHDAY: list(/[+-]?(?:[1-9]|[12]\d|3[01])/),
  BYYEARDAY: list(/[+-]?(?:[1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])/),
  BYWEEKNO: list(/[+-]?(?:[1-9]|[1-4]\d|5[0-3])/),
  BYMONTH: list(/(?:[1-9]|1[0-2])/),
  BYSETPOS: list(/[+-]?(?:[1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])/),
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

const EXAMPLE = 'for example FREQ=MONTHLY;BYDAY=1MO';

/** What is wrong with a recurrence of days, as a clause that says what to write, or null. `from` is YYYY-MM-DD. */
export function faultOfRule(rule: string, from: string): string | null {
  return faultOfParts(rule) ?? faultOfMeaning(rule, from);
}

// How it is written; what it means depends on the day it is counted from.
function faultOfParts(rule: string): string | null {
  const parts = rule.toUpperCase().split(';');
  const names = parts.map((part) => part.split('=')[0] ?? '');
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) return `${twice} stands twice, write it once, ${EXAMPLE}`;
  // Allowed together by RFC 5545, met by next to no day, and searched for by the library for seconds.
  if (names.includes('BYYEARDAY') && names.includes('BYWEEKNO'))
    return `use BYYEARDAY or BYWEEKNO, not both, ${EXAMPLE}`;
  const wrong = parts.map(faultOfPart).find((fault) => fault !== null);
  return wrong ?? (names.includes('FREQ') ? null : `FREQ is missing, ${EXAMPLE}`);
}

/**
 * Splits a rule into what recurs and when it ends: an end in UTC must be held against the start in local time, and to
 * count, the library would begin anew for each question.
 */
export function ruleOf(rule: string): Rule {
  const parts = rule.toUpperCase().split(';');
  const partOf = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const count = partOf('COUNT');
  return {
    text: parts.filter((part) => !/^(UNTIL|COUNT)=/.test(part)).join(';'),
    until: partOf('UNTIL'),
    count: count === null ? Number.POSITIVE_INFINITY : Number(count),
  };
}

/** A rule without a day for so many years has none that anyone would wait for. */
const PATIENCE_YEARS = 20;

/**
 * The days (YYYY-MM-DD) of a rule from a day on, in order, endless where the rule is. `from` is the day that anchors
 * intervals, and it need not be a day of the rule. Days are counted without any zone, so clocks cannot move them.
 */
export function* daysOf({ text, count }: Rule, from: string, since: string): Generator<string> {
  const counted = Number.isFinite(count);
  let left = count;
  for (const day of endlessDays(text, from, counted || since < from ? from : since)) {
    if (left-- < 1) return;
    if (day >= since) yield day;
  }
}

// Year by year: asked for the next day of a rule that has none, the library would search for seconds.
function* endlessDays(text: string, from: string, since: string): Generator<string> {
  const recurrence = recurrenceOf(text, from);
  let start = new TZDate(`${since}T00:00:00Z`, 'UTC');
  for (let empty = 0; empty < PATIENCE_YEARS; ) {
    const end = addYears(start, 1);
    const until = end.toISOString().slice(0, 10);
    const days = recurrence.between(start, end, true).map((day) => day.toString().slice(0, 10));
    const within = days.filter((day) => day < until);
    yield* within;
    empty = within.length ? 0 : empty + 1;
    start = end;
  }
}

// Strict, because parts that RFC 5545 forbids together are ignored otherwise, or searched for till the end of time.
function recurrenceOf(rule: string, from: string): RRuleTemporal {
  return new RRuleTemporal({ rruleString: `DTSTART:${midnight(from)}\nRRULE:${rule}`, strict: true });
}

function midnight(day: string): string {
  return `${day.replaceAll('-', '')}T000000Z`;
}

function faultOfPart(part: string): string | null {
  const [name = '', value = ''] = part.split('=');
  const shape = PARTS[name];
  if (!shape) return `“${part}” is no part of a rule of days; use ${Object.keys(PARTS).join(', ')}, ${EXAMPLE}`;
  return shape.test(value) ? null : `“${part}” cannot be read, ${EXAMPLE}`;
}

function faultOfMeaning(rule: string, from: string): string | null {
  try {
    const first = daysOf(ruleOf(rule), from, from).next();
    return first.done ? `no day within ${PATIENCE_YEARS} years fits this rule, ${EXAMPLE}` : null;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}, ${EXAMPLE}`;
  }
}

function list(one: RegExp): RegExp {
  return new RegExp(`^${one.source}(?:,${one.source})*$`);
}
