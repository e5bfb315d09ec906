import { MONTH, oneOf } from '../../words/phrases.ts';
import { REF } from './wording.ts';

// The words of which the ways to say that an issue is closed are made; sources of patterns, to be put together.

export const THING = '(?:issue|ticket|bug|proposal|request|(?:feature|change) request|matter|case|tracker|cr|one)s?';
export const COUNT = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})';

const THESE = oneOf(
  'this',
  'that',
  'these',
  'those',
  'both',
  'all\\s+of\\s+(?:these|them)',
  'both\\s+of\\s+(?:these|them)',
  `all(?=\\s+(?:${COUNT}\\b|clos|resolv|[.,;)]|$)|[.,;)]|$)`,
  'the\\s+lot',
  'everything',
);
/** Words that stand for the issue at hand. */
export const IT = oneOf(
  `${THESE}(?:\\s+(?:${COUNT}|github))?(?:\\s+${THING})?`,
  `the(?:\\s+(?:github|${COUNT}))?\\s+${THING}`,
  'it',
  'they',
  'them',
  THING,
);
/** A run of numbers with the words before it. */
export const NUM = `(?:(?:the\\s+|this\\s+|these\\s+)?(?:(?:github|tracking|umbrella|meta|parent|original|corresponding)\\s+)?(?:${THING}\\s*:?\\s*)?\\(?\\[?${REF}\\]?\\)?)`;

export const BE = "(?:is|are|stands|was|were|has been|have been|had been|'s been|is being|gets?|got|'s|has|have|had)";
export const ADV =
  '(?:hereby|thereby|herewith|formally|officially|duly|now|already|finally|also|therefore|thus|hence|then|indeed|completely|fully|successfully|since|been|both|all|just|consequently|actually)';

const WORKED =
  '(?:resolved|fixed|done|completed?|implemented|merged|solved|released|deployed|verified|tested|delivered)';
const WHERE = '(?:\\s+(?:in|with|by|since|for|on)\\s+(?:[^.;,?]|\\.\\d){1,40}?)?';
/** Closed, with what may be said in the same breath. */
export const SHUT = oneOf(
  'closed(?:\\s?[+&/]\\s?locked|\\s+again|\\s+(?:fixed|done)(?=\\W*$))?',
  '(?:done|fixed|resolved|solved|merged)\\s?[&+/,]\\s?clos(?:ed|ing)',
  'closed\\s+as\\s+(?:resolved|completed|done|fixed)',
  `${WORKED}${WHERE}\\s+and\\s+(?:(?:so|therefore|thus)\\s+)?(?:it\\s+)?(?:can\\s+(?:now\\s+)?be\\s+|(?:is|was)\\s+(?:now\\s+)?)?closed`,
  'closed\\s+and\\s+resolved',
  'resolved\\s?/\\s?fixed',
  'closed\\s+(?:permanently|for\\s+good)',
);
export const DONE = '(?:done|fixed|completed?|implemented|solved|finished|addressed|settled)';

/** Why a tracker closes what is not done. */
const FOR_NOTHING = oneOf(
  'not\\s+planned',
  'a?\\s*duplicate',
  'obsolete',
  'invalid',
  "won'?t\\s?fix",
  'works\\s?for\\s?me',
  'rejected',
  'out\\s+of\\s+scope',
  'stale',
  'no\\s+longer\\s+(?:needed|relevant)',
  'wrong\\b.{0,60}',
  'superseded',
);
/** Not going to be done. */
export const GONE = oneOf(
  'rejected',
  'declined',
  'withdrawn',
  'obsolete',
  'superseded(?:\\s+by\\b.*)?',
  'wont\\s?fix',
  "won't\\s?(?:fix|do)",
  'will\\s+not\\s+(?:fix|do)',
  'wont\\s?do',
  'invalid',
  'abandoned',
  '(?:a\\s+)?dup(?:licate|e)?',
  `closed\\s+as\\s+${FOR_NOTHING}`,
  'no\\s+longer\\s+(?:needed|relevant|required|necessary|wanted)',
  "closed\\s+(?:wont\\s?fix|won't\\s?fix|invalid|duplicate|obsolete|works\\s?for\\s?me)",
);

