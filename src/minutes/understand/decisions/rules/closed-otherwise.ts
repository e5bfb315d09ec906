import { MONTH, oneOf, saying } from '../../words/phrases.ts';
import { type Doubt, doubtOf } from './doubt.ts';
import { REQUEST } from './last-clause.ts';
import { isStatusOfElse } from './status-of-else.ts';
import {
  COUNTED,
  MEETING_ENDS,
  ONLY_HEARD,
  ONLY_TALK,
  POINT,
  TALK_ENDS,
  TALK_IS_OVER,
  WITH_ELSE,
} from './talk-closed.ts';
import { REF } from './wording.ts';

/** Before the closing: the talk is to go on elsewhere. */
const TALK_ELSEWHERE =
  /\b(?:talk|discuss|go on|carry on|continue|take|bring|chat|speak|ask|write|debate)\b[^.]{0,60}\b(?:elsewhere|offline|by (?:e-?)?mail|(?:on|to|in) the (?:mailing )?(?:list|forum|phone|chat|corridor)|(?:with|to) \p{L}+|later|again)\W*$/iu;

/** Who is missing, or what keeps people from meeting, is no reason to close an issue. */
const NO_REASON = saying(
  "(?:is|was|are|were|being|isn't|wasn't|aren't|weren't) (?:not |still |all |both )?(?:here|there|present|absent|away|ill|sick|busy|late|tired|prepared|unprepared|in a hurry|on (?:holidays?|leave|vacation|the (?:train|road)))",
  '(?:nobody|no one|none)(?: of us)? (?:(?:was|were|is) (?:here|there|left|awake|available|ready)|came|turned up|showed up|prepared|from|had (?:prepared|read|looked|time))',
  'there (?:was|were|is) (?:nobody|no one|only)',
  'only \\p{L}+ (?:of us )?(?:was|were|are) (?:here|there|present|left)',
  '(?:nobody|no one|none)(?: of us)? (?:knew|knows|understood|understands|remember(?:s|ed)?|spoke|had an? (?:opinion|idea|view))',
  '(?:said|says) so',
  'hates',
  'insist(?:s|ed)',
  'overslept',
  'other things to do',
  'on (?:leave|holidays?|vacation|sick leave)',
  'it (?:is|was) (?:\\p{L}+day|hot|cold|dark|raining|summer|christmas)',
  '(?:list|queue|agenda|meeting|call) (?:is|was|got|broke|had|grew)',
  '(?:had|has|have) to (?:leave|go|run|catch)',
  '(?:no|out of) time',
  '(?:agenda|room|hour|day|schedule) (?:is|was) (?:full|needed|over|taken)',
  '(?:because of|due to) (?:the |a )?(?:weather|rain|storm|fog|snow|lunch|noise|heat|strike|trains?|ferry|network|connection|absence)',
  '(?:network|connection|sound|audio|video|zoom|projector) (?:broke|failed|died|dropped|was|is)',
);
const GONE_HOME = /\p{Lu}[\p{L}-]+ (?:left|went|hung up|dropped (?:out|off)|is gone|was gone|fell asleep)\b/u;

const WITHOUT_SOMEBODY = /\bwithout \p{Lu}\p{Ll}+\b/u;
const AS_GESTURE = /\bas an? (?:test|joke|trial|protest|precaution|formality|experiment)\b/i;

