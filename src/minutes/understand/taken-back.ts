import type { Said } from './dossier.ts';
import type { Statement } from './items.ts';
import { isFormal } from './rules/agreement.ts';
import { wordingOf } from './rules/wording.ts';
import { goesOn, isLost, saysNo, takesBack } from './rules/words-behind.ts';

/** Words that tell what was done: what somebody does after that follows from it. */
export const FACTS: ReadonlySet<string> = new Set(['closed at the end', 'was closed by somebody', 'closing it']);

/** Later words that take a closing back, or leave something to be done where it was only said to be done. */
export function takenBack(said: readonly Said[], closing: Said): Said | undefined {
  const later = said.slice(said.indexOf(closing) + 1);
  return later.find((one) => {
    const text = one.statement.sentence.text;
    if (closing.rule.startsWith('decided') && isLost(text)) return true;
    if (one.closing) return one.closing.doubts.length > 0 && one.closing.rule !== 'speaks of closing';
    const isOpen = one.outcome === 'deferred' || one.outcome === 'undecided';
    if ((isOpen && one.force > 1) || one.rule === 'open question') return true;
    if (/\bre-?open|\bhowever\b/i.test(text) || takesBack(wordingOf(one.statement).text)) return true;
    if ((closing.rule === 'question answered' || closing.rule === 'carried') && saysNo(text)) return true;
    if (closing.closing?.strength === 'status' && goesOn(text)) return true;
    if (one.outcome === 'action' && /\bfirst\b/i.test(text)) return true;
    if (/\bdisagree|(?:\b(?:not|never|nobody)\b|n['’]t\b).{0,40}\b(?:reject|agree|final|sure|clos|declin)/i.test(text))
      return true;
    if (closing.outcome === 'resolved' && !one.statement.crowded && /\bnot\b|n['’]t\b/i.test(text)) return true;
    const agreed = one.outcome === 'accepted' && isFormal(text);
    const isFact = FACTS.has(closing.rule);
    if (!isFact && closing.outcome === 'rejected' && one.force > 1 && (one.outcome === 'action' || agreed)) return true;
    return closing.closing?.strength === 'status' && one.outcome === 'action';
  });
}

const sameItem = (one: Statement, other: Statement): boolean =>
  one.topic.length > 0 &&
  one.topic.some((reference) => other.topic.includes(reference) || other.named.includes(reference));

/** A yes to what was just said is no other result. */
const ASSENT =
  /^\W*(?:<[^>]{1,30}>\s*|[\p{L}\d_.-]{1,30}:\s+)?(?:no objections?|agreed|\+1|ok(?:ay)?(?: me too)?|yes|sure|great|good|fine|none)\W*$/iu;

/**
 * The same number with opposite results elsewhere: one of them is a slip of the pen. A formal decision that names the
 * number settles what was said before it.
 */
export function conflict(said: readonly Said[], closing: Said): Said | undefined {
  const formal =
    closing.rule === 'carried' || (closing.rule === 'decided to close' && closing.statement.named.length > 0);
  const against = formal ? said.slice(said.indexOf(closing) + 1) : said;
  return against.find(
    (one) =>
      one.own &&
      one.statement.block !== closing.statement.block &&
      one.closing === undefined &&
      one.force > 1 &&
      one.outcome !== 'undecided' &&
      !(one.outcome === 'resolved' && closing.outcome === 'resolved') &&
      !ASSENT.test(one.statement.sentence.text) &&
      !sameItem(one.statement, closing.statement),
  );
}
