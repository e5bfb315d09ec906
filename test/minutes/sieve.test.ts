import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OUTCOME_RULES } from '../../src/minutes/understand/decisions/rules/outcomes.ts';
import { waysOf } from '../../src/minutes/understand/decisions/sieve/literals.ts';
import { sifted } from '../../src/minutes/understand/decisions/sieve/sieve.ts';
import { Trie } from '../../src/minutes/understand/decisions/sieve/trie.ts';

/** A pattern that is asked only where its words stand fits what it fitted before: no more and no less. */

const PATTERNS = OUTCOME_RULES.map(({ pattern }) => pattern).filter((one) => one instanceof RegExp);

/** Words that stand in the patterns, in sentences of no sense. */
const said = fc
  .array(
    fc.oneof(
      fc.constantFrom(...new Set(PATTERNS.flatMap(({ source }) => source.match(/[a-z']{2,}/g) ?? []))),
      fc.constantFrom('#12', '\u00ad', 'Ann', 'We', 'I', 'the', 'it', 'if', 'not', "n't", '->', 'İzmir', 'ſo', 'KEEP'),
    ),
    { maxLength: 14 },
  )
  .chain((words) => fc.constantFrom(' ', ', ', '. ', ': ').map((between) => words.join(between)))
  .chain((text) => fc.constantFrom('', '?', '.').map((end) => `${text}${end}`));

const sifts = PATTERNS.map((pattern) => ({ pattern, sift: sifted(pattern) }));

test('the rules for outcomes fit the same sentences', () => {
  fc.assert(
    fc.property(said, (text) => {
      for (const { pattern, sift } of sifts)
        expect([pattern.source, sift.test(text)]).toEqual([pattern.source, pattern.test(text)]);
    }),
    { numRuns: 500 },
  );
});

/** Patterns of all the parts that ours are made of, over so few letters that many fit. */
const pattern = fc.letrec<{ whole: string; turn: string; part: string }>((tie) => ({
  whole: fc.array(tie('turn'), { minLength: 1, maxLength: 4 }).map((all) => all.join('|')),
  turn: fc.array(tie('part'), { maxLength: 4 }).map((all) => all.join('')),
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      'a',
      'B',
      'ab',
      'c ',
      '\\.',
      '\\u00ad',
      '[ab]',
      '[^a]',
      '[a-c]',
      '\\p{L}',
      '\\b',
      '.',
      '^',
      '$',
      '\\d',
    ),
    fc
      .tuple(tie('whole'), fc.constantFrom('', '', '?', '*', '+', '{0,2}', '{1,2}'))
      .map(([in_, times]) => `(?:${in_})${times}`),
    tie('whole').map((inside) => `(?=${inside})`),
    tie('whole').map((inside) => `(?<!${inside})`),
    fc.constantFrom('a?', 'b+', 'c*', 'a{2}', 'b+?'),
  ),
})).whole;

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' ', '.', '\u00ad', '1'), maxLength: 8 });

test('so does any pattern', () => {
  fc.assert(
    fc.property(
      pattern,
      fc.constantFrom('u', 'iu'),
      fc.array(few, { minLength: 1, maxLength: 6 }),
      (source, flags, texts) => {
        const whole = new RegExp(source, flags);
        const sift = sifted(whole);
        expect(texts.map((text) => [text, sift.test(text)])).toEqual(texts.map((text) => [text, whole.test(text)]));
      },
    ),
    { numRuns: 800 },
  );
});

describe('the words of which one stands wherever a pattern fits', () => {
  test.each([
    ['each way by itself', '(?<!\\p{L})(?:postponed|put off)(?!\\p{L})', [[[['postpone']]], [[['put off']]]]],
    [
      'what may be left out in both forms',
      'clos(?:e|ed) (?:it )?now',
      [[[['close it', 'close no', 'closed i', 'closed n']]]],
    ],
    ['what stands on both sides of something else', 'if .* agreed', [[[[' agreed'], ['if ']]]]],
    ['nothing where nothing is said', '\\p{Lu}\\p{L}+|\\d', [undefined, undefined]],
    ['nothing of what only stands around it', '(?<=no )\\d(?= yes)', [undefined]],
  ])('%s', (_what, source, clauses) => {
    expect(waysOf(source).map((way) => way.clauses?.map((clause) => clause.map((words) => [...words])))).toEqual(
      clauses,
    );
  });

  test('a pattern that is none is told', () => {
    expect(() => waysOf('a)b')).toThrow('Not read to its end: a)b');
  });
});

test('a tree of words finds each wherever it stands, in capitals as well', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ü'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 400 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'ü', 'A', 'B', 'Ü', ' ') }),
      (words, text) => {
        const tree = new Trie();
        expect(words.map((one) => tree.add(one))).toEqual(words.map((_, at) => at));
        const found = new Set<number>();
        tree.find(text, (number) => found.add(number));
        expect([...found].sort((a, b) => a - b)).toEqual(
          words.flatMap((one, at) => (text.toLowerCase().includes(one) ? [at] : [])),
        );
      },
    ),
  );
});
