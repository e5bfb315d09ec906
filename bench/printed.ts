// Prints Markdown minutes as a browser does and says how well each is read, as Markdown and as a page:
//   npm run score:printed [-- --set own|dev|blind] [--batch c]
// The words are the same, so every point between the two tables is lost by the reading of layout. Exit 1 where an issue
// would be closed wrongly. Needs a Chromium (CHROMIUM names one that is not at the usual places).
import { parseArgs } from 'node:util';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { Page } from 'playwright-core';
import { chromiumHere, startChromium } from '../scripts/chromium.ts';
import { scoreOf } from './count.ts';
import { type Sample, SETS, samples } from './gold.ts';
import { tableOf } from './score.ts';

const STYLE = `body { font: 14px/1.5 sans-serif } table { border-collapse: collapse; margin-bottom: 16px }
td, th { border: 1px solid #ccc; padding: 6px 13px } code { background: #eee; padding: 0 0.3em }
a { color: #0366d6; text-decoration: none }`;

/** As the pages of shared notes show it: a line that the scribe ended is ended there, too. */
function withBreaks(node: ElementContent): ElementContent[] {
  if (node.type === 'element')
    return [node.tagName === 'pre' ? node : { ...node, children: node.children.flatMap(withBreaks) }];
  if (node.type !== 'text' || !node.value.trim()) return [node];
  return node.value.split('\n').flatMap((value, at): ElementContent[] => {
    const text = { type: 'text', value } as const;
    return at > 0 ? [{ type: 'element', tagName: 'br', properties: {}, children: [] }, text] : [text];
  });
}

function pageOf(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const page = toHast(tree);
  const children = page.type === 'root' ? page.children.filter((one) => one.type !== 'doctype') : [];
  const body = toHtml({ type: 'root', children: children.flatMap(withBreaks) });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;
}

async function printed({ expected, file }: Sample, page: Page): Promise<Sample> {
  await page.setContent(pageOf(Buffer.from(file.bytes).toString('utf8')));
  const bytes = await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } });
  return { expected, file: { name: file.name.replace(/\.md$/, '.pdf'), bytes: new Uint8Array(bytes) } };
}

const { values } = parseArgs({ options: { set: { type: 'string', default: 'own' }, batch: { type: 'string' } } });
const set = SETS.find((one) => one === values.set);
if (!set) throw new Error(`no set "${values.set}": there are ${SETS.join(', ')}`);
const path = chromiumHere();
if (path === null)
  throw new Error('There is no Chromium here: install it (Debian: apt-get install chromium) or set CHROMIUM.');
const written = samples(set, values.batch).filter(({ file }) => file.name.endsWith('.md'));
const browser = await startChromium(path);
const pages: Sample[] = [];
try {
  const page = await browser.newPage();
  for (const sample of written) pages.push(await printed(sample, page));
} finally {
  await browser.close();
}
const [asMarkdown, asPage] = [await scoreOf(written), await scoreOf(pages)];
process.stdout.write(`as Markdown\n${tableOf(asMarkdown)}\n\nprinted\n${tableOf(asPage)}\n`);
if (asMarkdown.falseCloses.length + asPage.falseCloses.length > 0) process.exitCode = 1;
