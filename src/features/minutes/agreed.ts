import type { Ruling, Tick } from '../../core/ruling.ts';
import { personSince } from '../../decisions/looked.ts';
import { isAnswerable } from './answerable.ts';
import { type Case, lookedAt } from './conditions.ts';
import type { MinutesSnapshot } from './gather.ts';
import type { Merge } from './gather-merge.ts';
import * as say from './reasons.ts';
import { asOf, type Sorted } from './sort.ts';

/**
 * What people have said so far about a decision: answered where it was asked, or on the preview of the pull request
 * that brought the minutes. After a merge only what its preview named is done unasked, and not what was taken out.
 */
export function heeding(one: Sorted, about: Case): Sorted {
  const answered = answerTo(one, about);
  if (answered) return { kind: 'leave', decision: one.decision, rule: 'answered', why: answered };
  const { merge, source } = about.snapshot;
  if (!merge?.preview) return one;
  const ticks = merge.preview.ticks.filter(({ issue, path }) => issue === one.decision.number && path === source.path);
  if (one.kind === 'do') return merged(one, ticks, { ...merge, preview: merge.preview }, about.snapshot);
  return one.kind === 'ask' ? ticked(one, ticks, about) : one;
}

/** Why nothing is done or asked any more: a person answered these very words, or took back what was done. */
function answerTo(one: Sorted, { date, snapshot }: Case): string | null {
  if (one.kind !== 'do' && one.kind !== 'ask' && one.kind !== 'mark') return null;
  const before = keptOf(one.decision.number, date, snapshot);
  if (before?.undone) return say.undone(before.undone.by);
  if (before?.decided !== 'open' || before.words !== one.decision.evidence.text) return null;
  return say.leftOpen(before.approval?.by ?? '');
}

function keptOf(issue: number, date: string | null, { kept }: MinutesSnapshot): Ruling | undefined {
  return kept[issue]?.find(({ meeting }) => meeting === date);
}

type Previewed = Merge & { readonly preview: NonNullable<Merge['preview']> };

function merged(
  one: Extract<Sorted, { kind: 'do' }>,
  ticks: readonly Tick[],
  { preview, pull, by, ticked: open }: Previewed,
  { source }: MinutesSnapshot,
): Sorted {
  const { decision } = one;
  const out = ticks.find(({ answer }) => answer === 'open');
  if (out) return { kind: 'leave', decision, rule: 'taken out', why: say.takenOut(out.by) };
  if (open.includes(decision.number)) return { kind: 'ask', decision, rule: 'ticked', why: say.tickUnheard(pull) };
  const named = preview.named.some(
    (item) =>
      item.kind === 'close' &&
      item.issue === decision.number &&
      item.path === source.path &&
      item.decided === decision.outcome &&
      item.words === decision.evidence.text,
  );
  if (!named) return { kind: 'ask', decision, rule: 'not previewed', why: say.notPreviewed(pull) };
  return { ...one, approval: { by, how: 'merge' } };
}

/** A tick counts as long as nobody objected after it; two that contradict each other are no answer. */
function ticked(one: Extract<Sorted, { kind: 'ask' }>, ticks: readonly Tick[], about: Case): Sorted {
  const { decision } = one;
  const valid = ticks.filter(({ answer, words }) => answer === 'open' || words === decision.evidence.text);
  const [tick, ...more] = valid;
  const looked = lookedAt(about);
  if (!tick || more.length > 0 || !looked || about.date === null || !isAnswerable(one, about)) return one;
  if (tick.answer === 'open') return { kind: 'leave', decision, rule: 'answered', why: say.leftOpen(tick.by) };
  const objection = personSince(looked, tick.at, ['commented', 'edited-comment', 'reopened']);
  if (objection) return { ...one, rule: 'objected', why: say.saidSince(objection.who.login, tick.by) };
  const answered = { ...decision, outcome: tick.answer };
  const closing = about.settings.minutes.close !== 'never';
  const approval = { by: tick.by, how: 'tick' } as const;
  return { kind: 'do', decision: answered, date: about.date, as: asOf(answered), looked, closing, approval };
}
