import { expect, test } from '@jest/globals';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import { inTheWorld, type World } from '../world.ts';

test('where it is asked for, a new issue gets one welcome, edited in place and never doubled', () =>
  inTheWorld(async (world) => {
    await asksForWelcomes(world);
    const body = 'It goes into PhasingStepAttachment, next to PhasingStep.';
    const issue = await world.opens('lena-member', { title: "Add 'input' to the attachments of a step", body });
    await world.settled();
    const [welcome] = await world.hears(issue);
    expect(welcome?.body).toContain(
      '`PhasingStepAttachment` is not a table of any flavour; `PhasingProgramAttachment` is.',
    );

    await world.edits('lena-member', issue, { body: `${body} And into the Detector table.` });
    await world.settled();
    const after = await world.hears(issue);
    expect(after).toHaveLength(1);
    expect(after[0]?.body).toContain('`Detector`');
    expect(world.took().filter((deed) => /comment/.test(deed))).toEqual([`comment #${issue}`, 'edit comment']);
  }));

test('nobody is welcomed into a conversation that began without us', () =>
  inTheWorld(async (world) => {
    const issue = await world.opens('lena-member', { title: 'New column Detector.repairedAt', body: '' });
    await world.settled();
    await asksForWelcomes(world);
    await world.edits('lena-member', issue, { title: 'New column Detector.repairedOn' });
    await world.settled();
    world.took();
    expect(await world.hears(issue)).toEqual([]);
  }));

async function asksForWelcomes(world: World): Promise<void> {
  const text = `labels:\n  welcome: true\n${SETTINGS}`;
  await world.sandbox.github.putFile('ispyb-database-modeling', SETTINGS_PATH, text, {
    by: 'tomas-maintainer',
    message: 'Ask for welcomes',
  });
  await world.settled();
  world.took();
}
