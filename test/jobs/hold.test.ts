import { describe, expect, test } from '@jest/globals';
import { slotOf } from '../../src/core/marker.ts';
import { type Report, runJob } from '../../src/jobs/run.ts';
import { anIssue } from '../features/builders.ts';
import { aRoom, asked, quiet, type Room, sweep } from './room.ts';

const NEXT_WEEK = '2019-03-11T06:00:00Z';
let runs = 0;
const run = (room: Room, job = sweep()): Promise<Report> => runJob({ id: `run ${++runs}`, job }, room.house);
const ask = (comment = 501) => ({ ...sweep(), asked: asked(comment) });
const go = (comment = 502) => ({ ...sweep(), go: true, asked: asked(comment) });

/** The issue in which something waits. */
const waiting = (room: Room) => room.issues.filter((issue) => issue.author.ours);
const stale = (room: Room) => room.issues.filter(({ labels }) => labels.includes('stale')).map(({ number }) => number);
const agree = (room: Room) => room.memory.remember('sweep.agreed', { by: 'chris', at: '2019-02-04T06:00:00Z' });

describe('the first sweep', () => {
  test('is shown in one issue, and marks nothing', async () => {
    const room = aRoom('', quiet(1, 2));
    const came = await run(room);
    expect([came.ended, came.because]).toEqual([
      'held',
      'this is the first sweep of this repository, so it is shown first',
    ]);
    expect(stale(room)).toEqual([]);
    expect(room.wrote()).toMatchObject([
      { do: 'issue.upsert', slot: 'waiting-sweep:2019-03-04', labels: ['vc'], was: null },
    ]);
    expect(waiting(room)[0]?.body).toMatch(/- label #1 `stale`: .*\n- label #2 `stale`: /);
  });

  test('run again it says the same, and nothing is written', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    room.wrote();
    await run(room);
    expect(room.wrote()).toEqual([]);
  });

  test('stays in that issue, edited in place, for as long as it waits', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    const before = waiting(room)[0]?.body;
    room.issues.push(...quiet(3));
    await run(room, sweep(NEXT_WEEK));
    expect(waiting(room)).toHaveLength(1);
    expect(waiting(room)[0]).toMatchObject({ title: 'The sweep waits for your go (3 issues)' });
    expect(slotOf(waiting(room)[0]?.body ?? '')).toBe('waiting-sweep:2019-03-04');
    expect(room.wrote().at(-1)).toMatchObject({ was: before });
  });

  test('is not shown again after somebody closed that issue as not planned', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    close(room, 'not_planned');
    room.wrote();
    expect((await run(room, sweep(NEXT_WEEK))).ended).toBe('held');
    expect([room.wrote(), stale(room)]).toEqual([[], []]);
  });

  test('is shown in a new issue where the old one was closed in another way', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    close(room, 'completed');
    await run(room, sweep(NEXT_WEEK));
    expect(waiting(room).map(({ state, body }) => [state, slotOf(body)])).toEqual([
      ['closed', 'waiting-sweep:2019-03-04'],
      ['open', 'waiting-sweep:2019-03-11'],
    ]);
  });

  test('that would mark nothing shows nothing', async () => {
    const room = aRoom('', [anIssue({ number: 1, createdAt: '2019-03-01T09:00:00Z' })]);
    expect((await run(room)).ended).toBe('done');
    expect(room.wrote()).toEqual([]);
  });
});

describe('a go', () => {
  test('carries out what was shown, and closes the issue behind it', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    const came = await run(room, go());
    expect([came.ended, came.because, stale(room)]).toEqual(['done', 'chris let it go', [1, 2]]);
    expect(waiting(room)).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    expect(await room.memory.recall('sweep.agreed')).toMatchObject({ by: 'chris' });
  });

  test('lets nothing happen that was not shown: it is noted, and left', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    room.comes(2, '2019-03-04T05:00:00Z');
    room.issues.push(...quiet(3));
    const came = await run(room, go());
    expect(stale(room)).toEqual([1]);
    expect(came.plan.notes).toContainEqual(expect.objectContaining({ issue: 3, rule: 'not previewed' }));
  });

  test('the next sweep then acts unasked', async () => {
    const room = aRoom('', quiet(1));
    await run(room);
    await run(room, go());
    room.issues.push(...quiet(3));
    expect((await run(room, sweep(NEXT_WEEK))).ended).toBe('done');
    expect(stale(room)).toEqual([1, 3]);
  });

  test('where nothing was shown shows it where it was said, and does nothing', async () => {
    const room = aRoom('', quiet(1, 2));
    const came = await run(room, go());
    expect([came.because, stale(room)]).toEqual(['nothing was shown before', []]);
    expect(room.wrote()).toMatchObject([{ do: 'comment.upsert', issue: 1, slot: 'shown:502' }]);
    expect(await room.memory.recall('sweep.agreed')).toBeUndefined();
    await run(room, go(503));
    expect(stale(room)).toEqual([1, 2]);
  });

  test('that nobody said lets nothing go', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    room.wrote();
    const came = await run(room, { ...sweep(), go: true });
    expect([came.because, room.wrote(), stale(room)]).toEqual(['nobody asked for it', [], []]);
  });

  test('said twice does nothing the second time', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room);
    await run(room, go());
    room.wrote();
    await run(room, go(503));
    expect(room.wrote()).toEqual([]);
  });
});

describe('the brake', () => {
  test('holds what would touch more issues than it says, and names the number', async () => {
    const room = aRoom('brake: 2\n', quiet(1, 2, 3));
    await agree(room);
    const came = await run(room);
    expect([came.ended, came.because, stale(room)]).toEqual([
      'held',
      'it would touch 3 issues, and the settings let me touch 2 in one go without asking (`brake`)',
      [],
    ]);
    await run(room, go());
    expect(stale(room)).toEqual([1, 2, 3]);
  });

  test('lets pass what touches just as many', async () => {
    const room = aRoom('brake: 2\n', quiet(1, 2));
    await agree(room);
    expect((await run(room)).ended).toBe('done');
    expect(stale(room)).toEqual([1, 2]);
  });
});

describe('a person who asks for a sweep', () => {
  test('is shown it in a comment, and a go then means just that', async () => {
    const room = aRoom('', quiet(1, 2));
    const came = await run(room, ask());
    expect([came.ended, came.because, stale(room)]).toEqual(['shown', 'chris asked for it', []]);
    expect(room.wrote()).toMatchObject([{ do: 'comment.upsert', issue: 1, slot: 'shown:501' }]);
    room.issues.push(...quiet(3));
    await run(room, go());
    expect(stale(room)).toEqual([1, 2]);
  });

  test('is not told another thing when the same job is run again', async () => {
    const room = aRoom('', quiet(1, 2));
    await run(room, ask());
    await run(room, go());
    room.wrote();
    await run(room, ask());
    expect(room.wrote()).toEqual([]);
  });

  test('hears that there is nothing to do, once', async () => {
    const room = aRoom('', [anIssue({ number: 1, createdAt: '2019-03-01T09:00:00Z' })]);
    await run(room, ask());
    expect(room.wrote()).toMatchObject([{ do: 'comment.upsert', body: expect.stringMatching(/nothing to do/) }]);
    expect(await room.memory.recall('waiting.sweep')).toBeUndefined();
    await run(room, ask());
    expect(room.wrote()).toEqual([]);
  });
});

function close(room: Room, stateReason: 'completed' | 'not_planned'): void {
  const at = room.issues.findIndex((issue) => issue.author.ours);
  const open = room.issues[at];
  if (open) room.issues[at] = { ...open, state: 'closed', stateReason };
}
