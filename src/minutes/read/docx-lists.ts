/** A part of a Word file as mammoth hands it over. */
export interface Part {
  readonly type: string;
  value?: string;
  children?: Part[];
  readonly styleName?: string | null;
  numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly indent?: { readonly start: string | null } | null;
}

/** `List Bullet 2`: a list whose level is told by its name. */
const LISTED = /^List (Bullet|Number)(?: ([2-5]))?$/i;

/** Twentieths of a point that a blank or a tab before the sign moves it to the right. */
const WIDTHS: Readonly<Record<string, number>> = { '\t': 720 };
const BLANK = 60;
/** A sign that somebody typed before an item, with what parts it from the words. */
const SIGN = /^([ \t\u00a0]{0,40})([•◦▪●○■□·‣⁃–*-]|o(?=\t))[ \t\u00a0]{1,40}(?=\S)/u;
/** Signs one below the other at the same margin: those of a later kind stand below those of an earlier one. */
const KINDS = ['•●·‣*■', '◦○o□', '▪⁃', '–-'];
/** So many levels have a place in the lists of mammoth. */
const DEEPEST = 5;

interface Place {
  readonly margin: number;
  readonly kind: number;
}

function textOf(part: Part): string {
  if (part.type === 'text') return part.value ?? '';
  if (part.type === 'tab') return '\t';
  return (part.children ?? []).map(textOf).join('');
}

/** Takes so many letters away from the begin of what a part holds. */
function behead(part: Part, letters: number): number {
  if (part.type === 'text' || part.type === 'tab') {
    const words = textOf(part);
    const taken = Math.min(letters, words.length);
    if (part.type === 'text') part.value = words.slice(taken);
    return letters - taken;
  }
  let left = letters;
  for (const child of part.children ?? []) {
    if (left === 0) break;
    left = behead(child, left);
  }
  return left;
}

function placeOf(part: Part, before: string, sign: string): Place {
  const typed = [...before].reduce((sum, blank) => sum + (WIDTHS[blank] ?? BLANK), 0);
  return { margin: Number(part.indent?.start ?? 0) + typed, kind: KINDS.findIndex((kind) => kind.includes(sign)) };
}

const isWithin = (place: Place, outer: Place): boolean =>
  place.margin > outer.margin + BLANK || (Math.abs(place.margin - outer.margin) <= BLANK && place.kind > outer.kind);

function becomeItem(part: Part, open: Place[]): boolean {
  const [whole, before = '', sign = ''] = SIGN.exec(textOf(part)) ?? [];
  if (!whole) return false;
  const place = placeOf(part, before, sign);
  while (open.length > 0 && !isWithin(place, open.at(-1) ?? place)) open.pop();
  open.push(place);
  behead(part, whole.length);
  part.numbering = { isOrdered: false, level: `${Math.min(open.length, DEEPEST) - 1}` };
  return true;
}

/** The lists that a style makes have a level each, and begin with the outermost one of their own. */
function listedByStyle(part: Part): void {
  const [, kind, depth = '1'] = LISTED.exec(part.styleName ?? '') ?? [];
  if (!kind) return;
  const level = Math.max(Number(part.numbering?.level ?? 0), Number(depth) - 1);
  part.numbering = { isOrdered: kind.toLowerCase() === 'number', level: `${level}` };
}

/**
 * Makes items of the paragraphs whose style is that of a list, and of those before which somebody typed the sign of a
 * list, below each other as their margins or their signs tell. Changes the document.
 */
export function typedLists<Any extends Part>(document: Any): Any {
  const open: Place[] = [];
  for (const child of document.children ?? []) {
    listedByStyle(child);
    const isPlain = child.type === 'paragraph' && !child.numbering;
    if (!isPlain || !becomeItem(child, open)) open.length = 0;
    if (child.type !== 'paragraph') typedLists(child);
  }
  return document;
}
