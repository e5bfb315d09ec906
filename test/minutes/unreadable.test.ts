import { afterAll, describe, expect, test } from '@jest/globals';
import { explainAll, LIMITS, type Limits, type MinutesFile, readMinutes, Unreadable } from '../../src/minutes/index.ts';
import { openReader } from '../../src/minutes/read/reader.ts';
import { isTangled } from '../../src/minutes/read/tangled.ts';
import { docxOf, paragraph, pdfOf } from './support/documents.ts';

const sentenceIn = async (reading: Promise<unknown>): Promise<string> => {
  const error = await reading.catch((reason: unknown) => reason);
  return error instanceof Unreadable ? error.message : `not Unreadable: ${String(error)}`;
};
const sentenceOf = (file: MinutesFile, limits: Limits): Promise<string> => sentenceIn(readMinutes(file, {}, limits));
// One process for all files that no special limits are for: to start it is what takes long.
const reader = openReader({});
afterAll(() => reader.close());
const text = (words: string): Buffer => Buffer.from(words, 'utf8');

describe('a file that cannot be read gets one sentence that says what to do', () => {
  test.each<[string, MinutesFile, RegExp]>([
    ['broken PDF', { name: 'a.pdf', bytes: text('%PDF-1.4\nnothing') }, /^The PDF is broken .*export it again/],
    ['cut PDF', { name: 'a.pdf', bytes: pdfOf([[{ text: 'words', y: 700 }]]).subarray(0, 200) }, /^The PDF is broken/],
    ['text named PDF', { name: 'a.pdf', bytes: text('hello') }, /^The PDF is broken/],
    ['empty file', { name: 'a.md', bytes: text('') }, /^The file is empty/],
    ['blank file', { name: 'a.md', bytes: text('\n  \n') }, /^The file is empty/],
    [
      '60 MB',
      { name: 'a.pdf', bytes: Buffer.alloc(60 * 1024 * 1024) },
      /^The file is too large \(60 MB; at most 25 MB/,
    ],
    [
      'scanned page',
      { name: 'a.pdf', bytes: pdfOf([[{ text: 'words a scanner has guessed', y: 700, mode: 3 }]]) },
      /pictures of text, no text; .*instead of scanning/,
    ],
    ['page without words', { name: 'a.pdf', bytes: pdfOf([[]]) }, /^The file holds no words/],
    ['archive', { name: 'a.docx', bytes: text('PK\u0003\u0004 nothing') }, /^The Word file is broken/],
    ['old Word', { name: 'a.doc', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) }, /\.doc/],
    ...[
      ['quotations in each other', '>'.repeat(50_000)],
      ['lists in each other', `${'- '.repeat(20_000)}lamps`],
      ['brackets that never close', '['.repeat(100_000)],
      ['links in links', '[a]('.repeat(50_000)],
      ['stars', '*a **b '.repeat(50_000)],
    ].map(([name = '', words = '']): [string, MinutesFile, RegExp] => [
      name,
      { name: 'a.md', bytes: text(words) },
      /^The file nests or repeats its signs/,
    ]),
    ['unknown', { name: 'a.xyz', bytes: text('hello') }, /^This is none of the formats/],
    ['UTF-16 without its mark', { name: 'a.md', bytes: Buffer.from('#12', 'utf16le') }, /^This is none of the formats/],
    ['picture', { name: 'a.md', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }, /^This is none of the formats/],
  ])('%s', async (_name, file, sentence) => {
    expect(await sentenceIn(reader.read(file))).toMatch(sentence);
  });

  test('a long table of links and a long list are none of these', () => {
    expect(isTangled('| [#12](https://github.com/a/b/issues/12) | *open* | `x` |\n'.repeat(20_000))).toBe(false);
    expect(isTangled('- **#12** [lamps](a)\n\n'.repeat(20_000))).toBe(false);
    expect(isTangled(`${'> '.repeat(20)}lamps\n${'  '.repeat(500)}- deep`)).toBe(false);
  });

  test('a protected PDF', async () => {
    const dictionary = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >> /ID [<61><61>]`;
    const file = { name: 'a.pdf', bytes: pdfOf([[{ text: 'words', y: 700 }]], dictionary) };
    expect(await sentenceIn(reader.read(file))).toMatch(/protected by a password/);
  });

  test('too many pages', async () => {
    const pages = Array.from({ length: 4 }, () => [{ text: 'words', y: 700 }]);
    expect(await sentenceOf({ name: 'a.pdf', bytes: pdfOf(pages) }, { ...LIMITS, pages: 3 })).toMatch(
      /has 4 pages and at most 3/,
    );
  });

  test('an archive that unpacks to too much', async () => {
    const file = { name: 'a.docx', bytes: docxOf(paragraph('x'.repeat(200_000))) };
    expect(await sentenceOf(file, { ...LIMITS, unpackedBytes: 100_000 })).toMatch(/unpacks to far more/);
  });

  test('too long', async () => {
    expect(await sentenceOf({ name: 'a.md', bytes: text('# a\n') }, { ...LIMITS, milliseconds: 1 })).toMatch(
      /took longer than/,
    );
  });

  test('too much memory', async () => {
    const deep = { name: 'a.md', bytes: text('- #12 a long word\n'.repeat(150_000)) };
    expect(await sentenceOf(deep, { ...LIMITS, heapMegabytes: 40 })).toMatch(/more memory than is allowed/);
  });
});

describe('several files', () => {
  const all = explainAll(
    [
      { name: 'dir/one.md', bytes: text('## #12 Lamps\n\nIssue closed.\n') },
      { name: 'dir/two.pdf', bytes: text('%PDF-1.4') },
      { name: 'three.docx', bytes: docxOf(paragraph('#13 Bells')) },
    ],
    { repository: 'harbour/tide-tables' },
  );
  afterAll(() => all);

  test('an unreadable one stands in its place and the others are read', async () => {
    expect(
      (await all).map(({ minutes }) => [
        minutes.source,
        minutes.format,
        minutes.decisions.length,
        minutes.error?.slice(0, 17),
      ]),
    ).toEqual([
      ['one.md', 'md', 1, undefined],
      ['two.pdf', null, 0, 'The PDF is broken'],
      ['three.docx', 'docx', 1, undefined],
    ]);
  });

  test('each decision comes with the rules that made it', async () => {
    const [first] = await all;
    expect(first?.explanations).toEqual([
      {
        repository: 'harbour/tide-tables',
        number: 12,
        steps: [
          { rule: 'named', sentence: 'It is named.', evidence: { text: '#12 Lamps', page: null, line: 1 } },
          {
            rule: 'said to be closed',
            sentence: 'It says that the issue is closed or resolved.',
            evidence: { text: 'Issue closed.', page: null, line: 3 },
          },
          {
            rule: 'said to be closed',
            sentence: 'It says that the issue is closed or resolved.',
            evidence: { text: 'Issue closed.', page: null, line: 3 },
          },
        ],
      },
    ]);
  });
});
