import { dashboard } from '../../src/dashboard/app.ts';
import type { Desk } from '../../src/dashboard/operations.ts';
import { lastDeliveries } from '../../src/dashboard/stored/deliveries.ts';
import type { Database } from '../../src/db/database.ts';
import type { Listed } from '../../src/jobs/operate.ts';
import { pagesRoute } from '../../src/server/pages.ts';
import { REPO } from '../features/builders.ts';
import { type Running, running } from '../server/server.ts';

/** Jobs of which one failed for good. */
const failed: Listed = {
  ...{ id: 'job-1', job: { kind: 'triage', repo: REPO, issue: 7 }, state: 'failed', tries: 5 },
  ...{ put: '2019-01-28T06:00:00Z', due: '2019-01-28T06:00:00Z', ended: '2019-01-28T07:00:00Z' },
  ...{ error: 'it broke <here>', output: { trouble: 'bug', text: 'it broke <here>' } },
};
/** What the operator's pages ask and do; it notes in `retried` which jobs are to be done anew. */
function deskOf(database: Database, retried: string[]): Desk {
  return {
    counts: async () => ({ failed: 1, waiting: 0 }),
    backlog: async () => [{ kind: 'sweep', jobs: 2, oldest: 61.2 }],
    list: async () => [failed, { ...failed, id: 'job-2', state: 'again' }],
    show: async (id) => (id === failed.id ? failed : null),
    retry: async (id) => {
      retried.push(id);
      return id === failed.id;
    },
    deliveries: () => lastDeliveries(database.query, 50),
    recovery: async () => ({ oldest: new Date('2019-01-28T06:00:00Z'), asked: 3, jobs: 1 }),
    requests: () => ({ reads: 12, writes: 4 }),
    budgets: () => [{ line: 'installation 9', limit: 5000, remaining: 4321, reset: new Date('2019-01-28T13:00:00Z') }],
    writes: async () => [{ line: 'installation 9', minute: 79, hour: 498 }],
  };
}

/** How the pages are served; without more, to everybody at this machine. */
interface Serving {
  readonly database: Database;
  now(): Date;
  readonly password?: string;
  readonly isHere?: boolean;
  readonly retried?: string[];
}

/** Serves the pages of what is in a database. The caller stops it. */
export async function serving({ database, now, password, isHere = true, retried = [] }: Serving): Promise<Running> {
  const nav = [{ href: '/sandbox', text: 'Sandbox' }];
  const desk = deskOf(database, retried);
  const app = dashboard({ query: database.query, now, nav, password: password ?? null, desk, isHere: () => isHere });
  return running(pagesRoute(app));
}
