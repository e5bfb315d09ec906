import { expect, test } from '@jest/globals';
import { LIMITS } from '../../src/minutes/index.ts';
import { SAMPLE_MINUTES } from '../../src/sandbox/sample/minutes.ts';
import { brokenPdf, scannedPdf } from '../documents/pdf.ts';
import { inTheWorld, type World } from '../world.ts';

const FOLDER = 'webpages/Monthly_meetings/2020';

/** Files that cannot be read, and what is said of each on its commit. */
const UNREADABLE: readonly (readonly [name: string, bytes: Uint8Array, sentence: RegExp])[] = [
  ['broken.pdf', brokenPdf(), /broken and cannot be opened/],
  ['empty.md', Buffer.alloc(0), /empty/],
  ['large.pdf', Buffer.alloc(LIMITS.fileBytes + 1, 'x'), /too large/],
  ['scan.pdf', scannedPdf(), /pictures of text, no text/],
];

test('what reaches the default branch of the other repository: left alone, refused in one sentence, or carried out', () =>
  inTheWorld(async (world) => {
    await world.sandbox.github.setClock(new Date('2020-05-06T09:00:00Z'));
    await world.commits('tomas-maintainer', `${FOLDER}/notes.zip`, Buffer.from('PK'));
    await push(world, '../../../docs/elsewhere.md', `${SAMPLE_MINUTES}\nKept elsewhere.\n`);
    expect(world.took()).toEqual([]);

    for (const [name, bytes, sentence] of UNREADABLE) {
      const commit = await push(world, name, bytes);
      expect(world.took()).toHaveLength(1);
      const [check] = await world.checks(commit);
      expect(`${check?.title} ${check?.summary}`).toMatch(sentence);
    }
    expect((await fetch(`${world.sandbox.url}/readyz`)).status).toBe(200);

    // What is beyond doubt is closed with the words, what is doubtful is listed once, the next VC is known.
    const commit = await push(world, '2020-05-04.md', SAMPLE_MINUTES);
    expect(world.took().filter((deed) => deed.startsWith('close'))).toEqual([
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

async function push(world: World, name: string, bytes: Uint8Array | string): Promise<string> {
  const path = new URL(`${FOLDER}/${name}`, 'file:///').pathname.slice(1);
  const commit = await world.commits('tomas-maintainer', path, bytes);
  await world.settled();
  return commit;
}
