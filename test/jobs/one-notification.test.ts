import { expect, test } from '@jest/globals';
import type { GithubAction } from '../../src/core/action.ts';
import { runJob } from '../../src/jobs/run.ts';
import { aRoom, asked, quiet, type Room, sweep } from './room.ts';

const THOUSAND = quiet(...Array.from({ length: 1000 }, (_, n) => n + 1));
const AFTER = '2019-03-11T06:00:00Z';

/** What was written that GitHub tells people of: a comment, or an issue that was not there before. */
function notifying(room: Room, wrote: readonly GithubAction[]): readonly string[] {
  const told = wrote.flatMap((deed) => {
    if (deed.do === 'issue.upsert') return deed.was === null ? [deed.title] : [];
    return deed.do === 'comment.upsert' ? [deed.body] : [];
  });
  expect(room.issues.filter(({ author }) => author.ours).length).toBeLessThanOrEqual(1);
  return told;
}

test('a sweep of 1,000 quiet issues sends one notification: what waits for a go, and is edited in place', async () => {
  const room = aRoom('', THOUSAND);
  await runJob({ id: 'one', job: sweep() }, room.house);
  expect(notifying(room, room.wrote())).toEqual(['The sweep waits for your go (1000 issues)']);
  await runJob({ id: 'two', job: sweep(AFTER) }, room.house);
  expect(notifying(room, room.wrote())).toEqual([]);

  await runJob({ id: 'go', job: { ...sweep(AFTER), go: true, asked: asked() } }, room.house);
  const wrote = room.wrote();
  expect(wrote.filter((deed) => deed.do === 'label.add')).toHaveLength(1000);
  expect(notifying(room, wrote)).toEqual([]);
});

test('where no VC is near, the one list of what is stale is the one notification, for all weeks', async () => {
  const file = 'brake: 10000\nmeetings:\n  rule: FREQ=YEARLY;COUNT=1\n';
  const room = aRoom(file, THOUSAND);
  await room.memory.remember('sweep.agreed', { by: 'chris', at: AFTER });
  await runJob({ id: 'one', job: sweep() }, room.house);
  expect(notifying(room, room.wrote())).toEqual(['What has gone quiet']);

  room.comes(7, '2019-03-10T06:00:00Z');
  await runJob({ id: 'two', job: sweep(AFTER) }, room.house);
  const wrote = room.wrote();
  expect(wrote.map((deed) => deed.do)).toEqual(['label.remove', 'issue.upsert']);
  expect(notifying(room, wrote)).toEqual([]);
});
