import type { Decision, Explanation, Outcome, Step } from '../types.ts';
import { type Dossier, dossiersOf, type Said } from './dossier.ts';
import type { Statement } from './items.ts';
import { barred, isPlain, judgeClosing, outcomeOf } from './judge.ts';
import { settledByForm } from './strict-form.ts';

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
  const all = settledByForm(statements, dossiersOf(statements)).map(decisionOf);
  return { decisions: all.map((one) => one.decision), explanations: all.map((one) => one.explanation) };
}
