import { type Called, keyOf, type Table, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Kind } from './kinds.ts';
import { mentionsIn } from './mentions.ts';
import type { Words } from './text.ts';

/** A name in a text that no table has, and the table that is likely meant; `formerly` is a name of old. */
export interface WrongName {
  readonly said: string;
  readonly meant: string;
  readonly formerly: boolean;
}

/** The tables that a text names and the names that only look like tables. */
export interface NamesFound {
  /** Each once, the title's first. */
  readonly tables: readonly Table[];
  readonly wrong: readonly WrongName[];
}

/** Who proposes a table or another name for one writes names that are not there yet, rightly. */
const MAKES_NAMES: ReadonlySet<Kind> = new Set(['new-table', 'rename', 'refactor']);

/** Finds the tables that an issue names. A thing called in plain words ("data collection group") is not a name. */
export function namesIn(words: Words, kind: Kind, vocabulary: Vocabulary): NamesFound {
  const prose = `${words.title}\n${words.sentences.join('\n')}`;
  const mentions = [...mentionsIn(prose, vocabulary), ...mentionsIn(words.code, vocabulary, 'code')];
  const tables = new Set(mentions.filter(({ spoken, by }) => !spoken && by !== 'wrong').map(({ table }) => table));
  return { tables: [...tables], wrong: wrongNames(`${prose}\n${words.code}`, kind, vocabulary) };
}

function wrongNames(text: string, kind: Kind, vocabulary: Vocabulary): readonly WrongName[] {
  const names = new Set([...text.matchAll(/(?<![\w.])[A-Z][a-z\d]*[A-Z_]\w*/g)].map(([name]) => name));
  return [...names].flatMap((said) => {
    const called = vocabulary.called(keyOf(said));
    if (called) return differs(called, said);
    const meant = MAKES_NAMES.has(kind) ? undefined : likely(said, vocabulary);
    return meant ? [{ said, meant: meant.name, formerly: false }] : [];
  });
}

function differs({ table, by }: Called, said: string): readonly WrongName[] {
  return by === 'wrong' || by === 'formerly' ? [{ said, meant: table.name, formerly: by === 'formerly' }] : [];
}

/** Names of two parts that share one of them are as good as any other pair. */
const PARTS_AT_LEAST = 3;
const SHARED_AT_LEAST = 2 / 3;

/** The one table whose name is closest: one slip of the pen away, or with two thirds of its parts in common. */
function likely(said: string, vocabulary: Vocabulary): Table | undefined {
  const slips = vocabulary.tables.filter(({ name }) => isSlip(keyOf(said), keyOf(name)));
  if (slips.length > 0) return slips.length === 1 ? slips[0] : undefined;
  const parts = partsOf(said);
  if (parts.length < PARTS_AT_LEAST) return undefined;
  const close = vocabulary.tables.filter(({ name }) => shared(parts, partsOf(name)) >= SHARED_AT_LEAST);
  return close.length === 1 ? close[0] : undefined;
}

function partsOf(name: string): readonly string[] {
  return [...name.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z\d]+/g)].map(([part]) => part.toLowerCase());
}

function shared(one: readonly string[], other: readonly string[]): number {
  return one.filter((part) => other.includes(part)).length / Math.max(one.length, other.length);
}

const LONG_ENOUGH = 7;

/** Whether two names differ by one letter more, less, other or by two exchanged. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < LONG_ENOUGH || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [a, b] = [one.slice(from), other.slice(from)];
  const exchanged = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return exchanged || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
