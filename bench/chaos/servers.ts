import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { OPERATOR_HEADER } from '../../src/server/operations.ts';
import { serverEnv } from '../server-env.ts';

/** The real server in a process of its own, ended as the kernel ends it. */
export interface Server {
  /** Where it takes webhooks; null while it is down. */
  readonly hook: () => string | null;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Deliveries and jobs that wait, run or are to be tried again; null where it is down. */
  unfinished(): Promise<number | null>;
  /** Jobs that failed for good. */
  failed(): Promise<number>;
  /** How many writing requests it made since its start; 0 while it is down. */
  writes(): Promise<number>;
  /** All jobs that are not done, as an operator sees them. */
  jobs(): Promise<unknown>;
}

/** A server beside an emulated GitHub; `database` is its DATABASE_URL or DATA_DIR. */
export function serverOf(github: EmulatedGithub, database: Readonly<Record<string, string>>): Server {
  let running: { child: ChildProcess; origin: string } | null = null;
  const env = { ...serverEnv(github), LOG_LEVEL: 'fatal' as const, ...database };
  return {
    hook: () => running && `${running.origin}/api/github/webhooks`,
    start: async () => {
      const child = spawn(process.execPath, ['bench/chaos/serve.ts'], {
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
    failed: async () => (running ? figureOf(await metricsOf(running.origin), 'ispyb_triage_jobs{state="failed"}') : 0),
    writes: async () =>
      running ? figureOf(await metricsOf(running.origin), 'ispyb_triage_github_requests{direction="write"}') : 0,
    jobs: async () => (running ? jobsAt(running.origin) : null),
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

/** What is not at rest, by the names of the metrics. */
const UNFINISHED = [
  'ispyb_triage_deliveries_waiting',
  ...['waiting', 'active', 'again'].map((state) => `ispyb_triage_jobs{state="${state}"}`),
];

async function unfinishedAt(origin: string): Promise<number> {
  const metrics = await metricsOf(origin);
  return UNFINISHED.reduce((sum, name) => sum + figureOf(metrics, name), 0);
}

async function metricsOf(origin: string): Promise<string> {
  return (await fetch(`${origin}/metrics`)).text();
}

function figureOf(metrics: string, name: string): number {
  const line = metrics.split('\n').find((one) => one.startsWith(`${name} `));
  if (!line) throw new Error(`the server tells no ${name}`);
  return Number(line.slice(name.length));
}

async function jobsAt(origin: string): Promise<unknown> {
  return (await fetch(`${origin}/api/jobs`, { headers: { [OPERATOR_HEADER]: 'chaos' } })).json();
}
