import { basename } from 'node:path';
import { LIMITS, type Limits } from './read/limits.ts';
import type { Line, Reading } from './read/line.ts';
import { openReader } from './read/reader.ts';
import { Unreadable } from './read/unreadable.ts';
import { remembered } from './remembered.ts';
import type { Hints, Minutes } from './types.ts';
import { explain, type Understood } from './understand/understand.ts';

export { isDocument } from './document.ts';
export { LIMITS, type Limits } from './read/limits.ts';
export type { Line, RawLine, Reading } from './read/line.ts';
export { readMarkdown } from './read/markdown.ts';
export { Unreadable } from './read/unreadable.ts';
export type {
  ActionItem,
  Decision,
  Evidence,
  Explanation,
  Format,
  Hints,
  Minutes,
  NextMeeting,
  Outcome,
  Participant,
  Step,
  Verdict,
} from './types.ts';
export { type Filled, readFilled } from './understand/decisions/filled.ts';
export type { Understood, Understood as Explained } from './understand/understand.ts';

/** A file as it came: its name (the ending may tell the format) and its bytes. */
export interface MinutesFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Understands lines that were read before; pure, without clock, network or files. */
export function understand(
  lines: readonly Line[],
  options: Hints & { source?: string; format?: Reading['format'] } = {},
): Minutes {
  return explain(options.source ?? '', { format: options.format ?? 'txt', lines, warnings: [] }, options).minutes;
}

/** The element of an unreadable file: no decisions, and the sentence for the person as `error`. */
export function unreadable(source: string, sentence: string): Minutes {
  return {
    source,
    format: null,
    meeting: { title: null, date: null },
    decisions: [],
    nextMeeting: null,
    participants: [],
    actions: [],
    agenda: [],
    warnings: [],
    error: sentence,
  };
}

/**
 * Reads files one after the other in one process of their own and says of each what the meeting decided and why. A
 * file that cannot be read becomes an element with `error`; the others are read all the same.
 */
export async function explainAll(
  files: readonly MinutesFile[],
  hints: Hints = {},
  limits: Limits = LIMITS,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Understood[]> {
  const reader = openReader(hints, limits);
  const all: Understood[] = [];
  try {
    for (const file of files) {
      const name = basename(file.name);
      const outcome = await reader.read({ name, bytes: file.bytes }).catch((error: unknown) => {
        if (error instanceof Unreadable) return error;
        throw error;
      });
      all.push(
        outcome instanceof Unreadable ? { minutes: unreadable(name, outcome.message), explanations: [] } : outcome,
      );
      progress(all.length, files.length);
    }
  } finally {
    reader.close();
  }
  return all;
}

const once = remembered();

/**
 * Reads one file in a process of its own (limited in time, memory and size) and says what the meeting decided; bytes
 * that were read a short while ago are not read again. Rejects with `Unreadable` where it cannot be read; its message
 * is one sentence for the person who sent the file.
 */
export function readMinutes(file: MinutesFile, hints: Hints = {}, limits: Limits = LIMITS): Promise<Minutes> {
  const name = basename(file.name);
  return once({ bytes: file.bytes, told: { name, hints, limits } }, async () => {
    const reader = openReader(hints, limits);
    try {
      return (await reader.read({ name, bytes: file.bytes })).minutes;
    } finally {
      reader.close();
    }
  });
}
