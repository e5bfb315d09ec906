import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Doors } from './cli/doors.ts';
import { appToServe, type Env, type Role } from './config/env.ts';
import { Told } from './core/trouble.ts';
import { openDatabase } from './db/open.ts';
import { examine } from './doctor.ts';
import { type Allowance, connectApp, connectToken, type Github } from './github/connect.ts';
import { allowanceIn } from './jobs/allowance.ts';
import { openLog } from './log.ts';
import { type Serving, serve } from './serve.ts';
import { giveMemoryBack } from './server/give-back.ts';
import { openSetup } from './setup/setup.ts';
import { runForEvent, runFromTerminal } from './terminal.ts';

/**
 * Puts the house together: the one place where real clocks, real databases and a real GitHub are chosen. Everything
 * below is handed what it needs.
 */
export const doors: Doors = {
  serve: async (env) => {
    const app = appToServe(env);
    const database = await openDatabase(env.database);
    const github = githubOf(env, allowanceIn({ db: database, now }));
    const serving = await serve({
      database,
      github,
      app,
      at: env.at,
      password: env.dashboardPassword,
      role: env.role,
      metricsToken: env.metricsToken,
      now,
      log: logOf(env),
      ticks: 'every ten minutes',
    });
    const keepAll = giveMemoryBack();
    const stop = async () => {
      keepAll();
      await serving.stop();
    };
    return { url: serving.url, hints: serverHints(serving, env.role), stop };
  },
  // An emulated GitHub is more than half of what is installed: a server does not load it.
  sandbox: async (env, { port }) => (await import('./sandbox/doors.ts')).runSandbox(sandboxLog(env), port),
  tour: async (env, { port, say }) => (await import('./sandbox/doors.ts')).runTour(sandboxLog(env), port, say),
  sweep: (env, asked) =>
    runFromTerminal({ kind: 'sweep', repo: asked.repo, at: asked.at, go: false }, asked, githubOf(env)),
  reviewList: (env, { meeting, ...asked }) =>
    runFromTerminal(
      { kind: 'review-list', repo: asked.repo, ...(meeting === null ? {} : { meeting }) },
      asked,
      githubOf(env),
    ),
  event: (env, { repo, at, act, progress }, event) =>
    runForEvent({ ...event, repo }, act, {
      github: githubOf(env),
      now: () => new Date(at),
      wait: (ms) => pause(ms),
      ...(progress ? { progress } : {}),
    }),
  setup: (env, { port, file }) => openSetup({ githubUrl: env.githubUrl, port, file }),
  doctor: (env) => examine(env, env.app || env.token ? githubOf(env) : null),
};

function now(): Date {
  return new Date();
}

function githubOf(env: Env, allowance?: Allowance): Github {
  const at = { baseUrl: env.githubUrl, now, allowance };
  if (env.app) return connectApp({ appId: env.app.id, privateKey: env.app.privateKey, ...at });
  if (env.token) return connectToken({ token: env.token, ...at });
  throw new Told('There is nobody to speak to GitHub as: set GITHUB_TOKEN, or APP_ID and PRIVATE_KEY of a GitHub App.');
}

/** Logs go to standard error, so that standard output is the command's own. */
function logOf(env: Env): pino.Logger {
  const secrets = [env.app?.webhookSecret, env.token, env.metricsToken, env.dashboardPassword].filter(
    (one) => typeof one === 'string',
  );
  return openLog({ level: env.logLevel, to: pino.destination({ dest: 2, sync: true }), secrets });
}

function serverHints({ url }: Serving, role: Role): readonly string[] {
  return [
    ...(role === 'worker' ? [] : [`webhooks are taken at ${url}/api/github/webhooks`]),
    ...(role === 'front' ? ['jobs are worked off by the workers'] : []),
    `${url}/readyz says whether it is ready`,
  ];
}

/** A sandbox tells what its bot does by itself. */
function sandboxLog(env: Env): pino.Logger {
  return logOf({ ...env, logLevel: env.logLevel === 'info' ? 'warn' : env.logLevel });
}
