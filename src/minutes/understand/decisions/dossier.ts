import type { Evidence, Outcome } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { besides, clausesOf, subjectOf, withoutPointed } from './clauses.ts';
import { endsMeeting } from './meeting-ends.ts';
import { noteOf, releaseNotesIn } from './releases.ts';
import { ruleFor } from './rule-for.ts';
import { answeredBy, assentTo, closingAnswered, numbersOf, outcomeAnswered } from './rules/answers.ts';
import { closingIn } from './rules/closing.ts';
import type { Closing } from './rules/closing-parts.ts';
import { corrects } from './rules/corrected.ts';
import { verdictOfList } from './rules/list-verdict.ts';
import { closingCarried, motionAfter, outcomeCarried } from './rules/motions.ts';
import { type Force, type OutcomeRule, outcomeIn } from './rules/outcomes.ts';
import { isAside, REF, wordingOf } from './rules/wording.ts';
import { leavesSomething } from './rules/words-behind.ts';
import { titlesWithSlot } from './slots.ts';
import { standing } from './standing.ts';

/** One thing said about one number. */
export interface Said {
  readonly statement: Statement;
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: Outcome;
  /** How much the words settle; a closing settles by what it says, not by this. */
  readonly force: Force;
  readonly closing: Closing | undefined;
  /** The number is the subject here, not named in passing. */
  readonly own: boolean;
  readonly evidence: Evidence;
}

/** Everything that the document says about one number. */
export interface Dossier {
  readonly repository: string | null;
  readonly number: number;
  readonly references: readonly Attributed[];
  readonly said: readonly Said[];
  readonly mention: Evidence;
}

const LONGEST = 400;

function evidenceOf(statement: Statement): Evidence {
  const { text, line } = statement.sentence;
  return { text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, page: line.page, line: line.at };
}

const LEADS = new RegExp(`^(?:(?:issue|ticket|bug)s?\\s)?[([]?${REF}|\\(${REF}\\)$`, 'i');

/** `Rejected`, and below it `the second part of #12`: only what begins with its number is what the title speaks of. */
function isMeant(statement: Statement): boolean {
  const { text } = wordingOf(statement);
  return LEADS.test(text) && !leavesSomething(text);
}

/** The words above a list may be the whole verdict about its numbers. */
function byList(statement: Statement): Closing | undefined {
  const verdict = verdictOfList(statement);
  return verdict && isMeant(statement) ? verdict : undefined;
}

/** The title of a section may be the whole verdict about what stands below it. */
function byTitle(statement: Statement): Closing | undefined {
  const { section, named, isTitle, firm } = statement;
  if (!firm || !isTitle || named.length === 0 || (section !== 'rejected' && section !== 'closed')) return undefined;
  if (!isMeant(statement)) return undefined;
  const outcome = section === 'rejected' ? 'rejected' : 'resolved';
  return {
    rule: 'under a title',
    sentence: `It stands under the title "${section}".`,
    outcome,
    strength: section === 'rejected' ? 'firm' : 'soft',
    about: named,
    doubts: [],
  };
}

const keyOf = (one: Attributed): string => `${one.repository?.toLowerCase() ?? ''}#${one.number}`;

/** A verdict of the title above is quoted with that title. */
function quoted(statement: Statement, closing: Closing): Evidence {
  const evidence = evidenceOf(statement);
  const title = statement.under.at(-1);
  return closing.rule === 'under a title' && title ? { ...evidence, text: `${title}: ${evidence.text}` } : evidence;
}

function closingSaid(statement: Statement, closing: Closing): Said {
  const { rule, sentence } = closing;
  return {
    statement,
    rule,
    sentence,
    ...standing(statement, closing),
    closing,
    own: statement.firm || statement.named.length > 0,
    evidence: quoted(statement, closing),
  };
}

const NAMED = { rule: 'named', sentence: 'It is named.', outcome: 'mentioned', force: 0 } as const;

function plainly(statement: Statement, ruled: Pick<OutcomeRule, 'rule' | 'sentence' | 'outcome' | 'force'>): Said {
  const { rule, sentence, outcome, force } = ruled;
  const { firm: own } = statement;
  return { statement, rule, sentence, outcome, force, closing: undefined, own, evidence: evidenceOf(statement) };
}

const CORRECTED = {
  rule: 'corrected',
  sentence: 'It says that another one was meant, or when it goes on.',
  outcome: 'undecided',
  force: 2,
} as const;

type Told = { about: readonly Attributed[]; said: Said };

/** What is known of a sentence from those around it. */
interface Around {
  readonly before: Statement | undefined;
  /** The motion on the table: moved, perhaps seconded, and not yet voted on. */
  readonly motion: Statement | undefined;
  readonly isNote: boolean;
  /** It is a title whose item has a place of its own for the decision. */
  readonly isNaming: boolean;
}

