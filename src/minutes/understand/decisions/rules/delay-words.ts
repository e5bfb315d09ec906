import { oneOf } from '../../words/phrases.ts';
import { MONTHS, WHEN } from './later-day.ts';

// How people say that an issue waits, one phrase a line, by what it waits for. A new phrase goes into the list it
// belongs to; their order means nothing. Sentences have single blanks, and their case does not count.

/** Verbs of taking something up; with a later day they put it off. */
const TAKE_UP = oneOf(
  'discuss(?:ed|ion|ing)?',
  'continued?',
  'continuing',
  'return',
  'taken?(?: up)?',
  'revisit(?:ed)?',
  'resumed?',
  'come back',
  'covered',
  'considered?',
  'reviewed',
  'bring',
  'brought',
  'schedul(?:e|ed)',
  'handled?',
  'addressed',
  'decided?',
  'talk',
  'look(?:ed)? (?:at|into)',
  'push(?:ed)?',
  'moved?',
  'until',
  'till',
  'pick(?:ed)?(?: (?:it|this|that))? up',
  'put (?:it |this )?on',
  'add(?:ed)? (?:it |this )?to',
  'finish',
  'follow up',
  'vote',
  'get (?:back )?to',
  'leave',
  'wait',
);

const IT = '(?:it |this |that |them |these |the (?:issue|topic|item|discussion|decision|rest|pr|proposal) |\\u00ad )?';
const OR_THAT = '(?: (?:it|this|that))?';
/** `7`, `v2.1`. */
const VERSION = 'v?\\d[\\d.]*';
/** `2.1`: a whole number may count anything. */
const POINT_VERSION = 'v?\\d+\\.\\d[\\d.]*';

/** It was put off, in so many words. */
const POSTPONED = oneOf(
  'postpon(?:e[sd]?|ing|ement)',
  'deferr?(?:s|ed|ing|al)?',
  'delay(?:ed|ing)?',
  'on (?:hold|ice|the back ?burner|pause|the shelf)',
  `put ${IT}off`,
  'shelved?',
  'parked',
  'park (?:it|this|that)',
  'parking lot',
  'stalled',
  'paused',
  'suspended',
  'frozen',
  'dormant',
  'backlog(?:ged)?',
  'icebox',
  '(?<!\\bas )tabled',
  'tabling',
  'table (?:it|this|that)',
  'skip(?:ped|ping|s)?(?! \\p{L}+ (?:if|when|where|for|in|on|the))',
  'punt(?:ed|ing|s)?',
  'snoozed?',
  'kick(?:ed|ing)? (?:it |this )?(?:down|to|out)',
  'carr(?:y|ied|ies) (?:over|forward)',
  'roll(?:ed|s)? over',
  `(?:hold|holding|held) ${IT}?(?:off|until|for now|back)`,
  '(?:put|set|left|leave|leaving) (?:it |this )?(?:aside|for the|for later)',
  '(?:hold|put) (?:the )?\\p{L}+ (?:off )?for (?:an?other|two|three|four|a few|some) (?:weeks?|months?|days?)',
  'push(?:ed|ing)? (?:it |this |that )?(?:out|back) (?:to|until|till) (?:the )?\\d+(?:st|nd|rd|th)?',
);

/** It comes back. */
const AGAIN = oneOf(
  '(?:re-?consider|re-?visit|re-?evaluate|re-?assess|re-?examine|re-?triage)(?:ed|d)?',
  '(?:to be )?re-?discuss(?:ed)?',
  '(?:come|comes|go|get|circle|swing) back (?:to|on|with)',
  'returns? to (?:it|this|that|them) (?:when|once|after|in|at|next)',
  `bring ${IT}back`,
  `pick ${IT}up (?:again|later|after|in|at|when)`,
  `take ${IT}up (?:again|later|after|in|at|when)`,
  '(?:comes?|coming|goes|going|be(?:en)?|is|gets?|brought|returns?) (?:(?:back|up|looked at|discussed|taken up|considered|seen) )?again (?:in|at|on|once|when|with|for|after|next)',
  '(?:in|at|on) (?:the )?\\p{Lu}\\p{L}+ again(?=\\W*$)',
  '(?:comes?|coming|goes|going|returns?|get) back to (?:it|this|that|them) (?:when|once|after|in|at|next)',
  '(?:will|to|shall|can) come (?:back )?(?:to|before|up at|up in) (?:the )?\\p{L}+ (?:in|at|on) (?:\\p{Lu}|the next)',
  `(?:continued?|continuing|resumed?|resume|taken up|discussed|revisited) (?:again )?(?:on|in) (?:the )?(?:\\d|(?:mon|tues|wednes|thurs|fri)day|(?:${MONTHS}))\\p{L}*`,
  `${TAKE_UP}(?!\\p{L})[^.]{0,60}(?<!\\p{L})${WHEN}`,
);

