import type { Participant } from '../../types.ts';
import { everyMatch } from '../words/every-match.ts';
import { type Piece, pieceOf, piecesOf } from './name-pieces.ts';
import { fits, isCompany, isInitials, isName, isRole, isSiteName, tokensOf } from './names.ts';

/** `(Ann Lind, chair)`: what a bracket holds, part by part. */
const namesIn = ({ asides }: Piece): string[] => asides.flatMap((aside) => aside.split(/,\s*/));

const headsOf = ({ asides }: Piece): string[] => asides.map((aside) => aside.split(/[,;]/)[0]?.trim() ?? '');

function siteIn(heads: readonly string[], initials: string | null): string | null {
  const isSite = (head: string): boolean =>
    /^\p{Lu}|^ex\s/u.test(head) && (isSiteName(head) || /^(?:ex\s+)?\p{Lu}[\p{L}Φ/ -]{1,30}$/u.test(head));
  return heads.find((head) => head !== initials && !isRole(head) && isSite(head)) ?? null;
}

/** `Secretary`, between commas, is what the one before is. */
const isBareRole = (words: string): boolean => isRole(words) && tokensOf(words).length === 1;

function personOf(piece: Piece, site: string | null): Participant | undefined {
  if (piece.away) return undefined;
  const behind = piece.handle ? namesIn(piece).find((words) => tokensOf(words).length > 1 && isName(words)) : undefined;
  if (behind) return { name: behind, initials: null, site };
  if (piece.handle) return { name: piece.handle, initials: null, site };
  const meant = isInitials(piece.words)
    ? piece.asides.find((aside) => isName(aside) && fits(piece.words, aside))
    : undefined;
  if (meant) return { name: meant, initials: piece.words, site };
  if (isInitials(piece.words) && piece.asides.length === 0) return { name: '', initials: piece.words, site };
  if (!isName(piece.words) || isCompany(piece.words) || isBareRole(piece.words)) return undefined;
  const tokens = tokensOf(piece.words);
  const last = tokens.at(-1) ?? '';
  const rest = tokens.slice(0, -1).join(' ');
  const trailing = tokens.length >= 3 && /^\p{Lu}{2,4}$/u.test(last) && fits(last, rest);
  const name = trailing ? rest : piece.words;
  const heads = headsOf(piece);
  const initials = trailing ? last : (heads.find((head) => fits(head, name)) ?? null);
  return { name, initials, site: siteIn(heads, initials) ?? site };
}

/** `Marcus, Antonia (ESRF)`: a site in brackets at the end is that of all names of the list that have none. */
function withSharedSite(people: readonly Participant[]): Participant[] {
  const site = people.at(-1)?.site ?? null;
  const alone = people.slice(0, -1).every((one) => one.site === null);
  return people.map((one) => (one.site === null && alone ? { ...one, site } : one));
}

const NOBODY =
  /bot$|\p{L}meet$|^(?:me|myself|us|you|others?|more|guests?|everyone|everybody|nobody|absent|excused|away|vacant|the\b|some\b|and\b|all\b|n\/a)/iu;

/** `bo, Katinka, big dave`: in a list of short entries a name in small letters is one, too. */
function withSmallNames(pieces: readonly Piece[]): readonly Piece[] {
  const counted = pieces.length === 1 && /^\d+$/.test(pieces[0]?.asides[0] ?? '');
  const short = (counted || pieces.length > 1) && pieces.every(({ words }) => tokensOf(words).length <= 3);
  if (!short) return pieces;
  return pieces.map((piece) =>
    /^(?:\p{Ll}[\p{L}\d._-]+|\p{L}[\p{L}._-]+\d{1,4})(?:\s\p{L}[\p{L}.-]*)?$/u.test(piece.words) &&
    !NOBODY.test(piece.words) &&
    !isRole(piece.words)
      ? { ...piece, handle: piece.words }
      : piece,
  );
}

/** `Pier (Ann Bell, Bo Li), Quay (Carl Dorn)`: before the brackets stand the sites. */
function sitedIn(pieces: readonly Piece[]): Participant[] {
  const whole = (name: string): boolean => tokensOf(name).length > 1 && isName(name) && !isSiteName(name);
  const inside = pieces.map((piece) => namesIn(piece).filter(Boolean));
  const sited = pieces.every(({ words }, at) => words !== '' && !whole(words) && inside[at]?.every(whole));
  if (!sited || !inside.every((names) => names.length > 0) || !inside.some((names) => names.length > 1)) return [];
  return pieces.flatMap(({ words }, at) => (inside[at] ?? []).map((name) => ({ name, initials: null, site: words })));
}

/** The people of one list; `Ann Bell, (PIER)` has its site behind a comma. */
function listed(text: string, site: string | null): Participant[] {
  const pieces = withSmallNames(piecesOf(text));
  const sited = sitedIn(pieces);
  if (sited.length > 0) return sited;
  const people = pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const behind = next && !next.words ? next.asides : [];
    return personOf({ ...piece, asides: [...piece.asides, ...behind] }, site) ?? [];
  });
  return withSharedSite(people);
}

