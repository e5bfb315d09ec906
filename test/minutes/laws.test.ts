import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minutesOf } from './support/documents.ts';

const closings = [
  'Issue closed',
  'This issue is resolved',
  'Agreed to close this issue',
  'Rejected',
  'Closed as not planned',
  'This has been done and needs no further action',
];
const doubts = [
  (words: string) => `${words}?`,
  (words: string) => `Perhaps ${words.toLowerCase()}.`,
  (words: string) => `${words}, if Mara agrees.`,
  (words: string) => `${words} next week.`,
  (words: string) => `It is not so that ${words.toLowerCase()}.`,
  (words: string) => `Proposal: ${words.toLowerCase()}.`,
  (words: string) => `~~${words}.~~`,
  (words: string) => `<!-- ${words}. -->`,
  (words: string) => `> ${words}.`,
  (words: string) => `${words}.\n\nLeft open after all.`,
  (words: string) => `${words}.\n\nIt was reopened.`,
  (words: string) => `Can we say: ${words.toLowerCase()}`,
];
const vocabulary = [
  '#12',
  '#13',
  'issue 12',
  'closed',
  'resolved',
  'done',
  'not',
  'agreed',
  'to',
  'close',
  'it',
  'Mara:',
  '-',
  '\n',
  '\n\n',
  '- ',
  '## ',
  '?',
  '.',
  ',',
  'next meeting',
  'March 26th',
  '15h',
  'PR',
  '~~',
  '`',
  '|',
  'Present:',
  'https://github.com/a/b/issues/12',
];
const ramble = fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join(' '));

describe('laws of the minutes', () => {
  test.each(closings)('a closing under doubt never closes: %s', (closing) => {
    for (const doubt of doubts) {
      const { decisions } = minutesOf(`## #12 Lamps\n\n${doubt(closing)}\n`);
      expect(decisions.map((one) => one.verdict)).not.toContain('close');
    }
  });

  test('whatever is written: at most one decision a number, and a close has words, place and repository', () => {
    fc.assert(
      fc.property(ramble, (words) => {
        const { decisions } = minutesOf(words);
        const names = decisions.map((one) => `${one.repository}#${one.number}`);
        expect(new Set(names).size).toBe(names.length);
        for (const one of decisions.filter(({ verdict }) => verdict === 'close')) {
          expect(['resolved', 'rejected']).toContain(one.outcome);
          expect(one.repository).not.toBeNull();
          expect(one.evidence.text).not.toBe('');
          expect(one.evidence.line).toBeGreaterThan(0);
        }
      }),
      { seed: 13, numRuns: process.env.LONG ? 5_000 : 250 },
    );
  });

  test.each(closings)('without a repository nothing is ever closed: %s', (closing) => {
    const { decisions } = minutesOf(`## #12 Lamps\n\n${closing}.\n`, { repository: undefined });
    expect(decisions.map((one) => one.verdict)).not.toContain('close');
  });

  test('the same words say the same twice', () => {
    fc.assert(
      fc.property(ramble, (words) => {
        expect(minutesOf(words)).toEqual(minutesOf(words));
      }),
      { seed: 15, numRuns: 50 },
    );
  });
});
