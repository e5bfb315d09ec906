import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/minutes/index.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { explain } from '../../src/minutes/understand/understand.ts';

/** The numbers that a file closes. */
async function closedIn(name: string, source: string): Promise<number[]> {
  const reading = await readFile({ name, bytes: new TextEncoder().encode(source) }, LIMITS);
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
    '<p>#12 <font color=white>closed</font></p>',
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

  test.each(['<code>', '<pre>', '<q>', '<blockquote>'])('nor does %s in Markdown', async (tag) => {
    const end = tag.replace('<', '</');
    for (const text of [`${tag}#12: closed.${end}\n`, `* ${tag}#12: closed.${end}\n`]) {
      const closed = await closedIn('call.md', `# Lamps\n\n${text}`);
      expect(closed).toEqual([]);
    }
  });
});
