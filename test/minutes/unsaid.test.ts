import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/minutes/index.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { explain } from '../../src/minutes/understand/understand.ts';
import { docxOf, paragraph } from './support/documents.ts';

/** The numbers that a file closes. */
async function closedIn(name: string, source: string | Uint8Array): Promise<number[]> {
  const reading = await readFile(
    { name, bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source },
    LIMITS,
  );
  const { decisions } = explain(name, reading, { repository: 'quay/lamps' }).minutes;
  return decisions.flatMap(({ verdict, number }) => (verdict === 'close' ? [number] : []));
}

const seen = (page: string): string[] => readHtml(page).flatMap(({ visible, text }) => (visible && text ? [text] : []));

describe('what a page does not say', () => {
  test.each([
    ['a class among others', '.note.old', 'text-decoration:line-through'],
    ['a class below another', '.lamps > .old', 'text-decoration-line: line-through'],
    ['a name', '#o', 'display:/* now */none'],
    ['a kind of element', 'em', 'visibility:collapse'],
    ['a sheet for screens', '@media screen { em', 'font-size:0 }'],
    ['a sheet in a comment', '<!-- /* } */ em', 'mso-hide:all'],
    ['an attribute', '[class~="old"]', 'opacity:0.0'],
    ['white on white', '.old', 'color:#FFF'],
    ['no room', '.old', 'overflow:hidden;max-height:0'],
    ['no colour', '.old', 'color:rgba(0,0,0,0)'],
    ['what is ticked and gone', '.old.completed', 'display:none'],
  ])('nobody reads what a sheet takes away by %s', (_name, selector, style) => {
    const page = `<style>b{color:red} ${selector}{${style}}</style><p class="lamps">They <em id="o" class="note old completed">stay dark</em>shine.</p>`;
    expect(seen(page)).toEqual(['They shine.']);
  });

  test.each([
    '@media print{.seen{color:red}.old{display:none}}',
    '.old:hover{display:none}',
    '.bells .old{display:none}',
    '.old.new{display:none}',
    '.dark{background:#000}.old{color:white}',
    '.checked,.old-completed{text-decoration:line-through}',
    '/* .old{display:none} */',
  ])('and reads what %s leaves', (sheet) => {
    expect(seen(`<style>${sheet}</style><p class="lamps">They <em class="old checked">shine.</em></p>`)).toEqual([
      'They shine.',
    ]);
  });

  test.each([
    '<dialog><p>#12: closed.</p></dialog>',
    '<textarea>#12: closed.</textarea>',
    '<p><kbd>#12: closed.</kbd></p>',
    '<p>Mara said <q>#12: closed.</q></p>',
    '<p><cite>#12: closed.</cite></p>',
    '<p>#12 <math><mtext>closed</mtext></math></p>',
    '<p>#12 <button>Close</button></p>',
    '<p>#12 <font color=white>closed</font></p>',
    ...['hide', 'invisible', 'collapse', 'is-hidden', 'assistive', 'print-only', 'mw-collapsed'].map(
      (name) => `<p class="${name}">#12: closed.</p>`,
    ),
    ...['line-through', 'strikethrough', 'text-decoration-line-through', 'suggestion-delete', 'deleted'].map(
      (name) => `<p class="${name}">#12: closed.</p>`,
    ),
    '<table><tr><th>Issue</th><th>Result</th></tr><tr class="line-through"><td>#12</td><td>closed</td></tr></table>',
    ...['protonmail_quote', 'gmail_extra', 'moz-forward-container', 'bbQuote', 'email-quoted-reply', 'MsoQuote'].map(
      (name) => `<p>Not so.</p><div class="${name}"><p>#12: closed.</p></div>`,
    ),
    ...['example', 'code-block', 'inline-comment resolved', 'comments-area'].map(
      (name) => `<p>Not so.</p><div class="${name}"><p>#12: closed.</p></div>`,
    ),
    '<div id="comments"><h2>Comments</h2><p>#12: closed.</p></div>',
    '<div class="pageSection group"><h2>Comments:</h2><table><tr><td><p>#12: closed.</p></td></tr></table></div>',
    '<p>#12 <input type="checkbox"> closed</p>',
    '<ul><li>#12 <label><input type="checkbox"> closed</label></li></ul>',
    '<table><tr><th>Issue</th><th>Result</th></tr><tr><td>#12</td><td><input type="checkbox"> closed</td></tr></table>',
    '<details><summary>Previous minutes</summary><h3>#12 Lamps</h3><p>Closed.</p></details>',
    '<details><summary>Example</summary><p>#12: closed.</p></details>',
    '<p>#12 <span class="diff-html-removed">closed</span></p>',
    '<p class="text-placeholder">#12: closed.</p>',
    '<p>Not so.</p><div class="gmail_quote">Mara wrote:<br>#12: closed.</div>',
    '<div style="mso-element:comment-list"><p>#12: closed.</p></div>',
    '<s><pre>The lamps of the pier are dark and Mara looks at them\n\n#12: closed.</pre></s>',
    '<blockquote><pre>The lamps of the pier are dark and Mara looks at them\n\n#12: closed.</pre></blockquote>',
    '<style>i{display:none}</style><pre>The lamps of the pier are dark and Mara looks at them\n<i>#12: closed.</i></pre>',
  ])('%s closes nothing', async (page) => {
    const closed = await closedIn('call.html', `<body><p>Lamps of the pier</p>${page}</body>`);
    expect(closed).toEqual([]);
  });

  test.each([
    '<p class="collapse show">#12: closed.</p>',
    '<ul><li><input type="checkbox" checked> #12: closed.</li></ul>',
    '<p>See <span class="example">the bells</span>.</p><p>#12: closed.</p>',
    '<details><summary>Lamps</summary><h3>#12 Lamps</h3><p>Closed.</p></details>',
    '<p class=irc><cite>&lt;Mara&gt;</cite> close #12</p><p class=irc><cite>&lt;robot&gt;</cite> Mara, I closed issue #12.</p>',
  ])('but %s closes', async (page) => expect(await closedIn('call.html', page)).toEqual([12]));

  test.each(['- #12: ⬜ closed\n', '| Issue | Title | Result |\n|--|--|--|\n| #12 | Lamps | ☐ closed |\n'])(
    'nor does an empty box: %s',
    async (text) => {
      expect(await closedIn('call.md', `# Lamps\n\n${text}`)).toEqual([]);
      expect(await closedIn('call.md', `# Lamps\n\n${text.replace(/[⬜☐] /u, '')}`)).toEqual([12]);
    },
  );

  test.each([
    ['<div style="display:none">', '</div>'],
    ['<div hidden>', '</div>'],
    ['<del>', '</del>'],
    ['<blockquote>', '</blockquote>'],
    ['<details>\n<summary>Previous minutes</summary>', '</details>'],
    ['<details><summary>Old notes</summary>\n\n<details><summary>May</summary>\n\nRopes\n\n</details>', '</details>'],
  ])('what stands between %s and %s in Markdown closes nothing, and the rest does', async (begin, end) => {
    const text = `# Harbour call\n\n${begin}\n\n### #12 Lamps\n\nClosed.\n\n${end}\n\n## #13 Bells\n\nClosed.\n`;
    expect(await closedIn('call.md', text)).toEqual([13]);
    expect(await closedIn('call.md', text.replace(begin, '<div align="left">').replace(end, '</div>'))).toEqual([
      12, 13,
    ]);
  });

  const HEAD = ['From: Mara', 'Sent: Monday, 3 May 2021 10:00', 'To: Tom', 'Subject: Lamps'];
  test.each([HEAD, ['-----Original Message-----', ...HEAD], ['On Mon, 3 May 2021 at 10:00, Mara wrote:']])(
    'below %s an older letter closes nothing',
    async (...head: string[]) => {
      const letter = (above: string[]) => [...above, ...head, '#12: closed.'];
      const page = (above: string[]) =>
        letter(above)
          .map((row) => `<p>${row}</p>`)
          .join('');
      const body = (above: string[]) =>
        letter(above)
          .map((row) => paragraph(row))
          .join('');
      expect(await closedIn('call.html', page(['I read it in another way.']))).toEqual([]);
      expect(await closedIn('call.docx', docxOf(body(['I read it in another way.'])))).toEqual([]);
      expect(await closedIn('call.html', page([]))).toEqual([12]);
    },
  );

  test.each(['<code>', '<pre>', '<q>', '<blockquote>'])('nor does %s in Markdown', async (tag) => {
    const end = tag.replace('<', '</');
    for (const text of [`${tag}#12: closed.${end}\n`, `* ${tag}#12: closed.${end}\n`]) {
      const closed = await closedIn('call.md', `# Lamps\n\n${text}`);
      expect(closed).toEqual([]);
    }
  });
});

