import { GROUP, oneOf } from '../../words/phrases.ts';
import { IT, NUM } from './form-words.ts';
import { REF } from './wording.ts';

/** What may stand between the reason and the last clause. `and` alone may join two halves of one thought. */
const JOINT =
  '(?:[,;]| (?=\\/close\\b)| \\((?=closed?\\b)|(?<=\\b(?:is|was|are|were|has|have|had|will|does|did|do|serves?|works?|wants?|needs?|uses?|exists?|nobody|fixed|done|finished|solved|merged|released|tested|confirmed|verified|answered)\\b[^.;:?]{4,80}):| [–—-]{1,2}|[.!]+|\\.\\.\\.|…|\\)|^) ?(?:(?:so|therefore|thus|hence|accordingly|whereupon|upon which|with (?:this|that)|then|and|also|->|=>|→|yes|yeah|ok|okay|\\p{So}|[\\\\/o]{3}),? )*|(?:->|=>|→) ?|(?<!\\bnot )\\b(?:so(?! that)|therefore|thus|hence) ';
const AND = ' (?:and|&) (?=\\p{L}+)';
const MEETING =
  'meeting|call|telco|session|vc|hackfest|sprint|triage|review|stand-?up|sitting|workshop|plenary|telecon|round';
/** How or when something is closed; each says nothing about whether. */
const HOW = oneOf(
  'now',
  'today',
  'tonight',
  'yesterday',
  'already',
  'again',
  'too',
  'as well',
  'as such',
  'here',
  'last (?:night|week|month|friday|monday|tuesday|wednesday|thursday)',
  'this (?:morning|afternoon|evening|week|month)',
  'on \\p{L}+day(?: (?:morning|afternoon|evening|night))?',
  'right (?:away|now|then|there)',
  'as we speak|while we (?:speak|talk|spoke|were (?:speaking|talking))|straight away|at last|earlier today',
  'not[- ]planned|in front of us',
  'by (?:him|her|them)sel(?:f|ves)',
  "(?:with|to) (?:many |our |general |common |every(?:body|one)'s )?(?:thanks|relief|applause|nod|consent|agreement|approval|blessing)",
  'at once',
  '(?:immediately|automatically|accordingly|finally|directly|manually|quickly|happily|politely|formally|officially|silently)',
  'anyway',
  'then',
  'out',
  'off',
  'live',
  `(?:during|in|at|on|after|before) (?:the |this |our |today's )?(?:${MEETING})`,
  'just now',
  'permanently|for good|there and then|on the spot',
  "at (?:his|her|their|the \\p{L}+['’]s) (?:own )?(?:wish|request)",
  'unanimously',
  'and locked',
  'lol',
  'thanks',
  'please',
);
/** The reason or the manner behind it, to the end or to a comma. */
const REASON =
  '(?<reason> (?:(?:as(?! of)|because|since|due to|per|for lack of|in favou?r of|by(?! (?:then|next|tomorrow|the (?:end|next)|end|\\p{L}+day|\\d))|via|with|without|following|given|thanks to|on (?:that|this|the) basis(?: of)?) ?|w/ ?)[^,;?]{1,100})';
/** Something more behind a comma or a dash, which is judged apart. */
const REMARK =
  '(?<remark>(?:,| ?;| ?:(?= )| [–—-]{1,2}| ?\\() ?[^?]{1,120}| and (?:puts?|adds?|added|post(?:s|ed)|wrote|writes|left|leaves|link(?:s|ed)|gave|gives|explain(?:s|ed)|thank(?:s|ed)|told|tells|point(?:s|ed)|sent|sends|document(?:s|ed)|mention(?:s|ed)|comment(?:s|ed)|answer(?:s|ed)|repli(?:es|ed)|inform(?:s|ed))(?: [^?]{1,120})?)';
