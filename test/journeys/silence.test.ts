import { expect, test } from '@jest/globals';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import { inTheWorld, type World } from '../world.ts';

const SILENT = 'status:silent-period';
const OBJECTION = 'status:objection';
const AGREED = 'status:agreed';

test('small proposals run through their three weeks, with a closure in the middle: one meets an objection, one a 👎, one is agreed', () =>
  inTheWorld(async (world) => {
    await asksForSilentPeriods(world);
    const [objected, disliked, quiet] = [await opens(world, 'A'), await opens(world, 'B'), await opens(world, 'C')];
    for (const issue of [objected, disliked, quiet]) expect(await labels(world, issue)).toContain(SILENT);

    // In the closure of one week: opened on 16 September, so the end is not on 7 but on 14 October.
    await world.turnTo('2019-09-26T09:00:00Z');
    expect(await status(world)).toContain(
      `#${quiet} **C: new column Detector.repairedAt** · silent period until **14 Oct 2019**, if nobody objects; the clock pauses until 30 Sep 2019`,
    );

    await strangersMayNot(world, quiet);

    await world.turnTo('2019-10-01T09:00:00Z');
    expect(await list(world)).toContain('## Agreed if nobody objects (3)');
    await world.says('mira-chair', objected, 'It does not fit our detectors.\n\n/ispyb object it is too narrow');
    await world.settled();
    expect(await labels(world, objected)).toEqual(expect.arrayContaining([OBJECTION]));
    expect(await labels(world, objected)).not.toContain(SILENT);
    expect((await world.hears(objected)).at(-1)?.body).toContain('mira-chair objects');
    const refreshed = await list(world);
    expect(refreshed).toContain('## Agreed if nobody objects (2)');
    expect(refreshed).toMatch(new RegExp(`Awaiting a decision[^]*- \\[ \\] #${objected} [^]*## Stale`));

    await world.turnTo('2019-10-10T09:00:00Z');
    await world.reacts('yuki-triager', disliked, '-1');
    await world.turnTo('2019-10-11T09:00:00Z');
    expect(await labels(world, disliked)).toEqual(expect.arrayContaining([OBJECTION]));
    expect(await labels(world, disliked)).not.toContain(SILENT);

    await world.turnTo('2019-10-14T07:00:00Z');
    expect(await status(world)).toContain(`#${quiet} **C: new column Detector.repairedAt** · silent period until`);
    await world.turnTo('2019-10-15T09:00:00Z');
    expect(await status(world)).toMatch(
      new RegExp(`Waiting to be confirmed as agreed:\\n {2}- #${quiet} .* ended on \\*\\*14 Oct 2019\\*\\*`),
    );
    expect((await world.hears(quiet)).at(-1)?.body).toContain('ended on 14 Oct 2019 and nobody objected');
    expect(await world.reads(quiet)).toMatchObject({ state: 'open', labels: expect.arrayContaining([SILENT]) });
    expect(await labels(world, quiet)).not.toContain(AGREED);

    await world.says('tomas-maintainer', quiet, '/ispyb agree');
    await world.settled();
    expect(await labels(world, quiet)).toEqual(expect.arrayContaining([AGREED]));
    expect(await labels(world, quiet)).not.toContain(SILENT);
    expect(await status(world)).toContain('No proposal is in its silent period.');
    for (const issue of [objected, disliked, quiet]) expect((await world.reads(issue)).state).toBe('open');
    expect(world.took().filter((deed) => /^close/.test(deed))).toEqual([]);
  }));

test('a human’s labels win: a period that a maintainer takes off stays off, one that they put on runs, their objection stops it', () =>
  inTheWorld(async (world) => {
    await asksForSilentPeriods(world);
    const [off, on] = [await opens(world, 'A'), 36];
    const before = await labels(world, off);
    await relabels(
      world,
      off,
      before.filter((label) => label !== SILENT),
    );
    await relabels(world, on, [...(await labels(world, on)), SILENT]);
    await world.turnTo('2019-09-19T09:00:00Z');
    expect(await labels(world, off)).not.toContain(SILENT);
    expect(await status(world)).toMatch(new RegExp(`#${on} .* silent period until \\*\\*14 Oct 2019\\*\\*`));
    await relabels(world, on, [...(await labels(world, on)), OBJECTION]);
    await world.turnTo('2019-09-20T09:00:00Z');
    expect(await status(world)).toContain('No proposal is in its silent period.');
    expect(await labels(world, on)).toContain(SILENT);
    world.took();
  }));

/** A stranger objects, reacts and agrees: one refusal, and nothing changes. */
async function strangersMayNot(world: World, issue: number): Promise<void> {
  const before = await labels(world, issue);
  const comments = (await world.hears(issue)).length;
  await world.says('sam-stranger', issue, '/ispyb object because I say so');
  await world.says('sam-stranger', issue, '/ispyb agree');
  await world.reacts('sam-stranger', issue, '-1');
  await world.turnTo('2019-09-27T09:00:00Z');
  expect(await labels(world, issue)).toEqual(before);
  const said = (await world.hears(issue)).slice(comments).filter(({ by }) => by.endsWith('[bot]'));
  expect(said.map(({ body }) => body.split('\n')[1])).toEqual([
    'Sorry sam-stranger, only collaborators and people who take part in this issue may say `/ispyb object REASON`.',
  ]);
}

async function asksForSilentPeriods(world: World): Promise<void> {
  const closure = '  closures:\n    - { from: 2019-09-23, to: 2019-09-29 }\n';
  const text = `${SETTINGS.replace('  chairs:', `${closure}  chairs:`)}silence:\n  starts: opened\n  announce: comment\n`;
  await world.sandbox.github.putFile('ispyb-database-modeling', SETTINGS_PATH, text, {
    by: 'tomas-maintainer',
    message: 'Let silence on small proposals be consent',
  });
  await world.settled();
}

async function opens(world: World, name: string): Promise<number> {
  const title = `${name}: new column Detector.repairedAt`;
  const issue = await world.opens('lena-member', { title, body: 'Add a column `Detector.repairedAt`, a date.' });
  await world.settled();
  return issue;
}

async function labels(world: World, issue: number): Promise<readonly string[]> {
  return (await world.reads(issue)).labels;
}

async function relabels(world: World, issue: number, all: readonly string[]): Promise<void> {
  await world.edits('tomas-maintainer', issue, { labels: all });
  await world.settled();
}

/** What the bot answers to whoever asks how things stand. */
async function status(world: World): Promise<string> {
  await world.says('sam-stranger', 35, '/ispyb status');
  await world.settled();
  return (await world.hears(35)).at(-1)?.body ?? '';
}

async function list(world: World): Promise<string> {
  const found = (await world.lists('state=open')).find(({ body }) => body.includes('ispyb-triage:checklist:'));
  return found?.body ?? '';
}
