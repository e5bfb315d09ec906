import { expect, test } from '@jest/globals';
import { boxesIn } from '../../src/decisions/boxes.ts';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH } from '../../src/sandbox/setting-up.ts';
import { pdfOf } from '../documents/pdf.ts';
import { inTheWorld, type World } from '../world.ts';

const PATH = 'webpages/Monthly_meetings/2020/2020-05-04.pdf';
const LINES = [
  'ISPyB VC, Monday 4 May 2020',
  '',
  '#36 State of a proposal',
  'This is done and needs no further action.',
  '',
  "#15 Introduction of 'deleted' columns",
  'It was decided not to do this. Rejected.',
  '',
  '#27 New enum options for serial crystallography',
  'May be closed once the values are agreed.',
  '',
  '#64 Cryo-EM tables',
  'Agreed by everybody.',
];

async function after(world: World, does: () => Promise<unknown>): Promise<readonly string[]> {
  await does();
  await world.settled();
  return world.took();
}

async function ourWord(world: World, pull: number) {
  const comment = (await world.hearsOn(pull)).find(({ by }) => by.endsWith('[bot]'));
  if (!comment) throw new Error('nothing was said on the pull request');
  return comment;
}

/** Ticks or clears one box of our comment, as a click does. */
async function clicks(world: World, who: string, pull: number, key: RegExp): Promise<void> {
  const { id, body } = await ourWord(world, pull);
  const line = body.split('\n').find((one) => key.test(one)) ?? '';
  const clicked = line.includes('[ ]') ? line.replace('[ ]', '[x]') : line.replace('[x]', '[ ]');
  await world.rewrites(who, id, body.replace(line, clicked));
  await world.settled();
}

async function ticked(world: World, pull: number): Promise<readonly string[]> {
  const boxes = boxesIn((await ourWord(world, pull)).body);
  return [...boxes].filter(([, on]) => on).map(([key]) => key.replace(/:[0-9a-f]+$/, ''));
}

test(
  'minutes as PDF by pull request from a fork: shown, ticked, merged, done, taken back, and a person has the last word',
  () =>
    inTheWorld(async (world) => {
      const { github } = world.sandbox;
      await github.setClock(new Date('2020-05-06T09:00:00Z'));
      // Without chairs mira-chair may write minutes, and has no right over the issues.
      const own = SETTINGS.replace(/ {2}chairs: .*\n/, '');
      await github.putFile('ispyb-database-modeling', SETTINGS_PATH, own, {
        by: 'tomas-maintainer',
        message: 'No chairs',
      });
      await world.settled();
      world.took();

      const pull = await world.proposes('sam-stranger', PATH, pdfOf(LINES), true);
      await world.settled();
      expect(world.took()).toEqual([
        expect.stringContaining('check ISPyB: Merging closes 2 issues, 1 to look at'),
        `comment #${pull}`,
      ]);
      expect((await ourWord(world, pull)).body).toContain('2020-05-04.pdf, page 1');
      expect((await world.reads(36)).state).toBe('open');

      await clicks(world, 'mira-chair', pull, /<!-- 15:open:/);
      expect(world.took()).toEqual(['edit comment']);
      expect(await ticked(world, pull)).toEqual([]);

      await clicks(world, 'lena-member', pull, /<!-- 36:open:/);
      await clicks(world, 'lena-member', pull, /<!-- 27:rejected:/);
      expect(await ticked(world, pull)).toEqual(['36:open', '27:rejected']);
      expect((await ourWord(world, pull)).body).toContain('(lena-member)');
      expect(world.took()).toEqual(['edit comment', 'edit comment']);

      const deeds = await after(world, () => world.merges('mira-chair', pull));
      expect(deeds.filter((deed) => deed.startsWith('close'))).toEqual([
        'close #15 not_planned',
        'close #27 not_planned',
      ]);
      expect(deeds).toContain('label #64 status:agreed');
      expect((await world.hears(27)).at(-1)?.body).toContain('lena-member ticked it');
      expect((await world.hears(15)).at(-1)?.body).toContain('mira-chair merged them after a preview');
      expect((await world.reads(36)).state).toBe('open');

      const undone = await after(world, () => world.says('yuki-triager', 36, '/ispyb undo 2020-05-04 #15'));
      expect(undone).toEqual(['react +1', 'edit #15', 'comment #15', 'comment #36']);
      expect((await world.reads(15)).state).toBe('open');
      const why = await after(world, () => world.says('sam-stranger', 15, '/ispyb why'));
      expect(why).toEqual(['comment #15']);
      expect((await world.hears(15)).at(-1)?.body).toMatch(
        /mira-chair merged them after a preview.*yuki-triager took it back/,
      );

      await after(world, () => world.edits('lena-member', 27, { state: 'open' }));
      world.took();
      const again = await after(world, () =>
        world.commits('tomas-maintainer', PATH.replace('.pdf', '-v2.pdf'), pdfOf([...LINES, '', 'Thanks.'])),
      );
      expect(again.filter((deed) => /^(close|comment|label)/.test(deed))).toEqual([]);
      const amended = await after(world, () => world.commits('tomas-maintainer', PATH, pdfOf(LINES.slice(0, 4))));
      expect(amended.filter((deed) => /^(close|comment|label)/.test(deed))).toEqual([]);
      for (const issue of [15, 27, 36]) expect((await world.reads(issue)).state).toBe('open');
    }),
  180_000,
);
