import type { Statement } from '../../items/items.ts';
import type { Attributed } from '../../repositories/repositories.ts';
import { anyWord } from '../../words/phrases.ts';
import type { Closing } from './closing-parts.ts';
import { type DoubtRule, doubtsAbout } from './doubt.ts';
import { IT, NUM } from './form-words.ts';
import { AS_REJECTED } from './forms.ts';
import type { Ruled } from './outcome-rule.ts';
import { outcomeIn } from './outcomes.ts';
import { wordingOf } from './wording.ts';

/** A question and the words right below it that say yes to it. */
export interface Answered {
  readonly question: Statement;
  /** What is said behind the yes. */
  readonly rest: string;
}

const SPEAKER = /^[\p{L}][\p{L}.' -]{0,40}:\s+/u;
const YES =
  /^(?:yes|yep|yeah|yup|aye|sure|correct|agreed?|\+1|absolutely|definitely|indeed|please do|go ahead|sounds good|ok(?:ay)?|everyone agree[sd]|all agree[d]?|all in favou?r|we agree[d]?|group agree[sd]?)(?![\p{L}'])[\s.,!:;–—-]*/iu;
const NONE =
  /^(?:no|none|nobody(?! is (?:here|there|present|left))|no one(?! is (?:here|there|present|left))|no objections?|no concerns?|silence|hearing none|none (?:heard|raised|voiced))(?![\p{L}'])[\s.,!:;–—-]*/iu;
const OBJECTIONS = /\b(?:objections?|objects?|concerns?|anyone against|opposed)\b/i;

/** `Can we close this? Yes.`, `Any objections? None.`: the question that these words answer with a yes. */
export function answeredBy(statement: Statement, before: Statement | undefined): Answered | undefined {
  if (!before || !/\?["')\]]*$/.test(before.sentence.text) || before.sentence.text.length > 300) return undefined;
  if (before.plan || statement.named.length > 0) return undefined;
  const text = statement.sentence.text.replace(/^[\s>*-]*(?:->|=>|→)?\s*/, '').replace(SPEAKER, '');
  const sign = OBJECTIONS.test(before.sentence.text) ? NONE : YES;
  const yes = sign.exec(text)?.[0];
  return yes === undefined ? undefined : { question: before, rest: text.slice(yes.length) };
}

/** Nothing but a yes: it agrees to what was said right before. */
const BARE =
  /^(?:(?:->|=>|→)\s*)?(?:agreed|all agree[d]?|everyone agree[sd]|yes|ok(?:ay)?|\+1|no objections?|no one objects|accepted)[.!]*$/i;

/** `Tom would like to postpone it. No objection.`: the yes is to what was proposed, where that tells an outcome. */
export function assentTo(statement: Statement, before: Statement | undefined): Ruled | undefined {
  if (!before || before.plan || !BARE.test(statement.sentence.text.trim())) return undefined;
  const proposed = outcomeIn(wordingOf(before).text);
  return proposed && proposed.force > 2 && proposed.outcome !== 'undecided' ? proposed : undefined;
}

/** Asks for nothing but whether it may be closed. */
const ASKING = anyWord(
  'we i you they it this that these those them both all of two three if issues? tickets? everyone everybody people anyone there ok okay fine good ready happy free agreed? agree to be in favou?r ' +
    'just now then so simply safely also therefore finally already want like would could can should with for us go ahead and any objections? objects? concerns? about against possible time able safe probably thus actually',
);
const TO_CLOSE = new RegExp(
  `^(?:[\\p{L}-]+,? )?(?!(?:are|is) (?:we|you|they|it|this|that|these) close\\b|can anyone\\b)(?:can|does|could|should|shall|may|do|are|is|any|ok|okay|ready|close)(?:,? (?:(?:the )?${NUM}|the (?:issue|ticket)s?|${ASKING})(?=[, ])){0,12},? clos(?:e|ed|ing)\\b(?: out)?(?: (?:${NUM}|${IT}))?(?: one)?(?: (?:now|then|today|out|as [^?]{1,40}))?\\s*\\?|^close(?: (?:${NUM}|${IT}))?\\s*\\?`,
  'iu',
);
const BUT: DoubtRule = {
  name: 'answer',
  sentence: 'The answer says more than yes.',
  pattern:
    /\b(?:but|except|only|also)\b|\b(?:in|by|from|until|on|after|next) (?:(?:the )?(?:end|next|spring|summer|autumn|winter|new)|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i,
};

/** The closing that was asked about and said yes to. */
export function closingAnswered({ question, rest }: Answered): Closing | undefined {
  const text = wordingOf(question).text.replace(SPEAKER, '');
  if (!TO_CLOSE.test(text)) return undefined;
  const doubts = [
    ...doubtsAbout(text.replace(/\?/g, ''), ['question', 'hedge', 'future', 'proposal']),
    ...doubtsAbout(rest),
    ...(BUT.pattern.test(rest) ? [BUT] : []),
  ];
  return {
    rule: 'question answered',
    sentence: 'It was asked whether to close it, and the answer was yes.',
    outcome: AS_REJECTED.test(text) ? 'rejected' : 'resolved',
    strength: 'firm',
    about: numbersOf(question),
    doubts,
  };
}

/** What the question is about. */
export const numbersOf = (question: Statement): readonly Attributed[] =>
  question.named.length > 0 ? question.named : question.topic;

const ASKS_WHETHER = /^(?:\S+ ){0,2}(?:can|could|should|shall|may|do|are|is|ok|okay|ready|any)\b/i;
const YES_TO: Ruled = {
  rule: 'question answered',
  sentence: 'It was asked, and the answer was yes.',
  outcome: 'accepted',
  force: 2,
};

/** `No, but we would like a report first`: the yes asks for something. */
const WANTED = /^but\b.*\b(?:would like|need|want|require|must|should|please|has to|have to|expect|after|once)\b/i;
const WANTS: Ruled = {
  rule: 'answered with a wish',
  sentence: 'It was asked, and the answer asks for something first.',
  outcome: 'action',
  force: 3,
};

/** `Brigid, can you have a look? Sure.`: who says yes to that is going to do it. */
const ASKS_SOMEBODY =
  /(?:^|[,.:;–-]\s|\s)(?:can|could|will|would) (?:you|somebody|someone|anybody|anyone|one of you|@[\w-]+)(?: two)?(?: please)? \p{L}+|^(?:can|could|will|would) \p{Lu}\p{L}+ (?:please )?\p{Ll}+/iu;
const PROMISE: Ruled = {
  rule: 'promised',
  sentence: 'Somebody was asked to do something and said yes.',
  outcome: 'action',
  force: 2,
};

/** What was asked and said yes to, where the question says what would be done. */
export function outcomeAnswered({ question, rest }: Answered): Ruled | undefined {
  if (WANTED.test(rest)) return WANTS;
  const behind = rest ? outcomeIn(rest) : undefined;
  if (behind && behind.force > 1) return behind;
  const { text } = wordingOf(question);
  if (ASKS_SOMEBODY.test(text) && !/\b(?:agree|accept|live with|object|approve)/i.test(text)) return PROMISE;
  const asked = outcomeIn(text.replace(/\?/g, '.'));
  if (asked && asked.force > 2) return asked;
  return ASKS_WHETHER.test(text) ? YES_TO : undefined;
}
