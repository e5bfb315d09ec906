import { UNEVEN } from '../words/blanks.ts';
import { everyMatch } from '../words/every-match.ts';
import { dayAtEnd } from './day-at-end.ts';
import { DAYS } from './days-of-chrono.ts';
import { withMonthFirst } from './month-first.ts';

/** A calendar day as written. */
export interface WrittenDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly hasYear: boolean;
  /** The weekday that was written does not fit the day. */
  readonly wrongWeekday: string | null;
  readonly text: string;
}

const COMPACT = /(?<!\d)((?:19|20)\d\d)[-_/.]?(0[1-9]|1[0-2])[-_/.]?(0[1-9]|[12]\d|3[01])(?!\d)/g;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const pad = (value: number | null, length: number): string => String(value ?? 0).padStart(length, '0');

function weekdayFault(text: string, date: string): string | null {
  const named = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(text)?.[0].toLowerCase();
  const real = WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()];
  return named && real && named !== real ? real : null;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const DAY_IN_WORDS = new RegExp(
  `(?<=\\b${MONTH}\\s+(?:the\\s+)?)(?:${ORDINALS.join('|')})\\b|\\b(?:${ORDINALS.join('|')})(?=\\s+(?:of\\s+)?${MONTH}\\b)`,
  'gi',
);

const MONTH_WORD =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** `March 14` is a day; without its ending it could be read as a year. */
const BARE_DAY = new RegExp(
  `(?<!\\d(?:st|nd|rd|th)?\\s(?:of\\s)?)\\b(${MONTH_WORD})\\s+(0?[1-9]|[12]\\d|3[01])(?![\\d:]|\\s*(?:st|nd|rd|th|h|am|pm)\\b)`,
  'gi',
);

/** Without a month in words or numbers beside each other there is no day; most texts are spared the search for one. */
const MAY_BE_DATED = new RegExp(
  `\\b${MONTH}|\\d[-_/. ]{1,3}\\d|\\d{8}|\\d${MONTH}\\d|\\.\\s?[IVX]{1,4}\\.|\\d\\s+(?:day|week|month)s?\\b|\\d[.er]{0,2}\\s(?:de\\s)?\\p{L}{3}`,
  'iu',
);

const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\s)?';
/** `2nd-3rd and 28th of April`, `2 and 3 April`, `12th to Thursday 14th March`: of several days of one month the first counts. */
const SEVERAL_DAYS = new RegExp(
  `\\b(?:(${ORDINAL})(?:\\s{0,2}(?:,|-|–|—|\\/|&|and|to)\\s{0,2}(?:and\\s)?${WEEKDAY}${ORDINAL}){1,4}|(?<!\\b(?:day|part|no|nr|week|session|meeting|call|sprint|issue|volume)\\.?\\s)(\\d{1,2})\\.?(?:\\s{0,2}(?:-|–|\\/|&|and|to)\\s{0,2}${WEEKDAY}\\d{1,2}){1,3})(?=\\s(?:of\\s)?${MONTH_WORD}\\b)`,
  'gi',
);
/** The first day of a range; where the numbers do not rise it is none: `no. 31 – Saturday 6 August`. */
function firstOfSeveral(found: string, ordinal: string | undefined, bare: string | undefined): string {
  const numbers = (found.match(/\d+/g) ?? []).map(Number);
  const rises = numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0));
  return ordinal ?? (rises && bare !== undefined ? bare : found);
}

/** `March 12th – 14th`, `March 12 to 14`: the same behind the month. */
const DAYS_BEHIND = new RegExp(
  `\\b(${MONTH_WORD}\\s\\d{1,2}(?:st|nd|rd|th)?)\\s{0,2}(?:-|–|—|&|and|to)\\s{0,2}\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])`,
  'gi',
);
/** `2019 12 March` */
const YEAR_FIRST = new RegExp(`\\b(20\\d\\d)\\s(\\d{1,2})\\s(${MONTH_WORD})(?![\\p{L}\\d])`, 'giu');
/** `12. 3. 2019` */
const SPACED = /(?<![\d.])(\d{1,2})\.\s(\d{1,2})\.\s(?=\d{4}\b)/g;

/** `14 March, 11 April` are two days, not the 11th of March. */
const NEXT_DAY = new RegExp(
  `(\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_WORD}),\\s(?=\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_WORD})`,
  'gi',
);

/** Months of the languages of our neighbours, January first. */
const FOREIGN_MONTHS: readonly string[] = [
  'janvier|januari?|jänner|enero|gennaio|janeiro|stycznia',
  'f[ée]vrier|februari?|febrero|febbraio|fevereiro|lutego',
  'mars|märz|maerz|maart|marzo|março|marts|marca',
  'avril|abril|aprile|kwietnia',
  'mai|mei|mayo|maggio|maio|maj|maja',
  'juin|junio?|giugno|junho|czerwca',
  'juillet|julio?|luglio|julho|lipca',
  'ao[ûu]t|augustus|agosto|augusti|sierpnia',
  'septembre|septiembre|settembre|setembro|września',
  'octobre|oktober|octubre|ottobre|outubro|października',
  'novembre|noviembre|novembro|listopada',
  'd[ée]cembre|dezember|diciembre|dicembre|dezembro|desember|grudnia',
];
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const FOREIGN_DAY = new RegExp(
  `(\\d{1,2})(?:er|\\.|º)?\\s(?:de\\s)?(?:${[...FOREIGN_MONTHS, ...ENGLISH_MONTHS].map((one) => `(${one})`).join('|')})(?!\\p{L})(?:\\s(?:de|del)(?=\\s\\d{4}))?`,
  'giu',
);
/** `22.4.`, a day without its year. */
const DOTTED_DAY = /(?<![\d.])([0-3]?\d)\.([01]?\d)\.(?![\d.])/g;

