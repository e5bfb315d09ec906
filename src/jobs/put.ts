import { isDeepStrictEqual } from 'node:util';
import type { JobInsert, PgBoss } from 'pg-boss';
import { max, min } from '../core/dates.ts';
import type { Job, Kind } from '../core/job.ts';
import type { Query } from '../db/database.ts';
import { holdKeys, isAnyAwaited, QUEUE, type Row, through, waitingUnder } from './desk.ts';
import { queueKey, type Slip, slipOf } from './slip.ts';

/**
 * What waits is worked in this order, the highest first: somebody looks on, then what was just touched, what was just
 * pushed, what is due by the calendar, what can wait. Of equals the oldest goes first.
 */
const URGENCY: { readonly [K in Kind]: number } = {
  command: 50,
  answer: 50,
  undo: 50,
  slots: 50,
  'minutes-template': 50,
  triage: 40,
  wake: 40,
  period: 40,
  push: 30,
  pull: 30,
  'minutes-preview': 30,
  settings: 30,
  'settings-preview': 30,
  minutes: 30,
  'review-list': 20,
  silence: 10,
  schedule: 10,
  recovery: 10,
  sweep: 0,
};

/** Somebody waits for what is at least so urgent, or has just touched it. */
const AWAITED = 40;

/** What is at most so urgent can wait for all of that, even when it has begun. */
const PATIENT = 10;

/** How much of GitHub's limits a job may use: something is always left to those that people wait for. */
export function shareOf(kind: Kind): 'all' | 'most' {
  return URGENCY[kind] >= AWAITED ? 'all' : 'most';
}

/** Whether something waits to which a job that runs must give way. */
export async function mustGiveWay(query: Query, run: { readonly id: string; readonly job: Job }): Promise<boolean> {
  return URGENCY[run.job.kind] <= PATIENT && (await isAnyAwaited(query, { besides: run.id, urgency: AWAITED }));
}

interface Put {
  readonly job: Job;
  readonly delivery?: string | null;
  readonly notBefore?: Date;
}

/**
 * Puts jobs where others of their keys may wait already, all within the caller's transaction. What waits is merged: it
 * is about the newest words, and runs at the earlier of both moments. What waits to be *tried again* gives way to the
 * new job, because its page in the ledger is half written, and deeds on it would not be done anew. Of several with the
 * same key the last one is put. Those that nothing waits for are put in one statement.
 */
export async function putJobs(boss: PgBoss, query: Query, puts: readonly Put[]): Promise<void> {
  const byKey = new Map(puts.map((put) => [queueKey(put.job), put]));
  // In one order everywhere, so that two processes never wait for each other's keys.
  const keyed = [...byKey].map(([key, put]) => ({ ...put, key })).sort((one, other) => (one.key < other.key ? -1 : 1));
  const keys = keyed.map(({ key }) => key);
  await holdKeys(query, keys);
  const waiting = await waitingUnder(query, keys);
  const fresh: Inserted[] = [];
  for (const put of keyed) {
    const { fresh: waits, fallen } = waiting.get(put.key) ?? {};
    if (waits) await merge(boss, query, { ...put, fresh: waits });
    else fresh.push({ ...sooner(put, fallen), key: put.key, slip: slipFor(put, fallen) });
    if (fallen) await giveWay(boss, query, fallen);
  }
  if (fresh.length > 0) await boss.insert(QUEUE, fresh.map(rowFor), through(query));
}

type Inserted = Put & { readonly key: string; readonly slip: Slip };

function slipFor(put: Put, fallen: Row | undefined): Slip {
  return slipOf(put.job, put.delivery ?? null, fallen && countedIn(fallen));
}

function sooner(put: Put, fallen: Row | undefined): Put {
  return fallen && put.notBefore ? { ...put, notBefore: min([put.notBefore, fallen.startAfter]) } : put;
}

/** Ends a job because a newer one of its key has taken its place. */
export async function giveWay(boss: PgBoss, query: Query, row: Row): Promise<void> {
  await boss.complete(
    QUEUE,
    row.id,
    { text: 'gave way to a newer job that means the same' },
    {
      ...through(query),
      includeQueued: true,
    },
  );
}

/** A slip with the crashes of its row written down, as the next row must know them. */
export function countedIn(row: Pick<Row, 'data' | 'retryCount'>): Slip {
  return { ...row.data, crashes: row.data.crashes + Math.max(0, row.retryCount - row.data.ended) };
}

function rowFor({ job, key, slip, notBefore }: Inserted): JobInsert<Slip> {
  const startAfter = startOf(slip, notBefore);
  return {
    data: slip,
    singletonKey: key,
    group: { id: job.repo.toLowerCase() },
    priority: URGENCY[job.kind],
    ...(startAfter && { startAfter }),
  };
}

async function merge(boss: PgBoss, query: Query, put: Put & { readonly fresh: Row }): Promise<void> {
  const delivery = put.delivery ?? put.fresh.data.delivery ?? null;
  const slip = { ...put.fresh.data, delivery, job: slipOf(put.job, delivery).job };
  const start = startOf(slip, put.notBefore);
  const due = put.fresh.startAfter <= new Date();
  const earlier = start === undefined ? !due : start < put.fresh.startAfter;
  // The tenth hint at the same job changes nothing of it.
  if (!earlier && isDeepStrictEqual(slip.job, put.fresh.data.job)) return;
  await boss.update(QUEUE, slip, {
    ...through(query),
    id: put.fresh.id,
    ...(earlier && { startAfter: start ?? 0 }),
  });
}

/** At once is undefined: the database's clock decides then, not ours. */
function startOf(slip: Slip, notBefore: Date | undefined): Date | undefined {
  const moments = [...(notBefore ? [notBefore] : []), ...(slip.notBefore ? [new Date(slip.notBefore)] : [])];
  return moments.length > 0 ? max(moments) : undefined;
}
