import type { Placed } from '../layout/outline.ts';
import { fits, isName, isSiteName, tokensOf } from './names.ts';

const CALLED =
  /^[^\p{L}]{0,4}(\p{Lu}[\p{L}.'’-]*\s(?:(?:de|van|von|der)\s)?\p{Lu}[\p{L}'’-]*)\s.*?\b(present|here|yes|absent|excused|apologies|no)\W*$/iu;

/** A roll call, where behind each name stands whether they were there: the names of those who were. */
export function calledIn({ lines }: Placed['block']): string[] {
  const called = lines.map(({ text }) => CALLED.exec(text));
  if (lines.length < 2 || called.includes(null)) return [];
  return called.flatMap((found) => (/^(?:present|here|yes)$/i.test(found?.[2] ?? '') ? [found?.[1] ?? ''] : []));
}

const NO_LIST =
  /^(?:e|agenda|topics?|place|location|venue|date|time|when|where|labels?|components?|modules?|tags?|keywords?|subject|to|cc|links?|repos?\w*|sites?|projects?|versions?|regrets|apolog\w+|absent|excused|excuses|missing|not\b.*)$/i;
const LABELLED = /^[^\p{L}]{0,4}([\p{L}][\p{L}’' -]{0,30}?)[*_]*\s*:[*_]*\s+(?=\S)/u;

/** So many names make a list that nothing announces. */
const SEVERAL = 3;

const bare = (part: string): string =>
  part
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^["“„]([^"”]*)["”]$/, '$1')
    .replace(/\s["“„](?:the|an?)\s[^"”]*["”]/g, '')
    .replace(/[.*_\s]+$/, '')
    .trim();

/** `ann, bo (late), Dana E.`: small names, beside one of whom something is told that is told of people. */
function isListOfSmallNames(parts: readonly string[]): boolean {
  const small = parts.filter((part) => /^\p{Ll}[\p{L}\d_-]{1,15}$/u.test(bare(part))).length;
  const person = parts.some(
    (part) =>
      /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(part) || /\((?:late|lead|chair|host|notes|scribe|he|she|they)\b/i.test(part),
  );
  return (
    person &&
    small > 0 &&
    parts.length >= SEVERAL &&
    parts.every((part) => isName(bare(part)) || tokensOf(bare(part)).length === 1)
  );
}

/** The text is a list of nothing but names; a name of one word counts only behind a label. */
function isListOfNames(text: string, labelled: boolean): boolean {
  if (labelled && isListOfSmallNames(text.split(/,\s*/))) return true;
  const parts = text
    .split(/[,;·•|]\s*|\s(?:and|et|und|&)\s/)
    .map(bare)
    .filter(Boolean);
  const whole = parts.filter((part) => tokensOf(part).length > 1).length;
  return (
    parts.length >= SEVERAL - (whole === parts.length ? 1 : 0) &&
    parts.every((part) => isName(part) && !isSiteName(part)) &&
    (labelled || whole === parts.length)
  );
}

/** Nothing but several handles, with remarks in brackets, or nothing but several names. */
export function isListOfPeople(text: string): boolean {
  const plain = text.replace(/\([^)]*\)/g, ' ').trim();
  return /^@[\w-]+(?:\.[\w-]+)*(?:[\s,;]+@[\w-]+(?:\.[\w-]+)*)+\W*$/.test(plain) || isListOfNames(text, true);
}

/** Who has such a part is found by it. */
const HAS_A_PART = /\b(?:co-?)?(?:chairs?|scribes?|notes?|minutes|secretary|moderators?|facilitators?)\b/i;

/** `Pilots: Ann Lind, Bo Li`: the names behind a label that is no word for those who were there, nor for others. */
export function otherListIn(text: string): string | undefined {
  const label = LABELLED.exec(text);
  const words = label ? text.slice(label[0].length) : '';
  const known =
    NO_LIST.test(label?.[1]?.trim() ?? '') || [OTHERS_TITLE, HAS_A_PART].some((words) => words.test(label?.[1] ?? ''));
  return label && !known && isListOfNames(words, false) ? words : undefined;
}

/** A title whose list of names are others than those who were there. */
const OTHERS_TITLE =
  /\b(?:agenda|topics?|absent|absence|regrets|apolog\w+|excused|missing|invited|candidates?|nominees?|awards?|thanks|authors?|credits|actions?|to-?\s?dos?|owners?|assign\w*|reviewers?|speakers?|mailing|distribution|cc|not)\b/i;

const itemName = ({ block }: Placed): string =>
  bare(block.text.replace(/@[\w-]+/g, '').replace(/\s*(?:[,/|]|\s[–—-]\s).*$/, ''));
const isItemOfName = (placed: Placed): boolean =>
  placed.block.depth > 0 && !placed.isTitle && isName(itemName(placed)) && !isSiteName(itemName(placed));

/** How far apart the lists of two groups of people stand. */
const NEAR = 3;

/**
 * Where no word announces who was there: the items in the head that are names, below whatever title. Beside a list
 * that is announced (`Guests`) they are those of another group (`Maintainers`).
 */
export function guessedItems(head: readonly Placed[], isListed: boolean): ReadonlySet<Placed> {
  const found = new Set<Placed>();
  let from = 0;
  while (from < head.length) {
    let to = from;
    while (to < head.length && head[to]?.section === 'talk' && isItemOfName(head[to] as Placed)) to += 1;
    const run = head.slice(from, to);
    const full = run.filter((one) => tokensOf(itemName(one)).length > 1).length;
    const above = head[from - 1];
    const near = head.slice(Math.max(0, from - NEAR), to + NEAR).some(({ section }) => section === 'present');
    const isWhole = head[to] === undefined || head[to]?.block.depth === 0 || head[to]?.isTitle;
    const titled = above !== undefined && above.block.depth === 0 && above.block.text.length < 60;
    if (run.length > 1 && full * 2 > run.length && isWhole && titled && !OTHERS_TITLE.test(above.block.text))
      if (isListed ? near : found.size === 0 || near) for (const one of run) found.add(one);
    from = Math.max(to, from + 1);
  }
  return found;
}

/** `AL   Ann Lind (Pier)`, line after line: a legend of initials. */
const LEGEND =
  /^(\p{Lu}{2,3})\s*[:=–-]?\s+(\p{Lu}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’.-]*){1,3})\s*(?:\(([^)]{1,40})\))?\s*$/u;

function legendIn({ block }: Placed): Placed['block']['lines'] {
  const rows = block.lines.map(({ text }) => LEGEND.exec(text));
  if (rows.length < 2 || rows.some((row) => !row || !fits(row[1] ?? '', row[2] ?? ''))) return [];
  return block.lines.map((line, index) => {
    const [, initials = '', name = '', site] = rows[index] ?? [];
    return { ...line, text: `${name} (${initials})${site ? ` (${site})` : ''}`, continues: false };
  });
}

/** Where no word announces who was there: the line in the head that is a list of names, behind whatever label. */
export function guessedList(head: readonly Placed[]): Placed | undefined {
  for (const placed of head) {
    const { block, isTitle } = placed;
    if (isTitle || block.cells.length > 1 || block.role === 'code' || block.text.length > 600) continue;
    const legend = legendIn(placed);
    if (legend.length > 0) return { ...placed, section: 'present', block: { ...block, lines: legend } };
    const sentences = block.sentences.map(({ text }) => ({ ...block.first, text }));
    for (const line of [
      ...(block.lines.length > 1 ? block.lines : []),
      { ...block.first, text: block.text },
      ...sentences,
    ]) {
      const label = LABELLED.exec(line.text);
      const words = label ? line.text.slice(label[0].length) : line.text;
      if (NO_LIST.test(label?.[1]?.trim() ?? '') || !isListOfNames(words, label !== null)) continue;
      const lines = [{ ...line, text: words, cells: [], continues: false }];
      return { ...placed, section: 'present', block: { ...block, lines, text: words } };
    }
  }
  return undefined;
}