const END = `(?: ?[+&/] ?locked)?(?: ${HOW}){0,3}(?:${REASON}|${REMARK})?[.!)\\]\\s]*$`;
const THING = '(?:issues?|tickets?|bugs?|requests?|items?|crs?|points?|reports?|proposals?|entry|matter|case|wish|one)';
const OBJECT = `(?:${NUM}|${IT}|(?:the|this|that|these|those|his|her|their|my|our|its|both|all) (?:\\p{L}+ )?${THING}|an? (?:\\p{L}+ )?(?:issue|ticket)|those|(?:all|the(?: (?:first|last|other))?) (?:two|three|four|five|ones?)|the (?:first|last|other) one)`;
const OTHERS =
  'prs?|mr|it|this|that|which|who|somebody|someone|anybody|anyone|bot|github|commit|merge|not|never|nobody|none|nothing|perhaps|maybe|may|might|almost|partly|if|unless|once|when|hardly|rarely|please|to';
const SUBJECT = oneOf(
  'we',
  'i',
  'he',
  'she',
  'they',
  '(?:the )?(?:chair(?:man|woman|person)?|secretary|clerk|editor|author|owner|reporter|submitter|maintainer|group|team|committee|council|board|assembly|plenary|wg|agency)',
  '(?:the )?(?:chairs|editors|maintainers|members|wardens)(?: present)?',
  `(?:mr|mrs|ms|dr|prof)\\.? \\p{L}[\\p{L}'-]{0,20}`,
  `(?!(?:${OTHERS})(?!\\p{L}))\\p{L}[\\p{L}'.-]{0,20}`,
);
const BEEN = '(?:(?:is|was|were|are|stands|has been|have been|got|gets) )?';
const NOW = '(?:now |already |therefore |also |thus |hereby |thereby |formally |officially |finally |again )*';
const AGREED = '(?:agreed|decided|resolved|concluded|determined|voted)(?: (?:unanimously|together))?';

/** `AJ closing this`, but not `for closing this`. */
const INITIALS = '(?!(?:by|for|of|on|as|at|in|to|is|no|not|the|and|but|are|was|or|if|via|per) )\\p{L}{2,3}';
const ITSELF = `(?:the |this |that )?(?:${THING}|${NUM}) |it |this |both |they |it's |that's `;
const AS_DONE = '(?: ?[:/] ?(?:fixed|done|completed|resolved))?';
const ALL_OF_THEM = '(?: (?:all|both)(?: (?:of (?:them|these)|two|three|four|five|\\d{1,2}))?)?';
const SET_TO =
  '(?:(?:set|moved|changed|put) (?:it |this )?(?:in)?to (?:the )?["\'“]?|marked (?:as )?)?closed["\'”]?(?: (?:column|pile|list|lane|state)(?!\\p{L}))?';
const JOINED = `(?:(?:${JOINT})|${AND})`;
const MAY_BE = '(?:can|could|should|will|is to|are to|was to|may) (?:now )?be |is |are |was ';

/** Ways in which the last clause says that the issue is closed, in the past or as done now. */
export const ENDS_CLOSED: readonly RegExp[] = [
  // `Fixed in May, so it was closed`, `nobody needs it, closing`
  `(?:${JOINT})(?:(?:(?:${ITSELF})${BEEN})?(?:has been |have been )?${NOW}${SET_TO}${AS_DONE}${ALL_OF_THEM}|(?:now |we are |we're |i am |i'm )?closing(?: ${OBJECT})?|${INITIALS} closing ${OBJECT})`,
  // `#12 is a duplicate of #13, so closed it`
  `(?<=^[\\s(*-]*${REF} (?:is|was) (?:just )?an? dup(?:licate|e)? (?:of|to) \\W?${REF}[,;] )(?:so |and )?closed ${OBJECT}`,
  // `After some silence the chair closed the issue`
  `(?<=^(?:after|following|having|given) [^;.?:]{3,80}?,? )${SUBJECT} (?:has |have )?closed (?:out )?${OBJECT}`,
  // `Nobody minds, Mara closed it`
  `${JOINED}${SUBJECT} (?:(?:has|have|just|then|now|already|also|therefore) ){0,2}close[sd] (?:out )?${OBJECT}`,
  // `heard no objection, and declared it closed`
  `${JOINED}(?:${SUBJECT} )?(?:then )?declared ${OBJECT} closed`,
  // `The cable is new and we agreed to close it`
  `${JOINED}(?:${GROUP} |${SUBJECT} )?(?:have |has |all )?${AGREED}(?: that)? (?:(?:to close|on closing)(?: ${OBJECT})?|${OBJECT} (?:${MAY_BE})closed)`,
].map((words) => new RegExp(`(?:${words})${END}`, 'iu'));

