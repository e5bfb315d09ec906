import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';
import { connectApp } from '../github/connect.ts';
import { type Serving, serve, WEBHOOKS } from '../serve.ts';
import { pagesRoute } from '../server/pages.ts';
import { clockRoute } from './clock-route.ts';
import { commentary } from './commentary.ts';
import type { EmulatedGithub, Watch } from './github/index.ts';
import { githubPages, PAGES } from './pages/app.ts';
import { setUpGithub } from './setting-up.ts';

/** So many of the bot's last deeds a visitor can read. */
const KEPT_DEEDS = 60;

/** A running sandbox: an emulated GitHub and the real server beside it. */
export interface Sandbox {
  readonly url: string;
  readonly github: EmulatedGithub;
  readonly serving: Serving;
  /** Resolves when every webhook was delivered and every job that is due was done. */
  settled(): Promise<void>;
  /** Turns the clock of both, lets the schedule see it, and waits until everything that was due is done. */
  turnTo(moment: Date): Promise<void>;
  stop(): Promise<void>;
}

/** What a sandbox may be told to do differently. */
export interface SandboxOptions {
  readonly port: number;
  readonly log: Logger;
  readonly ticks: Parameters<typeof serve>[0]['ticks'];
  /** Absent: one in memory. */
  readonly database?: Database;
  readonly watch?: Watch;
  readonly heard?: Parameters<typeof serve>[0]['heard'];
}

/** Opens the sandbox. Nothing in it reaches beyond this machine, and nothing of it stays when it stops. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const github = await setUpGithub(options.watch);
  try {
    return await beside(github, options);
  } catch (error) {
    await github.close();
    throw error;
  }
}

async function beside(github: EmulatedGithub, options: SandboxOptions): Promise<Sandbox> {
  const credentials = { id: github.appId, privateKey: github.privateKey, webhookSecret: github.webhookSecret };
  const connected = connectApp({
    appId: credentials.id,
    privateKey: credentials.privateKey,
    baseUrl: github.url,
  });
  const late = { turnTo: async (_moment: Date) => {}, settled: async () => {} };
  const deeds: string[] = [];
  const pages = githubPages({
    github,
    told: () => deeds,
    settled: () => late.settled(),
    turnTo: (moment) => late.turnTo(moment),
  });
  const serving = await serve({
    database: options.database ?? (await openDatabase({ memory: true })),
    github: connected,
    app: credentials,
    at: { port: options.port, host: '127.0.0.1' },
    now: github.now,
    log: options.log,
    ticks: options.ticks,
    routes: [clockRoute({ now: github.now, turnTo: (moment) => late.turnTo(moment) }), pagesRoute(pages)],
    links: [{ href: PAGES, text: 'Emulated GitHub' }],
    heard: (job, came, at) => {
      deeds.unshift(...commentary(at, job, came).toReversed());
      deeds.splice(KEPT_DEEDS);
      options.heard?.(job, came, at);
    },
  });
  github.showPagesAt(serving.url + PAGES);
  github.deliverTo(new URL(WEBHOOKS, serving.url.replace('localhost', '127.0.0.1')).href);
  const settled = () => settle(github, serving);
  late.settled = settled;
  late.turnTo = async (moment) => {
    await github.setClock(moment);
    await serving.tick();
    await settled();
  };
  await serving.tick();
  await settled();
  const stop = async () => {
    await serving.stop();
    await github.close();
  };
  return { url: serving.url, github, serving, settled, turnTo: late.turnTo, stop };
}

/** Deeds raise webhooks, webhooks raise jobs: settled is when a whole round brought no further request. */
async function settle(github: EmulatedGithub, serving: Serving): Promise<void> {
  for (let before = -1; before !== github.requests().length; ) {
    before = github.requests().length;
    await github.drained();
    await serving.queue.idle();
    await github.drained();
  }
}
