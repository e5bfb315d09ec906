/** Words before a number sign that make it a number of something else. */
const OTHER_COUNT =
  /\b(?:resolution|proposal|meeting|option|step|item|action|part|call|telco|teleconference|topic|figure|fig|table|sprint|phase|version|question|day|slide|priority|note|choice|alternative|draft|week|task|room|seat|page|chapter|section|appendix|telecon|no|nr|number|level|rank|place|channel|track|board|scrub|sync|edition|episode|workshop|visit|interim|volume|team|group|round|agenda|line|commit|build|job|attempt|revision|iteration|milestone|release|goal|rule|example|scenario|colou?r|reviewer|referee|author)\.?\s*$|\b(?:meeting|call|telco|board|scrub|sync|session)\s\($|\bminutes\s(?:of|from)\s$/i;
/** `#97 in the old system` is none of this one. */
const OLD_TRACKER =
  /^\s(?:in|of|on|from)\s(?:the|our)\s(?:old|former|previous|internal|legacy)\s(?:\p{L}+\s)?(?:systems?|trackers?|databases?|wiki|bugzilla|jira|trac|mantis|redmine)\b/iu;
/** Words before a number sign that may make it one. */
const MAYBE_COUNT =
  /\b(?:rfc|discussion|ballot|poll|vote|motion|gate|berth|bridge|door|pier|dock|ship|boat|lane|run|hutch|beamline|req|requirement|risk|deliverable|objective|wp|idea|bullet|argument|solution|variant|candidate|decision|minutes|paragraph|annex|incident|order)\.?\s*$/i;

/** `We are #1`, `It is #2 on the list`: a rank, where the number is small and no word for issues stands before it. */
const RANKS = /(?<!\b(?:issues?|tickets?|bugs?|prs?|requests?|one|next)\s)\b(?:we|are|is)\s+(?:the\s+)?$/i;
const ON_A_LIST = /^\s(?:on|in|of)\s(?:the|our|my|their|a)\s(?:[\p{L}-]+\s)?(?:list|ranking|top|chart)\b/iu;
const HIGHEST = 50;
const HIGHEST_ON_A_LIST = 5;

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?,?\\s';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*';
/** `Next: PDC #95, Thu Mar 20`: the meeting of that number, on that day. */
const IS_MEETING = new RegExp(
  `^(?:\\s?[,(]|\\s(?:on|is on|[–—-]))\\s?(?:on\\s)?(?:${DAY}(?:\\d{1,2}\\.?\\s)?${MONTH}|${MONTH}\\s\\d{1,2}(?!\\d)|\\d{1,2}\\.?\\s${MONTH}|20\\d\\d-\\d\\d-\\d\\d)`,
  'iu',
);
const BY_CAPITALS = /\b\p{Lu}{2,6}\s$/u;

/** Whether a number sign counts something else than issues, by the words before and behind it and by the number. */
export function countOf(before: string, behind: string, number: number): 'other' | 'perhaps' | undefined {
  const ranks = (number <= HIGHEST && RANKS.test(before)) || (number <= HIGHEST_ON_A_LIST && ON_A_LIST.test(behind));
  const meets = BY_CAPITALS.test(before) && IS_MEETING.test(behind);
  if (ranks || meets || OTHER_COUNT.test(before) || OLD_TRACKER.test(behind)) return 'other';
  return MAYBE_COUNT.test(before) ? 'perhaps' : undefined;
}

/** `#5-9, #core, #summary`: nothing but words with a sign, by which a page is found. */
export const isHashtags = (text: string): boolean =>
  /#\p{L}/u.test(text) && /^\W{0,3}#[\p{L}\d._-]+(?:[\s,;]+#[\p{L}\d._-]+)+\W{0,3}$/u.test(text);
