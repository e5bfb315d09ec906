import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { checkWebhook } from '../../openapi/webhook.ts';
import { as, listener, start, WORLD } from './sample.ts';

let github: EmulatedGithub;
let ear: Awaited<ReturnType<typeof listener>>;
beforeAll(async () => {
  github = await start({ ...WORLD, app: { ...WORLD.app, events: [...WORLD.app.events, 'create', 'delete'] } });
  ear = await listener();
  github.deliverTo(ear.url);
});
beforeEach(() => void ear.arrived.splice(0));
afterAll(async () => {
  await github.close();
  await ear.close();
});

const repo = { owner: 'lightsources', repo: 'schema' };

/** What arrived meanwhile, and all that is wrong with it. */
async function heard(): Promise<{ names: string[]; faults: string[] }> {
  await github.drained();
  const all = ear.arrived.map(({ headers, body }) => ({
    event: String(headers['x-github-event']),
    payload: JSON.parse(body),
  }));
  const names = all.map(({ event, payload }) => [event, payload.action].filter(Boolean).join('.'));
  return { names, faults: all.flatMap(({ event, payload }) => checkWebhook(event, payload)) };
}

test('webhooks about issues have the shape that GitHub documents', async () => {
  const { issues } = as(github, 'Wim').rest;
  const { number: issue_number } = (await issues.create({ ...repo, title: 'A column', labels: ['new label'] })).data;
  await issues.update({ ...repo, issue_number, title: 'Another column', body: 'more' });
  const { id: comment_id } = (await issues.createComment({ ...repo, issue_number, body: 'one' })).data;
  await issues.updateComment({ ...repo, comment_id, body: 'two' });
  await issues.removeLabel({ ...repo, issue_number, name: 'new label' });
  await issues.update({ ...repo, issue_number, state: 'closed', state_reason: 'not_planned' });
  await issues.update({ ...repo, issue_number, state: 'open' });
  await github.transferIssue({ repository: 'schema', number: issue_number }, 'Minutes', 'ada');
  const { names, faults } = await heard();
  expect(faults).toEqual([]);
  expect(names).toEqual([
    'issues.opened',
    'label.created',
    'issues.labeled',
    'issues.edited',
    'issue_comment.created',
    'issue_comment.edited',
    'issues.unlabeled',
    'issues.closed',
    'issues.reopened',
    'issues.transferred',
    'issues.opened',
  ]);
});

test('webhooks about branches and pull requests too', async () => {
  const { pulls, issues, git } = as(github, 'Wim').rest;
  const put = (path: string): Promise<string> =>
    github.putFile('schema', path, 'x', { by: 'Wim', message: path, branch: 'minutes' });
  await put('a.md');
  const { number } = (await pulls.create({ ...repo, title: 'Minutes', head: 'minutes', base: 'main' })).data;
  await put('b.md');
  await issues.createComment({ ...repo, issue_number: number, body: 'look' });
  await pulls.merge({ ...repo, pull_number: number });
  await git.deleteRef({ ...repo, ref: 'heads/minutes' });
  const { names, faults } = await heard();
  expect(faults).toEqual([]);
  const expected = ['pull_request.opened', 'pull_request.synchronize', 'pull_request.closed', 'create', 'delete'];
  expect(names).toEqual(expect.arrayContaining(expected));
});
