import { globSync, readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import { expect, test } from '@jest/globals';
import { isDisjointWith, JS, NFA } from 'refa';
import { analyse } from 'scslre';

/** An expression with where it was found; the first place stands for all. */
type Found = Map<string, string>;

const SOURCES = globSync('src/**/*.ts').sort();
/** These begin to work when they are imported. */
const PROGRAMS = /(?:^src\/(?:main|cli)\.ts|\/child\.ts|-process\.ts)$/;

function literalsIn(node: unknown, note: (pattern: string, flags: string, line: number) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) for (const one of node) literalsIn(one, note);
  if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node && 'loc' in node)
    note(String(node.pattern), String(node.flags), (node.loc as { start: { line: number } }).start.line);
  for (const [key, value] of Object.entries(node)) if (key !== 'loc' && key !== 'tokens') literalsIn(value, note);
}

function literals(): Found {
  const found: Found = new Map();
  for (const file of SOURCES) {
    const { program } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] });
    literalsIn(program, (pattern, flags, line) => found.set(`/${pattern}/${flags}`, `${file}:${line}`));
  }
  return found;
}

/** What is put together when a file is loaded shows itself by its call. */
async function constructed(): Promise<Found> {
  const found: Found = new Map();
  const Real = globalThis.RegExp;
  const build = (parts: unknown[]): RegExp => {
    const made = Reflect.construct(Real, parts);
    const at = (new Error().stack ?? '').split('\n').find((row) => row.includes('/src/'));
    if (at) found.set(String(made), at.replace(/.*\/(?=src\/)/, '').replace(')', ''));
    return made;
  };
  globalThis.RegExp = new Proxy(Real, {
    construct: (_real, parts: unknown[]) => build(parts),
    apply: (_real, _self, parts: unknown[]) => build(parts),
  });
  try {
    for (const file of SOURCES) if (!PROGRAMS.test(file)) await import(`../${file}`);
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

type Node = JS.ParseResult['expression'] | JS.ParseResult['expression']['alternatives'][number]['elements'][number];

const branchesOf = (node: Node): JS.ParseResult['expression']['alternatives'] =>
  'alternatives' in node ? node.alternatives : [];

/**
 * Two branches below one star that fit the same words: each repetition doubles the ways to fail. (The other tool looks
 * at stars only.)
 */
function hasTwinBranches(node: Node, maxCharacter: number): boolean {
  const branches = branchesOf(node);
  if (node.type === 'Quantifier' && node.max === Number.POSITIVE_INFINITY && branches.length > 1) {
    const words = branches.map((branch) => NFA.fromRegex(branch, { maxCharacter }, { assertions: 'ignore' }));
    const twins = words.some((one, at) => words.slice(at + 1).some((other) => !isDisjointWith(one, other)));
    if (twins) return true;
  }
  return branches.some((branch) => branch.elements.some((element) => hasTwinBranches(element, maxCharacter)));
}

const isAsserted = (node: Node): boolean =>
  node.type === 'Assertion' || branchesOf(node).some(({ elements }) => elements.some(isAsserted));

type Body = Parameters<typeof NFA.fromRegex>[0];

/**
 * What one round of a star takes, two rounds can take as well: so can each part of a long text, and the ways to part it
 * are without number. (The other tool does not look into rounds that hold a list of words.) Where nothing stands
 * behind the star none of them fails, and of rounds that look around themselves this cannot be told.
 */
function takesRoundsAsOne(node: Node, maxCharacter: number, isLast: boolean): boolean {
  if (node.type === 'Quantifier' && node.max === Number.POSITIVE_INFINITY && !isLast && !isAsserted(node)) {
    const round = { type: 'Alternation', alternatives: node.alternatives } as unknown as Body;
    const rounds = { type: 'Concatenation', elements: [round, round] } as unknown as Body;
    const [one, two] = [round, rounds].map((body) => NFA.fromRegex(body, { maxCharacter }));
    if (one && two && !one.test([]) && !isDisjointWith(one, two)) return true;
  }
  const isEnd = isLast && node.type !== 'Quantifier';
  return branchesOf(node).some(({ elements }) =>
    elements.some((element, at) => takesRoundsAsOne(element, maxCharacter, isEnd && at === elements.length - 1)),
  );
}

function partsOf(written: string): { source: string; flags: string } {
  const end = written.lastIndexOf('/');
  return { source: written.slice(1, end), flags: written.slice(end + 1) };
}

/** Only a group that is repeated without end can double the ways to fail; what has none needs no closer look. */
const REPEATED_GROUP = /\)(?:[*+]|\{\d+,\})/;

function isExponential(written: string): boolean {
  const { source, flags } = partsOf(written);
  if (!REPEATED_GROUP.test(source)) return false;
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags }).parse({ backreferences: 'disable' });
  const isAmbiguous = hasTwinBranches(expression, maxCharacter) || takesRoundsAsOne(expression, maxCharacter, true);
  return isAmbiguous || analyse({ source, flags }).reports.some((one) => one.exponential);
}

test.each([
  String.raw`/^(?:\W|\d|\.)*x/`,
  '/(?:a+)+$/',
  String.raw`/^(?:\s*b?\s*)+$/`,
  String.raw`/(?:is\s(?:\w+\s){0,3}?)+x/`,
  '/(?:(?:and|so|and so) )*closed/',
])('%s would take for ever', (slow) => {
  expect(isExponential(slow)).toBe(true);
});

test.each(['/a+b/', String.raw`/[A-Z](?:[A-Z]\w*)+/`, String.raw`/(?:\d|[a-z])+$/`, '/(?:ab|cd)*$/'])(
  '%s is quick',
  (quick) => {
    expect(isExponential(quick)).toBe(false);
  },
);

test('no regular expression of ours can take for ever', async () => {
  const all = new Map([...(await constructed()), ...literals()]);
  expect(all.size).toBeGreaterThan(200);
  expect([...all.keys()].filter((written) => REPEATED_GROUP.test(written)).length).toBeGreaterThan(50);
  const slow = [...all].filter(([written]) => isExponential(written)).map(([written, at]) => `${at}: ${written}`);
  expect(slow).toEqual([]);
});
