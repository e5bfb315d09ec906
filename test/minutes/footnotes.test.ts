import { describe, expect, test } from '@jest/globals';
import { LIMITS, understand } from '../../src/minutes/index.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { docxOf, paragraph, REPO } from './support/documents.ts';

/** A footnote may take back what it stands behind; it explains, and decides nothing itself. */

async function read(name: string, content: string | Buffer): Promise<{ words: string[]; closed: number[] }> {
  const { lines } = await readFile({ name, bytes: new Uint8Array(Buffer.from(content)) }, LIMITS);
  const { decisions } = understand(lines, { repository: REPO });
  const closed = decisions.filter(({ verdict }) => verdict === 'close').map(({ number }) => number);
  return { words: lines.filter(({ visible }) => visible).map(({ text }) => text), closed };
}

const noted = (text: string): string =>
  paragraph(text).replace('</w:p>', '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>');
const note = (inside: string): string => `<w:footnote w:id="1">${inside}</w:footnote>`;

describe('in Markdown', () => {
  test('sign and words of a footnote are read', async () => {
    const { words } = await read('call.md', '# Call\n\n- #12: closed[^1]\n\n[^1]: Only if the pilots agree.\n');
    expect(words).toEqual(['Call', '#12: closed[1]', 'Only if the pilots agree.']);
  });

  test.each(['closed[^1]', 'closed.[^1]', 'closed in the call[^why]'])('%s is not closed', async (words) => {
    const { closed } = await read('call.md', `# Call\n\n- #12: ${words}\n\n[^1]: Not yet.\n[^why]: Not yet.\n`);
    expect(closed).toEqual([]);
  });

  test('a footnote closes neither its own number nor that before it', async () => {
    const { closed } = await read(
      'call.md',
      '# Call\n\n- #12: closed\n- #13: open[^1]\n\n[^1]: Closed. As is #14: closed.\n',
    );
    expect(closed).toEqual([12]);
  });
});

describe('in a Word file', () => {
  test('what stands at the foot of the page is read, and what is closed with a footnote is not closed', async () => {
    const file = docxOf(noted('#12: closed'), '', note(paragraph('Only if the pilots agree.')));
    const { words, closed } = await read('call.docx', file);
    expect(words.join(' ')).toContain('Only if the pilots agree.');
    expect(closed).toEqual([]);
  });

  test.each(['<w:vanish/>', '<w:strike/>', '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])(
    'not what the page does not show there: %s',
    async (ink) => {
      const file = (properties: string): Buffer =>
        docxOf(noted('Harbour call'), '', note(paragraph('#12: closed.', properties)));
      expect((await read('call.docx', file(''))).words.join(' ')).toContain('#12: closed.');
      const { words, closed } = await read('call.docx', file(ink));
      expect(words.join(' ')).not.toContain('#12');
      expect(closed).toEqual([]);
    },
  );
});
