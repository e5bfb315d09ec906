/** What words say a day by, counted from another day; YYYY-MM-DD, or null where they say none of that kind. */
type ByWords = (text: string, after: string) => string | null;

const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, six: 6 };
const ORDER = ['first', 'second', 'third', 'fourth', 'last'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const dayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);
const written = (day: Date): string => day.toISOString().slice(0, 10);

function later(date: string, days: number): Date {
  const day = dayOf(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day;
}

/** `in two weeks`, `2 weeks from now`, `Date of next: +1W`. */
const inWeeks: ByWords = (text, after) => {
  const found =
    /\bin\s+(?:exactly\s+)?(a|one|two|three|four|six|\d)\s+w(?:ee)?ks?(?:['’]?\s+time)?\b/i.exec(text) ??
    /\b(a|one|two|three|four|six|\d)\s+weeks?\s+from\s+(?:now|today)\b/i.exec(text) ??
    /(?:^|[\s:])\+\s?(\d)\s?w(?:ks?|eeks?)?\b/i.exec(text);
  const word = found?.[1]?.toLowerCase();
  return word ? written(later(after, 7 * (COUNTS[word] ?? Number(word)))) : null;
};

/** `the first Monday of February`, `3rd Thursday in March`. */
const nthWeekday: ByWords = (text, after) => {
  const found =
    /\b(first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(sun|mon|tue|wed|thu|fri|sat)[a-z]*\s+(?:of|in)\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:the|this|next)\s+month\b)[a-z]*\b/i.exec(
      text,
    );
  if (!found) return null;
  const [, order = '', weekday = '', name = ''] = found.map((part) => part.toLowerCase());
  const nth = /^\d/.test(order) ? Number(order[0]) : ORDER.indexOf(order) + 1;
  const from = dayOf(after);
  const month = / month$/.test(name)
    ? (from.getUTCMonth() + Number(name.startsWith('next'))) % 12
    : MONTHS.indexOf(name);
  const year = from.getUTCFullYear() + (month < from.getUTCMonth() ? 1 : 0);
  const days = Array.from({ length: 31 }, (_, at) => new Date(Date.UTC(year, month, at + 1, 12))).filter(
    (day) => day.getUTCMonth() === month && day.getUTCDay() === WEEKDAYS.indexOf(weekday),
  );
  const day = nth > 4 ? days.at(-1) : days[nth - 1];
  return day ? written(day) : null;
};

/** `on Monday the 11th`: the next month that has such a day, if it is that weekday. */
const weekdayAndNumber: ByWords = (text, after) => {
  const found =
    /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.exec(
      text,
    );
  if (!found) return null;
  const weekday = WEEKDAYS.indexOf((found[1] ?? '').toLowerCase());
  const near = Array.from({ length: 62 }, (_, at) => later(after, at + 1));
  const day = near.find((one) => one.getUTCDate() === Number(found[2]));
  return day && day.getUTCDay() === weekday ? written(day) : null;
};

/** `on the 19th`: the next month that has such a day. */
const numberAlone: ByWords = (text, after) => {
  const found =
    /(?:\b(?:on|is|you(?:\s+all)?|that['’]s)\s+the|\b(?:meeting|call|vc|sync):(?:\s+the)?)\s+(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:(?:day\s+)?of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|meeting|call))/i.exec(
      text,
    );
  if (!found) return null;
  const near = Array.from({ length: 31 }, (_, at) => later(after, at + 1));
  const day = near.find((one) => one.getUTCDate() === Number(found[1]));
  return day ? written(day) : null;
};

/** `Next week is a holiday (19th)`: a number that is a day of the next week. */
const numberNextWeek: ByWords = (text, after) => {
  const number = /\bnext\s+week\b/i.test(text)
    ? /\b(\d{1,2})(?:st|nd|rd|th)\b(?!\s+\p{L})/u.exec(text)?.[1]
    : undefined;
  if (!number) return null;
  const week = Array.from({ length: 11 }, (_, at) => later(after, at + 3));
  const day = week.find((one) => one.getUTCDate() === Number(number));
  return day ? written(day) : null;
};

/** On the same day of the week: `same time next week`, `see you next week`. */
const SAME_DAY =
  /\bsame\b|\bas\s+usual\b|\b(?:see|talk to|speak to|hear)\s+(?:you|each\s+other)\s+(?:all\s+)?next\s+week\b|^[\W_]*next\s+week(?:['’]s\s+(?:agenda|meeting|call))\W*$/i;

/** `same time next week`, `in a fortnight`, `next Monday`. */
const nextWeek: ByWords = (text, after) => {
  if (/\bfortnight\b/i.test(text)) return written(later(after, 14));
  if (/\bnext\s+week\b/i.test(text)) return SAME_DAY.test(text) ? written(later(after, 7)) : null;
  if (/\btomorrow\b/i.test(text)) return written(later(after, 1));
  const weekday =
    /(?:\b(?:next|this|coming)|\bnext\s+(?:\p{L}+\s+)?(?:call|meeting|vc|telco|session|sync|triage)(?:\s+(?:is|will\s+be))?(?:\s+on)?|^[^\d:]{0,40}:)\s+(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?day\b(?!\s+week)/iu
      .exec(text)?.[1]
      ?.toLowerCase();
  if (!weekday) return null;
  const week = Array.from({ length: 7 }, (_, at) => later(after, at + 1));
  const day = week.find((one) => one.getUTCDay() === WEEKDAYS.indexOf(weekday));
  return day ? written(day) : null;
};

const WAYS: readonly ByWords[] = [inWeeks, nthWeekday, weekdayAndNumber, numberAlone, numberNextWeek, nextWeek];

/** The day that words tell by counting from `after` (YYYY-MM-DD): `in two weeks`, `the first Monday of May`. */
export function relativeDay(text: string, after: string): string | null {
  for (const way of WAYS) {
    const day = way(text, after);
    if (day) return day;
  }
  return null;
}