/** `#12 was set`, `its status is changed`: before the state of a tracker. */
export const WAS_SET = `(?:(?:${NUM}|${IT})[\\s:,–-]*)?(?:${BE}\\s+)?(?:${ADV}\\s+)*(?:(?:status|state)\\s+(?:${BE}\\s+)?)?(?:marked|flagged|set|moved|changed|switched|transitioned)`;
export const SET_TO = '(?:as|to|into|from\\s+\\w+(?:\\s\\w+)?\\s+to)';
/** States of trackers for what is not going to be done. */
export const STATE_OF_GONE = oneOf(
  'invalid',
  'rejected',
  'obsolete',
  "won'?t\\s?fix",
  'works\\s?for\\s?me',
  'not\\s+planned',
  'not\\s+a\\s+bug',
  `duplicate(?:\\s+(?:of|to)\\s+${NUM})?`,
);

/** Signs of joy; others may say the opposite. */
const CHEERS =
  '(?:\\s*(?::(?:tada|white_check_mark|heavy_check_mark|rocket|\\+1|thumbsup|clap|partying_face|sparkles):|[✓✔✅✨]\\uFE0F?|🎉|👍|🚀|👏|🥳))*';
/** Nothing more is said. */
export const END = `\\s*[.!)\\]]*${CHEERS}$`;
/** `Closed: tested by Mara` tells why; after other words a colon begins a list, a motion or what somebody says. */
const WHY =
  '\\s?:\\s+(?:tested|fixed|done|verified|confirmed|merged|released|implemented|answered|(?:a\\s+)?duplicates?|obsolete|superseded|works?|working|no\\s+longer|cannot|not\\s+(?:reproducible|needed)|won.?t\\s+fix|nobody|no\\s+one)\\b.*$';
const APART = ['\\s*[,;(]\\s*.*$', '\\]\\s+.*$', '\\s+[–—-]\\s.*$'];
/** What may follow a status without changing it. A colon may not: `Resolved: …` begins a motion. */
export const TAIL = oneOf(
  END,
  '\\s+(?:in|by|with|via|under|through|on|during|from|since|of|because|due|for\\s+(?:lack|want)|thanks|today|here|while|and|without\\s+(?:any\\s+)?objections?|unanimously|just\\s+now|now|yesterday|this\\s+(?:morning|afternoon|week)|last\\s+(?:night|week|month)|earlier|immediately|right\\s+away)\\b.*$',
  `\\s+(?:on\\s+)?(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.?\\s(?:${MONTH})\\b).*$`,
  ...APART,
);
/** After words that may also mean "decided" or "done somewhere" only a version, a number or a remark apart. */
export const NARROW = oneOf(
  END,
  `\\s+(?:in|with|by|since)\\s+(?:the\\s+)?(?:(?:last|latest|current|new)\\s+)?(?:v?\\d|release|version|master\\b|main\\b|production|commit|${REF}).*$`,
  '\\s+(?:and|because|today|(?:right\\s+)?(?:in|during|at)\\s+(?:the|this)\\s+(?:meeting|call|session|vc))\\b.*$',
  ...APART,
);
/** Why something was turned down may follow; by whom or in which form may not: others may have agreed. */
export const REASON = oneOf(END, '\\s+(?:as|because|since|due|of|on)\\b.*$', ...APART);
/** Nothing that would turn "this" into "this change". */
export const STOP =
  '(?=\\s*[,.;:!)–-]|\\s+(?:as|because|since|with|without\\s+(?:any\\s+)?(?:changes?|action|amendments?|objections?|comments?|discussion)|no\\s+(?:spec\\s+)?(?:changes?|action)|and|now|in|today|unanimously|this\\s+(?:week|month|time|meeting))\\b|\\s*$)';
/** Says in whole that an issue is closed or resolved, with what may follow each word. */
export const CLOSED_SO = `(?:${SHUT}(?:${TAIL}|${WHY})|resolved${NARROW})`;
