import type { Loaded } from '../../src/config/loaded.ts';
import type { Settings } from '../../src/config/schema.ts';
import type { Facts } from '../../src/core/memory.ts';
import type { Pulses } from '../../src/core/pulse.ts';
import type { Sight } from '../../src/features/ability.ts';
import { settings } from './builders.ts';
import { readerOf } from './reader.ts';

/** What a feature of a test looks with: nothing in the reader, nothing remembered, default settings, 2019-03-04T06:00Z. */
export function aSight(
  changes: Partial<Omit<Sight, 'memory'>> & { remembers?: Partial<Facts>; pulses?: Pulses } = {},
): Sight {
  const { remembers = {}, pulses = {}, ...rest } = changes;
  const own: Settings = rest.settings ?? settings();
  return {
    reader: readerOf({}),
    at: '2019-03-04T06:00:00Z',
    settings: own,
    memory: { recall: async (key) => remembers[key], pulses: async () => pulses },
    settingsOf: async (repo): Promise<Loaded> => ({
      kind: 'ok',
      settings: own,
      from: `${repo}:.github/ispyb-triage.yml`,
      repo,
      path: '.github/ispyb-triage.yml',
    }),
    calendarAddress: async () => null,
    planned: async () => ({ actions: [], notes: [], seen: {} }),
    arrived: async () => [],
    unfinished: async () => [],
    ...rest,
  };
}
