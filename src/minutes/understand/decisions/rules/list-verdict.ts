const THINGS = '(?:(?:github|open|old)\\s+)?(?:issues?|tickets?|bugs?)';
const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';
const MEETING = '(?:meeting|call|vc|telco|telecon|session|week)';
const THESE = `(?:the\\s+following|these|those|all\\s+of\\s+(?:these|them)|this\\s+lot)(?:\\s+${COUNT})?(?:\\s+${THINGS})?(?:\\s+together)?`;
const HERE = `(?:(?:in|at|during|by)\\s+(?:this|the|today's|our)\\s+${MEETING}|today|tonight|this\\s+(?:morning|afternoon|evening|time)|on\\s+the\\s+spot|now)`;
const WHO =
  '(?:we|(?:it\\s+was|the\\s+(?:group|meeting|committee|council|board|team)(?:\\s+has)?))\\s+(?:(?:have|has|all|then|now|also)\\s+)*';

/** Words above a list that say of all its numbers that the meeting closed them, or that it decided to. */
const CLOSES_ALL = new RegExp(
  `^\\W*(?:(?:the|these)\\s+)?(?:following\\s+)?(?:${COUNT}\\s+)?${THINGS}\\s+(?:that\\s+)?(?:were|are|have\\s+been|got)\\s+(?:(?:now|all|also|therefore)\\s+)*closed(?:\\s+${HERE})?\\s*:?$` +
    `|^\\W*(?:${COUNT}\\s+)?${THINGS}\\s+(?:we\\s+)?closed\\s+${HERE}\\s*:?$` +
    `|^\\W*(?:the\\s+following|these|those)\\s+(?:were|have\\s+been)\\s+(?:all\\s+)?closed(?:\\s+${HERE})?\\s*:?$` +
    `|^\\W*(?:${WHO})?(?:agreed|decided|resolved)\\s+to\\s+close(?:\\s+${THESE})?\\s*:?$` +
    `|^\\W*(?:consensus|decision|decided|agreed|resolution|resolved)\\s*:?\\s+(?:(?:was|is)\\s+)?(?:to\\s+)?close(?:\\s+${THESE})?\\s*:?$` +
    `|^\\W*${WHO}closed(?:\\s+${THESE})?(?:\\s+${HERE})?\\s*:?$` +
    `|^\\W*closed\\s+${HERE}\\s*:?$`,
  'i',
);

/** `We agreed to close these:` above a list of numbers is a decision about each. */
export const closesAll = (above: string): boolean => CLOSES_ALL.test(above);

const MAY_CLOSE = new RegExp(
  `^\\W*(?:(?:all|done\\s+and|${THINGS}(?:\\s+we)?|(?:can|may|could|should|to)\\s+(?:now\\s+|all\\s+)?be)\\s+)?closed(?!\\s+(?:sessions?|meetings?|doors?|since|before|last|earlier|in\\s+the\\s+last|questions?|parts?|access|loops?|source)(?!\\w))(?!\\w)`,
  'i',
);

/** `Closed issues`, `Closed as fixed:` may be a state of old, and `Can be closed:` what somebody thinks. */
export const mayCloseAll = (above: string): boolean => MAY_CLOSE.test(above);
