import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Job } from '../core/job.ts';
import type { Database } from '../db/database.ts';
import { isAnyToHandOut } from './deliveries.ts';
import { isBusy, MINUTE, QUEUE, SCHEMA, takeUpOrphans } from './desk.ts';
import { forgetOld } from './forget.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { countJobs, type Listed, listJobs, retryJob, showJob } from './operate.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { putJobs } from './put.ts';
import type { Slip } from './slip.ts';
import { type RunJob, tryOnce } from './worker.ts';

/** Work that is kept until it is done. Everything put or accepted survives the end of the process. */
export interface Queue {
  /** Puts a job. Where one that means the same waits, they become one. */
  put(job: Job, options?: { readonly notBefore?: Date; readonly delivery?: string | null }): Promise<void>;
  /** Takes deliveries, and puts the jobs they hint at. */
  readonly inbox: Pick<Inbox, 'accept' | 'handedOut'>;
  /**
   * Starts to work: one job at a time, and one of a repository at a time among all processes. `run` is called again
   * with the same id where a try ended in trouble or with its process; what it returns is kept with the job.
   */
  work(run: RunJob): Promise<void>;
  /** Resolves once nothing is busy; a job that is to be tried later is not waited for. */
  idle(): Promise<void>;
  /** Whether a job runs, could run now, or is still to come of a delivery. */
  isBusy(): Promise<boolean>;
  /** The jobs that are not done, the newest first. */
  list(): Promise<readonly Listed[]>;
  /** One job, whatever became of it; null where there is none. */
  show(id: string): Promise<Listed | null>;
  /** Has a failed job done anew, or a waiting one at once; false where there is nothing to do again. */
  retry(id: string): Promise<boolean>;
  /** How many jobs are `waiting`, `active`, to be tried `again`, and `failed` for good. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Calls `tick` in each minute, in one of the processes that share the database. */
  everyMinute(tick: () => Promise<void>): Promise<void>;
  /** Takes no further job; `graceful` waits for the one that runs, else it is given back to the queue. */
  stop(options: { readonly graceful: boolean }): Promise<void>;
}

export interface QueueOptions {
  /** Hears of trouble that belongs to no job, such as a database that went away. The queue goes on by itself. Unheard, it becomes a warning of the process. */
  readonly onTrouble?: (trouble: Error) => void;
  readonly patience?: Partial<Patience>;
  /** Whose time the queue goes by; the system's where none is given. */
  readonly clock?: Clock;
}

type OnTrouble = NonNullable<QueueOptions['onTrouble']>;

/** How often a worker looks by itself, in seconds: news wakes it at once, but nobody calls when a pause is over. */
const LOOK_EVERY = 0.5;

/** pg-boss allows no shorter one. With a look every two seconds a killed process's job is back within 13 s. */
const HEARTBEAT = { heartbeatSeconds: 10, heartbeatRefreshSeconds: 3, lookEvery: 2 };

const DAY = 24 * 60 * 60;

const RULES = {
  policy: 'stately',
  notify: true,
  heartbeatSeconds: HEARTBEAT.heartbeatSeconds,
  // A job that hangs but whose process lives. Waiting for GitHub is no reason: that is what `Later` is for.
  expireInSeconds: 60 * 60,
  // How often is judged by `patience`; pg-boss itself only gives back what a dead process left, and at once.
  retryLimit: 1_000_000,
  retryDelay: 0,
  deleteAfterSeconds: 30 * DAY,
  retentionSeconds: 30 * DAY,
};

/** How long a job that runs is given at a graceful stop before it goes back to the queue, in milliseconds. */
const GRACE = 20_000;

