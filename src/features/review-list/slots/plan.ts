import type { Settings } from '../../../config/schema.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../../core/plan.ts';
import type { Issue } from '../../../core/reader.ts';
import { lastHumanTouch, unexplainedUpdate } from '../../../core/touch.ts';
import { type Decision, planKeeping, planRuling } from '../../../decisions/carry-out.ts';
import { planDoubts as keepDoubts } from '../../../decisions/doubts.ts';
import { withTodo } from '../../../decisions/kept.ts';
import { planSpoken } from '../../../decisions/spoken.ts';
import { type Filling, REPORT, type SlotsSnapshot } from './gather.ts';
import { isAnswerable, type Sorted, sort } from './sort.ts';
import * as say from './texts.ts';

/**
 * Decides what the outcomes of a checklist come to. Who closed it as completed with the right, or let it go by a
 * command, answers for what stands on it; closed as not planned, nothing of it is carried out.
 */
export function plan(snapshot: SlotsSnapshot, settings: Settings): Plan {
  const { repo, filling, asked } = snapshot;
  if (!filling) return nothing(repo, 'not ours', say.noList());
  const { by, list, slots, stored, reported } = filling;
  if (!by) return nothing(repo, 'open', say.stillOpen());
  if (by.may.known && !by.may.value) return nothing(repo, 'right', say.mayNot(by.who.login));
  if (!stored && reported) return nothing(repo, 'reported', say.reportedBefore());
  if (slots.length === 0 && !asked) return nothing(repo, 'nothing filled in', say.nothingFilled());
  const refusal = whyNot(snapshot, filling);
  if (refusal) return telling(snapshot, filling, refusal);
  const sorted = sort(snapshot, filling, settings);
  const many = new Set(sorted.flatMap((one) => (one.kind === 'do' ? one.slot.issue : []))).size;
  if (many > settings.brake && !asked)
    return telling(snapshot, filling, say.held(many, settings.brake, linesOf(sorted, ['do'], settings)));
  return carriedOut({ snapshot, filling, settings, sorted, by: by.who.login, list });
}

/** Why nothing of a checklist is carried out, in words for the people on it; null where it may be. */
function whyNot({ at, asked }: SlotsSnapshot, { by, list, slots, vc }: Filling): string | null {
  if (slots.length === 0) return say.nothingFilled();
  if (!asked && isDiscarded(list.issue)) return say.discarded();
  if (!by?.may.known) return say.cannotTell();
  if (Date.parse(at) < Date.parse(vc.start)) return say.tooEarly(vc);
  return !asked && unexplainedUpdate(list.issue, list.history) ? say.changedSince() : null;
}

function isDiscarded({ stateReason }: Issue): boolean {
  return stateReason === 'not_planned' || stateReason === 'duplicate';
}

function telling({ repo }: SlotsSnapshot, { list }: Filling, body: string): Plan {
  const open = openPlan();
  open.act({ do: 'comment.upsert', repo, issue: list.issue.number, slot: REPORT, body, because: say.told() });
  return open.close();
}

interface Draft {
  readonly snapshot: SlotsSnapshot;
  readonly filling: Filling;
  readonly settings: Settings;
  readonly sorted: readonly Sorted[];
  /** Who answers for it. */
  readonly by: string;
  readonly list: Filling['list'];
}

function carriedOut(draft: Draft): Plan {
  const open = openPlan();
  for (const one of draft.sorted) planOne(one, draft, open);
  planDoubts(draft, open);
  planRemembering(draft, open);
  planReport(draft, open);
  return open.close();
}

function planOne(one: Sorted, draft: Draft, open: OpenPlan): void {
  const { snapshot, filling, settings } = draft;
  const { repo } = snapshot;
  const { issue } = one.slot;
  const kept = filling.kept[issue] ?? [];
  if (one.kind === 'do') {
    const scene = { repo, looked: one.looked, labels: filling.labels, kept, settings };
    planRuling(decisionOf(one, draft), scene, open);
  } else if (one.kind === 'done') {
    // What was done before is known again where the memory of it was lost.
    const known = kept.some(({ meeting }) => meeting === filling.vc.date);
    const ruling = { ...decisionOf(one, draft), did: 'closed', label: null, undone: null } as const;
    if (!known) planKeeping(ruling, { repo, kept }, open);
  } else open.note({ repo, issue, rule: one.rule, text: one.why });
}