/** `UC answers politely and closes`, `rejected & closed`: the second half of what somebody did. */
export const AND_CLOSED = new RegExp(
  `(?<=[\\p{L})'"${REF}],?) (?:and|&|\\+) (?:with (?:that|this),? |so |therefore |thus |accordingly |hence |then )?(?:(?:(?:the |this |that |these |both |all )?(?:(?:two|three|four|five|six|\\d{1,2}) )?(?:${THING}|it|they|${NUM}) )(?=is |are |was |were |has been |have been |got |closed))?(?:(?:is|was|are|were|then|also|has been|have been) )?close[sd](?: ${OBJECT})?${END}`,
  'iu',
);

const HERE = '(?:in|during|on) (?:the |this )?(?:call|meeting|session|vc|telco)';
/** `Noemi closes.`: somebody known here, and nothing named that is closed. */
export const SOMEBODY_CLOSED = new RegExp(
  `^(?:so |then |and )?(?<who>[\\p{L}'.-]{1,20}) close[sd](?: ${HERE})?${END}`,
  'iu',
);

/** `OK to close, Noemi closed in the call` */
export const CLOSED_HERE = new RegExp(
  `, (?<who>[\\p{L}'.-]{1,20}) closed (?:${HERE}|while we (?:speak|talk|were (?:speaking|talking)))${END}`,
  'iu',
);

/** `It has been repaired and can be closed`. */
export const AND_CAN =
  ' and (?:(?:it|they|both|so|therefore|thus|hence|now) ){0,2}can (?:now |also |therefore )?be closed';

/** The last clause tells to close it, or that it can be, or that somebody is going to. */
export const ENDS_TO_CLOSE = new RegExp(
  `(?:(?:${JOINT})(?:/?close(?: ${OBJECT})?|(?:(?:we|you|i|let's|let us) (?:can |now |all |will |shall |therefore |thus |just )*|can (?:now )?)close(?: ${OBJECT})?|(?:i'll|we'll|i will|we will|i'm gonna|i am going to|we are going to|going to) (?:just |now |then )?close(?: ${OBJECT})?|(?:${OBJECT} )?(?:can|will) (?:now |all |both |therefore |thus |also |then )*be closed|${OBJECT} to (?:be closed|close))|${AND_CAN})${END}`,
  'iu',
);

/** `Can be closed, nobody has the problem any more`: the reason stands behind. */
export const CLOSED_FOR = new RegExp(
  `^(?:(?:${OBJECT} )?can (?:now |all |both |therefore |thus |also )?be closed|(?:we )?(?:can )?close(?: ${OBJECT})?|closing(?: ${OBJECT})?)(?:\\s*[,;:–-]\\s*|\\s+)(?:as|because|since|for|due to|nobody|no one|no (?:answer|reply|activity|reaction|response|need)|(?:cannot|can't|could not|not) (?:be )?reproduc\\p{L}*|duplicate|fixed|obsolete|out of scope|answered|won'?t ?fix|not a bug|works|no longer|spam|invalid|stale|superseded|not planned|it (?:is|was|works)|this (?:is|was)|the (?:\\p{L}+ )?(?:problem|bug|reporter|author|fix))(?!\\p{L})[^?]*$`,
  'iu',
);

