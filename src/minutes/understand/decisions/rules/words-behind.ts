import { MONTH, oneOf, saying } from '../../words/phrases.ts';
import { closedOtherwise, staysInSight } from './closed-otherwise.ts';
import { correctsItself } from './corrected.ts';
import { type Doubt, doubtOf } from './doubt.ts';
import { isStatusOfElse } from './status-of-else.ts';
import { isLost, isTally } from './votes.ts';
import { REF } from './wording.ts';

/** What comes back, is regretted, or only somebody's word, wherever it stands behind a closing. */
const UNDONE = saying(
  '(?:brought|brings|bring) (?:it|this|them) back|(?:came|comes|come|coming|is|are|was) (?:\\p{L}+ )?back|back again|(?<!closed )again(?!st)',
  "persists?|persisted|recurs?|recurred|reappear\\p{L}*|(?<!\\bgavel (?:was )?)returned|(?:does not|doesn't|did not|didn't) work",
  'complain\\p{L}*|(?:should|must|has to|will) (?:stay|remain)|stays?(?= (?:open|with us|here|as it)|\\W*$)',
  'object(?:s|ed)|disagree[sd]?|protest(?:s|ed)?|oppose[sd]|unhappy|surprised?|regrets?|a second vote|vote(?:s|d)? again',
  '(?:i|we|they|he|she) object|(?:wrong|nope)(?=\\W*$)',
  'wieder|leider|wenn|sobald|noch|nicht|erst|laut|teilweise|vielleicht|kommt|mais|sauf|encore|pas|quand|rouvrir|seulement|peut-être',
  '(?:was|were|is|got|has been) (?:only )?(?:proposed|suggested|discussed|considered|requested|refused)',
  '(?<!\\b(?:no|without|without a|any) )veto\\p{L}*',
  'too (?:early|soon|fast|quickly)|not so fast|(?:sort|kind) of|more or less|as it were|back(?= (?:now|since))|forget (?:it|that)|oops',
  '(?:wants?|wanted) to (?:hear|ask|check|wait|talk|see|know|discuss)|(?:will|has to|must) (?:check|verify|confirm) (?:with|by|on|again)',
  'aber|dagegen|nein|abwarten|widersp\\p{L}+|anderer meinung|öffnet|öffnen|rouvr\\p{L}+|refuse(?= |\\W*$)|s.oppose|pas d.accord',
  '(?:in|by) error|by (?:accident|mistake)|wrongly|erroneously|(?:the )?wrong (?:number|issue|ticket|one)',
  'we hope|hopefully|or so|(?:so|as) (?:we|i|he|she|they|\\p{L}+) (?:thought|think|believed?)|according to',
  'stale ?bot|by bot|by (?:an?|the|our) (?:\\p{L}+ )?bot',
  '(?:re-?)?open(?:s|ed|ing)? (?:it|this|them|the (?:issue|ticket))|(?:asks?|asked|wants?|wanted|prefers?|votes?|begs?|likes?) (?:\\p{L}+ )?(?:to )?(?:keep|leave|have) (?:it|this|them)|left it|leaves it|wants? (?:it|this|them|that) (?:back|open)',
  'first,? (?:\\p{L}+ )?(?:checks?|asks?|tests?|talks?|looks?|waits?|tries|needs?|must|has to)',
  "for (?:today|tonight|the (?:day|night|year|season|winter|summer|weekend|holidays)|this (?:meeting|call|time|year)|today's (?:meeting|call))",
);

