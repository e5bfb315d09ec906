import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/minutes/index.ts';
import { readDocx } from '../../src/minutes/read/docx.ts';
import { decoded } from '../../src/minutes/read/format.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { readMarkdown } from '../../src/minutes/read/markdown.ts';
import { mended } from '../../src/minutes/read/mend.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { docxOf, paragraph } from './support/documents.ts';

const docx = (body: string) => readDocx(docxOf(body), LIMITS.unpackedBytes);

test('a cell of a Markdown table that is broken in two loses none of its words', () => {
  const lines = readMarkdown('| a | b | c |\n|--|--|--|\n| #12 | not yet<br>dark | Mara |\n');
  expect(lines.map(({ text }) => text)).toEqual(['a | b | c', '#12 | not yet', 'dark | Mara']);
});

describe('Word files', () => {
  test('headings by style, words in order', async () => {
    const heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Harbour</w:t></w:r></w:p>';
    const lines = await docx(heading + paragraph('Issue closed.'));
    expect(lines.map(({ at, text }) => [at, text])).toEqual([
      [1, 'Harbour'],
      [2, 'Issue closed.'],
    ]);
  });

  test.each([
    ['hidden', '<w:vanish/>'],
    ['tiny', '<w:sz w:val="2"/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
  ])('%s words are not read', async (_name, properties) => {
    const lines = await docx(paragraph('#12 Lamps') + paragraph('Issue closed.', properties));
    expect(lines.map((line) => line.text)).toEqual(['#12 Lamps']);
  });

  test('struck words and tracked deletions are no words of the minutes', async () => {
    const deleted =
      '<w:p><w:del w:id="1" w:author="M"><w:r><w:delText>Issue closed.</w:delText></w:r></w:del><w:r><w:t>Still open.</w:t></w:r></w:p>';
    const lines = await docx(deleted + paragraph('Issue closed.', '<w:strike/>'));
    expect(lines.map(({ text, struck }) => [text, struck])).toEqual([
      ['Still open.', ''],
      ['', 'Issue closed.'],
    ]);
  });
});

describe('Markdown', () => {
  test('lines are numbered as in the file, lists by depth', () => {
    const lines = readMarkdown('# Harbour\n\n- #12 Lamps\n  which are\n  - closed\n\n1. First\n');
    expect(
      lines.map(({ at, heading, depth, marker, continues, text }) => [at, heading, depth, marker, continues, text]),
    ).toEqual([
      [1, 1, 0, '', false, 'Harbour'],
      [3, 0, 1, '-', false, '#12 Lamps'],
      [4, 0, 1, '-', true, 'which are'],
      [5, 0, 2, '-', false, 'closed'],
      [7, 0, 1, '1.', false, 'First'],
    ]);
  });

  test('comments are not there, struck and hidden words are marked', () => {
    const lines = readMarkdown('a <!-- b --> c ~~d~~ <del>e</del> <span hidden>f</span> g\n\n<!-- h\n\ni -->\n');
    expect(lines.filter((line) => line.visible).map(({ text, struck }) => [text, struck])).toEqual([['a c g', 'de']]);
    expect(lines.filter((line) => !line.visible).map((line) => line.text)).toEqual(['f']);
  });

  test('rows of tables have cells, links keep their address', () => {
    const lines = readMarkdown('| No | State |\n|---|---|\n| [#12](https://github.com/a/b/issues/12) | OK |\n');
    expect(lines[1]).toMatchObject({
      cells: ['#12', 'OK'],
      links: [{ text: '#12', url: 'https://github.com/a/b/issues/12' }],
    });
  });
});

describe('HTML', () => {
  test('blocks, lists and line breaks become lines; scripts and hidden parts do not', () => {
    const page =
      '<head><title>x</title></head><h2>Talk</h2><p>One<br>two</p><ul><li>a<ul><li>b</li></ul></li></ul><script>closed()</script><p style="display: none">Issue closed.</p><!-- closed -->';
    const lines = readHtml(page).filter((line) => line.visible);
    expect(lines.map(({ heading, depth, hard, text }) => [heading, depth, hard, text])).toEqual([
      [2, 0, false, 'Talk'],
      [0, 0, false, 'One'],
      [0, 0, true, 'two'],
      [0, 1, false, 'a'],
      [0, 2, false, 'b'],
    ]);
  });
});

test('a letter in the archive of a mailing list is read as it was typed', () => {
  const letter =
    'Issues\n------\n\n<a href="https://github.com/quay/lamps/issues/12">#12</a> Lamps\n     Closed.\n\n#13 Bells\n     Mara rings\n     them.\n';
  const lines = readHtml(`<h1>[quay] notes of 4 June</h1><p>Mara</p><pre>${letter}</pre><p>More about the list</p>`);
  expect(lines.map(({ heading, text }) => [heading, text])).toEqual([
    [1, '[quay] notes of 4 June'],
    [0, 'Mara'],
    [2, 'Issues'],
    [0, '#12 Lamps'],
    [0, 'Closed.'],
    [0, '#13 Bells'],
    [0, 'Mara rings'],
    [0, 'them.'],
    [0, 'More about the list'],
  ]);
  expect(lines[3]?.links).toEqual([{ text: '#12', url: 'https://github.com/quay/lamps/issues/12' }]);
  const code = readHtml('<p>So much is said about this.</p><pre>closed(12)\nopen(13)</pre>');
  expect(code.map(({ role }) => role)).toEqual(['text', 'code', 'code']);
  const among = readHtml(
    '<p>the <code>closed</code> lamps of <code><a href="https://quay.example/12">12</a></code></p>',
  );
  expect(among[0]?.text).toBe('the `closed` lamps of 12');
  expect(readHtml(`<pre>${letter}<s>closed</s></pre>`)[0]?.role).toBe('code');
});

describe('tables that hold the talk', () => {
  const shape = (lines: readonly { depth: number; cells: readonly string[]; text: string }[]) =>
    lines.map(({ depth, cells, text }) => [depth, cells.length, text]);

  test('paragraphs of a cell stand below the cells before it, those behind it after them', () => {
    const page =
      '<table><tr><th>What</th><th>Who</th><th>Talk</th><th>End</th></tr><tr><td>#12 Lamps</td><td>Mara</td><td><p>They flicker.</p><ul><li>Jo looked</li></ul></td><td>closed</td></tr><tr><td>#13 Bells</td><td>Jo</td><td><p>Rung.</p></td><td>open</td></tr></table><p>That was all.</p>';
    expect(shape(readHtml(page))).toEqual([
      [0, 4, 'What | Who | Talk | End'],
      [1, 0, '#12 Lamps | Mara'],
      [2, 0, 'They flicker.'],
      [3, 0, 'Jo looked'],
      [2, 0, 'closed'],
      [1, 0, '#13 Bells | Jo'],
      [2, 0, 'Rung.'],
      [2, 0, 'open'],
      [0, 0, 'That was all.'],
    ]);
  });

  test('a table inside a cell keeps its rows, and one around everything is none', () => {
    const page =
      '<table><tr><td><h2>Quay</h2><p>Talk</p><table><tr><td>#12</td><td>closed</td></tr></table></td></tr></table>';
    expect(shape(readHtml(page))).toEqual([
      [0, 0, 'Quay'],
      [0, 0, 'Talk'],
      [0, 2, '#12 | closed'],
    ]);
  });

  test('in a Word file, too', async () => {
    const cell = (...words: string[]) => `<w:tc>${words.map((one) => paragraph(one)).join('')}</w:tc>`;
    const row = `<w:tr>${cell('#12 Lamps')}${cell('They flicker.', 'Closed.')}</w:tr>`;
    expect(shape(await docx(`<w:tbl>${row}</w:tbl>${paragraph('That was all.')}`))).toEqual([
      [1, 0, '#12 Lamps'],
      [2, 0, 'They flicker.'],
      [2, 0, 'Closed.'],
      [0, 0, 'That was all.'],
    ]);
  });
});

describe('plain text', () => {
  test('bullets by their signs, depth by indent, paragraphs by empty lines', () => {
    const lines = readText('Harbour\n=======\n\nLong talk\nand more\n\n* #12\n  - closed\n');
    expect(lines.map(({ at, heading, depth, continues, text }) => [at, heading, depth, continues, text])).toEqual([
      [1, 1, 0, false, 'Harbour'],
      [4, 0, 0, false, 'Long talk'],
      [5, 0, 0, true, 'and more'],
      [7, 0, 1, false, '#12'],
      [8, 0, 2, false, 'closed'],
    ]);
  });
});

test('unseen characters do not break words and addresses', () => {
  expect(mended('h\u200bttps://a.b  \u00a0x')).toBe('https://a.b x');
  expect(mended('back-\u00ad\u2010end and tide\u00adtable')).toBe('back-end and tidetable');
});

describe('in whatever signs a text is written down', () => {
  const words = '# Réunion – Grenoble\n';
  const wide = (order: 'le' | 'be'): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${words}`, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16, low byte first', wide('le')],
    ['UTF-16, high byte first', wide('be')],
    ['UTF-16 without a mark', wide('le').subarray(2)],
    ['UTF-16 without a mark, high byte first', wide('be').subarray(2)],
    ['the Latin of Windows', Buffer.from([...words].map((sign) => (sign === '–' ? 0x96 : sign.charCodeAt(0))))],
  ])('%s', (_name, bytes) => {
    expect(decoded(new Uint8Array(bytes))).toBe(words);
  });

  test('half a sign is a sign that nobody knows, and harms nothing', () => {
    const half = decoded(new Uint8Array(Buffer.from('\ufeff#12 Lamps \ud83d closed\n', 'utf16le')));
    expect(half).toBe('#12 Lamps \ufffd closed\n');
    expect(readMarkdown('#12 \ud83d closed \udd14\n').map(({ at }) => at)).toEqual([1]);
  });
});
