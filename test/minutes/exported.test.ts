import { describe, expect, test } from '@jest/globals';
import { LIMITS, type Minutes } from '../../src/minutes/index.ts';
import { readDocx } from '../../src/minutes/read/docx.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { explain } from '../../src/minutes/understand/understand.ts';
import { docxOf, paragraph } from './support/documents.ts';

/** Pages as programs write them when people export or save their minutes. */
const shape = (page: string) =>
  readHtml(page)
    .filter(({ visible }) => visible)
    .map(
      ({ heading, depth, bold, text }) =>
        `${heading ? `h${heading} ` : ''}${'-'.repeat(depth)}${bold ? '*' : ''}${text}`,
    );

async function understood(name: string, source: string): Promise<Minutes> {
  const reading = await readFile({ name, bytes: new TextEncoder().encode(source) }, LIMITS);
  return explain(name, reading, { repository: 'quay/lamps' }).minutes;
}

describe('documents of a browser', () => {
  const SHEET =
    '<style>@import url(x);.c1{font-weight:700}.c2{font-weight:400;text-decoration:none}.c3{text-decoration:line-through}.c4{display:none}</style>';

  test('lists of lists are one list after the other, and tell their level', () => {
    const page = `${SHEET}<p class="title"><span>Harbour call</span></p><ul class="lst-kix_a1b-0 start"><li><span class="c2">#12 Lamps</span></li></ul><ul class="lst-kix_a1b-1 start"><li><span class="c2">Mara looked</span></li></ul><ul class="lst-kix_a1b-0"><li><span>#13 Bells</span></li></ul>`;
    expect(shape(page)).toEqual(['h1 Harbour call', '-#12 Lamps', '--Mara looked', '-#13 Bells']);
  });

  test('what is bold, struck or hidden is told by classes of their style sheet', () => {
    const page = `${SHEET}<p><span class="c1">Lamps</span></p><p><span class="c2">They </span><span class="c2 c3">stay dark</span><span class="c2">shine.</span></p><p><span class="c4">Closed.</span></p>`;
    expect(shape(page)).toEqual(['*Lamps', 'They shine.']);
    expect(readHtml(page).map(({ struck }) => struck)).toEqual(['', 'stay dark', '']);
  });

  test('a class that sets whole paragraphs bold makes no titles of them', () => {
    expect(shape('<style>.spoken {font-weight: bold}</style><p class="spoken">Mara: bye</p>')).toEqual(['Mara: bye']);
  });

  test('words that were pasted stand in a bold that is none', () => {
    const page =
      '<b style="font-weight:normal"><p><span style="font-weight:700">Lamps</span></p><p><span style="font-weight:400">They shine.</span></p></b>';
    expect(shape(page)).toEqual(['*Lamps', 'They shine.']);
  });

  test.each([
    'https://www.google.com/url?q=https://github.com/quay/lamps/issues/12&amp;sa=D&amp;usg=x',
    'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgithub.com%2Fquay%2Flamps%2Fissues%2F12&amp;data=x',
    'https://slack-redir.net/link?url=https%3A%2F%2Fgithub.com%2Fquay%2Flamps%2Fissues%2F12',
  ])('a link leads to where %s passes on to', (address) => {
    const [line] = readHtml(`<p>See <a href="${address}">the lamps</a></p>`);
    expect(line?.links).toEqual([{ text: 'the lamps', url: 'https://github.com/quay/lamps/issues/12' }]);
  });
});

describe('pages of a word processor', () => {
  const BLANKS = '<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;&nbsp;\n&nbsp;&nbsp; </span>';
  const item = (sign: string, margin: string, words: string, more = '') =>
    `<p class=MsoListParagraph style='margin-left:${margin};text-indent:-.25in${more}'><span style='font-family:Symbol'>${sign}${BLANKS}</span><span>${words}</span></p>`;

  test('paragraphs with a sign and a margin are a list', () => {
    const page = `<p class=MsoTitle>Harbour call</p>${item('·', '.5in', '#12 Lamps')}${item('o', '1.0in', 'Mara looked')}<p class=MsoListParagraph style='margin-left:1.0in'>at all of them</p>${item('2.', '36pt', '#13 Bells')}<p class=MsoNormal>That was all.</p>${item('§', '2.54cm', 'Ropes')}`;
    expect(shape(page)).toEqual([
      'h1 Harbour call',
      '-#12 Lamps',
      '--Mara looked',
      '--at all of them',
      '-#13 Bells',
      'That was all.',
      '-Ropes',
    ]);
  });

  test('in a letter the level is told', () => {
    const page =
      item('·', '.25in', 'Lamps', ';mso-list:l0 level1 lfo1') + item('o', '.3in', 'dark', ';mso-list:l0 level2 lfo1');
    expect(shape(page)).toEqual(['-Lamps', '--dark']);
  });

  test('a paragraph that hangs without a sign is none of a list', () => {
    expect(shape("<p style='text-indent:-.25in'>A&nbsp;lamp of the pier</p>")).toEqual(['A lamp of the pier']);
  });
});