/** What is still to be done, or is done in part, wherever it stands behind a closing. */
const LEFT = saying(
  'for now|unmerged|unreleased|as (?:much|far|well) as possible|open(?=\\W*$)|merge (?:the|this|it|his|her|their)',
  'missing|lacking|outstanding|to (?:follow|come)|(?<!as )follows?(?!-| up)|remaining|leftovers?',
  '(?<!nobody |one |longer |us |who )needs (?!no(?!\\p{L}))(?:\\p{L}+ )*?(?:tests?|testing|review|docs?|documentation|releases?|feedback|confirmation|work|owner|care|approval|an? \\p{L}+)',
  '(?:in|under|waits? for|ready for|awaiting|waiting for|please|needs?) (?:an? |the |your |more |some )?(?:reviews?|preparation|progress|testing|tests?|feedback|confirmation|approval|validation|comments)',
  'to be (?:reviewed|tested|verified|confirmed|checked|completed|continued|deployed|merged|documented|validated)',
  'to (?:review|test|verify|confirm|check|double-?check|validate)|verif(?:y|ies|ication)|confirmation|confirms (?:by|in|on|later)|double-?checks?|reviews?(?=\\W*$)|re-?tests?',
  'tests? (?:still )?fails?|apart from|(?:with the )?exception of|besides|modulo|minus|bar the|\\d+ ?%|\\d+ (?:of|out of) \\d+|(?:\\p{L}+ )?parts? of',
  '(?:phase|step|round|stage|iteration) \\w+|(?:first|preliminary|rough) (?:version|draft|round|phase|step)|backend|back-end|frontend|front-end|(?:draft|wip)(?=\\W)',
  'open (?:points?|questions?|ends?)|opinions? differ|differently|doubts?|doubtful|unconvinced|unsure|sceptical|skeptical|though(?=\\W*$)|hm+',
  'imh?o|afaik|iirc|i (?:think|guess|believe|hope|suppose)|as far as|with respect to|in (?:my|his|her|their|our) (?:view|opinion|eyes)',
  '(?:writes?|prepares?|brings?|makes?|sends?|submits?|request for|asked for) an? (?:new|revised|better) (?:version|proposal|draft|one)|(?:new|revised|better) (?:version|proposal|draft)s? (?:is |are )?(?:welcome|needed|wanted)',
  '(?:will |can |to |may )(?:now )?(?:start|begin|implement)|implements (?:it|this|that)|starts (?:in|with|on)|begins (?:in|with|on)|works on (?:it|this|that)',
  'taken over|takes? (?:it )?over|as it stands|(?:in )?(?:its|the) (?:present|current) form|resubmi\\p{L}+',
);
/** `Tom closed it and put it on the list`, `and left a note that only the north quay is mended`. */
const AND_GOES_ON =
  /^clos(?:ed|es)\b[^,;]{0,30} and [^.;]*\b(?:only|rest|others?|list|agenda|board|backlog|it (?:to|on|in)|missing|half|parts?|new (?:one|version|proposal|draft))\b/i;
/** `Done (DLS)`, `resolved (open)`. */
const IN_BRACKETS =
  /\((?:\p{Lu}{2,6}|open|v?\d+(?:\.\d+)*\.x\b[^)]*|only [^)]{1,40}|pr (?:open|in)[^)]*|[^)]{0,20} open|[^)]{0,20} side)\)/u;

/** `Closed, says Tom`. */
const SAYS = 'says|said|thinks|thought|believes|claims|claimed|hopes|reports|reported';
const VOICE = new RegExp(`\\b(?:${SAYS}) \\p{Lu}[\\p{L}-]+\\W*$|\\p{Lu}[\\p{L}-]+ (?:${SAYS})\\W*$`, 'u');

const MEETING = oneOf(
  "(?:the |this |our |today's |last )?(?:telecon|chat|hour|stand-?up|hangout|plenary|videoconference)(?=\\W*$|[,.;)])",
  "(?:the |this |our |today's |that |last |a )?(?:(?!vendor|customer|partner|upstream|other|another|their|his|her|user|board)\\p{L}+ )?(?:meeting|call|telco|session|vc|sprint|code ?camp|camp|triage|discussion|workshop|review|f2f|hackathon)s?",
  'the meantime',
  'between',
);
/** `Closed #12's first task`, `closed #12 of the harbour list`, `resolved #12 with a vote`. */
const NOT_ITSELF = new RegExp(
  `^(?:closed?|closing|resolved)(?: out)? \\W?${REF}(?:'s?\\s|'s$|-\\p{L}|\\)? (?:of|to) |[^.]{0,20} (?:by|with) (?:an? )?(?:\\p{L}+ )?vote| \\((?:the|its|an?) )`,
  'iu',
);

