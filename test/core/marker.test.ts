import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOurs, mark, slotOf, unmarked } from '../../src/core/marker.ts';

const ours = { ours: true };
const theirs = { ours: false };

describe('a marked body', () => {
  test('tells its slot and its words, whatever they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z-]+(:[a-z0-9]+)*$/), fc.string(), (slot, body) => {
        expect(slotOf(mark(slot, body))).toBe(slot);
        expect(unmarked(mark(slot, body))).toBe(body);
      }),
    );
  });

  test('tells it also after GitHub has turned its line ends', () => {
    const body = '<!-- ispyb-triage:list:2019-02-04 -->\r\nwords\r\n';
    expect([slotOf(body), unmarked(body)]).toEqual(['list:2019-02-04', 'words\r\n']);
  });

  test('shows nothing of the marker to people', () => {
    expect(mark('list:1', 'words')).toBe('<!-- ispyb-triage:list:1 -->\nwords');
  });
});

describe('ours', () => {
  const body = mark('list:1', 'words');

  test.each([
    ['our marker and our App', { body, author: ours }, true],
    ['a forged marker', { body, author: theirs }, false],
    ['another slot', { body: mark('list:2', 'words'), author: ours }, false],
    ['a longer slot that begins alike', { body: mark('list:10', 'words'), author: ours }, false],
    ['a marker below other words', { body: `words\n${body}`, author: ours }, false],
    ['a quoted marker', { body: `> ${body}`, author: ours }, false],
    ['a marker with words behind it', { body: '<!-- ispyb-triage:list:1 --> words', author: ours }, false],
    ['no marker', { body: 'words', author: ours }, false],
  ])('%s: %#', (_what, thing, is) => {
    expect(isOurs(thing, 'list:1')).toBe(is);
  });
});
