import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** A step of understanding may use those before it, what was read, and the shapes it ends in. */
function understanding(folder: string, may: readonly string[]): readonly [string, readonly string[]] {
  const steps = may.map((step) => `minutes/understand/${step}`);
  return [
    `minutes/understand/${folder}`,
    ['minutes/types.ts', 'minutes/read/line.ts', 'minutes/read/log-rows.ts', ...steps],
  ];
}

/** Which folders a folder may import from; a feature's own folder always. Longest prefix wins. */
const MAY: readonly (readonly [folder: string, may: readonly string[]])[] = [
  ['core', []],
  ['vocabulary', []],
  ['calendar', ['core', 'config']],
  ['config', ['core', 'calendar']],
  ['minutes', []],
  // Understanding goes one way: from words and days over lines and numbers to what was decided.
  ...(
    [
      ['words', []],
      ['days', ['words']],
      ['layout', ['days', 'words']],
      ['numbers', ['layout', 'words']],
      ['repositories', ['layout', 'numbers', 'words']],
      ['items', ['layout', 'numbers', 'repositories', 'words']],
      ['decisions', ['items', 'layout', 'repositories', 'words']],
      ['meeting', ['days', 'layout', 'words']],
      ['people', ['layout', 'numbers', 'words']],
      ['actions', ['layout', 'people', 'words']],
    ] as const
  ).map(([folder, may]) => understanding(folder, may)),
  ['labels', ['core', 'config', 'vocabulary']],
  ['stale', ['core', 'config', 'calendar']],
  ['decisions', ['core', 'config', 'calendar', 'labels']],
  ['silence', ['core', 'config', 'calendar', 'labels']],
  [
    'features',
    ['core', 'config', 'calendar', 'vocabulary', 'minutes', 'labels', 'stale', 'decisions', 'silence', 'features'],
  ],
  ['github', ['core']],
  ['db', ['core']],
  ['jobs', ['core', 'config', 'db', 'features']],
  ['server', ['core', 'config', 'calendar', 'jobs']],
  ['pages', []],
  ['dashboard', ['core', 'config', 'calendar', 'db', 'jobs', 'pages']],
  ['setup', ['core', 'config', 'github', 'pages', 'server']],
  ['sandbox/github', []],
];

const TOP = ['main', 'app', 'hints', 'log', 'serve', 'terminal', 'doctor', 'cli', 'cli/', 'once/', 'sandbox/'];

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    return {
      file,
      text,
      imports: [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1] ?? ''),
    };
  });

function ruleFor(file: string): readonly [string, readonly string[]] | undefined {
  return MAY.filter(([folder]) => file.startsWith(`${folder}/`)).sort((a, b) => b[0].length - a[0].length)[0];
}

function targetsOf(source: Source): string[] {
  return source.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(SRC, normalize(join(SRC, dirname(source.file), name))));
}

describe('who may import whom', () => {
  test.each(sources.map((source) => [source.file, source] as const))('%s', (file, source) => {
    const rule = ruleFor(file);
    if (!rule) {
      expect(TOP.some((top) => file === `${top}.ts` || (top.endsWith('/') && file.startsWith(top)))).toBe(true);
      return;
    }
    const [own, may] = rule;
    const strangers = targetsOf(source).filter(
      (target) => ![own, ...may].some((folder) => target === folder || target.startsWith(`${folder}/`)),
    );
    expect(strangers).toEqual([]);
  });

  test('a feature knows no other feature, so that each can be deleted alone', () => {
    const crossing = sources
      .filter(({ file }) => /^features\/[^/]+\//.test(file))
      .flatMap((source) =>
        targetsOf(source)
          .filter((target) => /^features\/[^/]+\//.test(target) && target.split('/')[1] !== source.file.split('/')[1])
          .map((target) => `${source.file} → ${target}`),
      );
    expect(crossing).toEqual([]);
  });

  test('only src/github, main and the Probot app mention Octokit or Probot', () => {
    const mentioning = sources
      .filter(({ imports }) => imports.some((name) => /octokit|^probot/.test(name)))
      .map(({ file }) => file)
      .filter((file) => !/^(github\/|main\.ts$|app\.ts$|server\/webhook\.ts$|serve\.ts$)/.test(file));
    expect(mentioning).toEqual([]);
  });
});

describe('deciding is pure', () => {
  const deciding = sources.filter(
    ({ file }) =>
      /^features\/.+\/(?!gather|index)[\w-]+\.ts$/.test(file) ||
      /^(calendar|stale|decisions|minutes\/understand)\//.test(file) ||
      /^labels\/(?!own\.ts)/.test(file) ||
      /^silence\/(?!look\.ts)/.test(file),
  );

  test.each(deciding.map((source) => [source.file, source.text] as const))('%s', (_file, text) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/Date\.now\(|new Date\(\)|process\.|from 'node:|Math\.random|fetch\(/);
  });

  test('plans never look and never write', () => {
    const plans = sources.filter(({ file }) => /^features\/.+\/plan\.ts$/.test(file));
    expect(plans.length).toBeGreaterThan(0);
    for (const { file, text } of plans) expect([file, /\bawait\b|core\/writer/.test(text)]).toEqual([file, false]);
  });
});

test('no file outgrows its subject: 250 lines at most', () => {
  const long = sources.map(({ file, text }) => [file, text.split('\n').length - 1] as const).filter(([, n]) => n > 250);
  expect(long).toEqual([]);
});
