import type { Statement } from '../items/items.ts';
import { NEXT_FIRST } from '../words/next-words.ts';
import { anyWord, saying } from '../words/phrases.ts';
import { tersely } from './rules/terse.ts';
import { isLost } from './rules/votes.ts';
import { wordingOf } from './rules/wording.ts';
import type { Dossier, Said } from './said.ts';

/** When they meet next is said of no issue. */
export const announcesMeeting = ({ sentence: { text } }: Statement): boolean =>
  NEXT_FIRST.test(text) && /\d/.test(text);

/** `(these numbers are those of quay/lamps)` tells whose the numbers are, and of none what becomes of it. */
const WHOSE = /^\W*(?:all |the |these |those )?numbers are (?:all )?(?:those|issues|of|from|in)\b/iu;

/** Thanks to somebody for something. */
const THANKS =
  /^(?:many |big |special )?(?:thanks?|thank you|thx|kudos|congrat\p{L}*|cheers|bravo|applause|merci|danke|gracias|well done)(?!\p{L})[^?]{0,80}$/iu;
/** Other sounds, alone: with words behind them they begin a sentence. */
const SOUND = anyWord(
  'bravo great good nice super perfect excellent wonderful fine ok okay yes yeah yep sure right agreed \\+1 done hooray hurray yay finally at_last for_once lovely cool awesome oh ah (?:ha)+ very job work all',
);
const SOUNDS = new RegExp(`^${SOUND}(?:[\\s,.!:)]+${SOUND})*[\\s,.!:)]*$`, 'iu');
/** The scribe's own words at the end of a page, who has the chair again, a field of the issue, or signs. */
const NO_WORDS =
  /^(?:owner|assignee|reporter|author|title|link|url|due|date|labels?)\s?:\s*\S*(?:\s\S+){0,2}$|^(?:minutes (?:manually |taken|formatted|by)|(?:the )?gavel (?:was )?(?:returned|passed back|handed back)|document generated|page \d|scribe)|^[^\p{L}]*$/iu;

/** Nothing but the name of somebody who was there. */
const isName = ({ speakers }: Statement, text: string): boolean => speakers.has(text.replace(/\W+$/, '').toLowerCase());

/** Who is told of it, or where it is written down. */
const TOLD = saying(
  '(?:informs?|informed|tells?|told|notif(?:y|ies|ied)|thanks|thanked|answers?|answered|replies|replied|writes?|wrote|added|adds|left|leaves|posts?|posted|puts?|records?|recorded|documents?|documented|mentions?|links?|linked|explains?|explained|comments?|commented) (?:(?:it|this|that|the|an?|him|her|them|to|on|in|there|his|our|all) )*(?:reporter|users?|author|submitter|originator|pilots?|sites?|list|comments?|notes?|issue|ticket|reason\\p{L}*|explanation|link|answer|page|wiki|faq|changelog|manual|handbook|documentation|release notes|minutes|tracker|thread|everybody|everyone)',
  '(?:closed?|closes|closing) (?:it|this|the (?:issue|ticket))',
);
/** Why it was done, or what makes it done. */
const WHY = saying(
  '^(?:since|because|as|reason|due to|thanks to)',
  '(?:was|were|is|are|has been|have been|got) (?:now |already |all |since |finally )?(?:fixed|solved|resolved|done|implemented|merged|released|deployed|shipped|added|answered|covered|superseded|replaced|obsolete|duplicate|documented|corrected|completed|finished|published|included|tested|verified|confirmed|mended|repaired)',
  '^(?:fixed|solved|implemented|merged|released|deployed|shipped|added|answered|covered|superseded|replaced|documented|corrected|completed|finished|published|tested|verified|confirmed|resolved|duplicate|obsolete) ?(?:in|by|with|at|on|of|since|via|and|last|this|yesterday|today|already|\\W|$)',
  'nobody (?:has|had|sees|saw|needs|misses)|no (?:longer|more)|works (?:now|again|for|as|at|in|with)',
);

/** Another thing may have been undone or left, whatever else the sentence says. */
const UNSURE =
  /\?|\b(?:but|however|only|part|half|except|until|unless|if|once|later|again|yet|still|first|revert\p{L}*|undo|undid|undone|open|keep|kept|leave|left it|wait\p{L}*|correct(?:ion|ed)?|instead|rather|meant|wrong|object\p{L}*|recte|veto\p{L}*|sorry|other(?!wise)|rest)\b|(?<!\S)-1\b|(?:\bnot\b|n['’]t\b)(?! (?:a bug|needed|reproducible))/iu;

/** What is to come first, or when it comes back. */
const LEADS_ON =
  /^\W*(?:after|when|once|until|as soon as|(?:left|open) (?:for|until)|keep|wait|back to|comes? back|postponed?|revisit|re-?open|moved? to|next meeting|not discussed)\b/i;

/** Words about another number, where this one is only pointed to. */
function isOfAnother(number: number, statement: Statement): boolean {
  const first = wordingOf(statement).groups[0] ?? [];
  return first.length > 0 && !first.some((one) => one.number === number);
}

const COUNTED = /\b\d+ (?:for|yes|in favou?r|ayes?)\b/i;

/** What may stand behind the words that close without a doubt: thanks, whom it was told, why it was done. */
function isHarmless(number: number, { statement }: Said): boolean {
  const { text } = wordingOf(statement);
  if (NO_WORDS.test(text) || SOUNDS.test(text) || isName(statement, text)) return true;
  if (COUNTED.test(text)) return !isLost(text);
  if (UNSURE.test(text) || LEADS_ON.test(text)) return false;
  if (announcesMeeting(statement) || WHOSE.test(text) || isOfAnother(number, statement)) return true;
  return THANKS.test(text) || TOLD.test(text) || WHY.test(text) || tersely(text)?.outcome === 'resolved';
}

/** Says once more that it is closed; to speak of closing may mean anything. */
const isPlainClosing = ({ closing }: Said): boolean => closing !== undefined && closing.rule !== 'speaks of closing';

/** A summary at the end repeats the words of the decision. */
export const repeats = (one: Said, closing: Said): boolean =>
  closing.statement.sentence.text.endsWith(one.statement.sentence.text);

/** Of what stands beside a whole entry of a list only this may be meant for it. */
const OF_DECISIONS = /\b(?:decisions?|closing|closure|votes?|motions?|council|board)\b/i;

/**
 * Ways to take a closing back are without number; those to thank for it or to say why it was done are few. So behind
 * the words that close only these may stand. Behind a no its reasons follow.
 */
export function isFollowed({ number, said }: Dossier, closing: Said): boolean {
  if (closing.outcome !== 'resolved') return false;
  return said.slice(said.indexOf(closing) + 1).some((one) => {
    const { isTitle, beside, sentence } = one.statement;
    if (isPlainClosing(one) || repeats(one, closing) || isTitle || (beside && !OF_DECISIONS.test(sentence.text)))
      return false;
    return !isHarmless(number, one);
  });
}
