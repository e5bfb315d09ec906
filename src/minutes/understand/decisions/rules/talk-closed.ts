import { anyWord, oneOf, saying } from '../../words/phrases.ts';
import { REF } from './wording.ts';

// "Closed" may be said of the meeting, of the talk or of a vote: the words that tell so.

const CLOSE = '\\bclos(?:e|es|ed|ing)\\b';
const IT = `(?: (?:it|this|them|that|both|these|\\W?${REF}\\W?|(?:the|this) (?:issue|ticket|one)))?`;

/** What an issue is closed with: words to somebody, or the change that does what it asks for. A meeting closes with a song. */
const COMPANY = oneOf(
  "(?:(?:an?|the|no|many|our|some|this|that|his|her|their|its|general|every\\p{L}+'s) )?(?:\\p{L}+ )?(?:notes?|comments?|links?|pointers?|explanations?|repl(?:y|ies)|answers?|references?|remarks?|reasons?|messages?|changes?|actions?|labels?|relief|applause|objections?|fix(?:es)?|patch(?:es)?|commits?|releases?|versions?|tags?|status|state|resolution|prs?|mrs?|pull requests?|merge|migrations?|scripts?|consensus|agreement|approval|consent|blessing|nod|permission)(?!\\p{L})",
  '(?:the |our |a )?(?:usual|standard|canned|default) (?:texts?|templates?|words|wording)(?!\\p{L})',
  '(?:(?:many|our|general) )?thanks(?! to (?:the )?(?:host|organi|speaker|chair))',
  '(?:all|every(?:one|body))(?: \\p{L}+)? (?:in favou?r|agreed|agreeing)',
  `(?:the )?(?:prs? |issues? )?\\W?${REF}`,
  'v?\\d+\\.\\d',
);
/** `The ticket closed with a song` is about the ticket. */
export const WITH_ELSE = new RegExp(
  `(?<!(?<!\\p{L})(?:issue|ticket|bug)s?(?: (?:is|was|are|were))? )${CLOSE}${IT}(?: out)? with (?!${COMPANY})`,
  'iu',
);

const COUNT = anyWord('one two three four five six seven eight nine ten no \\d{1,2}');
/** `Closed with 3 abstentions`, `closed, 4:2`: what was voted on, which may have been anything. */
export const COUNTED = new RegExp(
  `^clos(?:ed|ing)\\b[^.;]{0,30}?(?:\\babst\\p{L}+|\\bacclamation|\\bmajority|\\bshow of hands|\\b(?:by|with|after|in) (?:an? |the )?(?:\\p{L}+ )?(?:vote|ballot|poll|tie)\\b|(?<!\\ball )\\b${COUNT} (?:to ${COUNT}|against|for|in favou?r|yes|no|nays?|ayes?)(?!\\p{L})|\\b\\d{1,2} ?: ?\\d{1,2}(?!\\d))`,
  'iu',
);

