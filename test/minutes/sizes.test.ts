import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sizesOf } from '../../src/minutes/understand/numbers/sizes.ts';
import { withoutPlaces } from '../../src/minutes/understand/words/without-places.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 9999 }), { maxLength: 12 });

describe('of what size the numbers of a document are', () => {
  test('a number is near to one of them by a tenth of that, and no year is', () => {
    const { isNear, tell } = sizesOf([39_302, 39_455, 1990]);
    expect(tell).toBe(true);
    expect(isNear(39_401)).toBe(true);
    expect(isNear(50_000)).toBe(false);
    expect(isNear(2021)).toBe(false);
  });

  test('in order or not, it is what looking at each of them tells', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9999 }), (known, number) => {
        const { isNear, isBeside } = sizesOf(known);
        const isYear = number >= 1900 && number < 2100;
        expect(isNear(number)).toBe(!isYear && known.some((one) => 10 * Math.abs(one - number) <= one));
        expect(isBeside(number)).toBe(known.some((one) => Math.abs(one - number) <= 3));
      }),
    );
  });
});

describe('a text without some of its places', () => {
  test('has a blank for each', () => {
    expect(
      withoutPlaces('#12, #13 closed', [
        { from: 0, to: 3 },
        { from: 5, to: 8 },
      ]),
    ).toBe(' ,   closed');
  });

  test('keeps the rest, letter by letter', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), fc.string(), (pairs, end) => {
        let text = '';
        const places = pairs.map(([keep, cut]) => {
          const from = text.length + keep.length;
          text += keep + cut;
          return { from, to: from + cut.length };
        });
        expect(withoutPlaces(text + end, places)).toBe(`${pairs.map(([keep]) => `${keep} `).join('')}${end}`);
      }),
    );
  });
});
