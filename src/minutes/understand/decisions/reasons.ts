import { isFollowed } from './afterwords.ts';
import { PLACES, type Reason } from './places.ts';
import { meansAnother } from './rules/means-another.ts';
import { DECIDED_LABEL } from './rules/wording.ts';
import type { Dossier, Said } from './said.ts';
import { isEmpty } from './slots.ts';
import { conflict, FACTS, readingsOf, takenBack } from './taken-back.ts';

/** "Done" is the issue's own only where nothing was said before that could be meant instead. */
function standsAlone(said: readonly Said[], closing: Said): boolean {
  const before = said.slice(0, said.indexOf(closing)).filter((one) => !one.statement.isTitle && one.own);
  return before.length === 0;
}

/** Nothing more is said of the issue in its item; behind a fact only words that leave it open count. */
function isLastWord(said: readonly Said[], closing: Said): boolean {
  const isFact = FACTS.has(closing.rule);
  return said.slice(said.indexOf(closing) + 1).every((one) => {
    if (one.closing !== undefined || one.statement.isTitle || !one.own) return true;
    const goesOn = isFact && one.statement.block === closing.statement.block;
    return readingsOf(one).every(
      ({ force, outcome }) => force === 0 || (goesOn && outcome !== 'deferred' && outcome !== 'undecided'),
    );
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

const ONE = /\bit\b(?!.*\b(?:all|both|them)\b)/i;
const THIS_ONE = /\b(?:this|that|the) (?:issue|ticket|bug)\b(?!.*\b(?:all|both|them)\b)/i;

/** `Mara closed it`, `this issue is closed` below a title with two numbers. */
function isOneOfSeveral({ rule, statement: { named, topic, sentence } }: Said): boolean {
  const several = named.length === 0 && new Set(topic.map(({ number }) => number)).size > 1;
  return several && (THIS_ONE.test(sentence.text) || (FACTS.has(rule) && ONE.test(sentence.text)));
}

/** `Proposal withdrawn` behind a proposal to close it says that it stays. */
function ofProposalToClose(said: readonly Said[], closing: Said): boolean {
  const before = said.slice(0, said.indexOf(closing));
  return (
    /\b(?:proposal|motion|suggestion|request)\b/i.test(closing.statement.sentence.text) &&
    closing.closing?.rule === 'closed as not done' &&
    before.some((one) => one.closing?.doubts.some(({ name }) => name === 'proposal') ?? one.rule === 'proposed')
  );
}

/**
 * `RESOLUTION: close no change` below the title or address of one issue, where the talk had come back to it before: no
 * number was named between the two, so the last ones are the very same.
 */
function resolvesItem(said: readonly Said[], closing: Said): boolean {
  const { item, topic, sentence, latest } = closing.statement;
  const before = said[said.indexOf(closing) - 1]?.statement;
  const isItem = item.length === 1 && topic.length === 1 && item[0]?.number === topic[0]?.number;
  return isItem && DECIDED_LABEL.test(sentence.text) && before?.named.length === 0 && before.latest === latest;
}

/** What the words may mean instead, by those before and after them. */
const MEANINGS: readonly Reason[] = [
  {
    name: 'not plain',
    sentence: 'It speaks of closing or of being done, but not plainly.',
    holds: ({ said }, closing) =>
      closing.closing?.strength === 'soft' && !wasDone(said, closing) && !rowAgrees(said, closing),
  },
  {
    name: 'which proposal',
    sentence: 'It may be what was moved or asked before it, or a part, that is meant.',
    holds: ({ said }, closing) => meansAnother(said, closing),
  },
  {
    name: 'what is resolved',
    sentence: 'It may be the question before it that is resolved.',
    holds: ({ said }, closing) => answersQuestion(said, closing),
  },
  {
    name: 'not the last word',
    sentence: 'It says to close, but more was said after it.',
    holds: ({ said }, closing) => closing.closing?.strength === 'last' && !isLastWord(said, closing),
  },
  {
    name: 'decided elsewhere',
    sentence: 'Below a title of decisions the same number stands with other words.',
    holds: ({ said }, closing) => isDecidedElsewhere(said, closing),
  },
  {
    name: 'told otherwise',
    sentence: 'Another part of the minutes tells more about it, and not that it is closed.',
    holds: ({ said }, closing) => isToldOtherwise(said, closing),
  },
  {
    name: 'what is done',
    sentence: 'It is not plain what is done: the issue or what was said before.',
    holds: ({ said }, closing) =>
      closing.closing?.strength === 'status' && closing.statement.named.length === 0 && !standsAlone(said, closing),
  },
  {
    name: 'title and talk',
    sentence: 'Its title says that it is closed, but more was said about it.',
    holds: ({ said }, closing) =>
      closing.statement.isTitle && closing.closing?.rule !== 'under a title' && hasTalk(said, closing),
  },
  {
    name: 'which one',
    sentence: 'It is about one of several numbers, and does not tell which.',
    holds: (_, closing) => isOneOfSeveral(closing),
  },
  {
    name: 'crowded',
    sentence: 'Other numbers are named in between; the words may be about one of them.',
    holds: ({ said }, closing) => closing.statement.crowded && !resolvesItem(said, closing),
  },
  {
    name: 'indirect',
    sentence: 'It stands below something else that was said; the words may be about that.',
    holds: (_, { statement, closing }) =>
      !statement.direct &&
      closing?.rule !== 'decided to close' &&
      !/\b(?:issue|ticket)\b/i.test(statement.sentence.text),
  },
  {
    name: 'which proposal',
    sentence: 'It may be the proposal to close it that is meant.',
    holds: ({ said }, closing) => ofProposalToClose(said, closing),
  },
];

const DECISIONS = /^[\W\d]*(?:decided|decisions?|resolutions?|what (?:we|was) (?:decided|agreed))\b/i;
const isUnderDecisions = ({ statement }: Said): boolean =>
  [...statement.under, ...statement.labels].some((title) => DECISIONS.test(title));

/** `closed` in a list of states, and below a title of decisions an entry of its own that closes nothing. */
function isDecidedElsewhere(said: readonly Said[], closing: Said): boolean {
  if (!SHUT.test(closing.statement.sentence.text) || isUnderDecisions(closing)) return false;
  const own = said.slice(said.indexOf(closing) + 1).filter((one) => one.own && isUnderDecisions(one));
  return own.length > 0 && own.every((one) => one.closing === undefined);
}

/** Fewer words tell nothing that a bare "closed" would not. */
const TELLS = /(?:\p{L}+\P{L}+){7}/u;

/** Nothing but `#57 Lamps: closed` in one list, and in a later one an entry of the same number that tells what was said. */
function isToldOtherwise(said: readonly Said[], closing: Said): boolean {
  const { statement } = closing;
  if (!SHUT.test(statement.sentence.text)) return false;
  const part = statement.under.at(-1);
  const later = said.slice(said.indexOf(closing) + 1).filter(({ statement: one }) => one.under.at(-1) !== part);
  const entries = later.filter(
    ({ own, statement: { block, named } }) => own && named[0]?.from === 0 && block.depth > 0,
  );
  return entries.some(({ statement: { block } }) => {
    const all = later.filter(({ statement: one }) => one.block === block);
    return TELLS.test(block.text) && all.every((one) => one.closing === undefined);
  });
}

/** More was said behind the title, or, where its status is in its words, anywhere. */
function hasTalk(said: readonly Said[], closing: Said): boolean {
  const since = closing.closing?.rule === 'status in the title' ? 0 : said.indexOf(closing) + 1;
  return said.slice(since).some((one) => one.own && !one.statement.isTitle && !isEmpty(one.statement));
}

/** The first reason to ask a person about words that speak of closing plainly; none where they close. */
export function reasonToAsk(dossier: Dossier, closing: Said): Pick<Reason, 'name' | 'sentence'> | undefined {
  const reason = [...PLACES, ...MEANINGS].find(({ holds }) => holds(dossier, closing));
  if (reason) return reason;
  const back = takenBack(dossier.said, closing);
  if (back)
    return { name: 'taken back', sentence: `Later words speak against it: "${back.evidence.text.slice(0, 120)}"` };
  if (conflict(dossier.said, closing))
    return { name: 'conflict', sentence: 'The same number stands elsewhere with another result.' };
  return isFollowed(dossier, closing)
    ? { name: 'not the last word', sentence: 'It says to close, but more was said after it.' }
    : undefined;
}