describe('tasks', () => {
  test.each([
    [
      'a repository',
      '<ul><li><input type="checkbox" checked=""> Lamps</li><li><input type="checkbox"> Bells</li></ul>',
    ],
    [
      'a wiki',
      '<ul><li class="checked" data-inline-task-id="1"><span>Lamps</span></li><li class="" data-inline-task-id="2">Bells</li></ul>',
    ],
    [
      'a notebook',
      '<ul><li><div class="checkbox checkbox-on"></div> <span>Lamps</span></li><li><div class="checkbox checkbox-off"></div> Bells</li></ul>',
    ],
    ['an editor', '<ul><li data-checked="true"><p>Lamps</p></li><li data-checked="false"><p>Bells</p></li></ul>'],
  ])('have their box as %s shows it', (_name, page) => {
    expect(shape(page)).toEqual(['-[x] Lamps', '-[ ] Bells']);
  });

  test('what the style of a page strikes because it is ticked is not taken back', () => {
    const page =
      '<style>.to-do-children-checked{text-decoration:line-through}</style><ul><li><div class="checkbox checkbox-on"></div><span class="to-do-children-checked">Lamps</span></li></ul>';
    expect(shape(page)).toEqual(['-[x] Lamps']);
  });
});

describe('what a program writes around the minutes', () => {
  test('contents, buttons and feet of pages are no words of them', () => {
    const page =
      '<h1>Minutes of 4 June</h1><div class="toc"><h2>Contents</h2><ul><li>1 Lamps</li></ul></div><h2><span>Lamps</span><span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p>Dark.</p><div role="contentinfo">Edited on 9 July</div>';
    expect(shape(page)).toEqual(['h1 Minutes of 4 June', 'h2 Lamps', 'Dark.']);
  });

  test('of a page with one article this is read, and its title', () => {
    const menu = '<ul><li>Issues <span>41</span></li></ul>';
    const page = (words: string) => `<h1>Harbour call</h1>${menu}<article><p>${words}</p></article><p>Terms</p>`;
    expect(shape(page('Mara lit the lamps of the pier.'))).toEqual([
      'h1 Harbour call',
      'Mara lit the lamps of the pier.',
    ]);
    expect(shape(page('Dark.'))).toContain('-Issues 41');
  });

  test('two ends of a line in a row are an empty line', () => {
    const lines = readHtml('Lamps<br>of the pier<br><br>Bells<ul><li>Ropes<br><br>of the quay</li></ul>');
    expect(lines.map(({ depth, continues, text }) => [depth, continues, text])).toEqual([
      [0, false, 'Lamps'],
      [0, true, 'of the pier'],
      [0, false, 'Bells'],
      [1, false, 'Ropes'],
      [1, false, 'of the quay'],
    ]);
  });

  test('cells that somebody parted with strokes are rows, and a bold line of its own is a title', () => {
    const lines = readHtml(
      '<p><b>Lamps of the pier</b><br>Mara looked.</p><p><b>Mara:</b><br>all dark</p>#12 | Lamps | dark<br>#13 | Bells | rung<br>Jo | all',
    );
    expect(lines.map(({ continues, cells, text }) => [continues, cells.length, text])).toEqual([
      [false, 0, 'Lamps of the pier'],
      [false, 0, 'Mara looked.'],
      [false, 0, 'Mara:'],
      [true, 0, 'all dark'],
      [false, 3, '#12 | Lamps | dark'],
      [false, 3, '#13 | Bells | rung'],
      [true, 0, 'Jo | all'],
    ]);
  });

  test('the page of a meeting in a wiki is not named after a repository', async () => {
    const { decisions } = await understood('a.html', '<h1>Minutes/spring-call</h1><h2>#12 Lamps</h2><p>Closed.</p>');
    expect(decisions).toMatchObject([{ repository: 'quay/lamps', number: 12, verdict: 'close' }]);
  });
});

