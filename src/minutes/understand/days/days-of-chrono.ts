import { GB } from 'chrono-node/en';

/**
 * What of chrono reads a calendar day. The rest reads hours and spans, takes the "5 min" of a timetable for today, and
 * costs twice as much as these. The classes are not exported, so they are known by their names.
 */
export const READS_DAYS: ReadonlySet<string> = new Set([
  'ISOFormatParser',
  'SlashDateFormatParser',
  'ENYearMonthDayParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENWeekdayParser',
]);
const OF_HOURS_AND_SPANS = /Time|Relative|EndOf/;

/** Reads the calendar days of English prose, day before month where only numbers are written. */
export const DAYS = GB.clone();
DAYS.parsers = DAYS.parsers.filter((one) => READS_DAYS.has(one.constructor.name));
DAYS.refiners = DAYS.refiners.filter((one) => !OF_HOURS_AND_SPANS.test(one.constructor.name));
