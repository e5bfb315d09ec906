import { RRuleTemporal } from 'rrule-temporal';

/** A recurrence of days: the RRULE without its end, and the end as RFC 5545 writes it. */
export interface Rule {
  readonly text: string;
  readonly until: string | null;
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

/** What is wrong with how a rule is written, whatever day it is counted from, or null. */
export function faultOfParts(rule: string): string | null {
  const parts = rule.toUpperCase().split(';');
  const names = parts.map((part) => part.split('=')[0] ?? '');
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) return `${twice} stands twice, write it once, ${EXAMPLE}`;
  const wrong = parts.map(faultOfPart).find((fault) => fault !== null);
  return wrong ?? (names.includes('FREQ') ? null : `FREQ is missing, ${EXAMPLE}`);
}

/** Splits a rule into what recurs and when it ends, because an end in UTC must be held against the start in local time. */
export function ruleOf(rule: string): Rule {
  const parts = rule.toUpperCase().split(';');
  const until = parts.find((part) => part.startsWith('UNTIL='));
  return { text: parts.filter((part) => part !== until).join(';'), until: until?.slice('UNTIL='.length) ?? null };
}

/**
 * The days (YYYY-MM-DD) of a rule from a day on, in order, endless where the rule is. `from` is the day that anchors
 * intervals, and it need not be a day of the rule. Days are counted without any zone, so clocks cannot move them.
 */
export function* daysOf(rule: string, from: string, since: string): Generator<string> {
  const recurrence = new RRuleTemporal({ rruleString: `DTSTART:${midnight(from)}\nRRULE:${rule}` });
  let day = recurrence.next(new Date(`${since}T00:00:00Z`), true);
  while (day) {
    yield day.toString().slice(0, 10);
    day = recurrence.next(day);
  }
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
    const first = daysOf(ruleOf(rule).text, from, from).next();
    return first.done ? `no day fits this rule, ${EXAMPLE}` : null;
  } catch (error) {
    // The library gives up after ten thousand periods: such a rule has no day that anyone here would live to see.
    const why = error instanceof Error && !/iteration|evaluation/i.test(error.message) ? ` (${error.message})` : '';
    return `no day fits this rule${why}, ${EXAMPLE}`;
  }
}

function list(one: RegExp): RegExp {
  return new RegExp(`^${one.source}(?:,${one.source})*$`);
}
