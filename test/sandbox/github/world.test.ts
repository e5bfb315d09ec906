import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, listener, start, statusOf } from './sample.ts';

let github: EmulatedGithub;
beforeAll(async () => {
  github = await start();
});
afterAll(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };

describe('time', () => {
  test('goes on from where it is set, forwards and back, in whole seconds', async () => {
    for (const at of ['2031-05-04T10:00:00Z', '2018-03-05T10:00:00Z']) {
      await github.setClock(new Date(at));
      const { data } = await as(github, 'sven').rest.issues.create({ ...repo, title: at });
      expect(data.created_at).toMatch(/^20\d\d-\d\d-\d\dT10:00:0\dZ$/);
      expect(data.created_at.slice(0, 10)).toBe(at.slice(0, 10));
      expect(github.now().getTime() - Date.parse(at)).toBeLessThan(10_000);
    }
  });
});

describe('issues of the past', () => {
  test('stand under their numbers as they were, without a webhook', async () => {
    const ear = await listener();
    github.deliverTo(ear.url);
    await github.seedIssues('Minutes', [
      {
        number: 4,
        title: 'An old wish',
        body: 'please',
        by: 'sven',
        at: new Date('2017-06-01T08:00:00Z'),
        labels: ['wish'],
        comments: [{ by: 'ada', at: new Date('2017-07-01T08:00:00Z'), body: 'noted' }],
      },
      {
        number: 2,
        title: 'Done',
        body: '',
        by: 'Wim',
        at: new Date('2017-05-01T08:00:00Z'),
        closedAt: new Date('2017-05-02T08:00:00Z'),
      },
    ]);
    const { data } = await as(github, 'ada').rest.issues.listForRepo({
      ...repo,
      repo: 'Minutes',
      state: 'all',
      direction: 'asc',
    });
    expect(data.map(({ number, state, created_at, updated_at }) => [number, state, created_at, updated_at])).toEqual([
      [1, 'closed', '2017-05-01T08:00:00Z', '2017-05-01T08:00:00Z'],
      [2, 'closed', '2017-05-01T08:00:00Z', '2017-05-02T08:00:00Z'],
      [3, 'closed', '2017-06-01T08:00:00Z', '2017-06-01T08:00:00Z'],
      [4, 'open', '2017-06-01T08:00:00Z', '2017-07-01T08:00:00Z'],
    ]);
    expect(data[3]).toMatchObject({ comments: 1, labels: [{ name: 'wish' }], user: { login: 'sven' } });
    await github.drained();
    expect(ear.arrived).toEqual([]);
    await ear.close();
  });

  test('come with files that nobody hears of, if wanted', async () => {
    const ear = await listener();
    github.deliverTo(ear.url);
    await github.putFile('schema', 'old.md', 'old', { by: 'ada', message: 'Old', silently: true });
    expect(await statusOf(as(github, 'ada').rest.repos.getContent({ ...repo, path: 'old.md' }))).toBe(200);
    await github.drained();
    expect(ear.arrived).toEqual([]);
    await ear.close();
  });

  test('are not made by people the world does not have', async () => {
    const issue = { number: 90, title: 'x', body: '', by: 'nobody', at: new Date('2018-01-01T00:00:00Z') };
    await expect(github.seedIssues('schema', [issue])).rejects.toThrow('nobody called nobody');
  });
});

describe('faults', () => {
  const path = /\/repos\/lightsources\/schema\/labels/;

  test('hit the App’s requests as often as asked, before or after the deed', async () => {
    const wim = as(github, 'Wim');
    github.fails({ path, status: 502, times: 1, whose: 'anybody' });
    expect(await statusOf(wim.rest.issues.listLabelsForRepo(repo))).toBe(502);
    expect(await statusOf(wim.rest.issues.listLabelsForRepo(repo))).toBe(200);
    github.fails({ method: 'POST', path, status: 500, after: 'after', whose: 'anybody' });
    expect(await statusOf(wim.rest.issues.createLabel({ ...repo, name: 'made anyway' }))).toBe(500);
    expect(await statusOf(wim.rest.issues.getLabel({ ...repo, name: 'made anyway' }))).toBe(200);
  });

  test('leave people alone unless meant for anybody, and can be taken back', async () => {
    github.fails({ path, status: 502, times: 9 });
    expect(await statusOf(as(github, 'Wim').rest.issues.listLabelsForRepo(repo))).toBe(200);
    github.heals();
  });
});

test('the record says who asked what', async () => {
  github.forget();
  await statusOf(as(github, 'sven').rest.issues.createLabel({ ...repo, name: 'mine' }));
  expect(github.requests()).toMatchObject([
    { method: 'POST', path: '/repos/lightsources/schema/labels', who: 'sven', status: 403, body: { name: 'mine' } },
  ]);
});