/** What a sentence says of numbers in passing is said of the item above; of several clauses each says its own. */
function ruledIn(statement: Statement, numbers: readonly Attributed[], { before, isNaming }: Around): Told[] {
  const ruled = assentTo(statement, before) ?? ruleFor(statement, isNaming) ?? NAMED;
  const subject = subjectOf(statement);
  if (subject.length > 0 && ruled.force > 0)
    return [
      { about: numbers, said: plainly(statement, NAMED) },
      { about: subject, said: { ...plainly(statement, ruled), own: true } },
    ];
  const about = ruled.force > 0 && statement.named.length > 1 ? withoutPointed(wordingOf(statement)) : numbers;
  const pointed = numbers.filter((one) => !about.some((other) => other.number === one.number));
  if (pointed.length > 0 && pointed.length < statement.named.length)
    return [
      { about: pointed, said: plainly(statement, NAMED) },
      { about: numbers.filter((one) => !pointed.includes(one)), said: plainly(statement, ruled) },
    ];
  const above = ruled.force > 0 ? besides(statement) : [];
  if (above.length > 0)
    return [
      { about: numbers, said: plainly(statement, ruled) },
      { about: above, said: { ...plainly(statement, ruled), own: true } },
    ];
  const clauses = ruled.force > 0 && statement.named.length > 1 ? clausesOf(wordingOf(statement)) : [];
  if (clauses.length < 2) return [{ about: numbers, said: plainly(statement, ruled) }];
  return clauses.map(({ text, about }) => ({
    about: about.filter((one) => numbers.includes(one)),
    said: plainly(statement, outcomeIn(text) ?? ruled),
  }));
}

/** What is said, with the words that it answers as the first half of the evidence. */
function saidOf(question: Statement, statement: Statement, said: Said): Said {
  const own = question.firm || question.named.length > 0;
  const text = `${question.sentence.text} ${statement.sentence.text}`.slice(0, LONGEST);
  return { ...said, own, evidence: { ...said.evidence, text } };
}

/** What was moved and is carried here. */
function carriedIn(statement: Statement, { before, motion }: Around): Told[] | undefined {
  const moved = motion ?? before;
  if (!moved) return undefined;
  const closing = closingCarried(statement, moved);
  if (closing) return [{ about: closing.about, said: saidOf(moved, statement, closingSaid(statement, closing)) }];
  const ruled = outcomeCarried(statement, motion);
  const about = numbersOf(moved);
  return ruled && about.length > 0 ? [{ about, said: saidOf(moved, statement, plainly(statement, ruled)) }] : undefined;
}

/** What was asked or moved above and is said yes to here. */
function answerIn(statement: Statement, around: Around): Told[] | undefined {
  const answered = answeredBy(statement, around.before);
  if (!answered) return carriedIn(statement, around);
  const about = numbersOf(answered.question);
  const ruled = outcomeAnswered(answered);
  const closing = closingAnswered(answered);
  if (about.length === 0 || (!ruled && !closing)) return undefined;
  const said = closing ? closingSaid(statement, closing) : plainly(statement, ruled ?? NAMED);
  return [{ about, said: saidOf(answered.question, statement, said) }];
}

function saidIn(statement: Statement, around: Around): Told[] {
  const { isNote, isNaming } = around;
  const { named, topic, item } = statement;
  if (named.length + topic.length + item.length === 0 || endsMeeting(statement)) return [];
  const answer = answerIn(statement, around);
  if (answer) return answer;
  const closing =
    byList(statement) ??
    byTitle(statement) ??
    (isNote ? noteOf(statement) : undefined) ??
    (isNaming ? undefined : closingIn(statement));
  const out = closing ? [{ about: closing.about, said: closingSaid(statement, closing) }] : [];
  if (closing && isAside(statement) && statement.latest.length > 0)
    out.push({ about: statement.latest, said: { ...closingSaid(statement, closing), own: false } });
  const numbers = named.length ? named : topic;
  const rest = numbers.filter((one) => !closing?.about.includes(one));
  if (rest.length === 0) return out;
  // `Superseded by #13, closing` is about the item; what it names is only pointed to.
  const isPointed = closing !== undefined && rest.length === numbers.length && named.length > 0;
  return isPointed
    ? [...out, { about: rest, said: plainly(statement, NAMED) }]
    : [...out, ...ruledIn(statement, rest, around)];
}

/** Gathers what is said about each number, in the order of their first mention. */
export function dossiersOf(statements: readonly Statement[]): Dossier[] {
  const found = new Map<string, { references: Attributed[]; said: Said[]; mention: Evidence }>();
  const of = (one: Attributed, statement: Statement) => {
    const entry = found.get(keyOf(one)) ?? { references: [], said: [], mention: evidenceOf(statement) };
    found.set(keyOf(one), entry);
    return entry;
  };
  const notes = releaseNotesIn(statements);
  const names = titlesWithSlot(statements);
  let before: Statement | undefined;
  let motion: Statement | undefined;
  let closed: readonly Attributed[] = [];
  for (const statement of statements) {
    for (const one of statement.named) of(one, statement).references.push(one);
    const isNaming = statement.isTitle && names.has(statement.block);
    const isNote = notes.has(statement.sentence);
    const told = saidIn(statement, { before, motion, isNote, isNaming });
    for (const { about, said } of told) for (const one of new Set(about)) of(one, statement).said.push(said);
    if (closed.length > 0 && corrects(statement))
      for (const one of closed) of(one, statement).said.push(plainly(statement, CORRECTED));
    closed = told.flatMap(({ about, said }) => (said.closing ? about : []));
    before = statement;
    motion = motionAfter(statement, motion);
  }
  return [...found.values()].flatMap(({ references, said, mention }) => {
    const first = references[0];
    return first ? [{ repository: first.repository, number: first.number, references, said, mention }] : [];
  });
}
