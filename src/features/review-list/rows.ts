/** A line that the list wants to have, in the order of the list. */
export interface Line {
  /**
   * `item:12` for issue 12 and `slot:12` for its outcome, `todo:NAME` for anything else with a box, `line:NAME` for all
   * that has none. `line:SECTION` opens that section.
   */
  readonly key: string;
  readonly section: string;
  /** What people read, on one line, without checkbox. */
  readonly text: string;
  /** Whether a blank line goes before it, where it is put in anew. */
  readonly gap?: boolean;
}

/** A line of ours as it was found in a body, with whatever people did to it. */
export interface OurRow {
  readonly whose: 'ours';
  readonly key: string;
  /** The section it was written into, which need not be the one it stands in: people move lines. */
  readonly section: string;
  /** Bullet and checkbox, as people left them; empty for what is no item. */
  readonly box: string;
  readonly text: string;
  /** People's words between our text and the hidden key, at least the space that belongs there. */
  readonly within: string;
  /** People's words after the hidden key. */
  readonly after: string;
  /** Our own words were changed: then the whole line is theirs to keep, and never updated again. */
  readonly edited: boolean;
  readonly raw: string;
}

export interface TheirRow {
  readonly whose: 'theirs';
  readonly raw: string;
}

export type Row = OurRow | TheirRow;

const KEY = /<!-- ((?:item|slot):\d+|(?:todo|line):[a-z0-9-]+) ([a-z]+) ([0-9a-z]+) -->/;
const BOX = /^\s*[-*+] +\[[ xX]\] +/;

/**
 * Reads a body, of either kind of line end, into rows. A key counts once, where our words are unchanged if that is to
 * be had: what was copied or invented is somebody's text.
 */
export function rowsOf(body: string): readonly Row[] {
  if (body === '') return [];
  const rows = body.split(/\r?\n/).map(rowOf);
  const keeper = new Map<string, Row>();
  for (const row of rows) {
    const before = row.whose === 'ours' ? keeper.get(row.key) : row;
    if (row.whose === 'ours' && (!before || (before.whose === 'ours' && before.edited && !row.edited)))
      keeper.set(row.key, row);
  }
  return rows.map((row) => (row.whose === 'theirs' || keeper.get(row.key) === row ? row : theirs(row.raw)));
}

/** The body that these rows make, with `\n` between them. */
export function bodyOf(rows: readonly Row[]): string {
  return rows.map((row) => row.raw).join('\n');
}

/** A new row for a line, unticked. */
export function fresh(line: Line): OurRow {
  const box = hasBox(line.key) ? '- [ ] ' : '';
  return written({ key: line.key, section: line.section, box, text: line.text, within: ' ', after: '' });
}

/** The row with our words brought up to date and people's words where they stood. */
export function updated(row: OurRow, line: Line): OurRow {
  return row.edited || row.text === line.text ? row : written({ ...row, text: line.text });
}

/** A row that is somebody's text. */
export function theirs(raw: string): TheirRow {
  return { whose: 'theirs', raw };
}

/** Whether the box of a row is ticked. */
export function isTicked(row: OurRow): boolean {
  return /\[[xX]\]/.test(row.box);
}

/** Whether a key is that of a row with a box. */
export function hasBox(key: string): boolean {
  return /^(?:item|todo):/.test(key);
}

/** Whether a row is the outcome of an issue, which belongs to the row of that issue. */
export function isSlot(row: Row | undefined): boolean {
  return row?.whose === 'ours' && row.key.startsWith('slot:');
}

/** What people wrote on a row of ours, or an empty string; where they changed our words, all of it. */
export function wordsOn(row: OurRow): string {
  return (row.edited ? row.raw.replace(KEY, '') : `${row.within}${row.after}`).trim();
}

function rowOf(raw: string): Row {
  const found = KEY.exec(raw);
  const [, key = '', section = '', hash = ''] = found ?? [];
  if (!found) return theirs(raw);
  const box = hasBox(key) ? (BOX.exec(raw)?.[0] ?? '') : '';
  const before = raw.slice(box.length, Math.max(box.length, found.index));
  const own = lengthOfOwn(before, hash);
  return {
    whose: 'ours',
    key,
    section,
    box,
    text: before.slice(0, own ?? 0),
    within: before.slice(own ?? 0),
    after: raw.slice(found.index + found[0].length),
    edited: own === null,
    raw,
  };
}

function written(row: Pick<OurRow, 'key' | 'section' | 'box' | 'text' | 'within' | 'after'>): OurRow {
  const key = `<!-- ${row.key} ${row.section} ${hashOf(row.text)} -->`;
  return { ...row, whose: 'ours', edited: false, raw: `${row.box}${row.text}${row.within}${key}${row.after}` };
}

/** FNV-1a, 32 bits: enough to see whether a line is still as we wrote it, short enough to hide in it. */
export function hashOf(text: string): string {
  return [...stepsOf(text)].at(-1)?.toString(36) ?? '0';
}

/** How much of a line is what we wrote: the longest beginning with that hash; null where our words were changed. */
function lengthOfOwn(text: string, hash: string): number | null {
  const at = [...stepsOf(text)].findLastIndex((step) => step.toString(36) === hash);
  return at < 0 ? null : at + 1;
}

function* stepsOf(text: string): Generator<number> {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    yield hash;
  }
}
