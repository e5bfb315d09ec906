import { type Found, isBlank, QUOTED, type Rows } from './set-apart-rows.ts';
import { ANNOUNCES } from './wiki-of-text.ts';

/** How programs call a letter that stands below the one that answers it or hands it on. */
export const OLDER = "(?:original|forwarded) message|(?:ursprüngliche|weitergeleitete) nachricht|message d['’]origine";
/** `-----Original Message-----`: programs write it, and nobody else does. */
const PARTED = new RegExp(String.raw`^\s{0,3}-{2,}\s{0,2}(?:${OLDER})\s{0,2}-{2,}\s*$`, 'i');
/** The same without strokes is a title if no head of a letter stands below it. */
const TITLED = new RegExp(String.raw`^\s{0,3}(?:_{10,}|(?:#{1,6}\s|begin\s)?(?:${OLDER})\s?:?)\s*$`, 'i');
/** What the rows of the head of a letter are called. */
export const HEADS = '(?:from|sent|to|cc|date|subject|von|gesendet|an|datum|betreff|de|envoyé|à|objet)';
/** A row of the head of a letter. */
export const HEADER = new RegExp(String.raw`^[*_]{0,2}${HEADS}[*_]{0,2}\s?:`, 'i');
const FROM = /^[*_]{0,2}(?:from|von|de)[*_]{0,2}\s?:/i;
const SUBJECT = /^[*_]{0,2}(?:subject|betreff|objet)[*_]{0,2}\s?:/i;
/** `On Mon, 5 May 2019, Mara Lind wrote:` */
const ON = /^\s{0,3}(?:on|am|le)\s(?=.*\b\d{4}\b)/i;
const WROTE = /(?:\bwrote|\bschrieb(?:\s[^:]{1,80})?|\ba écrit)\s?:\s*$/i;

/** So many rows hold the head of a letter, one broken row among them. */
const HEAD = 6;
/** A row of somebody's own: words with an end, which names, titles and menus of archives have none of. */
const SAYS = /\S\s\S+\s\S+.*[.!?]["”)]?\s*$|#\d/;

const below = ({ rows }: Rows, from: number, to: number): readonly string[] => rows.slice(from + 1, from + 1 + to);

/** A head of a letter between other words, where no sign parts them. */
function isHead(rows: Rows, from: number): boolean {
  const head = below(rows, from, HEAD);
  const end = head.findIndex(isBlank);
  const rest = end < 0 ? head : head.slice(0, end);
  return rest.filter((row) => HEADER.test(row)).length > 1 && rest.some((row) => SUBJECT.test(row));
}

function isWrote(rows: Rows, from: number): boolean {
  const [next = ''] = below(rows, from, 1);
  const isOne = WROTE.test(rows.rows[from] ?? '');
  if (!isOne && !WROTE.test(next)) return false;
  const words = below(rows, isOne ? from : from + 1, HEAD).find((row) => !isBlank(row));
  return words !== undefined && !QUOTED.test(words);
}

/** A letter below another one, as programs put it there: all the rest. A letter that only hands it on has no other words. */
export function olderLetter(rows: Rows, from: number): Found | undefined {
  const row = rows.rows[from] ?? '';
  const isParted = PARTED.test(row) || (TITLED.test(row) && below(rows, from, 4).some((one) => HEADER.test(one)));
  const isBare = !isParted && ((FROM.test(row) && isHead(rows, from)) || (ON.test(row) && isWrote(rows, from)));
  if (!isParted && !isBare) return undefined;
  const own = rows.rows
    .slice(0, from)
    .filter((one) => !isBlank(one) && !HEADER.test(one) && !ANNOUNCES.test(one.trim()));
  const isAnswer = isBare ? own.some((one) => SAYS.test(one)) : own.length > 0;
  return isAnswer ? { setting: 'quote', to: rows.rows.length } : undefined;
}
