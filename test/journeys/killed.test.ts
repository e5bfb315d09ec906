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

test.each(process.env.LONG ? [0, 60, 180, 400] : [60])(
  'killed %i ms after a delivery was taken and started again, the issue gets its labels once',
  async (ms) => {
    await start();
    const body = 'Add a column `Detector.repairedAt`.';
    const issue = await people.opens('lena-member', { title: 'New column Detector.repairedAt', body });
    await github.drained();
    await pause(ms);
    await kill();
    await start();
    await until(async () => (await people.reads(issue)).labels.length === 3);
    expect([...(await people.reads(issue)).labels].sort()).toEqual(['area:beamline', 'kind:new-column', 'size:small']);
    expect(await people.hears(issue)).toEqual([]);
  },
  120_000,
);

test.each(process.env.LONG ? [500, 1500, 2500] : [1500])(
  'killed %i ms after minutes arrived and started again, the issue is closed once, with one comment',
  async (ms) => {
    await layDatabase(data);
    await start();
    const day = format(subDays(new Date(), 1), 'd MMMM yyyy');
    const text = `# ISPyB VC, ${day}\n\n## #36 State of a proposal\n\nThis is done and needs no further action.\n`;
    await people.commits('tomas-maintainer', 'webpages/Monthly_meetings/minutes.md', text);
    await github.drained();
    await pause(ms);
    await kill();
    await start();
    await until(async () => (await people.reads(36)).state === 'closed');
    expect((await people.hears(36)).filter(({ by }) => by.endsWith('[bot]'))).toHaveLength(1);
    expect((await people.reads(36)).stateReason).toBe('completed');
  },
  120_000,
);

test('what people did while the server was away is done once when it is back', async () => {
  await layDatabase(data);
  const port = await freePort();
  github.deliverTo(`http://127.0.0.1:${port}/api/github/webhooks`);
  const body = 'Add a column `Detector.repairedAt`.';
  const first = await people.opens('lena-member', { title: 'New column Detector.repairedAt', body });
  const second = await people.opens('lena-member', {
    title: 'New column Detector.soldAt',
    body: 'Add `Detector.soldAt`.',
  });
  const comment = await people.says('mira-chair', 40, '/ispyb next-meeting');
  const day = format(subDays(new Date(), 1), 'd MMMM yyyy');
  const text = `# ISPyB VC, ${day}\n\n## #36 State of a proposal\n\nThis is done and needs no further action.\n`;
  await people.commits('tomas-maintainer', 'webpages/Monthly_meetings/minutes.md', text);
  await github.drained();
  await start(port);
  const answers = async () =>
    (await people.hears(40)).filter((one) => one.body.includes(`ispyb-triage:answer:${comment}`));
  await until(async () => (await people.reads(36)).state === 'closed' && (await answers()).length > 0);
  await until(
    async () => (await people.reads(first)).labels.length > 0 && (await people.reads(second)).labels.length > 0,
  );
  await github.drained();
  expect((await people.hears(36)).filter(({ by }) => by.endsWith('[bot]'))).toHaveLength(1);
  expect(await answers()).toHaveLength(1);
  const asked = github.requests().filter(({ path }) => path.endsWith('/attempts'));
  expect(asked.length).toBeGreaterThanOrEqual(4);
  expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
}, 120_000);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function start(port = 0): Promise<void> {
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
    const taken = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (!taken) continue;
    github.deliverTo(`http://127.0.0.1:${taken}/api/github/webhooks`);
    return;
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
