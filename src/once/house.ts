import { loadSettings } from '../config/load.ts';
import type { Memory } from '../core/memory.ts';
import type { Hold } from '../github/connect.ts';
import type { House } from '../jobs/house.ts';
import { inMemoryLedger } from '../jobs/ledger.ts';
import { NO_LOOKS } from '../jobs/looks.ts';

/**
 * What jobs are run with where there is no server: nobody looks at pages or subscribes to calendars, nothing else
 * waits, and no delivery is stored.
 */
export function houseWithoutServer(of: Hold & Pick<House, 'now' | 'progress'> & { readonly memory: Memory }): House {
  const { reader, writer, memory, now, progress } = of;
  return {
    now,
    github: async () => ({ reader, writer }),
    settings: loadSettings,
    memory: () => memory,
    ledger: inMemoryLedger,
    looks: () => NO_LOOKS,
    calendarAddress: async () => null,
    arrived: async () => [],
    put: async () => undefined,
    again: async () => undefined,
    giveWay: async () => undefined,
    unfinished: async () => [],
    ...(progress ? { progress } : {}),
  };
}
