import { describe, expect, test } from '@jest/globals';
import { SAMPLE_MINUTES } from '../../src/sandbox/sample/minutes.ts';
import { brokenPdf, pdfOf, scannedPdf } from '../documents/pdf.ts';
import { inTheWorld, type World } from '../world.ts';

const FOLDER = 'webpages/Monthly_meetings/2020';
const AFTER_THE_VC = '2020-05-06T09:00:00Z';

describe('minutes reach the default branch of the other repository', () => {
  test('what is beyond doubt is closed with the words, what is doubtful is listed once, the next VC is known', () =>
    inTheWorld(async (world) => {
      await at(world, AFTER_THE_VC);
      const commit = await push(world, '2020-05-04.md', SAMPLE_MINUTES);
      const deeds = world.took();
      expect(deeds.filter((deed) => deed.startsWith('close'))).toEqual([
        'close #36 completed',
        'close #15 not_planned',
      ]);
      const said = (await world.hears(36)).at(-1);
      expect(said?.body).toContain('This is done and needs no further action.');
      expect(said?.body).toContain(`/blob/${commit}/${FOLDER}/2020-05-04.md`);
      expect((await world.reads(27)).state).toBe('open');
      expect((await world.reads(64)).state).toBe('open');
      const [check] = await world.checks(commit);
      expect(check?.summary).toContain('8 June 2020');
    }));

  test('a PDF is read as well, and pushed again it does nothing', () =>
    inTheWorld(async (world) => {
      await at(world, AFTER_THE_VC);
      const lines = [
        'ISPyB VC, Monday 4 May 2020',
        '',
        '#36 State of a proposal',
        'This is done and needs no further action.',
      ];
      await push(world, 'may.pdf', pdfOf(lines));
      expect(world.took().filter((deed) => deed.startsWith('close'))).toEqual(['close #36 completed']);
      await world.edits('lena-member', 36, { state: 'open' });
      await world.settled();
      world.took();
      await push(world, 'may-again.pdf', pdfOf(lines));
      expect(world.took().filter((deed) => /^(close|comment)/.test(deed))).toEqual([]);
      expect((await world.reads(36)).state).toBe('open');
    }));

  test.each([
    ['a file that is no document', 'notes.zip', Buffer.from('PK')],
    ['a document outside the folder', '../../elsewhere.md', SAMPLE_MINUTES],
  ])('%s is left alone', (_what, name, bytes) =>
    inTheWorld(async (world) => {
      await at(world, AFTER_THE_VC);
      await world.commits('tomas-maintainer', name.startsWith('..') ? 'docs/elsewhere.md' : `${FOLDER}/${name}`, bytes);
      await world.settled();
      expect(world.took()).toEqual([]);
    }),
  );
});

describe('a file that cannot be read', () => {
  test.each([
    ['a broken PDF', 'broken.pdf', brokenPdf(), /broken and cannot be opened/],
    ['an empty file', 'empty.md', Buffer.alloc(0), /empty/],
    ['a file of 60 MB', 'large.pdf', Buffer.alloc(60 * 1024 * 1024, 'x'), /too large/],
    ['a picture of a page', 'scan.pdf', scannedPdf(), /pictures of text, no text/],
  ])('%s gets one clear sentence on its commit, and the server goes on', (_what, name, bytes, sentence) =>
    inTheWorld(async (world) => {
      await at(world, AFTER_THE_VC);
      const commit = await push(world, name, bytes);
      expect(world.took()).toHaveLength(1);
      const [check] = await world.checks(commit);
      expect(`${check?.title} ${check?.summary}`).toMatch(sentence);
      expect((await fetch(`${world.sandbox.url}/readyz`)).status).toBe(200);
    }),
  );
});

async function at(world: World, moment: string): Promise<void> {
  await world.sandbox.github.setClock(new Date(moment));
}

async function push(world: World, name: string, bytes: Uint8Array | string): Promise<string> {
  const commit = await world.commits('tomas-maintainer', `${FOLDER}/${name}`, bytes);
  await world.settled();
  return commit;
}
