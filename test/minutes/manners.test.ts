import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { LIMITS, understand } from '../../src/minutes/index.ts';
import { readFile } from '../../src/minutes/read/read.ts';

// Short minutes in the manners of many groups, in our own words: `===== FORMAT | #N OUTCOME VERDICT, …`, then the text.
const source = readFileSync(fileURLToPath(new URL('./manners.txt', import.meta.url)), 'utf8');
const manners = source
  .split(/^=====\s/m)
  .filter((part) => part.trim() !== '')
  .map((part) => {
    const [head = '', ...rest] = part.split('\n');
    const [format = '', expected = ''] = head.split(' | ');
    return { format, expected, text: rest.join('\n') };
  });

test.each(manners)('$expected', async ({ format, expected, text }) => {
  const name = `notes.${format}`;
  const { lines, ...reading } = await readFile({ name, bytes: new TextEncoder().encode(text) }, LIMITS);
  const { decisions } = understand(lines, { repository: 'quay/lamps', source: name, format: reading.format });
  const told = decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome} ${verdict}`);
  expect(told.join(', ')).toBe(expected);
});
