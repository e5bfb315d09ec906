import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const ROOT = new URL('../', import.meta.url);

/** Every file of a folder, as paths from the root of the project. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
}

const TEXTS = filesIn('src').filter((path) => path.endsWith('/texts.ts'));
const TESTS = filesIn('test')
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, ROOT), 'utf8'))
  .filter((test) => test.includes('toMatchInlineSnapshot'));

/** What the file says about where it comes from, so that two sentences of one name are not taken for one another. */
function rendersOf(path: string): string {
  return TESTS.filter((test) => test.includes(`${path}'`)).join('\n');
}

describe('every sentence that the bot can say is rendered in a test', () => {
  test('of which there are some', () => {
    expect(TEXTS.length).toBeGreaterThan(5);
  });

  test.each(TEXTS)('%s', async (path) => {
    const said = (await import(new URL(path, ROOT).href)) as Readonly<Record<string, unknown>>;
    const sentences = Object.keys(said).filter((name) => typeof said[name] === 'function');
    const rendered = rendersOf(path);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((name) => !new RegExp(`\\b${name}\\(`).test(rendered))).toEqual([]);
  });

  test.each(TEXTS)('%s holds nothing but sentences: functions and names', async (path) => {
    const said = (await import(new URL(path, ROOT).href)) as Readonly<Record<string, unknown>>;
    const other = Object.values(said).filter((one) => !['function', 'string', 'number'].includes(typeof one));
    expect(other).toEqual([]);
  });
});
