import { endAfter } from '../../../calendar/closures.ts';
import { nextNominal } from '../../../calendar/index.ts';
import { shortDay } from '../../../calendar/spoken.ts';
import type { Settings } from '../../../config/schema.ts';
import { limitOf, quiet } from '../../../stale/clock.ts';
import { isKept, keptUntil } from '../../../stale/keep.ts';
import { lastLife, markedBy } from '../../../stale/marked.ts';
import type { WhySnapshot } from './gather.ts';
import * as say from './texts.ts';

/** Which clock of silence runs on the issue, since when, and what happens next and on which day. */
export function silence(why: WhySnapshot, settings: Settings): string {
  const { issue, history, at } = why;
  const { stale, meetings } = settings;
  const day = (moment: string): string => shortDay(moment, meetings.zone);
  if (issue.state === 'closed') return say.closed();
  if (why.repository.archived) return say.archived();
  const marked = markedBy(issue, history, stale.label);
  const life = lastLife(issue, why, stale.label);
  if (marked.by === 'us') return say.staleByUs(stale.label, day(marked.at), day(life));
  if (marked.by === 'others') return say.staleByOthers(stale.label);
  const limit = limitOf(issue, stale);
  if ('never' in limit) return say.noClock(limit.never, limit.name);
  const kept = keptUntil(history);
  if (isKept(kept, at, meetings.zone)) return say.kept(kept);
  const end = endAfter(life, limit.days, meetings);
  const sweep = nextNominal(stale.schedule, meetings.zone, Date.parse(end) > Date.parse(at) ? end : at);
  const clock = {
    limit: limit.days,
    label: limit.label,
    since: day(life),
    days: Math.max(0, quiet(life, at, meetings).days),
  };
  return say.clock({ ...clock, stale: stale.label, sweep: day(sweep) });
}
