import type { Line } from '../../read/line.ts';
import type { Placed } from '../layout/outline.ts';
import { introductionsIn } from './attendance-introductions.ts';
import { namesToldIn, withNames } from './attendance-prose.ts';
import { calledIn, guessedItems, guessedList, isListOfPeople, otherListIn } from './attendance-shape.ts';
import { tablesOfPeople } from './attendance-tables.ts';
import { isName } from './names.ts';

/** Whom a list names: those who were there, or those who were not. */
type Attendance = 'present' | 'absent';

const PRESENT =
  "attn\\.?|took\\s+part|blue\\s?sheets?|assist(?:ants|entes)?|asistencia|attendance\\s+list|roll\\s*call|(?:\\p{L}+\\s+)?participants?(?:\\s+(?:were|are))?|presents?|pr[ée]sente?s?|attendees?|attend(?:ing|ance)|in\\s+attendance|(?:(?!not\\b)\\p{L}+\\s+){0,2}present(?:\\s+(?:in\\s+person|on-?line|remotely|(?:via|by)\\s+\\p{L}+))?|who\\s+was\\s+(?:there|here)|who[’']?s\\s+here|those\\s+(?:present|(?:who\\s+)?(?:made\\s+it|were\\s+(?:here|there|present)))|(?:(?!not?\\b)[\\p{L}’']+\\s+)?attendees|attended|participating|taking\\s+part|(?:also\\s+)?there|(?:dialled|dialed|called)\\s+in|on\\s+(?:the\\s+)?screen|delegates|representatives|folks|crew|people|in\\s+person|on-?line|on\\s+the\\s+(?:line|phone|call)|in\\s+the\\s+room|remote(?:ly)?|on\\s+site|connected|via\\s+\\p{L}+|who|we\\s+were(?:\\s+\\p{L}+)?|here|there|speakers|(?:[\\p{L}-]+\\s+)?members(?:\\s+present)?|non-voting(?:\\s+members)?|staff|community|volunteers|scrubbers|maintainers|contributors|introductions|sign-?in|roster|(?:call|meeting|video|phone)\\s+(?:participants|attendees)|people\\s+(?:in|on)\\s+the\\s+(?:call|meeting|room)|(?:[ée]taient\\s+|were\\s+)pr[ée]sente?s?|others|guests|observers|also\\s+present|teilnehmer(?:innen)?|teilnehmende|anwesend(?:e)?|asistentes|partecipanti|presenti|participantes|presentes|närvarande|deltagare|til\\s+stede|deltakere|obecni|uczestnicy|deelnemers|aanwezig(?:en)?";
const ABSENT =
  "(?:with\\s+)?apolog(?:y|ies)(?:\\s+(?:from|for\\s+absence|received))?|regrets|absent(?:ees)?(?:\\s+with\\s+\\p{L}+)?|(?:leave\\s+of\\s+)?absence|on\\s+leave|(?:\\p{L}+\\s+){0,2}(?:excused|absent|not\\s+(?:present|attending|in\\s+attendance))|excus[ée]e?s?|away|could\\s?n[’']t\\s+(?:make\\s+it|attend|come)|not\\s+(?:here|there|present|attending|(?:on|in)\\s+the\\s+(?:call|meeting|room))|missing|entschuldigt|abwesend|fehlend|afwezig|ausentes|assenti";
const ON_DAY =
  '(?:\\s+on\\s+(?:\\d[\\d./-]{4,9}|(?:\\p{L}{3,9},?\\s+)?\\d{1,2}\\.?\\s\\p{L}{3,9}|\\p{L}{3,9}\\s\\d{1,2}))?';
const within = (words: string): string => `(?:${words})(?:\\s*/\\s*(?:${words}))?${ON_DAY}(?:\\s*\\([^)]{0,60}\\))?`;
const LABEL = new RegExp(
  `^[^\\p{L}]{0,4}(?:(?<present>${within(PRESENT)})|(?<absent>${within(ABSENT)}))\\s*[*_]{0,2}(?::|=|\\s[–—-]\\s|$)\\s*`,
  'iu',
);
/** `PRESENT Mara Lind`, `Present Mara Lind, Jo Ek`, without a colon; `present+ Mara_Lind` of a chat. */
const SIGNED =
  /^(?:\p{L}[\w-]*:\s+)?(?:(?:PRESENT|PARTICIPANTS|ATTENDEES|IN ATTENDANCE)\s+(?=\p{Lu})|(?:Present|Attendees|Participants)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+[,;])|(?:Present|[Oo]n\s+the\s+(?:phone|call|line)|[Ii]n\s+the\s+room)\s+(?:were|was)\s+(?=\p{L})|present\+:?\s+|👥\s*(?=\p{Lu}))/u;
