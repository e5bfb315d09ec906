/** So long is a line at most that tells how a vote ended. */
const LONGEST = 120;
const FAILED =
  /\bnot (?:adopted|carried|accepted|approved|passed)\b|^\W*(?:(?:the )?(?:motion|resolution|vote|it) )?(?:fail(?:s|ed)|lost|defeated|withdrawn)\b|\b(?:motion|resolution|vote)\b[^.;]{0,40}\b(?:fail(?:s|ed)|lost|defeated|withdrawn|lapsed?|dies|died)\b|\bno second\b|\b(?:want|lack) of (?:a second|quorum|majority)\b/i;
const FOR_AND_AGAINST =
  /\b(\d+) (?:votes? )?(?:for|yes|in favou?r|ayes?)\b.{1,20}?\b(\d+) (?:votes? )?(?:against|no|nays?|opposed)\b/i;
/** `For 3, against 5`, `yes: 2 - no: 4`. */
const NAMED_FIRST =
  /\b(?:for|yes|in favou?r|ayes?)\s?[:=]?\s?(\d{1,2})\b.{1,20}?\b(?:against|no|nays?|opposed)\s?[:=]?\s?(\d{1,2})\b/i;
const AYES_FIRST =
  /\b(?:votes?|voted|voting|tally|poll|ballot|motion|lost|passed|carried)\b\D{0,20}(\d{1,2}) ?[:/–-] ?(\d{1,2})(?![\d:]|\.\d)/i;

/** `Not adopted.`, `(failed 3:4)`, `Vote: 3 for, 4 against` behind a resolution or a motion. */
export function isLost(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [, yes, no] = FOR_AND_AGAINST.exec(text) ?? NAMED_FIRST.exec(text) ?? AYES_FIRST.exec(text) ?? [];
  return FAILED.test(text) || Number(no) >= Number(yes);
}

const COUNT_ONLY = /^\W*\d{1,2}(?: ?[:/–-] ?\d{1,2}){1,2}\W*$/;
const COUNTED =
  /\b\d{1,2} (?:votes?|for|against|yes|no|in favou?r|ayes?|nays?|abst\p{L}*)(?!\p{L})|(?<!\S)[+-]1\b.*(?<!\S)-1\b|(?<!\S)-1\b/iu;

/** `3 yes, 1 no`, `Vote: 4:2`: how many were for something, which need not be to close it. */
export const isTally = (text: string): boolean =>
  /\d/.test(text) && text.length <= LONGEST && (COUNT_ONLY.test(text) || AYES_FIRST.test(text) || COUNTED.test(text));