/** `Ann Bell, Bo Li, PIER; Carl Dorn, DOCK`: each group between semicolons ends with its site. */
function endingSites(text: string): Participant[] {
  if (!text.includes(';')) return [];
  const groups = text
    .split(/;|(?<=\b[\p{Lu}]{3,}),/u)
    .map((one) => one.split(',').map((part) => part.trim()))
    .filter((parts) => parts.join('') !== '');
  const isEnd = (parts: readonly string[]): boolean => parts.length > 1 && tokensOf(parts.at(-1) ?? '').length === 1;
  const sure = groups.filter((parts) => isEnd(parts) && isSiteName(parts.at(-1) ?? '')).length;
  if (sure < 2) return [];
  return groups.flatMap((parts) => {
    const last = parts.at(-1) ?? '';
    const sited = isEnd(parts) || /^ex\s/.test(last) || (parts.length > 1 && isSiteName(last));
    return listed((sited ? parts.slice(0, -1) : parts).join(', '), sited ? last : null);
  });
}

/** `AB Ann Bell CD Carl Dorn`: initials before each name and no commas. */
function initialsFirst(text: string): Participant[] {
  const found = [
    ...everyMatch(text, /(?<![\p{L}])(\p{Lu}{2,3})[\s:=–-]+((?:\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*\s*){1,3})/gu),
  ];
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

/** A line that begins with its site: `Harbour Authority: …`. */
export const SITE_START = /^(\p{Ll}?\p{Lu}[\p{L}\d./&Φ-]*(?:\s+[\p{L}\d./&Φ-]+){0,4})\s*:\s+(?=\S)/u;
const SITE_WITHIN =
  /(?:[;.]\s+((?:[\p{Lu}][\p{L}\d./&Φ-]*\s+){0,3}[\p{Lu}][\p{L}\d./&Φ-]*)|(?:,\s*|\s+)((?:[\p{Lu}][\p{L}]*\s+(?=(?:Phasing|Hamburg|Grenoble|IV|Source|Synchrotron|Facility|Institute|University)\s*:))?[\p{Lu}][\p{L}\d./&Φ-]*))\s*:\s+(?=\p{Lu})/u;

/** Parts `ALBA: Ann Bell Diamond: Carl Dorn` into its sites; what stands before the first has the site of the line above. */
function groupsOf(text: string, site: string | null): Group[] {
  if (!text.includes(':')) return [{ site, list: text }];
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

/** The people of a line, and the site that lines below it have when they name none. */
export interface LineOfPeople {
  readonly people: readonly Participant[];
  readonly site: string | null;
}

const REVERSED = /^\s*(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}.'’-]*)\s*(\([^)]*\))?\s*$/u;

/** `Lind, Ann (PIER); Li, Bo`: family names first; dots that lead to the site; guests that are only counted; `5 of 7 (Ann, Bo, …)`. */
function straight(text: string): string {
  const dots = text.indexOf('...');
  const whole = text
    .replace(/\s*\(\S{1,30},\s\d\d:\d\d:\d\d\)\W*$/, '')
    .replace(/(?<=\)),?\s(?:facilitator|notes?|chair|scribe|host|minutes|moderator)\W*$/i, '');
  const counted = /^\W*\d+\s[^(),]{0,30}\(([^()]*,[^()]*)\)\W*$/.exec(whole)?.[1];
  if (counted) return counted;
  const plain = (dots < 0 ? whole : whole.slice(0, dots)).replace(/\s(?:and|plus|\+)\s\d+\s\p{L}+.*$/u, '');
  const parts = plain.includes(';') ? plain.split(';').filter((part) => part.trim() !== '') : [];
  if (parts.length < 2 || !parts.every((part) => REVERSED.test(part))) return plain;
  return parts.map((part) => part.replace(REVERSED, '$2 $1 $3').trim()).join(', ');
}

/** Reads one line of a list of participants. `site` is the one that a line above named for those below it. */
export function peopleOfLine(words: string, site: string | null): LineOfPeople {
  const text = straight(words);
  const short = /,|:\s+\S/.test(text) || isInitials(text) ? undefined : pieceOf(text);
  if (short?.words && isSiteName(short.words) && tokensOf(short.words).length <= 6)
    return { people: [], site: short.asides[0] ?? short.words };
  const shaped = [initialsFirst(text), endingSites(text)].find((found) => found.length > 0);
  if (shaped) return { people: shaped, site };
  const groups = groupsOf(text, site).map((group) => ({ ...group, people: listed(group.list, group.site) }));
  const opening = SITE_START.test(text) ? groups.findLast((group) => group.site && group.people.length > 0) : undefined;
  return { people: groups.flatMap((group) => group.people), site: opening?.site ?? site };
}
