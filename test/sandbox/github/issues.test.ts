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

const repo = { owner: 'lightsources', repo: 'schema' };
const opened = async (title = 'A column'): Promise<number> =>
  (await as(github, 'sven').rest.issues.create({ ...repo, title })).data.number;
const named = async (): Promise<string[]> => {
  await github.drained();
  return ear.arrived.map(({ headers, body }) => `${headers['x-github-event']}.${JSON.parse(body).action}`);
};

describe('labels', () => {
  test('have one name in any case', async () => {
    const { issues } = as(github, 'Wim').rest;
    await issues.createLabel({ ...repo, name: 'kind:Index', color: 'abcdef' });
    const twice = issues.createLabel({ ...repo, name: 'KIND:index' });
    await expect(twice).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ code: 'already_exists' }] } },
    });
    const issue_number = await opened();
    const { data } = await issues.addLabels({ ...repo, issue_number, labels: ['kind:index'] });
    expect(data.map(({ name }) => name)).toEqual(['kind:Index']);
    expect((await issues.listForRepo({ ...repo, labels: 'KIND:INDEX' })).data).toHaveLength(1);
    expect(await statusOf(issues.removeLabel({ ...repo, issue_number, name: 'Kind:index' }))).toBe(200);
    expect(await statusOf(issues.removeLabel({ ...repo, issue_number, name: 'kind:Index' }))).toBe(404);
  });

  test('of a new issue are each a webhook and an event', async () => {
    const { issues } = as(github, 'Wim').rest;
    const { data } = await issues.create({ ...repo, title: 'Born labelled', labels: ['one', 'two'] });
    expect(data.labels).toHaveLength(2);
    expect(await named()).toEqual([
      'issues.opened',
      'label.created',
      'label.created',
      'issues.labeled',
      'issues.labeled',
    ]);
    const events = (await issues.listEvents({ ...repo, issue_number: data.number })).data;
    expect(events.map(({ event, actor }) => [event, actor?.login])).toEqual([
      ['labeled', 'Wim'],
      ['labeled', 'Wim'],
    ]);
  });
});

describe('the history of an issue', () => {
  test('tells who labelled, closed, reopened and renamed it, and when; the timeline has comments too', async () => {
    const issue_number = await opened('Old title');
    const { issues } = as(github, 'Wim').rest;
    const at = (minute: number): Promise<void> => github.setClock(new Date(`2019-02-04T14:0${minute}:00Z`));
    await at(1);
    await issues.addLabels({ ...repo, issue_number, labels: ['stale'] });
    await at(2);
    await issues.createComment({ ...repo, issue_number, body: 'still needed' });
    await at(3);
    await issues.removeLabel({ ...repo, issue_number, name: 'stale' });
    await at(4);
    await issues.update({ ...repo, issue_number, title: 'New title' });
    await at(5);
    await issues.update({ ...repo, issue_number, state: 'closed', state_reason: 'not_planned' });
    await at(6);
    await issues.update({ ...repo, issue_number, state: 'open' });

    const story = (await issues.listEventsForTimeline({ ...repo, issue_number })).data.map((entry) => {
      const { event, created_at } = entry as { event: string; created_at: string };
      return `${created_at.slice(14, 16)} ${event}`;
    });
    expect(story).toEqual(['01 labeled', '02 commented', '03 unlabeled', '04 renamed', '05 closed', '06 reopened']);
    const events = (await issues.listEvents({ ...repo, issue_number })).data;
    expect(events.find(({ event }) => event === 'renamed')).toMatchObject({
      actor: { login: 'Wim' },
      rename: { from: 'Old title', to: 'New title' },
    });
    expect(events.find(({ event }) => event === 'labeled')).toMatchObject({ label: { name: 'stale' } });
  });
});

