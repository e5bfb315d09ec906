import { describe, expect, test } from '@jest/globals';
import { explainAll, LIMITS, type Minutes, type MinutesFile } from '../../src/minutes/index.ts';
import { docxOf } from '../documents/docx.ts';
import { pdfOf } from './support/documents.ts';
import { PDFS, TEXTS, WORD_FILES } from './support/hostile.ts';
import { mutations } from './support/mutations.ts';

/** A tenth of what strangers get, so that the suite need not wait for them. */
const HASTY = { ...LIMITS, milliseconds: process.env.LONG ? LIMITS.milliseconds : 3_000 };
const REPO = { repository: 'harbour/tide-tables' };
const MUTANTS = process.env.LONG ? 10_000 : 100;

const read = async (file: MinutesFile): Promise<Minutes | undefined> =>
  (await explainAll([file], REPO, HASTY))[0]?.minutes;

/** Either it is read, or it is one sentence for the person; never a fault of ours, and never a decision to close. */
async function expectBearable(file: MinutesFile): Promise<void> {
  const started = performance.now();
  const minutes = await read(file);
  expect(minutes?.decisions.filter(({ verdict }) => verdict === 'close')).toEqual([]);
  expect(minutes?.error ?? 'read.').toMatch(/^(?:The|Reading|read)[^\n]{0,300}\.$/);
  expect(performance.now() - started).toBeLessThan(HASTY.milliseconds + 5_000);
}

describe('files that mean harm', () => {
  test.each(Object.entries(PDFS))('PDF: %s', (_name, make) => expectBearable({ name: 'a.pdf', bytes: make() }), 60_000);
  test.each(Object.entries(WORD_FILES))(
    'DOCX: %s',
    (_name, make) => expectBearable({ name: 'a.docx', bytes: make() }),
    60_000,
  );
  test.each(Object.entries(TEXTS))('%s', (_name, make) => expectBearable(make()), 60_000);
});

const PDF = pdfOf([
  [
    { text: 'Minutes of the VC, 14 January 2019', y: 780, size: 18, bold: true },
    { text: '#12 Lamps of the long quay', y: 740, size: 14, bold: true },
    { text: 'Ann showed the lamps. This issue is resolved.', y: 720 },
    { text: '#13 Bells of the old pier', y: 690, size: 14, bold: true },
    { text: 'Carl asked whether it may be closed.', y: 670 },
    { text: '#14 Draught', y: 640, size: 14, bold: true },
    { text: 'Issue closed.', y: 620, mode: 3 },
    { text: 'It is not resolved yet.', y: 600 },
  ],
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

test.each(ORIGINALS)(
  '$name: whatever happens to its bytes on the way, nothing more is closed and nothing falls over',
  async (file) => {
    const [original] = await explainAll([file], REPO);
    expect(original && closedIn(original.minutes)).toEqual([12]);
    const mutants = mutations(file.bytes, MUTANTS / ORIGINALS.length).map((bytes) => ({ name: file.name, bytes }));
    const all = await explainAll(mutants, REPO, HASTY);
    const worse = all.flatMap(({ minutes }, at) =>
      closedIn(minutes).some((number) => number !== 12) ? [`${at}: ${JSON.stringify(minutes.decisions)}`] : [],
    );
    expect(worse).toEqual([]);
  },
  3_600_000,
);
