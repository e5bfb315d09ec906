import { timesIn, withoutTimes } from '../days/times.ts';
import type { Placed } from '../layout/outline.ts';
import { MEETING } from '../words/meeting-names.ts';
import { NAMED_DAY } from '../words/next-words.ts';
import { anyWord } from '../words/phrases.ts';

// Days that nobody calls the next meeting, and that are it by where they stand: at the end, or below a title.

/** Titles of sections in which a bare date is one of a meeting to come. */
const MEETINGS_TO_COME =
  /\b(?:upcoming|future|coming|scheduled)\s+(?:meetings?|calls?|dates)\b|\bmeeting\s+(?:schedule|calendar|dates)\b|\bf2f\b|\bface[- ]to[- ]face\b/i;
/** Below these a day counts where a meeting stands beside it, or nothing at all. */
const COMING = /^(?:next(?:\s+week)?|upcoming|coming\s+up|save\s+the\s+dates?|calendar|schedule|dates)\W*$/i;
/** Groups whose meetings are not this one's. */
export const OTHERS = /\b(?:SIG|WG|task\s*force|working\s+group|committee|workshop|conference|subgroup)\b/;

/** What a meeting to come is called stands in the words. */
export const MEETING_WORD = new RegExp(`\\b${MEETING}\\b`, 'iu');

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const WEEKDAY_FIRST = new RegExp(`^${WEEKDAY}\\b`, 'i');
const SAME_TIME = /\bsame\s+(?:time|hour)\b/i;
/** `Mara: 14 February` is what somebody says of the day. */
const LABELLED = /^\p{L}[^:\d]*:/u;

/** The words that a day is written with. */
const DAY_WORDS = new RegExp(
  `\\b(?:${WEEKDAY}|${anyWord('mon tue wed thu fri')}|${anyWord(
    'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?',
  )}|${anyWord('utc gmt cest cet bst the')})\\b`,
  'gi',
);

/** A longer text says more than when. */
const SHORT = 60;
/** The name of a meeting may stand beside it. */
const SHORT_WITH_NAME = 90;

/** Nothing stands there but a day and perhaps a time: no other word of three letters. */
function isOnlyDay(text: string): boolean {
  const words = withoutTimes(text, timesIn(text)).replace(DAY_WORDS, ' ');
  return /\d/.test(text) && !/\p{L}{3}/u.test(words);
}

const hasTime = (text: string): boolean => timesIn(text).length > 0;

/** So near the end a day alone is the next meeting's. */
const END = 4;

/**
 * A day with its time and nothing else, at the end of the minutes: `📅 14 February 2019, 15:00 UTC`. `left` is how many
 * blocks follow.
 */
export function isLastDay({ block, isTitle }: Placed, text: string, left: number): boolean {
  if (isTitle || left > END || block.cells.length > 1 || text.length > SHORT_WITH_NAME) return false;
  if (NAMED_DAY.test(text) && !OTHERS.test(text)) return hasTime(text);
  return block.depth === 0 && text.length <= SHORT && isOnlyDay(text) && hasTime(text);
}

/** Below `Upcoming`, which may be over anything. */
const isDayToCome = (text: string): boolean =>
  isOnlyDay(text) || MEETING_WORD.test(text) || (WEEKDAY_FIRST.test(text) && (hasTime(text) || SAME_TIME.test(text)));

/** Below `Upcoming meetings`, where each day is one of a meeting. */
const isDayOfOurs = (text: string): boolean => !OTHERS.test(text) && (!LABELLED.test(text) || NAMED_DAY.test(text));

/** So many lines below its title a day is the first of them. */
const FIRST_LINES = 4;

/** Nothing but a day, first below a title that names meetings to come. */
export function isBareDay({ path, block, isTitle }: Placed, text: string): boolean {
  const title = path.at(-1);
  if (isTitle || title === undefined || text.length > SHORT) return false;
  if (block.first.n - title.first.n > FIRST_LINES) return false;
  if (COMING.test(title.text)) return isDayToCome(text);
  return MEETINGS_TO_COME.test(title.text) && isDayOfOurs(text);
}