/** Somebody says what they do themselves: one voice is enough for that. */
export const OWN_ACT = /\b(?:i|we)(?:'ll| will| am|'m| are|'re)? (?:just |now |then |going to |gonna )*clos/i;

/** Words before the last clause under which it does not hold. */
export const UNDER =
  /\?|\b(?:prob(?:ab)?|poss|presum|prov(?:is)?|prelim|tent(?:at)?|appar|theor)\.?\s*$|(?:^|[,;:.] )(?:but |and |then |so )?(?:if|unless|once|when|whenever|as soon as|provided|assuming|in case|should \p{L}+)\b|\b(?:if (?:nobody|no one|there|he|she|it|we|they|so|not|yes)|unless|(?<!\b(?:since|in|of|until|till|by|on|last|before|after|from|\d) )may(?! \d)|might|maybe|perhaps|probably|almost|partly|propos(?:e[sd]?|al to)|suggest(?:s|ed)?|wants? to|not sure|unclear|no (?:agreement|consensus|conclusion|decision|quorum)|disagreed?)\b|(?:\b(?:not|never)|(?<!\bca)n't)(?: (?:yet|been|really|fully|completely|be)){0,2} (?:done|fixed|resolved|closed|finished|ready|agreed?|sure|solved|implemented|understood|decided?)\b/iu;

/** Tasks before an order to close: it is the last of them. */
export const FIRST =
  /\b(?:after|before|first|then|until)\b|(?:^|[^\p{L}])\p{Lu}[\p{L}'-]+ (?:to|will|should|must|can) \p{Ll}/u;

/** What is said of others before "and closes" would be said of closing, too: `can be merged and closed`. */
export const MODAL = /\b(?:can|could|should|would|will|must|may|might|shall|needs?|be|or|if|not|never)\b[^.;:]*$/i;

/** The words right before the clause speak of something else that is closed. */
export const OTHER_THING =
  /\b(?:pull request|pr|merge request|mr|branch|fork|session|meeting|door|beamline|harbou?r|shutter|valve|poll|(?<!\bby (?:an? )?)vote|window|dialog|tag|bracket|connection|file|socket)s?\b[^,;.]*$/iu;

/** Words behind it that take it back, or make it depend on something. */
export const REMARK_UNSAYS =
  /\?|\bre-?open(?!(?:ed)? if\b)|\b(?:if(?! (?:needed|anyone disagrees))|unless|until|once|when|provided|pending|may|might|maybe|perhaps|probably|should|could|would|wait|open|accepted|wants?|still|again|not|wrong|soon|mistake|later|next|tb[acd]|to be|other (?:one|issue|ticket)s?|except(?:ing)?|apart from|other than|but for|save (?:as|for|that|where)|will(?! (?:tell|inform|notify|comment|explain|thank)\b)|discuss\w*)\b|n't\b|\bno\b(?!\s+(?:discussion|further|action|objections?|need|comments?|updates?|answers?|reply|response|(?:spec |text |normative )?changes?)\b)/i;

/** `Please don't ask again` speaks to the reporter. */
export const REQUEST = /\bplease (?:do not|don't) [^,;.]*/i;

/** What a reason may not hold: it would make the closing depend on something. */
export const REASON_DEPENDS =
  /\?|\b(?:if|unless|until|once|when|provided|as soon as|pending|possibly|maybe|perhaps|might|we hope|almost|partly|partially|nearly|half|never|mistakes?|accident|error|not not|without (?:asking|quorum|permission|notice|a vote)|tb[acd])\b|\bnot\W*$/i;

/** What an order to close may not hold behind it: it would be for another day. */
export const NOT_NOW =
  /\b(?:next|tomorrow|weeks?|days?|months?|later|soon|afterwards|merge[ds]?|merging|release[ds]?|lands?|objections?|comments?|feedback|response|answers?|by \p{Lu}\p{L}+day)\b/iu;

/** Closed by a change, not by the meeting: that may still be open itself. */
export const BY_CHANGE =
  /\b(?:by|with|via|in|through|thanks to|due to|because of|following) (?:(?:the|this|that|a|his|her|their) )?(?:\S+ )?(?:\u00ad|prs?\b|pull requests?\b|merge|patch|commit|branch|changes?\b|it\b|that\b|this\b|same\b)/i;
