import type { OpenPlan } from '../../core/plan.ts';
import type { Doubt } from '../../core/ruling.ts';
import { planDoubts as keep } from '../../decisions/doubts.ts';
import { isAnswerable } from './answerable.ts';
import type { Draft } from './draft.ts';
import { wordsLink } from './links.ts';
import * as say from './texts.ts';

/** Plans what is kept of the questions that these minutes leave open, in place of what the same file left before. */
export function planDoubts(draft: Draft, open: OpenPlan): void {
  const { snapshot, date, sorted } = draft;
  const { repo, source, doubts } = snapshot;
  const settled = sorted.filter(({ kind }) => kind === 'do' || kind === 'done' || kind === 'mark');
  const left = {
    open: sorted.flatMap((one) => doubtOf(one, draft)),
    settled: settled.map(({ decision }) => decision.number),
  };
  keep({ source, meeting: date }, left, { repo, doubts, because: say.whyAsked() }, open);
}

function doubtOf(one: Draft['sorted'][number], draft: Draft): readonly Doubt[] {
  if (one.kind !== 'ask' || !isAnswerable(one, draft)) return [];
  const { papers, snapshot, date } = draft;
  const { number: issue, evidence } = one.decision;
  const link = wordsLink(papers, snapshot.source, evidence);
  return [{ issue, meeting: date, words: evidence.text, link, why: one.why, source: snapshot.source }];
}