/** The talk about it goes on, or others go on with it. */
const GOES_ON = saying(
  '(?:under|in|for) discussion',
  'being discussed',
  'continu(?:es?|ed|ing)',
  '(?:go|goes|went|going|carries|carry) on',
  'last word',
  'back to (?!normal)\\p{L}+',
  'over to \\p{L}+',
  `(?:moves?|moved|transferred|handed|passed) (?:over |on )?to(?! \\W?${REF})`,
  '(?<!(?:no|without) )further (?:talk|discussion|comments?|questions?)',
  'please (?:comment|discuss|talk|look|try|think|say|tell us|go on)',
  'decides',
  '(?:the )?rest (?:by|on|in|is|of|later)',
  'questions? to',
  'up to \\p{L}+(?=\\W*$)',
  '(?:now|is|stays|rests|lies) with \\p{L}+(?=\\W*$)',
  'new (?:vote|try|attempt)',
  'appeals',
  'see (?:the )?(?:mailing |e-?mail )?(?:list|forum|thread|mail|chat)',
  '(?:talk|revisit|review|back|more|details) (?:in|on|by|at|next|follow)',
  'to be seen',
  '(?:shall|will) see',
  'fingers crossed',
  '(?<!(?:nobody|no one|who) )asks? (?!for|again)\\p{L}+',
  'takes? (?:it|this)(?: from| over|(?=\\W*$))',
  'owns (?:it|this)',
);
/** Somebody still looks at it. */
const WATCHED = saying(
  'to be (?:followed|watched|monitored|observed)',
  '(?:keep|keeps|has|have) (?:an eye|watching|looking)',
  'eye on',
  'comes? back',
  '(?:looks?|looking|must look|to look)(?: (?:at|into|after|for) (?:it|this)|(?: into| again)?(?=\\W*$))',
  'thinks? (?:about it|of it|again|it over)',
  '(?:try|tries) (?:it|this|again|something|another)',
  'investigat(?:es?|ing)',
  'watch(?:es)? (?:it|this|out)',
  'monitors',
);
/** Somebody has to do something, more than to tell others of it. */
const TO_DO =
  /(?:\p{Lu}[\p{L}-]+|\b(?:somebody|someone|they|he|she|everybody)) (?:to|will|must|should|has to|have to|needs? to) (?!(?:(?:now|also|then) )?(?:tell|inform|notify|write(?! an? (?:new|better|other))|comment|explain|answer|reply|thank|add an? (?:note|comment|link|word)|post|mention|announce|note|record|close|let)\b)\p{Ll}/u;

/** `Closed, Ann paints the lamps`: what somebody does, but for telling it to others and clearing up, and for how things are. */
const ACTS =
  /[,;.–-] (?:then |and |but )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?!(?:is|was|has|does|says|tells|informs|notifies|writes(?! an? (?:new|better))|notes|adds|comments|explains|answers|replies|thanks|posts|mentions|announces|closes|agrees|updates|documents|files|opens|creates|links|removes|deletes|cleans|moves|merges|puts|sends|e?-?mails|pings|sets|marks|tags|labels|publishes|uploads|needs|uses|works|exists|supports|sees|knows|likes|means|covers|contains|allows|handles|shows|gives|makes|provides|reads|runs)\b)\p{Ll}{2,}s\b/u;

/** `Closed by a script`: no decision of the meeting. */
const BY_ITSELF =
  /\bauto-?clos|\bby (?:github|inactivity|an? (?:\p{L}+ )?(?:keyword|script|robot|workflow|outsider|stranger|spammer)|the (?:robot|script|workflow)|some(?:body|one)(?! (?:else )?(?:already|today)))(?!\p{L})/iu;

/** `mara closed this as completed`: what GitHub's page tells of the issue that the minutes were copied from. */
const EVENT_OF_PAGE = /^\W*@?[\w-]+(?:\[bot\])? (?:closed|reopened) this as (?:completed|not planned|a? ?duplicate)\b/i;

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day\\W*$|\\d';
/** `Rejected on the list`, `invalid on Windows`: by others, or of a part. */
const GONE_THERE = new RegExp(
  `^(?:rejected|declined|withdrawn|invalid|obsolete|abandoned) (?:on|of) (?!(?:\\p{L}+ )?(?:grounds?|basis|account|principle|merit)s?(?!\\p{L})|${DAY})|^dup(?:licate)? on `,
  'iu',
);
/** `Rejected as premature`: another time it may be accepted. */
const GONE_SO = /^(?:rejected|declined) as (?:too |premature|incomplete|unclear|written|worded|such\b|is\b)/i;
const BY_SITE =
  /\b[Cc]losed by (?:the )?\p{Lu}{3,}(?!\p{L})(?! (?:during|in|at) (?:the|this) (?:meeting|call|session|vc)\b)/u;
const SAY_OTHERS = /\bsays? (?:the|our|his|her|their) \p{L}+\W*$/iu;
/** `In favour of keeping both`, `of more talk`: nothing that takes its place. */
const FAVOURS_TALK =
  /\bin favou?r of (?:keeping|leaving|waiting|talking|thinking|staying|postponing|retaining|(?:some )?(?:more|further) |the (?:status quo|old)|another (?:call|meeting|look|round))/i;
