import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, listener, start, statusOf } from './sample.ts';

let github: EmulatedGithub;
let ear: Awaited<ReturnType<typeof listener>>;
beforeAll(async () => {
  github = await start();
});
afterAll(() => github.close());
beforeEach(async () => {
  await github.drained();
  ear = await listener();
  github.deliverTo(ear.url);
});
afterEach(() => ear.close());

const repo = { owner: 'lightsources', repo: 'Minutes' };
const put = (path: string, branch?: string): Promise<string> =>
  github.putFile('Minutes', path, `of ${path}\n`, {
    by: 'Wim',
    message: path,
    ...(branch === undefined ? {} : { branch }),
  });
const open = async (head: string): Promise<number> =>
  (await as(github, 'Wim').rest.pulls.create({ ...repo, title: head, head, base: 'main' })).data.number;
const heard = async (): Promise<{ named: string; payload: Record<string, unknown> }[]> => {
  await github.drained();
  return ear.arrived.map(({ headers, body }) => {
    const payload = JSON.parse(body);
    return { named: [headers['x-github-event'], payload.action].filter(Boolean).join('.'), payload };
  });
};

describe('a pull request', () => {
  test('knows its files and follows its branch, which is told', async () => {
    const { pulls } = as(github, 'sven').rest;
    const before = await put('2019/january.md', 'january');
    const pull_number = await open('january');
    const names = async (): Promise<string[]> =>
      (await pulls.listFiles({ ...repo, pull_number })).data.map((file) => file.filename);
    expect(await names()).toEqual(['2019/january.md']);

    const after = await put('2019/slides.md', 'january');
    expect(await names()).toEqual(['2019/january.md', '2019/slides.md']);
    expect((await pulls.get({ ...repo, pull_number })).data).toMatchObject({ head: { sha: after }, changed_files: 2 });
    const told = (await heard()).find(({ named }) => named === 'pull_request.synchronize');
    expect(told?.payload).toMatchObject({ number: pull_number, before, after, pull_request: { head: { sha: after } } });
  });

  test('merges without undoing what came to the base meanwhile, and is a push', async () => {
    await put('2019/february.md', 'february');
    const pull_number = await open('february');
    const meanwhile = await put('2019/agenda.md');
    const { repos, pulls } = as(github, 'Wim').rest;
    const { data } = await pulls.merge({ ...repo, pull_number });

    const files = await repos.getContent({ ...repo, path: '2019' });
    const names = (files.data as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['agenda.md', 'february.md']));
    expect((await pulls.get({ ...repo, pull_number })).data).toMatchObject({
      merged: true,
      merge_commit_sha: data.sha,
    });
    const found = await repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: data.sha });
    expect(found.data.map(({ number }) => number)).toEqual([pull_number]);

    const [closed, push, ...more] = (await heard()).slice(-2);
    expect(more).toEqual([]);
    expect(closed?.payload).toMatchObject({
      action: 'closed',
      pull_request: { merged: true, merge_commit_sha: data.sha },
    });
    expect(push).toMatchObject({
      named: 'push',
      payload: { before: meanwhile, after: data.sha, forced: false, head_commit: { id: data.sha } },
    });
    const commits = (push?.payload.commits ?? []) as { added: string[] }[];
    expect(commits.flatMap(({ added }) => added)).toContain('2019/february.md');
  });

  test('is an issue too: in the list, and by its number', async () => {
    await put('2019/march.md', 'march');
    const number = await open('march');
    const { issues } = as(github, 'sven').rest;
    expect((await issues.get({ ...repo, issue_number: number })).data.pull_request).toBeDefined();
    const { data } = await issues.listForRepo(repo);
    expect(data.find((issue) => issue.number === number)?.pull_request).toBeDefined();
  });

  test('is labelled as a pull request, and its branch can go', async () => {
    const { git, issues } = as(github, 'Wim').rest;
    await put('2019/may.md', 'may');
    const number = await open('may');
    await issues.addLabels({ ...repo, issue_number: number, labels: ['minutes'] });
    await issues.createComment({ ...repo, issue_number: number, body: 'look' });
    await git.deleteRef({ ...repo, ref: 'heads/may' });
    const told = await heard();
    const labelled = told.find(({ named }) => named === 'pull_request.labeled');
    expect(labelled?.payload).toMatchObject({ number, label: { name: 'minutes', color: 'ededed' } });
    const commented = told.find(({ named }) => named === 'issue_comment.created');
    expect(commented?.payload).toMatchObject({ issue: { number, pull_request: {} } });
    expect(told.at(-1)).toMatchObject({ named: 'push', payload: { deleted: true, head_commit: null, commits: [] } });
  });

  test('is refused for a branch that is not there, and merged only by writers', async () => {
    const { pulls } = as(github, 'tess').rest;
    expect(await statusOf(pulls.create({ ...repo, title: 'x', head: 'nowhere', base: 'main' }))).toBe(422);
    await put('2019/april.md', 'april');
    const pull_number = await open('april');
    expect(await statusOf(pulls.merge({ ...repo, pull_number }))).toBe(403);
  });
});
