import { setTimeout as wait } from 'node:timers/promises';
import type { People } from './people.ts';
import { type Stage, TOUR, TourFault } from './tour.ts';

/** A step that takes longer than this has failed. */
const PATIENCE_MS = 30_000;

/** Plays the tour and tells each step with `say`. False where something did not happen; the rest is not played then. */
export async function playTour(sandbox: Stage, people: People, say: (line: string) => void): Promise<boolean> {
  const so = { opened: 0, waiting: 0 };
  for (const { tell, see } of TOUR) {
    const day = sandbox.github.now().toISOString().slice(0, 10);
    try {
      const seen = await Promise.race([see(sandbox, people, so), tooLong()]);
      say(`✓ ${sandbox.github.now().toISOString().slice(0, 10)}  ${tell}\n               ${seen}`);
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      say(`✗ ${day}  ${tell}\n               ${why}`);
      return false;
    }
  }
  return true;
}

async function tooLong(): Promise<never> {
  await wait(PATIENCE_MS, undefined, { ref: false });
  throw new TourFault(`nothing came of it within ${PATIENCE_MS / 1000} seconds`);
}