const SIGNED_OFF =
  /^(?:\p{L}[\w-]*:\s+)?(?:(?:APOLOGIES|REGRETS|ABSENT)\s+(?=\p{Lu})|(?:Apologies|Regrets|Absent)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+(?:[,;]|$))|(?:[\d.]+\s+)?(?:[Ww]ith\s+)?(?:[Aa]pologies|[Rr]egrets)\s+(?:for\s+absence\s+)?(?:were\s+)?(?:received\s+)?from\s+|regrets\+:?\s+)/u;
/** Any other label ends a list that no title has begun. */
const OTHER_LABEL = /^[^\p{L}\d(@]{0,4}[\p{L}][\p{L} /-]{2,24}:[*_]{0,2}(?:\s|$)/u;
/** In the middle of a line a list may begin behind a separator or a sentence: `Room 2. We were: Ann, Bo`. */
const PARTS = new RegExp(
  `\\s[·•|]\\s+(?=(?:${within(PRESENT)}|${within(ABSENT)}|\\p{L}[\\p{L}\\s]{2,20})\\s*:)|(?<=[.!])\\s+(?=(?:on\\s+the\\s+(?:line|phone)|on-?line|remote(?:ly)?|in\\s+person|we\\s+were(?:\\s+\\p{L}+)?|who\\s+was\\s+there|(?:members\\s+)?present|on\\s+(?:the\\s+)?screen|also\\s+there|attendees|participants|took\\s+part|excused|apologies|regrets|absent|away|not\\s+(?:t?here|present))\\s*(?:\\([^)]{0,40}\\)\\s*)?:)|(?<=[.!])\\s+(?=[Pp]resent\\s+(?:were|was|in\\s+person|on-?line|remotely|by|via)\\b)|(?<=[\\p{L}).*])\\s+(?=[*_]{0,2}(?:Regrets|Apologies|Guests|Observers)[*_]{0,2}:)|[;,/]\\s+(?=(?:${within(ABSENT)})\\s*:|(?:with\\s+)?(?:apologies|regrets)\\s+(?:\\p{L}+\\s+)?from\\b)|;\\s+(?=(?:remote(?:ly)?|on-?line|in\\s+person|guests|observers|in\\s+the\\s+room|on\\s+the\\s+\\p{L}+)\\s*:)|(?<=[.!])\\s+(?=(?:\\p{L}+\\s+)?(?:(?:not\\s+|also\\s+)?present|absent|excused|attended|attending)\\s*:)`,
  'iu',
);

/** One of these stands in every line that has parts; most have none. */
const MAY_PART =
  /[·•|;]|[.!]\s|[,/]\s(?:\S+\s){0,2}?(?:apolog|regret|excus|absen|not\s)|\s[*_]{0,2}(?:Regrets|Apologies|Guests|Observers)/i;
/** And one of these in the part behind it. */
const NAMES_A_PART = /:|present|apologies|regrets/i;

/** `Ann Lind, Bo Li and Carl Dorn joined the call.` */
const ATTENDED =
  /^((?:\p{Lu}[\p{L}.'’-]+(?:\s(?:de|van|von|der|\p{Lu}[\p{L}.'’-]*)){0,3}(?:,\s+|,?\s+and\s+)){1,30}\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2})\s+(?:were\s+present|attended|joined|participated|took\s+part)\b/u;
/** What else may stand in one paragraph with those who were there. */
const ENDS =
  /^\W{0,4}(?:next(?:\s+\p{L}+)?|date|time|place|location|venue|agenda|topics?|actions?|todo|quorum|link|url|zoom|recording)\s*:/iu;

/** `ann bo carl here, emil sick`: names in small letters and nothing else before the word. */
const HERE =
  /^((?:(?!(?:we|are|is|the|all|not|and|was|were|still|nobody|it|that|this|over|out|in|have|has|had|been|who|they|he|she|from|with|for|of|to|by|at|an?|so|as|be)\b)\p{Ll}{2,12}\s){2,9}\p{Ll}{2,12})\s(?:here|there|present)\b(?=\W*$|,)/u;

