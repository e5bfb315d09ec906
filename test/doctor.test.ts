import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../src/cli/doors.ts';
import { readEnv } from '../src/config/env.ts';
import { Later } from '../src/core/trouble.ts';
import { lockDirectory } from '../src/db/lock.ts';
import { examine, NEEDED } from '../src/doctor.ts';
import { connectApp, type Github } from '../src/github/connect.ts';
import { GITHUB_API } from '../src/github/octokit.ts';
import { layDatabase } from './db/directories.ts';
import { aRepository } from './features/builders.ts';
import { onlyWhatIsExpected, REPO, repositoryAnswer } from './github/answers.ts';
import { nock } from './setup/nock.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const ADDRESS = 'https://triage.example.org/api/github/webhooks';

onlyWhatIsExpected();

/** An environment with the App in it, and a database that is no directory: most tests look at something else. */
function env(variables: Readonly<Record<string, string>> = { WEBHOOK_SECRET: 'a secret of the test' }) {
  const app = { APP_ID: '12', PRIVATE_KEY: privateKey };
  return readEnv({ DATA_DIR: join('/dev/null', 'data'), ...app, ...variables });
}

interface Facts {
  readonly permissions: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly hook: { readonly url: string | null; readonly signed: boolean };
  readonly repositories: readonly string[];
  readonly remaining: number;
  /** What the newest delivery was answered; null where there is none. */
  readonly delivered: number | null;
}

/** A GitHub where all is well but for what a test changes. */
function github(changes: Partial<Facts> = {}): Github {
  const { permissions, events } = NEEDED;
  const hook = { url: ADDRESS, signed: true };
  const is: Facts = { permissions, events, hook, repositories: [REPO], remaining: 4800, delivered: 202, ...changes };
  const facts = { slug: 'ispyb-triage', name: 'ISPyB Triage', permissions: is.permissions, events: is.events };
  const never = () => Promise.reject(new Error('the doctor changes nothing'));
  return {
    self: never,
    of: never,
    requests: () => ({ reads: 0, writes: 0 }),
    limits: () => [],
    lastDelivery: async () => (is.delivered === null ? null : { at: '2019-03-04T05:00:00Z', status: is.delivered }),
    app: async () => ({ facts, hook: is.hook }),
    repositories: async () => is.repositories.map((name) => aRepository({ name })),
    budget: async () => ({ limit: 5000, remaining: is.remaining, reset: '2019-03-04T07:00:00.000Z' }),
  };
}

async function finding(what: string, at: Github, environment = env()): Promise<Finding | undefined> {
  return (await examine(environment, at)).find((one) => one.what === what);
}

describe('where all is well', () => {
  test('each thing is named, in an order in which one would mend them', async () => {
    const found = await examine(env(), github());
    expect(found.map(({ what, state, says }) => `${what} ${state}: ${says}`).slice(0, 7)).toEqual([
      'credentials well: this is the App “ISPyB Triage”',
      'permissions well: all that are needed',
      'events well: all that are needed',
      `webhook well: signed, to ${ADDRESS}`,
      'deliveries well: the newest one, of 2019-03-04T05:00:00Z, arrived',
      `installation well: installed on ${REPO}`,
      'rate limit well: 4800 of 5000 requests left this hour',
    ]);
    expect(found.slice(0, 7).map(({ mend }) => mend)).toEqual(Array(7).fill(null));
  });

  test('a permission that reaches further is no fault', async () => {
    const permissions = { ...NEEDED.permissions, contents: 'write', administration: 'read' };
    expect(await finding('permissions', github({ permissions }))).toMatchObject({ state: 'well' });
  });

  test('with a token and no App there is less to look at', async () => {
    const found = await examine(env(), { ...github(), app: async () => null });
    expect(found.map(({ what, state }) => [what, state])).toEqual([
      ['credentials', 'well'],
      ['installation', 'well'],
      ['database', 'ill'],
    ]);
  });
});

