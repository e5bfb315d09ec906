import { describe, expect, test } from '@jest/globals';
import { LIMITS, type Minutes } from '../../src/minutes/index.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { explain } from '../../src/minutes/understand/understand.ts';

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

  test('the page of a meeting in a wiki is not named after a repository', async () => {
    const { decisions } = await understood('a.html', '<h1>Minutes/spring-call</h1><h2>#12 Lamps</h2><p>Closed.</p>');
    expect(decisions).toMatchObject([{ repository: 'quay/lamps', number: 12, verdict: 'close' }]);
  });
});
