import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { blocksOf, PAGES, page, ROOT } from './pages.ts';
import { variablesIn } from './variables.ts';

const README = page('README.md');
const PACKAGE = JSON.parse(page('package.json').text) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
};

describe('the README', () => {
  test.each(['npm ci && npm start', 'npm ci && npm test'])('shows the line `%s`, to be copied as it is', (line) => {
    expect(blocksOf(README).flatMap(({ text }) => text.split('\n'))).toContain(line);
  });

  test('holds nothing that was left to be filled in', () => {
    expect(README.text).not.toMatch(/TODO|FIXME|XXX|TOUR_OUTPUT|\bTBD\b/);
  });
});

describe('every page', () => {
  const links = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => [path, to] as const),
  ).filter(([, to]) => !/^(https?:|#)/.test(to));

  test.each(links)('%s links to what there is: %s', (path, to) => {
    const [file = '', heading] = to.split('#');
    const target = new URL(file, new URL(path, ROOT));
    expect(existsSync(target)).toBe(true);
    if (heading) expect(headingsOf(target)).toContain(heading);
  });

  const files = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/`((?:src|test|docs|bench|scripts|\.github|\.ci)\/[\w./-]+)`/g)].map(
      ([, to = '']) => [path, to] as const,
    ),
  ).filter(([, to]) => !/NAME|ispyb-triage\.yml/.test(to));

  test.each(files)('%s speaks of a file that there is: %s', (_path, to) => {
    expect(existsSync(new URL(to, ROOT))).toBe(true);
  });

  const runs = PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b(?!:))/g)].map(
      ([, script, short = '']) => [path, script ?? short] as const,
    ),
  );

  test.each(runs)('%s calls a script that there is: npm %s', (_path, script) => {
    expect(Object.keys(PACKAGE.scripts)).toContain(script);
  });

  test('names variables of the environment that the program reads', () => {
    expect(PAGES.flatMap(variablesIn).filter(([, name]) => !READ.has(name))).toEqual([]);
  });
});

const READ = new Set([...page('src/config/env.ts').text.matchAll(/'([A-Z][A-Z_]{3,})'/g)].map(([, name = '']) => name));

function headingsOf(file: URL): readonly string[] {
  const { text } = page(file.pathname.slice(ROOT.pathname.length));
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
}