/** `14. Januar`, `le 14 janvier`, `14.1.` with the month in English. */
function inEnglish(text: string): string {
  return text
    .replace(ROMAN_MONTH, (found, day: string, month: string) => {
      const name = ENGLISH_MONTHS[ROMAN.indexOf(month)];
      return name === undefined ? found : `${day} ${name} `;
    })
    .replace(FOREIGN_DAY, (_found, day: string, ...months: (string | undefined)[]) => {
      const at = months.slice(0, FOREIGN_MONTHS.length + ENGLISH_MONTHS.length).findIndex((one) => one !== undefined);
      return `${day} ${ENGLISH_MONTHS[at % ENGLISH_MONTHS.length] ?? ''}`;
    })
    .replace(DOTTED_DAY, (found, day: string, month: string) => {
      const name = ENGLISH_MONTHS[Number(month) - 1];
      return name === undefined ? found : `${day} ${name}`;
    });
}

/** `12 Mar '19` */
const SHORT_YEAR = new RegExp(`\\b(${MONTH_WORD})\\s['’](\\d{2})\\b`, 'gi');
/** `12Mar2019` */
const RUN_TOGETHER = new RegExp(`\\b(\\d{1,2})(${MONTH})(\\d{4})\\b`, 'gi');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** `12.III.2019` */
const ROMAN_MONTH = /(?<![\d.])(\d{1,2})\.\s?([IVX]{1,4})\.\s?(?=\d{4}\b)/g;

/** Addresses, file names and issue numbers hold digits that are no dates; ordinals and ranges are made plain. */
function prepared(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/#\d+/g, ' ')
    .replace(/(\d(?:st|nd|rd|th)),\s(?=\d{1,2}(?!\d))/g, '$1 and ')
    .replace(/,?\s(?:in\s)?the\syear\s(?=\d{4})/g, ' ')
    .replace(SPACED, '$1.$2.')
    .replace(NEXT_DAY, '$1 and ')
    .replace(/(\d):\s(?=\d{1,2}(?!\d))/g, '$1 | ')
    .replace(/[:,;](?=\s|$)/g, ' ')
    .replace(/(\d)\s+(st|nd|rd|th)\b/g, '$1$2')
    .replace(/(\d(?:st|nd|rd|th))\sday\sof\b/gi, '$1 of')
    .replace(SHORT_YEAR, '$1 20$2')
    .replace(RUN_TOGETHER, '$1 $2 $3')
    .replace(DAY_IN_WORDS, (found) => String(ORDINALS.indexOf(found.toLowerCase()) + 1))
    .replace(SEVERAL_DAYS, firstOfSeveral)
    .replace(DAYS_BEHIND, '$1')
    .replace(YEAR_FIRST, '$2 $3 $1')
    .replace(BARE_DAY, '$1 $2th')
    .replace(COMPACT, '$1-$2-$3')
    .replace(/(\d)T(?=[\s\d])/g, '$1 ')
    .replace(UNEVEN, ' ');
}

/**
 * Finds the calendar days in a text, in its order, day before month where only numbers are written. `after` (a day)
 * gives the year where none is written: the first such day not before it. Without it only dated years are found.
 */
export function datesIn(text: string, after: string | null): WrittenDate[] {
  if (!MAY_BE_DATED.test(text)) return [];
  const plain = prepared(withMonthFirst(inEnglish(text), after));
  if (!/\d/.test(plain)) return [];
  const alone = dayAtEnd(plain.trim());
  if (alone)
    return [{ date: alone.date, hasYear: true, wrongWeekday: weekdayFault(text, alone.date), text: alone.text }];
  const instant = new Date(`${after ?? '2000-01-01'}T00:00:00Z`);
  const found = DAYS.parse(plain, { instant, timezone: 'UTC' }, { forwardDate: true });
  return found.flatMap((one) => {
    const { start } = one;
    const hasYear = /\d{4}|\d[./-]\d{1,2}[./-]\d{2}$|\d\S*\s\p{L}{3,}\.?\s['’]?\d{2}$/u.test(one.text);
    if (!/\d/.test(one.text) || !start.isCertain('day') || !start.isCertain('month') || (!hasYear && !after)) return [];
    const date = `${pad(start.get('year'), 4)}-${pad(start.get('month'), 2)}-${pad(start.get('day'), 2)}`;
    return [{ date, hasYear, wrongWeekday: weekdayFault(text, date), text: one.text }];
  });
}

/** The day of a name whose only digits are those of one whole day, as most are called; nothing else is asked then. */
function plainDay(name: string): string | null {
  const [found, other] = everyMatch(name, COMPACT);
  const rest = name.replace(COMPACT, ' ');
  if (!found || other || /\d/.test(rest) || MAY_BE_DATED.test(rest)) return null;
  const date = found.slice(1).join('-');
  return new Date(`${date}T12:00:00Z`).toISOString().startsWith(date) ? date : null;
}

/** The day that a file's name tells, if it tells one: `2019-01-14.pdf`, `minutes_20190114`, `November_05_2018`. */
export function dateInName(name: string): string | null {
  const day = plainDay(name);
  if (day) return day;
  const words = name.replace(/\.[a-z0-9]+$/i, '').replace(/[_-]+/g, ' ');
  const apart = words.replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ');
  for (const text of new Set([name, words, apart])) {
    const date = datesIn(text, null)[0]?.date;
    if (date) return date;
  }
  return null;
}
