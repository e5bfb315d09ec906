import type { Statement } from '../items/items.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { besides, clausesOf, subjectOf, withoutPointed } from './clauses.ts';
import { endsMeeting } from './meeting-ends.ts';
import { noteOf } from './releases.ts';
import { ruleFor } from './rule-for.ts';
import { answeredBy, assentTo, closingAnswered, numbersOf, outcomeAnswered } from './rules/answers.ts';
import { closingIn } from './rules/closing.ts';
import type { Closing } from './rules/closing-parts.ts';
import { closingCarried, type Motion, movedBefore, outcomeCarried } from './rules/motions.ts';
import { outcomeIn } from './rules/outcomes.ts';
import { isAside, wordingOf } from './rules/wording.ts';
import { closingSaid, LONGEST, NAMED, plainly, type Said } from './said.ts';
import { verdictAbove } from './verdict-above.ts';

/** The numbers that one thing is said about. */
export interface Told {
  readonly about: readonly Attributed[];
  readonly said: Said;
}

/** What is known of a sentence from those around it. */
export interface Around {
  /** The sentence right before. */
  readonly before: Statement | undefined;
  /** The motion on the table: moved, perhaps seconded, and not yet voted on. */
  readonly motion: Motion | undefined;
  /** It stands among the changes of a version that is out. */
  readonly isNote: boolean;
  /** It is a title whose item has a place of its own for the decision. */
  readonly isNaming: boolean;
}

/** The numbers that the sentence only points to beside its own: `#12 as in #13`. */
function pointedIn(statement: Statement, numbers: readonly Attributed[]): readonly Attributed[] {
  if (statement.named.length < 2) return [];
  const meant = withoutPointed(wordingOf(statement));
  const pointed = numbers.filter((one) => !meant.some((other) => other.number === one.number));
  return pointed.length < statement.named.length ? pointed : [];
}

/** Of several clauses each says its own of the numbers in it; none where there is only one. */
function byClause(statement: Statement, numbers: readonly Attributed[], otherwise: Said): Told[] {
  const clauses = statement.named.length > 1 ? clausesOf(wordingOf(statement)) : [];
  if (clauses.length < 2) return [];
  return clauses.map(({ text, about }) => ({
    about: about.filter((one) => numbers.includes(one)),
    said: plainly(statement, outcomeIn(text) ?? otherwise),
  }));
}

/** What the words of a sentence say that do not speak of closing, and of which of its numbers or of those above it. */
function ruledIn(statement: Statement, numbers: readonly Attributed[], { before, isNaming }: Around): Told[] {
  const said = plainly(statement, assentTo(statement, before) ?? ruleFor(statement, isNaming) ?? NAMED);
  if (said.force === 0) return [{ about: numbers, said }];
  const inPassing = (about: readonly Attributed[]): Told => ({ about, said: plainly(statement, NAMED) });
  const ofAbove = (about: readonly Attributed[]): Told => ({ about, said: { ...said, own: true } });
  const subject = subjectOf(statement);
  if (subject.length > 0) return [inPassing(numbers), ofAbove(subject)];
  const pointed = pointedIn(statement, numbers);
  if (pointed.length > 0) return [inPassing(pointed), { about: numbers.filter((one) => !pointed.includes(one)), said }];
  const above = besides(statement);
  if (above.length > 0) return [{ about: numbers, said }, ofAbove(above)];
  const clauses = byClause(statement, numbers, said);
  return clauses.length > 0 ? clauses : [{ about: numbers, said }];
}

/** What is said, with the words that it answers as the first half of the evidence. */
function withQuestion(question: Statement, statement: Statement, said: Said): Said {
  const own = question.firm || question.named.length > 0;
  const text = `${question.sentence.text} ${statement.sentence.text}`.slice(0, LONGEST);
  return { ...said, own, evidence: { ...said.evidence, text } };
}

/** What was moved and is carried here. */
function carriedIn(statement: Statement, { before, motion }: Around): Told[] | undefined {
  const onTable = movedBefore(statement, motion);
  const moved = onTable ?? before;
  if (!moved) return undefined;
  const closing = closingCarried(statement, moved);
  if (closing) return [{ about: closing.about, said: withQuestion(moved, statement, closingSaid(statement, closing)) }];
  const ruled = outcomeCarried(statement, onTable);
  const about = numbersOf(moved);
  return ruled && about.length > 0
    ? [{ about, said: withQuestion(moved, statement, plainly(statement, ruled)) }]
    : undefined;
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
  return [{ about, said: withQuestion(answered.question, statement, said) }];
}

/** What the words of a sentence, or those above them, say of closing. */
function closingOf(statement: Statement, { isNote, isNaming }: Around): Closing | undefined {
  return (
    verdictAbove(statement) ?? (isNote ? noteOf(statement) : undefined) ?? (isNaming ? undefined : closingIn(statement))
  );
}

/** Words that close; what somebody says after other numbers were named may be about those. */
function closedIn(statement: Statement, closing: Closing): Told[] {
  const said = closingSaid(statement, closing);
  const own: Told = { about: closing.about, said };
  return isAside(statement) && statement.latest.length > 0
    ? [own, { about: statement.latest, said: { ...said, own: false } }]
    : [own];
}

/** What one sentence says, and of which numbers; nothing where it is about none. */
export function saidIn(statement: Statement, around: Around): Told[] {
  const { named, topic, item } = statement;
  if (named.length + topic.length + item.length === 0 || endsMeeting(statement)) return [];
  const answer = answerIn(statement, around);
  if (answer) return answer;
  const closing = closingOf(statement, around);
  const closed = closing ? closedIn(statement, closing) : [];
  const numbers = named.length > 0 ? named : topic;
  const rest = numbers.filter((one) => !closing?.about.includes(one));
  if (rest.length === 0) return closed;
  // `Superseded by #13, closing` is about the item; what it names is only pointed to.
  const isPointed = closing !== undefined && rest.length === numbers.length && named.length > 0;
  const others = isPointed ? [{ about: rest, said: plainly(statement, NAMED) }] : ruledIn(statement, rest, around);
  return [...closed, ...others];
}
