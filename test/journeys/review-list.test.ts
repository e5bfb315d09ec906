import { expect, test } from '@jest/globals';
import { inTheWorld, type World } from '../world.ts';

const WEEK_BEFORE = '2019-09-30T14:00:00Z';

test('the checklist is posted by itself a week before the VC, once; the chair asks and gets the same one', () =>
  inTheWorld(async (world) => {
    await world.turnTo(WEEK_BEFORE);
    expect(world.took().filter((deed) => deed.includes('Review list'))).toHaveLength(1);
    const list = await checklist(world);
    expect(list.labels).toEqual(['vc']);
    expect(list.title).toContain('7 October 2019');
    expect(list.body).toContain('#36');

    await world.turnTo('2019-10-01T08:00:00Z');
    expect(world.took().filter((deed) => deed.includes('Review list'))).toEqual([]);
    await world.says('mira-chair', 36, '/ispyb review-list');
    await world.settled();
    expect(await checklists(world)).toHaveLength(1);
    world.took();
  }));

test('ticks and lines that people added survive a refresh; what is new since appears', () =>
  inTheWorld(async (world) => {
    await world.turnTo(WEEK_BEFORE);
    const list = await checklist(world);
    const ticked = list.body
      .replace('- [ ] #36', '- [x] #36')
      .replace(/(- \[.\] #36[^\n]*)/, '$1\n  ESRF wants to speak first.');
    expect(ticked).not.toBe(list.body);
    await world.edits('tomas-maintainer', list.number, { body: ticked });
    await world.opens('lena-member', { title: 'New column Detector.repairedAt', body: 'Add a column to Detector.' });
    await world.says('mira-chair', 36, '/ispyb review-list');
    await world.settled();
    const { body } = await checklist(world);
    expect(body).toMatch(/- \[x\] #36/);
    expect(body).toContain('ESRF wants to speak first.');
    expect(body).toContain('Detector.repairedAt');
    world.took();
  }));

test('what is filled in on the checklist is carried out when it is closed as completed, told on it, and not again', () =>
  inTheWorld(async (world) => {
    await world.says('lena-member', 36, '/ispyb propose Who hosts us in May?');
    await world.turnTo(WEEK_BEFORE);
    const list = await checklist(world);
    expect(list.body).toContain('“Who hosts us in May?”, proposed by lena-member in #36');
    const [first = 0, second = 0, third = 0] = [...list.body.matchAll(/<!-- slot:(\d+) /g)].map(([, n]) => Number(n));
    const fill = (body: string, issue: number, words: string): string =>
      body.replace(new RegExp(`outcome: (?=<!-- slot:${issue} )`), `outcome: ${words} `);
    await world.edits('tomas-maintainer', list.number, {
      body: fill(
        fill(fill(list.body, first, 'resolved: in 5.2'), second, 'accepted'),
        third,
        'rejected, if Carl agrees',
      ),
    });
    await world.turnTo('2019-10-07T15:00:00Z');
    world.took();
    await world.edits('tomas-maintainer', list.number, { state: 'closed', state_reason: 'completed' });
    await world.settled();
    expect(await world.reads(first)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(await world.reads(second)).toMatchObject({
      state: 'open',
      labels: expect.arrayContaining(['status:agreed']),
    });
    expect((await world.reads(third)).state).toBe('open');
    const told = (await world.hears(list.number)).filter(({ by }) => by === 'ispyb-triage[bot]');
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toMatch(/\*\*To look at\*\*\s+- #\d+: the words behind it ask, doubt or set a condition/);

    world.took();
    await world.edits('tomas-maintainer', first, { state: 'open' });
    await world.edits('tomas-maintainer', list.number, { state: 'open' });
    await world.edits('tomas-maintainer', list.number, { state: 'closed', state_reason: 'completed' });
    await world.settled();
    expect((await world.reads(first)).state).toBe('open');
    const next = (await world.hears(list.number)).filter(({ by }) => by === 'ispyb-triage[bot]');
    expect(next.map(({ body }) => body.includes('a person opened it again'))).toEqual([true]);
    world.took();
  }));

test('a checklist that somebody forged changes nothing: the bot posts its own', () =>
  inTheWorld(async (world) => {
    await world.turnTo('2019-09-20T08:00:00Z');
    world.took();
    const body = '<!-- ispyb-triage:checklist:2019-10-07 -->\n- [x] #36';
    const forged = await world.opens('sam-stranger', {
      title: 'Review list for the VC of Monday 7 October 2019',
      body,
    });
    await world.settled();
    await world.turnTo(WEEK_BEFORE);
    expect((await world.reads(forged)).body).toBe(body);
    expect((await checklists(world)).filter(({ by }) => by === 'ispyb-triage[bot]')).toHaveLength(1);
    world.took();
  }));

async function checklists(world: World) {
  return (await world.lists('state=all')).filter(({ body }) => body.includes('ispyb-triage:checklist:'));
}

async function checklist(world: World) {
  const [found] = (await checklists(world)).filter(({ by }) => by === 'ispyb-triage[bot]');
  if (!found) throw new Error('there is no checklist');
  return found;
}