describe('Word files', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Kapitel1"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Kapitel1"/></w:style><w:style w:type="paragraph" w:styleId="T3"><w:name w:val="Titre 3"/></w:style><w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/></w:style><w:style w:type="paragraph" w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style>';
  const set = (words: string, settings: string) =>
    `<w:p><w:pPr>${settings}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const styled = (words: string, style: string) => set(words, `<w:pStyle w:val="${style}"/>`);
  const read = async (body: string) => {
    const lines = await readDocx(docxOf(body, styles), LIMITS.unpackedBytes);
    return lines.map(({ heading, depth, text }) => `${heading ? `h${heading} ` : ''}${'-'.repeat(depth)}${text}`);
  };

  test('titles are told by their level, in whatever language and by whatever name', async () => {
    const body =
      styled('Lamps', 'Kapitel1') +
      styled('Bells', 'Own') +
      styled('Ropes', 'T3') +
      styled('Mara looked.', 'Body') +
      set('Tides', '<w:pStyle w:val="Body"/><w:outlineLvl w:val="0"/>');
    expect(await read(body)).toEqual(['h2 Lamps', 'h2 Bells', 'h3 Ropes', 'Mara looked.', 'h1 Tides']);
  });

  test('lists are told by the style of their level', async () => {
    expect(await read(styled('Lamps', 'LB') + styled('dark', 'LB2') + styled('Bells', 'LB'))).toEqual([
      '-Lamps',
      '--dark',
      '-Bells',
    ]);
  });

  test('signs that somebody typed make a list, below each other by margin or by sign', async () => {
    const tab = '<w:r><w:tab/></w:r>';
    const typed = (sign: string, words: string, margin: number) =>
      `<w:p><w:pPr><w:ind w:left="${margin}" w:hanging="360"/></w:pPr><w:r><w:t>${sign}</w:t></w:r>${tab}<w:r><w:t>${words}</w:t></w:r></w:p>`;
    const body =
      typed('•', 'Lamps', 720) +
      typed('-', 'dark', 1440) +
      typed('•', 'Bells', 720) +
      paragraph('Ropes') +
      paragraph('• #12') +
      paragraph('o') +
      paragraph('• #13') +
      paragraph('– closed');
    expect(await read(body)).toEqual(['-Lamps', '--dark', '-Bells', 'Ropes', '-#12', 'o', '-#13', '--closed']);
  });

  test('a table of topics is read as sections, and its head names the columns', async () => {
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const bold = (words: string) => paragraph(words, '<w:b/>');
    const table = `<w:tbl>${row(cell(bold('Topic')), cell(bold('Talk')))}${row(cell(paragraph('#12 Lamps')), cell(paragraph('Dark.'), paragraph('Mara lights them.')))}${row(cell(paragraph('#13 Bells')), cell(paragraph('Closed.')))}</w:tbl>`;
    const sections = ['Topic | Talk', 'h6 #12 Lamps', 'Dark.', 'Mara lights them.', 'h6 #13 Bells', 'Closed.'];
    expect(await read(table)).toEqual(sections);
    expect(await read(table + styled('Tides', 'T3'))).toEqual([...sections, 'h3 Tides']);
    // What follows would stand below the last topic.
    expect(await read(table + paragraph('That was all.'))).toEqual([
      'Topic | Talk',
      '-#12 Lamps',
      '--Dark.',
      '--Mara lights them.',
      '-#13 Bells',
      '--Closed.',
      'That was all.',
    ]);
  });
});

test('the boxes of tasks are read as Markdown writes them', () => {
  const page = '<p>☐ Lamps</p><ul><li>☑ Bells</li><li>☒ Ropes</li><li>see ☑</li></ul>';
  expect(shape(page)).toEqual(['[ ] Lamps', '-[x] Bells', '-[x] Ropes', '-see ☑']);
  expect(readText('* ☒ Ropes\n').map(({ text }) => text)).toEqual(['[x] Ropes']);
});
