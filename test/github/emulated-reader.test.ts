import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { lastHumanTouch } from '../../src/core/touch.ts';
import { Gone } from '../../src/core/trouble.ts';
import { type Emulated, emulated, MINUTES, MODEL, SECRET } from './emulated.ts';

let world: Emulated;
const at = { owner: 'ringlab', repo: 'model' };

beforeAll(async () => {
  world = await emulated();
});
afterAll(async () => {
  await world?.server.close();
  world?.guard.check();
});

test('issues of other years, under their numbers, with their words', async () => {
  const many = Array.from({ length: 120 }, (_, index) => ({
    number: index + 1,
    title: `Issue ${index + 1}`,
    body: 'words',
    by: 'rob',
    at: new Date('2017-03-01T10:00:00Z'),
    ...(index === 3 ? { closedAt: new Date('2017-04-01T10:00:00Z') } : {}),
  }));
  await world.server.seedIssues('model', many);
  const open = await world.reader.openIssues(MODEL);
  expect(open).toHaveLength(119);
  expect(open[0]).toMatchObject({ repo: MODEL, number: 1, author: { login: 'rob', human: true, ours: false } });
  expect(await world.reader.issue(MODEL, 4)).toMatchObject({ state: 'closed', closedAt: '2017-04-01T10:00:00Z' });
});

test('who did what, when: a label, a comment, its edit', async () => {
  const { as, server, reader } = world;
  await server.setClock(new Date('2018-07-01T10:00:00Z'));
  await as('tess').issues.addLabels({ ...at, issue_number: 1, labels: ['bug'] });
  await server.setClock(new Date('2018-07-02T10:00:00Z'));
  const comment = await as('sven').issues.createComment({ ...at, issue_number: 1, body: 'me too' });
  await server.setClock(new Date('2018-07-03T10:00:00Z'));
  await as('sven').issues.updateComment({ ...at, comment_id: comment.data.id, body: 'me, too' });
  const history = (await reader.history(MODEL, 1)).filter((touch) => touch.what !== 'other');
  expect(history.map(({ at: when, who, what }) => [when.slice(0, 10), who.login, what])).toEqual([
    ['2018-07-01', 'tess', 'labeled'],
    ['2018-07-02', 'sven', 'commented'],
    ['2018-07-03', 'sven', 'edited-comment'],
  ]);
  const touched = lastHumanTouch(await reader.issue(MODEL, 1), history);
  expect(touched.slice(0, 10)).toBe('2018-07-03');
});

test('how people reacted to an issue, whoever they are, until they take it back', async () => {
  const { as, server, reader } = world;
  await server.setClock(new Date('2018-07-04T10:00:00Z'));
  await as('tess').reactions.createForIssue({ ...at, issue_number: 1, content: '+1' });
  await server.setClock(new Date('2018-07-05T10:00:00Z'));
  const down = await as('sven').reactions.createForIssue({ ...at, issue_number: 1, content: '-1' });
  expect((await reader.reactions(MODEL, 1)).map(({ who, content, at: when }) => [when, who.login, content])).toEqual([
    ['2018-07-04T10:00:00Z', 'tess', '+1'],
    ['2018-07-05T10:00:00Z', 'sven', '-1'],
  ]);
  await fetch(`${server.url}/repos/${MODEL}/issues/1/reactions/${down.data.id}`, {
    method: 'DELETE',
    headers: { authorization: `token ${server.token('sven')}` },
  });
  expect((await reader.reactions(MODEL, 1)).map(({ content }) => content)).toEqual(['+1']);
});

test('who speaks of it elsewhere: a person does, our own list does not', async () => {
  const { as, reader, writer } = world;
  await as('sven').issues.create({ ...at, title: 'Another', body: 'Needed for #2, too.' });
  const list = { slot: 'list', title: 'List', body: '- #2', labels: [], was: null, because: 'a reason' };
  await writer.carryOut({ do: 'issue.upsert', repo: MODEL, ...list });
  const told = (await reader.history(MODEL, 2)).map(({ who, what }) => [who.login, what]);
  expect(told).toEqual([
    ['sven', 'referred'],
    ['ringlab-triage[bot]', 'other'],
  ]);
});

test('an issue that was moved away is gone', async () => {
  await world.server.transferIssue({ repository: 'model', number: 2 }, 'Minutes', 'ann');
  await expect(world.reader.issue(MODEL, 2)).rejects.toThrow(Gone);
});

