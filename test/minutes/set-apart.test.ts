import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/minutes/index.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { explain } from '../../src/minutes/understand/understand.ts';
import { LETTERS, NOTATIONS } from './support/set-apart.ts';

async function closedIn(format: 'md' | 'txt', text: string): Promise<number[]> {
  const name = `call.${format}`;
  const reading = await readFile({ name, bytes: new TextEncoder().encode(text) }, LIMITS);
  const { decisions } = explain(name, reading, { repository: 'quay/lamps' }).minutes;
  return decisions.filter(({ verdict }) => verdict === 'close').map(({ number }) => number);
}

const SAID = '#12 resolved: the lamp is lit.';

/** The same in Markdown, in plain text, and with its signs taken away. */
describe.each(['md', 'txt'] as const)('in %s', (format) => {
  test.each(NOTATIONS)('what %s sets apart decides nothing', async (_name, set) => {
    const around = (words: string) =>
      `# Harbour call\n\nWe began at ten.\n\n${words}\n\n#14 resolved: the bell rings.\n`;
    expect(await closedIn(format, around(set.replaceAll('WORDS', SAID)))).toEqual([14]);
    expect(await closedIn(format, around(SAID))).toEqual([12, 14]);
  });

  test.each(LETTERS)('an older letter below %s decides nothing', async (_name, head) => {
    const letter = (own: string) => `${own}\n\n${head}\n\n${SAID}\n`;
    expect(await closedIn(format, letter('#14 resolved: the bell rings.\n\nThe rest was talk.'))).toEqual([14]);
  });

  test.each([
    [
      'a letter that hands on minutes',
      'FYI\n\nFrom: Mara Lind\nDate: 5 June 2019\nSubject: Harbour call\n\n#12 resolved: lit.\n',
    ],
    [
      'the page of an archive',
      'Harbour call\nNext message\n\nFrom: Mara Lind\nDate: 5 June 2019\nSubject: Harbour call\n\n#12 resolved: lit.\n',
    ],
    ['a frame for decisions', '# Harbour call\n\n{panel:title=Decisions}\n#12 resolved: lit.\n{panel}\n'],
    ['a folded decision', '# Harbour call\n\n<details><summary>Lamps</summary>\n\n#12 resolved: lit.\n\n</details>\n'],
    ['a box for decisions', '# Harbour call\n\n:::info\n\n#12 resolved: lit.\n\n:::\n'],
    ['sections between rules', '# Harbour call\n\nTalk.\n\n****\n\n#12 resolved: lit.\n\n****\n\nBye.\n'],
    [
      'sections right below rules',
      '# Harbour call\n\nTalk.\n\n____\n## Lamps\n\n#12 resolved: lit.\n\n____\n## Bells\n\nBye.\n',
    ],
  ])('%s is read as it stands', async (_name, text) => {
    expect(await closedIn(format, text)).toEqual([12]);
  });
});

test('Markdown keeps what is its own, and where it stands', async () => {
  expect(await closedIn('md', '```\n{quote}\n```\n\n#12 resolved: lit.\n\n```\n{quote}\n```\n')).toEqual([12]);
  const text = '# Harbour call\n\n{quote}\nlit\n{quote}\n\n- #12 resolved: lit.\n';
  const { lines } = await readFile({ name: 'a.md', bytes: new TextEncoder().encode(text) }, LIMITS);
  expect(lines.map(({ at, role }) => `${at} ${role}`)).toEqual(['1 text', '3 quote', '4 quote', '5 quote', '7 text']);
});
