import type { z } from 'zod';
import { allKeys, expectedAt, type KeyPath, keysAt, mayBeEmpty, named } from './keys.ts';
import type { Fault } from './loaded.ts';
import { nearest } from './nearest.ts';
import { Settings } from './schema.ts';
import { type Source, sourceOf } from './source.ts';

/** Whose file it is: only an organisation's file names the repositories it is for. */
export type Holder = 'repository' | 'organisation' | 'unknown';

/** Settings with every default filled in, or every fault of the file in the order in which they stand there. */
export type Checked =
  | { readonly settings: Settings; readonly faults: readonly [] }
  | { readonly settings?: never; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Checks a settings file. All faults are told at once, each with its place and a sentence that says what to write.
 * An empty file, or one of comments only, means the defaults; so does a section that is left empty. Never throws.
 */
export function checkSettings(text: string, holder: Holder = 'unknown'): Checked {
  const source = sourceOf(text.replace(/^\uFEFF/, ''));
  const value = filled(source.value, []);
  const result = Settings.safeParse(value);
  const shape = (result.error?.issues ?? []).flatMap((issue) => faultsOf(issue, source));
  const known = [...shape, ...misplaced(source, holder)].filter((fault) => fault.line < source.trustedUntil);
  const [first, ...more] = inOrder([...source.faults, ...known]);
  if (first) return { faults: [first, ...more] };
  return { settings: Settings.parse(value), faults: [] };
}

/** A fault as one line: `12:3 message`. */
export function sayFault(fault: Fault): string {
  return `${fault.line}:${fault.column} ${fault.message}`;
}

// "stale:" with nothing below it is what remains when all its lines are commented out.
function filled(value: unknown, path: KeyPath): unknown {
  if (value === null && mayBeEmpty(path)) return path.length ? undefined : {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, filled(below, [...path, key])]));
}

function faultsOf(issue: z.core.$ZodIssue, source: Source): readonly Fault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, source));
  const key = dotted(path);
  const here = valueAt(source.value, path);
  const place = here === undefined ? source.placeOf(path.slice(0, -1)) : source.placeOf(path);
  return [{ ...place, key, message: sayIssue(issue, { key, path, here }) }];
}

function sayIssue(
  issue: z.core.$ZodIssue,
  { key, path, here }: { readonly key: string; readonly path: KeyPath; readonly here: unknown },
): string {
  const expected = expectedAt(path) ?? 'another value';
  const what = key ? `\`${key}\`` : 'the file';
  if (here === undefined) return `${what} is missing; write ${expected}`;
  if (issue.code === 'custom' && issue.message !== 'Invalid input')
    return `${what} cannot be used as it is (${shown(here)}): ${issue.message}`;
  const meant = typeof here === 'string' && issue.code === 'invalid_value' ? nearest(here, words(issue.values)) : null;
  return `${what} is ${shown(here)}; write ${expected}${meant ? ` (did you mean \`${meant}\`?)` : ''}`;
}

function words(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

function unknownKey(path: KeyPath, key: string, source: Source): Fault {
  const known = keysAt(path);
  const meant = nearest(key, known);
  const elsewhere = allKeys().find((one) => one.key.endsWith(`.${key}`) && !one.key.includes('[]'));
  const advice = meant
    ? `did you mean \`${meant}\`?`
    : elsewhere
      ? `it belongs under \`${elsewhere.key.slice(0, -key.length - 1)}\``
      : `known here: ${named(known)}`;
  return {
    ...source.placeOfKey(path, key),
    key: dotted([...path, key]),
    message: `\`${dotted([...path, key])}\` is no setting; ${advice}`,
  };
}

function misplaced(source: Source, holder: Holder): readonly Fault[] {
  const repositories = valueAt(source.value, ['repositories']);
  if (holder !== 'repository' || repositories === undefined) return [];
  const message =
    "`repositories` belongs only in the organisation's file, which lies in its `.github` repository; take it out here";
  return [{ ...source.placeOfKey([], 'repositories'), key: 'repositories', message }];
}

// One fault a key: what is wrong with a rule by itself is wrong with the section that holds it, too.
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const keys = new Set<string>();
  const once = faults.filter(({ key }) => !key || (!keys.has(key) && keys.add(key)));
  return once.sort((one, other) => one.line - other.line || one.column - other.column);
}

function valueAt(value: unknown, path: KeyPath): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
  return here;
}

function dotted(path: KeyPath): string {
  return path.reduce<string>((key, step) => {
    if (typeof step === 'number') return `${key}[${step}]`;
    return key ? `${key}.${step}` : step;
  }, '');
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}
