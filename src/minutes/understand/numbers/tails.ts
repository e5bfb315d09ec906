import type { Reference } from './references.ts';

/** What goes on after `#12` in a list: `, 13 and 14`, or `$13` where the finger slipped from the sign beside it. */
const GOES_ON =
  /^(\s*(?:,|;|&|\/|\+|and\b|or\b)\s*)(\$?)(\d{1,7})(?![\w%-]|[.,:]\d)(?=\s*(?:[,;.)\]:&/]|$|(?:and|or|is|are|was|were|can|will|closed?|resolved|fixed|done|merged|rejected)\b))/;

/** The numbers without a sign of their own that go on with a list begun by a sign. */
function goingOn(text: string, first: Reference): Reference[] {
  const more: Reference[] = [];
  for (let at = first.to; ; ) {
    const found = GOES_ON.exec(text.slice(at, at + 40));
    const [whole = '', before = '', , number = ''] = found ?? [];
    if (!found) return more;
    const from = at + before.length;
    more.push({ ...first, number: Number(number), from, to: at + whole.length });
    at += whole.length;
  }
}

/** Each number found by its sign, and those that go on with its list. */
export function withLists(text: string, signed: readonly Reference[]): Reference[] {
  return signed.flatMap((one) => [one, ...goingOn(text, one)]);
}

/** `#12–#15`, `#12-15`, `issues 12 to 15`: what stands between the first and the last. */
const UP_TO =
  /^\s?(?:[-–—]|\.{2,3}|to|through|thru|until|till)\s?(?:(issue|ticket|pr)\s)?(#?)(\d{1,7})(?![\w%]|[.,:]\d|-\d)/i;
const BY_WORD = /^\s?[a-z]/i;
/** A longer row is no list that somebody went through. */
const LONGEST = 20;

function lastOf(text: string, one: Reference): { number: number; to: number } | undefined {
  const [whole = '', word = '', sign = '', digits = ''] = UP_TO.exec(text.slice(one.to, one.to + 40)) ?? [];
  const words = text.slice(one.from, one.to);
  const number = Number(digits);
  const counted = number - one.number;
  if (!whole || counted < 1 || counted > LONGEST) return undefined;
  // `#12 – PR #13` is an issue and what was made of it.
  if (word && !words.toLowerCase().startsWith(word.toLowerCase())) return undefined;
  const several = /^(?:issues|tickets|bugs|prs|pull[ -]?requests)/i.test(words);
  const signs = words.includes('#') && (sign === '#' || !BY_WORD.test(whole));
  return several || signs ? { number, to: one.to + whole.length } : undefined;
}

/** The row that a number begins, itself included: the ones between stand where the sign between stands. */
function rowFrom(text: string, one: Reference): Reference[] {
  const last = one.written && one.repository === null ? lastOf(text, one) : undefined;
  if (!last) return [one];
  const between = Array.from({ length: last.number - one.number }, (_, index) => {
    const number = one.number + index + 1;
    return { ...one, number, from: one.to, to: number === last.number ? last.to : one.to };
  });
  return [one, ...between];
}

/** Completes numbers that begin a row by the others of it. */
export function withRows(text: string, found: readonly Reference[]): Reference[] {
  return found.flatMap((one) => rowFrom(text, one));
}
