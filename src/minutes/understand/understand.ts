import type { Reading } from '../read/line.ts';
import type { Explanation, Hints, Minutes } from '../types.ts';
import { actionsOf } from './actions.ts';
import { agendaOf } from './agenda.ts';
import { blocksOf } from './blocks.ts';
import { decide } from './decide.ts';
import { statementsIn } from './items.ts';
import { dayOfStamps, withoutLogMarks } from './log.ts';
import { meetingOf } from './meeting.ts';
import { nextMeetingOf } from './next-meeting.ts';
import { runningNotes } from './one-meeting.ts';
import { outlineOf } from './outline.ts';
import { participantsOf } from './people.ts';
import { speakersOf } from './speakers.ts';
import { withoutUnseen } from './unseen.ts';

/** The minutes and how each decision came about. */
export interface Understood {
  readonly minutes: Minutes;
  readonly explanations: readonly Explanation[];
}

/** Understands what was read; pure. `source` is the name of the file. */
export function explain(source: string, reading: Reading, hints: Hints = {}): Understood {
  const blocks = blocksOf(withoutLogMarks(reading.lines));
  const outline = outlineOf(blocks);
  const participants = participantsOf(outline);
  const statements = statementsIn(outline, hints.repository ?? null, speakersOf(blocks, participants));
  const { decisions, explanations } = withoutUnseen(decide(statements), statements, reading.format);
  const day = hints.date ?? dayOfStamps(reading.lines) ?? runningNotes(outline)?.day ?? null;
  const { meeting, clock, warnings } = meetingOf(source, blocks, day);
  const { next, warnings: doubts } = nextMeetingOf(outline, meeting.date, hints.zone ?? null, clock);
  const minutes: Minutes = {
    source,
    format: reading.format,
    meeting,
    decisions,
    nextMeeting: next,
    participants,
    actions: actionsOf(outline, participants),
    agenda: agendaOf(outline),
    warnings: [...reading.warnings, ...warnings, ...doubts],
  };
  return { minutes, explanations };
}
