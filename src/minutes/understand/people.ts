import type { Line } from '../read/line.ts';
import type { Participant } from '../types.ts';
import type { Block } from './blocks.ts';
import type { Placed } from './outline.ts';

const LABEL =
  /^\W*(?:[\p{L}-]+\s+){0,2}(?:participants?|presents?|attendees?|attend(?:ance|ing)|people|guests?|members|chair(?:person|s)?|host|scribes?(?:\(s\))?|organi[sz]ers?|observers?|invited|remote(?:ly)?|in\s+person|online|note[- ]?takers?|facilitators?|secretary|moderators?)(?:\(s\))?\s*(?:\([^)]*\))?\s*[:.]\s*/iu;
const LABEL_ALONE =
  /^\W*(?:[\p{L}-]+\s+){0,2}(?:participants?|presents?|attendees?|attend(?:ance|ing)|guests?|members|organi[sz]ation|name|site|regrets|scribe|chair)\W*$/iu;
const PARTICLES = new Set('de da do dos di du del della van von der den la le el bin ibn al ter zu af'.split(' '));
const NO_NAMES =
  /^(?:all|none|everyone|everybody|nobody|apologies|minutes|agenda|chair|scribe|tbc|tbd|unknown|others?|and|or|the|site|name|organi[sz]ation|host|guests?|regrets|present|absent|remote|members?|participants?|meeting|date|time|location|venue|recording|links?|zoom|teams|notes?|github|issue|total|yes|no)$/i;
/** Words that only organisations have in their names. */
const ORGANISATION =
  /\b(?:light\s+source|source|facility|synchrotron|radiation|institut\w*|laborator\w*|university|phasing|hamburg|cent(?:re|er)|gmbh|ltd|inc|consortium|collaboration|foundation|max\s*iv|group|team|company|national|observatory)\b/i;

interface Piece {
  readonly words: string;
  readonly asides: readonly string[];
}

const tokensOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const isNameWord = (token: string): boolean => /^[\p{Lu}][\p{L}'’.\-_]*$/u.test(token) && !NO_NAMES.test(token);

/** The words are a person's name: capitals and particles, up to five of them, no digits. */
function isName(text: string): boolean {
  const tokens = tokensOf(text);
  const [first = ''] = tokens;
  if (tokens.length === 0 || tokens.length > 5 || !isNameWord(first)) return false;
  const typed =
    tokens.length === 2 &&
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    /^\p{Ll}{3,}$/u.test(tokens[1] ?? '') &&
    !PARTICLES.has(tokens[1] ?? '');
  return typed || tokens.every((token) => isNameWord(token) || PARTICLES.has(token.toLowerCase()));
}

const isSiteName = (text: string): boolean =>
  ORGANISATION.test(text) ||
  tokensOf(text).every((token) => /^[\p{Lu}\d&/.-]{3,}$/u.test(token)) ||
  /^[\p{Lu}]{3,}(?:[-\s]\S+)?$/u.test(text);

/** Initials fit a name when they begin as it does; anything else in brackets is a site or a remark. */
function fits(initials: string, name: string): boolean {
  return (
    /^\p{Lu}[\p{L}]{1,3}$/u.test(initials) &&
    initials[0]?.toLowerCase() === name[0]?.toLowerCase() &&
    tokensOf(name).length <= 6
  );
}

function asidesOf(text: string): Piece {
  const asides = [...text.matchAll(/[([]([^)\]]*)[)\]]/g)].map((found) => (found[1] ?? '').trim());
  const words = text
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/@[\w-]+/g, ' ')
    .replace(/\s+[-–—]\s+.*$/, '')
    .replace(/[*?.;:]+\s*$/, '')
    .replace(/^\W+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { words, asides };
}

