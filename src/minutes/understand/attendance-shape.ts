import { isName, isSiteName, tokensOf } from './names.ts';
import type { Placed } from './outline.ts';

/** Heads of columns that tell something about the person whose name stands beside them. */
const OF_A_PERSON =
  /^(?:affiliations?|organi[sz]ations?|institut\w*|compan\w+|sites?|labs?|github(?:\s+\w+)*|user\s?name|handle|abbrev\w*|initials?|acronyms?|roles?|e-?mail|presen(?:t|ce)|attend(?:ed|ance)|time\s?zone|country)\b/i;
const NAME_COLUMN = /^(?:full\s+|your\s+)?(?:names?|who|participants?|attendees?|members?)\b/i;

/** The rows of a table of people wherever it stands in the head: its own head calls one column the name. */
export function tablesOfPeople(outline: readonly Placed[], head: number): ReadonlySet<Placed> {
  const found = new Set<Placed>();
  let inTable = false;
  let open = false;
  for (const placed of outline) {
    const cells = placed.block.cells.map((cell) => cell.replace(/[*_]/g, '').trim());
    if (cells.length < 2) {
      inTable = false;
      open = false;
    } else if (!inTable) {
      inTable = true;
      open =
        placed.index < head &&
        cells.some((cell) => NAME_COLUMN.test(cell)) &&
        cells.some((cell) => OF_A_PERSON.test(cell));
    } else if (open && !cells.some((cell) => /^(?:absent|excused|apolog\w+|regrets|no)$/i.test(cell)))
      found.add(placed);
  }
  return found;
}

const CALLED =
  /^[^\p{L}]{0,4}(\p{Lu}[\p{L}.'’-]*\s(?:(?:de|van|von|der)\s)?\p{Lu}[\p{L}'’-]*)\s.*?\b(present|here|yes|absent|excused|apologies|no)\W*$/iu;

/** A roll call, where behind each name stands whether they were there: the names of those who were. */
export function calledIn({ lines }: Placed['block']): string[] {
  const called = lines.map(({ text }) => CALLED.exec(text));
  if (lines.length < 2 || called.includes(null)) return [];
  return called.flatMap((found) => (/^(?:present|here|yes)$/i.test(found?.[2] ?? '') ? [found?.[1] ?? ''] : []));
}

const NO_LIST =
  /^(?:agenda|topics?|place|location|venue|date|time|when|where|labels?|components?|modules?|tags?|keywords?|subject|to|cc|links?|repos?\w*|sites?|projects?|versions?|regrets|apolog\w+|absent|excused|excuses|missing|not\b.*)$/i;
const LABELLED = /^[^\p{L}]{0,4}([\p{L}][\p{L}’' -]{1,30}?)\s*:\s+(?=\S)/u;

/** So many names make a list that nothing announces. */
const SEVERAL = 3;

const bare = (part: string): string =>
  part
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/[.*_\s]+$/, '')
    .trim();

/** The text is a list of nothing but names; a name of one word counts only behind a label. */
function isListOfNames(text: string, labelled: boolean): boolean {
  const parts = text
    .split(/[,;]\s*|\s(?:and|et|und|&)\s/)
    .map(bare)
    .filter(Boolean);
  const whole = parts.filter((part) => tokensOf(part).length > 1).length;
  return (
    parts.length >= SEVERAL - (whole === parts.length ? 1 : 0) &&
    parts.every((part) => isName(part) && !isSiteName(part)) &&
    (labelled || whole === parts.length)
  );
}

/** Where no word announces who was there: the line in the head that is a list of names, behind whatever label. */
export function guessedList(head: readonly Placed[]): Placed | undefined {
  for (const placed of head) {
    const { block, isTitle } = placed;
    if (isTitle || block.cells.length > 1 || block.role === 'code' || block.text.length > 600) continue;
    for (const line of block.lines.length > 1 ? block.lines : [{ ...block.first, text: block.text }]) {
      const label = LABELLED.exec(line.text);
      const words = label ? line.text.slice(label[0].length) : line.text;
      if (NO_LIST.test(label?.[1]?.trim() ?? '') || !isListOfNames(words, label !== null)) continue;
      const lines = [{ ...line, text: words, cells: [], continues: false }];
      return { ...placed, section: 'present', block: { ...block, lines, text: words } };
    }
  }
  return undefined;
}
