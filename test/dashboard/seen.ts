import type { KeptCalendar } from '../../src/core/memory.ts';
import type { Ruling } from '../../src/core/ruling.ts';
import type { Database } from '../../src/db/database.ts';
import { type Looks, looksOf } from '../../src/jobs/looks.ts';

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

/** Where looks at a repository are kept. */
export function looksAt(db: Database, id: number, name: string, mode = 'act'): Looks {
  return looksOf(db.query, { repository: { id, name, private: false }, mode, stale: 'stale' });
}

/** A decision of the VC of 7 January 2019 that closed an issue. */
export function aRuling(issue: number, more: Partial<Ruling> = {}): Ruling {
  return {
    ...{ issue, meeting: '2019-01-07', decided: 'resolved', did: 'closed', label: null },
    ...{
      words: 'Done <b>& dusted</b>.',
      link: '[jan.md, line 7](https://example.org/jan.md#L7)',
      because: 'it says `done`',
    },
    ...{ source: null, approval: { by: 'ann', how: 'merge' }, at: '2019-01-08T09:00:00Z', undone: null },
    ...more,
  } as Ruling;
}