describe('rights', () => {
  test.each([
    ['ann', 'admin'],
    ['mia', 'maintain'],
    ['Wim', 'write'],
    ['tess', 'triage'],
    ['rob', 'read'],
    ['sven', 'read'],
  ])('%s may %s in a public repository', async (login, right) => {
    expect(await world.reader.right(MODEL, login)).toBe(right);
  });

  test('a stranger may nothing in a private one, nor does somebody who does not exist', async () => {
    expect(await world.reader.right(SECRET, 'sven')).toBe('none');
    expect(await world.reader.right(SECRET, 'rob')).toBe('read');
    expect(await world.reader.right(SECRET, 'nobody-at-all')).toBe('none');
  });
});

test('collaborators are those with more than what everybody may do in public', async () => {
  expect([...(await world.reader.collaborators(MODEL))].sort()).toEqual(['Wim', 'ann', 'mia', 'tess']);
});

describe('files', () => {
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 256);
  const path = 'webpages/Monthly meetings/2018/Minutes #1.pdf';
  const by = { by: 'Wim', message: 'Add minutes' };

  test('come as they were put there, at their commit, and tell what changed', async () => {
    const first = await world.server.putFile('Minutes', 'README.md', 'hello', by);
    const second = await world.server.putFile('Minutes', path, bytes, by);
    const { reader } = await world.github.of(MINUTES);
    const file = await reader.file(MINUTES, path, second);
    expect(Buffer.compare(file?.bytes ?? new Uint8Array(), bytes)).toBe(0);
    expect(await reader.file(MINUTES, path, first)).toBeNull();
    expect(await reader.changes(MINUTES, first, second)).toEqual([{ path, blob: file?.blob, status: 'added' }]);
    expect(await reader.blob(MINUTES, path, second, 1_000_000)).toEqual({ size: bytes.length, bytes: null });
    expect((await reader.blob(MINUTES, path, second, bytes.length)).bytes).toHaveLength(bytes.length);
    expect((await reader.changes(MINUTES, '0'.repeat(40), second)).map((change) => change.path)).toContain(path);
    expect((await reader.commit(MINUTES, 'main')).sha).toBe(second);
  });
});

test('a pull request: what it brings, and later which one brought a commit', async () => {
  const path = '2018/july.md';
  const by = { by: 'Wim', message: 'July', branch: 'july' };
  const head = await world.server.putFile('Minutes', path, 'Minutes of July', by);
  const { pulls } = world.as('Wim').rest;
  const at = { owner: 'ringlab', repo: 'Minutes' };
  const { data } = await pulls.create({ ...at, title: 'July', head: 'july', base: 'main' });
  const { reader } = await world.github.of(MINUTES);
  expect(await reader.pull(MINUTES, data.number)).toMatchObject({
    repo: MINUTES,
    author: { login: 'Wim' },
    ...{ state: 'open', merged: false, mergedBy: null, base: 'main', head, fromFork: false },
  });
  expect((await reader.openPulls(MINUTES)).map(({ number }) => number)).toEqual([data.number]);
  const [file, ...more] = await reader.pullFiles(MINUTES, data.number);
  expect([file?.path, file?.status, more]).toEqual([path, 'added', []]);
  expect((await reader.file(MINUTES, path, `refs/pull/${data.number}/head`))?.blob).toBe(file?.blob);
  const merge = await pulls.merge({ ...at, pull_number: data.number });
  const [brought] = await reader.pullsOf(MINUTES, merge.data.sha);
  expect(brought).toMatchObject({ number: data.number, merged: true, mergeCommit: merge.data.sha });
  expect(await reader.pull(MINUTES, data.number)).toMatchObject({ merged: true, mergedBy: { login: 'Wim' } });
  await expect(reader.pull(MINUTES, 4711)).rejects.toThrow(Gone);
});

test('repositories: one, those of the installation, all', async () => {
  const { reader, github } = world;
  expect(await reader.repository(SECRET)).toMatchObject({ name: SECRET, private: true, defaultBranch: 'main' });
  const names = [MODEL, MINUTES, SECRET].sort();
  expect((await reader.installed(MODEL)).map((repository) => repository.name).sort()).toEqual(names);
  expect((await github.repositories()).map((repository) => repository.name).sort()).toEqual(names);
  await expect(github.of('ringlab/nowhere').then((hold) => hold.reader.repository('ringlab/nowhere'))).rejects.toThrow(
    Gone,
  );
});
