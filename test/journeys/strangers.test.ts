import { createHmac, randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { inTheWorld } from '../world.ts';

test("a stranger's command is refused in one sentence, then with a reaction, and changes nothing", () =>
  inTheWorld(async (world) => {
    await world.says('sam-stranger', 36, '/ispyb sweep go');
    await world.settled();
    expect(world.took()).toEqual(['comment #36']);
    await world.says('sam-stranger', 36, '/ispyb next-meeting 2019-12-24 15:00');
    await world.settled();
    expect(world.took()).toEqual(['react confused']);
    await world.says('sam-stranger', 36, '/ispyb help');
    await world.settled();
    expect(world.took()).toEqual(['comment #36']);
  }));

test('a comment that was edited into a command is not heard, nor is one in a quote or in code', () =>
  inTheWorld(async (world) => {
    await world.says('mira-chair', 36, '> /ispyb review-list\n\n```\n/ispyb review-list\n```\n`/ispyb review-list`');
    await world.settled();
    expect(world.took()).toEqual([]);
    const comment = await world.says('mira-chair', 36, 'Nothing yet.');
    await world.settled();
    const { github } = world.sandbox;
    await fetch(`${github.url}/repos/ispyb/ispyb-database-modeling/issues/comments/${comment}`, {
      method: 'PATCH',
      headers: { authorization: `token ${github.token('mira-chair')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body: '/ispyb review-list' }),
    });
    await world.settled();
    expect(world.took()).toEqual([]);
  }));

test('a webhook with a wrong signature, or a signed one again under another id, does nothing', () =>
  inTheWorld(async (world) => {
    const issue = await world.opens('lena-member', {
      title: 'New column Detector.repairedAt',
      body: 'Add it to Detector.',
    });
    await world.settled();
    world.took();
    const body = JSON.stringify({
      action: 'opened',
      sender: { login: 'lena-member', type: 'User' },
      repository: { full_name: 'ispyb/ispyb-database-modeling', default_branch: 'main' },
      issue: { number: issue, labels: [], updated_at: '2019-09-16T08:00:00Z' },
    });
    const jobs = world.jobs.length;
    expect(await deliver(world.sandbox.url, body, 'a wrong secret')).toBe(401);
    await world.settled();
    expect(world.jobs.length).toBe(jobs);
    expect(await deliver(world.sandbox.url, body, world.sandbox.github.webhookSecret)).toBe(202);
    await world.settled();
    expect(world.jobs.length).toBe(jobs + 1);
    expect(world.took()).toEqual([]);
  }));

async function deliver(url: string, body: string, secret: string): Promise<number> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-github-delivery': randomUUID(),
    'x-github-event': 'issues',
    'x-hub-signature-256': `sha256=${signature}`,
  };
  const answer = await fetch(`${url}/api/github/webhooks`, { method: 'POST', headers, body });
  await answer.text();
  return answer.status;
}
