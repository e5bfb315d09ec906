import { createHash } from 'node:crypto';
import type { Minutes } from './types.ts';

/**
 * How many readings are remembered. The same file is read for its preview, again when it is merged, once more for each
 * repository that its repository's settings serve, and whenever a job is tried again; all that lies close together.
 */
const KEPT = 32;

/** What a reading depends on: the bytes, and whatever else was told. */
export interface Asked {
  readonly bytes: Uint8Array;
  /** Survives JSON. */
  readonly told: unknown;
}

/**
 * Remembers the last readings, so that the same bytes are read once: a reading depends on nothing else. Who asks while
 * the file is being read gets the same reading. A failure is not remembered, for the next try may have more time.
 */
export function remembered(kept = KEPT): (asked: Asked, read: () => Promise<Minutes>) => Promise<Minutes> {
  const readings = new Map<string, Promise<Minutes>>();
  return ({ bytes, told }, read) => {
    const key = createHash('sha256').update(JSON.stringify(told)).update('\0').update(bytes).digest('base64');
    const reading = readings.get(key) ?? read();
    // Last asked for, last forgotten.
    readings.delete(key);
    readings.set(key, reading);
    for (const oldest of [...readings.keys()].slice(0, Math.max(0, readings.size - kept))) readings.delete(oldest);
    reading.catch(() => readings.delete(key));
    return reading;
  };
}
