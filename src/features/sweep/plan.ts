import type { Settings } from '../../config/schema.ts';
import { isOutward } from '../../core/action.ts';
import { nothing, type OpenPlan, openPlan, type Plan, type Seen } from '../../core/plan.ts';
import type { Pulse } from '../../core/pulse.ts';
import type { Issue } from '../../core/reader.ts';
import { dayOf, isLonger, limitOf, quiet } from '../../stale/clock.ts';
import { isKept } from '../../stale/keep.ts';
import { isSince, seenOf, staleOn } from '../../stale/marked.ts';
import { holds, isSettled, pulseOf } from '../../stale/pulse.ts';
import { digestOf } from './digest.ts';
import { MOST_LOOKS, type SweepSnapshot, type Swept } from './gather.ts';
import * as say from './texts.ts';
import { lifeAtLeast } from './which.ts';

/** What a sweep decides about one issue: a note why it is left, or a deed on its label. */
type Verdict =
  | { readonly rule: string; readonly text: string }
  | { readonly mark: string }
  | { readonly unmark: string; readonly label: string };

/**
 * Marks what has been quiet for longer than its clock, takes our own mark off what came back to life, and says of
 * every other issue why it is left alone. It never closes anything, never takes off a mark that somebody else put,
 * and decides nothing about an issue whose history is not known.
 */
export function plan(snapshot: SweepSnapshot, settings: Settings): Plan {
  if (snapshot.repository.archived) return nothing(snapshot.repo, 'archived', say.archived());
  const open = openPlan();
  const judged = snapshot.swept.map((swept) => {
    const pulse = pulseNow(swept, settings);
    return { swept, pulse, verdict: judge(swept, pulse, { at: snapshot.at, settings }) };
  });
  keep(snapshot, judged, open);
  const label = staleLabel(snapshot, settings, judged.some(({ verdict }) => 'mark' in verdict) ? open : null);
  const asOf = newest(snapshot);
  for (const { swept, verdict } of judged) carry(verdict, { swept, repo: snapshot.repo, label, asOf, open });
  list(snapshot, judged, settings, open);
  remember(snapshot, open);
  return open.close();
}

interface Judged {
  readonly swept: Swept;
  readonly pulse: Pulse | null;
  readonly verdict: Verdict;
}

/** Where no checklist comes soon, one issue tells what is stale after this sweep. */
function list({ repo, digest, labels }: SweepSnapshot, judged: readonly Judged[], settings: Settings, open: OpenPlan) {
  if (!digest) return;
  const stale = judged.flatMap(({ swept, pulse, verdict }) =>
    pulse && isStaleAfter(swept.issue, verdict, settings) ? [{ issue: swept.issue, pulse }] : [],
  );
  const wanted = settings.meetings.reviewList.label.toLowerCase();
  const there = (labels ?? []).flatMap(({ name }) => (name.toLowerCase() === wanted ? [name] : []));
  const action = digestOf(repo, { ...digest, labels: there }, stale, settings);
  if (action) open.act(action);
}

function isStaleAfter(issue: Issue, verdict: Verdict, { stale }: Settings): boolean {
  if (issue.author.ours || issue.isPull) return false;
  return 'mark' in verdict || ('rule' in verdict && staleOn(issue, stale.label) !== undefined);
}

/** The first sweep that would do something is shown and waits; see `Feature.waits`. */
export function waits(snapshot: SweepSnapshot, planned: Plan): string | null {
  return !snapshot.agreed && !snapshot.go && planned.actions.some(isOutward) ? say.firstSweep() : null;
}

/** What is known of an issue's life now: what was read, or what is remembered and still holds. */
function pulseNow({ issue, before, look }: Swept, { stale }: Settings): Pulse | null {
  if (look !== null && look !== 'later') return look.known ? pulseOf(issue, look.value, stale.label, before) : null;
  return holds(before, issue, stale.label) ? before : null;
}

interface When {
  readonly at: string;
  readonly settings: Settings;
}

