import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { everyMatch } from '../../src/minutes/understand/words/every-match.ts';

/** Patterns that take a letter, a word, a named part, nothing at all, or half of what fits again behind it. */
const PATTERNS = [
  /a/g,
  /\p{L}+/gu,
  /(?<word>[a-c]+)(\d)?/gu,
  /(?:)/g,
  /(?:)/gu,
  /x*/gu,
  /\b/g,
  /(?<=a)b?/gu,
  /^|$/gm,
  /\s?#(\d+)/g,
];

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', '#', '1', '2', '\n', 'é', '😀', '\ud83d') });

test('every match is told that matchAll tells, in its order, and nothing is left behind in the pattern', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), fc.nat(20), (words, pattern, before) => {
      pattern.lastIndex = before;
      expect(everyMatch(words, pattern)).toEqual([...words.matchAll(new RegExp(pattern))]);
      expect(pattern.lastIndex).toBe(0);
    }),
    { numRuns: 2000 },
  );
});
