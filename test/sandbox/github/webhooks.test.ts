import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, listener, start } from './sample.ts';

let github: EmulatedGithub;
let ear: Awaited<ReturnType<typeof listener>>;
beforeAll(async () => {
  github = await start();
});
afterAll(() => github.close());
beforeEach(async () => {
  ear = await listener();
  github.deliverTo(ear.url);
});
afterEach(async () => {
  await github.drained();
  await ear.close();
});

const repo = { owner: 'lightsources', repo: 'schema' };
const heard = async (): Promise<{ event: string; payload: Record<string, unknown> }[]> => {
  await github.drained();
  return ear.arrived.map(({ headers, body }) => ({
    event: String(headers['x-github-event']),
    payload: JSON.parse(body),
  }));
};

describe('a webhook', () => {
  test('is signed, says who sends it, and has an id of its own', async () => {
    for (const title of ['one', 'two', 'three']) await as(github, 'sven').rest.issues.create({ ...repo, title });
    await github.drained();
    for (const { headers, body } of ear.arrived) {
      const signature = createHmac('sha256', github.webhookSecret).update(body).digest('hex');
      expect(headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
      expect(headers['user-agent']).toMatch(/^GitHub-Hookshot\//);
      expect(headers['x-github-hook-id']).toMatch(/^\d+$/);
      expect(headers['x-github-delivery']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    expect(new Set(ear.arrived.map(({ headers }) => headers['x-github-delivery'])).size).toBe(3);
  });

  test('tells what was there before an edit', async () => {
    const { issues } = as(github, 'sven').rest;
    const { data } = await issues.create({ ...repo, title: 'Old', body: 'same' });
    await issues.update({ ...repo, issue_number: data.number, title: 'New', body: 'same' });
    const comment = await issues.createComment({ ...repo, issue_number: data.number, body: 'before' });
    await issues.updateComment({ ...repo, comment_id: comment.data.id, body: 'after' });
    const all = await heard();
    expect(all.map(({ event, payload }) => `${event}.${payload.action}`)).toEqual([
      'issues.opened',
      'issues.edited',
      'issue_comment.created',
      'issue_comment.edited',
    ]);
    const addresses = JSON.stringify(all).match(/http:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([github.url]));
    expect(all[1]?.payload.changes).toEqual({ title: { from: 'Old' } });
    expect(all[3]?.payload.changes).toEqual({ body: { from: 'before' } });
    expect(all[0]?.payload).toMatchObject({
      organization: { login: 'lightsources' },
      installation: { id: github.installationId },
      sender: { login: 'sven' },
      repository: { full_name: 'lightsources/schema', owner: { type: 'Organization' } },
    });
  });

  test('of a push names the commits with their files, the head and the pusher', async () => {
    const sha = await github.putFile('schema', 'minutes/2019-01-07.md', '# Minutes', { by: 'Wim', message: 'Minutes' });
    await github.putFile('schema', 'minutes/2019-01-07.md', '# Better', { by: 'Wim', message: 'Better minutes' });
    const [first, second] = (await heard()).map(({ payload }) => payload);
    expect(first).toMatchObject({
      ref: 'refs/heads/main',
      after: sha,
      created: false,
      deleted: false,
      forced: false,
      pusher: { name: 'Wim' },
      head_commit: { id: sha, message: 'Minutes', added: ['minutes/2019-01-07.md'] },
      commits: [{ id: sha, added: ['minutes/2019-01-07.md'], removed: [], modified: [] }],
    });
    expect(second).toMatchObject({ before: sha, commits: [{ added: [], modified: ['minutes/2019-01-07.md'] }] });
  });

  test('of another bot has a bot for its sender', async () => {
    await as(github, 'helper[bot]').rest.issues.create({ ...repo, title: 'Update a dependency' });
    expect((await heard())[0]?.payload).toMatchObject({ sender: { login: 'helper[bot]', type: 'Bot' } });
  });

  test('is not sent for what the App did not subscribe to', async () => {
    await as(github, 'ada').rest.issues.createMilestone({ ...repo, title: 'v2' });
    expect(await heard()).toEqual([]);
  });
});
