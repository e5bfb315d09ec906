import type { Decision, Evidence, Explanation, Outcome, Step } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import { withSubjects } from '../items/subjects.ts';
import { dossiersOf } from './dossier.ts';
import { barred, isPlain, type Judgement, judgeClosing, notNow, SAYS_NO } from './judge.ts';
import { outcomeBy, rulingOf } from './result.ts';
import type { Dossier, Said } from './said.ts';
import { type Sounds, surestOf } from './sounds.ts';
import { settledByForm } from './strict-form.ts';

const REFUSES = /\bnot our \p{L}+|\bbad idea\b|\bsays? no\b/iu;
const NO =
  /^\W*no\b(?! (?:longer|more|objections?|further|one|answer|reply|activity|action|need|changes?))|\bnobody (?:wants|needs|uses)\b/i;
const WAS_DONE = /\b(?:resolved|fixed|done|solved|merged|implemented|completed?)\b/i;

/** `Out of scope. Closed.`: the words of the closing, or right before it, tell that it was turned down. */
function wasTurnedDown(said: readonly Said[], closing: Said): boolean {
  const before = said[said.indexOf(closing) - 1];
  if (before?.outcome === 'rejected' && before.force > 1) return true;
  const { text } = closing.statement.sentence;
  const words = before && !before.statement.isTitle ? before.statement.sentence.text : '';
  return !WAS_DONE.test(text) && (REFUSES.test(`${words} ${text}`) || NO.test(words));
}

/** `Done, see the list` beside a whole entry is said of what stands there. */
const isOwnClosing = ({ closing, statement }: Said): boolean =>
  closing !== undefined && !(statement.beside && closing.rule === 'done, bare');

/**
 * Doubts about whose closing the words tell: said of another number, they take nothing from what was said of this one; or
 * about what was said before a formal decision, which that settled.
 */
const DOUBTS_OF_WHOM: ReadonlySet<string> = new Set(['in passing', 'crowded', 'indirect', 'which one', 'conflict']);

interface Judged {
  readonly closing: Said;
  readonly judged: Judgement;
}

/** Of the words that speak of closing the last plain ones, else the last; those before them where these may be another's. */
function closingOf(dossier: Dossier): Judged | undefined {
  const closings = dossier.said.filter(isOwnClosing);
  const plain = closings.filter(isPlain);
  const judge = (closing: Said): Judged => ({ closing, judged: judgeClosing(dossier, closing) });
  const closing = plain.at(-1) ?? closings.at(-1);
  const last = closing && judge(closing);
  if (!last || !DOUBTS_OF_WHOM.has(last.judged.rule)) return last;
  return plain.map(judge).findLast(({ judged }) => judged.verdict === 'close') ?? last;
}

/** What all that was said about an issue comes to. */
interface Upshot {
  /** The words that speak of closing it, whether they close it or not. */
  readonly closing: Said | undefined;
  /** The words by which a rule tells the outcome. */
  readonly ruling: Said | undefined;
  /** What words sound like that no rule knows. */
  readonly heard: Sounds | undefined;
  readonly outcome: Outcome;
  /** None where nothing speaks of closing: then it is kept without a word about it. */
  readonly judgement: Judgement | undefined;
}

function upshotOf(dossier: Dossier): Upshot {
  const { said } = dossier;
  const { closing, judged } = closingOf(dossier) ?? {};
  const closed = judged?.verdict === 'close' ? closing : undefined;
  const ruling = closed ?? rulingOf(said);
  const isRuled = closing !== undefined || (ruling !== undefined && ruling.force > 0);
  const heard = isRuled ? undefined : surestOf(dossier);
  const outcome = heard?.outcome ?? outcomeBy(ruling, said);
  const asked = judged ?? (outcome === 'rejected' && !heard ? SAYS_NO : undefined);
  return {
    closing,
    ruling,
    heard,
    outcome: closed && wasTurnedDown(said, closed) ? 'rejected' : outcome,
    judgement: asked && (notNow(asked, ruling) ?? barred(dossier) ?? asked),
  };
}

/** The words to be quoted: those that speak of closing unless it is kept, else those that tell the outcome. */
function evidenceOf({ closing, ruling, heard, judgement }: Upshot, mention: Evidence): Evidence {
  if (closing && judgement?.verdict !== 'keep') return closing.evidence;
  return (heard?.said ?? ruling)?.evidence ?? mention;
}

/** What each rule read, and in the end what followed. */
function stepsOf(said: readonly Said[], { heard, judgement }: Upshot, evidence: Evidence): Step[] {
  const steps: Step[] = said.map((one) => ({ rule: one.rule, sentence: one.sentence, evidence: one.evidence }));
  if (heard) steps.push({ rule: 'sounds like', sentence: heard.sentence, evidence });
  if (judgement) steps.push({ rule: judgement.rule, sentence: judgement.because, evidence });
  return steps;
}

interface Decided {
  readonly decision: Decision;
  readonly explanation: Explanation;
}

function decisionOf(dossier: Dossier): Decided {
  const { repository, number, said, mention } = dossier;
  const upshot = upshotOf(dossier);
  const { heard, ruling, outcome, judgement } = upshot;
  const evidence = evidenceOf(upshot, mention);
  return {
    decision: {
      repository,
      number,
      outcome,
      verdict: judgement?.verdict ?? 'keep',
      because: judgement?.because ?? (heard ?? ruling)?.sentence ?? 'It is named.',
      evidence,
      ...(heard ? { heard: true } : {}),
    },
    explanation: { repository, number, steps: stepsOf(said, upshot, evidence) },
  };
}

/** Decides about every number of the minutes, at most once each, in the order of their first mention. */
export function decide(found: readonly Statement[]): { decisions: Decision[]; explanations: Explanation[] } {
  const statements = withSubjects(found);
  const all = settledByForm(statements, dossiersOf(statements)).map(decisionOf);
  return { decisions: all.map((one) => one.decision), explanations: all.map((one) => one.explanation) };
}
