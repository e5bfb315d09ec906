import { afterAll, describe, expect, test } from '@jest/globals';
import { explainAll, LIMITS, type Minutes, type MinutesFile, Unreadable } from '../../src/minutes/index.ts';
import { openReader, type Reader } from '../../src/minutes/read/reader.ts';
import { docxOf } from '../documents/docx.ts';
import { PDFS, packedPage, WORD_FILES } from './support/hostile.ts';
import { TEXTS } from './support/hostile-texts.ts';
import { mutations } from './support/mutations.ts';

/** A fifteenth of what strangers get, because one of these ends by its time and the suite need not wait. */
const HASTY = { ...LIMITS, milliseconds: process.env.LONG ? LIMITS.milliseconds : 2_000 };
const REPO = { repository: 'harbour/tide-tables' };
const MUTANTS = process.env.LONG ? 10_000 : 100;

/**
 * Either it is read, or it is one sentence for the person; never a fault of ours, and never a decision to close. One
 * process reads them all, as long as it stands: what one leaves behind must not fell the next.
 */
async function expectBearable(reader: Reader, file: MinutesFile): Promise<void> {
  const started = performance.now();
  const came = await reader.read(file).then(
    ({ minutes }) => minutes.decisions.filter(({ verdict }) => verdict === 'close'),
    (error: unknown) => String(error instanceof Unreadable ? error.message : error),
  );
  if (typeof came === 'string') expect(came).toMatch(/^(?:The|Reading)[^\n]{0,300}\.$/);
  else expect(came).toEqual([]);
  expect(performance.now() - started).toBeLessThan(HASTY.milliseconds + 5_000);
}

describe('files that mean harm', () => {
  const reader = openReader(REPO, HASTY);
  afterAll(() => reader.close());
  const bears = (file: MinutesFile) => expectBearable(reader, file);
  test.each(Object.entries(PDFS))('PDF: %s', (_name, make) => bears({ name: 'a.pdf', bytes: make() }), 60_000);
  test.each(Object.entries(WORD_FILES))('DOCX: %s', (_name, make) => bears({ name: 'a.docx', bytes: make() }), 60_000);
  test.each(Object.entries(TEXTS))('%s', (_name, make) => bears(make()), 60_000);
});

const drawn = (size: number, y: number, words: string): string =>
  `BT /F ${size} Tf ${words.startsWith('(') ? '3 Tr' : '0 Tr'} 70 ${y} Td (${words.replace(/[()]/g, '')}) Tj ET`;
const PDF = packedPage([
  drawn(18, 780, 'Minutes of the VC, 14 January 2019'),
  drawn(14, 740, '#12 Lamps of the long quay'),
  drawn(11, 720, 'Ann showed the lamps. This issue is resolved.'),
  drawn(14, 690, '#13 Bells of the old pier'),
  drawn(11, 670, 'Carl asked whether it may be closed.'),
  drawn(14, 640, '#14 Draught'),
  drawn(11, 620, '(Issue closed.)'),
  drawn(11, 600, 'It is not resolved yet.'),
]);
const WORDS = [
  { heading: 1, runs: ['Minutes of the VC, 14 January 2019'] },
  { heading: 2, runs: ['#12 Lamps'] },
  'This issue is resolved.',
  { heading: 2, runs: ['#13 Bells'] },
  {
    runs: [
      ['deleted', 'Issue closed. '],
      ['inserted', 'Carl asked whether it may be closed.'],
    ],
  },
  { list: 0, runs: ['#14 Draught'] },
  { list: 1, runs: [['vanished', 'Issue closed.'], 'It is not resolved yet.'] },
  {
    rows: [
      ['#15', 'OK'],
      ['#16', 'TBC'],
    ],
  },
] as const;
const MARKDOWN =
  '# Minutes of the VC, 14 January 2019\n\n## #12 Lamps\n\nThis issue is resolved.\n\n## #13 Bells\n\nMay it be closed?\n\n- #14 Draught\n  <!-- Issue closed. -->\n  - It is not resolved yet.\n\n| #15 | OK |\n|---|---|\n';
const HTML =
  '<h1>Minutes of the VC</h1><h2>#12 Lamps</h2><p>This issue is resolved.</p><h2>#13 Bells</h2><p>May it be <b>closed</b>?</p><ul><li>#14 Draught<p hidden>Issue closed.</p></li></ul>';

const ORIGINALS: readonly MinutesFile[] = [
  { name: 'a.pdf', bytes: PDF },
  { name: 'a.docx', bytes: docxOf(WORDS) },
  { name: 'a.md', bytes: Buffer.from(MARKDOWN) },
  { name: 'a.html', bytes: Buffer.from(HTML) },
];

const closedIn = (minutes: Minutes): number[] =>
  minutes.decisions.filter(({ verdict }) => verdict === 'close').map(({ number }) => number);

test('unharmed, each of these files closes what it says', async () => {
  const all = await explainAll(ORIGINALS, REPO);
  expect(all.map(({ minutes }) => closedIn(minutes))).toEqual(ORIGINALS.map(() => [12]));
});

test.each(ORIGINALS)(
  '$name: whatever happens to its bytes on the way, nothing more is closed and nothing falls over',
  async (file) => {
    const mutants = mutations(file.bytes, MUTANTS / ORIGINALS.length).map((bytes) => ({ name: file.name, bytes }));
    const all = await explainAll(mutants, REPO);
    const worse = all.flatMap(({ minutes }, at) =>
      closedIn(minutes).some((number) => number !== 12) ? [`${at}: ${JSON.stringify(minutes.decisions)}`] : [],
    );
    expect(worse).toEqual([]);
  },
  3_600_000,
);
