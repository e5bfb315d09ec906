import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GithubAction } from '../../src/core/action.ts';
import { mark } from '../../src/core/marker.ts';
import { lastHumanTouch } from '../../src/core/touch.ts';
import { type Emulated, emulated, MINUTES, MODEL } from './emulated.ts';

let world: Emulated;
const at = { owner: 'ringlab', repo: 'model' };
const about = { repo: MODEL, because: 'a reason' };

beforeAll(async () => {
  world = await emulated();
  await world.server.putFile('model', 'README.md', 'hello', { by: 'ann', message: 'Begin' });
});
afterAll(async () => {
  await world?.server.close();
  world?.guard.check();
});

/** A person opens an issue. */
async function opened(): Promise<number> {
  return (await world.as('rob').issues.create({ ...at, title: 'A column', body: 'please' })).data.number;
}

/** Does a deed twice; the second time must send no write. */
async function twice(deed: GithubAction): Promise<unknown[]> {
  const first = await world.writer.carryOut(deed);
  world.server.forget();
  const second = await world.writer.carryOut(deed);
  return [first, second, world.server.requests().filter((request) => request.method !== 'GET').length];
}

describe('every deed is done once', () => {
  const ONCE = ['done', 'already', 0];

  test('labels', async () => {
    const issue = await opened();
    const colours = { colour: '#0e8a16', description: 'is up for the VC' };
    expect(await twice({ do: 'label.create', label: 'vc', ...colours, ...about })).toEqual(ONCE);
    expect(await twice({ do: 'label.add', issue, label: 'vc', ...about })).toEqual(ONCE);
    expect(await twice({ do: 'label.remove', issue, label: 'vc', ...about })).toEqual(ONCE);
    expect(await world.reader.labels(MODEL)).toContainEqual({
      name: 'vc',
      colour: '0e8a16',
      description: 'is up for the VC',
    });
  });

  test('a comment, and its new text in the same place', async () => {
    const issue = await opened();
    const comment = { do: 'comment.upsert', issue, slot: 'closing', ...about } as const;
    expect(await twice({ ...comment, body: 'First.' })).toEqual(ONCE);
    expect(await twice({ ...comment, body: 'Second.' })).toEqual(ONCE);
    const comments = await world.reader.comments(MODEL, issue);
    expect(comments.map(({ body, author }) => [body, author.ours])).toEqual([[mark('closing', 'Second.'), true]]);
  });

  test('closing', async () => {
    const issue = await opened();
    expect(await twice({ do: 'issue.close', issue, as: 'not_planned', ...about })).toEqual(ONCE);
    expect(await world.reader.issue(MODEL, issue)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
  });

  test('a reaction', async () => {
    const issue = await opened();
    const comment = (await world.as('rob').issues.createComment({ ...at, issue_number: issue, body: '/ispyb help' }))
      .data.id;
    expect(await twice({ do: 'react', issue, comment, content: 'eyes', ...about })).toEqual(ONCE);
  });

  test('a check with more annotations than one call takes', async () => {
    const commit = (await world.reader.commit(MODEL, 'main')).sha;
    const annotations = Array.from({ length: 70 }, (_, index) => ({
      path: 'README.md',
      line: index + 1,
      message: 'fault',
    }));
    const check = { do: 'check', commit, name: 'settings', title: '70 faults', summary: 'words', ...about } as const;
    expect(await twice({ ...check, conclusion: 'failure', annotations })).toEqual(ONCE);
    expect(await twice({ ...check, conclusion: 'success', title: 'None', annotations: [] })).toEqual(ONCE);
  });

  test('the list of a meeting, whose ticks are never written over', async () => {
    const list = { do: 'issue.upsert', slot: 'list', title: 'VC', labels: ['vc'], ...about } as const;
    expect(await twice({ ...list, body: '- [ ] one', was: null })).toEqual(ONCE);
    const [posted] = await world.reader.ourIssues(MODEL);
    const was = posted?.body ?? '';
    expect(await twice({ ...list, body: '- [ ] one\n- [ ] two', was })).toEqual(ONCE);
    const issue_number = posted?.number ?? 0;
    await world.as('ann').issues.update({ ...at, issue_number, body: mark('list', '- [x] one\n- [ ] two') });
    expect(
      await world.writer.carryOut({ ...list, body: '- [ ] three', was: mark('list', '- [ ] one\n- [ ] two') }),
    ).toBe('moved-on');
    expect(await world.reader.ourIssues(MODEL)).toHaveLength(1);
  });
});

test('a comment that GitHub stored and answered with an error is found, not doubled', async () => {
  const issue = await opened();
  const comment = { do: 'comment.upsert', issue, slot: 'closing', body: 'Closed.', ...about } as const;
  world.server.fails({ method: 'POST', path: /comments$/, status: 502, after: 'after', times: 1 });
  await expect(world.writer.carryOut(comment)).rejects.toMatchObject({ kind: 'later' });
  expect(await world.writer.carryOut(comment)).toBe('already');
  expect(await world.reader.comments(MODEL, issue)).toHaveLength(1);
});

test('an issue is still as it was seen until a person touches it', async () => {
  const number = await opened();
  const issue = await world.reader.issue(MODEL, number);
  const { state, updatedAt } = issue;
  const seen = { state, updatedAt, lastHumanTouch: lastHumanTouch(issue, await world.reader.history(MODEL, number)) };
  await world.server.setClock(new Date('2018-09-01T09:00:00Z'));
  await world.writer.carryOut({ do: 'label.add', issue: number, label: 'stale', ...about });
  expect(await world.writer.isStill(MODEL, number, seen)).toBe(true);
  await world.as('sven').issues.createComment({ ...at, issue_number: number, body: 'still broken' });
  expect(await world.writer.isStill(MODEL, number, seen)).toBe(false);
});

test('a delivery that did not arrive is found in the log and asked for again, and one that is gone is let be', async () => {
  const { as, server, reader, writer } = world;
  const since = new Date(server.now().getTime() - 60_000).toISOString();
  await as('sven').issues.create({ owner: 'ringlab', repo: 'model', title: 'While nobody listened' });
  await server.drained();
  const [lost] = await reader.deliveries(MODEL, since);
  expect(lost).toMatchObject({ taken: false });
  expect(await reader.deliveries(MINUTES, since)).toEqual([]);
  const again = { do: 'redeliver', repo: MODEL, guid: lost?.guid ?? '', because: 'it did not arrive' } as const;
  expect(await writer.carryOut({ ...again, attempt: lost?.id ?? 0 })).toBe('done');
  await server.drained();
  const guids = (await reader.deliveries(MODEL, since)).map(({ guid }) => guid);
  expect(guids.filter((guid) => guid === lost?.guid)).toHaveLength(2);
  expect(await writer.carryOut({ ...again, attempt: 7 })).toBe('moved-on');
  const changed = await reader.changedIssues(MODEL, since);
  expect(changed.map(({ title }) => title)).toContain('While nobody listened');
});
