import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, listener, silent, start, statusOf } from './sample.ts';

let github: EmulatedGithub;
let app: Octokit;
beforeAll(async () => {
  github = await start();
  const { appId, privateKey, url: baseUrl } = github;
  app = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey }, log: silent });
});
afterAll(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };

describe('the delivery log of the App', () => {
  test('keeps what did not arrive, and sends it again on demand under the same id', async () => {
    const { data: issue } = await as(github, 'sven').rest.issues.create({ ...repo, title: 'While the bot was away' });
    await github.drained();
    const [lost] = (await app.rest.apps.listWebhookDeliveries()).data;
    expect(lost).toMatchObject({ event: 'issues', action: 'opened', redelivery: false, status_code: 502 });

    const ear = await listener();
    github.deliverTo(ear.url);
    const delivery_id = lost?.id ?? 0;
    expect(await statusOf(app.rest.apps.redeliverWebhookDelivery({ delivery_id }))).toBe(202);
    await github.drained();
    expect(ear.arrived).toHaveLength(1);
    expect(ear.arrived[0]?.headers['x-github-delivery']).toBe(lost?.guid);
    expect(JSON.parse(ear.arrived[0]?.body ?? '').issue.number).toBe(issue.number);

    const [again] = (await app.rest.apps.listWebhookDeliveries()).data;
    expect(again).toMatchObject({ guid: lost?.guid, redelivery: true, status: 'OK', status_code: 200 });
    const whole = (await app.rest.apps.getWebhookDelivery({ delivery_id: again?.id ?? 0 })).data;
    expect(whole.request.headers).toMatchObject({ 'X-GitHub-Event': 'issues' });
    expect(whole.response.payload).toBe('ok');
    await ear.close();
  });

  test('says what the other side answered', async () => {
    const ear = await listener();
    ear.answers.push(500);
    github.deliverTo(ear.url);
    await as(github, 'sven').rest.issues.create({ ...repo, title: 'For a bot with a bad day' });
    await github.drained();
    const [failed] = (await app.rest.apps.listWebhookDeliveries()).data;
    expect(failed).toMatchObject({ status_code: 500, status: 'Invalid HTTP Response: 500' });
    await ear.close();
  });

  test('is read in pages by cursor, newest first', async () => {
    for (const title of ['1', '2', '3']) await as(github, 'sven').rest.issues.create({ ...repo, title });
    await github.drained();
    const all = (await app.rest.apps.listWebhookDeliveries({ per_page: 100 })).data.map(({ id }) => id);
    const paged = await app.paginate(app.rest.apps.listWebhookDeliveries, { per_page: 2 });
    expect(paged.map(({ id }) => id)).toEqual(all);
    expect(all).toEqual([...all].sort((one, other) => other - one));
  });

  test('is the App’s alone', async () => {
    const person = as(github, 'ada').rest.apps;
    expect(await statusOf(person.listWebhookDeliveries())).toBe(401);
  });
});
