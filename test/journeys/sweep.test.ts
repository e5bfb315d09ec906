import { expect, test } from '@jest/globals';
import { inTheWorld, type World } from '../world.ts';

const MONDAY = '2020-04-20T06:30:00Z';

test('a year of sweeps: the first is shown and waits for a go, an answer wakes an issue, and many at once wait again', () =>
  inTheWorld(async (world) => {
    await theFirstIsShownAndWaits(world);
    await anAnswerWakes(world);
    await whatALostWebhookMissedIsMended(world);
    await aboveTheBrakeItWaits(world);
  }));

async function theFirstIsShownAndWaits(world: World): Promise<void> {
  await world.turnTo(MONDAY);
  expect(world.took()).toEqual(['create label vc', 'open “The sweep waits for your go (36 issues)”'].slice(-1));
  const waiting = await waitingIssue(world);
  expect(waiting.body).toContain('label #36 `stale`');
  expect(await world.lists('labels=stale')).toEqual([]);

  await world.says('sam-stranger', waiting.number, '/ispyb sweep go');
  await world.settled();
  expect(world.took()).toEqual([`comment #${waiting.number}`]);
  expect(await world.lists('labels=stale')).toEqual([]);

  await world.says('tomas-maintainer', waiting.number, '/ispyb sweep go');
  await world.settled();
  const deeds = world.took();
  expect(deeds.filter((deed) => deed.startsWith('label '))).toHaveLength(36);
  expect(deeds.filter((deed) => !deed.startsWith('label '))).toEqual(
    expect.arrayContaining(['create label stale', 'react +1', `close #${waiting.number} completed`]),
  );
  expect(deeds.filter((deed) => deed.startsWith('close'))).toEqual([`close #${waiting.number} completed`]);
}

async function anAnswerWakes(world: World): Promise<void> {
  await world.says('lena-member', 36, 'We still need this.');
  await world.settled();
  expect(world.took()).toEqual(['unlabel #36 stale']);
}

/** The next sweep does it, and asks nobody for a go. */
async function whatALostWebhookMissedIsMended(world: World): Promise<void> {
  world.sandbox.github.deliverTo(null);
  await world.says('lena-member', 35, 'We still need this.');
  await world.settled();
  expect(world.took()).toEqual([]);
  world.sandbox.github.deliverTo(`${world.sandbox.url.replace('localhost', '127.0.0.1')}/api/github/webhooks`);
  await world.turnTo('2020-04-27T06:30:00Z');
  expect(world.took().filter((deed) => deed.includes('35'))).toEqual(['unlabel #35 stale']);
}

/** However often there was a sweep before. */
async function aboveTheBrakeItWaits(world: World): Promise<void> {
  for (const issue of (await world.lists('labels=stale&state=open')).slice(0, 12))
    await world.says('lena-member', issue.number, 'Still wanted.');
  await world.settled();
  world.took();
  await world.turnTo('2021-04-19T06:30:00Z');
  expect(world.took().filter((deed) => deed.startsWith('label'))).toEqual([]);
  expect((await waitingIssue(world)).body).toMatch(/settings let me touch 10 in one go/);
}

test('an issue closed as not planned means no: nobody is asked again the week after', () =>
  inTheWorld(async (world) => {
    await world.turnTo(MONDAY);
    const waiting = await waitingIssue(world);
    world.took();
    await world.edits('tomas-maintainer', waiting.number, { state: 'closed', state_reason: 'not_planned' });
    await world.turnTo('2020-04-27T06:30:00Z');
    expect(world.took().filter((deed) => !/Review list/.test(deed))).toEqual([]);
  }));

async function waitingIssue(world: World) {
  const found = (await world.lists('state=open')).find(({ body }) => body.includes('waiting-sweep'));
  if (!found) throw new Error('no issue shows the sweep');
  return found;
}
