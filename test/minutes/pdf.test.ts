import { describe, expect, test } from '@jest/globals';
import { LIMITS, understand } from '../../src/minutes/index.ts';
import { type Line, lineOf, numbered } from '../../src/minutes/read/line.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { type Ink, pdfOf } from './support/documents.ts';

const linesOf = async (...pages: Ink[][]): Promise<readonly Line[]> =>
  (await readFile({ name: 'notes.pdf', bytes: new Uint8Array(pdfOf(pages)) }, LIMITS)).lines;
const shown = (lines: readonly Line[]): string[] => lines.filter((line) => line.visible).map((line) => line.text);
const body = (text: string, y: number, x = 70): Ink => ({ text, y, x });
const address = 'https://github.com/harbour/tide-tables/issues/12';
const filler = 'The harbour office talked at length about lamps, bells and buoys on this fine day of';

/** A table with rules whose columns begin at 70, 140 and 330 and end at 500. */
const ruled = (...ys: number[]): Ink => ({
  text: filler,
  y: 40,
  drawing: [
    ...ys.map((y) => `70 ${y} 430 0.5 re f`),
    ...[70, 140, 330, 500].map((x) => `${x} ${ys.at(-1)} 0.5 ${(ys[0] ?? 0) - (ys.at(-1) ?? 0)} re f`),
  ].join('\n'),
});

