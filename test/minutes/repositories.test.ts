import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

const found = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map((one) => `${one.repository}#${one.number}`)
    .join(' ');

describe('the repository said once for many numbers', () => {
  test.each([
    'Default repository: quay/lamps\n\n- #12 long\n',
    'All issues are in quay/lamps.\n\n- #12 long\n',
    'The numbers below refer to https://github.com/quay/lamps unless said otherwise.\n\n- #12 long\n',
    'Issues (https://github.com/quay/lamps/issues):\n\n- #12 long\n',
    'Issues of [lamps](https://github.com/quay/lamps/issues):\n\n- #12 long\n',
    '## lamps (https://github.com/quay/lamps)\n\n- #12 long\n',
    '## GitHub issues (quay/lamps)\n\n#12 is long.\n',
    '### quay/lamps issues\n\n- #12 long\n',
    '**quay/lamps**\n\n- #12 long\n',
    '- quay/lamps\n  - #12 long\n',
  ])('%j', (text) => {
    expect(found(text)).toBe('quay/lamps#12');
  });

  test('each list has its own', () => {
    expect(found('quay/lamps:\n\n- #12 long\n\nquay/bells:\n\n- #13 wide\n')).toBe('quay/lamps#12 quay/bells#13');
  });

  test('it ends with its list or section', () => {
    expect(found('quay/lamps:\n\n- #12 long\n\nThen we came to #13.\n')).toBe('quay/lamps#12 harbour/tide-tables#13');
    expect(found('## quay/lamps\n\n- #12 long\n\n## Berths\n\n- #13 wide\n')).toBe(
      'quay/lamps#12 harbour/tide-tables#13',
    );
  });

  test.each([
    '## Input/Output\n\n- #12\n',
    '## and/or\n\n- #12\n',
    'We use https://github.com/quay/lamps here.\n\n- #12\n',
  ])('not by %j', (text) => {
    expect(found(text)).toBe('harbour/tide-tables#12');
  });
});

describe('another repository, told beside the number', () => {
  const KNOWN = 'The lamps live in harbour/quay-lamps, the bells in harbour/draft-tide-signals.\n\n';
  const behind = (words: string): string => found(`${KNOWN}${words}\n`);

  test.each([
    ['lamps#12 waits.', 'harbour/quay-lamps#12'],
    ['Of interest is signals #12 only.', 'harbour/draft-tide-signals#12'],
    ['PR 12 in the lamps repo waits.', 'harbour/quay-lamps#12'],
    ['Issue 12 on quay-lamps waits.', 'harbour/quay-lamps#12'],
    ['PR #12 (of the ropes repository) waits.', 'null#12'],
    ['PR #12 in the private repo waits.', 'null#12'],
    ['The vendor tracks it as their issue 12.', 'null#12'],
    ['It is also upstream #12.', 'null#12'],
    ['Mara finished her issue 12.', 'harbour/tide-tables#12'],
    ['Issue 12 in the same repo waits.', 'harbour/tide-tables#12'],
    ['#12 on lamps-22.04 waits.', 'harbour/tide-tables#12'],
    ['#12 (quay-lamps) waits.', 'harbour/quay-lamps#12'],
    ['PR #12 to quay-lamps waits.', 'harbour/quay-lamps#12'],
    ['We move issue 12 to Tide-Next.', 'harbour/tide-tables#12'],
    ['[quay-lamps] the pier is dark (#12)', 'harbour/quay-lamps#12'],
    ['quay-lamps: Mara has looked at #12.', 'harbour/quay-lamps#12'],
    ['In quay-lamps we have looked at #12.', 'harbour/quay-lamps#12'],
    ['In June we have looked at #12.', 'harbour/tide-tables#12'],
    ['The following are in quay-lamps:\n\n- #12 waits', 'harbour/quay-lamps#12'],
    ['- quay-lamps:\n  - #12 waits', 'harbour/quay-lamps#12'],
    ['## Lamps\n\nhttps://github.com/pier/ropes\n\n- #12 waits', 'pier/ropes#12'],
    ['Repository: pier/ropes\n\n#12 waits', 'pier/ropes#12'],
    ['| Repo | Issue |\n|--|--|\n| quay-lamps | #12 |', 'harbour/quay-lamps#12'],
    ['| Repository | PR |\n|--|--|\n| harbour/quay-lamps | 12 |', 'harbour/quay-lamps#12'],
    ['| Who | Issue |\n|--|--|\n| Mara-Li | #12 |', 'harbour/tide-tables#12'],
  ])('%s', (words, name) => {
    expect(behind(words)).toBe(name);
  });

  test('ends with its title, paragraph or row', () => {
    expect(behind('## A\n\nRepo: pier/ropes\n\n#12\n\n## B\n\n#13')).toBe('pier/ropes#12 harbour/tide-tables#13');
    expect(behind('quay-lamps: we took #12.\n\nThen #13.')).toBe('harbour/quay-lamps#12 harbour/tide-tables#13');
    expect(behind('| Repo | Issue |\n|--|--|\n| quay-lamps | #12 |\n| | #13 |')).toBe(
      'harbour/quay-lamps#12 harbour/tide-tables#13',
    );
  });

  test('a row that closes closes there, not in ours', () => {
    const { decisions } = minutesOf('| Repo | Issue | Decision |\n|--|--|--|\n| tide-web | #12 | close it |\n');
    expect(decisions.map(({ repository, verdict }) => [repository, verdict])).toEqual([['harbour/tide-web', 'ask']]);
  });

  test('is only asked about', () => {
    const { decisions } = minutesOf(
      `${KNOWN}- PR 12 in the lamps repo\n- issue 13 on quay-lamps: agreed to close it\n`,
    );
    expect(decisions.filter(({ verdict }) => verdict === 'close')).toEqual([]);
  });

  test('a title made of two names over numbers, also where these are set as code', () => {
    expect(found('## PyTide\n\n- `#12` (lamps) waits\n- #13 bells\n')).toBe('harbour/PyTide#12 harbour/PyTide#13');
  });
});
