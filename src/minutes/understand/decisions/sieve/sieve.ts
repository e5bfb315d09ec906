import { waysOf } from './literals.ts';
import { Trie } from './trie.ts';

/** A pattern of which nothing but whether it fits is of interest. */
export type Fits = Pick<RegExp, 'test'>;

/** The ways of one pattern that may fit the text of that count. */
interface Possible {
  count: number;
  ways: Fits[];
}

/** What must all stand in one text, as bits; `count` says of which text the bits are. */
interface Awaited {
  readonly all: number;
  readonly way: Fits;
  readonly of: Possible;
  bits: number;
  count: number;
}

/** A word that is looked for: what it is a part of, and in which text it was found last. */
interface Sought {
  readonly partOf: { readonly awaited: Awaited; readonly bit: number }[];
  count: number;
}

const words = new Trie();
/** By the number of the word. */
const sought: Sought[] = [];

let text = '';
let count = 0;

function seek(word: string): Sought {
  const number = words.add(word);
  sought[number] ??= { partOf: [], count: 0 };
  return sought[number];
}

function mayFit({ way, of }: Awaited): void {
  if (of.count !== count) of.ways = [];
  of.count = count;
  of.ways.push(way);
}

function found(number: number): void {
  const one = sought[number];
  if (!one || one.count === count) return;
  one.count = count;
  for (const { awaited, bit } of one.partOf) {
    if (awaited.count !== count) awaited.bits = 0;
    awaited.count = count;
    const before = awaited.bits;
    awaited.bits |= bit;
    if (before !== awaited.all && awaited.bits === awaited.all) mayFit(awaited);
  }
}

/** Notes what may fit; the same text is asked about by many patterns in a row. */
function look(at: string): void {
  text = at;
  count += 1;
  words.find(at, found);
}

/** Made when it is asked for the first time: most phrases never are, and no pattern is where no minutes are read. */
function late(make: () => Fits): Fits {
  let made: Fits | undefined;
  return {
    test: (asked) => {
      made ??= make();
      return made.test(asked);
    },
  };
}

/**
 * Fits what the pattern fits, for one of many that are asked about the same text: of its ways only those are asked of
 * which the words stand there. The pattern must not have the flags g or y.
 */
export const sifted = (pattern: RegExp): Fits => late(() => sift(pattern));

function sift({ source, flags }: RegExp): Fits {
  const own: Possible = { count: 0, ways: [] };
  const always: Fits[] = [];
  // What was looked at last was not looked through for the words of this one.
  text = '';
  for (const { source: part, clauses } of waysOf(source)) {
    const way = late(() => new RegExp(part, flags));
    if (!clauses) always.push(way);
    for (const clause of clauses ?? []) {
      const awaited: Awaited = { all: (1 << clause.length) - 1, way, of: own, bits: 0, count: 0 };
      clause.forEach((anyOf, at) => {
        for (const word of anyOf) seek(word).partOf.push({ awaited, bit: 1 << at });
      });
    }
  }
  return {
    test: (asked) => {
      if (asked !== text) look(asked);
      const fits = (way: Fits): boolean => way.test(asked);
      return (own.count === count && own.ways.some(fits)) || always.some(fits);
    },
  };
}

/** What fits a text, unless something else in it takes that back. */
interface Fitting {
  readonly pattern: Fits;
  readonly unless?: Fits;
}

/** Finds the first of the rules, in their order, that fits a text; most have none of their words there and are not asked. */
export function firstOf<Rule extends Fitting>(rules: readonly Rule[]): (text: string) => Rule | undefined {
  const each = rules.map((rule) => ({
    rule,
    pattern: rule.pattern instanceof RegExp ? sifted(rule.pattern) : rule.pattern,
  }));
  return (text) => each.find(({ rule, pattern }) => pattern.test(text) && !rule.unless?.test(text))?.rule;
}