interface Labelled {
  readonly kind: Attendance | undefined;
  readonly rest: string;
}

/** Behind those who were in the room stand those who were not, by what they called in with. */
const CALLED_IN =
  /^[^\p{L}]{0,4}(?:(?:on|via|by|over)\s+)?(?:zoom|video|phone|room|teams|webex|hybrid|dial-?in)\s*:\s+(?=\p{Lu}[\p{L}.])/iu;

function labelled(text: string): Labelled | undefined {
  const signed = SIGNED.exec(text)?.[0] ?? '';
  const off = signed ? '' : (SIGNED_OFF.exec(text)?.[0] ?? '');
  if (signed || off) return { kind: signed ? 'present' : 'absent', rest: text.slice(signed.length + off.length) };
  const here = /here|present/.test(text) ? HERE.exec(text)?.[1] : undefined;
  if (here) return { kind: 'present', rest: here.replace(/\s+/g, ', ') };
  const found = LABEL.exec(text);
  if (found) return { kind: found.groups?.present ? 'present' : 'absent', rest: text.slice(found[0].length) };
  const attended = /present|attended|joined|participated|took/.test(text) ? ATTENDED.exec(text) : null;
  if (attended) return { kind: 'present', rest: attended[1] ?? '' };
  if (!text.includes(':')) return undefined;
  if (ENDS.test(text)) return { kind: 'absent', rest: '' };
  return OTHER_LABEL.test(text) ? { kind: undefined, rest: text } : undefined;
}

/** A list that no title announces stands in the head of the minutes. */
const HEAD = 16;

interface State {
  /** Beside this line stands one with the word for those who were there: lists of names by groups are such, too. */
  grouped: boolean;
  open: Attendance | undefined;
  /** The block above was nothing but the word: the list stands in this one. */
  announced: Attendance | undefined;
}

/** The parts of a line that name who was there. */
function presentIn(line: Line, listed: boolean, state: State): Line[] {
  const group = state.grouped && !labelled(line.text)?.kind ? otherListIn(line.text) : undefined;
  if (group) return [{ ...line, text: group, continues: false }];
  const mayPart = NAMES_A_PART.test(line.text) && MAY_PART.test(line.text);
  const parts = mayPart ? line.text.split(PARTS) : [line.text];
  return parts.flatMap((part) => {
    const more = state.open === 'present' ? CALLED_IN.exec(part)?.[0] : undefined;
    const found = more ? { kind: state.open, rest: part.slice(more.length) } : labelled(part);
    if (found?.kind) state.open = found.kind;
    else if (found) state.open = listed ? 'present' : undefined;
    if (state.open !== 'present') return [];
    const text = found?.kind ? found.rest : part;
    return [text === line.text ? line : { ...line, text, continues: line.continues && !found?.kind }];
  });
}

const isChat = (line: Line): boolean =>
  (line.text.includes('present+') && SIGNED.test(line.text)) ||
  /^\W{0,4}(?:blue\s?sheets?|attendance\s+list)\s*:/i.test(line.text);

/** `| Present | Ann Lind, Bo Li |`: a row whose first cell says whom the second names. */
function labelledRow(placed: Placed): Placed {
  const { block } = placed;
  const [label = '', names = ''] = block.cells;
  const found = LABEL.exec(label.trim());
  if (!found || found[0].length < label.trim().length || names === '') return placed;
  const more = block.lines.slice(1).map((line) => ({ ...line, cells: [], continues: false }));
  const lines = [{ ...block.first, text: names, cells: [], continues: false }, ...more];
  const section = found.groups?.present ? 'present' : 'absent';
  return { ...placed, section, isTitle: false, block: { ...block, lines, cells: [], text: names } };
}

const alone = (words: string): RegExp =>
  new RegExp(`^[^\\p{L}]{0,4}(?:${words})\\s*(?:\\([^)]{0,40}\\))?\\s*:?\\W*$`, 'iu');
const PRESENT_ALONE = alone(PRESENT);
const ABSENT_ALONE = alone(ABSENT);

