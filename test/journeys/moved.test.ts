import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { inTheWorld, type World } from '../world.ts';

test('a VC is moved and another cancelled: its list goes along, calendars show it once, and nothing is posted for none', () =>
  inTheWorld(async (world) => {
    await world.turnTo('2019-09-30T14:00:00Z');
    const [list, ...others] = await lists(world);
    if (!list) throw new Error('there is no checklist');
    expect(others).toEqual([]);
    const body = list.body.replace('- [ ] #36', '- [x] #36');
    await world.edits('tomas-maintainer', list.number, { body });
    const before = await entries(world);

    await world.says('sam-stranger', 36, '/ispyb next-meeting moved to 2019-10-14 16:00');
    await world.says('mira-chair', 36, '/ispyb next-meeting moved to 2019-10-09 16:00');
    await world.settled();
    const [moved, ...more] = await lists(world);
    expect(more).toEqual([]);
    expect(moved).toMatchObject({
      number: list.number,
      title: 'Review list for the VC of Wednesday 9 October 2019',
      body: expect.stringMatching(/\*\*Wednesday 9 October 2019, 16:00\*\*[\s\S]*- \[x\] #36/),
    });
    expect((await world.hears(list.number)).map((said) => said.body)).toEqual([
      expect.stringContaining('The VC is now on **Wednesday 9 October 2019, 16:00**'),
    ]);
    const uid = before[0]?.uid;
    expect(await entries(world)).toEqual([
      { ...before[0], start: '2019-10-09T16:00:00', sequence: 1 },
      ...before.slice(1),
    ]);

    await world.says('mira-chair', 36, '/ispyb next-meeting cancel 2019-11-04');
    await world.settled();
    expect((await entries(world)).map((entry) => entry.start.slice(0, 7)).slice(0, 2)).toEqual(['2019-10', '2019-12']);
    expect((await entries(world))[0]?.uid).toBe(uid);
    await world.turnTo('2019-10-29T14:00:00Z');
    expect(await lists(world)).toHaveLength(1);
    world.took();
  }));

async function lists(world: World) {
  return (await world.lists('state=all')).filter(({ body }) => body.includes('ispyb-triage:checklist:'));
}

/** The coming VCs as a calendar that subscribes reads them from the running server. */
async function entries(world: World) {
  const answer = await fetch(`${world.sandbox.url}/calendar/ispyb/ispyb-database-modeling.ics`, {
    headers: { connection: 'close' },
  });
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  return events
    .map((event) => new ICAL.Event(event))
    .map(({ uid, startDate, sequence }) => ({ uid, start: startDate.toString(), sequence }))
    .filter(({ start }) => start > '2019-10');
}
