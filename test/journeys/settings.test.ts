import { expect, test } from '@jest/globals';
import { SETTINGS, TRIAGED } from '../../src/sandbox/sample/world.ts';
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

test('a pull request that changes the settings shows faults at their lines, and what would change, and does nothing', () =>
  inTheWorld(async (world) => {
    await world.turnTo('2020-04-20T06:30:00Z');
    await world.says('tomas-maintainer', await waitingSweep(world), '/ispyb sweep go');
    await world.settled();
    world.took();

    const rules = 'labels:\n  rules:\n    - { label: mine, title: "^.+$", because: everything is }\n';
    const brings = (text: string) => branch(world, `${SETTINGS}stale:\n  label: quiet\n${text}`);
    const head = await brings(rules);
    await world.asksToPull('lena-member', TRIAGED, 'other-settings');
    await world.settled();
    const [shown] = await world.checks(head, TRIAGED);
    expect(shown?.title).toMatch(/^These settings are right: \d+ changes for the open issues$/);
    expect(shown?.summary).toMatch(/\*\*A sweep today\*\*\n\n- new: create the label `quiet`/);
    expect(shown?.summary).toMatch(/\*\*Labels of the 20 newest open issues\*\*\n\n- new: create the label `mine`/);
    expect(world.took()).toEqual([expect.stringMatching(/^check ispyb-database-modeling: These settings are right/)]);

    const faulty = await brings('meeting: {}\n');
    await world.settled();
    expect((await world.checks(faulty, TRIAGED)).map(({ title }) => title)).toEqual(['These settings have 1 fault']);
    expect(world.took()).toEqual(['check ispyb-database-modeling: These settings have 1 fault']);
    expect(await annotations(world, faulty)).toMatchObject([
      { path: SETTINGS_PATH, start_line: 16, message: expect.stringContaining('did you mean `meetings`?') },
    ]);

    const fork = await branch(world, `${SETTINGS}${rules}`, 'forks');
    await world.asksToPull('sam-stranger', TRIAGED, 'sam-stranger:forks');
    await world.settled();
    const [forked] = await world.checks(fork, TRIAGED);
    expect(forked?.summary).toContain('I do not run a stranger’s regular expressions');
    expect(world.took()).toEqual(['check ispyb-database-modeling: These settings are right and change nothing now']);
  }));

async function waitingSweep(world: World): Promise<number> {
  return (await world.lists('state=open')).find(({ body }) => body.includes('waiting-sweep'))?.number ?? 0;
}

async function branch(world: World, text: string, name = 'other-settings'): Promise<string> {
  const how = { by: 'tomas-maintainer', message: 'Other settings', branch: name };
  return world.sandbox.github.putFile('ispyb-database-modeling', SETTINGS_PATH, text, how);
}

async function annotations({ sandbox: { github } }: World, commit: string): Promise<unknown> {
  const headers = { authorization: `token ${github.token('lena-member')}` };
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`${github.url}/repos/${TRIAGED}${path}`, { headers })).json();
  const { check_runs } = (await ask(`/commits/${commit}/check-runs`)) as { check_runs: readonly { id: number }[] };
  return ask(`/check-runs/${check_runs[0]?.id}/annotations`);
}

async function change(world: World, text: string): Promise<void> {
  await world.sandbox.github.putFile('ispyb-database-modeling', SETTINGS_PATH, text, {
    by: 'tomas-maintainer',
    message: 'Change the settings',
  });
  await world.settled();
}
