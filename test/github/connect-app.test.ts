import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Gone, Later } from '../../src/core/trouble.ts';
import { connectApp, type Github } from '../../src/github/connect.ts';
import { noRequests } from '../../src/github/github.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { issueAnswer, onlyWhatIsExpected, REPO, repositoryAnswer, US } from './answers.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const YEAR_2018 = '2018-03-05T14:00:00Z';

onlyWhatIsExpected();

/** An App at github.com whose clock stands where the test says. */
function app(clock = { now: new Date(YEAR_2018) }): Github {
  nock(GITHUB_API).get('/app').reply(200, { slug: 'ispyb-triage', name: 'ISPyB Triage', permissions: {}, events: [] });
  return connectApp({ appId: 12, privateKey, pace: 'none', now: () => clock.now });
}

function installedAs(id: number, repo = REPO): void {
  nock(GITHUB_API).get(`/repos/${repo}/installation`).reply(200, { id });
}

/** GitHub hands out a token that runs out in 2018, whatever year it really is. */
function tokenIs(token: string, installation = 5): void {
  nock(GITHUB_API)
    .post(`/app/installations/${installation}/access_tokens`)
    .reply(201, { token, expires_at: '2018-03-05T15:00:00Z', permissions: {}, repository_selection: 'all' });
}

function issueFor(token: string, status = 200): void {
  nock(GITHUB_API, { reqheaders: { authorization: `token ${token}` } })
    .get(`/repos/${REPO}/issues/7`)
    .reply(status, status === 200 ? issueAnswer(7, { user: US }) : { message: 'Bad credentials' });
}

