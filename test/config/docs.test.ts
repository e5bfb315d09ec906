import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkSettings } from '../../src/config/check.ts';
import { allKeys } from '../../src/config/keys.ts';
import { Settings } from '../../src/config/schema.ts';

const DOCS = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
const EXAMPLES = [...DOCS.matchAll(/^```yaml\n(.*?)^```/gms)].map((match) => match[1] ?? '');

describe('docs/settings.md', () => {
  test.each(allKeys().map(({ key }) => key))('explains %s', (key) => {
    expect(DOCS).toContain(`| \`${key}\` |`);
  });

  test('explains nothing that there is not', () => {
    const explained = [...DOCS.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    expect(explained.filter((key) => !allKeys().some((one) => one.key === key))).toEqual([]);
  });

  test('shows every default as it is', () => {
    const [all = ''] = EXAMPLES;
    expect(checkSettings(all)).toEqual({ settings: Settings.parse({}), faults: [] });
    for (const { key } of allKeys().filter((one) => !one.key.includes('[]')))
      expect(all).toMatch(new RegExp(`^ *${key.split('.').pop()}:`, 'm'));
  });

  test.each(EXAMPLES.map((example, i) => [i + 1, example] as const))('example %i has no faults', (_, example) => {
    expect(checkSettings(example).faults).toEqual([]);
  });
});

test('every key says in the schema what it means', () => {
  expect(allKeys().filter(({ description }) => description === '')).toEqual([]);
});