/** `Closed: #15 → #16`: the one becomes the other. */
const BECOMES = new RegExp(`${REF}\\W{0,3}(?:->|=>|→|⇒|➔|>)\\W{0,3}${REF}`);
/** `#12 Lamps (type: closed)`, `lamps, mode: closed`: a property of what it is about. */
const PROPERTY =
  /[([](?!(?:the |issue |current |new )?(?:status|state|issue|ticket|results?|outcome|decision|resolution|verdict|now|today|currently|update)\b)\p{L}[\p{L} -]{0,30}\s?[:=]\s?(?:now )?(?:closed|resolved|rejected|done|fixed|obsolete|invalid|duplicate)\b|[,;–-]\s(?:type|kind|mode|default|access|position|category|class|setting|value|level|source|licen[cs]e|visibility)\s?[:=]\s?closed\b/iu;

/** `Filter for open, closed`, `Add a state: closed`: names of states, no state. */
const NAMES_STATES =
  /\bopen(?:ed)?(?:,| and| or|\/) ?(?:(?:and|or) )?closed\W*$|\b(?:an?|new) (?:\p{L}+ )?(?:state|status|mode|type|label|option|value|flag|filter|kind|button)s?\s?[:=–-]\s?["']?closed\b/iu;

/** In brackets behind it stands how it was closed, by whom or why; other words there take it back or correct it. */
const ODD_BRACKET = new RegExp(
  `^clos(?:ed|ing)\\W{0,2}\\((?!${oneOf(
    '(?:as|by|in|with|via|on|at|since|because|due|after|thanks|no|not|won|see (?!corr)|for) ',
    '(?:done|fixed|resolved|solved|merged|completed?|implemented|released|answered|duplicates?|dups?|obsolete|invalid|superseded|wontfix|works|tested|verified|confirmed|already|now|today|unanimous\\p{L}*|agreed|all|both|github|pr|mr)(?!\\p{L})',
    '[^)\\p{Ll}]*\\)|\\+|\\W?[#\u00ad]|v?\\d|https?:|\\p{L}[\\p{L}.-]+(?: \\p{L}[\\p{L}.-]+)?, \\d',
  )})`,
  'iu',
);
/** `Closed and split`, `closed for lack of quorum`, `closed from our side`, `closed in a month`. */
const ODD_TAIL = new RegExp(
  `^clos(?:ed|ing)\\b(?:${oneOf(
    ' (?:it )?and (?:re-?)?(?:opened|split|moved back|undone|restored)',
    ' (?:for|by|in) (?:lack|want|absence) of(?! (?:interest|activity|any (?:interest|activity|answer|reply)|response|feedback|support|demand|need|use|users?|an? (?:answer|reply)|answers?)(?!\\p{L}))|[^.;]{0,20} without (?:us|me|him|her|them|an? |the |any |our )?(?:consent|fix|tests?|testing|votes?|decision|agreement|quorum|review|asking)',
    ' (?:from|on) (?:our|their|my|his|her|one) (?:side|end)| by default| in (?:an?|one|two|three|four|\\d+) (?:days?|weeks?|months?)| (?:provisionally|tentatively|conditionally)',
    ` (?:on|upon) (?:the )?(?:merge|release|approval|publication|delivery)(?!\\p{L})| from (?:\\d|(?:${MONTH})(?!\\p{L}))`,
    ` by (?:the end|next|then|(?:${MONTH})(?!\\p{L})|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
    ' by (?:the|our|their|an?) (?!(?:\\p{L}+ )?(?:group|meeting|committee|council|board|chairs?|team|editors?|maintainers?|authors?|reporter|submitter|originator|owner|fix|pr|mr|patch|commit|release|merge|change|version|upgrade|update|migration|pull|workshop|sprint|triage|call)(?!\\p{L}))',
  )})`,
  'iu',
);
/** `Won't fix, wrote the vendor`. */
const SAID_BY =
  /, (?:so )?(?:wrote|writes|said|says|told us|answered|according to) (?:the|our|his|her|their|\p{L}+)\b[^.;]{0,30}\W*$/iu;
/** `#12 – poll: closed`, `#12 Discussion – closed`, `#12 (PR #14 closed)`: that has the status. */
const OF_ELSE = new RegExp(
  `(?:^|[\\s(–:-])(?:prs?|mrs?|pull requests?|polls?|ballots?|votes?|voting|discussions?|comments?|calls? for \\p{L}+|motions?(?: \\p{L}+){0,4}|vetos?|surveys?|registration|nominations?|threads?|sessions?)\\)?\\s?(?:[:–-]+\\s?|\\W?${REF} )(?:closed|rejected|withdrawn|resolved|done|declined)\\W*$`,
  'iu',
);

/** `#12: resolved, Mara`: who looks after it, perhaps. */
const NAMED_FOR = /\bresolved, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?=\W*$|,? (?:and|with|together)\b)/u;

const TALK = doubtOf('talk', 'It may be the meeting, the talk or the vote that is closed.');
const NO_GROUND = doubtOf('no reason', 'What stands beside it is no reason to close an issue.');
const LEFT = doubtOf('part', 'The words behind it tell that something is left to do.');
const OTHERS = doubtOf('by others', 'It may have been closed or turned down by others, elsewhere or by itself.');
const OTHER = doubtOf('place', 'It may be something else that is closed.');

const CLOSES = /\bclos(?:e|es|ed|ing)\b/i;
const OF_NEXT = new RegExp(`[,;.] (?:(?:but|and|while) )?${REF}`);

/** Where the words are looked for: before the word that closes, from it on, or in all. */
type Where = 'before' | 'behind' | 'whole';
const LOOKED_FOR: readonly (readonly [where: Where, pattern: RegExp, doubt: Doubt])[] = [
  ['behind', WITH_ELSE, TALK],
  ['behind', COUNTED, TALK],
  ['whole', MEETING_ENDS, TALK],
  ['whole', TALK_ENDS, TALK],
  ['before', TALK_IS_OVER, TALK],
  ['before', ONLY_TALK, TALK],
  ['before', ONLY_HEARD, TALK],
  ['whole', POINT, TALK],
  ['before', TALK_ELSEWHERE, LEFT],
  ['behind', NO_REASON, NO_GROUND],
  ['behind', GONE_HOME, NO_GROUND],
  ['behind', WITHOUT_SOMEBODY, NO_GROUND],
  ['behind', AS_GESTURE, NO_GROUND],
  ['behind', GOES_ON, LEFT],
  ['behind', WATCHED, LEFT],
  ['behind', TO_DO, LEFT],
  ['behind', ACTS, LEFT],
  ['whole', BY_ITSELF, OTHERS],
  ['whole', EVENT_OF_PAGE, OTHER],
  ['whole', BY_SITE, OTHERS],
  ['behind', GONE_THERE, OTHERS],
  ['behind', GONE_SO, LEFT],
  ['behind', SAY_OTHERS, OTHERS],
  ['behind', FAVOURS_TALK, LEFT],
  ['whole', BECOMES, OTHER],
  ['whole', PROPERTY, OTHER],
  ['whole', NAMES_STATES, OTHER],
  ['behind', ODD_BRACKET, LEFT],
  ['behind', ODD_TAIL, LEFT],
  ['whole', SAID_BY, OTHERS],
  ['whole', OF_ELSE, OTHER],
  ['whole', NAMED_FOR, OTHER],
];

/**
 * What the words around a closing say of something else: that the meeting, the talk or a vote was closed, that others
 * did it elsewhere, that the talk goes on. `at` is where the word stands that closes.
 */
export function closedOtherwise(text: string, at: number): Doubt[] {
  const closes = text.search(CLOSES);
  const before = text.slice(0, closes < 0 ? at : closes);
  // What stands behind a number named later is said of that: `#12 closed as a duplicate, #13 goes on`.
  const behind = (text.slice(at).split(OF_NEXT)[0] ?? '').replace(REQUEST, ' ');
  const words: Readonly<Record<Where, string>> = { before, behind, whole: text };
  return LOOKED_FOR.filter(([where, pattern]) => pattern.test(words[where])).map(([, , each]) => each);
}

/** A title and the status behind it, where the last word of the title names something else than the issue. */
export function doubtsAboutTitled(text: string): Doubt[] {
  const even = text.replace(/#\d+/g, REF);
  return OF_ELSE.test(even) || isStatusOfElse(even) ? [OTHER] : [];
}

/** Somebody still looks at what was closed before. */
export const staysInSight = (text: string): boolean => WATCHED.test(text);
