import type { Placed } from '../layout/outline.ts';
import { tabled } from './listed-columns.ts';
import { announced } from './listed-items.ts';
import { titled } from './listed-titles.ts';
import type { Reference } from './references.ts';

/** Bare numbers that a table, a list or a row of titles makes numbers of issues, for each block. */
export function listedNumbers(outline: readonly Placed[]): Reference[][] {
  const cells = tabled(outline);
  const items = announced(outline);
  const titles = titled(outline);
  return outline.map(({ index }) => {
    const own = [...(cells.get(index) ?? []), ...(items.get(index) ?? [])];
    return own.length > 0 ? own : (titles.get(index) ?? []);
  });
}