describe('a PDF becomes lines', () => {
  test('headings, list items and pages are told apart', async () => {
    const lines = await linesOf(
      [
        { text: 'Harbour meeting', y: 780, size: 20, bold: true },
        body(filler, 740),
        body('spring.', 726),
        body('- #12 Lamps', 700),
        body('- #13 Bells', 686),
      ],
      [{ text: 'Decisions', y: 780, bold: true }, body('Issue closed.', 760)],
    );
    expect(
      lines.map(({ page, at, heading, depth, continues, text }) => ({ page, at, heading, depth, continues, text })),
    ).toEqual([
      { page: 1, at: 1, heading: 1, depth: 0, continues: false, text: 'Harbour meeting' },
      { page: 1, at: 2, heading: 0, depth: 0, continues: false, text: filler },
      { page: 1, at: 3, heading: 0, depth: 0, continues: true, text: 'spring.' },
      { page: 1, at: 4, heading: 0, depth: 1, continues: false, text: '#12 Lamps' },
      { page: 1, at: 5, heading: 0, depth: 1, continues: false, text: '#13 Bells' },
      { page: 2, at: 1, heading: 4, depth: 0, continues: false, text: 'Decisions' },
      { page: 2, at: 2, heading: 0, depth: 0, continues: false, text: 'Issue closed.' },
    ]);
  });

  test('columns that stand apart are cells', async () => {
    const [line] = await linesOf([body('#12', 700), body('OK', 700, 300), body(filler, 600)]);
    expect(line?.cells).toEqual(['#12', 'OK']);
  });

  test('a sentence goes on in small letters, wherever its line was broken', async () => {
    const lines = await linesOf([
      ...[740, 726, 712, 698].map((y) => body(filler, y)),
      body('To be done after the lamps of the quay are', 660),
      body('closed, but not before.', 646),
      body('The bells of the other quay were rung', 600),
      body('Mara wrote it down', 586),
    ]);
    expect(lines.map((line) => line.continues)).toEqual([false, true, true, true, false, true, false, false]);
  });

  test('names on widely set lines', async () => {
    const lines = await linesOf([
      ...[760, 746, 732, 718].map((y) => body(filler, y)),
      body('Present: Mara Lind, Jo Berg, Ada Quill, Ivo Strand, Lea Holm, Per Dahl, Uma Vale, Eva Munk,', 600),
      body('Kit Lowe, Sam Reed.', 575),
      body('Then all went home.', 550),
    ]);
    expect(lines.slice(-3).map((line) => line.continues)).toEqual([false, true, false]);
  });

  test('two columns are read one after the other', async () => {
    const column = (name: string, x: number): Ink[] =>
      Array.from({ length: 14 }, (_, at) => body(`${name} ${at} lamps and bells of the quay`, 700 - at * 14, x));
    const lines = await linesOf([
      { text: 'Harbour meeting about lamps and buoys, with all pilots', y: 780, size: 20, bold: true },
      ...column('Left', 60),
      ...column('Right', 320),
      body('Below both columns one long line tells who wrote all of this down at the meeting.', 400, 60),
    ]);
    const first = lines.map((line) => line.text.split(' ').slice(0, 2).join(' '));
    expect(first).toEqual([
      'Harbour meeting',
      ...Array.from({ length: 14 }, (_, at) => `Left ${at}`),
      ...Array.from({ length: 14 }, (_, at) => `Right ${at}`),
      'Below both',
    ]);
    expect(new Set(lines.slice(1, -1).map((line) => line.indent)).size).toBe(1);
  });

  test('cells that run over several lines are read one after the other', async () => {
    const row = (y: number, ...words: string[]): Ink[] =>
      [70, 110, 300, 380].flatMap((x, at) => (words[at] ? [body(words[at], y, x)] : []));
    const lines = await linesOf([
      ...row(700, 'No', 'What', 'Who', 'When'),
      ...row(686, '1', 'Write to the pilots about', 'Mara Lind', 'Second of'),
      ...row(672, '', 'the lamps of the quay', 'and Jo', 'March'),
      ...row(658, '2', 'Ring the bells', 'Jo', 'May'),
      body('Issue closed.', 640),
    ]);
    expect(lines.map(({ at, text }) => [at, text])).toEqual([
      [1, 'No | What | Who | When'],
      [2, '1 | Write to the pilots about the lamps of the quay | Mara Lind and Jo | Second of March'],
      [4, '2 | Ring the bells | Jo | May'],
      [5, 'Issue closed.'],
    ]);
  });

  test('beside the cells of a table no columns of prose are seen', async () => {
    const cell = (words: string, y: number, x: number): Ink => body(words, y, x);
    const rows = Array.from({ length: 5 }, (_, at) => 700 - at * 56).flatMap((y, at) => [
      cell(`#${at + 12}`, y, 70),
      cell('The lamps of the', y, 150),
      cell('quay', y - 14, 150),
      ...['Mara rings the pilots', 'and writes down what', 'they tell her of the', 'buoys'].map((words, line) =>
        cell(words, y - line * 14, 310),
      ),
    ]);
    const lines = await linesOf([...rows, body(filler, 300)]);
    expect(lines[0]?.text).toBe(
      '#12 | The lamps of the quay | Mara rings the pilots and writes down what they tell her of the buoys',
    );
    expect(lines).toHaveLength(6);
  });

  test('a table goes on overleaf, where its head is printed again', async () => {
    const row = (y: number, ...words: string[]): Ink[] =>
      [70, 110, 300].flatMap((x, at) => (words[at] ? [body(words[at], y, x)] : []));
    const lines = await linesOf(
      [
        ...row(700, 'No', 'What', 'Outcome'),
        ...row(686, '#12', 'Lamps of the', 'Mara has written to the'),
        ...row(672, '', 'quay', 'pilots and'),
      ],
      [...row(760, 'No', 'What', 'Outcome'), ...row(746, '', '', 'closed it'), ...row(732, '#13', 'Bells', 'later')],
    );
    expect(shown(lines)).toEqual([
      'No | What | Outcome',
      '#12 | Lamps of the quay | Mara has written to the pilots and closed it',
      '#13 | Bells | later',
    ]);
  });

  test('two columns are a table where three rows begin at the same edges', async () => {
    const row = (y: number, left: string, right: string): Ink[] => [
      ...(left ? [body(left, y)] : []),
      body(right, y, 200),
    ];
    const lines = await linesOf([
      ...row(700, 'Name', 'Topic'),
      ...row(686, 'Mara', 'the lamps, see harbour/'),
      ...row(672, '', 'tide-tables#12, are lit'),
      ...row(658, 'Jo', 'bells'),
      body(filler, 600),
    ]);
    expect(shown(lines)).toEqual([
      'Name | Topic',
      'Mara | the lamps, see harbour/tide-tables#12, are lit',
      'Jo | bells',
      filler,
    ]);
  });

  test('small letters go on with the first cell of the row above, and addresses are whole in narrow cells', async () => {
    const row = (y: number, ...words: string[]): Ink[] =>
      [70, 200, 420].flatMap((x, at) => (words[at] ? [body(words[at], y, x)] : []));
    const lines = await linesOf([
      ...row(700, 'Ticket', 'Where', 'Who'),
      ...row(686, '#12 Lamps of', 'https://github.com/harbour/', 'Mara'),
      ...row(672, 'the quay', 'tide-tables/issues/12', ''),
      ...row(658, '#13 Bells', 'shed', 'Jo'),
    ]);
    expect(shown(lines).slice(1)).toEqual([`#12 Lamps of the quay | ${address} | Mara`, '#13 Bells | shed | Jo']);
  });

  test('a link over a part of the words is the link of that part', async () => {
    const [line] = await linesOf([
      { text: '#12 - Lamps of the quay', y: 700, link: { url: address, from: 0, to: 18 } },
      body(filler, 600),
    ]);
    expect(line?.links).toEqual([{ text: '#12', url: address }]);
  });

  test('slanted and coloured words alone are a heading, letters of one width among others are code', async () => {
    const blue = { face: 'I', colour: '0.1 0.2 0.7' } as const;
    const lines = await linesOf([
      { text: 'Lamps of the quay', y: 740, ...blue },
      { text: 'Mara was not sure', y: 712, face: 'I' },
      { text: 'red words', y: 684, colour: '0.9 0 0' },
      body('about the', 656),
      { text: 'closed', y: 656, x: 125, face: 'C' },
      body('lamps', 656, 175),
      { text: 'all of this is code', y: 628, face: 'C' },
    ]);
    expect(lines.map(({ heading, text }) => [heading, text])).toEqual([
      [4, 'Lamps of the quay'],
      [0, 'Mara was not sure'],
      [0, 'red words'],
      [0, 'about the `closed` lamps'],
      [0, 'all of this is code'],
    ]);
  });

  test('the second line of a bold list item is no heading', async () => {
    const lines = await linesOf([
      ...[760, 746, 732].map((y) => body(filler, y)),
      body('-', 700),
      { text: 'https://github.com/harbour/tide-tables/issues/12 Lamps of the quay and of the pier,', y: 700, x: 88 },
      { text: 'that never burn', y: 686, x: 88, bold: true },
      body('- closed', 672),
    ]);
    expect(lines.slice(3).map(({ heading, depth, continues }) => [heading, depth, continues])).toEqual([
      [0, 1, false],
      [0, 1, true],
      [0, 1, false],
    ]);
  });

  test('signs of lists that are drawn are signs', async () => {
    const lines = await linesOf([
      body(filler, 760),
      { text: '#12 Lamps', y: 740, x: 90, drawing: '78 742 3.5 3.5 re f' },
      { text: 'closed', y: 726, x: 110, drawing: '98 728 3.5 3.5 re S' },
      { text: '#13 Bells', y: 712, x: 90, drawing: '78 714 3.5 3.5 re f' },
      { text: 'a dot far away is none', y: 698, x: 90, drawing: '20 700 3.5 3.5 re f' },
    ]);
    expect(lines.map(({ marker, depth, text }) => [marker, depth, text])).toEqual([
      ['', 0, filler],
      ['•', 1, '#12 Lamps'],
      ['•', 2, 'closed'],
      ['•', 1, '#13 Bells'],
      ['', 1, 'a dot far away is none'],
    ]);
  });

  test('rules part the cells of a table, wherever in them the words stand', async () => {
    const lines = await linesOf([
      ruled(720, 700, 640),
      ...['Ticket', 'Talk', 'Outcome'].map((words, at) => body(words, 706, [74, 144, 334][at])),
      body('#12', 668, 74),
      body('Mara has written to', 682, 144),
      body('the pilots, and they', 668, 144),
      body('do not mind', 654, 144),
      body('Jo closes', 675, 334),
      body('it', 661, 334),
    ]);
    expect(shown(lines).slice(0, 2)).toEqual([
      'Ticket | Talk | Outcome',
      '#12 | Mara has written to the pilots, and they do not mind | Jo closes it',
    ]);
  });

  test('code in a cell with rules is read once', async () => {
    const lines = await linesOf([
      ruled(720, 700, 640),
      ...['Ticket', 'Talk', 'Outcome'].map((words, at) => body(words, 706, [74, 144, 334][at])),
      body('#12', 668, 74),
      body('The lamp is', 668, 144),
      { text: 'closed', y: 668, x: 210, face: 'C' },
      body('later', 668, 334),
    ]);
    expect(shown(lines)).toEqual(['Ticket | Talk | Outcome', '#12 | The lamp is `closed` | later', filler]);
  });

  test('a row with rules goes on overleaf', async () => {
    const head = (y: number): Ink[] =>
      ['Ticket', 'Talk', 'Outcome'].map((words, at) => body(words, y, [74, 144, 334][at]));
    const lines = await linesOf(
      [ruled(120, 100, 80), ...head(106), body('#12', 86, 74), body('Mara has written', 86, 144), body('Jo', 86, 334)],
      [
        ruled(780, 760, 740, 720),
        ...head(766),
        body('closes it', 746, 334),
        body('#13', 726, 74),
        body('Bells', 726, 144),
      ],
    );
    expect(shown(lines).filter((text) => text !== filler)).toEqual([
      'Ticket | Talk | Outcome',
      '#12 | Mara has written | Jo closes it',
      '#13 | Bells',
    ]);
  });

  test('lines right below each other are of one paragraph where most paragraphs stand apart', async () => {
    const lines = await linesOf([
      body(filler, 818),
      body(filler, 804),
      body(filler, 790),
      body('1528 - lamps of the quay', 760),
      body('Mara: ready to vote', 746),
      body('1529 - bells', 710),
      body('Jo: not yet', 696),
      body('1530 - buoys', 660),
      body('1531 - tides', 630),
    ]);
    expect(lines.map(({ continues, hard }) => [continues, hard])).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, false],
      [true, true],
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('numbers that begin paragraphs have what is right below them, numbers in a list have not', async () => {
    const lines = await linesOf([
      body(filler, 804),
      body(filler, 790),
      ...['1528', '1529', '1530', 'and all talked', 'for long', 'about it', 'again'].map((text, at) =>
        body(text, 750 - at * 14),
      ),
      ...['1528 - lamps', '1529 - bells', '1530 - buoys'].flatMap((text, at) => [
        body(text, 620 - at * 40),
        body('Mara: ready to vote', 606 - at * 40),
      ]),
    ]);
    expect(lines.map(({ hard }) => hard)).toEqual([...Array(9).fill(false), false, true, false, true, false, true]);
  });

  test('lines without a sign below the words of a list item are of it', async () => {
    const lines = await linesOf([
      body(filler, 804),
      body(filler, 790),
      { text: '903 lamps of the quay', y: 760, x: 90, drawing: '78 762 3.5 3.5 re f' },
      body('Mara: why is it dark?', 746, 90),
      body('Jo adds a sentence', 732, 90),
      { text: '911 bells', y: 718, x: 90, drawing: '78 720 3.5 3.5 re f' },
    ]);
    expect(lines.slice(2).map(({ marker, continues, hard }) => [marker, continues, hard])).toEqual([
      ['•', false, false],
      ['', true, true],
      ['', true, true],
      ['•', false, false],
    ]);
  });

  test('words that are spread over a justified line are no cells', async () => {
    const lines = await linesOf([
      body(filler, 804),
      body('-', 760),
      ...['note:', 'will', 'close'].map((text, at) => body(text, 760, [88, 215, 333][at])),
      body(address, 746, 88),
    ]);
    expect(lines[1]).toMatchObject({ text: 'note: will close', cells: [] });
  });

  test('a heading that is wrapped is one, and of paragraphs that stand apart each is its own', async () => {
    const lines = await linesOf([
      { text: 'Harbour office, working group for the lamps', y: 800, size: 20, bold: true },
      { text: 'and the buoys', y: 770, size: 20, bold: true },
      body(filler, 730),
      body('spring.', 714),
      ...[688, 662, 636, 610, 584].map((y) => body(filler, y)),
    ]);
    expect(lines.map(({ continues }) => continues)).toEqual([false, true, false, true, ...Array(5).fill(false)]);
  });

  test('boxes that are drawn are ticked or not', async () => {
    const box = (y: number, inside = ''): string => `90 ${y} 9.4 9.4 re S${inside}`;
    const lines = await linesOf([
      body(filler, 760),
      { text: 'close #12', y: 740, x: 108, drawing: box(739) },
      { text: 'close #13', y: 720, x: 108, drawing: box(719, '\n92 721 5 5 re f') },
      { text: 'far from it', y: 700, x: 180, drawing: box(699) },
    ]);
    expect(lines.slice(1).map(({ text }) => text)).toEqual(['[ ] close #12', '[x] close #13', 'far from it']);
  });

  test('on a page with hardly any words a line goes on with no other, and nothing left of an item with that', async () => {
    const lines = await linesOf([
      body('Hello all,', 760),
      { text: '#12 Lamps go out', y: 734, x: 100, drawing: '88 736 3.5 3.5 re f' },
      body('Then the buoys. Closed.', 708),
      { text: '#13 Buoys', y: 682, x: 100, drawing: '88 684 3.5 3.5 re f' },
      body('Thanks to all.', 656),
    ]);
    expect(lines.map(({ depth, continues }) => [depth, continues])).toEqual([
      [0, false],
      [1, false],
      [0, false],
      [1, false],
      [0, false],
    ]);
  });

  test('a wrapped address is whole again', async () => {
    const lines = await linesOf([
      body('The lamps are in https://github.com/harbour/tide-', 700),
      body('tables/issues/12 and more.', 686),
    ]);
    expect(lines[0]?.text).toContain('https://github.com/harbour/tide-tables/issues/12');
    expect(lines[1]?.text).toBe('and more.');
  });

  test('running heads and page numbers are left out', async () => {
    const page = (n: number): Ink[] => [
      body('Harbour office, confidential', 820),
      body(`Talk ${n} was long.`, 500),
      body(`Page ${n} of 3`, 30),
    ];
    expect(shown(await linesOf(page(1), page(2), page(3)))).toEqual([
      'Talk 1 was long.',
      'Talk 2 was long.',
      'Talk 3 was long.',
    ]);
  });
});

describe('what a reader of the page cannot see', () => {
  test.each<[string, Partial<Ink>]>([
    ['drawn invisibly', { mode: 3 }],
    ['white on white', { colour: '1 1 1' }],
    ['too small to read', { size: 1 }],
    ['beside the page', { x: 900 }],
    ['on a layer that is switched off', { layer: 'Off' }],
  ])('%s is no evidence', async (_name, ink) => {
    const lines = await linesOf([body(filler, 700), { text: 'Issue closed.', y: 600, ...ink }]);
    expect(shown(lines)).toEqual([filler]);
    expect(lines.filter((line) => line.visible && /closed/.test(line.struck + line.text))).toEqual([]);
  });

  test('a layer that is switched on is read', async () => {
    expect(shown(await linesOf([body(filler, 700), { text: 'Issue closed.', y: 600, layer: 'On' }]))).toEqual([
      filler,
      'Issue closed.',
    ]);
  });

  test('struck-through words are kept apart', async () => {
    const lines = await linesOf([body(filler, 700), { text: 'Issue closed.', y: 600, struck: true }]);
    expect(lines.map(({ text, struck }) => [text, struck])).toEqual([
      [filler, ''],
      ['', 'Issue closed.'],
    ]);
  });

  test('an issue that only the address behind words tells is told where something came of it', async () => {
    const linked = (said: string) =>
      understand(
        numbered([
          lineOf({ page: 1, text: 'Green lamps', links: [{ text: 'Green lamps', url: address }], heading: 2 }),
          lineOf({ page: 1, text: said }),
        ]),
        { format: 'pdf' },
      ).decisions.map((one) => one.number);
    expect(linked('Long talk.')).toEqual([]);
    expect(linked('Agreed.')).toEqual([12]);
  });
});