test('who speaks of another issue leaves a trace there, once, and none in its events', async () => {
  const issue_number = await opened('Spoken of');
  const { issues } = as(github, 'Wim').rest;
  const other = await issues.create({ ...repo, title: 'Other', body: `Like #${issue_number}, not a#${issue_number}.` });
  const about = { ...repo, issue_number: other.data.number };
  await issues.createComment({ ...about, body: `See #${issue_number} and #${other.data.number}` });
  const timeline = (await issues.listEventsForTimeline({ ...repo, issue_number })).data;
  expect(timeline).toMatchObject([
    { event: 'cross-referenced', actor: { login: 'Wim' }, source: { type: 'issue', issue: { title: 'Other' } } },
  ]);
  expect((await issues.listEvents({ ...repo, issue_number })).data).toEqual([]);
  expect((await issues.listEventsForTimeline(about)).data).toHaveLength(1);
});

describe('reactions', () => {
  test('are made once by each person, counted, and taken back by whom they are', async () => {
    const issue_number = await opened();
    const [sven, ada] = [as(github, 'sven').rest, as(github, 'ada').rest];
    const eyes = { ...repo, issue_number, content: 'eyes' as const };
    expect(await statusOf(sven.reactions.createForIssue(eyes))).toBe(201);
    expect(await statusOf(sven.reactions.createForIssue(eyes))).toBe(200);
    const { data } = await ada.reactions.createForIssue(eyes);
    expect((await sven.issues.get({ ...repo, issue_number })).data.reactions).toMatchObject({
      eyes: 2,
      total_count: 2,
    });
    const mine = { ...repo, issue_number, reaction_id: data.id };
    expect(await statusOf(sven.reactions.deleteForIssue(mine))).toBe(403);
    expect(await statusOf(ada.reactions.deleteForIssue(mine))).toBe(204);
    expect((await sven.reactions.listForIssue({ ...repo, issue_number })).data).toHaveLength(1);
    expect(await statusOf(sven.reactions.createForIssue({ ...eyes, issue_number: 999 }))).toBe(404);
  });
});

describe('limits', () => {
  test('of GitHub hold: what is too long is refused', async () => {
    const issue_number = await opened();
    const { issues } = as(github, 'Wim').rest;
    expect(await statusOf(issues.createComment({ ...repo, issue_number, body: 'é'.repeat(65_536) }))).toBe(201);
    expect(await statusOf(issues.createComment({ ...repo, issue_number, body: 'é'.repeat(65_537) }))).toBe(422);
    expect(await statusOf(issues.createLabel({ ...repo, name: 'x'.repeat(51) }))).toBe(422);
    expect(await statusOf(issues.createLabel({ ...repo, name: 'long', description: 'x'.repeat(101) }))).toBe(422);
  });
});

describe('issues that leave', () => {
  test('answer from their new place, and only the old repository hears that they went', async () => {
    const issue_number = await opened('Wrong place');
    await as(github, 'ada').rest.issues.createComment({ ...repo, issue_number, body: 'belongs elsewhere' });
    const number = await github.transferIssue({ repository: 'schema', number: issue_number }, 'Minutes', 'ada');
    expect((await named()).slice(-2)).toEqual(['issues.transferred', 'issues.opened']);
    const { data } = await as(github, 'ada').rest.issues.get({ ...repo, issue_number });
    expect(data).toMatchObject({ number, title: 'Wrong place', user: { login: 'sven' }, comments: 1 });
    expect(data.url).toContain('/repos/lightsources/Minutes/');
    const left = (await as(github, 'ada').rest.issues.listForRepo({ ...repo, state: 'all' })).data;
    expect(left.map((issue) => issue.number)).not.toContain(issue_number);
  });

  test('or are gone for good', async () => {
    const issue_number = await opened('Spam');
    await github.deleteIssue({ repository: 'schema', number: issue_number }, 'ada');
    expect(await named()).toContain('issues.deleted');
    expect(await statusOf(as(github, 'ada').rest.issues.get({ ...repo, issue_number }))).toBe(410);
  });
});
