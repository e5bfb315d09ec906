import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readEnv } from '../../src/config/env.ts';
import { examine, NEEDED } from '../../src/doctor.ts';
import { connectApp } from '../../src/github/connect.ts';
import { type EmulatedGithub, type Exchange, startGithub } from '../../src/sandbox/github/index.ts';
import { WORLD } from '../../src/sandbox/sample/world.ts';
import { openSetup } from '../../src/setup/setup.ts';
import { faultsOf } from '../openapi/guard.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/ispyb-triage.js', import.meta.url));
const ADDRESS = 'http://127.0.0.1:9/triage';

const exchanges: Exchange[] = [];
let github: EmulatedGithub;
beforeAll(async () => {
  // An App that may nothing and hears nothing: whatever the doctor finds later, the manifest brought.
  const app = { ...WORLD.app, permissions: {}, events: [] };
  github = await startGithub({ ...WORLD, app }, (exchange) => exchanges.push(exchange));
});
afterAll(() => github.close());

const folder = (): string => mkdtempSync(join(tmpdir(), 'ispyb-triage-'));

/** The command as somebody types it in a folder, and what it said when it ended. */
function started(cwd: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, GITHUB_API_URL: github.url };
  const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (chunk: unknown): void => {
    said += String(chunk);
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, said })),
  );
  const address = new Promise<string>((resolve) =>
    child.stdout.on('data', () => {
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    }),
  );
  return { ended, address };
}

interface Form {
  readonly action: string;
  readonly manifest: string;
}

/** The form that hands the manifest to GitHub, as a browser reads it. */
function formOf(page: string): Form {
  const plain = (text: string | undefined): string =>
    (text ?? '')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&');
  return {
    action: plain(/<form action="([^"]+)" method="post"/.exec(page)?.[1]),
    manifest: plain(/name="manifest" value="([^"]+)"/.exec(page)?.[1]),
  };
}

/** What a browser does on the first page, up to where GitHub sends it back to. */
async function throughGithub(url: string): Promise<string> {
  const answers = new URLSearchParams({ address: ADDRESS, organisation: 'ispyb' });
  const { action, manifest } = formOf(await (await fetch(`${url}/manifest?${answers}`)).text());
  const sent = await fetch(action, {
    method: 'POST',
    body: new URLSearchParams({ manifest }),
    redirect: 'manual',
  });
  expect(sent.status).toBe(302);
  return sent.headers.get('location') ?? '';
}

test('a person connects an App in a browser, and the doctor finds all well', async () => {
  const cwd = folder();
  const setup = started(cwd, 'setup', '--port', '0');
  const url = await setup.address;
  expect(await (await fetch(url)).text()).toContain('Where GitHub will reach your server');
  const made = await fetch(await throughGithub(url));
  expect({ status: made.status, page: await made.text() }).toEqual({
    status: 200,
    page: expect.stringContaining('ISPyB Triage exists'),
  });

  const { code, said } = await setup.ended;
  expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/install it: http:\S+\/installations\/new/) });
  expect(statSync(join(cwd, '.env')).mode & 0o777).toBe(0o600);
  const env = readEnv({ ...parseEnv(readFileSync(join(cwd, '.env'), 'utf8')), DATA_DIR: '/dev/null/data' });
  const { appId, privateKey, webhookSecret } = github;
  expect(env).toMatchObject({ app: { id: appId, privateKey, webhookSecret }, githubUrl: github.url });

  const found = await examine(env, connectApp({ appId, privateKey, baseUrl: github.url }));
  // The database is not what was set up.
  expect(found.filter(({ what, state }) => what !== 'database' && state !== 'well')).toEqual([]);
  expect(found.map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      'this is the App “ISPyB Triage”',
      'all that are needed',
      `signed, to ${ADDRESS}/api/github/webhooks`,
      'installed on ispyb/ispyb-database-modeling, ispyb/ISPyB',
    ]),
  );

  const conversions = exchanges.filter(({ url: path }) => path.startsWith('/app-manifests/'));
  expect(conversions.flatMap(faultsOf)).toEqual([]);
  expect(conversions.map(({ status }) => status)).toEqual([201]);
});

