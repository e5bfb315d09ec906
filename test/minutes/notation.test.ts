import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Phrases, type Word } from '../../src/minutes/understand/decisions/notation/match.ts';

const words = (text: string): Word[] => text.split(' ').map((word) => ({ text: word, small: word.toLowerCase() }));
const NAMES = { NAME: ({ text }: Word) => /^\p{Lu}/u.test(text) };
const matches = (phrase: string, text: string, macros = {}): boolean =>
  new Phrases<true>(NAMES, macros).add(phrase, true).meaningOf(words(text)) === true;

describe('the notation of short phrases', () => {
  test.each([
    ['a phrase is its words', 'back to work', 'back to work', true],
    ['from the first to the last', 'back to work', 'go back to work', false],
    ['and to the end', 'back to work', 'back to work now', false],
    ['in any case', 'ptal', 'PTAL', true],
    ['what is in square brackets may be missing', '[please] review', 'review', true],
    ['or be there', '[please] review', 'please review', true],
    ['of what is in round brackets one is there', 'no (time|money) left', 'no money left', true],
    ['and no other', 'no (time|money) left', 'no paper left', false],
    ['nor none', 'no (time|money) left', 'no left', false],
    ['an ending may be missing', 'test(s)', 'test', true],
    ['or be there, too', 'test(s)', 'tests', true],
    ['brackets stand in brackets', 'needs [(an|the) [old] owner]', 'needs the old owner', true],
    ['dots are any words', 'ask … now', 'ask all of them now', true],
    ['or none', 'ask …', 'ask', true],
    ['a slot is filled by what fits', 'back to NAME', 'back to Mara', true],
    ['and by nothing else', 'back to NAME', 'back to work', false],
  ])('%s', (_what, phrase, text, fits) => {
    expect(matches(phrase, text)).toBe(fits);
  });

  test('a macro stands for its phrase', () => {
    const macros = { WHO: 'NAME [and NAME] | the author' };
    expect(matches('back to WHO', 'back to Mara and Tom', macros)).toBe(true);
    expect(matches('back to WHO', 'back to the author', macros)).toBe(true);
  });

  test('of two phrases that fit the one added first is meant, whatever the lists look like', () => {
    const phrases = new Phrases<string>(NAMES).add('// a remark\n\n  wait …\n', 'later').add('wait for NAME', 'task');
    expect(phrases.meaningOf(words('wait for Mara'))).toBe('later');
    expect(phrases.meaningOf(words('waits for Mara'))).toBeUndefined();
  });

  test.each([
    ['a bracket that is not closed', 'no (time', 'A "(" is not closed.'],
    ['one that was never opened', 'no time)', 'The brackets of "no time)" do not match.'],
    ['a slot that nobody knows', 'back to PLACE', 'No slot is called "PLACE".'],
  ])('%s is told', (_what, phrase, fault) => {
    expect(() => new Phrases(NAMES).add(phrase, true)).toThrow(fault);
  });

  test('law: a choice reads what each of its ways reads, and nothing more', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(line, line, line, (one, other, text) => {
        expect(matches(`(${one}|${other})`, text)).toBe(one === text || other === text);
      }),
    );
  });
});
