import type { Settings } from '../../config/schema.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import { planKeeping, planRuling, type Decision as Ruled } from '../../decisions/carry-out.ts';
import { isAbout, same } from './about.ts';
import { isFailed, planChecklist } from './checklist.ts';
import { planDoubts } from './doubts.ts';
import { type Draft, draftOf, isSecret } from './draft.ts';
import type { MinutesSnapshot, Reading } from './gather.ts';
import { bareName, wordsLink } from './links.ts';
import * as why from './reasons.ts';
import { planRemembering, planSource } from './remember.ts';
import { planReport } from './report.ts';
import { isResaved, withRead } from './resaved.ts';
import type { Sorted } from './sort.ts';
import { planCheck, sayOnCommit } from './tell.ts';
import * as say from './texts.ts';
import { planSpoken } from './withdrawn.ts';

/**
 * Decides what minutes close, what a person is asked about, and what is only told. Closes nothing unless every
 * condition of conditions.ts holds.
 */
export function plan(snapshot: MinutesSnapshot, settings: Settings): Plan {
  const { repo, source, papers, reading } = snapshot;
  const named = settings.minutes.repository ?? repo;
  if (!same(named, source.repo)) return nothing(repo, 'named', why.notNamed(source.repo));
  if (!papers) return nothing(repo, 'installed', why.notInstalled(source.repo));
  if (!reading) return nothing(repo, 'newest', why.superseded(source.path));
  if (reading.kind !== 'read') return planUnreadable(snapshot, reading);
  if (isSecret(snapshot, papers)) return planSecret(snapshot);
  // Who lets minutes go wants to see them done, whatever was read before.
  if (!snapshot.go && isResaved(snapshot)) return planResaved(snapshot);
  return planRead(draftOf({ snapshot, settings, papers, minutes: reading.minutes }));
}

/** Why a plan of minutes waits for a go: only where it would close, since the rest can do no harm. */
export function waits({ close, go, merge, ours }: MinutesSnapshot, { actions }: Plan): string | null {
  // Checklists and reports are our own, and close when they have served.
  const served = new Set(ours.map(({ number }) => number));
  const closes = actions.some((action) => action.do === 'issue.close' && !served.has(action.issue));
  // Who merged had the preview before their eyes: that was the asking.
  return close === 'ask' && !go && closes && !merge?.preview ? why.mustBeAsked() : null;
}

function planRead(draft: Draft): Plan {
  const open = openPlan();
  planSource(draft, open);
  for (const one of draft.sorted) planIssue(one, draft, open);
  planReport(draft, open);
  planDoubts(draft, open);
  planSpoken(draft, open);
  planCheck(draft, open);
  planChecklist(draft, open);
  planRemembering(draft, open);
  // What could not be looked up is tried again when the file is saved again.
  if (!draft.sorted.some(isFailed)) planKept(draft.snapshot, open);
  return open.close();
}

/** A file saved again without new words says nothing new: only which version it is now is kept. */
function planResaved(snapshot: MinutesSnapshot): Plan {
  const { repo, source } = snapshot;
  const open = openPlan();
  open.note({ repo, issue: null, rule: 'no new words', text: why.resaved(source.path) });
  planKept(snapshot, open);
  open.act({ do: 'remember', repo, key: 'minutes.last', value: source, because: say.whyTold() });
  return open.close();
}

function planKept(snapshot: MinutesSnapshot, open: OpenPlan): void {
  const value = withRead(snapshot);
  if (value) open.act({ do: 'remember', repo: snapshot.repo, key: 'minutes.read', value, because: say.whyTold() });
}

function planIssue(one: Sorted, draft: Draft, open: OpenPlan): void {
  const { repo, triaged } = draft.snapshot;
  const issue = one.decision.number;
  if (one.kind === 'do' || one.kind === 'mark') carryOut(one, draft, open);
  else if (one.kind === 'done') keepDone(one, draft, open);
  else if (isAbout(one.decision, repo, triaged)) open.note({ repo, issue, rule: one.rule, text: one.why });
  else open.note({ repo, issue: null, rule: one.rule, text: `${bareName(one.decision)}: ${one.why}` });
}

function carryOut(one: Extract<Sorted, { kind: 'do' | 'mark' }>, draft: Draft, open: OpenPlan): void {
  const { snapshot, settings } = draft;
  const { repo, labels, kept } = snapshot;
  const decision = decisionOf(one, draft);
  if (decision)
    planRuling(decision, { repo, looked: one.looked, labels, kept: kept[decision.issue] ?? [], settings }, open);
}

/** What was done before is known again where the memory of it was lost. */
function keepDone(one: Extract<Sorted, { kind: 'done' }>, draft: Draft, open: OpenPlan): void {
  const { repo, kept } = draft.snapshot;
  const issue = one.decision.number;
  open.note({ repo, issue, rule: 'done', text: say.closedAs(one.as) });
  const before = kept[issue] ?? [];
  const decision = decisionOf(one, draft);
  if (!decision || before.some(({ meeting }) => meeting === one.date)) return;
  planKeeping({ ...decision, did: 'closed', label: null, undone: null }, { repo, kept: before }, open);
}

/** A decision of the minutes as it is kept; null for a passing mention, which is none. */
function decisionOf(one: Extract<Sorted, { date: string }>, { papers, snapshot }: Draft): Ruled | null {
  const { number: issue, outcome, because, evidence } = one.decision;
  const { source, at } = snapshot;
  const approval = one.kind === 'do' ? one.approval : null;
  if (outcome === 'mentioned') return null;
  const link = wordsLink(papers, source, evidence);
  return {
    issue,
    meeting: one.date,
    decided: outcome,
    words: evidence.text,
    link,
    because,
    source,
    at,
    approval,
  };
}

function planUnreadable(snapshot: MinutesSnapshot, reading: Exclude<Reading, { kind: 'read' }>): Plan {
  const sentence = reading.kind === 'unreadable' ? reading.why : say.tooLarge(reading.bytes, reading.most);
  const open = openPlan();
  open.note({ repo: snapshot.repo, issue: null, rule: 'readable', text: sentence });
  sayOnCommit(
    snapshot,
    { conclusion: 'failure', title: say.unreadableTitle(), summary: say.unreadable(sentence) },
    open,
  );
  return open.close();
}

function planSecret(snapshot: MinutesSnapshot): Plan {
  const summary = say.privateMinutes(snapshot.source.repo, snapshot.triaged.name);
  const open = openPlan();
  open.note({ repo: snapshot.repo, issue: null, rule: 'private', text: say.privateTitle() });
  sayOnCommit(snapshot, { conclusion: 'neutral', title: say.privateTitle(), summary }, open);
  return open.close();
}
