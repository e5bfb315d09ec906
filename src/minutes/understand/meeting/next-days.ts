import { datesIn, type WrittenDate } from '../days/dates.ts';
import type { Placed } from '../layout/outline.ts';
import { announcedAt, announces, IN_PASSING, NEXT_FIRST } from '../words/next-words.ts';

/** `Thursday 7 or Friday 8`, `14 or 21 March`: one of them, but which is not said yet. */
const EITHER =
  /\beither\b|\d\S*\s+(?:\p{L}{3,9}\.?\s+)?or\s+(?:on\s+)?(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri)day|\d|\p{L}{3,9}\s+\d)/iu;
/** A day until which something is due is none of a meeting. */
const DEADLINE = /\bdeadlines?\b|\bdue\b(?!\s+to\b)|\bsubmit/i;
/** A week or month is a window, not a day. */
const WINDOW = /\b(?:week|weeks)\s+(?:of|from(?!\s+(?:now|today))|starting|beginning|commencing)\b/i;
/** `the 12th February meeting` is another one, on which this one waits. */
const OTHER_MEETING = /\b(?:of|after|at|from|until|during)\s+the\s+[^,.;]{3,24}\s+meeting\b/gi;

/** On the day that stands beside these words they do not meet. */
const REFUSED =
  /\bcancel|\bcalled\s+off\b|\bno\s+(?:\p{L}+\s+)?(?:meetings?|calls?|vcs?|telcos?|telecons?|syncs?|sessions?)\b|(?:\bnot|n['’]t)\s*(?:on\b|possible|good|works?\b|suit|convenient|meet|happen|take\s+place|be\s+held|available|make\b|everyone|(?:the\s+)?\d)|\bcannot\b|\bbad\b|\btoo\s+(?:early|soon|late)\b|\bimpossible\b|\bconflicts?\b|\bclash|\bskip(?:s|ped|ping)?\b|\bis\s+(?:an?\s+)?(?:\p{L}+\s+)?holiday\b|\bf[äa]llt\s+aus\b|\bannul/iu;
/** `is cancelled` behind a comma speaks of the day before it. */
const GOES_ON = /^(?:which\s+is|is|are|was|were|has|have|will\s+be|cancel|does|isn|not\s+possible|f[äa]llt)/i;
const CLAUSES = /((?:[;()]|,\s|\.\s|\s(?:but|as|because|since|while|so)\s)+)/i;
const DASHED = /(\s[–—-]\s)/;

/** What words say where a meeting is put off: `moved from 4 March to`, `instead of 4 March`. */
const ELSEWHERE =
  /\bafter\s+the\s+(?:\p{L}+\s+){1,2}(?:of|on)\s+[^,;.)]{2,20}|\b(?:of|on|for)\s[^,;.]{3,24}?\s(?:\([^)]{0,30}\)\s)?(?:and\s)?(?=(?:is|was|has\s+been|will\s+be)\s+(?:moved|shifted|postponed|rescheduled)\b[^.]{0,30}\bto\s)|(?<=\b(?:moved|shifted|postponed|rescheduled|changed|brought\s+forward)\s)from\s[^,;.]{3,24}?\s(?=to\b)|\b(?:instead\s+of|rather\s+than)\s+(?:on\s+)?[^,;.)]{2,24}/giu;
/** `by 10 March`, `before the 3rd`: until then something is to be done. */
const UNTIL =
  /\b(?:by|before|since|later\s+than)\s+(?:(?:the|end\s+of|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?)\s+){0,3}\d[^,;.()]{0,20}/giu;
/** Until such a day people vote; they do not meet on it. */
const ASKED = /\b(?:vote|poll|doodle|fill|respond|reply|register|sign\s+up|rsvp|comments?)\b/i;
const ASKED_UNTIL = /\b(?:until|till)\s+[^,;.()]{0,30}/gi;

/** `2 April was agreed for the next meeting`: here the day stands before. */
const FIXED =
  /\d.{0,30}\b(?:agreed|fixed|set|chosen|booked|proposed)\s+(?:upon\s+|on\s+)?(?:as\s+(?:the\s+)?date\s+(?:of|for)|for|as)\s+(?:the|our)\s+next\b/i;

/** `28 January -> moved to 29 January`: what stands before the arrow holds no more. */
const PUT_OFF = /\d[^:;]{0,40}?(?=\s(?:->|=>|→|⇒)\s*(?:moved|postponed|shifted|rescheduled|now)\b)/gi;
/** `moved by a day, to …` */
const BY_SO_MUCH = /\bby\s+(?:an?|one|two|three|\d)\s+(?:days?|weeks?|hours?)\b/gi;
/** `the doodle closes 21 January` */
const POLL_ENDS = /\b(?:doodle|poll|vote|survey)\s+(?:closes?|ends?|runs)\b[^,;.()]{0,30}/gi;

