import type { Reading } from '../read/line.ts';
import type { Explanation, Hints, Minutes } from '../types.ts';
import { actionsOf } from './actions/actions.ts';
import { decide } from './decisions/decide.ts';
import { withoutUnseen } from './decisions/unseen.ts';
import { statementsIn } from './items/items.ts';
import { agendaOf } from './layout/agenda.ts';
import { blocksOf } from './layout/blocks.ts';
import { dayOfStamps, withoutLogMarks } from './layout/log.ts';
import { runningNotes } from './layout/one-meeting.ts';
import { outlineOf } from './layout/outline.ts';
import { meetingOf } from './meeting/meeting.ts';
import { nextMeetingOf } from './meeting/next-meeting.ts';
import { participantsOf } from './people/people.ts';
import { speakersOf } from './people/speakers.ts';

// The steps, each in a folder that knows only those before it (test/architecture): words and days → layout (lines →
// blocks and sections) → numbers (which are issues) → repositories (whose they are) → items (what is said about each)
// → decisions. Beside them: meeting, people, actions.

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
