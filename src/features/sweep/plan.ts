import type { Settings } from '../../config/schema.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import type { Issue, Touch } from '../../core/reader.ts';
import { dayOf, isLonger, limitOf, quiet } from '../../stale/clock.ts';
import { isSince, lastLife, markedBy, seenOf } from '../../stale/marked.ts';
import type { SweepSnapshot, Swept } from './gather.ts';
import * as say from './texts.ts';

/** What a sweep decides about one issue: a note why it is left, or a deed on its label. */
type Verdict =
  | { readonly rule: string; readonly text: string }
  | { readonly mark: string; readonly history: readonly Touch[] }
  | { readonly unmark: string; readonly label: string; readonly history: readonly Touch[] };

/**
 * Marks what has been quiet for longer than its clock, takes our own mark off what came back to life, and says of
 * every other issue why it is left alone. It never closes anything, never takes off a mark that somebody else put,
 * and decides nothing about an issue whose history is not known.
 */
export function plan(snapshot: SweepSnapshot, settings: Settings): Plan {
  if (snapshot.repository.archived) return nothing(snapshot.repo, 'archived', say.archived());
  const open = openPlan();
  const verdicts = snapshot.swept.map((swept) => ({
    issue: swept.issue,
    verdict: judge(swept, snapshot.at, settings),
  }));
  const label = staleLabel(snapshot, settings, verdicts.some(({ verdict }) => 'mark' in verdict) ? open : null);
  for (const { issue, verdict } of verdicts) carry(verdict, { issue, repo: snapshot.repo, label, open });
  remember(snapshot, open);
  return open.close();
}

/** The first sweep that would do something is shown and waits; see `Feature.waits`. */
export function waits(snapshot: SweepSnapshot, planned: Plan): string | null {
  const deeds = planned.actions.some((action) => action.do !== 'remember' && action.do !== 'job.put');
  return !snapshot.agreed && !snapshot.go && deeds ? say.firstSweep() : null;
}

function judge({ issue, history }: Swept, at: string, settings: Settings): Verdict {
  if (issue.author.ours) return { rule: 'ours', text: say.ours() };
  if (issue.isPull) return { rule: 'pull request', text: say.pullRequest() };
  const limit = limitOf(issue, settings.stale);
  if (history === null) {
    if ('never' in limit) return { rule: 'exempt', text: say.exempt(limit.never, limit.name) };
    return { rule: 'active', text: say.young(dayOf(issue.createdAt, settings.meetings.zone), limit.days) };
  }
  if (!history.known) return { rule: 'unknown', text: history.why };
  return judgeKnown(issue, history.value, at, settings);
}

function judgeKnown(issue: Issue, history: readonly Touch[], at: string, settings: Settings): Verdict {
  const { stale, meetings } = settings;
  const marked = markedBy(issue, history, stale.label);
  const life = lastLife(issue, history, stale.label);
  const since = dayOf(life, meetings.zone);
  if (marked.by === 'others') return { rule: 'marked by others', text: say.markedByOthers(marked.label) };
  if (marked.by === 'us')
    return isSince(life, marked.at)
      ? { unmark: say.lifeSince(since), label: marked.label, history }
      : { rule: 'still quiet', text: say.stillQuiet(dayOf(marked.at, meetings.zone)) };
  const limit = limitOf(issue, stale);
  if ('never' in limit) return { rule: 'exempt', text: say.exempt(limit.never, limit.name) };
  const silence = quiet(life, at, meetings);
  return isLonger(silence, limit.days)
    ? { mark: say.quietSince(since, silence.days, limit.days), history }
    : { rule: 'active', text: say.activeSince(since, Math.max(0, silence.days), limit.days) };
}

interface Carrying {
  readonly issue: Issue;
  readonly repo: string;
  /** The stale label in the repository's own writing; null where there is none and none may be made. */
  readonly label: string | null;
  readonly open: OpenPlan;
}

function carry(verdict: Verdict, { issue, repo, label, open }: Carrying): void {
  const at = { repo, issue: issue.number };
  if ('rule' in verdict) open.note({ ...at, ...verdict });
  else if ('unmark' in verdict) open.act({ do: 'label.remove', ...at, label: verdict.label, because: verdict.unmark });
  else if (label !== null) open.act({ do: 'label.add', ...at, label, because: verdict.mark });
  else open.note({ ...at, rule: 'no such label', text: say.noSuchLabel() });
  if ('history' in verdict) open.saw(repo, issue.number, seenOf(issue, verdict.history));
}

/** The stale label as the repository writes it; where something is to be marked and it is missing, it is made. */
function staleLabel(
  { repo, labels }: SweepSnapshot,
  { stale, labels: { create } }: Settings,
  open: OpenPlan | null,
): string | null {
  const there = labels.find((label) => label.name.toLowerCase() === stale.label.toLowerCase());
  if (there) return there.name;
  if (!create) return null;
  open?.act({
    do: 'label.create',
    repo,
    label: stale.label,
    colour: 'cccccc',
    description: say.labelDescription(),
    because: say.labelMissing(stale.label),
  });
  return stale.label;
}

/** A go lets go what was shown; where nothing was, or nobody asked, nothing is agreed to. */
function remember({ repo, at, go, asked, agreed, shown }: SweepSnapshot, open: OpenPlan): void {
  if (!go || !asked || !shown || agreed) return;
  const { by } = asked;
  open.act({ do: 'remember', repo, key: 'sweep.agreed', value: { by, at }, because: say.letGo(by) });
}
