import type { GithubAction } from '../../core/action.ts';
import type { OpenPlan } from '../../core/plan.ts';
import { ANSWERS_TO, box, keyOfBox } from '../../decisions/boxes.ts';
import { saidOnly } from '../../decisions/texts.ts';
import { isAnswerable } from './answerable.ts';
import type { Draft } from './draft.ts';
import type { MinutesSnapshot } from './gather.ts';
import { type Naming, namedElsewhere, wordsLink } from './links.ts';
import type { Next } from './next.ts';
import type { Sorted } from './sort.ts';
import * as say from './texts.ts';

/** GitHub takes 65,535 characters; three lists of so many lines fit in any case. */
export const MOST_LINES = 40;

type Verdict = Pick<Extract<GithubAction, { do: 'check' }>, 'conclusion' | 'title' | 'summary'>;

/** Plans the check run by which a minutes file is answered where it arrived. */
export function sayOnCommit({ source, triaged }: MinutesSnapshot, verdict: Verdict, open: OpenPlan): void {
  open.act({
    do: 'check',
    repo: source.repo,
    commit: source.commit,
    name: say.checkName(source.path, triaged.name),
    ...verdict,
    annotations: [],
    because: say.whyTold(),
  });
}

/** Plans the answer to minutes that were read: what they decided, with the words, and what stays. */
export function planCheck(draft: Draft, open: OpenPlan): void {
  const { snapshot, sorted, minutes, date, next } = draft;
  const lines = (kinds: readonly Sorted['kind'][]): readonly string[] => linesOf(draft, kinds, namedElsewhere);
  const counts = {
    done: countOf(sorted, ['do', 'done']),
    asked: countOf(sorted, ['ask']),
    left: countOf(sorted, ['leave', 'mark']),
  };
  const summary = say.check({
    ...{ repo: snapshot.triaged.name, date, warnings: minutes.warnings.slice(0, MOST_LINES), next: sayNext(next) },
    ...{ done: lines(['do', 'done']), asked: lines(['ask']), left: lines(['leave', 'mark']) },
  });
  const conclusion = counts.done > 0 && counts.asked === 0 ? 'success' : 'neutral';
  sayOnCommit(snapshot, { conclusion, title: say.checkTitle(counts), summary }, open);
}

/**
 * At most forty decisions of some kinds as Markdown, in the order of the minutes. Where `ticked` tells how the boxes
 * stand, those that can be answered have boxes.
 */
export function linesOf(
  draft: Draft,
  kinds: readonly Sorted['kind'][],
  name: Naming,
  ticked?: ReadonlyMap<string, boolean>,
): string[] {
  const { sorted, papers, snapshot } = draft;
  const those = sorted.filter(({ kind }) => kinds.includes(kind));
  const lines = those.slice(0, MOST_LINES).flatMap((one) => {
    const { evidence } = one.decision;
    const link = wordsLink(papers, snapshot.source, evidence);
    const line = say.item(name(one.decision, snapshot), evidence.text, link, reasonOf(one));
    return ticked && isAnswerable(one, draft) ? [line, ...boxesFor(one, draft, ticked)] : [line];
  });
  return those.length > MOST_LINES ? [...lines, say.andMore(those.length - MOST_LINES)] : lines;
}

function boxesFor(one: Sorted, { snapshot }: Draft, ticked: ReadonlyMap<string, boolean>): readonly string[] {
  return ANSWERS_TO.ask.map((answer) => {
    const key = keyOfBox({ issue: one.decision.number, answer, blob: snapshot.source.blob });
    return `  ${box(key, ticked.get(key) ?? false, say.answerWords(answer))}`;
  });
}

/** What becomes of a decision, or why nothing does. */
export function reasonOf(one: Sorted): string {
  if (one.kind === 'do') {
    const done = one.closing ? say.closedAs(one.as) : saidOnly(one.as);
    return one.approval?.how === 'tick' ? say.ticked(done, one.approval.by) : done;
  }
  if (one.kind === 'mark') return say.marked(one.decision.outcome);
  return one.kind === 'done' ? say.closedAs(one.as) : one.why;
}

function countOf(sorted: readonly Sorted[], kinds: readonly Sorted['kind'][]): number {
  return sorted.filter(({ kind }) => kinds.includes(kind)).length;
}

/** What becomes of the next VC that minutes name. */
export function sayNext(next: Next): string {
  switch (next.kind) {
    case 'none':
      return say.noNext();
    case 'set':
      return say.nextSet(next.vc, next.times);
    case 'told':
      return say.nextTold(next.text, next.why);
  }
}
