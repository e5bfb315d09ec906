import type { Statement } from '../items/items.ts';
import { dayUnder } from '../layout/one-meeting.ts';
import { announcesMeeting, repeats } from './afterwords.ts';
import { isFormal } from './rules/agreement.ts';
import { ruledIn } from './rules/outcomes.ts';
import { tersely } from './rules/terse.ts';
import { isLost } from './rules/votes.ts';
import { DECIDED_LABEL, wordingOf } from './rules/wording.ts';
import { goesOn, saysNo, takesBack } from './rules/words-behind.ts';
import type { Said } from './said.ts';

/** Words that tell what was done: what somebody does after that follows from it. */
export const FACTS: ReadonlySet<string> = new Set(['closed at the end', 'was closed by somebody', 'closing it']);

/** What the words say by each way of reading them: of two that differ neither is let go where a closing is at stake. */
export function readingsOf(one: Said): readonly Pick<Said, 'rule' | 'outcome' | 'force'>[] {
  const ruled = one.statement.isTitle ? undefined : ruledIn(wordingOf(one.statement).text);
  return ruled ? [one, ruled] : [one];
}

const NO_CLOSING = /\bdisagree|(?:\b(?:not|never|nobody)\b|n['’]t\b).{0,40}\b(?:reject|agree|final|sure|clos|declin)/i;

/** `If they come back they can open a new one` says nothing of this one; what else the sentence says counts. */
const INVITES =
  /(?:\bif\b[^.,;]{0,40}[\s,]+)?(?:\p{L}+\s)?\b(?:can|may|should|shall|could|(?:is|are) welcome to)\b[^.;]{0,40}\b(?:open|file|create|submit|raise)\b[^.;]{0,20}\bnew (?:one|issue|ticket|request|proposal)\b/iu;

/** The words themselves take it back, whatever they mean for the issue. */
function speaksAgainst(one: Said, closing: Said): boolean {
  const text = one.statement.sentence.text.replace(INVITES, ' ');
  if (/\bre-?open|\bhowever\b/i.test(text) || takesBack(wordingOf(one.statement).text.replace(INVITES, ' ')))
    return true;
  if ((closing.rule === 'question answered' || closing.rule === 'carried') && saysNo(text)) return true;
  if (closing.closing?.strength === 'status' && goesOn(text)) return true;
  return (
    NO_CLOSING.test(text) ||
    (closing.outcome === 'resolved' && !one.statement.crowded && /\bnot\b|n['’]t\b/i.test(text))
  );
}

/** What the words mean for the issue is not what somebody says of one that is closed. */
function meansAnother(one: Said, closing: Said): boolean {
  const { text } = one.statement.sentence;
  const isFact = FACTS.has(closing.rule);
  return readingsOf(one).some(({ rule, outcome, force }) => {
    if ((outcome === 'deferred' || outcome === 'undecided') && (force > 1 || rule === 'open question')) return true;
    if (outcome === 'action' && (/\bfirst\b/i.test(text) || closing.closing?.strength === 'status')) return true;
    const taken = outcome === 'action' || isBareDone(one) || (outcome === 'accepted' && isFormal(text));
    return !isFact && closing.outcome === 'rejected' && force > 1 && taken;
  });
}

/** In the cell before its state a remark tells what was said; only these words leave it open. */
const LEFT_OPEN =
  /\b(?:keeps?|kept|leave|left|stays?|remains?)\b.{0,15}\bopen\b|re-?open|(?<!\b(?:no|any|without|nobody|not)\s(?:more\s|further\s)?)\bobject(?:s|ed|ions?)\b|\bveto/i;

/** Said later than the closing: behind it, or where the newest meeting stands on top; or beside it in its row. */
function laterThan(said: readonly Said[], closing: Said): readonly Said[] {
  const { block, under } = closing.statement;
  const at = said.indexOf(closing);
  const day = dayUnder(under);
  return said.filter(({ statement }, index) => {
    if (index > at) return true;
    const isOfRow = index < at && block.cells.length > 1 && statement.block === block;
    return (
      (isOfRow && LEFT_OPEN.test(statement.sentence.text)) ||
      (index < at && day !== null && (dayUnder(statement.under) ?? day) > day)
    );
  });
}

/** Later words that take a closing back, or leave something to be done where it was only said to be done. */
export function takenBack(said: readonly Said[], closing: Said): Said | undefined {
  return laterThan(said, closing).find((one) => {
    if (closing.rule.startsWith('decided') && isLost(one.statement.sentence.text)) return true;
    if (one.closing) return one.closing.doubts.length > 0 && one.closing.rule !== 'speaks of closing';
    return speaksAgainst(one, closing) || (!announcesMeeting(one.statement) && meansAnother(one, closing));
  });
}

const sameItem = (one: Statement, other: Statement): boolean =>
  one.topic.length > 0 &&
  [...one.topic, ...one.item].some((reference) => other.topic.includes(reference) || other.named.includes(reference));

/** A yes to what was just said is no other result. */
const ASSENT =
  /^\W*(?:<[^>]{1,30}>\s*|[\p{L}\d_.-]{1,30}:\s+)?(?:no objections?|agreed|\+1|ok(?:ay)?(?: me too)?|yes|sure|great|good|fine|none)\W*$/iu;

/** `Merged`, `landed last week`, and nothing else: of what exactly other words would tell. */
const isBareDone = ({ statement }: Said): boolean => tersely(wordingOf(statement).text)?.outcome === 'resolved';

const STAYS =
  /(?:\b(?:not|never)\b|n['’]t\b)[^.,;]{0,20}\bclos|\b(?:keeps?|leaves?|stays?|remains?)\b[^.,;]{0,15}\bopen\b/i;

/** `RESOLVED: do not close #12`: no bare word elsewhere outweighs that. */
function decidedNot({ statement }: Said): boolean {
  const { text } = wordingOf(statement);
  return DECIDED_LABEL.test(text) && STAYS.test(text);
}

/**
 * The same number with opposite results elsewhere: one of them is a slip of the pen. A formal decision that names the
 * number settles what was said before it.
 */
export function conflict(said: readonly Said[], closing: Said): Said | undefined {
  const formal =
    closing.rule === 'carried' || (closing.rule === 'decided to close' && closing.statement.named.length > 0);
  const refused = formal ? undefined : said.find((one) => one !== closing && decidedNot(one));
  if (refused) return refused;
  const against = formal ? said.slice(said.indexOf(closing) + 1) : said;
  return against.find(
    (one) =>
      one.own &&
      one.statement.block !== closing.statement.block &&
      one.closing === undefined &&
      readingsOf(one).some(({ force, outcome }) => force > 1 && outcome !== 'undecided') &&
      !(closing.outcome === 'resolved' && isBareDone(one)) &&
      !ASSENT.test(one.statement.sentence.text) &&
      !repeats(one, closing) &&
      !sameItem(one.statement, closing.statement),
  );
}
