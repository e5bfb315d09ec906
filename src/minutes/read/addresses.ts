import type { Link, RawLine } from './line.ts';

const OPEN_END = /https?:\/*[^\s<>"|]*$/;

/** The address that both parts of a broken one are named for by the document's own link, if it has one. */
function annotated(fragment: string, next: string, links: readonly Link[]): boolean {
  const whole = fragment + next.replace(/[).,;>]+$/, '');
  return links.some(
    ({ url }) =>
      url.length > fragment.length && (url.startsWith(whole) || whole.startsWith(url)) && url.startsWith(fragment),
  );
}

/** Without a link: an address broken at one of its own signs, followed by something that can only be its rest. */
function looksBroken(fragment: string, next: string): boolean {
  if (!/[-/_=?&#:%]$/.test(fragment) || !/^[\w%#?&=./:~-]+[).,;]?$/.test(next)) return false;
  return /[/_.\d-]/.test(next.replace(/[).,;]+$/, '')) || /[-_]$/.test(fragment);
}

/** `harbour/tide-` and below it `tables#12`: a narrow line breaks the name of a repository at its own signs. */
const isBrokenName = (words: string, next: string): boolean =>
  /(?:^|[\s(])[\w.-]+\/(?:[\w.-]*-)?$/.test(words) && /^[\w.-]+#\d/.test(next);

/** True where these words end in an address, or a repository's name, that was broken right before the next words. */
function isBrokenAddress(words: string, next: string, links: readonly Link[]): boolean {
  if (isBrokenName(words, next)) return true;
  const fragment = OPEN_END.exec(words)?.[0];
  const word = /^\S+/.exec(next)?.[0];
  if (!fragment || !word || /^https?:/.test(word)) return false;
  return annotated(fragment, word, links) || looksBroken(fragment, word);
}

/** `Mara Lind-` and below it `Holm`: a word with a hyphen, but for `pre- and postfix`. */
const isBrokenWord = (words: string, next: string): boolean =>
  /\p{L}-$/u.test(words) && /^\p{L}/u.test(next) && !/^(?:and|or|und|oder|et|ou|bis|to)\b/.test(next);

/** True where a line, or a line of a cell, ends within a word or an address that goes on with the next words. */
export function isBroken(words: string, next: string, links: readonly Link[]): boolean {
  return isBrokenWord(words, next) || isBrokenAddress(words, next, links);
}

function joinable(line: RawLine, next: RawLine): string | undefined {
  if (next.marker || next.heading !== line.heading) return undefined;
  const links = [...line.links, ...next.links];
  const joins = next.continues ? isBroken(line.text, next.text, links) : isBrokenAddress(line.text, next.text, links);
  return joins ? /^\S+/.exec(next.text)?.[0] : undefined;
}

const sameUrl = (links: readonly Link[]): Link[] =>
  links.filter((link, index) => links.findIndex((one) => one.url === link.url) === index);

/** The word that ends an address moves up to the line where the address begins. */
function moved(line: RawLine, next: RawLine, word: string): [RawLine, RawLine] {
  const text = line.text + word;
  const whole = OPEN_END.exec(text)?.[0];
  if (whole === undefined)
    return [
      { ...line, text },
      { ...next, text: next.text.slice(word.length).trim() },
    ];
  const fragment = OPEN_END.exec(line.text)?.[0] ?? '';
  const links = line.links.filter((link) => link.url !== fragment);
  const clean = whole.replace(/[).,;>]+$/, '');
  return [
    { ...line, text, links: sameUrl([...links, { text: clean, url: clean }]) },
    {
      ...next,
      text: next.text.slice(word.length).trim(),
      links: next.links.filter((link) => !clean.endsWith(link.text) || link.text === ''),
    },
  ];
}

/** Joins addresses that were wrapped at the end of a line; a line that is emptied by that disappears. */
export function withWholeAddresses(lines: readonly RawLine[]): RawLine[] {
  const rest = [...lines];
  for (let index = 0; index + 1 < rest.length; index++) {
    const line = rest[index];
    const next = rest[index + 1];
    const word = line && next ? joinable(line, next) : undefined;
    if (!line || !next || word === undefined) continue;
    const [first, second] = moved(line, next, word);
    rest[index] = first;
    if (second.text) rest[index + 1] = second;
    else rest.splice(index + 1, 1);
    index -= 1;
  }
  return rest;
}
