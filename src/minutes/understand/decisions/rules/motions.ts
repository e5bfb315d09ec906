import type { Statement } from '../../items/items.ts';
import { anyWord } from '../../words/phrases.ts';
import { numbersOf } from './answers.ts';
import type { Closing } from './closing-parts.ts';
import { type Doubt, type DoubtRule, doubtsAbout } from './doubt.ts';
import { IT, NUM } from './form-words.ts';
import { AS_REJECTED } from './forms.ts';
import type { Ruled } from './outcome-rule.ts';
import { outcomeIn } from './outcomes.ts';
import { wordingOf } from './wording.ts';
import { doubtsBehind } from './words-behind.ts';

/** `Mara moved to defer it`, `Motion: that it be closed`. */
const MOTION =
  /^(?:\u00ad[\s:–—-]{1,4})?(?:(?:the\s+)?motion\b|(?:[A-Z]-?\d{1,3}\W{0,2}\s+)?moved\b|(?:\p{Lu}[\p{L}.'-]*\s+){1,3}(?:moved|moves)\s+(?:to|that)\b)/iu;
/** One of these stands in every motion; most sentences of the minutes have none and need not be made ready for the rules. */
const MAY_MOVE = /motion|move[sd]/i;
/** What is said of a motion until it is voted on. */
const PROCEDURE =
  /^(?:(?!(?:there\s+(?:was|is)\s+)?(?:no(?!t\w)|not|nobody|none|lacks?)\b)(?:\p{L}[\p{L}.'-]*\s+){0,3}second(?:s|ed|er)?\b|(?:movers?|moved(?:\s+by)?)\s*:|(?:there\s+was\s+)?no\s+(?:\p{L}+\s+)?(?:discussion|objections?|opposition|abstentions?)|(?:in\s+favou?r|for|against|opposed|abstain\p{L}*|abstentions?|nays?|ayes?|yes|no|votes?|ballot|all\s+in\s+favou?r|roll\s*call\s+vote|discussion)\s*:)/iu;
const LONGEST = 120;

/** What was moved and is not yet voted on. */
export interface Motion {
  readonly moved: Statement;
  /** So many sentences of talk came after it; only words that name the motion carry it then. */
  readonly talk: number;
}

/** In so many sentences of talk a motion is not forgotten. */
const LONGEST_TALK = 6;
/** After these another thing than what was moved may be voted on. */
const CHANGED = new RegExp(
  `\\b${anyWord(
    'amend\\w* substitut\\w* withdr(?:ew|aws?|awn|awing) friendly instead rather alternativ\\w* replac\\w* reword\\w* ' +
      'motions? move[sd] propos\\w* counter\\w* tabled? postpone\\w* defer\\w* suggest\\w* split ' +
      'would wants? wanted only prefers? content should could ask(?:s|ed)?',
  )}\\b`,
  'i',
);

/** The talk goes on about what was moved: in the same item, naming nothing else. */
const isTalkAbout = (statement: Statement, { moved, talk }: Motion): boolean =>
  talk < LONGEST_TALK &&
  !statement.isTitle &&
  statement.named.length === 0 &&
  numbersOf(moved).every((one) => statement.topic.includes(one) || statement.item.includes(one)) &&
  !CHANGED.test(statement.sentence.text);

/** The motion that these words begin, or leave on the table; undefined where they are about something else. */
export function motionAfter(statement: Statement, motion: Motion | undefined): Motion | undefined {
  const may = MAY_MOVE.test(statement.sentence.text);
  if (!may && !motion) return undefined;
  const { text } = wordingOf(statement);
  if (may && (MOTION.test(statement.sentence.text) || MOTION.test(text))) return { moved: statement, talk: 0 };
  if (!motion || (text.length <= LONGEST && PROCEDURE.test(text))) return motion;
  return isTalkAbout(statement, motion) ? { ...motion, talk: motion.talk + 1 } : undefined;
}

/** `The motion carries` after some talk; `agreed` might then be said of the talk. */
const NAMES_MOTION = /\bmotion\b/i;

/** What is voted on in this sentence, if it is what was moved. */
export const movedBefore = ({ sentence }: Statement, motion: Motion | undefined): Statement | undefined =>
  motion && (motion.talk === 0 || NAMES_MOTION.test(sentence.text)) ? motion.moved : undefined;

/** `Motion: that it be closed`, `then we can close it`: what is moved and not yet decided. */
const MOVED =
  /^(?:[^.?]*\b(?:motion|moved|proposed|proposal|proposes|resolution)\b[^.?]*\b(?:to\s+close|close|closing|be\s+closed)\b|(?:[^.?]{0,80}[,:]\s*)?(?:then\s+|so\s+)?(?:(?:we|you)\s+(?:can|could|should)|let\s+us|let['’]s|i\s+would|i['’]d)\s+(?:now\s+|then\s+|just\s+)?close\b)[^.?]*[.!]?$/i;
const CARRIED =
  /^(?:(?:moved(?:\s+by|:)?\s+[^.;,]{1,40}[.;,]\s+)?second(?:ed|er)?(?:\s+by|:)?\s+[^.;,]{1,40}[.;,]\s+)?(?:(?:with|there\s+(?:being|were))?\s*(?:no|without)\s+objections?(?:\s+or\s+abstentions?)?[,.;]?\s+)?(?:the\s+)?(?:motion\s+|vote\s+|it\s+|this\s+)?(?:was\s+|is\s+)?(?:carrie[sd]|passe[sd]|adopted|approved|agreed|all\s+agreed?|everyone\s+agree[sd]|all\s+in\s+favou?r|unanimous(?:ly)?|notuc|no\s+objections?(?:\s+to\s+unanimous\s+consent)?|seconded\s+and\s+carried)(?:\s+(?:unanimous(?:ly)?|to|by\s+all|nem\.?\s*con|without\s+(?:dissent|objection)|\(?\d+\W\d+(?:\W\d+)?\)?))?\W*$/i;

/** `Tom fixes the docs, then we can close it`. */
const FIRST: DoubtRule = {
  name: 'condition',
  sentence: 'Something is to be done first.',
  pattern: /\bfirst\b|, (?:and )?then\b|\bbe closed (?:on|in|by) |\b(?:and|but) (?:to )?open\b/i,
};
const doubtsFirst = (text: string): Doubt[] => (FIRST.pattern.test(text) ? [FIRST] : []);

/** `Motion to table the motion to close it`, `that the pilots look at closing it`: what is carried is something else. */
const MOVES_ELSE: DoubtRule = {
  name: 'which proposal',
  sentence: 'What was moved is something else than to close it.',
  pattern:
    /\b(?:motions?|resolutions?|proposals?|decisions?|ballots?|polls?|votes?|requests?|recommendations?|delay|defer|postpone|table|reconsider|rescind|overturn|revoke|withdraw|amend|discuss|debate|reject|oppose|ask|recommend|suggest|look|looks|consider|refer|write|writes|tell|invite|wait|stop|avoid|prevent|ban)\b[^.?]*\bclos(?:e|ing|ed)\b|\bclos(?:e|ing)\b.*\band (?:replace|start|create|write|split|move)\b/i,
};
const BEGINS_MOTION =
  /^(?:the\s+)?(?:motion|resolution|proposal|proposed)\b|^.{0,60}?\b(?:(?:put\s+)?(?:a|the|this)\s+motion|moved|moves|proposed|proposes)\b/i;
/** A verb before the closing says that this is only planned, allowed or spoken of: `to prepare closing #12`. */
const VERB_FIRST =
  /^\s*(?:to|that (?:we|\p{Lu}\p{L}+))\s+(?!clos|be\b|re?solve|accept|agree|declare|mark|reject|decline)\p{L}+\s[^.,;:]*\bclosing\b|\b(?:let(?!\s+us\b|['’]s\b)|have|get|help|allow)\b[^.,;:]*\bclose\b/iu;
/** Who takes back the proposal that the issue makes closes it with that. */
const WITHDRAWS = /\bwithdraw (?:the|this|my|our|his|her) (?:proposal|request|issue) and (?=close\b)/i;
const doubtsElse = (text: string): Doubt[] => {
  const moved = text.replace(BEGINS_MOTION, '').replace(WITHDRAWS, '');
  return MOVES_ELSE.pattern.test(moved) || VERB_FIRST.test(moved) ? [MOVES_ELSE] : [];
};

/** `Motion to close the debate on #12` is none. */
const OF_THE_ISSUE = new RegExp(
  `\\bclos(?:e|ing)(?: out)?(?: (?:${NUM}|${IT}))?(?=\\s*(?:[.,;:!)]|$)| (?:as|because|since|with|now|and|accordingly|therefore|today)\\b)|(?:${NUM}|${IT})(?: \\([^()]{1,60}\\))? (?:should |can |could |shall )?be closed\\b`,
  'i',
);

/** `Because no member has come forward` denies nothing. */
const REASON = /,? (?:because|since|as) (?![^.;?]*\b(?:if|when|until|unless|once)\b)[^.;?]*(?=[.;]|$)/i;
/** `Moved to close it without action`. */
const CHANGES_NOTHING = / with(?:out|\s+no)\s+(?:any\s+|further\s+)*(?:actions?|changes?|discussion)\b/gi;

/** What was moved right before and is carried by these words: that it be closed. */
export function closingCarried(statement: Statement, before: Statement | undefined): Closing | undefined {
  if (!before || before.plan || statement.named.length > 0) return undefined;
  if (!CARRIED.test(statement.sentence.text) || statement.sentence.text.includes('?')) return undefined;
  const text = wordingOf(before).text.replace(CHANGES_NOTHING, '');
  const about = numbersOf(before);
  if (!MOVED.test(text) || !OF_THE_ISSUE.test(text) || about.length === 0) return undefined;
  return {
    rule: 'carried',
    sentence: 'It was moved to close it, and that was carried.',
    outcome: AS_REJECTED.test(text) ? 'rejected' : 'resolved',
    strength: 'firm',
    about,
    doubts: [
      ...doubtsAbout(text.replace(REASON, ''), ['proposal', 'future', 'other sense']),
      ...doubtsBehind(text),
      ...doubtsFirst(text),
      ...doubtsElse(text),
    ],
  };
}

/** What was moved, and is carried by these words, where it tells more than that it was agreed. */
export function outcomeCarried(statement: Statement, motion: Statement | undefined): Ruled | undefined {
  if (!motion || statement.named.length > 0 || !CARRIED.test(statement.sentence.text)) return undefined;
  const moved = outcomeIn(wordingOf(motion).text.replace(MOTION, ''));
  return moved && moved.force > 2 && moved.outcome !== 'undecided' ? moved : undefined;
}
