import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob } from '../../src/core/glob.ts';

describe('globs of the settings', () => {
  test.each([
    ['minutes/2019-09-12.pdf', 'minutes/**', true],
    ['minutes/2019/09/12.pdf', 'minutes/**', true],
    ['minutes', 'minutes/**', false],
    ['old/minutes/12.pdf', 'minutes/**', false],
    ['webpages/Monthly_meetings/2019/ISPyB VC (1).pdf', 'webpages/Monthly_meetings/*/*.pdf', true],
    ['webpages/Monthly_meetings/ISPyB VC.pdf', 'webpages/Monthly_meetings/*/*.pdf', false],
    ['a/12.docx', '**/*.{pdf,docx}', true],
    ['12.docx', '**/*.{pdf,docx}', true],
    ['a/12.html', '**/*.{pdf,docx}', false],
    ['a/b/12.md', '{a,c}/{b,d}/??.md', true],
    ['Minutes/12.md', 'minutes/*.md', false],
    ['minutes/.drafts/12.md', 'minutes/**', false],
    ['minutes/.drafts/12.md', 'minutes/.drafts/*', true],
    ['minutes/réunion é.md', 'minutes/r?union ?.md', true],
    ['minutes/a.md', 'minutes/[ab].md', false],
  ])('%s and %s: %s', (path, glob, is) => {
    expect(matchesGlob(path, glob)).toBe(is);
  });

  test('agree with what Node itself makes of them', () => {
    const name = fc.stringMatching(/^[ab.][abc.]{0,3}$/).filter((one) => !/^\.+$/.test(one));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const part = fc.oneof(fc.constant('**'), fc.stringMatching(/^[ab*?][abc*?.]{0,3}$/), fc.constant('{a,b*}'), name);
    const glob = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'))
      .filter((one) => !/\*{2}[^/]|[^/]\*{2}/.test(one));
    fc.assert(
      fc.property(path, glob, (one, other) => {
        expect(matchesGlob(one, other)).toBe(posix.matchesGlob(one, other));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('a glob written to be slow is not', () => {
    const path = 'a/'.repeat(60).concat('a'.repeat(200));
    expect(matchesGlob(path, `${'**/'.repeat(40)}${'*a'.repeat(60)}b`)).toBe(false);
    expect(matchesGlob(path, '{a,b}'.repeat(40))).toBe(false);
  });
});
