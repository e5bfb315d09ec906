import { expect, test } from '@jest/globals';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import { inTheWorld, type World } from '../world.ts';

const SILENT = 'status:silent-period';
const OBJECTION = 'status:objection';
const AGREED = 'status:agreed';

test(
  'small proposals run through their three weeks, with a closure in the middle: one meets an objection, one a 👎, one is agreed',
  () =>
    inTheWorld(async (world) => {
      await asksForSilentPeriods(world);
      const [objected, disliked, quiet] = [await opens(world, 'A'), await opens(world, 'B'), await opens(world, 'C')];
      for (const issue of [objected, disliked, quiet]) expect(await labels(world, issue)).toContain(SILENT);

      // In the closure of one week: opened on 16 September, so the end is not on 7 but on 14 October.
      await world.turnTo('2019-09-26T09:00:00Z');
      expect(await status(world)).toContain(
        `#${quiet} **C: new column Detector.repairedAt** · silent period until **14 Oct 2019**, if nobody objects; the clock pauses until 30 Sep 2019`,
      );
      await strangersTry(world, quiet);
      // What a maintainer wants in its period is, small or not, from when they say so.
      await world.edits('tomas-maintainer', 36, { labels: [...(await labels(world, 36)), SILENT] });

      await world.turnTo('2019-10-01T09:00:00Z');
      expect(await labels(world, quiet)).toContain(SILENT);
      expect(await list(world)).toMatch(/## Agreed if nobody objects \(4\)[\s\S]*- #36 .* until \*\*21 Oct 2019\*\*/);
      await world.says('mira-chair', objected, 'It does not fit our detectors.\n\n/ispyb object it is too narrow');
      await world.reacts('yuki-triager', disliked, '-1');
      await world.settled();
      expect(await labels(world, objected)).toEqual(expect.arrayContaining([OBJECTION]));
      expect(await labels(world, objected)).not.toContain(SILENT);
      expect((await world.hears(objected)).at(-1)?.body).toContain('mira-chair objects');
      const refreshed = await list(world);
      expect(refreshed).toContain('## Agreed if nobody objects (2)');
      expect(refreshed).toMatch(new RegExp(`Awaiting a decision[\\s\\S]*- \\[ \\] #${objected} [\\s\\S]*## Stale`));

      await world.turnTo('2019-10-15T09:00:00Z');
      expect(await labels(world, disliked)).toEqual(expect.arrayContaining([OBJECTION]));
      expect(await labels(world, disliked)).not.toContain(SILENT);
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
      for (const issue of [objected, disliked, quiet]) expect((await world.reads(issue)).state).toBe('open');
      expect(world.took().filter((deed) => /^close/.test(deed))).toEqual([]);
    }),
  180_000,
);

/** A stranger objects, agrees and reacts: one refusal; that nothing else comes of it shows later. */
async function strangersTry(world: World, issue: number): Promise<void> {
  const comments = (await world.hears(issue)).length;
  await world.says('sam-stranger', issue, '/ispyb object because I say so');
  await world.says('sam-stranger', issue, '/ispyb agree');
  await world.reacts('sam-stranger', issue, '-1');
  await world.settled();
  const said = (await world.hears(issue)).slice(comments).filter(({ by }) => by.endsWith('[bot]'));
  expect(said.map(({ body }) => body.split('\n')[1])).toEqual([
    'Sorry sam-stranger, only collaborators and people who take part in this issue may say `/ispyb object REASON`.',
  ]);
  expect(await labels(world, issue)).not.toContain(AGREED);
}

/** Nothing is stale here: sweeps are lived in their own journey. */
const FRESH = 'stale:\n  afterDays: 3650\n';

async function asksForSilentPeriods(world: World): Promise<void> {
  const closure = '  closures:\n    - { from: 2019-09-23, to: 2019-09-29 }\n';
  const text = `${SETTINGS.replace('  chairs:', `${closure}  chairs:`)}silence:\n  starts: opened\n  announce: comment\n${FRESH}`;
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