const blank = (found: string): string => ' '.repeat(found.length);

/** The parts that a text has, each with the sign behind it: at commas and words, at a dash between two days. */
function clausesOf(text: string): string[] {
  const parts = text.split(CLAUSES);
  return parts.flatMap((part) => {
    const sides = part.split(DASHED);
    return sides.length > 1 && sides.filter((one) => /\d/.test(one)).length > 1 ? sides : [part];
  });
}

/** A holiday or another event, and they meet all the same. */
const ANYWAY =
  /\b(?:meet|met|meeting|held|place|call)\s+(?:\p{L}+\s+)?(?:anyway|nevertheless|regardless)\b|\bstill\s+meet\b/iu;

/** The text without the days on which they do not meet. */
function withoutRefused(text: string): string {
  if (!REFUSED.test(text) || ANYWAY.test(text)) return text;
  const clauses = clausesOf(text);
  return clauses
    .map((clause, index) => {
      const next = clauses[index + 2]?.trimStart() ?? '';
      const behind = GOES_ON.test(next) && REFUSED.test(next);
      return REFUSED.test(clause) || (behind && /\d/.test(clause)) ? blank(clause) : clause;
    })
    .join('');
}

/** The text without the days that are another's: of a poll, of what is due, of the meeting that was put off. */
function withoutOthers(text: string): string {
  const words = text
    .replace(PUT_OFF, blank)
    .replace(POLL_ENDS, blank)
    .replace(BY_SO_MUCH, blank)
    .replace(ELSEWHERE, blank)
    .replace(UNTIL, blank)
    .replace(OTHER_MEETING, blank);
  return ASKED.test(words) ? words.replace(ASKED_UNTIL, blank) : words;
}

/** Behind `for the next meeting` only a date that stands there at once is its own. */
function straightBehind(text: string): string {
  const words =
    /^[\s(,:–-]*(?:(?:was|is|has\s+been|will\s+be)\s+(?:set|fixed|agreed|chosen|scheduled)\s+(?:to|on|for)\s+)?(?:(?:on|is|of|the)\s+)*((?:\p{L}{3,9},?\s+)?(?:the\s+)?\d{1,2}.{0,24}|\d{4}-.{0,8})/iu.exec(
      text,
    );
  return words?.[1] ?? '';
}

/** `Deadline for topics 2 May, next meeting 7 May`: the part that only announces the meeting. */
function besideDeadline(text: string): string {
  const parts = text.split(/(?<=[;,(])\s*/);
  const part = parts.find((one) => announces(one) && !DEADLINE.test(one) && /\d/.test(one));
  return part === undefined || parts.length < 2 ? '' : part;
}

/** The words in which the date of the next meeting may stand, without those days on which it is not. */
export function datedPart(text: string, { section }: Placed): string {
  const own = DEADLINE.test(text) && section !== 'next' ? besideDeadline(text) : text;
  if (WINDOW.test(own) || EITHER.test(own)) return '';
  const passing = section === 'next' || NEXT_FIRST.test(own) || FIXED.test(own) ? null : IN_PASSING.exec(own);
  const words = passing ? straightBehind(own.slice(passing.index + passing[0].length)) : own;
  return withoutOthers(withoutRefused(words));
}

/** They meet on no day that the text names. */
export const isRefused = (text: string): boolean => {
  const left = withoutRefused(text);
  return left !== text && !/\d|\bnext\s+week\b|\bfortnight\b|\bin\s+\p{L}+\s+weeks?\b/iu.test(left);
};

/** `The VC of 4 March is cancelled, the next meeting is on …`: of two days the one behind these words. */
export function datesAnnounced(text: string, after: string | null): { from: number; dates: readonly WrittenDate[] } {
  const from = beginsAt(text, after);
  const dates = from > 0 ? datesIn(text.slice(from), after) : [];
  return dates.length > 0 ? { from, dates } : { from: 0, dates: datesIn(text, after) };
}

/** Where the clause begins that announces a meeting. */
function beginsAt(text: string, after: string | null): number {
  const said = announcedAt(text);
  if (said === 0) return 0;
  const clause = /^[,;\s]*[^;,]*/.exec(text.slice(said))?.[0] ?? '';
  const ahead = /[^;,]*$/.exec(text.slice(0, said))?.[0] ?? '';
  // `26.5. next meeting; 14.6. review`: the day may stand before the words, in the same clause.
  const before = datesIn(ahead, after).length > 0 && datesIn(clause, after).length === 0;
  return before ? said - ahead.length : said;
}
