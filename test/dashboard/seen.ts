import type { KeptCalendar } from '../../src/core/memory.ts';

/** A calendar as the bot keeps it at a look. */
export function aCalendar(
  repo: string,
  more: Partial<KeptCalendar> = {},
  meetings: Partial<KeptCalendar['meetings']> = {},
): KeptCalendar {
  return {
    repo,
    private: false,
    since: '2019-01-10T06:00:00Z',
    looked: '2019-01-28T06:00:00Z',
    ...more,
    meetings: {
      ...{ rule: 'FREQ=MONTHLY;BYDAY=1MO', from: '2019-01-07', at: '15:00', zone: 'Europe/Paris', url: null },
      ...{ except: [], closures: [], sites: { DLS: 'Europe/London' } },
      ...meetings,
    },
  };
}
