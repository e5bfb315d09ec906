import type { Participant } from '../../types.ts';
import type { Block } from '../layout/blocks.ts';
import { isDay } from '../layout/one-meeting.ts';
import type { Placed } from '../layout/outline.ts';
import { referencesIn } from '../numbers/references.ts';
import { attendanceOf } from './attendance.ts';
import { introducedHandles } from './attendance-introductions.ts';
import { sitesAbove, withPlainItems } from './attendance-items.ts';
import { firstField, joined, LABEL, LABEL_ALONE, NOTED, paragraphs, ROLE_LABEL } from './attendance-lines.ts';
import { isMostlyNames, SENTENCE } from './attendance-prose.ts';
import { rolesIn } from './attendance-roles.ts';
import { peopleOfLine } from './name-list.ts';
import { fits, isName, isSiteName, tokensOf } from './names.ts';
import { isSame, once } from './same-person.ts';
import { talking, typing } from './speakers.ts';
import { withSurnamesLast } from './surname-first.ts';
import { writerIn } from './writer.ts';

/** A row of a table of people: one cell is a whole name, others are initials or the site. */
function rowOf(cells: readonly string[]): Participant | undefined {
  const plainly = cells.map((cell) => cell.replace(/^(?:Prof|Dr|Mrs?|Ms)\.?\s+(?=\p{Lu})|\s*\([^)]*\)/gu, ''));
  const name = plainly.find((cell) => tokensOf(cell).length >= 2 && isName(cell) && !isSiteName(cell));
  if (!name) return undefined;
  const others = plainly.filter((cell) => cell !== name && cell.length > 1);
  const initials = others.find((cell) => fits(cell, name)) ?? null;
  const site = others.find((cell) => cell !== initials && /^\p{Lu}/u.test(cell) && cell.length <= 40) ?? null;
  return { name, initials, site };
}

interface Sofar {
  readonly people: Participant[];
  site: string | null;
  /** Prose or another title ended the list. */
  over: boolean;
  /** They stood behind the word itself, at this depth: the items behind it are about something else. */
  inline: number | null;
  /** The names stood in one line, or as items: a word alone in a paragraph of its own is none of them. */
  whole: boolean;
}

/** `Minutes: Mara` names somebody who is listed with the whole name. */
function isKnown(one: Participant, people: readonly Participant[]): boolean {
  return people.some(
    ({ name, initials }) => one.name === tokensOf(name)[0] || (one.name === '' && one.initials === initials),
  );
}

const isProse = (text: string): boolean =>
  text.length > 60 && text.split(/[\s,;]+/).filter((word) => /^\p{Ll}{2,}/u.test(word)).length > 4;

function readBlock({ block }: Placed, sofar: Sofar): void {
  const above = [...sofar.people];
  const before = above.length;
  for (const line of joined(block.lines)) {
    const text = firstField(line.replace(LABEL, '').replace(/^\[[ x]\]\s*/i, ''));
    if (!text || NOTED.test(text) || LABEL_ALONE.test(text) || text.length >= 900) continue;
    for (const part of text.split(SENTENCE)) {
      const { people, site } = peopleOfLine(part.replace(LABEL, ''), sofar.site);
      if (!isMostlyNames(part, people)) continue;
      const role = (ROLE_LABEL.test(line) || ROLE_LABEL.test(part)) && sofar.people.length > 0;
      const isNew = (one: Participant): boolean =>
        role ? one.name.includes(' ') && !isKnown(one, sofar.people) : !isKnown(one, above);
      const told = role || block.depth === 0 ? people.filter(isNew) : people;
      sofar.people.push(...told);
      sofar.site = site;
    }
  }
  if (sofar.people.length - before > 1 || block.depth > 0) sofar.whole = true;
  const label = LABEL.test(block.text) && !ROLE_LABEL.test(block.text);
  if (sofar.people.length - before > 1 && block.lines.length === 1 && (label || block.depth === 0))
    sofar.inline = block.depth;
  if (sofar.people.length === before && before > 0 && isProse(block.text)) sofar.over = true;
}

/** `- #23 Bells`: what begins with the number of an issue is nobody, and begins a list of issues. */
function isIssue(block: Block): boolean {
  const first = referencesIn(block)[0];
  return first !== undefined && !/[\p{L}\p{N}]/u.test(block.text.slice(0, first.from));
}

const isLoneWord = ({ text, depth, lines, cells }: Block): boolean =>
  depth === 0 && cells.length < 2 && lines.length === 1 && /^[\p{L}-]+$/u.test(text.trim());

