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
