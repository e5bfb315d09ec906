import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { box, boxesIn, changedBoxes, isAnswer, keyOfBox } from '../../src/decisions/boxes.ts';

const aKey = fc
  .record({
    issue: fc.integer({ min: 1, max: 99_999 }),
    answer: fc.constantFrom('resolved', 'rejected', 'open'),
    blob: fc.stringMatching(/^[0-9a-f]{40}$/),
  })
  .map(keyOfBox);
const someBoxes = fc.dictionary(aKey, fc.boolean(), { maxKeys: 8 });

function text(boxes: Readonly<Record<string, boolean>>): string {
  return Object.entries(boxes)
    .map(([key, ticked]) => `- an issue\n  ${box(key, ticked, 'words of ours')}`)
    .join('\n');
}

describe('boxes', () => {
  test('are read back as they were written, also after a form of GitHub', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        expect(Object.fromEntries(boxesIn(text(boxes)))).toEqual(boxes);
        expect(Object.fromEntries(boxesIn(text(boxes).replaceAll('\n', '\r\n')))).toEqual(boxes);
      }),
    );
  });

  test('an edit changed exactly those that differ', () => {
    fc.assert(
      fc.property(someBoxes, fc.func(fc.boolean()), (boxes, tick) => {
        const after = Object.fromEntries(Object.keys(boxes).map((key) => [key, tick(key)]));
        const { on, off } = changedBoxes(text(boxes), text(after));
        expect(new Set(on)).toEqual(new Set(Object.keys(boxes).filter((key) => after[key] && !boxes[key])));
        expect(new Set(off)).toEqual(new Set(Object.keys(boxes).filter((key) => !after[key] && boxes[key])));
      }),
    );
  });

  test.each([
    ['a line of somebody else', '- [x] #7 is resolved'],
    ['a key that stands there twice', `${box('7:open:b10b', true, 'x')}\n${box('7:open:b10b', true, 'y')}`],
    ['a box in a quote', `> ${box('7:open:b10b', true, 'x')}`],
    ['a key that goes on', box('7:open:b10b', true, 'x').replace('b10b', 'b10b z')],
  ])('are none in %s', (_what, words) => {
    expect([...boxesIn(words)]).toEqual([]);
  });

  test('only three words are answers', () => {
    expect(['resolved', 'rejected', 'open', 'closed'].map(isAnswer)).toEqual([true, true, true, false]);
  });
});
