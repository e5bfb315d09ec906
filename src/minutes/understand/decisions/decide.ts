import type { Decision, Explanation, Step } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import { withSubjects } from '../items/subjects.ts';
import { type Dossier, dossiersOf, type Said } from './dossier.ts';
import { barred, isPlain, judgeClosing, SAYS_NO } from './judge.ts';
import { outcomeBy, rulingOf } from './result.ts';
import { surestOf } from './sounds.ts';
import { settledByForm } from './strict-form.ts';

const REFUSES = /\bnot our \p{L}+|\bbad idea\b|\bsays? no\b/iu;
const NO =
  /^\W*no\b(?! (?:longer|more|objections?|further|one|answer|reply|activity|action|need|changes?))|\bnobody (?:wants|needs|uses)\b/i;
const WAS_DONE = /\b(?:resolved|fixed|done|solved|merged|implemented|completed?)\b/i;

/** `Out of scope. Closed.`: the words of the closing, or right before it, tell that it was turned down. */
function wasTurnedDown(said: readonly Said[], closing: Said | undefined): boolean {
  if (!closing) return false;
  const before = said[said.indexOf(closing) - 1];
  if (before?.outcome === 'rejected' && before.force > 1) return true;
  const { text } = closing.statement.sentence;
  const words = before && !before.statement.isTitle ? before.statement.sentence.text : '';
  return !WAS_DONE.test(text) && (REFUSES.test(`${words} ${text}`) || NO.test(words));
}

/** `Done, see the list` beside a whole entry is said of what stands there. */
const isOwnClosing = ({ closing, statement }: Said): boolean =>
  closing !== undefined && !(statement.beside && closing.rule === 'done, bare');

function decisionOf(dossier: Dossier): { decision: Decision; explanation: Explanation } {
  const { repository, number, said } = dossier;
  const closings = said.filter(isOwnClosing);
  const last = closings.findLast((one) => isPlain(one)) ?? closings.at(-1);
  const judged = last ? judgeClosing(dossier, last) : undefined;
  const best = judged?.verdict === 'close' ? last : rulingOf(said);
  const heard = last || (best && best.force > 0) ? undefined : surestOf(dossier);
  const outcome = heard?.outcome ?? outcomeBy(best, said);
  const asked = judged ?? (outcome === 'rejected' && !heard ? SAYS_NO : undefined);
  const verdict = asked ? (barred(dossier) ?? asked) : undefined;
  const evidence =
    verdict?.verdict === 'keep' || !last ? ((heard?.said ?? best)?.evidence ?? dossier.mention) : last.evidence;
  const isTurnedDown = judged?.verdict === 'close' && wasTurnedDown(said, last);
  const steps: Step[] = said.map((one) => ({ rule: one.rule, sentence: one.sentence, evidence: one.evidence }));
  if (heard) steps.push({ rule: 'sounds like', sentence: heard.sentence, evidence });
  if (verdict) steps.push({ rule: verdict.rule, sentence: verdict.because, evidence });
  return {
    decision: {
      repository,
      number,
      outcome: isTurnedDown ? 'rejected' : outcome,
      verdict: verdict?.verdict ?? 'keep',
      because: verdict?.because ?? (heard ?? best)?.sentence ?? 'It is named.',
      evidence,
      ...(heard ? { heard: true } : {}),
    },
    explanation: { repository, number, steps },
  };
}

/** Decides about every number of the minutes, at most once each, in the order of their first mention. */
export function decide(found: readonly Statement[]): { decisions: Decision[]; explanations: Explanation[] } {
  const statements = withSubjects(found);
  const all = settledByForm(statements, dossiersOf(statements)).map(decisionOf);
  return { decisions: all.map((one) => one.decision), explanations: all.map((one) => one.explanation) };
}
