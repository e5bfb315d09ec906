import { describe, expect, test } from '@jest/globals';
import { ask, known } from '../../src/core/known.ts';
import { Bug, Gone, Later, Refused, Told, troubleOf } from '../../src/core/trouble.ts';

describe('trouble', () => {
  test.each([
    ['told', new Told('mend it')],
    ['later', new Later('GitHub is down')],
    ['gone', new Gone('no such issue')],
    ['refused', new Refused('no right')],
    ['bug', new Bug('ours')],
  ] as const)('of the kind %s stays what it is', (kind, trouble) => {
    expect(troubleOf(trouble)).toBe(trouble);
    expect(trouble.kind).toBe(kind);
  });

  test.each([
    ['an error of the language', new TypeError('x is undefined'), 'x is undefined'],
    ['something that is no error', 'words', 'words'],
    ['nothing', undefined, 'undefined'],
  ])('of no kind is a bug that keeps its cause: %s', (_what, thrown, message) => {
    const trouble = troubleOf(thrown);
    expect(trouble).toBeInstanceOf(Bug);
    expect([trouble.message, trouble.cause]).toEqual([message, thrown]);
  });

  test('that passes keeps the moment that GitHub named', () => {
    const after = new Date('2019-01-07T06:00:00Z');
    expect(new Later('limit', after).after).toBe(after);
    expect(new Later('limit').after).toBeUndefined();
  });
});

describe('what could not be looked up', () => {
  test('is neither yes nor no, and says why', async () => {
    const failed = await ask('the right of ann', async () => Promise.reject(new Later('GitHub answered 502')));
    expect(failed).toEqual({ known: false, why: 'could not look up the right of ann: GitHub answered 502' });
  });

  test('is not the same as an empty answer', async () => {
    expect(await ask('the labels', async () => [])).toEqual(known([]));
    expect(await ask('the label', async () => undefined)).toEqual(known(undefined));
  });

  test('also where it fails before the first answer', async () => {
    const broken = (): Promise<string> => {
      throw new Error('no such line');
    };
    expect((await ask('us', broken)).known).toBe(false);
  });
});