function decisionOf({ slot, decided }: Extract<Sorted, { kind: 'do' | 'done' }>, draft: Draft): Decision {
  const { filling, snapshot, by, list } = draft;
  return {
    issue: slot.issue,
    meeting: filling.vc.date,
    decided,
    words: slot.words,
    link: `#${list.issue.number}`,
    because: say.readAs(decided),
    source: null,
    approval: { by, how: 'checklist' },
    at: snapshot.at,
  };
}

/** Keeps what a person is asked, so that it can be answered by a command and comes onto the next checklist. */
function planDoubts({ snapshot, filling, sorted, list }: Draft, open: OpenPlan): void {
  const { repo } = snapshot;
  const { vc, doubts, spoken } = filling;
  const meeting = vc.date;
  const asked = sorted.filter(isAnswerable).map(({ slot, why }) => {
    const { issue, words } = slot;
    return { issue, meeting, words, link: `#${list.issue.number}`, why, source: null };
  });
  const settled = sorted.filter(({ kind }) => kind === 'do' || kind === 'done').map(({ slot }) => slot.issue);
  keepDoubts({ source: null, meeting }, { open: asked, settled }, { repo, doubts, because: say.asksThem() }, open);
  const numbers = [...settled, ...asked.map(({ issue }) => issue)];
  planSpoken({ repo, date: meeting, spoken }, numbers, say.asksThem(), open);
}

/** Keeps what people are to do, and that this VC took place. */
function planRemembering({ snapshot, filling, sorted, by }: Draft, open: OpenPlan): void {
  const { repo } = snapshot;
  const { vc, todo, last } = filling;
  const items = sorted.flatMap(({ kind, slot: { filled, issue } }) =>
    kind === 'do' && filled.kind === 'read' && filled.outcome === 'action' && filled.reason
      ? [{ owner: filled.owner, text: filled.reason, issue }]
      : [],
  );
  const value = withTodo(todo, vc.date, { source: 'checklist', items });
  const because = say.letGo(by);
  if (items.length > 0 && JSON.stringify(value) !== JSON.stringify(todo))
    open.act({ do: 'remember', repo, key: 'todo', value, because });
  if (!last || last.date < vc.date)
    open.act({ do: 'remember', repo, key: 'last-meeting', value: { date: vc.date }, because });
}

/** Tells on the checklist what became of it, and closes it where a command let it go. */
function planReport({ snapshot, filling, settings, sorted, by, list }: Draft, open: OpenPlan): void {
  const { repo } = snapshot;
  const { number, state, updatedAt } = list.issue;
  const at = { repo, issue: number };
  const lines = (kinds: readonly Sorted['kind'][]): readonly string[] => linesOf(sorted, kinds, settings);
  const body = say.report({
    by,
    done: lines(['do', 'done']),
    asked: lines(['ask']),
    failed: lines(['fail']),
    left: lines(['leave']),
    next: filling.following,
  });
  open.act({ do: 'comment.upsert', ...at, slot: REPORT, body, because: say.told() });
  if (state === 'closed') return;
  open.saw(repo, number, { state, updatedAt, lastHumanTouch: lastHumanTouch(list.issue, list.history) });
  open.act({ do: 'issue.close', ...at, as: 'completed', because: say.letGo(by) });
}

function linesOf(sorted: readonly Sorted[], kinds: readonly Sorted['kind'][], settings: Settings): readonly string[] {
  const closing = settings.minutes.close !== 'never';
  return sorted
    .filter(({ kind }) => kinds.includes(kind))
    .map((one) => {
      const what = one.kind === 'do' || one.kind === 'done' ? say.cameTo(one.decided, closing) : one.why;
      return say.line(one.slot.issue, what, one.slot.words);
    });
}
