import { isNews } from '../../calendar/changes.ts';
import { dayIn } from '../../calendar/index.ts';
import type { MinutesSource } from '../../core/job.ts';
import type { OpenPlan } from '../../core/plan.ts';
import { withTodo } from '../../decisions/kept.ts';
import type { Draft } from './draft.ts';
import * as say from './texts.ts';

/** A VC that gives people more to do than that has no list to be read out. */
const MOST_TODO = 60;

/**
 * Plans what is kept of these minutes: the next VC, the last one that was minuted, and what people are to do.
 */
export function planRemembering(draft: Draft, open: OpenPlan): void {
  const { snapshot, next } = draft;
  const { repo } = snapshot;
  if (next.kind === 'told') open.note({ repo, issue: null, rule: next.rule, text: next.why });
  if (next.kind === 'set' && isNews(snapshot.changed, next.change)) {
    const because = say.whyNext(next.vc.date);
    open.act({ do: 'remember', repo, key: 'changed-meetings', value: next.change.changed, because });
  }
  const date = newestDate(draft);
  const because = say.whyTold();
  if (date !== null) open.act({ do: 'remember', repo, key: 'last-meeting', value: { date }, because });
  planTodo(draft, open);
}

/** Plans what is kept of which file it was: before all deeds, so that a run that was refused can be let go again. */
export function planSource(draft: Draft, open: OpenPlan): void {
  const { repo, source, lastSource } = draft.snapshot;
  if (isMinutes(draft) && !isEqual(source, lastSource))
    open.act({ do: 'remember', repo, key: 'minutes.last', value: source, because: say.whyTold() });
}

/** Keeps what this VC gave people to do, for the next checklist. */
function planTodo({ snapshot, settings, date, minutes }: Draft, open: OpenPlan): void {
  if (date === null || date > dayIn(settings.meetings.zone, snapshot.at)) return;
  const { repo, todo } = snapshot;
  const items = minutes.actions.slice(0, MOST_TODO).map(({ owner, text }) => ({ owner, text, issue: null }));
  const kept = withTodo(todo, date, { source: 'minutes', items });
  if ((todo || items.length > 0) && !isSame(kept, todo))
    open.act({ do: 'remember', repo, key: 'todo', value: kept, because: say.whyTold() });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The day of these minutes where it is past and no later ones were read. */
function newestDate({ date, settings, snapshot }: Draft): string | null {
  if (date === null || date > dayIn(settings.meetings.zone, snapshot.at)) return null;
  return snapshot.last && snapshot.last.date >= date ? null : date;
}

/** A file of the minutes folder that tells nothing, a README for instance, is not what people mean by the minutes. */
function isMinutes({ date, minutes }: Draft): boolean {
  return date !== null || minutes.decisions.length > 0 || minutes.nextMeeting !== null;
}

function isEqual<T extends MinutesSource | Readonly<Record<string, string | null>>>(
  one: T,
  other: T | undefined,
): boolean {
  const names = Object.keys(one) as (keyof T)[];
  return other !== undefined && names.every((name) => one[name] === other[name]);
}
