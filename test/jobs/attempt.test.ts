import { describe, expect, test } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import { unmarked } from '../../src/core/marker.ts';
import { Bug, Gone, Later, Refused, Told, type Trouble } from '../../src/core/trouble.ts';
import { type Attempt, attempt, referenceOf } from '../../src/jobs/attempt.ts';
import { REPO } from '../features/builders.ts';
import { aRoom, asked, quiet, type Room, sweep } from './room.ts';

const TRY = { last: false };
const LAST = { last: true };

/** An attempt in a room where looking at the issues ends in trouble. */
async function tried(trouble: Error, how: Partial<{ job: Job; last: boolean; file: string | null }> = {}) {
  const room = aRoom(how.file === undefined ? '' : how.file, quiet(1));
  room.fails('openIssues', trouble);
  return { room, came: await attemptIn(room, how.job ?? { ...sweep(), asked: asked() }, how.last ?? false) };
}

function attemptIn(room: Room, job: Job, last: boolean): Promise<Attempt | Error> {
  return attempt({ id: 'one', job }, room.house, last).catch((error: Error) => error);
}

const says = (room: Room) => (room.comments[1] ?? []).map(({ body }) => unmarked(body));
const posts = (room: Room) => room.issues.filter((issue) => issue.author.ours);

describe('trouble that a person can mend', () => {
  const told = new Told('Say `/ispyb sweep` once more, with the year.');

  test('is told to who asked, where they asked', async () => {
    const { room, came } = await tried(told);
    expect(came).toEqual({ ended: 'told', because: told.message });
    expect(says(room)).toEqual([told.message]);
    expect(room.wrote()).toMatchObject([{ do: 'comment.upsert', issue: 1, slot: 'trouble:501' }]);
  });

  test('is told in the same comment when it happens again', async () => {
    const { room } = await tried(told);
    room.wrote();
    await attempt({ id: 'two', job: { ...sweep(), asked: asked() } }, room.house, false);
    expect([room.wrote(), says(room)]).toEqual([[], [told.message]]);
  });

  test('is told to who gave a command', async () => {
    const room = aRoom('', quiet(1));
    room.fails('comment', told);
    await attemptIn(room, { kind: 'command', repo: REPO, issue: 1, comment: 77 }, false);
    expect(room.wrote()).toMatchObject([{ do: 'comment.upsert', issue: 1, slot: 'trouble:77', body: told.message }]);
  });

  test('is told where the command was given, on a pull request of another repository too', async () => {
    const room = aRoom('', quiet(1));
    room.fails('comment', told);
    const on = { repo: 'fiction/Papers', alone: true };
    await attemptIn(room, { kind: 'command', repo: REPO, issue: 1, comment: 77, on }, false);
    expect(room.wrote()).toMatchObject([{ repo: on.repo, issue: 1, slot: 'trouble:77' }]);
  });

  test('is told to nobody where nobody asked', async () => {
    const { room, came } = await tried(told, { job: sweep() });
    expect([came, room.wrote()]).toEqual([{ ended: 'told', because: told.message }, []]);
  });
});

describe('other trouble', () => {
  test('where the thing is gone ends the job, and nobody hears', async () => {
    const { room, came } = await tried(new Gone('fiction/modeling#7 does not exist'));
    expect([came, room.wrote()]).toEqual([{ ended: 'gone', because: 'fiction/modeling#7 does not exist' }, []]);
  });

  test.each([TRY, LAST])('that time mends goes back to the queue, and nobody hears: %j', async ({ last }) => {
    const later = new Later('GitHub answered 502', new Date('2019-03-04T07:00:00Z'));
    const { room, came } = await tried(later, { last });
    expect(came).toBe(later);
    expect(room.wrote()).toEqual([]);
  });

  test('of ours goes back to the queue, and nobody hears before the last try', async () => {
    const { room, came } = await tried(new TypeError('x is undefined'));
    expect(came).toBeInstanceOf(Bug);
    expect(room.wrote()).toEqual([]);
  });

  test('of ours at the last try is told with a reference and no details', async () => {
    const { room, came } = await tried(new TypeError('the password is hunter2'), LAST);
    expect(came).toBeInstanceOf(Bug);
    expect(says(room)).toHaveLength(1);
    expect(says(room)[0]).toContain(referenceOf({ id: 'one', job: sweep() }));
    expect(says(room)[0]).not.toContain('hunter2');
  });

  test('at the last try of what nobody asked for is left to the operator', async () => {
    const { room } = await tried(new TypeError('x is undefined'), { ...LAST, job: sweep() });
    expect(room.wrote()).toEqual([]);
  });
});

test('a reference is short, the same for the same run, and another for another', () => {
  const [one, other] = ['one', 'two'].map((id) => referenceOf({ id, job: sweep() }));
  expect(one).toMatch(/^[0-9a-f]{8}$/);
  expect(referenceOf({ id: 'one', job: sweep('2019-03-11T06:00:00Z') })).toBe(one);
  expect(other).not.toBe(one);
});

describe('where GitHub refuses', () => {
  const refused = new Refused('The App may not read checks of fiction/modeling.');

  test('one issue tells maintainers which permission is missing', async () => {
    const { room, came } = await tried(refused);
    expect(came).toEqual({ ended: 'refused', because: refused.message });
    expect(posts(room)).toMatchObject([{ title: 'GitHub refuses something I need' }]);
    expect(posts(room)[0]?.body).toContain(refused.message);
    expect(says(room)).toEqual([]);
  });

  test('it stays one issue, however many jobs are refused', async () => {
    const { room } = await tried(refused);
    room.wrote();
    for (const id of ['two', 'three']) await attempt({ id, job: sweep() }, room.house, false);
    expect([posts(room).length, room.wrote()]).toEqual([1, []]);
  });

  test('that issue too, the operator’s log is what is left', async () => {
    const room = aRoom('', quiet(1));
    room.fails('openIssues', refused);
    room.refuses(new Refused('Issues are switched off in fiction/modeling.'));
    expect(await attemptIn(room, sweep(), false)).toEqual({ ended: 'refused', because: refused.message });
  });

  test('and that issue fails for another reason, the job is tried again', async () => {
    const room = aRoom('', quiet(1));
    room.fails('openIssues', refused);
    room.refuses(new Later('GitHub answered 502'));
    expect(await attemptIn(room, sweep(), false)).toBeInstanceOf(Later);
  });
});

describe('without being asked for, nothing is written, not even about trouble', () => {
  const push: Job = { kind: 'push', repo: REPO, before: 'a'.repeat(40), after: 'b'.repeat(40) };
  const troubles: readonly Trouble[] = [new Told('mend it'), new Refused('no right')];

  test.each([
    ['no settings', null],
    ['faulty settings', 'stal: {}\n'],
    ['mode: off', 'mode: off\n'],
    ['mode: preview', 'mode: preview\n'],
  ])('%s', async (_what, file) => {
    for (const trouble of troubles) {
      const room = aRoom(file, quiet(1));
      room.fails('changes', trouble);
      room.fails('openIssues', trouble);
      for (const job of [push, { ...sweep(), asked: asked() }]) await attemptIn(room, job, true);
      expect(room.wrote()).toEqual([]);
    }
  });
});
