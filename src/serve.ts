import type { Logger } from 'pino';
import { Probot } from 'probot';
import { app } from './app.ts';
import type { Role } from './config/env.ts';
import { loadSettings } from './config/load.ts';
import { addMinutes } from './core/dates.ts';
import type { Job } from './core/job.ts';
import { ask } from './core/known.ts';
import type { Repository } from './core/reader.ts';
import { Later } from './core/trouble.ts';
import { dashboard } from './dashboard/app.ts';
import type { Desk } from './dashboard/operations.ts';
import { lastDeliveries } from './dashboard/stored/deliveries.ts';
import type { Database } from './db/database.ts';
import type { Github, Requests } from './github/connect.ts';
import { allowanceIn } from './jobs/allowance.ts';
import { type Attempt, attempt } from './jobs/attempt.ts';
import { calendarPath, calendarsIn } from './jobs/calendars.ts';
import { countToHandOut, storedAmong } from './jobs/deliveries.ts';
import { backlog, unfinishedAbout } from './jobs/desk.ts';
import type { House } from './jobs/house.ts';
import { ledgerOf } from './jobs/ledger.ts';
import { looksOf } from './jobs/looks.ts';
import { lastRecovery, lastSweeps, memoryOf } from './jobs/memory.ts';
import { mustGiveWay, shareOf } from './jobs/put.ts';
import { openQueue, type Queue } from './jobs/queue.ts';
import type { Link } from './pages/html.ts';
import { calendarRoute } from './server/calendar.ts';
import { fromThisMachine, healthRoute } from './server/health.ts';
import { type Listening, type Route, serveRoutes } from './server/http.ts';
import { operationsRoute } from './server/operations.ts';
import { pagesRoute } from './server/pages.ts';
import { takeWebhook } from './server/webhook.ts';

/** The one path to which GitHub delivers. */
export const WEBHOOKS = '/api/github/webhooks';

/** The parts a server is made of; everything that differs between GitHub, the sandbox and a test. */
export interface Parts {
  /** Closed when the server stops. */
  readonly database: Database;
  readonly github: Github;
  readonly app: { readonly id: number; readonly privateKey: string; readonly webhookSecret: string };
  readonly at: { readonly port: number; readonly host: string };
  readonly now: () => Date;
  readonly log: Logger;
  /** Who looks whether scheduled work is due: the clock on the wall, or whoever turns the clock of a sandbox. */
  readonly ticks: 'every ten minutes' | 'by hand';
  /** Absent: both. */
  readonly role?: Role;
  /** With it metrics may be asked from other machines. */
  readonly metricsToken?: string | null;
  /** Hears what became of each job, and when by the clock that `now` is. */
  readonly heard?: (job: Job, came: Attempt, at: Date) => void;
  /** Further pages, asked before those of the dashboard. */
  readonly routes?: readonly Route[];
  /** What opens the pages of private repositories and of operations. */
  readonly password?: string | null;
  /** Further pages that the ways around name. */
  readonly links?: readonly Link[];
}

