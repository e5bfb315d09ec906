import fc from 'fast-check';
import { type Ink, pdfOf } from './documents.ts';
import type { Item, Meeting } from './form.ts';

/** How a scribe sets the same words. */
export interface Hand {
  readonly width: number;
  readonly bullet: string;
  readonly indent: number;
  readonly blankLines: number;
}

/** Ways to set them. */
export const hand: fc.Arbitrary<Hand> = fc.record({
  width: fc.integer({ min: 36, max: 140 }),
  bullet: fc.constantFrom('-', '*', '+'),
  indent: fc.constantFrom(0, 1, 2),
  blankLines: fc.constantFrom(1, 2, 3),
});

type Row = { readonly kind: 'h1' | 'h2' | 'h3' | 'text' | 'bullet' | 'inner'; readonly words: string };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `14 January 2019`. */
function inWords(date: string): string {
  const [year, month, number] = date.split('-').map(Number);
  return `${number} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function itemRows({ number, title, word, why, talk, as }: Item): Row[] {
  if (as === 'line') return [{ kind: 'bullet', words: `#${number} ${word}${why === null ? '' : `: ${why}`}` }];
  const decision = `Decision: ${word}${why === null ? '' : ` – ${why}`}`;
  if (as === 'heading')
    return [
      { kind: 'h3', words: `#${number} ${title}` },
      ...talk.map((words): Row => ({ kind: 'text', words })),
      { kind: 'text', words: decision },
    ];
  return [
    { kind: 'bullet', words: `#${number} ${title}` },
    ...[...talk, decision].map((words): Row => ({ kind: 'inner', words })),
  ];
}

const section = (title: string, rows: readonly Row[]): Row[] =>
  rows.length ? [{ kind: 'h2', words: title }, ...rows] : [];
const bullets = (words: readonly string[]): Row[] => words.map((one) => ({ kind: 'bullet', words: one }));

/** The rows of the minutes; single lines stand before items with a heading, since a heading rules what is below it. */
function rowsOf({ date, sites, agenda, items, actions, next }: Meeting): Row[] {
  const sorted = [...items].sort((a, b) => Number(a.as === 'heading') - Number(b.as === 'heading'));
  return [
    { kind: 'h1', words: `Minutes of the VC, ${inWords(date)}` },
    ...section(
      'Participants',
      bullets(sites.map(({ name, people }) => `${name}: ${people.map((one) => `${one[0]} (${one[1]})`).join(', ')}`)),
    ),
    ...section('Agenda', bullets(agenda)),
    ...section('Review of issues', sorted.flatMap(itemRows)),
    ...section('Actions', bullets(actions.map(([owner, task]) => `${owner}: ${task}`))),
    ...section(
      'Next VC',
      next ? [{ kind: 'text', words: `${inWords(next.date)}, ${next.at} Europe/Paris, ${next.url}` }] : [],
    ),
  ];
}

/** Breaks a line between words; a next line never begins with what Markdown would take for a sign of its own. */
function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || (last.length + word.length >= width && /^[\p{L}"(]/u.test(word))) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function hung(words: string, width: number, sign: string): string[] {
  return wrapped(words, width).map((line, at) => (at === 0 ? sign : ' '.repeat(sign.length)) + line);
}

/** As Markdown. */
export function asMarkdown(meeting: Meeting, { width, bullet, indent, blankLines }: Hand): string {
  const outer = `${' '.repeat(indent)}${bullet} `;
  const gap = '\n'.repeat(blankLines);
  const rows = rowsOf(meeting).map(({ kind, words }, at, all) => {
    const tight = (kind === 'bullet' || kind === 'inner') && /bullet|inner/.test(all[at - 1]?.kind ?? '');
    const lines =
      kind === 'bullet'
        ? hung(words, width, outer)
        : kind === 'inner'
          ? hung(words, width, `${' '.repeat(outer.length)}${bullet} `)
          : kind === 'text'
            ? wrapped(words, width)
            : [`${'#'.repeat(Number(kind.slice(1)))} ${words}`];
    return (tight ? '' : gap) + lines.join('\n');
  });
  return `${rows.join('\n')}\n`;
}

/** As plain text: underlined titles; the title of an item stands as a list item. */
export function asText(meeting: Meeting, { width, bullet, indent, blankLines }: Hand): string {
  const outer = `${' '.repeat(indent)}${bullet} `;
  const rows = rowsOf(meeting).map(({ kind, words }) => {
    if (kind === 'h1' || kind === 'h2')
      return `${'\n'.repeat(blankLines)}${words}\n${(kind === 'h1' ? '=' : '-').repeat(words.length)}\n`;
    if (kind === 'h3') return `${'\n'.repeat(blankLines)}${words}\n${'-'.repeat(words.length)}\n`;
    if (kind === 'text') return `\n${wrapped(words, width).join('\n')}\n`;
    return hung(words, width, kind === 'bullet' ? outer : `${' '.repeat(outer.length)}${bullet} `).join('\n');
  });
  return `${rows.join('\n')}\n`;
}

const SIZES = { h1: 20, h2: 15, h3: 13, text: 11, bullet: 11, inner: 11 } as const;
const INDENTS = { h1: 0, h2: 0, h3: 0, text: 0, bullet: 18, inner: 36 } as const;

/** As a word processor would print it: larger titles, round signs, lines broken at the right margin. */
export function asPdf(meeting: Meeting): Buffer {
  const pages: Ink[][] = [[]];
  let y = 780;
  for (const { kind, words } of rowsOf(meeting)) {
    const size = SIZES[kind];
    const x = 70 + INDENTS[kind];
    y -= kind === 'bullet' || kind === 'inner' ? 2 : 12;
    for (const [at, line] of wrapped(words.replace(/–/g, '-'), 84 - INDENTS[kind] / 6).entries()) {
      y -= size * 1.25;
      if (y < 90) {
        pages.push([]);
        y = 760;
      }
      if (at === 0 && INDENTS[kind] > 0) pages.at(-1)?.push({ text: '-', x: x - 14, y, size });
      pages.at(-1)?.push({ text: line, x, y, size, bold: kind.startsWith('h') });
    }
  }
  return pdfOf(pages);
}