function judge(swept: Swept, pulse: Pulse | null, { at, settings }: When): Verdict {
  const { issue, look, before } = swept;
  if (issue.author.ours) return { rule: 'ours', text: say.ours() };
  if (issue.isPull) return { rule: 'pull request', text: say.pullRequest() };
  if (look === 'later') return { rule: 'later', text: say.later(MOST_LOOKS) };
  if (look !== null && !look.known) return { rule: 'unknown', text: look.why };
  if (pulse) return judgeKnown(issue, pulse, { at, settings });
  const limit = limitOf(issue, settings.stale);
  if ('never' in limit) return { rule: 'exempt', text: say.exempt(limit.never, limit.name) };
  const life = lifeAtLeast(issue, before);
  const day = dayOf(life, settings.meetings.zone);
  const text = life === issue.createdAt ? say.young(day, limit.days) : say.seenAlive(day, limit.days);
  return { rule: 'active', text };
}

function judgeKnown(issue: Issue, pulse: Pulse, { at, settings }: When): Verdict {
  const { stale, meetings } = settings;
  const { marked, life } = pulse;
  const since = dayOf(life, meetings.zone);
  const label = staleOn(issue, stale.label);
  if (label !== undefined && marked.by !== 'us') return { rule: 'marked by others', text: say.markedByOthers(label) };
  if (label !== undefined && marked.by === 'us')
    return isSince(life, marked.at)
      ? { unmark: say.lifeSince(since), label }
      : { rule: 'still quiet', text: say.stillQuiet(dayOf(marked.at, meetings.zone), pulse.turn) };
  const limit = limitOf(issue, stale);
  if ('never' in limit) return { rule: 'exempt', text: say.exempt(limit.never, limit.name) };
  if (isKept(pulse.kept, at, meetings.zone)) return { rule: 'kept', text: say.kept(pulse.kept) };
  const silence = quiet(life, at, meetings);
  return isLonger(silence, limit.days)
    ? { mark: say.quietSince(since, silence.days, limit.days, pulse.turn) }
    : { rule: 'active', text: say.activeSince(since, Math.max(0, silence.days), limit.days) };
}

interface Carrying {
  readonly swept: Swept;
  readonly repo: string;
  /** The stale label in the repository's own writing; null where there is none and none may be made. */
  readonly label: string | null;
  readonly asOf: string;
  readonly open: OpenPlan;
}

function carry(verdict: Verdict, { swept, repo, label, asOf, open }: Carrying): void {
  const at = { repo, issue: swept.issue.number };
  if ('rule' in verdict) return open.note({ ...at, ...verdict });
  open.saw(repo, at.issue, { ...sawOf(swept), asOf });
  if ('unmark' in verdict) open.act({ do: 'label.remove', ...at, label: verdict.label, because: verdict.unmark });
  else if (label !== null) open.act({ do: 'label.add', ...at, label, because: verdict.mark });
  else open.note({ ...at, rule: 'no such label', text: say.noSuchLabel() });
}

/** Where no history was read, no person can have touched the issue later than it was updated. */
function sawOf({ issue, look }: Swept): Seen {
  if (look !== null && look !== 'later' && look.known) return seenOf(issue, look.value.history);
  return { state: issue.state, updatedAt: issue.updatedAt, lastHumanTouch: issue.updatedAt };
}

/** The newest time in the list: whatever changes after the list was read changes at that time or later. */
function newest({ swept }: SweepSnapshot): string {
  return swept.reduce((last, { issue }) => (issue.updatedAt > last ? issue.updatedAt : last), '');
}

/** Keeps what was read, so that the next sweep need not read it again. It goes first: a run that falls has looked too. */
function keep(
  { repo, lookedAt }: SweepSnapshot,
  judged: readonly { readonly swept: Swept; readonly pulse: Pulse | null }[],
  open: OpenPlan,
): void {
  const fresh = judged.flatMap(({ swept, pulse }) =>
    pulse && swept.look !== null && isSettled(pulse, lookedAt) ? [[String(swept.issue.id), pulse] as const] : [],
  );
  if (fresh.length)
    open.act({ do: 'pulses.keep', repo, pulses: Object.fromEntries(fresh), because: say.lookedAt(fresh.length) });
}

/** The stale label as the repository writes it; where something is to be marked and it is missing, it is made. */
function staleLabel(
  { repo, labels }: SweepSnapshot,
  { stale, labels: { create } }: Settings,
  open: OpenPlan | null,
): string | null {
  const there = labels?.find((label) => label.name.toLowerCase() === stale.label.toLowerCase());
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
