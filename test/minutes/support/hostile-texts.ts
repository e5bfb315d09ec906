import type { MinutesFile } from '../../../src/minutes/index.ts';
import { MEGA, nested, text, upTo } from './hostile.ts';

/** Texts that cost more than they say. */
export const TEXTS: Readonly<Record<string, () => MinutesFile>> = {
  'HTML, nested without an end': () => ({ name: 'a.html', bytes: text(`${nested('div', upTo(100_000, 100))}lamps`) }),
  'HTML, bold tags that never end': () => ({ name: 'a.html', bytes: text(`${'<b>a<p>'.repeat(upTo(300_000, 100))}`) }),
  'Markdown, nested quotations': () => ({ name: 'a.md', bytes: text(`${'>'.repeat(50_000)} lamps`) }),
  'Markdown, nested lists': () => ({ name: 'a.md', bytes: text(`${'- '.repeat(20_000)}lamps`) }),
  'Markdown, brackets that never close': () => ({ name: 'a.md', bytes: text('['.repeat(100_000)) }),
  'Markdown, links in links': () => ({ name: 'a.md', bytes: text(`${'[a]('.repeat(50_000)}`) }),
  'Markdown, stars': () => ({ name: 'a.md', bytes: text(`${'*a **b '.repeat(50_000)}`) }),
  'Markdown, backticks of every length': () => ({
    name: 'a.md',
    bytes: text(Array.from({ length: 2000 }, (_, at) => `e${'`'.repeat(at)}`).join('')),
  }),
  'Markdown, a table of many columns': () => ({
    name: 'a.md',
    bytes: text(`|${'a|'.repeat(upTo(5000, 5))}\n|${'-|'.repeat(upTo(5000, 5))}\n${'|\n'.repeat(upTo(2000, 5))}`),
  }),
  'a run of hyphens': () => ({ name: 'a.txt', bytes: Buffer.alloc(upTo(MEGA, 4), '-') }),
  'signs of blocks that never end': () => ({ name: 'a.txt', bytes: text('{code}\n<s>\n~~~\n'.repeat(10_000)) }),
  'HTML, many rules': () => ({
    name: 'a.html',
    bytes: text(`<style>${'.b .a{display:none}'.repeat(5000)}</style>${'<p class=a>x'.repeat(5000)}`),
  }),
  'one long line': () => ({
    name: 'a.txt',
    bytes: text('lamps #12 resolved and closed, '.repeat(upTo(650_000, 400))),
  }),
  'one long line in Markdown': () => ({ name: 'a.md', bytes: text('lamp '.repeat(upTo(4_000_000, 400))) }),
  'one long word': () => ({ name: 'a.txt', bytes: Buffer.alloc(upTo(20 * MEGA, 10), 'x') }),
  'blanks and a word': () => ({
    name: 'a.txt',
    bytes: Buffer.concat([Buffer.alloc(upTo(20 * MEGA, 10), ' '), text('lamp')]),
  }),
  'numbers without an end': () => ({
    name: 'a.txt',
    bytes: text(Array.from({ length: upTo(1_000_000, 400) }, (_, at) => `#${at}`).join(' ')),
  }),
  'nothing but signs': () => ({ name: 'a.txt', bytes: text('.!?'.repeat(upTo(400_000, 50))) }),
  'lines without an end': () => ({ name: 'a.txt', bytes: text('- lamp\n'.repeat(upTo(500_000, 20))) }),
  'names without an end': () => ({
    name: 'a.txt',
    bytes: text(`Present: ${'Ann Bell (AB), '.repeat(upTo(200_000, 10))}`),
  }),
};
