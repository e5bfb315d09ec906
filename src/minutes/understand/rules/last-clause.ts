import { IT, NUM } from './forms.ts';
import { GROUP, oneOf } from './phrases.ts';

/** What may stand between the reason and the last clause. `and` alone may join two halves of one thought. */
const JOINT =
  '(?:[,;]| [–—-]{1,2}|[.!]+|\\.\\.\\.|…|\\)|^) ?(?:(?:so|therefore|thus|hence|then|and|also|and so|->|=>|→|\\p{So}|[\\\\/o]{3}) )*|\\b(?:so|therefore|thus|hence) ';
const AND = ' and (?=\\p{L}+ )';
const HOW = oneOf(
  'now',
  'today',
  'anyway',
  'manually',
  'then',
  'out',
  'off',
  "(?:during|in|at) (?:the |this |our |today's )?(?:meeting|call|telco|session|vc)",
  "as (?:a )?(?:resolved|completed|done|fixed|duplicate|obsolete|invalid|wontfix|won't fix|not planned|out of scope|stale|answered|rejected|not a bug)",
  '(?:with|without) (?:an? |the |no |any )?(?:\\p{L}+ )?(?:pointer|link|comment|thanks|note|explanation|reply|change|changes|action|reference|answer|template answer)(?: to [^.;,?]{1,40})?',
  'right (?:now|away)',
  'not[- ]planned',
  'as we speak|while we (?:speak|talk)|on the spot|immediately|straight away|at last|finally|again',
  'yesterday|last (?:night|week|month|friday|monday)|this (?:morning|week)|earlier today',
  'by (?:him|her|them)sel(?:f|ves)|by the (?:chair|author|reporter|editor|secretary)',
  "(?:with|to) (?:many |our |general |every(?:body|one)'s )?(?:thanks|relief|applause)",
  'in front of us',
  'here',
  'lol',
  'thanks',
  'please',
);
const END = `(?: ${HOW})*\\s*(?:[.!)\\]]*$|, (?:superseded|replaced|obsolete|(?:a )?duplicate|fixed|done|solved|covered) [^.?,;]{0,60}[.!]*$|, (?:thanks|done)[.!]*$|, asked (?:him|her|them|for) [^.?]{1,40}[.!]*$)`;
const OBJECT = `(?:${NUM}|${IT}|(?:the|this|that|these) (?:\\p{L}+ )?(?:issues?|tickets?|bugs?|requests?)|an? (?:\\p{L}+ )?(?:issue|ticket))`;
const SUBJECT = oneOf(
  'we',
  'i',
  'he',
  'she',
  'they',
  '(?:the )?(?:chair|secretary|editor|author|reporter|maintainer|group|team|committee|agency)',
  "(?!(?:prs?|mr|it|this|that|which|who|bot|github|commit|merge|not|never|nobody|none|nothing|perhaps|maybe|may|might|almost|partly|if|unless|once|when|hardly|rarely|please|to)(?!\\p{L}))\\p{L}[\\p{L}'.-]{0,20}",
);

/** The last clause says that the issue is closed, in the past or as done now. */
export const ENDS_CLOSED = new RegExp(
  `(?:(?:${JOINT})(?:(?:(?:the |this )?(?:ticket|issue|request|bug|${NUM})s? |it |this |both |all )?(?:(?:is|was|are|were|has been|have been|got) )?(?:now |already |therefore |also )?closed(?:\\s?[+&/]\\s?locked| again| (?:all|both)(?: (?:of (?:them|these)|two|three|four|five|\\d{1,2}))?)?|(?:now |we are |we're |i am |i'm )?closing(?: ${OBJECT})?)|(?:(?:${JOINT})|${AND})${SUBJECT} (?:(?:has|have|just|then|now|will|already) ){0,2}close[sd] (?:out )?${OBJECT}|(?<=\\b(?:has|have) [^.,;?]{1,80})\\band (?:then |also |has |have )?closed ${OBJECT}|(?<!\\b(?:can|could|will|should|must|to|may|would|might|be|get|being|been)\\b[^.;,]{0,60}) and (?:then |also |so )?closed|(?:(?:${JOINT})|${AND})${GROUP} (?:have |has )?(?:all )?(?:agreed|decided|voted|resolved) (?:to close|on closing) (?:out )?${OBJECT})${END}`,
  'iu',
);

/** `It has been repaired and can be closed`. */
export const AND_CAN =
  ' and (?:(?:it|they|both|so|therefore|thus|hence|now) ){0,2}can (?:now |also |therefore )?be closed';

/** The last clause tells to close it, or that it can be. */
export const ENDS_TO_CLOSE = new RegExp(
  `(?:${JOINT})\\/?(?:close(?: ${OBJECT})?|(?:(?:we|you) (?:can |now |all |therefore |thus )*|can (?:now )?)close(?: ${OBJECT})?|(?:${OBJECT} )?can (?:now |all |both |therefore |thus |also )?be closed)${END}|${AND_CAN}${END}`,
  'iu',
);

/** `Can be closed, nobody has the problem any more`: the reason stands behind. */
export const CLOSED_FOR = new RegExp(
  `^(?:(?:${OBJECT} )?can (?:now |all |both |therefore |thus |also )?be closed|(?:we )?(?:can )?close(?: ${OBJECT})?|closing(?: ${OBJECT})?)(?:\\s*[,;:–-]\\s*|\\s+)(?:as|because|since|for|due to|nobody|no one|no (?:answer|reply|activity|reaction|response|need)|(?:cannot|can't|could not|not) (?:be )?reproduc\\p{L}*|duplicate|fixed|obsolete|out of scope|answered|won'?t ?fix|not a bug|works|no longer|spam|invalid|stale|superseded|not planned|it (?:is|was|works)|this (?:is|was)|the (?:\\p{L}+ )?(?:problem|bug|reporter|author|fix))(?!\\p{L})[^?]*$`,
  'iu',
);

/** Words before the last clause under which it does not hold. */
export const UNDER =
  /\?|(?:^|[,;:.] )(?:but |and |then |so )?(?:if|unless|once|when|whenever|as soon as|provided|assuming|in case|should \p{L}+)\b|\b(?:if (?:nobody|no one|there|he|she|it|we|they|so|not|yes)|unless|(?<!\b(?:since|in|of|until|till|by|on|last|before|after|from|\d) )may(?! \d)|might|maybe|perhaps|probably|almost|partly|propos(?:e[sd]?|al to)|suggest(?:s|ed)?|wants? to|not sure|unclear)\b|(?:\b(?:not|never)|n't)(?: (?:yet|been|really|fully|completely|be)){0,2} (?:done|fixed|resolved|closed|finished|ready|agreed|sure|solved|implemented)\b/iu;

/** Tasks before an order to close: it is the last of them. */
export const FIRST =
  /\b(?:after|before|first|then|until)\b|(?:^|[^\p{L}])\p{Lu}[\p{L}'-]+ (?:to|will|should|must|can) \p{Ll}/u;

/** The words right before the clause speak of something else that is closed. */
export const OTHER_THING =
  /\b(?:pull request|pr|merge request|mr|branch|fork|session|meeting|door|beamline|harbou?r|shutter|valve|poll|vote|window|dialog|tag|bracket|connection|file|socket)s?\b[^,;.]*$/iu;
