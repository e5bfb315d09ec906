const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?';
const NUMBERS = '(\\d{1,2})\\/(\\d{1,2})(?:\\/(20\\d\\d))?(?![\\d/])';
/** `Tuesday 10/11/2022`, `3/9 (Thu)` */
const WITH_WEEKDAY = new RegExp(
  `\\b(${WEEKDAY})\\b\\.?,?\\s+${NUMBERS}|(?<![\\d/])${NUMBERS},?\\s+\\(?(${WEEKDAY})\\b\\)?`,
  'gi',
);

/** The first such day from `after` on, or in the year that is written; YYYY-MM-DD, or null where there is none. */
function dayOf(day: number, month: number, year: number, after: string | null): string | null {
  const found = new Date(Date.UTC(year, month - 1, day, 12));
  if (found.getUTCMonth() !== month - 1) return null;
  const date = found.toISOString().slice(0, 10);
  return after !== null && date < after ? dayOf(day, month, year + 1, null) : date;
}

const isOn = (date: string | null, weekday: string): boolean =>
  date !== null && WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] === weekday.slice(0, 3).toLowerCase();

const WITH_YEAR = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(20\d\d)(?![\d/])/g;
/** So many days ahead a meeting is announced. */
const AHEAD = 200;
const DAY = 86_400_000;

/** `12/01/2020` behind a meeting of November 2020 is a day to come only where the month stands first. */
function aheadOf(text: string, after: string | null): string {
  if (after?.length !== 10) return text;
  return text.replace(WITH_YEAR, (found, first: string, second: string, year: string) => {
    const [read, other] = [dayOf(+first, +second, +year, null), dayOf(+second, +first, +year, null)];
    if (read === null || read > after || other === null) return found;
    const days = (Date.parse(other) - Date.parse(after)) / DAY;
    return days > 0 && days <= AHEAD ? ` ${other} ` : found;
  });
}

/**
 * The text with those days written in full whose weekday, or the day after which they are to come, shows that the month
 * stands first; `after` gives the year where none is written.
 */
export function withMonthFirst(text: string, after: string | null): string {
  if (!/\d\/\d/.test(text)) return text;
  return aheadOf(text, after).replace(WITH_WEEKDAY, (found, ...groups: (string | undefined)[]) => {
    const [ahead, one, two, full, one2, two2, full2, behind] = groups;
    const weekday = ahead ?? behind ?? '';
    const [first, second] = [Number(one ?? one2), Number(two ?? two2)];
    const written = full ?? full2;
    const year = Number(written ?? after?.slice(0, 4));
    if (!year || isOn(dayOf(first, second, year, written ? null : after), weekday)) return found;
    const date = dayOf(second, first, year, written ? null : after);
    return isOn(date, weekday) ? ` ${date} ` : found;
  });
}
