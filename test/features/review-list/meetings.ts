import fc from 'fast-check';
import type { Sheet } from '../../../src/features/review-list/template/texts.ts';
import { docxOf, type Paragraph } from '../../documents/docx.ts';
import { type Ink, pdfOf } from '../../minutes/support/documents.ts';

/** What a meeting came to on one issue. */
export interface Settled {
  readonly number: number;
  readonly word: 'resolved' | 'rejected' | 'accepted' | 'deferred' | 'action' | 'undecided';
  readonly reason: string;
}

/** A meeting: what its template is made of, and what was decided on some of its issues. */
export interface Meeting {
  readonly sheet: Sheet;
  readonly settled: readonly Settled[];
}

const NOUNS = ['column', 'table', 'index', 'detector', 'sample', 'container', 'session', 'schema', 'query', 'beamline'];
const NAMES = ['BLSample.code', 'DataCollection', 'GridInfo', 'Shipping.status', 'Dewar', 'PhasingStep'];
const VERBS = ['renamed', 'added', 'documented', 'merged', 'moved', 'described', 'dropped', 'split'];
const TAILS = [
  'in version 5.2',
  'by Ann Bell',
  'with the SQL of 3 May',
  'for two sites',
  'as in the proposal',
  'at DLS',
  '',
];
const TITLES = [
  'Rename',
  'Add',
  'Close',
  'Resolved:',
  'Decision: rejected',
  'What about',
  'Reopen #12 and',
  'Merge',
  'Is it possible to drop',
];

const words = (...of: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc.tuple(...of.map((list) => fc.constantFrom(...list))).map((all) => all.join(' ').trim());

const title = fc.oneof(
  { weight: 6, arbitrary: words(TITLES, NAMES, NOUNS, TAILS) },
  { weight: 2, arbitrary: words(TITLES, NAMES, NOUNS, VERBS, TAILS, NOUNS, TAILS, NAMES, TAILS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: words(['See https://github.com/a/b/issues/4 and', 'Close @ann’s #35 resolved: yes,'], NOUNS),
  },
);

const reason = fc.oneof(
  fc.constant(''),
  words(NAMES, ['was', 'is'], VERBS, TAILS),
  words(['the'], NOUNS, ['of'], NAMES, ['was'], VERBS, TAILS, ['and the'], NOUNS, ['was'], VERBS, TAILS),
);

const settled = fc.record({
  word: fc.constantFrom('resolved', 'rejected', 'accepted', 'deferred', 'action', 'undecided'),
  reason,
}) satisfies fc.Arbitrary<Omit<Settled, 'number'>>;

const issues = fc.uniqueArray(
  fc.record({ number: fc.integer({ min: 1, max: 999 }), title, settled: fc.option(settled) }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 14 },
);

const VC = { key: '2019-02-04', date: '2019-02-04', start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null };
const NEXT = {
  ...VC,
  key: '2019-03-04',
  date: '2019-03-04',
  start: '2019-03-04T14:00:00Z',
  url: 'https://meet.example/vc',
};

/** Any meeting. */
export const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    issues,
    sites: fc.subarray(['DLS', 'ESRF', 'MAX IV', 'EMBL-HH', 'SOLEIL']),
    topics: fc.array(title, { maxLength: 2 }),
    todo: fc.array(fc.record({ owner: fc.constantFrom('NS', 'Ann Bell', null), text: title }), { maxLength: 3 }),
    next: fc.constantFrom(NEXT, null),
  })
  .map((one) => ({
    sheet: {
      ...{ vc: VC, next: one.next, sites: one.sites, issues: one.issues },
      topics: one.topics.map((text, n) => ({ text, who: 'ann', issue: n + 1, comment: n, at: VC.start })),
      todo: one.todo.map((todo) => ({ ...todo, issue: null })),
    },
    settled: one.issues.flatMap(({ number, settled: said }) => (said ? [{ number, ...said }] : [])),
  }));

/** The template with its decisions filled in, as a scribe types them. */
export function filledIn(template: string, settled: readonly Settled[]): string {
  let about = 0;
  return template
    .split('\n')
    .map((line) => {
      about = Number(/^### #(\d+)/.exec(line)?.[1] ?? about);
      const said = settled.find(({ number }) => number === about);
      if (line !== 'Decision:' || !said) return line;
      return said.reason ? `Decision: ${said.word}: ${said.reason}` : `Decision: ${said.word}`;
    })
    .join('\n');
}

/** The same text as a word processor sets it: headings, list items, paragraphs. */
export function asDocx(markdown: string): Buffer {
  return docxOf(
    markdown.split('\n').flatMap((line): Paragraph[] => {
      const [, marks = '', words_ = ''] = /^(#{1,3} |- |)(.*)$/.exec(line) ?? [];
      if (words_ === '') return [];
      if (marks.startsWith('#')) return [{ heading: marks.trim().length, runs: [words_] }];
      return [marks === '- ' ? { list: 0, runs: [words_] } : words_];
    }),
  );
}

const WIDTH = 84;
const ROWS = 46;

/** The same text on pages, with lines as wide as a page is: headings bold and larger, list items with a dash. */
export function asPdf(markdown: string): Buffer {
  const rows = markdown.split('\n').flatMap((line): Omit<Ink, 'y'>[] => {
    const level = /^(#{1,3}) /.exec(line)?.[1]?.length ?? 0;
    const set = level > 0 ? { bold: true, size: 17 - 2 * level } : {};
    return wrapped(line.replace(/^#{1,3} /, '')).map((text) => ({ text: latin(text), ...set }));
  });
  const pages: Ink[][] = [];
  for (const [n, row] of rows.entries()) {
    const page = Math.floor(n / ROWS);
    pages[page] ??= [];
    if (row.text.trim() !== '') pages[page]?.push({ ...row, y: 790 - (n % ROWS) * 16 });
  }
  return pdfOf(pages.map((page) => page ?? []));
}

function wrapped(line: string): string[] {
  const rows = [''];
  for (const word of line.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + 1 + word.length > WIDTH) rows.push(line.startsWith('- ') ? `  ${word}` : word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows;
}

/** The fonts of that writer know no more. */
function latin(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
