import type { Verdict } from '../types.ts';
import type { Dossier, Said } from './dossier.ts';
import type { Statement } from './items.ts';
import { isFormal } from './rules/agreement.ts';
import { beginsPlan, titledAs } from './rules/titles-over.ts';
import {
  answersAboutAnother,
  becomesAnother,
  closesWhatWasSaid,
  isOfAction,
  ordersInAgenda,
  rowAsksOrDiffers,
  turnsDownWhatWasMoved,
} from './rules/what-before.ts';
import { isAside, wordingOf } from './rules/wording.ts';
import { goesOn, isLost, saysNo, takesBack } from './rules/words-behind.ts';

/** A plain closing speaks for the outcome; a doubted one does not. */
export function isPlain(one: Said): boolean {
  return (
    one.closing !== undefined &&
    one.closing.strength !== 'soft' &&
    one.closing.doubts.length === 0 &&
    !isAside(one.statement) &&
    one.statement.block.role === 'text'
  );
}

/** What is to be done with an issue, by which rule, in a sentence for people. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly because: string;
  readonly rule: string;
}

/** Later words that take a closing back, or leave something to be done where it was only said to be done. */
function takenBack(said: readonly Said[], closing: Said): Said | undefined {
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

/** "Done" is the issue's own only where nothing was said before that could be meant instead. */
function standsAlone(said: readonly Said[], closing: Said): boolean {
  const before = said.slice(0, said.indexOf(closing)).filter((one) => !one.statement.isTitle && one.own);
  return before.length === 0;
}

/** Words that tell what was done: what somebody does after that follows from it. */
const FACTS: ReadonlySet<string> = new Set(['closed at the end', 'was closed by somebody', 'closing it']);

/** Nothing more is said of the issue in its item; behind a fact only words that leave it open count. */
function isLastWord(said: readonly Said[], closing: Said): boolean {
  const isFact = FACTS.has(closing.rule);
  return said.slice(said.indexOf(closing) + 1).every((one) => {
    if (one.closing !== undefined || one.statement.isTitle || one.force === 0 || !one.own) return true;
    const goesOn = one.statement.block === closing.statement.block;
    return isFact && goesOn && one.outcome !== 'deferred' && one.outcome !== 'undecided';
  });
}

/** A bare "Done." at the end of an item whose last words before it told what was done. */
function wasDone(said: readonly Said[], closing: Said): boolean {
  const at = said.indexOf(closing);
  const before = said[at - 1]?.statement;
  return (
    closing.rule === 'done, bare' &&
    before !== undefined &&
    before.block === closing.statement.block &&
    said.slice(at + 1).every((one) => one.statement.block !== closing.statement.block) &&
    /^(?:already\s+|now\s+)?(?:implemented|fixed|solved)\s+(?:by|with|in)\b(?!.*\b(?:branch|fork|pr|draft|locally|staging|prototype|partly|first)\b)/i.test(
      before.sentence.text,
    )
  );
}

const SHUT = /^\W*(?:closed|resolved)\W*$/i;

/** Two cells of one row say so: its state is closed, and the remark tells why. */
function rowAgrees(said: readonly Said[], { statement: { block } }: Said): boolean {
  const row = said.filter((one) => one.statement.block === block && one.own);
  const plain = row.filter((one) => one.closing?.doubts.length === 0 && one.closing.rule !== 'speaks of closing');
  const columns = new Set(plain.map((one) => one.statement.sentence.column));
  const others = row.some((one) => !plain.includes(one) && one.force > 0);
  return (
    block.cells.length > 1 &&
    columns.size > 1 &&
    !others &&
    plain.some(({ statement }) => SHUT.test(statement.sentence.text))
  );
}

/** A yes to what was just said is no other result. */
const ASSENT =
  /^\W*(?:<[^>]{1,30}>\s*|[\p{L}\d_.-]{1,30}:\s+)?(?:no objections?|agreed|\+1|ok(?:ay)?(?: me too)?|yes|sure|great|good|fine|none)\W*$/iu;

/**
 * The same number with opposite results elsewhere: one of them is a slip of the pen. A formal decision that names the
 * number settles what was said before it.
 */
function conflict(said: readonly Said[], closing: Said): Said | undefined {
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

/** `Tom: close it. -> closed.` */
function wasOrdered(said: readonly Said[], closing: Said): boolean {
  const before = said[said.indexOf(closing) - 1];
  return before?.statement.block === closing.statement.block && /\bclose it\b/i.test(before.statement.sentence.text);
}

/** `Which metal? Resolved. Brass.` */
function answersQuestion(said: readonly Said[], { statement }: Said): boolean {
  const { sentences } = statement.block;
  const before = sentences[sentences.indexOf(statement.sentence) - 1]?.text ?? '';
  return (
    said.length > 0 &&
    statement.named.length === 0 &&
    /\?$/.test(before) &&
    /^\W*(?:resolved|settled|done)\b/i.test(statement.sentence.text)
  );
}

const sameItem = (one: Statement, other: Statement): boolean =>
  one.topic.length > 0 &&
  one.topic.some((reference) => other.topic.includes(reference) || other.named.includes(reference));

const ONE = /\bit\b(?!.*\b(?:all|both|them)\b)/i;
const THIS_ONE = /\b(?:this|that|the) (?:issue|ticket|bug)\b(?!.*\b(?:all|both|them)\b)/i;

/** `Mara closed it`, `this issue is closed` below a title with two numbers. */
function isOneOfSeveral({ rule, statement: { named, topic, sentence } }: Said): boolean {
  const several = named.length === 0 && new Set(topic.map(({ number }) => number)).size > 1;
  return several && (THIS_ONE.test(sentence.text) || (FACTS.has(rule) && ONE.test(sentence.text)));
}

const ask = (rule: string, because: string): Judgement => ({ verdict: 'ask', rule, because });

/** `Proposal withdrawn` behind a proposal to close it says that it stays. */
function ofProposalToClose(said: readonly Said[], closing: Said): boolean {
  const before = said.slice(0, said.indexOf(closing));
  return (
    /\b(?:proposal|motion|suggestion|request)\b/i.test(closing.statement.sentence.text) &&
    closing.closing?.rule === 'closed as not done' &&
    before.some((one) => one.closing?.doubts.some(({ name }) => name === 'proposal') ?? one.rule === 'proposed')
  );
}

/** Says whether words that speak of closing close, and if not, why a person is asked. */
export function judgeClosing(dossier: Dossier, closing: Said): Judgement {
  const { statement, closing: read } = closing;
  const doubt = read?.doubts[0];
  const titled = titledAs(statement.under, dossier.number);
  if (doubt) return ask(doubt.name, `It speaks of closing, but: ${doubt.sentence}`);
  if (statement.plan) return ask('plan', 'It stands in an agenda or a list of plans, which is not a decision.');
  if (ordersInAgenda(closing)) return ask('plan', 'It stands in an agenda and tells what is to be done, not what was.');
  if (titled === 'wanted' || beginsPlan(statement.block.text))
    return ask('plan', 'It stands among what somebody wants or may choose.');
  if (statement.section === 'previous' || statement.section === 'actions')
    return ask('report', 'It stands among what was reported or is to be done, not among decisions.');
  if (titled === 'earlier') return ask('report', 'It stands among what an earlier meeting decided.');
  if (titled === 'other' && !wasOrdered(dossier.said, closing))
    return ask('other things', 'It stands under a title that is not about issues.');
  if (statement.section === 'rejected' && read?.rule === 'closing it')
    return ask('what is rejected', 'It stands among what was rejected: perhaps closing it.');
  if (isOfAction(dossier.said, closing)) return ask('of an action', 'It may be what somebody had to do that is done.');
  if (statement.block.role !== 'text') return ask('quotation', 'It stands in a quotation or in code.');
  if (/^\[ \]/.test(statement.block.text)) return ask('task', 'Its box is not ticked.');
  if (!closing.own) return ask('in passing', 'The number is named in passing; the words may be about something else.');
  if (read?.strength === 'soft' && !wasDone(dossier.said, closing) && !rowAgrees(dossier.said, closing))
    return ask('not plain', 'It speaks of closing or of being done, but not plainly.');
  const about = [turnsDownWhatWasMoved, answersAboutAnother, closesWhatWasSaid, becomesAnother, rowAsksOrDiffers];
  if (about.some((isOther) => isOther(dossier.said, closing)))
    return ask('which proposal', 'It may be what was moved or asked before it, or a part, that is meant.');
  if (answersQuestion(dossier.said, closing))
    return ask('what is resolved', 'It may be the question before it that is resolved.');
  if (read?.strength === 'last' && !isLastWord(dossier.said, closing))
    return ask('not the last word', 'It says to close, but more was said after it.');
  if (read?.strength === 'status' && statement.named.length === 0 && !standsAlone(dossier.said, closing))
    return ask('what is done', 'It is not plain what is done: the issue or what was said before.');
  const since = read?.rule === 'status in the title' ? 0 : dossier.said.indexOf(closing) + 1;
  const talk = dossier.said.slice(since).some((one) => one.own && !one.statement.isTitle);
  if (statement.isTitle && read?.rule !== 'under a title' && talk)
    return ask('title and talk', 'Its title says that it is closed, but more was said about it.');
  if (isOneOfSeveral(closing)) return ask('which one', 'It is about one of several numbers, and does not tell which.');
  if (statement.crowded)
    return ask('crowded', 'Other numbers are named in between; the words may be about one of them.');
  if (!statement.direct && read?.rule !== 'decided to close' && !/\b(?:issue|ticket)\b/i.test(statement.sentence.text))
    return ask('indirect', 'It stands below something else that was said; the words may be about that.');
  if (ofProposalToClose(dossier.said, closing))
    return ask('which proposal', 'It may be the proposal to close it that is meant.');
  const back = takenBack(dossier.said, closing);
  if (back) return ask('taken back', `Later words speak against it: "${back.evidence.text.slice(0, 120)}"`);
  if (conflict(dossier.said, closing)) return ask('conflict', 'The same number stands elsewhere with another result.');
  return { verdict: 'close', rule: closing.rule, because: closing.sentence };
}

/** What cannot be closed whatever the words say. */
export function barred(dossier: Dossier): Judgement | undefined {
  if (dossier.references.some((one) => one.kind === 'pull'))
    return { verdict: 'keep', rule: 'pull request', because: 'It is a pull request; those are not closed by minutes.' };
  if (dossier.references.some((one) => one.kind === 'discussion'))
    return { verdict: 'keep', rule: 'discussion', because: 'It is a discussion; those are not closed by minutes.' };
  if (dossier.repository === null || dossier.references.some((one) => !one.sure))
    return ask('repository', 'The document does not say for certain in which repository it is.');
  return undefined;
}
