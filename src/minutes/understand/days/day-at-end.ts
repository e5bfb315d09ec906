const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** `Lamps meeting 26 February 2018`, `VC October 1st 2018`: the day, its month and its year stand last. */
const LAST = new RegExp(`(?<=^|\\s)(?:${DAY}\\s(${MONTH})|(${MONTH})\\s${DAY})\\s(20\\d\\d)$`, 'i');
/** `2018-02-26` and nothing else. */
const ALONE = /^(20\d\d)-(\d\d)-(\d\d)$/;

/** Words before it that may be part of the day, or tell another one or a time. */
const TELLS_MORE =
  /\d|\b(?:on|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tonight|tomorrow|tmr|yesterday|now|noon|mid|morning|after|evening|night|sec|min|h|hour|hr|day|week|wk|mo|quarter|qtr|year|yr|decade|end|eo)/i;

/** A day, YYYY-MM-DD, and the words that tell it. */
interface Day {
  readonly date: string;
  readonly text: string;
}

/** The day, if the calendar has it. */
function dayOf(year: string, month: number, day: string, text: string): Day | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? { date, text } : undefined;
}

/**
 * The day with its year that ends a text, where no other word of it may tell one: so most titles are dated, and they
 * are spared all that a day can be written with.
 */
export function dayAtEnd(text: string): Day | undefined {
  const [, year = '', month = '', day = ''] = ALONE.exec(text) ?? [];
  if (year) return dayOf(year, Number(month), day, text);
  const found = LAST.exec(text);
  if (!found || TELLS_MORE.test(text.slice(0, found.index))) return undefined;
  const [words, first, behind, before, last, of = ''] = found;
  return dayOf(of, MONTHS.indexOf((behind ?? before ?? '').slice(0, 3).toLowerCase()) + 1, first ?? last ?? '', words);
}