/** A running server. */
export interface Serving {
  readonly url: string;
  readonly queue: Queue;
  /** Looks now which scheduled work is due. */
  tick(): Promise<void>;
  /** Stops taking deliveries, finishes the job at hand, and lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Puts the house together and opens the door: database, queue, webhooks, worker, schedule. Where that fails, all that
 * was opened is let go of again, the database too.
 */
export async function serve(parts: Parts): Promise<Serving> {
  const db = parts.database;
  const queue = await openQueue(db, { onTrouble: (trouble) => parts.log.error({ err: trouble }, 'queue in trouble') });
  const letGo = async (): Promise<void> => {
    await queue.stop({ graceful: true });
    await db.close();
  };
  try {
    const door = await open(parts, queue, async () => void (await db.query('select 1')));
    const tick = () => putSchedules(parts, queue);
    if (parts.role !== 'front') await beginToWork(parts, queue, tick);
    const stop = async (): Promise<void> => {
      await door.stop();
      await letGo();
    };
    return { url: door.url, queue, tick, stop };
  } catch (error) {
    await letGo();
    throw error;
  }
}

async function beginToWork(parts: Parts, queue: Queue, tick: () => Promise<void>): Promise<void> {
  const db = parts.database;
  const house: House = {
    now: parts.now,
    github: (repo) => parts.github.of(repo),
    settings: loadSettings,
    memory: (repositoryId) => memoryOf(db, repositoryId),
    ledger: (run) => ledgerOf(db, run, parts.now),
    looks: (looked) => looksOf(db.query, looked),
    calendarAddress: (repository) => calendarAddress(repository, parts),
    arrived: (guids) => storedAmong(db.query, guids),
    put: (job) => queue.put(job),
    giveWay: async (run) => {
      if (await mustGiveWay(db.query, run)) throw new Later('it gives way to what people wait for', new Date());
    },
    unfinished: (repo) => unfinishedAbout(db.query, repo),
    again: (job) => queue.put(job, { notBefore: addMinutes(new Date(), 1) }),
  };
  await queue.work((job, context) => work(job, context, { house, parts, queue }));
  if (parts.ticks === 'every ten minutes') await keepTime(parts, queue, tick);
}

/**
 * Scheduled work every ten minutes, a look for lost deliveries at once and every hour, and after one that could not be
 * made in the next minute again.
 */
async function keepTime(parts: Parts, queue: Queue, tick: () => Promise<void>): Promise<void> {
  let isOwed = true;
  const recover = async (): Promise<void> => {
    await putRecoveries(parts, queue);
    isOwed = false;
  };
  await queue.everyMinute(async () => {
    const minute = parts.now().getUTCMinutes();
    isOwed ||= minute === 0;
    if (isOwed) await recover();
    if (minute % 10 === 0) await tick();
  });
  recover().catch((error: unknown) => parts.log.warn({ err: error }, 'could not look for lost deliveries yet'));
}

/** One `recovery` job for each repository the App is installed on. */
async function putRecoveries(parts: Parts, queue: Queue): Promise<void> {
  for (const repository of await parts.github.repositories())
    if (!repository.archived) await queue.put({ kind: 'recovery', repo: repository.name });
}

/** Below the address to which GitHub delivers, which is the only one we know that others can reach. */
async function calendarAddress(repository: Repository, { github, database }: Parts): Promise<string | null> {
  const hook = (await github.app())?.hook.url ?? '';
  if (!hook.endsWith(WEBHOOKS)) return null;
  const key = repository.private ? await calendarsIn(database).keyOf(repository.id) : null;
  return `${hook.slice(0, -WEBHOOKS.length)}${calendarPath(repository.name, key)}`;
}

/** One `schedule` job for each repository the App is installed on. */
async function putSchedules(parts: Parts, queue: Queue): Promise<void> {
  const at = parts.now().toISOString();
  for (const repository of await parts.github.repositories())
    if (!repository.archived) await queue.put({ kind: 'schedule', repo: repository.name, at });
}

async function work(
  job: Job,
  context: { readonly id: string; readonly lastTry: boolean; readonly delivery: string | null },
  { house, parts, queue }: { readonly house: House; readonly parts: Parts; readonly queue: Queue },
): Promise<unknown> {
  const requests: Requests = { reads: 0, writes: 0 };
  const issue = 'issue' in job ? { issue: job.issue } : {};
  const { delivery } = context;
  const about = { delivery, job: context.id, kind: job.kind, repo: job.repo, ...issue, requests };
  try {
    const share = shareOf(job.kind);
    const own: House = {
      ...house,
      github: (repo) => parts.github.of(repo, { counter: requests, share }),
      put: (more) => queue.put(more, { delivery }),
    };
    const came = await attempt({ id: context.id, job }, own, context.lastTry);
    parts.heard?.(job, came, parts.now());
    parts.log.info({ ...about, ended: came.ended, because: came.because }, 'job done');
    return { ended: came.ended, because: came.because, requests };
  } catch (error) {
    parts.log.warn({ ...about, error: error instanceof Error ? error.message : String(error) }, 'job not done');
    throw error;
  }
}

/** A delivery that was sent to a worker by mistake is in GitHub's log as failed, where it is seen and asked for again. */
const NOT_HERE = { status: 404, type: 'text/plain', body: 'This is a worker: webhooks go to the front.\n' };

async function open(parts: Parts, queue: Queue, ready: () => Promise<void>): Promise<Listening> {
  const { id, privateKey, webhookSecret } = parts.app;
  const probot = new Probot({ appId: id, privateKey, secret: webhookSecret, log: parts.log });
  await probot.load((loaded: Probot) =>
    app(loaded, {
      self: () => ask('who we are', async () => (await parts.github.self()).login),
      intake: {
        accept: async (delivery, hint) => {
          const said = await queue.inbox.accept(delivery, hint);
          const { id, event } = delivery;
          const repo = hint.moved?.repo ?? hint.jobs[0]?.repo;
          parts.log.info(
            { delivery: id, event, repo, jobs: hint.jobs.map(({ kind }) => kind), said },
            'delivery stored',
          );
        },
      },
    }),
  );
  const failed = (error: unknown, delivery?: string) => parts.log.error({ delivery, err: error }, 'request failed');
  const webhooks: Route = async (request, url) => {
    if (url.pathname !== WEBHOOKS || request.method !== 'POST') return null;
    return parts.role === 'worker' ? NOT_HERE : takeWebhook(request, probot.webhooks, failed);
  };
  const desk: Desk = {
    counts: () => queue.counts(),
    backlog: () => backlog(parts.database.query),
    list: () => queue.list(),
    show: (job) => queue.show(job),
    retry: (job) => queue.retry(job),
    deliveries: () => lastDeliveries(parts.database.query, 50),
    recovery: () => lastRecovery(parts.database.query),
    requests: () => parts.github.requests(),
    budgets: () => parts.github.limits(),
    writes: () => allowanceIn({ db: parts.database, now: parts.now }).left(),
  };
  const health = healthRoute({
    ...desk,
    ready,
    metricsToken: parts.metricsToken ?? null,
    deliveries: () => countToHandOut(parts.database.query),
    jobs: desk.counts,
    sweeps: () => lastSweeps(parts.database.query),
  });
  const operations = operationsRoute(desk);
  const pages = pagesRoute(
    dashboard({
      query: parts.database.query,
      now: parts.now,
      nav: parts.links ?? [],
      password: parts.password ?? null,
      desk,
      isHere: fromThisMachine,
    }),
  );
  const calendar = calendarRoute(calendarsIn(parts.database), parts.now);
  return serveRoutes([webhooks, health, operations, calendar, ...(parts.routes ?? []), pages], { ...parts.at, failed });
}
