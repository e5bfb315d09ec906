import type { PgBoss } from 'pg-boss';
import { min } from '../core/dates.ts';
import type { Trouble } from '../core/trouble.ts';
import type { Database } from '../db/database.ts';
import { holdKeys, isStillThisTry, QUEUE, type Row, through, waitingUnder } from './desk.ts';
import type { Verdict } from './patience.ts';
import { queueKey, type Slip } from './slip.ts';

/** What is kept of trouble, for the operator. */
export interface Kept {
  readonly trouble: Trouble['kind'] | 'crash';
  readonly text: string;
  readonly stack?: string;
}

/** Trouble as it is kept with a job: the words for the list, and where it came from for whoever mends it. */
export function keep(trouble: Trouble): Kept {
  const cause = trouble.cause instanceof Error ? `\n${trouble.cause.stack}` : '';
  return { trouble: trouble.kind, text: trouble.message, stack: `${trouble.stack}${cause}` };
}

/**
 * Puts a job that is running back, to be tried again. Where another of its key has arrived meanwhile, that one takes
 * its place and inherits its count: two that mean the same never wait side by side. A job that is no longer this
 * try's (its heart was not heard, so it was given to another) is left alone.
 */
export async function tryAgain(
  at: { readonly db: Database; readonly boss: PgBoss },
  row: Pick<Row, 'id' | 'data' | 'retryCount'>,
  verdict: Again,
  why: Kept,
): Promise<void> {
  const key = queueKey(row.data.job);
  await at.db.transaction(async (query) => {
    await holdKeys(query, [key]);
    if (!(await isStillThisTry(query, row))) return;
    const { fresh, fallen } = (await waitingUnder(query, [key])).get(key) ?? {};
    const heir = fresh ?? fallen;
    if (heir) {
      await at.boss.complete(QUEUE, row.id, why, through(query));
      await at.boss.update(QUEUE, inherited(heir, verdict), {
        ...through(query),
        id: heir.id,
        startAfter: startOf(heir, verdict),
      });
    } else {
      await at.boss.fail(QUEUE, row.id, why, through(query));
      await at.boss.update(QUEUE, verdict.slip, { ...through(query), id: row.id, startAfter: verdict.at });
    }
  });
}

type Again = Extract<Verdict, { ends: 'again' }>;

function inherited(heir: Row, { slip: { bugs, waits, crashes, since, notBefore } }: Again): Slip {
  return { ...heir.data, bugs, waits, crashes, since, notBefore };
}

/** At the earlier of both moments, but not before one that GitHub named. */
function startOf(heir: Row, { at, slip }: Again): Date {
  return slip.notBefore ? at : min([at, heir.startAfter]);
}
