import { pino } from 'pino';
import type { Job } from '../src/core/job.ts';
import type { Attempt } from '../src/jobs/attempt.ts';
import { type People, peopleOf } from '../src/sandbox/people.ts';
import { openSandbox, type Sandbox } from '../src/sandbox/start.ts';
import { memoryDatabase, serverDatabase } from './db/databases.ts';
import { openGuard } from './openapi/guard.ts';
import { secretsOf } from './secrets.ts';
import './setup/emulators.ts';

/** A world to live a journey in: the sample repositories, people with different rights, the real server, a clock. */
export interface World extends People {
  readonly sandbox: Sandbox;
  /** What the bot wrote to GitHub since the last time it was asked, one short line each. */
  took(): readonly string[];
  /** What became of each job so far. */
  readonly jobs: readonly { readonly job: Job; readonly came: Attempt }[];
  /** What the operator reads in the log, the oldest line first. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  settled(): Promise<void>;
  turnTo(moment: string): Promise<void>;
  /** What people do the next time that the bot has just read an address; `settled` waits for it. */
  meanwhile(read: RegExp, act: () => Promise<unknown>): void;
}

/**
 * Lives a journey in a world of its own. Leaving it fails if the bot wrote something that the journey did not take, or
 * sent a request that GitHub does not document.
 */
export async function inTheWorld(live: (world: World) => Promise<void>): Promise<void> {
  const guard = openGuard();
  const jobs: { job: Job; came: Attempt }[] = [];
  const log: Record<string, unknown>[] = [];
  const late: { sandbox?: Sandbox } = {};
  const secrets = secretsOf(() => (late.sandbox as Sandbox).github);
  const meanwhile = openMeanwhile();
  const sandbox = await openSandbox({
    port: 0,
    log: pino({ level: 'trace' }, { write: (line) => void log.push(JSON.parse(line)) }),
    ticks: 'by hand',
    database: await (process.env.TEST_DATABASE_URL ? serverDatabase() : memoryDatabase()),
    watch: (exchange, app) => {
      secrets.watch(exchange, app);
      guard.watch(exchange, app);
      if (app && exchange.method === 'GET') meanwhile.read(exchange.url);
    },
    heard: (job, came) => void jobs.push({ job, came }),
  });
  late.sandbox = sandbox;
  try {
    const world = worldOf(sandbox, { jobs, log, meanwhile });
    world.took();
    await live(world);
    await world.settled();
    const left = world.took();
    if (left.length > 0) throw new Error(`the bot did what nobody took notice of:\n${left.join('\n')}`);
    guard.check();
    secrets.mustBeKept(JSON.stringify(log));
  } finally {
    await sandbox.stop();
  }
}

/** What waits for the bot to read something. */
function openMeanwhile() {
  let due: { readonly read: RegExp; act(): Promise<unknown> } | undefined;
  let acting: Promise<unknown> = Promise.resolve();
  return {
    next: (read: RegExp, act: () => Promise<unknown>): void => {
      due = { read, act };
    },
    read: (url: string): void => {
      if (!due?.read.test(url)) return;
      acting = due.act();
      due = undefined;
    },
    over: async (): Promise<void> => {
      await acting;
      if (due) throw new Error(`the bot never read ${due.read}`);
    },
  };
}

interface Kept extends Pick<World, 'jobs' | 'log'> {
  readonly meanwhile: ReturnType<typeof openMeanwhile>;
}

function worldOf(sandbox: Sandbox, { meanwhile, ...kept }: Kept): World {
  let taken = 0;
  const settled = async (): Promise<void> => {
    await sandbox.settled();
    await meanwhile.over();
    await sandbox.settled();
  };
  return {
    ...peopleOf(sandbox.github),
    sandbox,
    ...kept,
    settled,
    meanwhile: meanwhile.next,
    turnTo: (moment) => sandbox.turnTo(new Date(moment)),
    took: () => {
      const fresh = sandbox.github.requests().slice(taken);
      taken += fresh.length;
      return fresh.filter(isDeed).map(({ method, path, body }) => lineOf(method, path, body));
    },
  };
}

type Seen = ReturnType<Sandbox['github']['requests']>[number];

function isDeed({ who, method, path, status }: Seen): boolean {
  return who.endsWith('[bot]') && method !== 'GET' && !path.includes('access_tokens') && status < 400;
}

function lineOf(method: string, path: string, body: unknown): string {
  const [, repo = '', rest = ''] = /^\/repos\/[^/]+\/([^/?]+)\/([^?]*)/.exec(path) ?? [];
  const about = (body ?? {}) as Record<string, unknown>;
  const issue = /^issues\/(\d+)/.exec(rest)?.[1];
  if (rest === 'labels') return `create label ${about.name}`;
  if (rest === 'issues') return `open “${about.title}”`;
  if (rest.startsWith('check-runs')) return `check ${repo}: ${(about.output as { title: string }).title}`;
  if (rest.endsWith('/reactions')) return `react ${about.content}`;
  if (rest.startsWith('issues/comments/')) return 'edit comment';
  if (/\/labels$/.test(rest) && method === 'POST') return `label #${issue} ${(about.labels as string[]).join(', ')}`;
  if (/\/labels\//.test(rest)) return `unlabel #${issue} ${decodeURIComponent(rest.split('/labels/')[1] ?? '')}`;
  if (/\/comments$/.test(rest)) return `comment #${issue}`;
  if (about.state === 'closed') return `close #${issue} ${about.state_reason}`;
  return `${method === 'PATCH' ? 'edit' : method} #${issue ?? rest}`;
}