/** Splits a list at its commas and words, not inside brackets. */
function piecesOf(text: string): Piece[] {
  const parts: string[] = [];
  let open = 0;
  let part = '';
  for (const sign of text) {
    open += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
    if (open <= 0 && /[,;•|+&]/.test(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part]
    .flatMap((one) => one.split(/(?<=\p{Ll}{2})\.\s+(?=\p{Lu})|\s(?:and|or|et)\s(?=\p{Lu})/u))
    .map(asidesOf);
}

function personOf(piece: Piece, site: string | null): Participant | undefined {
  if (!isName(piece.words)) return undefined;
  const tokens = tokensOf(piece.words);
  const last = tokens.at(-1) ?? '';
  const rest = tokens.slice(0, -1).join(' ');
  const trailing = tokens.length >= 3 && /^\p{Lu}{2,4}$/u.test(last) && fits(last, rest);
  const name = trailing ? rest : piece.words;
  const heads = piece.asides.map((aside) => aside.split(/[,;]/)[0]?.trim() ?? '');
  const initials = trailing ? last : (heads.find((head) => fits(head, name)) ?? null);
  const where = heads.find(
    (head) =>
      head !== initials && /^\p{Lu}/u.test(head) && (isSiteName(head) || /^[\p{Lu}][\p{L}Φ/ -]{1,30}$/u.test(head)),
  );
  return { name, initials, site: where ?? site };
}

/** `Marcus, Antonia (ESRF)`: a site in brackets at the end is that of all names of the line that have none. */
function withSharedSite(people: readonly Participant[]): Participant[] {
  const site = people.at(-1)?.site ?? null;
  const alone = people.slice(0, -1).every((one) => one.site === null);
  return people.map((one) => (one.site === null && alone ? { ...one, site } : one));
}

/** `AB Ann Bell CD Carl Dorn`: initials before each name and no commas. */
function initialsFirst(text: string): Participant[] {
  const found = [...text.matchAll(/(?<![\p{L}])(\p{Lu}{2,3})\s+((?:\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*\s*){1,3})/gu)];
  const covered = found.reduce((sum, one) => sum + one[0].trim().length, 0);
  if (found.length === 0 || covered < text.trim().length * 0.85) return [];
  return found
    .map((one) => ({ name: (one[2] ?? '').trim(), initials: one[1] ?? null, site: null }))
    .filter((one) => fits(one.initials ?? '', one.name));
}

interface Group {
  readonly site: string | null;
  readonly list: string;
}

const SITE_START = /^([\p{Lu}][\p{L}\d./&Φ-]*(?:\s+[\p{L}\d./&Φ-]+){0,4})\s*:\s+(?=\S)/u;
const SITE_WITHIN =
  /(?:[;.]\s+((?:[\p{Lu}][\p{L}\d./&Φ-]*\s+){0,3}[\p{Lu}][\p{L}\d./&Φ-]*)|(?:,\s*|\s+)((?:[\p{Lu}][\p{L}]*\s+(?=(?:Phasing|Hamburg|Grenoble|IV|Source|Synchrotron|Facility|Institute|University)\s*:))?[\p{Lu}][\p{L}\d./&Φ-]*))\s*:\s+(?=\p{Lu})/u;

/** Parts `ALBA: Ann Bell Diamond: Carl Dorn` into its sites; what stands before the first has the site of the line above. */
function groupsOf(text: string, site: string | null): Group[] {
  const start = SITE_START.exec(text);
  const rest = start ? text.slice(start[0].length) : text;
  const here = start?.[1] ?? site;
  const within = SITE_WITHIN.exec(rest);
  if (!within) return [{ site: here, list: rest }];
  return [
    { site: here, list: rest.slice(0, within.index) },
    ...groupsOf(rest.slice(within.index).replace(/^[,;.\s]+/, ''), here),
  ];
}

interface Sofar {
  readonly people: Participant[];
  site: string | null;
}

function readLine(text: string, sofar: Sofar): void {
  const short = asidesOf(text);
  if (isSiteName(short.words) && tokensOf(short.words).length <= 6 && !/,|:\s+\S/.test(text)) {
    sofar.site = short.asides[0] ?? short.words;
    return;
  }
  const first = initialsFirst(text);
  if (first.length > 0) {
    sofar.people.push(...first);
    return;
  }
  for (const group of groupsOf(text, sofar.site)) {
    const people = piecesOf(group.list).flatMap((piece) => personOf(piece, group.site) ?? []);
    sofar.people.push(...withSharedSite(people));
    if (group.site && people.length > 0 && group.site !== sofar.site && SITE_START.test(text)) sofar.site = group.site;
  }
}

/** `Carl Dorn (CD), Mara` ends in the middle of a name where the others have two words. */
function endsInName(text: string): boolean {
  const pieces = text
    .replace(SITE_START, '')
    .replace(/\([^)]*\)/g, '')
    .split(/[,;]/)
    .map((piece) => tokensOf(piece).length);
  return (
    pieces.length > 1 && pieces.at(-1) === 1 && pieces.slice(0, -1).every((count) => count >= 2) && !/\)\s*$/.test(text)
  );
}