/** Nobody waits for it, or other things come first. */
const LOW_PRIORITY = oneOf(
  'rise to priority',
  '(?:low|lower|lowest) priority',
  'deprioriti[sz]ed?',
  '(?:^|as |to |-> |→ |[:,(] ?)p[345](?=\\W*(?:$|[,.;)]))',
  "(?:not|isn't)(?: (?:currently|really|an?|the|at the moment))*(?: urgent| high| top)? priority",
  'long[- ]term',
  '(?:in|for) the (?:\\p{L}+ )?future',
  'someday',
  'eventually',
);

/** The time of the meeting was over, or nobody has time for it. */
const NO_TIME = oneOf(
  'out of time',
  'cut short',
  'no more time',
  'time (?:ran|is|was) (?:out|up)',
  'no(?:t enough)? (?:agenda )?time',
  'lack of time',
  'any time',
  '(?:have|has|had|no ?body has|no one has) time (?:to|for)',
  '(?:nobody|no one|no[- ]?one|none of us) (?:currently |really |here )?(?:has|had|have) (?:the |any |enough )?(?:time|capacity|resources|bandwidth|cycles|energy|budget|manpower)',
  'no (?:resources|capacity|bandwidth|manpower|cycles|budget|funding) (?:to|for|available|at the moment)',
);

/** It was not talked about, or is not to be done now. */
const NOT_NOW = oneOf(
  "(?:not|n't) (?:get|got|reach(?:ed)?|have time|manage|make it) (?:to|for|around to)",
  'not (?:discussed|covered|addressed|handled|reached|treated|looked at)(?! (?:in the|whether|by|with))',
  'not (?:today|now|this (?:time|week|month|year|release|round|version|cycle)|for (?:this|now|the (?:current|next|moment|time)|v?\\d[\\d.]*)|in (?:this|the current) (?:release|version|cycle|milestone)|any time soon|soon|in the near future|yet time|urgent|pressing|critical)(?! \\p{L}+ing)',
  'not before',
  "(?:should|will|shall|do|does|can|would) ?(?:not|n't) (?:be )?(?:do(?:ne)?|look(?:ed)?|start(?:ed)?|merged?|change[d]?|happen|touch(?:ed)?|attempt(?:ed)?|consider(?:ed)?)(?: (?:this|it|that|at (?:this|it)))? before",
  '(?:will|to|shall|can|could|should) be (?:done|considered|handled|addressed|looked at|decided|revisited) (?:only )?(?:after|once|when|later)',
  'too (?:late|early|soon) (?:for|in|to)',
  'not (?:be )?ready(?! to (?:vote|decide))',
  'leav(?:e|es|ing) (?:it |this |things? )?as(?: it)? is',
  'do(?:ing)? nothing (?:for )?(?:now|yet|at this point)',
  'no action (?:for )?(?:now|yet|at this (?:time|point)|at the moment)',
  '(?:for|at) the (?:time being|moment)[^.]{0,30}(?:leave|keep|nothing)',
  '(?:leave|keep|nothing|wait|as is|stay)[^.]{0,30}for (?:now|the time being|the moment)',
);

