import { describe, expect, test } from '@jest/globals';
import { Bug, Gone } from '../../src/core/trouble.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import {
  ANN,
  commentAnswer,
  connected,
  issueAnswer,
  nextPage,
  OPENED,
  onlyWhatIsExpected,
  REPO,
  repositoryAnswer,
  US,
} from './answers.ts';

const issues = `/repos/${REPO}/issues`;
const { reader } = connected();

onlyWhatIsExpected();

describe('open issues', () => {
  test('come from every page, oldest first as asked for, without pull requests', async () => {
    const asked = { state: 'open', sort: 'created', direction: 'asc', per_page: '100' };
    nock(GITHUB_API)
      .get(issues)
      .query(asked)
      .reply(200, [issueAnswer(1), issueAnswer(2, { pull_request: {} })], nextPage(issues, 2))
      .get(`${issues}?page=2`)
      .reply(200, [issueAnswer(3)], nextPage(issues, 3))
      .get(`${issues}?page=3`)
      .reply(200, [issueAnswer(4)]);
    expect((await reader.openIssues(REPO)).map((issue) => issue.number)).toEqual([1, 3, 4]);
  });

  test('are an error, and never a part of them, where a page fails', async () => {
    nock(GITHUB_API)
      .get(issues)
      .query({ state: 'open', sort: 'created', direction: 'asc', per_page: '100' })
      .reply(200, [issueAnswer(1)], nextPage(issues, 2))
      .get(`${issues}?page=2`)
      .reply(502);
    await expect(reader.openIssues(REPO)).rejects.toMatchObject({ kind: 'later' });
  });
});

describe('an issue', () => {
  test('keeps what GitHub says as it says it', async () => {
    nock(GITHUB_API)
      .get(`${issues}/7`)
      .reply(
        200,
        issueAnswer(7, {
          title: '  A title @with `marks` ',
          body: 'one\r\ntwo',
          labels: ['old', { name: 'Kind:Bug' }],
          milestone: { title: 'v2' },
          state: 'closed',
          state_reason: 'not_planned',
          closed_at: '2018-02-01T00:00:00Z',
          updated_at: '2018-02-01T00:00:00Z',
        }),
      );
    expect(await reader.issue(REPO, 7)).toEqual({
      repo: REPO,
      id: 1007,
      number: 7,
      reactions: 0,
      title: '  A title @with `marks` ',
      body: 'one\r\ntwo',
      state: 'closed',
      stateReason: 'not_planned',
      author: { login: 'ann', human: true, ours: false },
      isPull: false,
      labels: ['old', 'Kind:Bug'],
      milestone: 'v2',
      comments: 0,
      createdAt: OPENED,
      updatedAt: '2018-02-01T00:00:00Z',
      closedAt: '2018-02-01T00:00:00Z',
    });
  });

  test('that was transferred is gone, although GitHub answers with it', async () => {
    nock(GITHUB_API)
      .get(`${issues}/7`)
      .reply(
        301,
        { url: `${GITHUB_API}/repositories/9/issues/3` },
        { location: `${GITHUB_API}/repositories/9/issues/3` },
      )
      .get('/repositories/9/issues/3')
      .reply(200, issueAnswer(3, { repository_url: `${GITHUB_API}/repos/ringlab/other` }))
      .get(`/repos/${REPO}`)
      .reply(200, repositoryAnswer());
    await expect(reader.issue(REPO, 7)).rejects.toThrow(Gone);
  });

  test('of a repository that was renamed is there, under the new name', async () => {
    const renamed = issueAnswer(7, { repository_url: `${GITHUB_API}/repos/ringlab/schema` });
    nock(GITHUB_API)
      .get(`${issues}/7`)
      .reply(301, {}, { location: `${GITHUB_API}/repositories/1/issues/7` })
      .get('/repositories/1/issues/7')
      .reply(200, renamed)
      .get(`/repos/${REPO}`)
      .reply(301, {}, { location: `${GITHUB_API}/repositories/1` })
      .get('/repositories/1')
      .reply(200, repositoryAnswer({ full_name: 'ringlab/schema' }));
    expect((await reader.issue(REPO, 7)).repo).toBe('ringlab/schema');
  });

  test.each([404, 410])('that is answered with %i is gone', async (status) => {
    nock(GITHUB_API).get(`${issues}/7`).reply(status, { message: 'This issue was deleted' });
    await expect(reader.issue(REPO, 7)).rejects.toThrow(Gone);
  });

  test('in a shape nobody knows is a fault of ours, not an issue with holes', async () => {
    nock(GITHUB_API).get(`${issues}/7`).reply(200, { number: 7 });
    await expect(reader.issue(REPO, 7)).rejects.toThrow(Bug);
  });

  test('of a deleted account is by a person called ghost, of an App by no person', async () => {
    nock(GITHUB_API)
      .get(`${issues}/7`)
      .reply(200, issueAnswer(7, { user: null }));
    expect((await reader.issue(REPO, 7)).author).toEqual({ login: 'ghost', human: true, ours: false });
    nock(GITHUB_API)
      .get(`${issues}/8`)
      .reply(200, issueAnswer(8, { user: { login: 'helper[bot]' } }));
    expect((await reader.issue(REPO, 8)).author).toEqual({ login: 'helper[bot]', human: false, ours: false });
  });
});

