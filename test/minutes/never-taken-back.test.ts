import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

const FILE = new URL('./fixtures/taken-back.txt', import.meta.url);
const cases = readFileSync(FILE, 'utf8').split('\n').slice(2).filter(Boolean);

const verdictOf = (words: string): string | undefined =>
  minutesOf(`# Lamps meeting, 12 March 2024\n\n${words.replaceAll('\\n', '\n')}\n`).decisions.find(
    ({ number }) => number === 12,
  )?.verdict;

describe('what a closing is followed by', () => {
  test.each(cases)('takes it back: %s', (words) => {
    expect(verdictOf(words)).not.toBe('close');
  });

  test.each([
    'Thanks, Mara!',
    'Great.',
    'Mara informs the reporter.',
    'Tom wrote a comment on the issue.',
    'Fixed by the new driver.',
    'Because nobody has seen it since the spring.',
    'Vote: 4 for, 1 against.',
    'Next VC: 4 April 2024, 15:00 UTC.',
  ])('lets it stand: %s', (words) => {
    expect(verdictOf(`## #12 Lamps\n\nAgreed to close the issue. ${words}`)).toBe('close');
  });
});
