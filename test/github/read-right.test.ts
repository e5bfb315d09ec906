import { describe, expect, test } from '@jest/globals';
import { Gone } from '../../src/core/trouble.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { connected, nextPage, onlyWhatIsExpected, REPO, repositoryAnswer } from './answers.ts';

const { reader } = connected();
const path = `/repos/${REPO}/collaborators/ann/permission`;

onlyWhatIsExpected();

describe('the right of a person', () => {
  test.each([
    ['admin', ['admin', 'maintain', 'push', 'triage', 'pull'], 'admin'],
    ['maintain', ['maintain', 'push', 'triage', 'pull'], 'write'],
    ['write', ['push', 'triage', 'pull'], 'write'],
    ['triage', ['triage', 'pull'], 'read'],
    ['read', ['pull'], 'read'],
    ['none', [], 'none'],
  ])('is %s by the flags %p, where `permission` alone says something coarser', async (right, flags, permission) => {
    const permissions = Object.fromEntries(
      ['admin', 'maintain', 'push', 'triage', 'pull'].map((flag) => [flag, flags.includes(flag)]),
    );
    nock(GITHUB_API)
      .get(path)
      .reply(200, { permission, role_name: 'ours', user: { login: 'ann', permissions } });
    expect(await reader.right(REPO, 'ann')).toBe(right);
  });

  test('is none for a stranger to a private repository', async () => {
    nock(GITHUB_API)
      .get(path)
      .reply(404, { message: 'ann is not a user' })
      .get(`/repos/${REPO}`)
      .reply(200, repositoryAnswer({ private: true }));
    expect(await reader.right(REPO, 'ann')).toBe('none');
  });

  test('is not known in a repository that is not there, and where GitHub does not answer', async () => {
    nock(GITHUB_API).get(path).reply(404).get(`/repos/${REPO}`).reply(404);
    await expect(reader.right(REPO, 'ann')).rejects.toThrow(Gone);
    nock(GITHUB_API).get(path).reply(503);
    await expect(reader.right(REPO, 'ann')).rejects.toMatchObject({ kind: 'later' });
  });
});

test('collaborators come from every page, and a repository that hides them is no empty list', async () => {
  const all = `/repos/${REPO}/collaborators`;
  nock(GITHUB_API)
    .get(`${all}?per_page=100`)
    .reply(200, [{ login: 'ann' }], nextPage(all, 2))
    .get(`${all}?page=2`)
    .reply(200, [{ login: 'Bob' }]);
  expect(await reader.collaborators(REPO)).toEqual(['ann', 'Bob']);
  nock(GITHUB_API).get(`${all}?per_page=100`).reply(403, { message: 'Must have push access' });
  await expect(reader.collaborators(REPO)).rejects.toMatchObject({ kind: 'refused' });
});
