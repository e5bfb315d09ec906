import type { Block } from '../layout/blocks.ts';
import { isKin, isOurs } from './beside.ts';
import { named, type Repositories, type Scope } from './repositories.ts';

const NAME = String.raw`(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}\/)?[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*`;
/** `[quay-lamps] …`, `quay-lamps: …`, `In quay-lamps, …`: what a paragraph or item is about, before it says it. */
const LABEL = new RegExp(
  String.raw`^[\W_]{0,3}(?:\[(${NAME})\]|(${NAME})\**\s?(?::|,\s(?=(?:issue|pr|pull|#))|\s[–—-])\**\s|In\s(?:the\s)?(${NAME}),?\s(?=\p{L}|#))`,
  'u',
);
/** `The following are in quay-lamps:` */
const ANNOUNCES = new RegExp(String.raw`\b(?:in|of|from|on|for)\s(?:the\s)?(${NAME})(?:\srepo(?:sitory)?)?\s?:$`, 'u');
const REPOSITORY_COLUMN = /^(?:(?:github\s)?repo(?:sitory)?s?|project|component|package|module)$/i;
const ALONE = new RegExp(`^${NAME}$`);

/** A word is the name of a repository where the document knows it as one, or where it is of the family of ours. */
function scopeOf(word: string | undefined, known: Repositories): Scope | null {
  if (word === undefined) return null;
  const whole = known.byName.get((word.split('/').at(-1) ?? '').toLowerCase());
  // Most words are neither known nor written like a name, which is seen faster than that they are not ours.
  if (!whole && (word.includes('/') || !/[._-]/.test(word))) return null;
  if (isOurs(word, known.usual)) return null;
  if (whole) return { name: whole, sure: true };
  return isKin(word, known.usual) ? { name: named(word, known).repository, sure: false } : null;
}

/** The repository that the first words of a block name for the numbers in it. */
export function labelled({ text, heading }: Block, known: Repositories): Scope | null {
  if (heading > 0 || (!text.includes('#') && !/\d/.test(text))) return null;
  const [, boxed, plain, within] = LABEL.exec(text) ?? [];
  return scopeOf(boxed ?? plain ?? within, known);
}

/** The repository that the last words of a block with a colon name for the numbers below it. */
export const announcing = ({ text }: Block, known: Repositories): Scope | null =>
  text.endsWith(':') ? scopeOf(ANNOUNCES.exec(text)?.[1], known) : null;

/** For each row of a table the repository that its own cell names: one column is headed so, or the cell holds nothing else. */
export function inRows(blocks: readonly Block[], known: Repositories): (Scope | null)[] {
  let column = -1;
  let width = 0;
  return blocks.map(({ cells }) => {
    if (cells.length < 2) {
      width = 0;
      return null;
    }
    if (width !== cells.length) {
      column = cells.findIndex((cell) => REPOSITORY_COLUMN.test(cell.replace(/[*_]/g, '').trim()));
      width = cells.length;
    }
    const own = column >= 0 ? cells.slice(column, column + 1) : cells;
    const words = own.map((cell) => cell.replace(/[`*]/g, '').trim()).filter((cell) => ALONE.test(cell));
    return words.map((word) => scopeOf(word, known)).find((scope) => scope !== null) ?? null;
  });
}
