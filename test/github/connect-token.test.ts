import { describe, expect, test } from '@jest/globals';
import { mark } from '../../src/core/marker.ts';
import { connectToken } from '../../src/github/connect.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { ANN, commentAnswer, issueAnswer, onlyWhatIsExpected, REPO, repositoryAnswer } from './answers.ts';

onlyWhatIsExpected();

describe('with the token of a person', () => {
  const connected = () => {
    nock(GITHUB_API, { reqheaders: { authorization: 'token secret' } })
      .get('/user')
      .reply(200, { login: 'Ann' });
    return connectToken({ token: 'secret', pace: 'none' });
  };

  test('only what bears our marker is ours; the rest that person wrote', async () => {
    const { reader } = await connected().of(REPO);
    nock(GITHUB_API)
      .get(`/repos/${REPO}/issues/7/comments?per_page=100`)
      .reply(200, [commentAnswer(1), commentAnswer(2, { body: mark('list', 'x') })]);
    expect((await reader.comments(REPO, 7)).map((comment) => comment.author)).toEqual([
      { login: 'ann', human: true, ours: false },
      { login: 'ann', human: false, ours: true },
    ]);
  });

  test('our comment is found again, and that person is not taken for a bot', async () => {
    const { writer } = await connected().of(REPO);
    nock(GITHUB_API)
      .get(`/repos/${REPO}/issues/7/comments?per_page=100`)
      .reply(200, [commentAnswer(1), commentAnswer(2, { body: mark('list', 'x') })]);
    const same = { do: 'comment.upsert', repo: REPO, issue: 7, slot: 'list', body: 'x', because: '' } as const;
    expect(await writer.carryOut(same)).toBe('already');
  });

  test('the same installation is what it reaches of the same owner', async () => {
    const { reader } = await connected().of(REPO);
    nock(GITHUB_API)
      .get('/user/repos?per_page=100')
      .reply(200, [repositoryAnswer(), repositoryAnswer({ full_name: 'ann/notes' })]);
    expect((await reader.installed(REPO)).map((repository) => repository.name)).toEqual([REPO]);
  });
});

describe('with the token of a workflow', () => {
  test('who we are is told by GraphQL, and what we wrote is ours by its marker: other workflows have that login, too', async () => {
    nock(GITHUB_API)
      .get('/user')
      .reply(403, { message: 'Resource not accessible by integration' })
      .post('/graphql')
      .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });
    const github = connectToken({ token: 'ghs_secret', pace: 'none' });
    const { reader } = await github.of(REPO);
    expect(await github.self()).toEqual({ login: 'github-actions[bot]' });
    const actions = { login: 'github-actions[bot]', type: 'Bot' };
    nock(GITHUB_API)
      .get(`/repos/${REPO}/issues/7`)
      .reply(200, issueAnswer(7, { user: actions }))
      .get(`/repos/${REPO}/issues/8`)
      .reply(200, issueAnswer(8, { user: actions, body: mark('list', 'x') }));
    expect((await reader.issue(REPO, 7)).author).toMatchObject({ human: false, ours: false });
    expect((await reader.issue(REPO, 8)).author).toMatchObject({ human: false, ours: true });
  });

  test('what has no text, a label for instance, is ours: no person writes under that login', async () => {
    nock(GITHUB_API)
      .get('/user')
      .reply(403, { message: 'Resource not accessible by integration' })
      .post('/graphql')
      .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });
    const { reader } = await connectToken({ token: 'ghs_secret', pace: 'none' }).of(REPO);
    const actor = { login: 'github-actions[bot]', type: 'Bot' };
    const labeled = { event: 'labeled', created_at: '2019-03-04T06:00:00Z', label: { name: 'stale' } };
    nock(GITHUB_API)
      .get(`/repos/${REPO}/issues/7/timeline?per_page=100`)
      .reply(200, [
        { ...labeled, actor },
        { ...labeled, actor: { login: 'Ann', type: 'User' } },
      ]);
    expect((await reader.history(REPO, 7)).map(({ who }) => who.ours)).toEqual([true, false]);
  });

  test('its installation is asked for its repositories', async () => {
    nock(GITHUB_API)
      .get('/installation/repositories?per_page=100')
      .reply(200, { total_count: 1, repositories: [repositoryAnswer()] });
    const github = connectToken({ token: 'ghs_secret', pace: 'none' });
    expect((await github.repositories()).map((repository) => repository.name)).toEqual([REPO]);
    expect(await github.app()).toBeNull();
  });
});

test('a wrong token is Later, and what is asked is asked again', async () => {
  const github = connectToken({ token: 'wrong', pace: 'none' });
  nock(GITHUB_API).get('/user').reply(401, { message: 'Bad credentials' });
  await expect(github.self()).rejects.toMatchObject({ kind: 'later' });
  nock(GITHUB_API).get('/user').reply(200, ANN);
  expect(await github.self()).toEqual({ login: 'ann' });
});
