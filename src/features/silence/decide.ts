import { endAfter } from '../../calendar/closures.ts';
import { shortDay } from '../../calendar/spoken.ts';
import type { Settings } from '../../config/schema.ts';
import type { Issue, Touch } from '../../core/reader.ts';
import { pastOf } from '../../labels/past.ts';
import { carriesOneOf, OBJECTION, SILENT_PERIOD } from '../../labels/status.ts';
import type { Standing } from '../../silence/look.ts';
import { type Period, wasEdited } from '../../silence/period.ts';
import { noPeriod, standing as standingInWords } from '../../silence/texts.ts';
import { inOrder } from '../../silence/traces.ts';
import { ANNOUNCEMENT, announced, type Decision, NOTHING } from './deeds.ts';
import type { Ground } from './gather.ts';
import * as say from './texts.ts';

/** Where and by which settings something is decided, and when a person edited the issue, if that is known. */
export interface Deciding {
  readonly ground: Ground;
  readonly settings: Settings;
  readonly edited: string | null;
}

/** What is decided about: an issue, its history and its period. */
interface Case {
  readonly issue: Issue;
  readonly history: readonly Touch[];
  readonly period: Period;
}

/**
 * What the clock alone may do about a proposal: show its period, stop it at an objection, announce its end. It never
 * agrees, never closes, takes off no label that a person put on, and does nothing where it could not look.
 */
export function decide({ proposal, period }: Standing, deciding: Deciding): Decision {
  const { issue, history, objections } = proposal;
  if (!history.known) return left('unknown', history.why);
  if (!objections.known) return left('unknown', objections.why);
  const one = { issue, history: history.value, period };
  switch (period.state) {
    case 'unknown':
      return left('unknown', period.why);
    case 'due':
      return begin(deciding);
    case 'none':
      return letGo(one, say.isOff(noPeriod(period.why)), left(period.why, noPeriod(period.why)));
    case 'stopped':
      return stop(one, period, deciding);
    default:
      return wasEdited(proposal, deciding.settings, deciding.edited) ? anew(one) : goOn(one, period, deciding);
  }
}

function begin({ settings: { silence, meetings }, ground }: Deciding): Decision {
  const end = shortDay(endAfter(ground.at, silence.days, meetings), meetings.zone);
  return { ...NOTHING, on: [{ label: SILENT_PERIOD, because: say.begins(silence.label, end) }] };
}

/** Off and on again: the last putting on is where GitHub keeps when a period began. */
function anew({ issue, history }: Case): Decision {
  const label = ourMark(issue, history);
  if (!label) return left('not ours', say.notOurs(SILENT_PERIOD));
  const because = say.beginsAnew();
  return { ...NOTHING, off: [{ label, because }], on: [{ label: SILENT_PERIOD, because }] };
}

type Going = Extract<Period, { state: 'running' | 'ended' }>;

function goOn({ history }: Case, period: Going, { settings, ground }: Deciding): Decision {
  const { zone } = settings.meetings;
  const note = { rule: period.state, text: standingInWords(period, zone) };
  if (period.state === 'running' || settings.silence.announce !== 'comment') return { ...NOTHING, notes: [note] };
  return { ...announcing(say.ended(shortDay(period.end, zone), ground.next), history), notes: [note] };
}

function stop(one: Case, { by }: Extract<Period, { state: 'stopped' }>, { settings }: Deciding): Decision {
  const { zone } = settings.meetings;
  const note = { rule: 'stopped', text: say.isStopped(by, zone) };
  const gone = letGo(one, say.isStopped(by, zone), { ...NOTHING, notes: [note] });
  const byHand = by.how === 'reaction' || by.how === 'command';
  const isNew = byHand && !carriesOneOf(one.issue, [OBJECTION]);
  const on = isNew ? [{ label: OBJECTION, because: say.objected(by, zone) }] : [];
  const before = announced(one.history);
  const says = before === null ? [] : announcing(say.endedBut(by, zone), one.history).says;
  return { ...gone, on, says };
}

/** Takes our own label of the silent period off; one that a person put on stays. */
function letGo({ issue, history }: Case, because: string, otherwise: Decision): Decision {
  if (!carriesOneOf(issue, [SILENT_PERIOD])) return otherwise;
  const label = ourMark(issue, history);
  if (label) return { ...NOTHING, off: [{ label, because }] };
  return { ...otherwise, notes: [...otherwise.notes, { rule: 'not ours', text: say.notOurs(SILENT_PERIOD) }] };
}

/** The label of the silent period in the issue's own writing, if we put it there. */
export function ourMark(issue: Issue, history: readonly Touch[]): string | undefined {
  return pastOf(issue, inOrder(history)).ours.find((label) => label.toLowerCase() === SILENT_PERIOD);
}

function announcing(body: string, history: readonly Touch[]): Decision {
  if (announced(history) === body) return NOTHING;
  return { ...NOTHING, says: [{ slot: ANNOUNCEMENT, body, because: say.announces() }] };
}

function left(rule: string, text: string): Decision {
  return { ...NOTHING, notes: [{ rule, text }] };
}
