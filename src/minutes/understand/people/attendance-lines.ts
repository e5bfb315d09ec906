import type { Line } from '../../read/line.ts';
import type { Placed } from '../layout/outline.ts';
import { SITE_START } from './name-list.ts';
import { isName, isSiteName, tokensOf } from './names.ts';

const ROLE =
  'chair(?:person|s)?|co-?chairs?|host|scribes?(?:\\(s\\))?|organi[sz]ers?|minutes|minute[- ]?taker|note[- ]?takers?|notes|facilitators?|secretary|moderators?';
/** The word before a list of people: `Attendees:`, `Scribe:`. */
export const LABEL = new RegExp(
  `^\\W*(?:[\\p{L}-]+\\s+){0,2}(?:participants?|presents?|attendees?|attend(?:ance|ing)|people|guests?|members|observers?|invited|others|remote(?:ly)?|in\\s+person|online|${ROLE})(?:\\(s\\))?\\s*(?:\\([^)]*\\))?\\s*[:.]\\s*`,
  'iu',
);
/** The word before those who have a role in the meeting. */
export const ROLE_LABEL = new RegExp(`^\\W*(?:[\\p{L}-]+\\s+){0,2}(?:${ROLE})\\s*:`, 'iu');
/** Such a word and nothing else. */
export const LABEL_ALONE =
  /^\W*(?:[\p{L}-]+\s+){0,2}(?:participants?|presents?|attendees?|attend(?:ance|ing)|guests?|members|teilnehmer(?:innen)?|teilnehmende|anwesende?|who|introductions|sign-?in|roster|staff|community|organi[sz]ation|name|site|where|regrets|scribe|chair|roll\s*call|remote(?:ly)?|online|in\s+person|others|observers?)\b[^\p{L}]*(?:\([^)]*\))?\W*$/iu;

/** `Ann Lind - Harbour of Quay`, `Ann Lind / she / lamps / Quay`: what is told of her. */
const BEHIND = /\s[-–—]\s.*$|\s\/\s.*$/;
const FIELDS = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}|\p{Lu}[\p{L}'’-]{2,})\s\/\s[^,]*\s\/\s[^,]*$/u;
/** The name that a line of several fields begins with; other lines as they are, also those that name several people. */
export function firstField(text: string): string {
  const name = FIELDS.exec(text)?.[1];
  const others = name === undefined ? [] : text.slice(name.length).split('/');
  return name === undefined || others.some((one) => isWholeName(one.trim())) ? text : name;
}

/** Two such lines are two people, although the second seems to go on with the first. */
function isWholeName(text: string): boolean {
  const words = text
    .replace(/(?<=\)),\s*\p{Ll}[\p{Ll}-]+$/u, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(BEHIND, '')
    .replace(LABEL, '')
    .trim();
  return tokensOf(words).length >= 2 && isName(words) && !isSiteName(words);
}

/** `Notes from Ann` goes on with no list of names, and is none. */
export const NOTED = /^(?:notes?|minutes|chaired|scribed?|recorded)\s+(?:taken\s+)?(?:by|from)\s/i;

/** Each of several lines is a name and nothing else, if only a first one. */
function areNames(lines: readonly Line[]): boolean {
  const named = lines.map(({ text }) => text.trim()).filter((text) => !LABEL_ALONE.test(text));
  return named.length > 2 && named.every((text) => tokensOf(text).length <= 3 && isName(text) && !isSiteName(text));
}

/** The lines of a block, joined where one goes on with the other and does not begin a site or a list of its own. */
export function joined(lines: readonly Line[]): string[] {
  if (areNames(lines)) return lines.map(({ text }) => text);
  const texts: string[] = [];
  for (const line of lines) {
    const before = texts.at(-1) ?? '';
    const open = /[,:&-]$|\b(?:and|de|von|van)$/.test(before);
    const own = line.cells.length > 1 || line.hard || !line.continues || (!open && SITE_START.test(line.text));
    const begins = before === '' || own || NOTED.test(line.text) || (!open && /\)\W*$/.test(before));
    if (begins || (isWholeName(before) && isWholeName(line.text))) texts.push(line.text);
    else texts[texts.length - 1] = `${before} ${line.text}`;
  }
  return texts;
}

/** A line as long as this was filled; what follows without a gap goes on with it. */
const FILLED = 60;

function goesOn(before: Placed | undefined, next: Placed): boolean {
  if (!before || before.isTitle || next.isTitle || before.section !== next.section) return false;
  const [last] = before.block.lines.slice(-1);
  const { first } = next.block;
  const lists = last !== undefined && last.text.length >= FILLED && last.text.includes(',') && !/[).]$/.test(last.text);
  return lists && !first.apart && before.block.depth === 0 && next.block.depth === 0 && !SITE_START.test(first.text);
}

/** Blocks of participants, with those put together that a reader of positions had to leave apart. */
export function paragraphs(placed: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  for (const one of placed) {
    const last = all.at(-1);
    if (!last || !goesOn(last, one)) all.push(one);
    else {
      const added = one.block.lines.map((line) => ({ ...line, continues: true }));
      const text = `${last.block.text} ${one.block.text}`;
      all[all.length - 1] = { ...last, block: { ...last.block, text, lines: [...last.block.lines, ...added] } };
    }
  }
  return all;
}
