import { expect, test } from '@jest/globals';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import { inTheWorld, type World } from '../world.ts';

const FAULTY = `stale:
  afterDays: soon
meetings:
  zone: Europe/Atlantis
unheard: of
`;

test('a settings file with three faults gets them all named at their place, and nothing else is touched', () =>
  inTheWorld(async (world) => {
    await change(world, FAULTY);
    const told = (await world.lists('state=open')).find(({ body }) => body.includes('ispyb-triage:settings'));
    expect(told?.body).toMatch(/2.*afterDays/);
    expect(told?.body).toMatch(/4.*zone/);
    expect(told?.body).toMatch(/5.*unheard/);
    expect(world.took().filter((deed) => !/^(check|open)/.test(deed))).toEqual([]);

    await world.opens('lena-member', { title: 'New column Detector.repairedAt', body: 'Add it to Detector.' });
    await world.turnTo('2020-04-20T06:30:00Z');
    expect(world.took()).toEqual([]);

    await change(world, SETTINGS);
    expect((await world.reads(told?.number ?? 0)).state).toBe('closed');
    world.took();
  }));

async function change(world: World, text: string): Promise<void> {
  await world.sandbox.github.putFile('ispyb-database-modeling', SETTINGS_PATH, text, {
    by: 'tomas-maintainer',
    message: 'Change the settings',
  });
  await world.settled();
}
