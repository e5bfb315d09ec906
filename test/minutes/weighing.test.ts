import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, keptNotes, notes } from '../../bench/examples.ts';
import { featuresOf, wordsOf } from '../../src/minutes/understand/decisions/weighing/features.ts';
import { sharesOf, weigh } from '../../src/minutes/understand/decisions/weighing/weigh.ts';
import learnt from '../../src/minutes/understand/decisions/weighing/weights.json' with { type: 'json' };
import { minutesOf } from './support/documents.ts';

const below = (words: string) => minutesOf(`## #12 Lamps\n\n${words}\n`).decisions[0];

describe('the words that are weighed', () => {
  test.each([
    [
      'names, numbers and addresses stand for their kind',
      'ask Mara about 3.2 at 40 % of #12',
      'ask <name> about <version> at <share> of <ref>',
    ],
    ['a name that begins a sentence may be any word', 'Lamps are out. Nobody knows', 'lamps are out . nobody knows'],
    ['the number before the words is left out', '#12: merged', 'merged'],
    ['an address says nothing', 'see https://docs.example/closed now', 'see <url> now'],
  ])('%s', (_what, text, expected) => {
    expect(wordsOf(text).join(' ')).toBe(expected);
  });

  test('are single words, two and three in a row, and those of the last clause', () => {
    const features = featuresOf('we keep it, but later');
    for (const one of ['keep', 'we keep', 'we keep it', 'keep _ ,', 'last but', 'last later'])
      expect(features).toContain(one);
    expect(features).not.toContain('last keep');
  });
});

describe('what words sound like', () => {
  test('shares add up to one, whatever the sums', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 }), (sums) => {
        const shares = sharesOf(sums);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(Math.max(...shares)).toBe(shares[sums.indexOf(Math.max(...sums))]);
      }),
    );
  });

  test('words that nobody weighed are talk', () => {
    expect(weigh('').sense).toBe('talk');
  });

  test('is told with the words that weigh most, where no rule knows them', () => {
    const told = below('Good enough for us, in it goes.');
    expect(told).toMatchObject({ outcome: 'accepted', verdict: 'keep', heard: true });
    expect(told?.because).toMatch(/^No rule knows these words; (?:"[^"]+"(?:, )?)+ sound like a yes\.$/);
  });

  test('is not asked where a rule knows, nor about an issue that words only point to', () => {
    expect(below('Postponed.')?.because).toBe('Its status says that it waits.');
    const told = minutesOf('## #12 Lamps\n\nIt is much like what Tom wanted in #99.\n').decisions;
    expect(told.find(({ number }) => number === 99)?.outcome).toBe('mentioned');
  });

  test('law: never closes anything, and is never a reason to ask', () => {
    const verdicts = notes()
      .filter((_, at) => at % 8 === 0)
      .map(({ text }) => below(text))
      .filter((told) => told?.because.startsWith('No rule knows'))
      .map((told) => told?.verdict);
    expect(verdicts.length).toBeGreaterThan(50);
    expect(new Set(verdicts)).toEqual(new Set(['keep']));
  });
});

describe('the weights', () => {
  test('were learnt from the notes and minutes that are here: else `npm run weights` was forgotten', () => {
    expect(learnt.from).toBe(fingerprint());
  });

  test('tell two of three notes that they never saw', () => {
    const right = keptNotes().filter(({ text, sense, others }) => {
      const told = weigh(text).sense;
      return told === sense || others.some((other) => other === told);
    });
    expect(right.length / keptNotes().length).toBeGreaterThan(2 / 3);
  });
});
