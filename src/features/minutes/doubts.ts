import type { OpenPlan } from '../../core/plan.ts';
import type { Doubt } from '../../core/ruling.ts';
import { isAnswerable } from './answerable.ts';
import type { Draft } from './draft.ts';
import { wordsLink } from './links.ts';
import * as say from './texts.ts';

/** Plans what is kept of the questions that these minutes leave open, in place of what the same file left before. */
export function planDoubts(draft: Draft, open: OpenPlan): void {
  const { repo, source, doubts } = draft.snapshot;
  const others = doubts.filter((doubt) => !(doubt.source.repo === source.repo && doubt.source.path === source.path));
  const now = [...others, ...draft.sorted.flatMap((one) => doubtOf(one, draft))];
  if (now.length === doubts.length && now.every((doubt, at) => isSame(doubt, doubts[at]))) return;
  open.act({ do: 'remember', repo, key: 'doubts', value: { open: now }, because: say.whyAsked() });
}

function doubtOf(one: Draft['sorted'][number], draft: Draft): readonly Doubt[] {
  if (one.kind !== 'ask' || !isAnswerable(one, draft)) return [];
  const { papers, snapshot, date } = draft;
  const { number: issue, evidence } = one.decision;
  const link = wordsLink(papers, snapshot.source, evidence);
  return [{ issue, meeting: date, words: evidence.text, link, why: one.why, source: snapshot.source }];
}

function isSame(one: Doubt, other: Doubt | undefined): boolean {
  return (
    one.issue === other?.issue &&
    one.meeting === other.meeting &&
    one.words === other.words &&
    one.link === other.link &&
    one.why === other.why &&
    one.source.blob === other.source.blob
  );
}
