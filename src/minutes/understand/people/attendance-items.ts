import type { Line } from '../../read/line.ts';
import type { Placed } from '../layout/outline.ts';
import { LABEL, LABEL_ALONE } from './attendance-lines.ts';
import { isCompany, isName, isRole, isSiteName, tokensOf } from './names.ts';

/** `Ann Lind: present`, `Ann Lind ✅`: a mark behind a name says whether somebody was there. */
const HERE = /\s*(?:[:–-]\s*(?:present|here|yes|y|x)|[(:–-]?\s*[✅✔✓☑])\W*$/iu;
const AWAY = /(?:[:–-]\s*(?:absent|excused|apolog\w+|regrets|no|n|away|not\s+present)|[❌✗✘☐✖])\W*$/iu;
/** The sign between somebody and where they come from: a comma, a bar, a slash or a dash. */
const BEHIND = /^([^,|/]{3,60}?)(?:\s*,\s*|\s+[|/]\s+|\s+[–—-]\s+)([^,|/]{2,60})$/u;

const withoutAsides = (text: string): string => text.replace(/\s*[([][^)\]]*[)\]]/g, '').trim();
const isFullName = (text: string): boolean => tokensOf(text).length > 1 && isName(text) && !isSiteName(text);

/** `Ann Lind, Secretary, Pier`: what somebody is there stands between the name and the place. */
function withoutRole(text: string): string {
  const [name = '', role = '', place = '', ...more] = text.split(/,\s*/);
  return place !== '' && more.length === 0 && isRole(role) && tokensOf(role).length < 3 ? `${name}, ${place}` : text;
}

/** A name and what stands behind it, if the line is nothing else. */
function pairIn(text: string): readonly [name: string, behind: string] | undefined {
  const [, name = '', behind = ''] = BEHIND.exec(withoutRole(text)) ?? [];
  const another = /[)\]]\W*$/.test(behind) && !/[)\]]\s*$/.test(name);
  return isFullName(withoutAsides(name)) && behind !== '' && !another ? [name, behind] : undefined;
}

const isPlace = (words: string): boolean => {
  const plain = withoutAsides(words);
  return isSiteName(plain) || isCompany(plain) || isRole(plain) || tokensOf(plain).length === 1;
};

/** So many lines with one comma each are people and their sites, whatever the sites are called. */
const MANY = 3;

/** `Ann Lind, North Pier`, line after line: behind the comma stands where they come from. */
function withSites(lines: readonly Line[]): readonly Line[] {
  const pairs = lines.map(({ text }) => pairIn(text));
  const all = pairs.filter((pair) => pair !== undefined);
  const sure = all.filter(([name, behind]) => isPlace(behind) || name.endsWith(')')).length;
  const others = lines.filter(({ text }, index) => !pairs[index] && /[,;]/.test(withoutAsides(text))).length;
  const whole = all.length === lines.filter(({ text }) => !/:\s*$/.test(text)).length;
  if (all.length < 2 || others > 0 || (sure * 2 < all.length && !(whole && all.length >= MANY))) return lines;
  return lines.map((line, index) => {
    const pair = pairs[index];
    return pair ? { ...line, text: `${pair[0]} (${withoutAsides(pair[1])})`, continues: false } : line;
  });
}

/** `Pier Robotics / Ann Lind ✅`: what stands before the sign, and what stands behind it. */
const AHEAD = /^([^,|/:]{2,40}?)\s+[|/]\s+(.{3,60})$/u;

/** `North Pier / Ann Lind`, line after line: the name stands behind the place. Who is absent is gone. */
function withPlacesFirst(lines: readonly Line[]): readonly Line[] {
  const pairs = lines.map(({ text }) => AHEAD.exec(text));
  const isAway = (words: string): boolean => /^\W*(?:absent|excused|regrets|apologies|vacant|-|–|—)\W*$/i.test(words);
  const behind = pairs.map((pair) => withoutAsides((pair?.[2] ?? '').replace(/\p{Extended_Pictographic}/gu, '')));
  const named = behind.filter(isFullName).length;
  const whole = pairs.every(Boolean) && behind.every((words) => isFullName(words) || isAway(words));
  const ahead = pairs.filter((pair) => isFullName(withoutAsides(pair?.[1] ?? ''))).length;
  if (named < MANY || !whole || ahead * 2 >= pairs.length) return lines;
  return lines.map((line, index) => {
    const words = behind[index] ?? '';
    return { ...line, text: isAway(words) ? '' : `${words} (${pairs[index]?.[1] ?? ''})`, continues: false };
  });
}

/** Those whose name is marked as away are taken out, the marks of the others too. */
function withoutMarks(lines: readonly Line[]): readonly Line[] {
  const marked = lines.filter(({ text }) => HERE.test(text) || AWAY.test(text)).length;
  if (marked < 2 || marked * 2 < lines.length) return lines;
  return lines.map((line) => ({ ...line, text: AWAY.test(line.text) ? '' : line.text.replace(HERE, '') }));
}

/** One entry for each line: each begins anew, is a block of its own, or holds a name and a site. */
function isListed({ block }: Placed): boolean {
  const { lines, depth, cells } = block;
  if (cells.length > 1) return false;
  if (depth > 0 || lines.every((line) => !line.continues || line.hard)) return true;
  return lines.filter(({ text }) => !/:\s*$/.test(text)).every(({ text }) => pairIn(text) !== undefined);
}

/** Lists of participants, item by item, without marks and with what stands behind a name as its site. */
export function withPlainItems(outline: readonly Placed[]): Placed[] {
  const all = [...outline];
  let from = 0;
  while (from < all.length) {
    let to = from;
    while (to < all.length && all[to]?.section === 'present' && !all[to]?.isTitle && isListed(all[to] as Placed))
      to += 1;
    const run = all.slice(from, to);
    const lines = run.flatMap(({ block }) => block.lines);
    const plain = lines.length > 1 ? withSites(withPlacesFirst(withoutMarks(lines))) : lines;
    if (plain.some((line, index) => line !== lines[index])) {
      let at = 0;
      for (const [index, placed] of run.entries()) {
        const own = plain.slice(at, at + placed.block.lines.length).filter(({ text }) => text !== '');
        at += placed.block.lines.length;
        all[from + index] = { ...placed, block: { ...placed.block, lines: own } };
      }
    }
    from = Math.max(to, from + 1);
  }
  return all;
}

/** Words that head a part of a list, and no place. */
const isLabel = (text: string): boolean => LABEL_ALONE.test(text) || LABEL.test(text);

/** A title inside of a list of participants. */
const isPlaceTitle = ({ block, path }: Placed): boolean =>
  block.text.length < 40 && path.some(({ text }) => LABEL_ALONE.test(text)) && !isLabel(block.text);

/** A line right above deeper items; alone in a paragraph only where it is neither a name nor a label. */
function isPlaceAbove(block: Placed['block'], below: Placed['block']): boolean {
  if (below.depth <= block.depth) return false;
  return block.depth > 0 || (block.text.length < 40 && !isFullName(block.text) && !isLabel(block.text));
}

/** `North Pier` with its people as items below it: the item is their site, and nobody. */
export function sitesAbove(outline: readonly Placed[]): ReadonlySet<Placed> {
  const found = new Set<Placed>();
  for (const [index, placed] of outline.entries()) {
    const { block, section, isTitle } = placed;
    const below = outline[index + 1]?.block;
    if (section !== 'present' || !below || !isFullName(withoutAsides(below.text)) || /[,(]/.test(block.text)) continue;
    if (isTitle ? isPlaceTitle(placed) : isPlaceAbove(block, below)) found.add(placed);
  }
  return found;
}
