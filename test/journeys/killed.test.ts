import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { format } from 'date-fns/format';
import { subDays } from 'date-fns/subDays';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { type People, peopleOf } from '../../src/sandbox/people.ts';
import { setUpGithub } from '../../src/sandbox/setting-up.ts';
import { layDatabase } from '../db/directories.ts';
import { secretsOf } from '../secrets.ts';
import '../setup/emulators.ts';

// The real server, started as an operator starts it, and ended as the kernel ends it.
const SERVER = ['bin/ispyb-triage.js', 'serve'];

let github: EmulatedGithub;
let people: People;
let data: string;
let server: ChildProcess | undefined;
/** Where GitHub delivers to, whether somebody is there or not. */
let port: number;

const secrets = secretsOf(() => github);
/** All that the servers said, on either stream, at the finest level. */
let said: string[];

beforeEach(async () => {
  said = [];
  github = await setUpGithub(secrets.watch);
  // The server goes by the real clock, so the emulated GitHub must as well.
  await github.setClock(new Date());
  people = peopleOf(github);
  data = mkdtempSync(join(tmpdir(), 'ispyb-triage-killed-'));
});

afterEach(async () => {
  await kill();
  secrets.mustBeKept(said.join(''));
  await github.close();
  rmSync(data, { recursive: true, force: true });
});

/** When it is killed after a delivery was taken, and after minutes arrived, in milliseconds. */
const MOMENTS = process.env.LONG
  ? [
      [0, 500],
      [60, 1500],
      [180, 2500],
      [400, 1500],
    ]
  : [[60, 1500]];

test.each(MOMENTS)(
  'killed %i ms after a delivery, %i ms after minutes, and then away: all that people did is done once',
  async (delivered, arrived) => {
    await layDatabase(data);
    port = await freePort();
    github.deliverTo(`http://127.0.0.1:${port}/api/github/webhooks`);
    await start();
    await killedWithADelivery(delivered);
    await killedWithMinutes(arrived);
    await kill();
    await actedWhileItWasAway();
  },
  240_000,
);

async function killedWithADelivery(ms: number): Promise<void> {
  const issue = await people.opens('lena-member', proposalOf('repairedAt'));
  await github.drained();
  await pause(ms);
  await kill();
  await start();
  await until(async () => (await people.reads(issue)).labels.length === 3);
  expect([...(await people.reads(issue)).labels].sort()).toEqual(['area:beamline', 'kind:new-column', 'size:small']);
  expect(await people.hears(issue)).toEqual([]);
}

async function killedWithMinutes(ms: number): Promise<void> {
  await bringMinutesThatClose(36);
  await pause(ms);
  await kill();
  await start();
  await expectClosedOnce(36);
}

async function actedWhileItWasAway(): Promise<void> {
  const first = await people.opens('lena-member', proposalOf('mendedAt'));
  const second = await people.opens('lena-member', proposalOf('soldAt'));
  const comment = await people.says('mira-chair', 40, '/ispyb next-meeting');
  await bringMinutesThatClose(42);
  const before = github.requests().length;
  await start();
  const answers = async () =>
    (await people.hears(40)).filter((one) => one.body.includes(`ispyb-triage:answer:${comment}`));
  await expectClosedOnce(42);
  await until(async () => (await answers()).length > 0);
  await until(
    async () => (await people.reads(first)).labels.length > 0 && (await people.reads(second)).labels.length > 0,
  );
  await github.drained();
  await expectClosedOnce(42);
  expect(await answers()).toHaveLength(1);
  const asked = github
    .requests()
    .slice(before)
    .filter(({ path }) => path.endsWith('/attempts'));
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
}

function proposalOf(column: string) {
  return { title: `New column Detector.${column}`, body: `Add a column \`Detector.${column}\`.` };
}

async function bringMinutesThatClose(issue: number): Promise<void> {
  const day = format(subDays(new Date(), 1), 'd MMMM yyyy');
  const text = `# ISPyB VC, ${day}\n\n## #${issue} State of a proposal\n\nThis is done and needs no further action.\n`;
  await people.commits('tomas-maintainer', `webpages/Monthly_meetings/minutes-${issue}.md`, text);
  await github.drained();
}

async function expectClosedOnce(issue: number): Promise<void> {
  await until(async () => (await people.reads(issue)).state === 'closed');
  expect((await people.hears(issue)).filter(({ by }) => by.endsWith('[bot]'))).toHaveLength(1);
  expect((await people.reads(issue)).stateReason).toBe('completed');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(): Promise<void> {
  const started = spawn(process.execPath, SERVER, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      APP_ID: String(github.appId),
      PRIVATE_KEY: github.privateKey,
      WEBHOOK_SECRET: github.webhookSecret,
      GITHUB_API_URL: github.url,
      DATA_DIR: data,
      PORT: String(port),
      LOG_LEVEL: 'trace',
    },
  });
  server = started;
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (some: Buffer) => said.push(some.toString()));
  for await (const line of createInterface({ input: started.stdout })) {
    if (line.includes(`http://localhost:${port}`)) return;
  }
  throw new Error('the server ended before it was ready');
}

async function kill(): Promise<void> {
  const running = server;
  server = undefined;
  if (!running || running.exitCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await gone;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) if (await holds()) return;
  throw new Error('it did not come to that within a minute');
}
