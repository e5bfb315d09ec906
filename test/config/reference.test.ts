import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { ADDRESS, pageOf, schemaText } from '../../scripts/settings.ts';
import { checkSettings } from '../../src/config/check.ts';
import { allKeys } from '../../src/config/keys.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGE = read('docs/settings.md');
const SCHEMA = read('schema/ispyb-triage.schema.json');
const fits = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(SCHEMA));

describe('what `npm run settings` makes of the schema', () => {
  test('stands in docs/settings.md as it is', () => {
    expect(pageOf(PAGE)).toBe(PAGE);
    expect(PAGE.match(/<!-- (defaults|keys: [\w ]+) -->/g)?.length).toBeGreaterThan(5);
  });

  test('lies in the package for editors as it is', () => {
    expect(schemaText()).toBe(SCHEMA);
  });

  test('is found by the example, under the address that it names', () => {
    expect(read('.github/ispyb-triage.example.yml').split('\n')[0]).toBe(`# yaml-language-server: $schema=${ADDRESS}`);
    expect(JSON.parse(SCHEMA)).toMatchObject({ $id: ADDRESS, additionalProperties: false });
  });

  test('tells of every key in a word and in full', () => {
    expect(allKeys().filter(({ short, description }) => !short || !description)).toEqual([]);
  });
});

describe('the JSON Schema', () => {
  const examples = [...PAGE.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);

  test.each([
    ...examples,
    '',
    'stale:\nmeetings:\n',
    'meetings: { chairs: [Octo-Cat] }',
    read('.github/ispyb-triage.example.yml'),
  ])('takes what is right (%#)', (text) => {
    expect(checkSettings(text).faults).toEqual([]);
    expect([fits(parse(text)), fits.errors]).toEqual([true, null]);
  });

  test.each([
    'mode: loud',
    'modes: act',
    'stale: { afterDays: 0 }',
    'stale: { afterDays: soon }',
    'stale: { perLabel: { a: sometimes } }',
    'meetings: { at: 15h }',
    'meetings: { chairs: ["@ann"] }',
    'meetings: { reviewList: { daysbefore: 3 } }',
    'minutes: { repository: ISPyB }',
    'minutes: { paths: [] }',
    'labels: { rules: [{ title: x }] }',
    'silence: { starts: soon }',
    'brake: 1.5',
  ])('refuses what is wrong, as the check does: %s', (text) => {
    expect(checkSettings(text).faults).not.toEqual([]);
    expect(fits(parse(text))).toBe(false);
  });
});