describe('what a text sets apart', () => {
  const BLOCKS: readonly (readonly [string, string])[] = [
    ['{code:title=Lamps}', '{code}'],
    ['{noformat}', '{noformat}'],
    ['{quote}', '{quote}'],
    ['#+BEGIN_QUOTE', '#+END_QUOTE'],
    ['#+begin_comment', '#+end_comment'],
    ['[source,sh]\n----', '----'],
    ['....', '....'],
    ['////', '////'],
    ['[quote, Mara]\n____', '____'],
    ['```', '```'],
    ['<code sh>', '</code>'],
    ['<nowiki>', '</nowiki>'],
    ['<!--', '-->'],
    ['<del>', '</del>'],
    ['<div style="display:none">', '</div>'],
    ['{{Quote|', '}}'],
    ['{{{', '}}}'],
    ['[quote="Mara"]', '[/quote]'],
    ['\\begin{comment}', '\\end{comment}'],
    ['/*', '*/'],
    ['The robot said::\n', ''],
    ['.. Not for the minutes', ''],
    ['.. code-block:: text\n', ''],
    ['bc.. $ show', '\np. Bye.'],
    ['I read this in another way.\n\n-----Original Message-----\nFrom: Mara\n', ''],
  ];

  test.each(BLOCKS)('between %s and %s nothing is closed', async (begin, end) => {
    for (const inside of [
      '#12: closed.',
      '* #12 lamps\n   * closed',
      '| #12 | dark | closed |\n   | #13 | dark | closed |',
    ]) {
      const text = `Harbour call\n\n#14: closed.\n\n${begin}\n   ${inside}\n${end}\n`;
      expect(await closedIn('call.txt', text)).toEqual([14]);
    }
  });

  test.each(['> #12: closed.', '> * #12 lamps\n>   * closed', '&gt; #12: closed.', '| > #12: closed.'])(
    '%s says what somebody else wrote',
    async (quoted) => expect(await closedIn('call.txt', `Harbour call\n\n${quoted}\n\nIt stays open.\n`)).toEqual([]),
  );

  test.each([
    '// #12: closed.',
    '% #12: closed.',
    'bq. #12: closed.',
    '###. #12: closed.',
    '[listing]\n#12: closed.',
    '#+TITLE: Lamps\n\n: #12: closed.',
    '#+TITLE: Lamps\n\n# #12: closed.',
    '* #12 <s class="old">*closed* at once</s>',
    '* #12 <s>closed',
    '* #12 [.line-through]#closed#',
    '* #12 :del:`closed`',
    '* #12 {-}closed{-}',
    '* #12 [s]closed[/s]',
    '* #12 {{strike|closed}}',
    '* #12 <span style="visibility:hidden">closed</span>',
    '* <nowiki>#12 closed</nowiki>',
    '* {noformat}#12 closed{noformat}',
    '* {quote}#12 closed{quote}',
    '{|\n! No !! Lamp !! Result\n|- style="display:none"\n| #12 || dark || closed\n|-\n| #13 || dark || open\n|}',
    '{|\n! No !! Result\n|-\n| #12 || style="text-decoration:line-through" | closed\n|-\n| #13 || open\n|}',
    '== Closed == <!-- not yet -->\n\nNone.\n\n== Open ==\n* #12',
  ])('%s closes nothing', async (text) => expect(await closedIn('call.txt', `Harbour call\n\n${text}\n`)).toEqual([]));

  test.each([
    ['a rule of hyphens', '----\n\n#12: closed.\n\n----\n'],
    ['a sign that does not come again', '{quote}\n\n#12: closed.\n'],
    ['an item below another', '. Lamps\n.. #12: closed.\n'],
    ['a line of dots', 'Lamps ....\n\n#12: closed.\n'],
    ['a result right below its number', '[#12] Lamps\n> repaired. CLOSED\n\n[#13] Bells\n> POSTPONED\n'],
    ['a letter without words of its own', '-----Original Message-----\nFrom: Mara\n\n#12: closed.\n'],
  ])('%s sets nothing apart', async (_name, text) => expect(await closedIn('call.txt', text)).toEqual([12]));
});