describe('the page', () => {
  const openOn = (file: string, githubUrl: string | undefined = github.url) => openSetup({ githubUrl, port: 0, file });
  const statusAt = async (url: string, path: string): Promise<number> => (await fetch(url + path)).status;

  test('reads the manifest aloud and hands it to the organisation or to the person, with the state', async () => {
    const page = await openOn(join(folder(), '.env'));
    const of = async (organisation: string): Promise<Form> => {
      const asked = new URLSearchParams({ address: 'https://triage.example.org/', organisation });
      return formOf(await (await fetch(`${page.url}/manifest?${asked}`)).text());
    };
    const { action, manifest } = await of('ispyb');
    expect(action).toMatch(/\/organizations\/ispyb\/settings\/apps\/new\?state=[\w-]{32}$/);
    expect((await of('')).action).toMatch(/^[^?]+\d\/settings\/apps\/new\?state=/);
    expect(JSON.parse(manifest)).toMatchObject({
      hook_attributes: { url: 'https://triage.example.org/api/github/webhooks', active: true },
      redirect_url: `${page.url}/created`,
      default_permissions: NEEDED.permissions,
      default_events: NEEDED.events,
    });
    await page.stop();
  });

  test('goes to github.com unless another GitHub is set', async () => {
    const page = await openSetup({ githubUrl: undefined, port: 0, file: join(folder(), '.env') });
    const asked = await fetch(`${page.url}/manifest?address=https://triage.example.org&organisation=`);
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self' https://github.com;");
    expect(formOf(await asked.text()).action).toMatch(/^https:\/\/github\.com\/settings\/apps\/new\?state=/);
    const own = await fetch(`${page.url}/manifest?address=http://localhost:3000&organisation=`);
    expect({ status: own.status, page: await own.text() }).toEqual({
      status: 422,
      page: expect.stringContaining('GitHub cannot reach this machine under that name'),
    });
    await page.stop();
  });

  test.each([
    ['no address', '/manifest?address=triage&organisation=', 422],
    ['an organisation that is no name', '/manifest?address=https://a.example&organisation=a/b', 422],
    ['a code that nobody was sent for', '/created?code=abc', 403],
    ['a state of somebody else', `/created?code=abc&state=${'x'.repeat(32)}`, 403],
    ['a state in other letters', `/created?code=abc&state=${encodeURIComponent('ä'.repeat(32))}`, 403],
    ['no such page', '/elsewhere', 404],
  ])('refuses %s', async (_what, path, status) => {
    const page = await openOn(join(folder(), '.env'));
    expect(await statusAt(page.url, path)).toBe(status);
    await page.stop();
  });

  test('speaks to this machine alone', async () => {
    const page = await openOn(join(folder(), '.env'));
    const { port } = new URL(page.url);
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' };
      request({ host: '127.0.0.1', port, headers }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
    await page.stop();
  });

  test('says so where GitHub knows the code no longer, and lets one begin again', async () => {
    const page = await openOn(join(folder(), '.env'));
    const back = new URL(await throughGithub(page.url));
    const code = back.searchParams.get('code') ?? '';
    back.searchParams.set('code', '0123');
    const late = await fetch(back);
    expect({ status: late.status, page: await late.text() }).toEqual({
      status: 502,
      page: expect.stringContaining('GitHub no longer knows this code'),
    });
    back.searchParams.set('code', code);
    expect((await fetch(back)).status).toBe(200);
    // The state was for one App.
    expect((await fetch(back)).status).toBe(403);
    await page.stop();
  });
});

describe('the file with the credentials', () => {
  test('that names an App already is left as it is, before anything is asked', async () => {
    const file = join(folder(), 'app.env');
    writeFileSync(file, 'APP_ID=1\n');
    await expect(openSetup({ githubUrl: github.url, port: 0, file })).rejects.toThrow(
      `${file} already sets up an App, and nothing was changed`,
    );
    expect(readFileSync(file, 'utf8')).toBe('APP_ID=1\n');
  });

  test('keeps its other lines, and is for its owner alone from then on', async () => {
    const file = join(folder(), '.env');
    writeFileSync(file, 'PORT=8080', { mode: 0o644 });
    const page = await openSetup({ githubUrl: github.url, port: 0, file });
    expect((await fetch(await throughGithub(page.url))).status).toBe(200);
    expect(parseEnv(readFileSync(file, 'utf8'))).toMatchObject({ PORT: '8080', APP_ID: String(github.appId) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await page.stop();
  });

  test('that cannot be kept is told at once, and where it goes wrong later GitHub still has the App', async () => {
    await expect(openSetup({ githubUrl: github.url, port: 0, file: '/nowhere/.env' })).rejects.toThrow(
      '/nowhere cannot be written to',
    );
    const file = join(folder(), '.env');
    const page = await openSetup({ githubUrl: github.url, port: 0, file });
    writeFileSync(file, 'APP_ID=2\n');
    const kept = await fetch(await throughGithub(page.url));
    expect({ status: kept.status, page: await kept.text() }).toEqual({
      status: 500,
      page: expect.stringContaining(`was made (APP_ID ${github.appId})`),
    });
    await page.stop();
  });
});