/** Whom the block below names, where this text is nothing but the word for it. */
function announcedBy(text: string): Attendance | undefined {
  if (text.length >= 40) return undefined;
  return PRESENT_ALONE.test(text) ? 'present' : ABSENT_ALONE.test(text) ? 'absent' : undefined;
}

/**
 * The outline with the lists of those who were there apart from those who were not: also where both stand in one
 * paragraph, and where no title but a word with a colon begins the list.
 */
export function attendanceOf(outline: readonly Placed[]): Placed[] {
  const found = listsIn(outline);
  const isListed = found.some(({ section }) => section === 'present');
  const items = guessedItems(found.slice(0, HEAD * 2), isListed);
  if (items.size > 0) return found.map((placed) => (items.has(placed) ? { ...placed, section: 'present' } : placed));
  if (isListed) return found;
  const guessed = guessedList(outline.slice(0, HEAD)) ?? listFurtherDown(outline.slice(HEAD));
  return guessed ? found.map((placed) => (placed.index === guessed.index ? guessed : placed)) : found;
}

/** Where the notes stand below a thread or an agenda, their list does, too. */
const FURTHER_DOWN =
  /^\W{0,4}(?:attending|attendees|attended|attendance|participants|present)\W{0,3}:\W{0,3}\s+(?=\S)/i;

/** The first line further down that is a list of people behind the word for it, handles or names. */
function listFurtherDown(rest: readonly Placed[]): Placed | undefined {
  for (const placed of rest) {
    const { block, isTitle } = placed;
    const label = isTitle || block.role === 'code' ? undefined : FURTHER_DOWN.exec(block.first.text)?.[0];
    const words = block.first.text.slice(label?.length ?? 0);
    if (!label || !isListOfPeople(words)) continue;
    return {
      ...placed,
      section: 'present',
      block: { ...block, lines: [{ ...block.first, text: words }], text: words },
    };
  }
  return undefined;
}

/** A name alone on an indented line goes on with the list above it. */
function isIndentedName({ first, lines, depth, text }: Placed['block']): boolean {
  const name = text.replace(/\s*\([^)]*\)\s*$/, '').replace(/^(?:Dr|Prof|Mr|Mrs|Ms)\.?\s/, '');
  return depth === 0 && lines.length === 1 && !first.apart && first.indent > 1 && name.includes(' ') && isName(name);
}

function listsIn(outline: readonly Placed[]): Placed[] {
  const state: State = { open: undefined, announced: undefined, grouped: false };
  const rows = new Map([...tablesOfPeople(outline, HEAD * 2), ...introductionsIn(outline.slice(0, HEAD * 2))]);
  return outline.map((placed) => {
    const { block, section, index, isTitle } = placed;
    const row = rows.get(placed);
    if (row) return row;
    const listed = section === 'present';
    const inHead = index < HEAD || block.lines.some(isChat);
    if (section === 'absent' || (!listed && !inHead) || block.role === 'code') {
      state.open = undefined;
      return placed;
    }
    const roll = listed || state.announced === 'present' ? calledIn(block) : [];
    if (roll.length > 0) return withNames(placed, roll);
    const told = listed || !inHead || block.cells.length > 1 ? [] : namesToldIn(block);
    if (told.length > 0) return withNames(placed, told);
    const above = block.heading > 0 ? undefined : state.announced;
    const own = announcedBy(block.lines.at(-1)?.text ?? '');
    state.announced = listed ? undefined : block.depth === 0 ? own : above;
    const announced = above === 'present';
    const below = state.open === 'present' && isIndentedName(block);
    if (isTitle || !listed) state.open = listed || announced || below ? 'present' : above;
    else state.open ??= 'present';
    if (block.cells.length === 2 && inHead) return labelledRow(placed);
    if (block.cells.length > 1) return placed;
    state.grouped = block.lines.length > 1 && block.lines.some(({ text }) => LABEL.exec(text)?.groups?.present);
    const lines = block.lines
      .flatMap((line) => presentIn(line, listed || announced, state))
      .filter((line) => line.text !== '');
    const same = listed && lines.length === block.lines.length && lines.every((line, at) => line === block.lines[at]);
    if (same) return placed;
    if (lines.length === 0) return listed && !isTitle ? { ...placed, block: { ...block, lines } } : placed;
    return { ...placed, section: 'present', isTitle: listed && isTitle, block: { ...block, lines } };
  });
}
