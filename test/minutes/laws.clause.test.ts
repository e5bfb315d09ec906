import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minutesOf } from './support/documents.ts';

const RUNS = process.env.LONG ? 4_000 : 60;

/** Clauses that close the issue they stand under. */
const CLAUSES = [
  'Issue closed',
  'The issue is closed',
  'This issue is resolved',
  'This has been resolved and closed',
  'Agreed to close this issue',
  'We decided to close it',
  'It was agreed to close the ticket',
  'Consensus is that it can be closed',
  'Resolution: close #12',
  'Decision: resolved',
  'Decision: rejected',
  'Closed as not planned',
  'Rejected',
  'This proposal is withdrawn',
  'It was decided to reject this proposal',
  'The ticket is obsolete',
  'This has been done and needs no further action',
  'This has already been implemented',
  'Closed #12',
  '#12 is closed',
  '#12 has been resolved',
  '#12 resolved',
  '#12 rejected: nobody needs it',
  '#12 resolved: the column exists',
];

const PLACES: readonly ((words: string) => string)[] = [
  (words) => `## #12 Lamps\n\n${words}\n`,
  (words) => `## #12 Lamps\n\nAnn showed the lamps. ${words}\n`,
  (words) => `- #12 Lamps\n  - ${words}\n- #13 Bells\n`,
  (words) => `Present: Mara Lind\n\n## #12 Lamps\n\nMara: ${words}\n`,
  (words) => `## Review of issues\n\n- ${words}\n`,
  (words) => `1. #12 Lamps\n\n   ${words}\n`,
];

const clause = fc.constantFrom(...CLAUSES);
const place = fc.constantFrom(...PLACES);
const closes = (markdown: string): boolean => minutesOf(markdown).decisions.some(({ verdict }) => verdict === 'close');

/** Puts a word between two others of the clause: behind its label (`Decision:`), before its reason (`resolved: why`). */
function inserted(clause: string, word: string, at: number): string {
  const words = clause.split(' ');
  const first = /^\p{L}+:$/u.test(words[0] ?? '') ? 1 : 0;
  const colon = words.findIndex((one, index) => index >= first && one.endsWith(':'));
  const last = colon < 0 ? words.length : colon;
  const index = first + (at % (last - first + 1));
  return [...words.slice(0, index), word, ...words.slice(index)].join(' ');
}

test('each clause closes as it stands, so that the laws below are about the words that are added', () => {
  const idle = CLAUSES.filter((words) => !closes(`## #12 Lamps\n\n${words}.\n`));
  expect(idle).toEqual([]);
});

test.each(['not', 'never', 'may', 'might', 'perhaps', 'almost', 'partly'])(
  'a clause with "%s" in it never closes',
  (word) => {
    fc.assert(
      fc.property(clause, fc.nat(30), place, (words, at, where) => {
        const said = where(`${inserted(words, word, at)}.`);
        expect(closes(said) ? said : '').toBe('');
      }),
      { numRuns: RUNS },
    );
  },
);

test.each([
  (words: string) => `${words} if Mara agrees.`,
  (words: string) => `${words}, if the pilots want it.`,
  (words: string) => `If Mara agrees, ${words.toLowerCase()}.`,
  (words: string) => `If so: ${words}.`,
  (words: string) => `${words} unless somebody objects.`,
  (words: string) => `${words} once the release is out.`,
  (words: string) => `${words}?`,
  (words: string) => `${words} ?`,
  (words: string) => `${words}, right?`,
  (words: string) => `Is it so that ${words.toLowerCase()}?`,
  (words: string) => `Question: ${words.toLowerCase()}?`,
])('a clause under a condition or question never closes (%#)', (doubt) => {
  fc.assert(
    fc.property(clause, place, (words, where) => {
      const said = where(doubt(words));
      expect(closes(said) ? said : '').toBe('');
    }),
    { numRuns: RUNS },
  );
});

const WORDS = [
  ...CLAUSES.join(' ').replace(/#\d+/g, 'the issue').split(' '),
  'next',
  'VC',
  'on',
  'Monday',
  'March',
  ':',
];

test('a document without a number closes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS, '\n', '\n\n', '\n- ', '\n## ', '.'), { maxLength: 80 }), (words) => {
      expect(minutesOf(words.join(' ')).decisions).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