describe('what a Word file does not say', () => {
  const style = (id: string, ink: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${ink}</w:rPr></w:style>`;
  const inked = (id: string) =>
    paragraph('#12: closed.').replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>`);
  const closed = (body: string, styles = '') => closedIn('call.docx', docxOf(paragraph('Harbour call') + body, styles));

  test.each([
    '<w:strike/>',
    '<w:dstrike w:val="true"/>',
    '<w:vanish/>',
    '<w:sz w:val="2"/>',
    '<w:color w:val="FFFFFF"/>',
  ])('by %s of a style, or of one that it changes', async (ink) => {
    const styles = style('Old', ink) + style('Older', '', '<w:basedOn w:val="Old"/>');
    expect(await closed(inked('Old'), styles)).toEqual([]);
    expect(await closed(inked('Older'), styles)).toEqual([]);
    expect(await closed(inked('Old').replace('<w:rPr></w:rPr>', ''), styles)).toEqual([]);
    expect(await closed(paragraph('#12: closed.', '<w:rStyle w:val="Old"/>'), styles)).toEqual([]);
    expect(await closed(inked('New'), styles)).toEqual([12]);
  });

  test('a white word may stand on a dark ground, and a word may be set as its paragraph is not', async () => {
    const shaded = style('Dark', '<w:color w:val="FFFFFF"/>', '<w:pPr><w:shd w:fill="000000"/></w:pPr>');
    expect(await closed(inked('Dark'), shaded)).toEqual([12]);
    const back = inked('Old').replace('<w:rPr>', '<w:rPr><w:strike w:val="0"/>');
    expect(await closed(back, style('Old', '<w:strike/>'))).toEqual([12]);
  });

  test.each(['Quote', 'Intense Quote', 'HTML Preformatted', 'Source Code'])('as it is a %s', async (name) => {
    expect(await closed(inked('X'), style('X', '').replace('w:name w:val="X"', `w:name w:val="${name}"`))).toEqual([]);
  });

  test.each(['Zitat', 'Citation', 'Block Quote'])(
    'as %s is a quotation in other languages and programs',
    async (name) => {
      expect(await closed(inked('X'), style('X', '').replace('w:name w:val="X"', `w:name w:val="${name}"`))).toEqual(
        [],
      );
    },
  );

  test('as the program of today shows other words in its place', async () => {
    const either = (today: string, before: string) =>
      `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${today}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${before}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await closed(either(paragraph('Dark.'), paragraph('#12: closed.')))).toEqual([]);
    expect(await closed(either(paragraph('#12: closed.'), paragraph('Dark.')))).toEqual([12]);
    expect(await closed(either(paragraph('#12: closed.'), paragraph('#12: closed.')))).toEqual([12]);
  });

  test.each(['<w:del w:id="3" w:author="Mara"/>', '<w:hidden/>'])('as its row has %s', async (setting) => {
    const row = (cells: string[], more = '') =>
      `<w:tr>${more}${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const table = (more: string) => `<w:tbl>${row(['Issue', 'Result'])}${row(['#12', 'closed'], more)}</w:tbl>`;
    expect(await closed(table(`<w:trPr>${setting}</w:trPr>`))).toEqual([]);
    expect(await closed(table(''))).toEqual([12]);
  });

  test.each(['<w:color w:val="FEFEFE"/>', '<w:color w:themeColor="background1" w:val="FFFFFF"/>'])(
    'as %s is white on paper',
    async (ink) => expect(await closed(paragraph('#12: closed.', ink))).toEqual([]),
  );

  test('as it is struck twice, or nobody has filled it in', async () => {
    expect(await closed(paragraph('#12: closed.', '<w:dstrike/>'))).toEqual([]);
    const form = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('#12: closed.')}</w:sdtContent></w:sdt>`;
    expect(await closed(form)).toEqual([]);
  });
});

describe('a chat that is copied', () => {
  const chat = (words: string, rest: string) =>
    [
      'Mara Lind  10:32 AM\nMorning all.',
      `Tom Quay  10:33 AM\n${words}\n${rest}`,
      'Mara Lind  10:34 AM\nOh.',
      'Tom Quay  10:35 AM\nTomorrow then.',
      'Mara Lind  10:37 AM\nFine.',
    ].join('\n\n');

  test.each(['>', '&gt;'])('decides nothing by what somebody quotes behind %s to answer it', async (sign) => {
    const quoted = chat(`${sign} #12 is done, closing it.`, 'The wire is loose, look at it again.');
    expect([await closedIn('chat.txt', quoted), await closedIn('chat.md', quoted)]).toEqual([[], []]);
  });

  test.each(['>', ''])('but by what is said, also where all of it is set behind "%s"', async (sign) => {
    const said = chat('#12 is done, closing it.', '').replace(/(M\n)(?=\S)/g, `$1${sign} `);
    expect(await closedIn('chat.txt', said)).toEqual([12]);
  });
});
