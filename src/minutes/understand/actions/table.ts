import type { ActionItem } from '../../types.ts';
import type { Placed } from '../layout/outline.ts';
import { isKnown, isOwner, type Owners, ownersAhead, ownersBefore } from './owners.ts';

const WHAT = /^(?:serial\s+)?(?:actions?|tasks?|descriptions?|what|to-?\s?do|action\s+items?|items?|activity)\b/i;
const WHO = /^(?:who|owners?|by\s+whom|by|res\w*|assign\w*|person|lead|name|whom?|in\s+charge)\b/i;
/** A table of nothing but actions needs no column for who. */
const NUMBERED = /^(?:action\s*(?:items?|points?)?|to-?\s?do|task)(?:\s*(?:no\.?|#|id))?$/i;
/** Beside a column of issues such a column tells what they are about. */
const ANYTHING = /^(?:descriptions?|what|items?)\b/i;
const OF_ISSUES = /^(?:#|issues?|tickets?|prs?|pull\s+requests?|number|no\.?|nr\.?)$/i;
const STATUS = /^(?:status|state|progress|done)\b/i;
/** Nothing is left to do. */
export const DONE = /^\W*(?:done|completed?|closed|cancell?ed|dropped|finished|resolved)\b/i;

/** Which column of an action table says what. */
interface Columns {
  readonly what: number;
  readonly who: number;
  readonly status: number;
  readonly count: number;
}

/** The columns of a table of actions, if the row is the head of one. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return undefined;
  const who = cells.findIndex((cell) => WHO.test(cell));
  const all = cells.map((cell, index) => (index !== who && WHAT.test(cell) ? index : -1)).filter((index) => index >= 0);
  const named = all.find((index) => !/^items?$/i.test(cells[index] ?? '')) ?? all[0];
  if (named === undefined || (who < 0 && !(all.length > 1 && cells.some((cell) => NUMBERED.test(cell)))))
    return undefined;
  if (ANYTHING.test(cells[named] ?? '') && cells.some((cell) => OF_ISSUES.test(cell))) return undefined;
  return { what: named, who, status: cells.findIndex((cell) => STATUS.test(cell)), count: cells.length };
}

const longestOf = (cells: readonly string[]): string => [...cells].sort((a, b) => b.length - a.length)[0] ?? '';

/** A row under columns that its layout kept; else the longest cell is the action, and a name among the others the owner. */
function rowOf(cells: readonly string[], columns: Columns | undefined, owners: Owners): ActionItem | undefined {
  const whole = columns !== undefined && cells.length === columns.count;
  if (cells.some((cell, index) => DONE.test(cell) && (columns ? !whole || index === columns.status : cell.length < 20)))
    return undefined;
  const longest = longestOf(cells);
  const under = whole ? (cells[columns.what] ?? '') : '';
  const text = under.split(/\s+/).length >= 2 ? under : longest;
  const count = text.split(/\s+/).length;
  if (count < 2) return undefined;
  const named =
    whole && columns.who >= 0
      ? cells[columns.who]
      : cells.find((cell) => cell !== text && cell.length < 40 && isOwner(cell.replace(/\s*\(.*\)$/, ''), owners));
  const isCounted = cells.some((cell) => /^[A-Z]{0,3}-?\d[\d.-]*$/.test(cell)) && named !== undefined;
  if (count < 3 && !(isCounted && !/^next\b/i.test(text) && isKnown(named, owners))) return undefined;
  if (named !== undefined) return { owner: /\p{L}{2}/u.test(named) ? named : null, text };
  const ahead = ownersAhead(text, owners);
  if (ahead && /^(?:to|will|shall|should)\s/.test(ahead.rest)) return { owner: ahead.owners.join(', '), text };
  const ending = ownersBefore(text, owners);
  return { owner: ending && ending.lead.length > 10 ? ending.owners.join(', ') : null, text };
}

interface Open {
  readonly columns: Columns | undefined;
  readonly item: ActionItem | undefined;
}

/** The words with which the row above goes on: they begin small, and nobody else stands beside them. */
function moreOf({ cells, text }: Placed['block'], columns: Columns | undefined): string | undefined {
  const words = longestOf(cells.length > 0 ? cells : [text]);
  const own = cells.length === (columns?.count ?? 0) && (cells[columns?.who ?? -1] ?? '').trim() !== '';
  return !own && /^\p{Ll}/u.test(words) ? words : undefined;
}

/** The actions of tables: below a head that says so, or below a title of actions. */
export function tableActions(
  outline: readonly Placed[],
  owners: Owners,
  isListed: (placed: Placed) => boolean,
): { readonly items: ReadonlyMap<Placed, ActionItem>; readonly taken: ReadonlySet<Placed> } {
  const items = new Map<Placed, ActionItem>();
  const taken = new Set<Placed>();
  let open: Open = { columns: undefined, item: undefined };
  let row: Placed | undefined;
  for (const placed of outline) {
    const { cells } = placed.block;
    const listed = isListed(placed);
    const last = row ? items.get(row) : undefined;
    const goesOn = last && placed.block.depth === 0 && (cells.length < 3 || !listed);
    const words = goesOn ? moreOf(placed.block, open.columns) : undefined;
    if (row && last && words !== undefined) {
      items.set(row, { ...last, text: `${last.text} ${words}` });
      taken.add(placed);
    } else if (cells.length < 2) {
      if (!listed || placed.isTitle) open = { columns: undefined, item: undefined };
      row = undefined;
    } else if (columnsOf(cells)) {
      open = { columns: columnsOf(cells), item: undefined };
      taken.add(placed);
    } else if (open.columns || listed) {
      taken.add(placed);
      const item = rowOf(cells, open.columns, owners);
      if (item) items.set(placed, item);
      row = item ? placed : undefined;
    }
  }
  return { items, taken };
}
