/** `h2. Lamps`, as trackers write their titles. */
const H_DOT = /^h([1-6])\.\s+(?=\S)/;
/** `== Lamps`, without the same signs behind it. */
const EQUALS = /^(={1,6})\s+(?=\S)(?!.*=\s*$)/;
/** `** lit again`, `#* lit again`: an item below another, by the number of its signs. */
const STACKED = /^([*#]{2,6}|\.{2,5})\s+(?=\S)(?![\w-]+::)/;
/** `** Lamps` with a star for each level, and signs of its own for everything else. */
const STARS = /^(\*{1,6})\s+(?=\S)/;
const ITEM = /^\s*[*#.]{1,6}\s+\S/;
const QUOTED = /^(?:>\s?)(?=.?)/;
/** So much of a letter is quoted where it only hands on another one. */
const HANDED_ON = 0.85;

const filledOf = (rows: readonly string[]): string[] => rows.filter((row) => row.trim() !== '');

/** `Tora wrote:`, `Date: 4 June`, `Hi all,`: such a row says nothing of what it hands on. */
export const ANNOUNCES =
  /:\s*$|^(?:from|to|cc|date|sent|subject|reply-to|message-id)\s?:|^(?:hi|hello|dear|hallo|fyi|thanks|regards|cheers|best)(?:\s[\p{L}.]{1,20}){0,2}\s?[,.!]?$|^--/iu;

/** A letter that only hands on another one is read as that; who writes more may object to what was said. */
export function unquoted(rows: readonly string[]): readonly string[] {
  const filled = filledOf(rows);
  const own = filled.filter((row) => !row.startsWith('>'));
  const isHandedOn = filled.length > 0 && own.length < filled.length * (1 - HANDED_ON);
  return isHandedOn && own.every((row) => ANNOUNCES.test(row.trim()))
    ? rows.map((row) => row.replace(QUOTED, ''))
    : rows;
}

const ADDRESS = /^\s*[<(]https?:\/\/[^\s<>()]{1,300}\/(\d{1,7})[>)]/;

/** A long address found no room behind the number that it says once more: it moves up to it. */
function addressesAbove(rows: readonly string[]): readonly string[] {
  const moved = [...rows];
  for (const [index, row] of rows.entries()) {
    const [address, number] = ADDRESS.exec(row) ?? [];
    const before = moved[index - 1]?.trimEnd();
    if (!address || !before?.endsWith(`${number}`) || /\d$/.test(before.slice(0, -`${number}`.length))) continue;
    const rest = row.slice(address.length);
    const next = rows[index + 1] ?? '';
    // An empty line in its place would end the paragraph.
    if (!rest.trim() && next.trim() && !/^\s*(?:[-*+•◦▪–●○]|\d{1,2}[.)])\s/.test(next)) continue;
    moved[index - 1] = `${before} ${address.trim()}`;
    moved[index] = rest.trim() ? `${/^\s*/.exec(row)?.[0] ?? ''}${rest.trim()}` : '';
  }
  return moved;
}

/** `** …` mostly stands right below another item where it is one itself, and below an empty line where it is a title. */
function areTitles(rows: readonly string[]): boolean {
  const stacked = rows.flatMap((row, index) => (/^\*{2,6}\s+\S/.test(row) ? [rows[index - 1] ?? ''] : []));
  const below = stacked.filter((before) => ITEM.test(before)).length;
  return stacked.length > 0 && below * 2 < stacked.length && rows.some((row) => /^\s*[-+]\s+\S/.test(row));
}

const hashes = (count: number): string => `${'#'.repeat(Math.min(count, 6))} `;

/**
 * The rows of a text with the titles and items of wikis and trackers in the signs that everybody writes. Each row stays
 * where it is.
 */
export function inPlainSigns(rows: readonly string[]): readonly string[] {
  const plain = addressesAbove(rows);
  const hasStars = areTitles(plain);
  const hasEquals = plain.filter((row) => EQUALS.test(row)).length > 1;
  return plain.map((row) => {
    const dotted = H_DOT.exec(row);
    if (dotted) return hashes(Number(dotted[1])) + row.slice(dotted[0].length);
    const title = (hasStars ? STARS.exec(row) : null) ?? (hasEquals ? EQUALS.exec(row) : null);
    if (title) return hashes(title[1]?.length ?? 1) + row.slice(title[0].length);
    const stacked = STACKED.exec(row);
    if (!stacked || /^#{2,6}\s/.test(row)) return row;
    return `${'  '.repeat((stacked[1]?.length ?? 1) - 1)}* ${row.slice(stacked[0].length)}`;
  });
}
