import type { Statement } from '../../items/items.ts';
import { oneOf } from '../../words/phrases.ts';
import { REF, wordingOf } from './wording.ts';

/** No correction is longer. */
const LONGEST = 100;
const WHO = '(?:[\\p{L}][\\p{L}\\d_.-]{0,20}: )?';
const SORRY = oneOf(
  'sorry|oops|whoops|ouch|argh|apologies|pardon|correction|typo|erratum',
  'falsch|quatsch|(?:ach )?nein|halt|moment|stopp|doch nicht|korrektur|non|erreur|désolée?|en fait',
  '(?:wait|no|nope|oh|ah|er+m?|uh|hm+|actually|rather|or)(?= |,|\\W*$)',
  '(?:my|our) (?:mistake|bad|fault|error)',
);
/** `Sorry, that was #13`, `no, #13`. */
const SAYS_SORRY = new RegExp(`^\\W*${WHO}\\W*(?:${SORRY}[\\s,.:!–-]*)+[^?]{0,40}${REF}`, 'iu');
/** `I mean #13`, `that was #13`, `should read #13`, `mixed up with #13`, `#13, not #12`. */
const ANOTHER_MEANT = new RegExp(
  oneOf(
    `\\b(?:i|you|he|she|we|they) (?:mean|meant|means)\\b[^.]{0,20}${REF}`,
    `^\\W*${WHO}\\W*(?:it|that|this|which)(?:'s| is| was| should be| must be| should have been) (?:about |for |of |in fact |actually )?\\W*${REF}\\W*$`,
    `\\b(?:was|is)n't (?:that|this|it) ${REF}`,
    `\\b(?:should|must) (?:be|read|say|have been)\\b[^.]{0,12}${REF}`,
    `\\b(?:mixed|mixing)(?: it| that| them)? up\\b|\\bconfus\\p{L}+ (?:it |that |this )?with\\b|\\bwrong (?:number|issue|ticket|one)\\b`,
    `^\\W*${WHO}\\W*not ${REF}|${REF},? not ${REF}|${REF}, rather\\b`,
  ),
  'iu',
);
/** `s/12/13/`, `scratch that`. */
const STRUCK =
  /^\W*(?:[\p{L}][\p{L}\d_.-]{0,20}: )?\W*(?:s\/[^/]{1,30}\/[^/]{0,30}(?:\/|$)|(?:wait|no|sorry|oops|ok)?[\s,.:!–-]*(?:(?:please )?(?:scratch|strike|forget|ignore|undo|delete) (?:that|this|it|the last)|(?:that(?:'s| is| was) (?:the )?)?wrong (?:number|issue|ticket|one)|never ?mind|my (?:mistake|bad)|oops)\b)/iu;

/** `Reopen when #13 is merged`, `left for when #13 is out`. */
const LEADS_ON = new RegExp(
  `^\\W*(?:(?:left|keep|wait|back|comes? back|revisit|re-?open|moved?|postponed|next meeting|not discussed)\\b[^.]{0,80}(?:\\b(?:when|once|until|if|after|with|for)\\b|,)|(?:when|once|until|after|if)\\b)[^.]{0,60}${REF}`,
  'iu',
);

/** What the words right behind a closing say of its number: that another one was meant. */
export function corrects(statement: Statement): boolean {
  const { sentence, named, isTitle, block } = statement;
  if (sentence.text.length > LONGEST || block.heading > 0) return false;
  if (named.length === 0) return STRUCK.test(sentence.text);
  const { text } = wordingOf(statement);
  if (isTitle && text.startsWith(REF)) return false;
  return SAYS_SORRY.test(text) || ANOTHER_MEANT.test(text) || LEADS_ON.test(text) || STRUCK.test(sentence.text);
}

const IN_ONE_SENTENCE = new RegExp(
  `${REF}[\\s,;:.([–-]+(?:(?:${SORRY}|sic|i mean(?:t)?|(?:should|must) (?:be|read)|instead of)[\\s,:–-]*)+(?:of )?${REF}`,
  'iu',
);

/** `Closed #12, I mean #13`: the same in one sentence. */
export const correctsItself = (text: string): boolean => text.split(REF).length > 2 && IN_ONE_SENTENCE.test(text);
