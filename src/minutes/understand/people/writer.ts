import type { Participant } from '../../types.ts';
import type { Placed } from '../layout/outline.ts';
import { tokensOf } from './names.ts';

/** The head of a letter: `From: Ann Lind <ann@pier.example>`. */
const FROM = /^From:\s+["']?(\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,3})["']?\s+[<(]/u;
/** `Bo, Carl and me`: whoever writes was there, too. */
const ME = /(?:,|\band)\s+(?:me|myself)\b(?!\s+\p{L})/iu;
/** The head of a letter is short. */
const HEAD = 4;

/** Who wrote the letter, where its list of those present names them as `me`. */
export function writerIn(
  whole: readonly Placed[],
  listed: readonly Placed[],
  people: readonly Participant[],
): Participant[] {
  const me = listed.some(
    ({ block, section }) => section === 'present' && block.lines.some(({ text }) => ME.test(text)),
  );
  if (!me) return [];
  const lines = whole.slice(0, HEAD).flatMap(({ block }) => block.lines);
  const name = lines.flatMap(({ text }) => FROM.exec(text)?.[1] ?? [])[0];
  const known = people.some((one) => one.name === tokensOf(name ?? '')[0] || one.name === name);
  return name && !known ? [{ name, initials: null, site: null }] : [];
}
