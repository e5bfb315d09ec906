import { describe, expect, test } from '@jest/globals';
import { checkSettings } from '../../src/config/check.ts';
import { allKeys } from '../../src/config/keys.ts';
import { blocksOf, codeIn, PAGES, page } from './pages.ts';

const KEYS = allKeys().map(({ key }) => key);
const SECTIONS = [...new Set(KEYS.filter((key) => key.includes('.')).map((key) => key.split('.')[0] ?? key))];
const EXAMPLES = PAGES.flatMap((one) =>
  blocksOf(one)
    .filter(({ language }) => language === 'yaml')
    .map(({ text }, i) => [`${one.path}, example ${i + 1}`, text] as const),
);

describe('settings in the documentation', () => {
  test('of the README are one example', () => {
    expect(blocksOf(page('README.md')).filter(({ language }) => language === 'yaml')).toHaveLength(1);
  });

  test.each(EXAMPLES)('%s has no faults', (_where, text) => {
    expect(checkSettings(text).faults).toEqual([]);
  });

  test('name only keys that there are', () => {
    const dotted = PAGES.flatMap(({ path, text }) =>
      codeIn({ path, text })
        .map((code) => code.split(/[: ]/)[0] ?? code)
        .filter((code) => SECTIONS.some((section) => code.startsWith(`${section}.`)))
        .map((key) => `${path}: ${key}`),
    );
    expect(dotted.length).toBeGreaterThan(5);
    const known = (said: string): boolean =>
      KEYS.some((key) => said.endsWith(`: ${key}`) || key.startsWith(`${said.split(': ')[1]}.`));
    expect(dotted.filter((said) => !known(said))).toEqual([]);
  });

  test('that stand with a value would be taken as they stand there', () => {
    const said = PAGES.flatMap((one) => codeIn(one))
      .map((code) => /^([a-z]+(?:\.[a-zA-Z]+)?): ([a-z-]+)$/.exec(code.trim()))
      .flatMap((match) => (match && KEYS.includes(match[1] ?? '') ? [match] : []));
    expect(said.length).toBeGreaterThan(3);
    for (const [, key = '', value = ''] of said) {
      const [section, name] = key.split('.');
      const text = name ? `${section}:\n  ${name}: ${value}\n` : `${section}: ${value}\n`;
      expect([text, checkSettings(text).faults]).toEqual([text, []]);
    }
  });
});
