import type { Decision, Evidence, Explanation, Outcome, Step, Verdict } from '../types.ts';
import type { Statement } from './items.ts';
import type { Attributed } from './repositories.ts';
import { type Closing, closingIn } from './rules/closing.ts';
import { outcomeIn } from './rules/outcomes.ts';
import { wordingOf } from './rules/wording.ts';

/** One thing said about one number. */
interface Said {
  readonly statement: Statement;
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: Outcome;
  readonly closing: Closing | undefined;
  /** The number is the subject here, not named in passing. */
  readonly own: boolean;
  readonly evidence: Evidence;
}

/** Everything that the document says about one number. */
interface Dossier {
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

/** The title of a section may be the whole verdict about what stands below it. */
function byTitle(statement: Statement): Closing | undefined {
  const { section, named, isTitle, firm } = statement;
  if (!firm || !isTitle || named.length === 0 || (section !== 'rejected' && section !== 'closed')) return undefined;
  const outcome = section === 'rejected' ? 'rejected' : 'resolved';
  return {
    rule: `under the title ${section}`,
    sentence: `It stands under the title "${section}".`,
    outcome,
    strength: 'firm',
    about: named,
    doubts: [],
  };
}

const keyOf = (one: Attributed): string => `${one.repository?.toLowerCase() ?? ''}#${one.number}`;

function saidIn(statement: Statement): { about: readonly Attributed[]; said: Said }[] {
  const evidence = evidenceOf(statement);
  const closing = byTitle(statement) ?? closingIn(statement);
  const out: { about: readonly Attributed[]; said: Said }[] = [];
  if (closing) {
    const { rule, sentence, outcome, about } = closing;
    out.push({
      about,
      said: {
        statement,
        rule,
        sentence,
        outcome,
        closing,
        own: statement.firm || statement.named.length > 0,
        evidence,
      },
    });
  }
  const rest = (statement.named.length ? statement.named : statement.topic).filter(
    (one) => !closing?.about.includes(one),
  );
  const other =
    statement.isTitle && !/[:–|-]\s*\S/.test(statement.sentence.text)
      ? undefined
      : outcomeIn(wordingOf(statement).text);
  if (rest.length === 0) return out;
  const rule =
    statement.plan || !other ? { rule: 'named', sentence: 'It is named.', outcome: 'mentioned' as const } : other;
  out.push({
    about: rest,
    said: {
      statement,
      rule: rule.rule,
      sentence: rule.sentence,
      outcome: rule.outcome,
      closing: undefined,
      own: statement.firm,
      evidence,
    },
  });
  return out;
}

function dossiersOf(statements: readonly Statement[]): Dossier[] {
  const found = new Map<string, { references: Attributed[]; said: Said[]; mention: Evidence }>();
  const of = (one: Attributed, statement: Statement) => {
    const entry = found.get(keyOf(one)) ?? { references: [], said: [], mention: evidenceOf(statement) };
    found.set(keyOf(one), entry);
    return entry;
  };
  for (const statement of statements) {
    for (const one of statement.named) of(one, statement).references.push(one);
    for (const { about, said } of saidIn(statement))
      for (const one of new Set(about)) of(one, statement).said.push(said);
  }
  return [...found.values()].flatMap(({ references, said, mention }) => {
    const first = references[0];
    return first ? [{ repository: first.repository, number: first.number, references, said, mention }] : [];
  });
}

const WEIGHT: Readonly<Record<Outcome, number>> = {
  mentioned: 0,
  undecided: 1,
  action: 2,
  deferred: 3,
  accepted: 3,
  resolved: 4,
  rejected: 4,
};

/** A plain closing speaks for the outcome; a doubted one does not. */
function isPlain(one: Said): boolean {
  return (
    one.closing !== undefined &&
    one.closing.strength !== 'soft' &&
    one.closing.doubts.length === 0 &&
    one.statement.block.role === 'text'
  );
}

function outcomeOf(said: readonly Said[]): Said | undefined {
  const spoken = said.filter(
    (one) =>
      one.closing === undefined ||
      isPlain(one) ||
      (one.closing.doubts.length === 0 &&
        one.closing.rule !== 'speaks of closing' &&
        one.statement.block.role === 'text'),
  );
  const own = spoken.filter((one) => one.own);
  const pool = own.some((one) => WEIGHT[one.outcome] > 0) ? own : spoken;
  return pool.reduce<Said | undefined>(
    (best, one) => (best === undefined || WEIGHT[one.outcome] >= WEIGHT[best.outcome] ? one : best),
    undefined,
  );
}

interface Judgement {
  readonly verdict: Verdict;
  readonly because: string;
  readonly rule: string;
}

/** Later words that take a closing back, or leave something to be done where it was only said to be done. */
function takenBack(said: readonly Said[], closing: Said): Said | undefined {
  const later = said.slice(said.indexOf(closing) + 1);
  return later.find((one) => {
    const text = one.statement.sentence.text;
    if (one.closing) return one.closing.doubts.length > 0 && one.closing.rule !== 'speaks of closing';
    if (
      one.rule === 'left open' ||
      one.rule === 'no conclusion' ||
      one.rule === 'put off' ||
      one.rule === 'open question'
    )
      return true;
    if (/\bre-?open|\bnot\b|n['’]t\b|\bhowever\b/i.test(text)) return true;
    if (closing.outcome === 'rejected' && (one.outcome === 'action' || one.outcome === 'accepted')) return true;
    return closing.closing?.strength === 'status' && one.outcome === 'action';
  });
}

/** "Done" is the issue's own only where nothing was said before that could be meant instead. */
function standsAlone(said: readonly Said[], closing: Said): boolean {
  const before = said.slice(0, said.indexOf(closing)).filter((one) => !one.statement.isTitle && one.own);
  return before.length === 0;
}

/**
 * The same number with opposite results elsewhere: one of them is a slip of the pen. A formal decision that names the
 * number settles what was said before it.
 */
function conflict(said: readonly Said[], closing: Said): Said | undefined {
  const formal = closing.rule === 'decided to close' && closing.statement.named.length > 0;
  const against = formal ? said.slice(said.indexOf(closing) + 1) : said;
  return against.find(
    (one) =>
      one.own &&
      one.statement.block !== closing.statement.block &&
      one.closing === undefined &&
      WEIGHT[one.outcome] >= 2 &&
      one.outcome !== 'action' &&
      !sameItem(one.statement, closing.statement),
  );
}

const sameItem = (one: Statement, other: Statement): boolean =>
  one.topic.length > 0 &&
  one.topic.some((reference) => other.topic.includes(reference) || other.named.includes(reference));

const ask = (rule: string, because: string): Judgement => ({ verdict: 'ask', rule, because });

function judgeClosing(dossier: Dossier, closing: Said): Judgement {
  const { statement, closing: read } = closing;
  const doubt = read?.doubts[0];
  if (doubt) return ask(doubt.name, `It speaks of closing, but: ${doubt.sentence}`);
  if (statement.plan) return ask('plan', 'It stands in an agenda or a list of plans, which is not a decision.');
  if (statement.section === 'previous' || statement.section === 'actions')
    return ask('report', 'It stands among what was reported or is to be done, not among decisions.');
  if (statement.block.role !== 'text') return ask('quotation', 'It stands in a quotation or in code.');
  if (!closing.own) return ask('in passing', 'The number is named in passing; the words may be about something else.');
  if (read?.strength === 'soft') return ask('not plain', 'It speaks of closing or of being done, but not plainly.');
  if (read?.strength === 'status' && statement.named.length === 0 && !standsAlone(dossier.said, closing))
    return ask('what is done', 'It is not plain what is done: the issue or what was said before.');
  if (statement.crowded)
    return ask('crowded', 'Other numbers are named in between; the words may be about one of them.');
  if (!statement.direct && read?.rule !== 'decided to close' && !/\b(?:issue|ticket)\b/i.test(statement.sentence.text))
    return ask('indirect', 'It stands below something else that was said; the words may be about that.');
  const back = takenBack(dossier.said, closing);
  if (back) return ask('taken back', `Later words speak against it: "${back.evidence.text.slice(0, 120)}"`);
  if (conflict(dossier.said, closing)) return ask('conflict', 'The same number stands elsewhere with another result.');
  return { verdict: 'close', rule: closing.rule, because: closing.sentence };
}

/** What cannot be closed whatever the words say. */
function barred(dossier: Dossier): Judgement | undefined {
  if (dossier.references.some((one) => one.kind === 'pull'))
    return { verdict: 'keep', rule: 'pull request', because: 'It is a pull request; those are not closed by minutes.' };
  if (dossier.repository === null || dossier.references.some((one) => !one.sure))
    return ask('repository', 'The document does not say for certain in which repository it is.');
  return undefined;
}

function decisionOf(dossier: Dossier): { decision: Decision; explanation: Explanation } {
  const { repository, number, said } = dossier;
  const closings = said.filter((one) => one.closing);
  const last = closings.findLast((one) => isPlain(one)) ?? closings.at(-1);
  const judged = last ? judgeClosing(dossier, last) : undefined;
  const verdict = judged ? (barred(dossier) ?? judged) : undefined;
  const best = judged?.verdict === 'close' ? last : outcomeOf(said);
  const evidence = verdict?.verdict === 'keep' || !last ? (best?.evidence ?? dossier.mention) : last.evidence;
  const steps: Step[] = said.map((one) => ({ rule: one.rule, sentence: one.sentence, evidence: one.evidence }));
  if (verdict) steps.push({ rule: verdict.rule, sentence: verdict.because, evidence });
  return {
    decision: {
      repository,
      number,
      outcome: outcomeFor(best, last, said),
      verdict: verdict?.verdict ?? 'keep',
      because: verdict?.because ?? best?.sentence ?? 'It is named.',
      evidence,
    },
    explanation: { repository, number, steps },
  };
}

/** Much talk without a result is undecided, a word in passing is a mention. */
const MUCH_TALK = 2;

function outcomeFor(best: Said | undefined, closing: Said | undefined, said: readonly Said[]): Outcome {
  if (best && best.outcome !== 'mentioned') return best.outcome;
  const talk = said.filter((one) => one.own && !one.statement.isTitle && !one.statement.plan);
  return closing || talk.length >= MUCH_TALK ? 'undecided' : 'mentioned';
}

/** Decides about every number of the minutes, at most once each, in the order of their first mention. */
export function decide(statements: readonly Statement[]): { decisions: Decision[]; explanations: Explanation[] } {
  const all = dossiersOf(statements).map(decisionOf);
  return { decisions: all.map((one) => one.decision), explanations: all.map((one) => one.explanation) };
}
