import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, start, statusOf } from './sample.ts';

let github: EmulatedGithub;
beforeAll(async () => {
  github = await start();
});
afterAll(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };
const opened = async (by: string): Promise<number> =>
  (await as(github, by).rest.issues.create({ ...repo, title: 'A column', body: 'for beams' })).data.number;

describe('people may do what GitHub lets them do', () => {
  test('strangers open issues, comment, and edit and close their own', async () => {
    const sven = as(github, 'sven');
    const issue_number = await opened('sven');
    expect(await statusOf(sven.rest.issues.createComment({ ...repo, issue_number, body: 'me too' }))).toBe(201);
    expect(await statusOf(sven.rest.issues.update({ ...repo, issue_number, body: 'for more beams' }))).toBe(200);
    expect(await statusOf(sven.rest.issues.update({ ...repo, issue_number, state: 'closed' }))).toBe(200);
  });

  test('labels of strangers are dropped without a word', async () => {
    const { data } = await as(github, 'sven').rest.issues.create({ ...repo, title: 'Mine', labels: ['urgent'] });
    expect(data.labels).toEqual([]);
  });

  test.each([
    ['sven', [403, 403, 403, 404]],
    ['rob', [403, 403, 403, 404]],
    ['tess', [200, 200, 403, 404]],
    ['Wim', [200, 200, 200, 201]],
    ['ada', [200, 200, 200, 201]],
  ])("%s labels, closes and rewrites others' issues, and writes files: %j", async (login, expected) => {
    const issue_number = await opened('Wim');
    const { data } = await as(github, 'ada').rest.issues.createComment({ ...repo, issue_number, body: 'hm' });
    const { issues, repos } = as(github, login).rest;
    const content = Buffer.from('x').toString('base64');
    const file = { ...repo, path: `notes/${login}.md`, message: 'm', content };
    const statuses = [
      await statusOf(issues.addLabels({ ...repo, issue_number, labels: ['vc'] })),
      await statusOf(issues.update({ ...repo, issue_number, state: 'closed' })),
      await statusOf(issues.updateComment({ ...repo, comment_id: data.id, body: 'forged' })),
      await statusOf(repos.createOrUpdateFileContents(file)),
    ];
    expect(statuses).toEqual(expected);
  });

  test('who triages does not rewrite other people’s issues', async () => {
    const issue_number = await opened('Wim');
    const { issues } = as(github, 'tess').rest;
    expect(await statusOf(issues.update({ ...repo, issue_number, title: 'Other' }))).toBe(403);
  });

  test('authors reopen what they closed, not what was closed for them', async () => {
    const sven = as(github, 'sven').rest.issues;
    const issue_number = await opened('sven');
    await sven.update({ ...repo, issue_number, state: 'closed' });
    expect(await statusOf(sven.update({ ...repo, issue_number, state: 'open' }))).toBe(200);
    await as(github, 'tess').rest.issues.update({ ...repo, issue_number, state: 'closed' });
    expect(await statusOf(sven.update({ ...repo, issue_number, state: 'open' }))).toBe(403);
  });

  test('strangers are silent where a conversation is locked', async () => {
    const issue_number = await opened('sven');
    await as(github, 'Wim').rest.issues.lock({ ...repo, issue_number });
    const say = (login: string) => as(github, login).rest.issues.createComment({ ...repo, issue_number, body: 'but' });
    expect(await statusOf(say('sven'))).toBe(403);
    expect(await statusOf(say('tess'))).toBe(201);
  });

  test('what is private does not exist for those outside', async () => {
    const hidden = { owner: 'lightsources', repo: 'secret' };
    expect(await statusOf(as(github, 'sven').rest.repos.get(hidden))).toBe(404);
    expect(await statusOf(as(github, 'ada').rest.repos.get(hidden))).toBe(200);
  });

  test('a wrong token is nobody’s, no token reads what is public', async () => {
    const address = `${github.url}/repos/lightsources/schema`;
    expect((await fetch(address, { headers: { authorization: 'token nonsense' } })).status).toBe(401);
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}/issues`, { method: 'POST', body: '{"title":"x"}' })).status).toBe(401);
  });

  test('names are the same in any case', async () => {
    const { data } = await as(github, 'sven').rest.repos.get({ owner: 'LightSources', repo: 'SCHEMA' });
    expect(data.full_name).toBe('lightsources/schema');
  });
});

describe('the permission of a person', () => {
  test.each([
    ['ada', 'admin', 'admin', [true, true, true, true, true]],
    ['wim', 'write', 'write', [false, false, true, true, true]],
    ['tess', 'read', 'triage', [false, false, false, true, true]],
    ['sven', 'read', 'read', [false, false, false, false, true]],
  ])('%s: %s, in truth %s', async (username, permission, role_name, switches) => {
    const { data } = await as(github, 'ada').rest.repos.getCollaboratorPermissionLevel({ ...repo, username });
    expect(data).toMatchObject({ permission, role_name });
    const { admin, maintain, push, triage, pull } = data.user?.permissions ?? {};
    expect([admin, maintain, push, triage, pull]).toEqual(switches);
  });

  test('nobody known: not found; no right in a private repository: none', async () => {
    const { repos } = as(github, 'ada').rest;
    expect(await statusOf(repos.getCollaboratorPermissionLevel({ ...repo, username: 'nobody' }))).toBe(404);
    const secret = { owner: 'lightsources', repo: 'secret', username: 'sven' };
    expect((await repos.getCollaboratorPermissionLevel(secret)).data.permission).toBe('none');
  });

  test('a right that is given holds from then on', async () => {
    await github.grant('rob', 'schema', 'triage');
    const { data } = await as(github, 'ada').rest.repos.getCollaboratorPermissionLevel({ ...repo, username: 'rob' });
    expect(data.role_name).toBe('triage');
    const { repos } = as(github, 'ada').rest;
    await repos.addCollaborator({ ...repo, username: 'rob', permission: 'push' });
    expect((await repos.getCollaboratorPermissionLevel({ ...repo, username: 'rob' })).data.role_name).toBe('write');
    await repos.removeCollaborator({ ...repo, username: 'rob' });
    expect((await repos.getCollaboratorPermissionLevel({ ...repo, username: 'rob' })).data.role_name).toBe('read');
    expect(await statusOf(as(github, 'Wim').rest.repos.addCollaborator({ ...repo, username: 'sven' }))).toBe(403);
  });
});
