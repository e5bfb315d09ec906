import { timesIn, withoutTimes } from '../days/times.ts';
import type { Placed } from '../layout/outline.ts';
import { MEETING } from '../words/meeting-names.ts';
import { NAMED_DAY } from '../words/next-words.ts';

/** Titles of sections in which a bare date is one of a meeting to come. */
const MEETINGS_TO_COME =
  /\b(?:upcoming|future|coming|scheduled)\s+(?:meetings?|calls?|dates)\b|\bmeeting\s+(?:schedule|calendar|dates)\b|\bf2f\b|\bface[- ]to[- ]face\b/i;
/** Below these a day counts where a meeting stands beside it, or nothing at all. */
const COMING = /^(?:next(?:\s+week)?|upcoming|coming\s+up|save\s+the\s+dates?|calendar|schedule|dates)\W*$/i;
/** Groups whose meetings are not this one's. */
export const OTHERS = /\b(?:SIG|WG|task\s*force|working\s+group|committee|workshop|conference|subgroup)\b/;

/** What a meeting to come is called stands in the words. */
export const MEETING_WORD = new RegExp(`\\b${MEETING}\\b`, 'iu');

/** So near the end a day alone is the next meeting's. */
const END = 4;

/** A day with its time and nothing else, at the end of the minutes: `📅 14 February 2019, 15:00 UTC`. */
export function isLastDay({ block, isTitle }: Placed, text: string, left: number): boolean {
  if (isTitle || left > END || block.cells.length > 1 || text.length > 90) return false;
  if (NAMED_DAY.test(text) && !OTHERS.test(text)) return timesIn(text).length > 0;
  return block.depth === 0 && text.length <= 60 && isOnlyDay(text) && timesIn(text).length > 0;
}

function isOnlyDay(text: string): boolean {
  const words = withoutTimes(text, timesIn(text)).replace(DAY_WORDS, ' ');
  return /\d/.test(text) && !/\p{L}{3}/u.test(words);
}
const DAY_WORDS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|utc|gmt|cest|cet|bst|the)\b/gi;

const SAME_TIME = /\bsame\s+(?:time|hour)\b/i;
const WEEKDAY_FIRST = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** Nothing but a day, first below a title that names meetings to come. */
export function isBareDay({ path, block, isTitle }: Placed, text: string): boolean {
  const title = path.at(-1);
  if (isTitle || title === undefined || text.length > 60 || block.first.n - title.first.n > 4) return false;
  if (COMING.test(title.text))
    return (
      isOnlyDay(text) ||
      MEETING_WORD.test(text) ||
      (WEEKDAY_FIRST.test(text) && (timesIn(text).length > 0 || SAME_TIME.test(text)))
    );
  return (
    MEETINGS_TO_COME.test(title.text) && !OTHERS.test(text) && (!/^\p{L}[^:\d]*:/u.test(text) || NAMED_DAY.test(text))
  );
}
