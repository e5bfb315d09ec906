import type { Participant } from '../../types.ts';
import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';

const WHO = "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:de|van|von|der|la|\\p{Lu}[\\p{L}.'’-]*)){0,4}(?:\\s?\\([^)]{1,40}\\))?";
const LISTED = `(${WHO}(?:(?:,\\s|,?\\sand,?\\s)(?:and,?\\s)?(?:,?\\s?(?:by|via|on|over)\\s(?:tele)?\\p{L}+,?\\s)?${WHO}){1,30})`;
/** `The following directors were present: …`, `Also in attendance were …`, `The session was attended by …`. */
const TOLD: readonly RegExp[] = [
  new RegExp(
    `^(?:[Ww]e\\s(?:had|were)\\s)?${LISTED}\\s(?:(?:all\\s|also\\s)?(?:attended|joined|were\\s(?:there|here|present)|participated|took\\spart|present)|(?:on|in|at)\\sthe\\s(?:call|room|phone|line|meeting))(?!\\p{L})`,
    'u',
  ),
  new RegExp(`\\b[Oo]n\\sthe\\s(?:call|phone|line)\\s(?:today\\s)?(?:we\\shad|were)\\s${LISTED}`, 'u'),
  new RegExp(`^(?:[Qq]uorum|[Aa]lso)\\s?:\\s${LISTED}\\spresent`, 'u'),
  new RegExp(
    `(?:following\\s(?:\\p{L}+\\s){0,3}(?:were|was)\\s(?:present|in\\sattendance|attending)|(?:were|was)\\s(?:also\\s)?(?:present|in\\sattendance)|(?:[Ii]n\\sattendance|[Aa]ttending|[Pp]resent|[Oo]nline|[Rr]emotely)\\s(?:were|was)(?:\\salso)?|attended\\sby)\\s?:?\\s(?:the\\s\\p{Ll}+\\s)?${LISTED}`,
    'u',
  ),
];

/** `Ann Lind took the chair`, `chaired by Ann Lind`. */
const CHAIRED = new RegExp(
  `^(${WHO})\\s(?:took\\sthe\\schair|chaired|was\\sin\\sthe\\schair|presided)|\\bchaired\\sby\\s(${WHO})`,
  'u',
);

/** The names that the sentences of a paragraph tell. */
export function namesToldIn(block: Block): string[] {
  if (
    !/present|attend|online|remotely|joined|took part|participated|chair|on the call|were t?here/i.test(block.text) ||
    block.text.length > 1200
  )
    return [];
  return block.text
    .split(/;\s+|(?<=[\p{L})]{2})(?<!\b(?:Dr|Prof|Mr|Mrs|Ms))\.\s+(?=\p{Lu})/u)
    .flatMap((sentence) => [
      ...(CHAIRED.exec(sentence)?.slice(1).filter(Boolean) ?? []),
      ...TOLD.flatMap((way) => way.exec(sentence)?.[1] ?? []),
    ]);
}

/** How somebody was there is no part of a name: `and, by telephone, Emil Frost`. */
const BY = /(?:,?\sand)?,?\s(?:by|via|on|over)\s\p{L}+,?\s(?=\p{Lu})/gu;

/** A paragraph of prose as the list of those it names. */
export function withNames(placed: Placed, names: readonly string[]): Placed {
  const lines = names.map((text) => ({
    ...placed.block.first,
    text: text.replace(BY, ', '),
    cells: [],
    continues: false,
    hard: true,
  }));
  const block = { ...placed.block, lines, depth: 0, cells: [], text: names.join(', ') };
  return { ...placed, section: 'present', isTitle: false, block };
}

/** `…, Carl Dorn. Non-voting: Dana Ek. 3 of 4 members are here.` */
export const SENTENCE = /(?<=[\p{L})]{2})(?<!\b(?:Dr|Mr|Ms|Mrs|Prof|Dipl|Ing))\.\s+(?=[\p{Lu}\d][^.]*[:\d])/u;

/** Of a sentence in which a name stands the larger part is none. */
const LEAST = 0.35;

/** A part of a list: the larger part of its letters is names, initials and sites. */
export function isMostlyNames(text: string, people: readonly Participant[]): boolean {
  const [first] = people;
  if (people.length > 2 || (first?.name.includes(' ') && text.startsWith(first.name))) return true;
  const letters = text.replace(/[([][^)\]]*[)\]]|<[^>]*>|\S*@\S*|https?:\S+/g, '').replace(/[^\p{L}]/gu, '').length;
  const named = people.flatMap(({ name, initials, site }) => [name, initials ?? '', site ?? '']).join('');
  return letters < 25 || named.replace(/[^\p{L}]/gu, '').length >= letters * LEAST;
}