function readPlaced(placed: Placed, sofar: Sofar): void {
  const { block, isTitle } = placed;
  if (isIssue(block)) {
    sofar.over = true;
    return;
  }
  const label = LABEL_ALONE.test(block.text) || LABEL.test(block.text);
  const { inline } = sofar;
  if (inline !== null && !label && block.depth > 0 && (inline === 0 || block.depth <= inline)) sofar.over = true;
  if (label) sofar.over = false;
  else if (isTitle && sofar.people.length > 0 && !isSiteName(block.text)) sofar.over = true;
  const full = sofar.people.filter(({ name }) => name.includes(' ')).length;
  if (!label && (sofar.whole || full > 1) && isLoneWord(block)) sofar.over = true;
  if (sofar.over || (isTitle && LABEL_ALONE.test(block.text))) return;
  if (block.cells.length < 2) {
    readBlock(placed, sofar);
    return;
  }
  const person = rowOf(block.cells);
  if (person) sofar.people.push(person);
  else if (block.cells.length === 2) readBlock(placed, sofar);
}

/** In so many blocks people introduce themselves. */
const HEAD = 32;

/** How many rows make a legend of initials out of a chance. */
const LEGEND = 3;

/** Where no list is headed as one: rows of initials and the names they stand for. */
function legend(outline: readonly Placed[]): Participant[] {
  const rows = outline.flatMap(({ block, section }) => {
    const person = section === 'talk' && block.cells.length >= 2 ? rowOf(block.cells) : undefined;
    return person?.initials ? [person] : [];
  });
  return rows.length >= LEGEND ? once(rows) : [];
}

/** Initials before the words of a speaker (`AB: …`, `(AB) …`) belong to the only one of the list whom they fit. */
function withSpoken(people: readonly Participant[], outline: readonly Placed[]): Participant[] {
  const spoken = new Set(
    outline
      .flatMap(({ block }) => block.lines.filter(({ text }) => text.includes(':')))
      .flatMap(({ text }) => /^\(?(\p{Lu}{2,3})\)?\s*:/u.exec(text)?.[1] ?? []),
  );
  const free = [...spoken].filter((one) => !people.some(({ initials }) => initials === one));
  const owners = free.map((one) => people.filter(({ name, initials }) => name && !initials && fits(one, name)));
  return people.map((person) => {
    const at = owners.findIndex((some) => some.length === 1 && some[0] === person);
    return at < 0 ? person : { ...person, initials: free[at] ?? null };
  });
}

/** Who said `tdunk - Theo Dunkley` is one person, and the handle is what the initials are elsewhere. */
function withHandles(people: readonly Participant[], whole: readonly Placed[]): Participant[] {
  const handles = introducedHandles(whole.slice(0, HEAD));
  const called = new Map([...handles].map(([handle, name]) => [name, handle]));
  return people
    .filter(({ name }) => !handles.has(name))
    .map((one) => (one.initials === null ? { ...one, initials: called.get(one.name) ?? null } : one));
}

/**
 * Finds who took part, in the order of the document; sites and initials where they are printed. Of whom only the
 * initials are printed the name is empty.
 */
export function participantsOf(whole: readonly Placed[]): Participant[] {
  const outline = withSurnamesLast(withPlainItems(attendanceOf(whole)));
  const sites = sitesAbove(outline);
  const sofar: Sofar = { people: [], site: null, over: false, inline: null, whole: false };
  const ticked = outline.some(({ block, section }) => section === 'present' && /^\[x\]/i.test(block.text));
  const days: { rank: number; text: string }[] = [];
  for (const placed of paragraphs(outline)) {
    if (isDay(placed)) {
      const other = days.some(({ rank, text }) => rank === placed.rank && text !== placed.block.text);
      if (other && sofar.people.length > 0) break;
      days.push({ rank: placed.rank, text: placed.block.text });
    }
    if (placed.section !== 'present') {
      sofar.site = null;
      sofar.over = false;
      sofar.inline = null;
      sofar.whole = false;
    } else if (sites.has(placed)) sofar.site = placed.block.text.replace(/:\s*$/, '');
    else if (!ticked || !/^\[ \]/.test(placed.block.text)) readPlaced(placed, sofar);
  }
  const named = withHandles([...sofar.people, ...writerIn(whole, outline, sofar.people)], whole);
  const people = once(named);
  const roles = rolesIn(whole);
  if (people.length > 0) return withSpoken(once([...people, ...newIn(roles, people, true)]), outline);
  const explained = legend(outline);
  if (explained.length > 0) return withSpoken(explained, outline);
  const typed = typing(outline);
  const speakers = typed.length > 0 ? typed : talking(outline);
  return [...roles, ...newIn(speakers, roles, false)];
}

/** `Ann L.` is short for a name of the list. */
function isShortFor(short: string, name: string): boolean {
  const words = tokensOf(name);
  const parts = tokensOf(short).map((part) => part.replace(/\.$/, ''));
  return parts.length === words.length && parts.every((part, at) => words[at]?.startsWith(part));
}

/** Those whom no other entry names, with the whole name or its first word. */
function newIn(some: readonly Participant[], known: readonly Participant[], whole: boolean): Participant[] {
  const isOther = (one: Participant): boolean =>
    !known.some(
      (other) => isSame(one, other) || tokensOf(other.name)[0] === one.name || isShortFor(one.name, other.name),
    ) && !isKnown(one, known);
  return some.filter((one) => isOther(one) && (!whole || tokensOf(one.name).length > 1));
}
