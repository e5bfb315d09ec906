import { nextMeeting } from '../../calendar/index.ts';
import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import { addDays, isAfter, parseISO } from '../../core/dates.ts';
import { unmarked } from '../../core/marker.ts';
import type { Facts } from '../../core/memory.ts';
import type { Pulse } from '../../core/pulse.ts';
import type { Issue } from '../../core/reader.ts';
import { dayOf } from '../../stale/clock.ts';
import * as say from './texts.ts';

/** The slot of the one issue that lists what is stale where no checklist does. */
export const DIGEST = 'stale-digest';

/** A checklist that comes within so many days is soon enough: it lists what is stale. */
const SOON_DAYS = 35;

/** Most issues that each part lists. */
const MOST = 50;

/** A stale issue, as the digest lists it. */
export interface Listed {
  readonly issue: Issue;
  readonly pulse: Pulse;
}

/** Whether the checklist of a VC comes soon, by the rule or as somebody said. */
export function isListSoon(
  at: string,
  { meetings }: Settings,
  changed: Facts['changed-meetings'] | undefined,
): boolean {
  const vc = nextMeeting(meetings, at, changed);
  return vc !== null && !isAfter(parseISO(vc.start), addDays(parseISO(at), SOON_DAYS));
}

/**
 * One issue with all that is stale, edited in place: to write it the first time notifies once, to edit it nobody. Null
 * where there is nothing to say that it does not say. One that a person closed stays as it is: the writer sees to that.
 */
export function digestOf(
  repo: string,
  { list, labels }: { readonly list: Issue | null; readonly labels: readonly string[] },
  stale: readonly Listed[],
  { meetings }: Settings,
): Action | null {
  if (list === null && stale.length === 0) return null;
  const lines = (turn: Pulse['turn']): readonly string[] =>
    stale
      .filter(({ pulse }) => pulse.turn === turn)
      .map(({ issue, pulse }) => say.digestLine(issue.number, issue.title, dayOf(pulse.life, meetings.zone)));
  const body = say.digest({ collaboration: lines('collaboration'), author: lines('author'), most: MOST });
  if (list && unmarked(list.body).replaceAll('\r\n', '\n').trim() === body.trim()) return null;
  return {
    do: 'issue.upsert',
    repo,
    slot: DIGEST,
    title: list?.title ?? say.digestTitle(),
    body,
    labels: list ? list.labels : labels,
    was: list?.body ?? null,
    because: say.digestBecause(),
  };
}
