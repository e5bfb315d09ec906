import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, understand } from '../../src/minutes/index.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { docxOf, type Ink as WordInk } from '../documents/docx.ts';
import { type Ink, minutesOf, pdfOf, REPO, verdicts } from './support/documents.ts';

const RUNS = process.env.LONG ? 3_000 : 50;

/** What may stand below the title of an issue. */
const TALKS = [
  ['Issue closed.'],
  ['This issue is resolved.', 'Ann will tell the pilots.'],
  ['Ann showed the lamps.', 'Agreed to close this issue.'],
  ['Rejected.'],
  ['Is it closed?'],
  ['It may be closed soon.'],
  ['Carl will look at it.'],
  ['Postponed to the next VC.'],
  ['Agreed in principle, needs more work.'],
  ['Decision: resolved'],
  ['Some would like to close it, but not now.'],
  ['Ann showed a long table of all the lamps between the harbour and the old pier, with their heights and colours.'],
] as const;
const TITLES = ['Lamps', 'Closed berths', 'Resolve names', 'Draught column', 'Open bridges'];

interface Item {
  readonly number: number;
  readonly title: string;
  readonly talk: readonly string[];
}

const items: fc.Arbitrary<Item[]> = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    title: fc.constantFrom(...TITLES),
    talk: fc.constantFrom(...TALKS),
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 7 },
);
const withOrder = items.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

const byHeading = (all: readonly Item[]): string =>
  all.map(({ number, title, talk }) => `## #${number} ${title}\n\n${talk.join(' ')}\n`).join('\n');
const byBullet = (all: readonly Item[]): string =>
  all
    .map(({ number, title, talk }) => `- #${number} ${title}\n${talk.map((one) => `  - ${one}`).join('\n')}`)
    .join('\n');

const sorted = (text: string): string[] => verdicts(text).split(', ').sort();

test.each([
  ['below headings', byHeading],
  ['in a list', byBullet],
])('the order of the items does not matter: %s', (_name, write) => {
  fc.assert(
    fc.property(withOrder, ([one, other]) => {
      expect(sorted(write(other))).toEqual(sorted(write(one)));
    }),
    { numRuns: RUNS },
  );
});

/** The same words, broken after so many letters. */
function broken(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + word.length >= width) lines.push(last, word);
    else lines.push(`${last} ${word}`);
  }
  return lines;
}

interface Hand {
  readonly width: number;
  readonly sign: string;
  readonly indent: number;
  readonly gap: number;
}

const hand = fc.record({
  width: fc.integer({ min: 25, max: 130 }),
  sign: fc.constantFrom('-', '*', '+', '1.', '1)'),
  indent: fc.integer({ min: 0, max: 3 }),
  gap: fc.integer({ min: 1, max: 4 }),
});

function set(all: readonly Item[], { width, sign, indent, gap }: Hand): string {
  const outer = `${' '.repeat(indent)}${sign} `;
  const inner = ' '.repeat(outer.length);
  const rows = all.map(({ number, title, talk }) => {
    const below = talk.map((one) => broken(one, width).map((line, at) => inner + (at === 0 ? '- ' : '  ') + line));
    return [`${outer}#${number}  ${title}${' '.repeat(gap)}`, ...below.flat()].join('\n');
  });
  return rows.join('\n'.repeat(gap));
}

test('white space, the width of lines and the sign of a list do not change a verdict', () => {
  fc.assert(
    fc.property(items, hand, (all, way) => {
      expect(sorted(set(all, way))).toEqual(sorted(byBullet(all)));
    }),
    { numRuns: RUNS },
  );
});

const CLOSING = ['Issue closed.', 'Decision: resolved', 'This issue is resolved.', 'Agreed to close this issue.'];
const OPEN = 'Ann showed the lamps of the pier and of the long quay behind it.';

const closes = async (name: string, bytes: Uint8Array): Promise<number[]> => {
  const { lines } = await readFile({ name, bytes: new Uint8Array(bytes) }, LIMITS);
  return understand(lines, { repository: REPO }).decisions.flatMap(({ number, verdict }) =>
    verdict === 'close' ? number : [],
  );
};