test('our issues are those we opened, whatever GitHub lists', async () => {
  nock(GITHUB_API)
    .get(issues)
    .query({ creator: US.login, state: 'all', sort: 'created', direction: 'desc', per_page: '100' })
    .reply(200, [issueAnswer(5, { user: US }), issueAnswer(4), issueAnswer(3, { user: US, state: 'closed' })]);
  expect((await reader.ourIssues(REPO)).map((issue) => issue.number)).toEqual([5, 3]);
});

describe('a history', () => {
  const later = (day: number) => `2018-02-0${day}T00:00:00Z`;

  test('tells events, comments and edits of comments in their order', async () => {
    nock(GITHUB_API)
      .get(`${issues}/7/timeline?per_page=100`)
      .reply(200, [
        { event: 'labeled', actor: US, created_at: later(3), label: { name: 'stale', color: 'aaaaaa' } },
        { event: 'commented', ...commentAnswer(70, { created_at: later(1), updated_at: later(4) }) },
        { event: 'committed', author: { name: 'Ann' }, committer: { date: later(2) } },
        { event: 'line-commented', comments: [] },
        { event: 'closed', actor: null, created_at: later(5) },
        { event: 'subscribed', actor: ANN, created_at: later(6) },
      ]);
    const ann = { login: 'ann', human: true, ours: false };
    const us = { login: US.login, human: false, ours: true };
    expect(await reader.history(REPO, 7)).toEqual([
      { at: later(1), who: ann, what: 'commented', text: 'words' },
      { at: later(2), who: { login: 'ghost', human: true, ours: false }, what: 'other' },
      { at: later(3), who: us, what: 'labeled', label: 'stale' },
      { at: later(4), who: ann, what: 'edited-comment', text: 'words' },
      { at: later(5), who: { login: 'ghost', human: true, ours: false }, what: 'closed' },
      { at: later(6), who: ann, what: 'other' },
    ]);
  });
});

test('references and pull requests are told apart, and those of our own lists count as neither', async () => {
  const from = (source: object, event = 'cross-referenced') => ({
    event,
    actor: ANN,
    created_at: '2018-02-01T00:00:00Z',
    source: { type: 'issue', issue: source },
  });
  nock(GITHUB_API)
    .get(`${issues}/7/timeline?per_page=100`)
    .reply(200, [
      from(issueAnswer(8)),
      from(issueAnswer(9, { pull_request: { url: 'https://github.com' } })),
      from(issueAnswer(10, { user: US })),
      { event: 'referenced', actor: ANN, created_at: '2018-02-01T00:00:00Z' },
      { event: 'connected', actor: ANN, created_at: '2018-02-01T00:00:00Z' },
      { event: 'mentioned', actor: ANN, created_at: '2018-02-01T00:00:00Z' },
    ]);
  const told = (await reader.history(REPO, 7)).map(({ what }) => what);
  expect(told).toEqual(['referred', 'linked', 'other', 'referred', 'linked', 'other']);
});

test('labels come from every page, with their colours and what they are for', async () => {
  nock(GITHUB_API)
    .get(`/repos/${REPO}/labels?per_page=100`)
    .reply(200, [{ name: 'vc', color: '0e8a16', description: null }], nextPage(`/repos/${REPO}/labels`, 2))
    .get(`/repos/${REPO}/labels?page=2`)
    .reply(200, [{ name: 'keep', color: 'ffffff', description: 'is never stale' }]);
  expect(await reader.labels(REPO)).toEqual([
    { name: 'vc', colour: '0e8a16', description: '' },
    { name: 'keep', colour: 'ffffff', description: 'is never stale' },
  ]);
});

test('reactions come from every page, and are an error where a page fails', async () => {
  const reactions = `${issues}/7/reactions`;
  const down = { user: ANN, content: '-1', created_at: OPENED };
  nock(GITHUB_API)
    .get(`${reactions}?per_page=100`)
    .reply(200, [{ ...down, created_at: '2018-02-01T10:00:00Z' }], nextPage(reactions, 2))
    .get(`${reactions}?page=2`)
    .reply(200, [down, { ...down, user: US, content: 'eyes' }]);
  const who = { login: 'ann', human: true, ours: false };
  expect(await reader.reactions(REPO, 7)).toEqual([
    { who, content: '-1', at: OPENED },
    { who: { login: US.login, human: false, ours: true }, content: 'eyes', at: OPENED },
    { who, content: '-1', at: '2018-02-01T10:00:00Z' },
  ]);
  nock(GITHUB_API).get(`${reactions}?per_page=100`).reply(502);
  await expect(reader.reactions(REPO, 7)).rejects.toMatchObject({ kind: 'later' });
});