/** Where or when an issue is closed; closed anywhere else, it is another thing or another tracker's. */
const KNOWN_PLACE = oneOf(
  MEETING,
  `(?:early |mid |late )?(?:${MONTH})`,
  '(?:the |our |a |this )?(?:(?:last|latest|current|new|next|recent|previous|upcoming|beta|stable|first|second) )*(?:v?\\d|versions?|releases?|build|commit|master|main|trunk|develop|patch|week|month|year|quarter)',
  `(?:the |an? |another |our )?(?:(?:prs?|mr|pull request|merge request|fix|commit)\\W+)?\\W?${REF}`,
  '(?:(?:its|their) favou?r|(?:the|our) (?:issue )?tracker(?! (?:of|at|for)\\b)|github|favou?r|consequence|response|agreement|consensus|line|accordance|time|full|course|once|last|the (?:spot|end)|front of us)',
  '(?:last |this )?(?:the )?(?:\\d|(?:mon|tues|wednes|thurs|fri|satur)day|sunday (?=\\d))',
);
const ELSEWHERE = new RegExp(
  `\\bclos(?:ed|es|ing)\\b(?: (?:it|this|that|them|both|\\W?${REF}|(?:the|this) (?:issue|ticket|one)))?(?: out| down| off| as such)? (?:in|on|at|during|between) (?!${KNOWN_PLACE}(?![\\p{L}]))`,
  'iu',
);
const IN_ANOTHER_LIST =
  /\bclos(?:e|ed|ing)\W+(?:in|on|at) (?:jira|redmine|gitlab|trac|bugzilla)\b|\bclosed (?:her|his|their|its) tickets?\b|\bclos(?:e|es|ed|ing) (?:(?:this|that|the) (?:agenda )?(?:points?|items?|topics?|thread|discussion|session|meeting)|as (?:an? )?(?:agenda )?(?:prs?|discussion|thread|topic|item|action|point|question|many))(?![\p{L}])|\bin (?:the|our|his|her|their|a|that) (?:\p{L}+ )?(?:sheet|spreadsheet|wiki|board|excel|presentation|slides|heads?)(?!\p{L})/iu;

/** `Closed with seven votes for brass`, `already addressed today`: what was voted on or talked about. */
const TALKED =
  /\b(?:with|by) (?:\p{L}+|\d+) votes?(?!\p{L})|\bvotes? (?:for|against)\b|\b(?:discussed|covered|addressed|treated|dealt with|see)(?: (?:it|this))? (?:above|below|earlier|already|today|here|in (?:the (?:next|last|previous) )?section|section|with|under|in the meeting|point|item|\d+\.\d)(?!\p{L})/iu;

/** `Close it in June`, `close it with #13`: it waits for that. */
const LATER = new RegExp(
  `\\bclos(?:e|ing)\\b[^.,;:?]{0,40}? (?:(?:with|for) (?:v|version |release )?\\d|in (?!favou?r|(?:the|this|our|today's) )|(?:with|by|via|through|in) (?:the )?(?:prs? )?\\W?${REF}|(?:on|by) (?:${MONTH}|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))`,
  'iu',
);

/** `Closed and open lamps` tells of lamps. */
const OPEN_TOO = /\bclosed(?: and| or|,|\/) (?:half-?)?open\b/i;

/** `Closed the issue with the reader`: one of several that the number may stand for. */
const ONE_OF =
  /\bclos(?:e|ed|ing) (?:out )?(?:the |this )?(?:one|issue|ticket|bug|request|proposal)s? (?:of|about|from|for|on (?:his|her|their|our|the)|with (?!(?:(?:an?|no|the|many|any) )?(?:\p{L}+ )?(?:notes?|comments?|links?|pointers?|thanks|explanation|reply|answers?|reference|remark|reason|message|changes?|action)(?!\p{L})))/iu;

/** `#12 and #13 were postponed and closed, respectively`, `closing as above`: what that says stands elsewhere. */
const RESPECTIVELY = /\brespectively\b|\bas (?:above|before|with the (?:others?|last))\b|\bin (?:that|this) order\b/i;

