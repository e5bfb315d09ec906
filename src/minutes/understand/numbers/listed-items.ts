import type { Placed } from '../layout/outline.ts';
import {
  countsThrough,
  isAboutIssues,
  isYear,
  kindOfTitle,
  LIST,
  type Run,
  referencesOf,
  runOf,
} from './bare-numbers.ts';
import type { Reference } from './references.ts';

const LEADING =
  /^(?:(?:[Nn](?:o\.?|r\.?|[°º])|№)\s?)?(\d{2,7})(?=\s*(?:[:.)]\s|(?:--|[–—-])\s|,|$)|\s+[\p{Lu}[("“'])|^[[(](\d{3,7})[\])]:?\s+\p{L}/u;

/** `412 lamps`: so plain only where each item begins like that, or the most with a number of as many digits. */
const PLAIN = /^(\d{2,7})\s+[\p{Ll}?]/u;
const PLAIN_OR_LEADING =
  /^(\d{3,7}(?:(?:,|,?\sand|\s?[&/])\s?\d{3,7}){0,5})(?:(?=\s*(?:[:.)]\s|(?:--|[–—-])\s|,|$)|\s+[\p{Lu}[("“'?])|\s+\p{Ll})/u;
/** `Lamps flicker (412)`, `Lamps flicker [412]`, `Lamps flicker - 412`. */
const TRAILING = /\p{L}\W{0,3}\s(?:[([](\d{2,7})[\])]|[–—-]\s(\d{3,7}))\W*$/u;
/** `Lamps flicker 412`: so plain only where each item ends like that. */
const PLAIN_END = /\p{L}{2}\s(\d{3,7})\W*$/u;

const runIn = ({ block }: Placed, pattern: RegExp): Run | undefined =>
  block.depth > 0 ? runOf(block.text, pattern) : undefined;

/** Also what may be a year. */
const anyRunIn = ({ block }: Placed): Run | undefined => {
  const words = block.depth > 0 ? PLAIN_OR_LEADING.exec(block.text)?.[1] : undefined;
  return words === undefined ? undefined : { words, from: 0 };
};

/** Where these items have their numbers, if so many of them have one that they make a list of issues. */
function runsOf(
  numbered: readonly Placed[],
  pattern: RegExp | typeof anyRunIn,
  fewest: number,
): ReadonlyMap<number, Run> {
  const found = numbered.flatMap((one) => {
    const run = typeof pattern === 'function' ? pattern(one) : runIn(one, pattern);
    return run ? [[one.index, run] as const] : [];
  });
  const enough = found.length >= LIST && found.length >= fewest;
  return new Map(enough && !countsThrough(found.map(([, run]) => run)) ? found : []);
}

/** Where the items of one list have their numbers; in doubt where these stand plainly or may be years. */
function runsIn(list: readonly Placed[]): ReadonlyMap<number, Run> {
  const numbered = list.filter(({ block }) => /\d\d/.test(block.text));
  if (numbered.length < LIST) return new Map();
  const [most, all] = [list.length * 0.51, list.length];
  const sure = runsOf(numbered, LEADING, most);
  const guessed = [
    runsOf(numbered, PLAIN, all),
    ofOneSize(runsOf(numbered, anyRunIn, list.length * 0.6)),
    runsOf(numbered, TRAILING, most),
    runsOf(numbered, PLAIN_END, all),
  ].find(({ size }) => size > 0);
  return new Map([...(guessed ? doubted(guessed) : []), ...sure]);
}

/** `10:30 Opening`, `12 Lunch`. */
const isTime = ({ block }: Placed): boolean => /^\d{1,2}[:.h]\d{2}\b/.test(block.text);

const doubted = (runs: ReadonlyMap<number, Run>): ReadonlyMap<number, Run> =>
  new Map([...runs].map(([index, run]) => [index, { ...run, doubtful: true }]));

/** So many of a list are surely no years. */
const NO_YEARS = 2;

/** Numbers of as many digits each; where years may be among them, not one after the other as in a history. */
function ofOneSize(runs: ReadonlyMap<number, Run>): ReadonlyMap<number, Run> {
  const numbers = [...runs.values()].flatMap(({ words }) => words.match(/\d+/g) ?? []);
  const [first = ''] = numbers;
  const turns = new Set(numbers.slice(1).map((one, at) => Math.sign(Number(one) - Number(numbers[at]))));
  const years = numbers.filter(isYear).length;
  const areNumbers = years === 0 || (numbers.length - years >= NO_YEARS && turns.size > 1);
  return areNumbers && numbers.every(({ length }) => length === first.length) ? runs : new Map();
}

/** The words around tell it, or the title above. */
const areIssues = (outline: readonly Placed[], first: Placed): boolean =>
  isAboutIssues(outline, first) || kindOfTitle(first.path.at(-1)?.text ?? '') !== undefined;

/** The lists of items with a number at their begin or end, below words that speak of issues. */
function listsOfNumbers(outline: readonly Placed[]): ReadonlyMap<number, Run> {
  const found = new Map<number, Run>();
  let list: Placed[] = [];
  const end = (): void => {
    const first = list[0];
    const runs = runsIn(list);
    // `Bo (27)` among those present tells how many lines Bo said.
    const isPeople = first?.section === 'present' || first?.section === 'absent';
    if (first && runs.size > 0 && !isPeople && !list.some(isTime) && areIssues(outline, first))
      for (const [index, run] of runs) found.set(index, run);
    list = [];
  };
  for (const placed of outline) {
    if (placed.block.depth === 0) end();
    else if (placed.block.depth === (list[0]?.block.depth ?? placed.block.depth)) list.push(placed);
  }
  end();
  return found;
}

/**
 * The numbers of lists: `412 Lamps` below the last words with a colon, or the last title, that announce issues, and
 * those of whole lists of numbers.
 */
export function announced(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = new Map<number, Reference[]>();
  const lists = listsOfNumbers(outline);
  let title = '';
  for (const placed of outline) {
    if (placed.isTitle || (placed.block.depth === 0 && placed.block.cells.length < 2)) {
      title = placed.block.text;
      continue;
    }
    const listed = lists.get(placed.index);
    const run = listed ?? runIn(placed, LEADING);
    const kind = run && (kindOfTitle(title) ?? (listed && kindOfTitle(placed.path.at(-1)?.text ?? '')));
    if (run && (listed || kind)) found.set(placed.index, referencesOf(run, kind ?? 'unknown'));
  }
  return found;
}