/** Opens the queue on a database that `openDatabase` has made ready. Stop it before the database is closed. */
export async function openQueue(db: Database, options: QueueOptions = {}): Promise<Queue> {
  const tell = options.onTrouble ?? ((trouble: Error) => process.emitWarning(trouble));
  // A look of pg-boss that was under way when it was stopped may still fail, and concerns nobody.
  const onTrouble = (trouble: Error) => (ended ? undefined : tell(trouble));
  let ended = false;
  const boss = await startBoss(db, onTrouble, options.clock);
  const patience = { ...PATIENCE, ...options.patience };
  const inbox = openInbox({ db, boss, onTrouble });
  const busy = async () => (await isAnyToHandOut(db.query)) || (await isBusy(db.query));
  const stopping = Promise.withResolvers<void>();
  let stopped = false;
  // While a job runs here nothing is idle, and the database need not be asked.
  const running = new Set<Promise<unknown>>();
  return {
    put: (job, when) => db.transaction((query) => putJobs(boss, query, [{ job, ...when }])),
    inbox,
    work: (run) =>
      work({ db, boss, patience }, (job, context) => {
        const done = inbox.quiet().then(() => run(job, context));
        running.add(done);
        return done.finally(() => running.delete(done));
      }),
    idle: async () => {
      const ended = () => Promise.race([Promise.allSettled(running), stopping.promise]);
      for (await ended(); !stopped && (await busy()); await ended()) await pause(10);
    },
    list: () => listJobs(db.query),
    isBusy: busy,
    counts: () => countJobs(db.query),
    show: (id) => showJob(db.query, id),
    retry: (id) => retryJob(db, boss, id),
    everyMinute: (tick) => everyMinute(boss, () => Promise.all([inbox.look(), tick()]), onTrouble),
    stop: async ({ graceful }) => {
      stopped = true;
      stopping.resolve();
      await inbox.stop();
      await boss.stop({ graceful, timeout: GRACE });
      ended = true;
    },
  };
}

async function startBoss(db: Database, onTrouble: OnTrouble, clock?: Clock): Promise<PgBoss> {
  const boss = new PgBoss({
    ...db.boss,
    schema: SCHEMA,
    ...(clock && { clock }),
    useListenNotify: true,
    registerInstance: false,
    superviseIntervalSeconds: HEARTBEAT.lookEvery,
    monitorIntervalSeconds: HEARTBEAT.lookEvery,
    cronWorkerIntervalSeconds: 1,
  });
  boss.on('error', onTrouble);
  await boss.start();
  await boss.createQueue(QUEUE, RULES);
  const { policy: _, ...rules } = RULES;
  await boss.updateQueue(QUEUE, rules);
  // pg-boss looks a queue up once, over a connection of its own: within a transaction of PGlite that would wait for ever.
  await boss.findJobs(QUEUE, { limit: 1 });
  if (db.kind === 'pglite') await takeUpOrphans(db.query, boss);
  await forgetOld(db.query);
  return boss;
}

async function work(at: { db: Database; boss: PgBoss; patience: Patience }, run: RunJob): Promise<void> {
  let worker: string | undefined;
  worker = await at.boss.work<Slip, unknown, typeof WORK>(QUEUE, WORK, async (batch: JobWithMetadata<Slip>[]) => {
    try {
      return await Promise.all(batch.map((row) => tryOnce(at, row, run)));
    } finally {
      // After a job pg-boss would rest until its next look; this way a backlog is worked without a pause.
      if (worker) at.boss.notifyWorker(worker);
    }
  });
}

const WORK = {
  batchSize: 1,
  includeMetadata: true,
  perJobResults: true,
  groupConcurrency: 1,
  pollingIntervalSeconds: LOOK_EVERY,
  notifyPollingIntervalSeconds: LOOK_EVERY,
  heartbeatRefreshSeconds: HEARTBEAT.heartbeatRefreshSeconds,
} as const;

async function everyMinute(boss: PgBoss, tick: () => Promise<unknown>, onTrouble: OnTrouble): Promise<void> {
  await boss.createQueue(MINUTE, { policy: 'stately', notify: true, retryLimit: 0, deleteAfterSeconds: 60 * 60 });
  await boss.work(MINUTE, { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 }, async () => {
    try {
      await tick();
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error(String(error)));
    }
  });
  await boss.schedule(MINUTE, '* * * * *');
}
