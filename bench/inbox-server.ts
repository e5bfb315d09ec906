// A server for bench/inbox.ts in a process of its own: `node bench/inbox-server.ts bare`, or `ours` with the database
// in DATABASE_URL or else on PGlite in the directory DATA_DIR. Prints its port, and stops when its input ends.
import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Probot, Server } from 'probot';
import { Gone } from '../src/core/trouble.ts';
import { openDatabase } from '../src/db/open.ts';
import type { Github } from '../src/github/connect.ts';
import { serve } from '../src/serve.ts';

const SECRET = 'of the bench';
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();
const log = pino({ level: 'warn' }, pino.destination(2));

/** A GitHub on which we are installed nowhere: each job that a delivery hints at is begun, and ends there. */
const nowhere: Github = {
  self: async () => ({ id: 1, login: 'bench[bot]', ours: (id: number) => id === 1 }) as never,
  of: () => Promise.reject(new Gone('not installed here')),
  repositories: async () => [],
  requests: () => ({ reads: 0, writes: 0 }),
  limits: () => [],
  lastDelivery: async () => null,
  app: async () => null,
  budget: () => Promise.reject(new Gone('not installed here')),
};

async function bare(): Promise<{ port: number; stop(): Promise<void> }> {
  const server = new Server({
    Probot: Probot.defaults({ appId: 1, privateKey, secret: SECRET, log }),
    port: 0,
    host: '127.0.0.1',
    log,
  } as ConstructorParameters<typeof Server>[0]);
  await server.load((app: Probot) => {
    app.on('issues.opened', async () => {});
  });
  const http = await server.start();
  return { port: (http.address() as AddressInfo).port, stop: async () => void (await server.stop()) };
}

async function ours(): Promise<{ port: number; stop(): Promise<void> }> {
  const { DATABASE_URL: url, DATA_DIR: dir = '' } = process.env;
  const serving = await serve({
    database: await openDatabase(url ? { url } : { dir }),
    github: nowhere,
    app: { id: 1, privateKey, webhookSecret: SECRET },
    at: { port: 0, host: '127.0.0.1' },
    now: () => new Date(),
    log,
    ticks: 'by hand',
  });
  return { port: Number(new URL(serving.url).port), stop: serving.stop };
}

const running = process.argv[2] === 'bare' ? await bare() : await ours();
process.stdout.write(`${running.port}\n`);
process.stdin.resume().on('end', async () => {
  await running.stop();
  process.exit(0);
});
