import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';

/** The real server, started as an operator starts it and ended as the kernel ends it. */
export interface Server {
  /** Where it takes webhooks; null while it is down. */
  readonly hook: () => string | null;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Jobs that wait, run or are to be tried again; null where it does not say. */
  unfinished(): Promise<number | null>;
}

/** A server beside an emulated GitHub; `database` is its DATABASE_URL or DATA_DIR. */
export function serverOf(github: EmulatedGithub, database: Readonly<Record<string, string>>): Server {
  let running: { child: ChildProcess; origin: string } | null = null;
  const env = {
    PATH: process.env.PATH,
    APP_ID: String(github.appId),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: github.webhookSecret,
    GITHUB_API_URL: github.url,
    PORT: '0',
    LOG_LEVEL: 'fatal' as const,
    ...database,
  };
  return {
    hook: () => running && `${running.origin}/api/github/webhooks`,
    start: async () => {
      const child = spawn(process.execPath, ['bin/ispyb-triage.js', 'serve'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env,
      });
      running = { child, origin: await originOf(child) };
    },
    kill: async () => {
      const { child } = running ?? {};
      running = null;
      if (!child || child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
    unfinished: async () => (running ? unfinishedAt(running.origin) : null),
  };
}

async function originOf(child: ChildProcess): Promise<string> {
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (port) return `http://127.0.0.1:${port}`;
    }
  throw new Error('the server ended before it was ready');
}

async function unfinishedAt(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const counts = text.matchAll(/^ispyb_triage_jobs\{state="(waiting|active|again|failed)"\} (\d+)$/gm);
  return [...counts].filter(([, state]) => state !== 'failed').reduce((sum, [, , jobs]) => sum + Number(jobs), 0);
}