describe('what a reader of the page cannot see closes nothing', () => {
  test.each<[string, (words: string) => string]>([
    ['a comment', (words) => `<!-- ${words} -->`],
    ['a comment inside a line', (words) => `Talk <!-- ${words} --> and talk.`],
    ['a hidden span', (words) => `<span hidden>${words}</span>`],
    ['a block that is not displayed', (words) => `<div style="display:none">${words}</div>`],
    ['white letters', (words) => `<span style="color: #fff">${words}</span>`],
    ['letters without a size', (words) => `<p style="font-size:0">${words}</p>`],
    ['a template', (words) => `<template>${words}</template>`],
    ['struck', (words) => `~~${words}~~`],
    ['the words of a picture', (words) => `![${words}](lamp.png)`],
    ['the title of a link', (words) => `[lamp](https://example.org "${words}")`],
    ['a definition', (words) => `[lamp]: https://example.org "${words}"`],
  ])('in Markdown: %s', (_name, hide) => {
    for (const words of CLOSING) {
      expect(minutesOf(`## #12 Lamps\n\n${OPEN}\n\n${hide(words)}\n`).decisions).toMatchObject([{ verdict: 'keep' }]);
      expect(verdicts(`## #12 Lamps\n\n${OPEN}\n\n${hide(`#12 ${words}`)}\n`)).not.toContain('close');
    }
  });

  test.each<[string, (words: string) => string]>([
    ['a comment', (words) => `<!-- ${words} -->`],
    ['a hidden block', (words) => `<div hidden>${words}</div>`],
    ['a block that is not displayed', (words) => `<p style="display: none">${words}</p>`],
    ['invisible', (words) => `<p style="visibility:hidden">${words}</p>`],
    ['without opacity', (words) => `<p style="opacity: 0">${words}</p>`],
    ['white letters', (words) => `<p style="color:white">${words}</p>`],
    ['letters of a pixel', (words) => `<p style="font-size: 1px">${words}</p>`],
    ['beside the page', (words) => `<p style="position:absolute; left:-9999px">${words}</p>`],
    ['a class for readers of screens', (words) => `<p class="sr-only">${words}</p>`],
    ['a template', (words) => `<template>${words}</template>`],
    ['a script', (words) => `<script type="text/plain">${words}</script>`],
    ['deleted', (words) => `<p><del>${words}</del></p>`],
    ['struck by its style', (words) => `<p style="text-decoration: line-through">${words}</p>`],
    ['an attribute', (words) => `<p title="${words}"></p>`],
  ])('in a page: %s', async (_name, hide) => {
    const page = (inner: string): Buffer => Buffer.from(`<h2>#12 Lamps</h2><p>${OPEN}</p>${inner}`);
    for (const words of CLOSING) {
      expect(await closes('a.html', page(hide(words)))).toEqual([]);
      expect(await closes('a.html', page(`<p>${words}</p>`))).toEqual([12]);
    }
  });

  test.each<WordInk>(['vanished', 'deleted', 'tiny', 'white', 'struck', 'moved away'])(
    'in a Word file: %s words',
    async (ink) => {
      const around = [{ heading: 2, runs: ['#12 Lamps'] }, OPEN] as const;
      for (const words of CLOSING) {
        expect(await closes('a.docx', docxOf([...around, { runs: [[ink, words]] }]))).toEqual([]);
        expect(await closes('a.docx', docxOf([...around, words]))).toEqual([12]);
      }
    },
  );

  test.each<[string, Partial<Ink>]>([
    ['tiny', { size: 1 }],
    ['drawn without ink', { mode: 3 }],
    ['white', { colour: '1 1 1' }],
    ['left of the page', { x: -400 }],
    ['right of the page', { x: 700 }],
    ['below the page', { y: -50 }],
    ['above the page', { y: 900 }],
    ['struck', { struck: true }],
  ])('in a PDF: %s', async (_name, ink) => {
    const around = [
      { text: '#12 Lamps', y: 700, size: 18, bold: true },
      { text: OPEN, y: 670 },
    ];
    for (const words of CLOSING) {
      expect(await closes('a.pdf', pdfOf([[...around, { text: words, y: 640, ...ink }]]))).toEqual([]);
      expect(await closes('a.pdf', pdfOf([[...around, { text: words, y: 640 }]]))).toEqual([12]);
    }
  });
});
