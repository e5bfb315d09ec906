import { isNews } from '../../calendar/changes.ts';
import { dayIn } from '../../calendar/index.ts';
import type { MinutesSource } from '../../core/job.ts';
import type { OpenPlan } from '../../core/plan.ts';
import type { Draft } from './draft.ts';
import * as say from './texts.ts';

/** Plans what is kept of these minutes: the next VC, the last one that was minuted, and which file it was. */
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
  if (isMinutes(draft) && !isEqual(snapshot.source, snapshot.lastSource))
    open.act({ do: 'remember', repo, key: 'minutes.last', value: snapshot.source, because });
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