function onlyTheDateIsOurs(now: string): void {
  jest.useFakeTimers({
    now: new Date(now),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

afterEach(() => void jest.useRealTimers());

describe('an App', () => {
  test('knows its own login, and so what is its own', async () => {
    const github = app();
    installedAs(5);
    tokenIs('one');
    issueFor('one');
    const { reader } = await github.of(REPO);
    expect((await reader.issue(REPO, 7)).author).toEqual({ login: US.login, human: false, ours: true });
    expect(await github.self()).toEqual({ login: US.login, appSlug: 'ispyb-triage' });
  });

  test('proves who it is with its key', async () => {
    const seen: string[] = [];
    nock(GITHUB_API)
      .get('/app')
      .matchHeader('authorization', (value) => seen.push(String(value)) > 0)
      .reply(200, { slug: 'ispyb-triage', name: 'ISPyB Triage' });
    await connectApp({ appId: 12, privateKey }).self();
    const [head = '', claims = '', signature = ''] = (seen[0] ?? '').replace('bearer ', '').split('.');
    const verified = createVerify('RSA-SHA256')
      .update(`${head}.${claims}`)
      .verify(createPublicKey(publicKey), signature, 'base64url');
    expect(verified).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: 12 });
  });

  test('reads a key whose line ends were written as in an environment', async () => {
    nock(GITHUB_API).get('/app').reply(200, { slug: 'ispyb-triage', name: 'ISPyB Triage' });
    const github = connectApp({ appId: 12, privateKey: privateKey.replaceAll('\n', '\\n') });
    expect((await github.self()).login).toBe(US.login);
  });

  test('asks again who it is after GitHub did not answer', async () => {
    nock(GITHUB_API).get('/app').reply(502);
    const github = connectApp({ appId: 12, privateKey });
    await expect(github.self()).rejects.toThrow(Later);
    nock(GITHUB_API).get('/app').reply(200, { slug: 'ispyb-triage', name: 'ISPyB Triage' });
    expect((await github.self()).login).toBe(US.login);
  });
});

describe('a token of an installation', () => {
  test('is fetched once for as many jobs as fall into 55 minutes, though it says that it ran out years ago', async () => {
    const clock = { now: new Date(YEAR_2018) };
    const github = app(clock);
    installedAs(5);
    tokenIs('one');
    for (const minute of ['14:00', '14:30', '14:54']) {
      clock.now = new Date(`2018-03-05T${minute}:59Z`);
      issueFor('one');
      await (await github.of(REPO)).reader.issue(REPO, 7);
    }
    clock.now = new Date('2018-03-05T14:56:00Z');
    tokenIs('two');
    issueFor('two');
    await (await github.of(REPO)).reader.issue(REPO, 7);
  });

  test('is fetched anew after the clock was turned back', async () => {
    const clock = { now: new Date(YEAR_2018) };
    const github = app(clock);
    installedAs(5);
    tokenIs('one');
    issueFor('one');
    await (await github.of(REPO)).reader.issue(REPO, 7);
    clock.now = new Date('2017-01-01T00:00:00Z');
    tokenIs('two');
    issueFor('two');
    await (await github.of(REPO)).reader.issue(REPO, 7);
  });

  test('that is refused before its time is replaced once, and the request sent once more', async () => {
    // Octokit itself waits for a token younger than five seconds to become known everywhere; this one gets older.
    onlyTheDateIsOurs('2018-03-05T14:00:00Z');
    const github = app();
    installedAs(5);
    tokenIs('one');
    issueFor('one');
    await (await github.of(REPO)).reader.issue(REPO, 7);
    jest.setSystemTime(new Date('2018-03-05T14:00:06Z'));
    const { reader } = await github.of(REPO);
    issueFor('one', 401);
    tokenIs('two');
    issueFor('two');
    expect((await reader.issue(REPO, 7)).number).toBe(7);
  });
});

describe('an installation', () => {
  test('is looked up once for each owner', async () => {
    const github = app();
    installedAs(5);
    await Promise.all([github.of(REPO), github.of('RingLab/other'), github.of(REPO)]);
  });

  test('that is not there is gone, and looked up again the next time', async () => {
    const github = app();
    nock(GITHUB_API).get(`/repos/${REPO}/installation`).reply(404, { message: 'Not Found' });
    await expect(github.of(REPO)).rejects.toThrow(Gone);
    installedAs(5);
    await github.of(REPO);
  });

  test('that was put there anew is found when the job comes back', async () => {
    const github = app();
    installedAs(5);
    const { reader } = await github.of(REPO);
    nock(GITHUB_API).post('/app/installations/5/access_tokens').reply(404, { message: 'Not Found' });
    await expect(reader.issue(REPO, 7)).rejects.toThrow(Later);
    installedAs(6);
    tokenIs('new', 6);
    issueFor('new');
    await (await github.of(REPO)).reader.issue(REPO, 7);
  });

  test('tells its repositories; suspended ones are left out', async () => {
    const github = connectApp({ appId: 12, privateKey, pace: 'none' });
    nock(GITHUB_API)
      .get('/app/installations?per_page=100')
      .reply(200, [{ id: 5 }, { id: 6, suspended_at: YEAR_2018 }]);
    tokenIs('one');
    nock(GITHUB_API)
      .get('/installation/repositories?per_page=100')
      .reply(200, { total_count: 1, repositories: [repositoryAnswer()] });
    expect((await github.repositories()).map((repository) => repository.name)).toEqual([REPO]);
  });
});

test('requests are counted, in all and for one run; fetching tokens is no write', async () => {
  const github = app();
  installedAs(5);
  tokenIs('one');
  const run = noRequests();
  const { writer } = await github.of(REPO, { counter: run });
  issueFor('one');
  nock(GITHUB_API).post(`/repos/${REPO}/issues/7/labels`).reply(200, []);
  await writer.carryOut({ do: 'label.add', repo: REPO, issue: 7, label: 'stale', because: 'x' });
  expect(run.writes).toBe(1);
  expect(github.requests().writes).toBe(1);
  expect(github.requests().reads).toBe(run.reads + 2);
});

test('what an operator asks: what the App may do, where its webhooks go, what is left', async () => {
  nock(GITHUB_API)
    .get('/app')
    .reply(200, { slug: 's', name: 'S', permissions: { issues: 'write' }, events: ['push'], owner: null })
    .get('/app/hook/config')
    .reply(200, { url: 'https://bot.example/api/github/webhooks', secret: '********' });
  const github = connectApp({ appId: 12, privateKey });
  expect(await github.app()).toEqual({
    facts: { slug: 's', name: 'S', permissions: { issues: 'write' }, events: ['push'] },
    hook: { url: 'https://bot.example/api/github/webhooks', signed: true },
  });
  installedAs(5);
  tokenIs('one');
  nock(GITHUB_API)
    .get('/rate_limit')
    .reply(200, { resources: { core: { limit: 5000, remaining: 4000, reset: 1546347600 } } });
  expect(await github.budget(REPO)).toEqual({ limit: 5000, remaining: 4000, reset: '2019-01-01T13:00:00.000Z' });
});
