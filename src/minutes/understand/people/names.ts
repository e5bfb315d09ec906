const PARTICLES = new Set('de da do dos di du del della van von der den la le el bin ibn al ter zu af'.split(' '));
const NO_NAMES =
  /^(?:all|none|everyone|everybody|nobody|no|apologies|minutes|quorum|agenda|chair|scribe|tbc|tbd|unknown|others?|and|or|the|site|name|organi[sz]ation|host|guests?|regrets|present|absent|remote|members?|participants?|moderators?|meeting|date|time|location|venue|recording|links?|zoom|teams|notes?|github|issue|total|yes|table|affiliations?|compan(?:y|ies)|roles?|e-?mail|handle|items?|board|abbreviations?|accounts?|org|liaison|parameters?|generated|approved|passed|agreed|carried|(?:utc|gmt|cest?|[ecmp][sd]t|bst)\.?)$/i;
/** Words that only organisations have in their names. */
const ORGANISATION =
  /\b(?:light\s+source|source|facility|synchrotron|radiation|institut\w*|laborator\w*|university|phasing|hamburg|cent(?:re|er)|gmbh|ltd|inc|llc|corp(?:oration)?|s\.?a\.?r\.?l|b\.?v|plc|universit\w+|college|school|agency|consortium|collaboration|foundation|max\s*iv|group|team|company|national|observatory)\b/i;

const ONE_WORD = /^\S+$/;

/** The words of a text; most that are asked about are one. */
export const tokensOf = (text: string): string[] => (ONE_WORD.test(text) ? [text] : (text.match(/\S+/g) ?? []));

const isNameWord = (token: string): boolean =>
  /^(?:["“]?\p{Lu}[\p{L}'’.\-_]*["”]?)$/u.test(token) && !NO_NAMES.test(token);

/** The words are a person's name: capitals and particles, up to five of them, no digits. */
export function isName(text: string): boolean {
  const tokens = tokensOf(text);
  const [first = ''] = tokens;
  if (tokens.length === 0 || tokens.length > 5 || !isNameWord(first)) return false;
  const typed =
    tokens.length === 2 &&
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    /^\p{Ll}{3,}(?<!ed|ing)$/u.test(tokens[1] ?? '') &&
    !NO_NAMES.test(tokens[1] ?? '') &&
    !PARTICLES.has(tokens[1] ?? '');
  return (
    typed ||
    tokens.every((token) => isNameWord(token) || PARTICLES.has(token.toLowerCase()) || /^\p{Ll}\.$/u.test(token))
  );
}

/** The last word is one that only companies have behind their names. */
export const isCompany = (text: string): boolean =>
  /\s(?:gmbh|ltd|inc|llc|corp(?:oration)?|plc|foundation|universit\w+|consortium)\.?$/i.test(text);

/** Organisations: a word that only they have, or nothing but capitals. */
export const isSiteName = (text: string): boolean =>
  ORGANISATION.test(text) ||
  tokensOf(text).every((token) => /^[\p{Lu}\d&/.\\_-]{3,}$/u.test(token)) ||
  /^[\p{Lu}]{3,}(?:[-\s]\S+)?$/u.test(text);

/** What somebody is in the meeting is no place to come from. */
export const isRole = (text: string): boolean =>
  /^(?:co-?chair|chair|host|scribe|observer|guest|visitor|invited|remote|online|member|voting|editor|facilitator|organi[sz]er|minutes|secretary|treasurer|president|director|note\w*|late|partly|partially|left|joined|TSC|TAC|TC|SC|PMC|WG|SIG)\b/i.test(
    text,
  );

/** A person of whom only the initials are printed: `AB`, `HJB`, `WdN`. */
export const isInitials = (text: string): boolean =>
  /^(?:\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu})$/u.test(text) &&
  !/^(?:UTC|GMT|CET|[ECMP][SD]T|BST|TB[ACD]|AOB|NA|OK|PR)$/.test(text);

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

/**
 * Initials fit a name when their capitals begin its words, or when the first and the last do, or the first two of
 * three; of a single name only the first letter can be held against them. Anything else in brackets is a site or a remark.
 */
export function fits(initials: string, name: string): boolean {
  const words = name.split(/[\s\-'’]+/).filter(Boolean);
  if (!/^\p{Lu}\p{L}{0,3}$/u.test(initials) || words.length > 6 || /^\p{Lu}\p{Ll}{2,}$/u.test(initials)) return false;
  const letters = [...folded(initials.replace(/\p{Ll}/gu, ''))];
  const begins = words.map((word) => folded(word)[0] ?? '');
  if (letters[0] !== begins[0]) return false;
  if (words.length === 1) return letters.length <= 3;
  const ends = letters.length > 1 && letters.at(-1) === begins.at(-1);
  const opens = letters.length === 3 && letters[1] === begins[1];
  return ends || opens || letters.every((letter) => begins.includes(letter));
}
