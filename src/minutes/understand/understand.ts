import type { Reading } from '../read/line.ts';
import type { Explanation, Hints, Minutes } from '../types.ts';
import { blocksOf } from './blocks.ts';
import { decide } from './decide.ts';
import { statementsIn } from './items.ts';

/** The minutes and how each decision came about. */
export interface Understood {
  readonly minutes: Minutes;
  readonly explanations: readonly Explanation[];
}

/** Understands what was read; pure. `source` is the name of the file. */
export function explain(source: string, reading: Reading, hints: Hints = {}): Understood {
  const blocks = blocksOf(reading.lines);
  const { decisions, explanations } = decide(statementsIn(blocks, hints.repository ?? null));
  const minutes: Minutes = {
    source,
    format: reading.format,
    meeting: { title: null, date: hints.date ?? null },
    decisions,
    nextMeeting: null,
    participants: [],
    actions: [],
    agenda: [],
    warnings: reading.warnings,
  };
  return { minutes, explanations };
}