/** `We close here`, `with that, closed`: the meeting ends. */
export const MEETING_ENDS =
  /^\W*(?:(?:so|then|and|now|ok|let'?s|let us),? )*(?:\p{L}+ )?clos(?:e|es|ed|ing) here\b|^\W*(?:(?:so|then|and),? )?we(?: are|'re)?(?: now| then)? clos(?:e|ed|ing) (?:now|here|early|late|for|at|on time)\b|^\W*with (?:this|that|these words)\b/iu;

/** `Point closed`: that of the agenda. */
export const POINT = /\b(?:points?|items?|topics?|rounds?|floor|queue)(?: (?:is|are|was|were))?(?: now)? closed\b/i;

/** Before the closing: the talk ends. */
export const TALK_IS_OVER = saying(
  'no (?:more |further |other |new )?(?:news|updates?|questions?|comments?|remarks?|points?|progress|changes?|wishes|speakers)(?: (?:on|from|about) [^,;.]{1,30})?(?=\\W*$)',
  'nothing (?:new|else|to report|(?:more |else |further )?to (?:say|add|discuss|report))',
  '(?:nobody|no one|none) (?:has|had|wants|wanted) (?:anything |to )(?:more |else )?(?:to )?(?:add|say|speak)',
  "(?:everything|all|enough|it|that)(?: (?:is|was|has been)|'s)? (?:been )?(?:said|heard|talked)",
  'talked (?:enough|about it)',
  '(?:that|this|it) (?:is|was) (?:all|it)(?=\\W*$)',
  'done talking',
  'end of (?:the |our |this )?(?:call|meeting|session|agenda|talk|discussion|day|hour)',
  'discussed (?:at length|enough|to death|already)',
  '(?:every(?:one|body)|all) (?:is |was |are |were )?(?:tired|hungry|gone|silent)',
  '(?:time|hour|call|meeting|session|talk|debate|discussion) (?:is |was )?(?:up|over|ended|finished)',
);
/** `Lunch. Closed.` */
export const ONLY_TALK =
  /(?:^|[:–-] )\W*(?:lunch|coffee|tea|dinner|break|pause|end|late|silence|next(?: (?:topic|point|item))?)\W*$|(?<=\p{Ll} )(?:lunch|coffee|break|pause)\W*$/iu;
/** `Out of time, closing`, `the first question is answered, closed`: the talk or a part of it ends. */
export const TALK_ENDS = new RegExp(
  `\\b${oneOf(
    'no (?:more )?time',
    'out of time',
    'lack of time',
    'time (?:is|was) (?:over|up)',
    'it (?:is|was) late',
    'lunch',
    'coffee',
    'discussion (?:is |was )?over',
    'thread',
    'from the agenda',
    '(?:first|second|third|last|other|one) (?:question|comment|point|part)',
    'comments? (?:is|was|were)',
  )}\\b`,
  'i',
);

/** What it came to, where that was all of it. */
const HEARD = oneOf(
  'reported',
  'deferred',
  'adjourned',
  'dit+o',
  'idem',
  'nothing(?: happened)?',
  'none',
  'n\\/a',
  'as (?:before|above|last (?:time|year))',
  'discussed(?: [^,.]{1,20})?',
  'see (?:above|below|(?:the )?(?:minutes|notes|chat|list|slides|thread|mails?)\\b[^,.]*)',
  'slides(?: shown)?',
  'demo(?: given)?',
  '(?:introduced|presented|shown) by \\p{L}+',
  'thanks to \\p{L}+',
  '\\p{L}+ (?:presented|showed|introduced|reported back|gave|talked|spoke)\\b[^,.]{0,30}',
  'no (?:info|information|quorum)',
  'old news',
  'silence',
  'everybody knows',
  'on to the next\\b[^,.]*',
  'same as (?:last|before)\\b[^,.]*',
  '(?:questions?|comments?) answered',
  '(?:(?:short|long|brief) )?(?:talk|report|update|presentation|demo)(?: (?:by|from|of) \\p{L}+)?',
  '(?:nobody|no one) (?:spoke|said (?:anything|a word))',
  'we had (?:this|that|it) before',
  '\\p{L}+ (?:reported|told of it)',
);
/** The same, behind other words. */
const PASSED_OVER = oneOf(
  'noted',
  'heard',
  'skipped',
  'acknowledged',
  'triaged',
  'prioriti[sz]ed',
  'estimated',
  'scheduled',
  'point taken',
  'applause',
  '(?:aob|other business|news|questions): none',
  'tabled',
  'parked',
  'shelved',
  'on hold',
  "(?:removed|dropped|taken) (?:from|off) (?:the |our |today's )?agenda",
  'passed over',
  'not (?:discussed|treated|covered)',
  'postponed',
  'moving on',
  'agenda done',
  'much for (?:that|this|it)',
);
/** `Noted, closed`, `Ann reported. Closed.`: it was heard or passed over, and that was all. */
export const ONLY_HEARD = new RegExp(
  oneOf(
    `^\\W*(?:(?:it|this|that|was|is|just|only) )*${HEARD}\\W*$`,
    '^\\W*(?:still )?open\\W*$',
    `(?:^|\\s)\\W*${PASSED_OVER}\\W*$`,
  ),
  'iu',
);

/** `The gate was closed`, `the window is shut`; the issue itself would be `it`. */
const OTHER_CLOSED =
  /\b(?!(?:it|this|that|issue|ticket|both|they|all)\b)\p{L}+\s?(?::|(?:is|was|are|were|has been) (?:now |already )?)\s?(?:closed|shut)\b/iu;
/** `Vote on the metal.`, `The discussion went on for long.` */
const TALK_OPENS =
  /^(?:the |a |an? \p{L}+ |what about the |\p{L}+ )?(?:votes?|poll|ballot|survey|discussion|debate|talk|session|meeting)\b(?!\s?[:–-])/iu;

/** What is said right before a bare "Closed." ends the talk or closes something else, so that it may mean that. */
export function endsTalk(text: string): boolean {
  return (
    TALK_IS_OVER.test(text) ||
    TALK_ENDS.test(text) ||
    ONLY_TALK.test(text) ||
    ONLY_HEARD.test(text) ||
    OTHER_CLOSED.test(text) ||
    TALK_OPENS.test(text)
  );
}