/** `#12: Mara: close it`: one voice. */
const ONE_SAYS = new RegExp(
  `^\\W*${REF}\\s?[:–-]\\s?(?!(?:decision|resolution|conclusion|agreed|outcome|result|verdict|status|consensus|summary|group|all)(?!\\p{L}))\\p{L}{2,20}(?: \\p{L}{2,20})?: (?:let'?s )?close(?: it| this)?(?!\\p{L})`,
  'iu',
);

const STATUS =
  /\b(?:clos(?:e|ed|ing)|resolved|done|fixed|completed?|finished|addressed|settled|implemented|solved|rejected|declined|withdrawn|invalid|superseded|abandoned|obsolete|duplicate|no longer)\b/i;

const BACK = doubtOf('words behind', 'The words behind it take it back or say who says so.');
const PART = doubtOf('part', 'The words behind it tell that something is left to do.');
const PLACE = doubtOf('place', 'It may be something else, or be closed somewhere else.');
const TALK = doubtOf('talk', 'It may be the talk or the vote about it that is over.');
const FUTURE = doubtOf('future', 'It has not happened yet.');
const WHICH = doubtOf('which one', 'It may be another one that is closed.');

/** Later words take a closing back. */
export const takesBack = (text: string): boolean => UNDONE.test(text) || LEFT.test(text) || staysInSight(text);

/** The words restrict what a title says of the number that they begin with. */
export const leavesSomething = (text: string): boolean =>
  takesBack(text) ||
  /\?|\b(?:only|part|half|except|partly|keeps?|reopen(?:ed)?|not yet|to be|after|until|if|once|when|as soon as|unless|propos(?:al|ed)|maybe|perhaps|will|against|later|first|next|tomorrow|wants?|in (?:jira|redmine|gitlab|trac|bugzilla))\b/i.test(
    text,
  );

/** What is named as the next thing to do, behind a bare "done". */
export const goesOn = (text: string): boolean =>
  /^\W*(?:then|next|now)\b|\b(?:comes?|is) next\b|\bnext(?: step|:)/i.test(text);

/** Somebody else than who said yes says no to the question. */
export const saysNo = (text: string): boolean =>
  /(?:^|:\s+)(?:no(?! (?:objections?|concerns?|one|problem))|nope|not|wait|hm+|but|-1|rather|I (?:have|had|would|do|don't|am not|disagree|object))\b|\b(?:rather|wait|disagree|objection from)\b/i.test(
    text,
  );

/** `5 yes, 2 no, closed`: the vote may be; `motion to close fails, closed`. */
function countsVotes(text: string): boolean {
  const before = text.slice(0, Math.max(0, text.search(/\bclos(?:ed|ing)\W*$/i)));
  const inBrackets = /\bclose\b[^.;(]{0,20}\((\d[^)]{0,60})\)/i.exec(text)?.[1];
  if (inBrackets) return isLost(`vote ${inBrackets}`);
  return /\bclos(?:e|ing)\b/i.test(before) ? isLost(before) : isTally(before);
}

/** What the words of one sentence behind its closing say against it; empty where they say nothing. */
export function doubtsBehind(text: string): Doubt[] {
  const at = STATUS.exec(text)?.index ?? text.length;
  const behind = text.slice(at);
  const found: readonly (readonly [RegExp, Doubt])[] = [
    [UNDONE, BACK],
    [VOICE, BACK],
    [LEFT, PART],
    [AND_GOES_ON, PART],
    [IN_BRACKETS, PART],
    [ELSEWHERE, PLACE],
    [IN_ANOTHER_LIST, PLACE],
    [TALKED, TALK],
    [OPEN_TOO, PLACE],
    [LATER, FUTURE],
    [ONE_OF, WHICH],
    [NOT_ITSELF, WHICH],
    [RESPECTIVELY, WHICH],
  ];
  const otherwise = closedOtherwise(text, at);
  if (correctsItself(text)) otherwise.push(WHICH);
  if (isStatusOfElse(text)) otherwise.push(PLACE);
  if (countsVotes(text)) otherwise.push(TALK);
  if (ONE_SAYS.test(text)) otherwise.push(BACK);
  return [...found.filter(([pattern]) => pattern.test(behind)).map(([, each]) => each), ...otherwise];
}