/** The lines of a block, joined where one goes on with the other and does not begin a site of its own. */
function joined(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const before = texts.at(-1);
    const own =
      line.cells.length > 1 ||
      SITE_START.test(line.text) ||
      line.hard ||
      !line.continues ||
      !(/[,:&-]$|\b(?:and|de|von|van)$/.test(before ?? '') || /^\(/.test(line.text) || endsInName(before ?? ''));
    if (before === undefined || own) texts.push(line.text);
    else texts[texts.length - 1] = `${before} ${line.text}`;
  }
  return texts;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

function once(people: readonly Participant[]): Participant[] {
  const kept: Participant[] = [];
  for (const one of people) if (!kept.some((other) => plain(other.name) === plain(one.name))) kept.push(one);
  return kept;
}

/** A row of a table of people: one cell is a whole name, others are initials or the site. */
function rowOf(cells: readonly string[]): Participant | undefined {
  const name = cells.find((cell) => tokensOf(cell).length >= 2 && isName(cell) && !isSiteName(cell));
  if (!name) return undefined;
  const others = cells.filter((cell) => cell !== name && cell.length > 1);
  const initials = others.find((cell) => fits(cell, name)) ?? null;
  const site = others.find((cell) => cell !== initials && /^\p{Lu}/u.test(cell) && cell.length <= 40) ?? null;
  return { name, initials, site };
}

/** Finds who took part, in the order of the document; sites and initials where they are printed. */
export function participantsOf(outline: readonly Placed[]): Participant[] {
  const sofar: Sofar = { people: [], site: null };
  const ticked = outline.some(({ block, section }) => section === 'present' && /^\[x\]/i.test(block.text));
  for (const { block, section, isTitle } of outline) {
    if (section !== 'present') {
      sofar.site = null;
      continue;
    }
    if ((isTitle && LABEL_ALONE.test(block.text)) || (ticked && /^\[ \]/.test(block.text))) continue;
    if (block.cells.length > 2) {
      const person = rowOf(block.cells);
      if (person) sofar.people.push(person);
      continue;
    }
    for (const line of joined(block.lines)) {
      const text = line.replace(LABEL, '').replace(/^\[[ x]\]\s*/, '');
      if (text && !LABEL_ALONE.test(text) && text.length < 900) readLine(text, sofar);
    }
  }
  return once(sofar.people);
}

const UTTERANCE = /^([\p{L}][\p{L}.'_-]*(?: [\p{L}][\p{L}.'_-]*){0,3})\s*:\s/u;
/** So often does no label of another kind begin a line. */
const OFTEN = 4;

/** Who speaks in these minutes, in small letters: those who took part, and labels that begin line after line. */
export function speakersOf(blocks: readonly Block[], people: readonly Participant[]): ReadonlySet<string> {
  const known = people.flatMap(({ name, initials }) => [name, name.split(/[\s_]+/)[0] ?? '', initials ?? '']);
  const counts = new Map<string, number>();
  for (const { sentences } of blocks)
    for (const { text } of sentences) {
      const label = UTTERANCE.exec(text)?.[1]?.toLowerCase();
      if (
        label &&
        !/^(?:action|todo|note|decision|resolution|propos|conclu|status|issue|question|conflict|pr|ci)/.test(label)
      )
        counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  const often = [...counts].filter(([, count]) => count >= OFTEN).map(([label]) => label);
  return new Set([...known.map((name) => name.toLowerCase()), ...often].filter(Boolean));
}