describe('what is wrong is said, with how to mend it', () => {
  const { issues: _without, ...fewer } = NEEDED.permissions;

  test.each<[string, Partial<Facts>, string, RegExp]>([
    ['permissions', { permissions: fewer }, 'missing issues: write', /accept the change/],
    ['permissions', { permissions: { ...NEEDED.permissions, checks: 'read' } }, 'missing checks: write', /Grant/],
    ['events', { events: ['issues'] }, 'not subscribed to issue_comment, pull_request, push', /Subscribe to events/],
    ['webhook', { hook: { url: null, signed: true } }, 'no address is set', /\/api\/github\/webhooks/],
    ['webhook', { hook: { url: 'https://x.example', signed: true } }, 'it goes to https://x.example', /add that path/],
    ['webhook', { hook: { url: ADDRESS, signed: false } }, 'deliveries are not signed', /WEBHOOK_SECRET/],
    ['deliveries', { delivered: 401 }, 'the newest one was refused: the secrets differ', /the same secret/],
    ['deliveries', { delivered: 502 }, 'the newest one, of 2019-03-04T05:00:00Z, was answered 502', /reach/],
    ['installation', { repositories: [] }, 'the App is installed on no repository', /Install the App/],
    [
      'rate limit',
      { remaining: 100 },
      '100 of 5000 requests left until 2019-03-04T07:00:00.000Z',
      /counted by the hour/,
    ],
  ])('%s: %j', async (what, changes, says, mend) => {
    expect(await finding(what, github(changes))).toEqual({
      what,
      state: 'ill',
      says,
      mend: expect.stringMatching(mend),
    });
  });

  test.each([
    ['a PostgreSQL that nobody answers at', 'postgres://triage@127.0.0.1:1/triage'],
    ['an address that is none', 'postgres://triage@no-such-host.invalid/triage'],
  ])('%s', async (_, DATABASE_URL) => {
    const found = await finding('database', github(), env({ DATABASE_URL, WEBHOOK_SECRET: 'a secret of the test' }));
    expect(found).toMatchObject({ state: 'ill', says: expect.stringContaining('check host, port') });
    expect(found?.mend).toContain('docs/operators.md');
  });

  test('a directory that another process has to itself', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'doctor-'));
    const lock = lockDirectory(dir);
    try {
      const found = await finding('database', github(), env({ DATA_DIR: dir, PORT: '1' }));
      expect(found).toMatchObject({ state: 'ill', says: expect.stringContaining(String(process.pid)) });
    } finally {
      lock.release();
      rmSync(dir, { recursive: true });
    }
  });

  test('a secret that only GitHub knows', async () => {
    expect(await finding('webhook', github(), env({}))).toMatchObject({
      state: 'ill',
      says: 'WEBHOOK_SECRET is not set',
    });
  });

  test('credentials that GitHub does not take: then nothing else at GitHub can be looked at', async () => {
    const wrong = { ...github(), app: () => Promise.reject(new Later('GitHub did not accept our credentials')) };
    expect((await examine(env(), wrong)).map(({ what, state }) => [what, state])).toEqual([
      ['credentials', 'ill'],
      ['database', 'ill'],
    ]);
  });

  test('no credentials at all', async () => {
    expect((await examine(env(), null))[0]).toEqual({
      what: 'credentials',
      state: 'ill',
      says: 'no GitHub App is set up',
      mend: 'Set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET of the GitHub App.',
    });
  });

  test('one thing that cannot be looked at hides no other', async () => {
    const down = { ...github(), budget: () => Promise.reject(new Later('GitHub answered 502')) };
    expect(await finding('rate limit', down)).toMatchObject({ state: 'ill', says: 'GitHub answered 502' });
    expect(await finding('installation', down)).toMatchObject({ state: 'well' });
  });

  test('before anything was delivered there is nothing to say about it', async () => {
    expect(await finding('deliveries', github({ delivered: null }))).toMatchObject({ state: 'well' });
  });

  test('before the App is installed there is no budget to speak of', async () => {
    expect(await finding('rate limit', github({ repositories: [] }))).toMatchObject({ state: 'well' });
  });
});

test('the embedded database is opened and let go of', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'doctor-'));
  try {
    const data = join(dir, 'data');
    await layDatabase(data);
    expect(await finding('database', github(), env({ DATA_DIR: data }))).toEqual({
      what: 'database',
      state: 'well',
      says: 'pglite can be opened',
      mend: null,
    });
    expect(() => lockDirectory(data).release()).not.toThrow();
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('asks GitHub itself, and changes nothing there', async () => {
  const api = nock(GITHUB_API);
  api.get('/app').reply(200, { slug: 'ispyb-triage', name: 'ISPyB Triage', ...NEEDED });
  api.get('/app/hook/config').reply(200, { url: ADDRESS, secret: '********', content_type: 'json' });
  const attempt = { id: 1, guid: 'g', delivered_at: '2018-03-05T13:00:00Z', status_code: 202 };
  api.get('/app/hook/deliveries').query(true).reply(200, [attempt]);
  api
    .get('/app/installations')
    .query(true)
    .times(2)
    .reply(200, [{ id: 5, suspended_at: null }]);
  api.get(`/repos/${REPO}/installation`).reply(200, { id: 5 });
  const token = { token: 'one', expires_at: '2018-03-05T15:00:00Z', permissions: {}, repository_selection: 'all' };
  api.post('/app/installations/5/access_tokens').reply(201, token);
  const repositories = [repositoryAnswer()];
  api.get('/installation/repositories').query(true).times(2).reply(200, { total_count: 1, repositories });
  const core = { limit: 5000, remaining: 4999, reset: 1551682800, used: 1 };
  api.get('/rate_limit').reply(200, { resources: { core } });
  const now = () => new Date('2018-03-05T14:00:00Z');
  const found = await examine(env(), connectApp({ appId: 12, privateKey, pace: 'none', now }));
  expect(found.filter(({ state }) => state !== 'well').map(({ what }) => what)).toEqual(['database']);
});