/** It waits for something or until then. */
const WAITS = oneOf(
  'wait for the (?:outcome|results?|end|conclusion)s?',
  'wait(?:ing|s)? for (?:the|a) (?:next|new|coming|following)',
  'waits? for (?:\\u00ad|the (?:next|new))',
  'wait(?:ing|s)? (?:until|till)',
  'let.?s wait',
  'wait for (?:now|the (?:next|new)|\\p{L}+ to)',
  '(?:will|would|has|have|had|can|could|must|should) (?:just |probably )?(?:have )?(?:to )?wait(?! for (?:\\p{Lu}|the (?:author|result|answer|reply|review|feedback)))(?=\\W*(?:$|[,.;]|until|till|for))',
  'best to (?:a)?wait',
  'await(?:s|ing|ed)?(?! (?:a )?(?:review|feedback|reply|answer|approval|merge))(?= (?:the|their|his|her|its|our))',
  '(?:until|till) then',
  `(?:keep|leave|save|reserve|hold)${OR_THAT} (?:for|until|till) (?:the |our |an?other )?(?:next|later|following|another|\\p{L}+ meeting)`,
  'leav(?:e|es|ing) (?:it|this|that|them) (?:for|until|till) (?:when|the|\\p{Lu}|then|some)',
);

/** Who would have to be there is not. */
const ABSENT = oneOf(
  'not (?:here|present|around|available|attending|in the (?:call|meeting|room)|on the call|there(?! before)|able to (?:attend|join|make it|be here))',
  "\\p{L}+n't (?:here|present|around|available|attending|there(?! before)|make it|join|attend|on the call)",
  "(?<!\\p{L}')(?:is|are|was|were) (?:absent|away|on (?:leave|vacation|holidays?)|out (?:today|this week))",
  'in (?:the )?absence of',
  'in (?:his|her|their) absence',
);

/** It stays on a list, or goes on the next one. */
const LISTED = oneOf(
  `(?:keep|keeps|kept|stay|stays|remain|remains|leave|left|put)${OR_THAT}(?: back)? on (?:the |our )?(?:agenda|list|radar|backlog|table)`,
  'on the agenda (?:of|for) (?:the |our )?(?:next|following|coming)',
  '(?:goes|go|went|back|move[sd]?|put|add(?:ed)?) (?:on |to |onto |on to )(?:the |our )?(?:next|following|coming) (?:\\p{L}+ )?(?:agenda|meeting|call)',
  '(?:removed?|taken|dropped|moved) (?:from|off|out of) (?:the )?(?:milestone|agenda|roadmap|release|sprint)',
);

/** It is for a later version. */
const LATER_VERSION = oneOf(
  '(?:nobody|no one|not) [^.]{0,40}(?:in|for) (?:this|the current) (?:release|cycle|version|sprint|milestone)',
  '(?:dealt with|handled|addressed) in (?:v|b|rc)?\\d[\\d.]*',
  "(?:(?:will|does|did|do) not|won't|didn't|doesn't|not going to) make (?:it(?: in(?:to)?)?|this|the (?:release|cut|deadline)|\\p{L}*\\d[\\d.]*|\\p{Lu}\\p{L}+)",
  `(?:move[sd]?|moving|push(?:ed|ing)?|bump(?:ed|ing)?|slip(?:ped|s)?|target(?:ed|ing)?|re-?target(?:ed)?|postponed|scheduled|slated|planned|milestone[d]?) ${IT}(?:out |back |over )?(?:to|for|until|into) (?:be in )?(?:the )?(?:(?!merge)\\p{L}+ )?(?:milestone|version|release|backlog|level|phase|${VERSION})`,
  '(?:a |the )?(?:future|later|subsequent) (?:release|version|level|milestone|revision|edition|pr|proposal)',
  `(?:out of|too big for|(?:may|can|could|will|should|to) go (?:in)?to) (?:the )?${POINT_VERSION}`,
  `(?:will|shall|should|can|do) ?(?:not|n't) (?:\\p{L}+ ){1,4}(?:in|for) (?:the )?${POINT_VERSION}`,
  `(?:this|it|that|which) (?:is|will be|belongs) (?:for|in|to|into) (?:the )?${POINT_VERSION}`,
  `(?:leave|left|keep|kept|save) ${IT}(?:for|until) (?:the )?${VERSION}`,
  'out of (?:the )?(?:milestone|release|sprint)',
  '(?:put|add(?:ed)?|moved?) (?:it |this |them )?(?:in|into|to|on) (?:the )?(?:\\p{L}+ )?milestone',
  're-?target(?:ed|ing)?',
);

/** All ways to say that an issue is put off. */
export const PUT_OFF = oneOf(POSTPONED, AGAIN, LOW_PRIORITY, NO_TIME, NOT_NOW, WAITS, ABSENT, LISTED, LATER_VERSION);
