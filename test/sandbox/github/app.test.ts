import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, silent, start, statusOf, WORLD } from './sample.ts';

let github: EmulatedGithub;
let app: Octokit;
let bot: Octokit;
beforeAll(async () => {
  github = await start({ ...WORLD, app: { ...WORLD.app, repositories: ['schema', 'secret'] } });
  const { appId, privateKey, installationId, url: baseUrl } = github;
  app = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey }, log: silent });
  bot = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey, installationId }, log: silent });
});
afterAll(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };

describe('the App', () => {
  test('knows itself and where it is installed', async () => {
    expect((await app.rest.apps.getAuthenticated()).data?.slug).toBe('triage-of-tests');
    const { data } = await app.rest.apps.listInstallations();
    expect(data.map(({ id }) => id)).toEqual([github.installationId]);
    expect((await app.rest.apps.getRepoInstallation(repo)).data.id).toBe(github.installationId);
    expect(await statusOf(app.rest.apps.getRepoInstallation({ ...repo, repo: 'minutes' }))).toBe(404);
    const { repositories } = (await bot.rest.apps.listReposAccessibleToInstallation()).data;
    expect(repositories.map(({ name }) => name)).toEqual(['schema', 'secret']);
  });

  test('works in its own name where its permissions reach', async () => {
    const { data: issue } = await as(github, 'sven').rest.issues.create({ ...repo, title: 'A column' });
    const { data } = await bot.rest.issues.createComment({ ...repo, issue_number: issue.number, body: 'thank you' });
    expect(data).toMatchObject({ user: { login: 'triage-of-tests[bot]', type: 'Bot' }, author_association: 'NONE' });
    expect(data.performed_via_github_app?.slug).toBe('triage-of-tests');
  });

  test('is refused where they do not', async () => {
    const file = { ...repo, path: 'x.md', message: 'm', content: '' };
    await expect(bot.rest.repos.createOrUpdateFileContents(file)).rejects.toThrow(
      'Resource not accessible by integration',
    );
    expect(await statusOf(bot.rest.issues.create({ owner: 'lightsources', repo: 'Minutes', title: 'x' }))).toBe(403);
    expect(await statusOf(bot.rest.repos.addCollaborator({ ...repo, username: 'sven' }))).toBe(403);
  });

  test('gets tokens that may be narrower, not wider', async () => {
    const ask = { installation_id: github.installationId };
    const narrow = await app.rest.apps.createInstallationAccessToken({ ...ask, permissions: { issues: 'read' } });
    expect(narrow.data.permissions).toEqual({ issues: 'read' });
    const reader = new Octokit({ baseUrl: github.url, auth: narrow.data.token, log: silent });
    expect(await statusOf(reader.rest.issues.listForRepo(repo))).toBe(200);
    expect(await statusOf(reader.rest.issues.create({ ...repo, title: 'x' }))).toBe(403);
    const wide = app.rest.apps.createInstallationAccessToken({ ...ask, permissions: { contents: 'write' } });
    expect(await statusOf(wide)).toBe(422);
  });

  test('a JWT of another key is refused', async () => {
    const forged = `${btoa('{"alg":"RS256"}')}.${btoa(`{"iss":${github.appId},"exp":99999999999}`)}.AAAA`;
    const answer = await fetch(`${github.url}/app`, { headers: { authorization: `Bearer ${forged}` } });
    expect(answer.status).toBe(401);
  });
});
