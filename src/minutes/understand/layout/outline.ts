import { MEETING } from '../words/meeting-names.ts';
import { type Block, REPOSITORY } from './blocks.ts';
import { loneStatuses } from './lone-statuses.ts';
import { isLoneTitle, isNumbered } from './lone-titles.ts';

/** What a section of the minutes is for; `talk` is everything that is none of the others. */
export type Section =
  | 'agenda'
  | 'present'
  | 'absent'
  | 'next'
  | 'actions'
  | 'previous'
  | 'plans'
  | 'rejected'
  | 'closed'
  | 'talk';

/** A block with its place in the document. */
export interface Placed {
  readonly block: Block;
  readonly index: number;
  /** 1 to 6 headings, 7 and 8 titles without a heading's style, 10 paragraphs, 11 and more list items by depth. */
  readonly rank: number;
  readonly isTitle: boolean;
  readonly section: Section;
  /** The titles above, outermost first. */
  readonly path: readonly Block[];
}

const COUNT = '(?:\\(?[\\divx]{1,4}(?:\\.\\d+)*[.):]*\\s+|\\(?[a-z](?:\\.\\d+)*[.):]+\\s+)?';
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'next',
    new RegExp(
      `^(?:(?:date|time|place)s?\\s+(?:(?:and|&|,)\\s+\\w+\\s+)*(?:of|for)\\s+(?:the\\s+)?)?(?:next|upcoming|future|coming)\\s+(?!steps?\\b|releases?\\b|items?\\b|topics?\\b|actions?\\b|week|one\\b)(?:[\\p{L}’'/-]+\\s+){0,3}?${MEETING}\\b.{0,30}$|^(?:date\\s+of\\s+)?next$|^when\\s+(?:do|will|shall)\\s+we\\s+(?:next\\s+meet|meet\\s+(?:next|again))\\W*$`,
      'iu',
    ),
  ],
  [
    'absent',
    /^(?:apolog(?:y|ies)|regrets|absent|absence|leave\s+of\s+absence|on\s+leave|excused|not\s+(?:present|attending|on\s+the\s+call)|entschuldigt|abwesend|excus[ée]e?s?|ausentes|assenti|afwezig|frånvarande|nieobecni)(?!\p{L}).{0,40}$/iu,
  ],
  [
    'present',
    /^(?:(?:meeting|introduction\s+of|list\s+of|also|(?:[\p{L}-]+\s+){1,3}members)\s+)?(?:participants?|presents?|attendees?|attend(?:ance|ing)|people\s+present|in\s+attendance|(?:[\p{L}-]+\s+)?(?:members|delegates|delegations|directors|staff|officers|representatives)\s+present|who(?:\s+was\s+(?:there|here|present))?|who[’']?s\s+here|(?:on|in)\s+the\s+(?:call|line|room)|participation|roll\s*call|(?:[\p{L}]+\s+)?voting\s+members|teilnehmer(?:innen)?|teilnehmende|anwesende?|asistentes|presentes|presenti|partecipanti|aanwezig(?:en)?|närvarande|deltagare|obecni|pr[ée]sente?s)(?!\p{L}).{0,40}$/iu,
  ],
  [
    'previous',
    /^(?:approval\s+of\s+|approve\s+|review\s+of\s+)?(?:the\s+)?(?:previous|last|past|earlier|prior)\s+(?:minutes|meeting|actions?|call|telco|vc)|^minutes\s+(?:of|from)\s+(?:the\s+)?(?:last|previous)|^matters\s+arising/i,
  ],
  [
    'actions',
    /^(?:(?:summary\s+of\s+|open\s+|new\s+|list\s+of\s+|pending\s+)?action(?:\s+(?:items?|points?|summary|list))?s?|to-?\s?dos?|tasks|AIs?)(?:\s+summary)?$/i,
  ],
  [
    'agenda',
    /^(?:(?:proposed|draft|meeting|today[’']?s|suggested|tentative)\s+)?(?:agenda(?:\s+items?)?|contents?|table\s+of\s+contents|toc|topics?(?:\s+(?:for|of)\s+\w+)?|order\s+of\s+business)$/i,
  ],
  [
    'plans',
    /^(?:issues?|prs?|tickets?|things|items|pull\s+requests?)?\s*(?:that\s+)?(?:we\s+)?(?:(?:want|need|plan|propose|hope)\w*\s+)?(?:to\s+(?:be\s+)?(?:close|closed|discuss|discussed|resolve|resolved|review|reviewed|merge|merged|vote|decide)\b.*|may\s+(?!\d).*)$|^(?:proposed|candidates?|planned|upcoming|pending|for\s+next|future|backlog|parking\s+lot|postponed|deferred|open(?!\s+(?:issues?|tickets?|prs?|pull|points?|questions?|topics?|items?|discussion|floor|mic|meetings?|calls?|sessions?|hours?|(?:(?!(?:for|from|until|till|since|after|before|by|at|in|on|of|to|tasks?|actions?|things?)\b)\S+\s+){1,4}(?:meetings?|calls?|sessions?|hours?))\b))\b.{0,60}$|\bto\s+be\s+(?:closed|resolved|discussed)\b|\bneed\s+to\s+be\b/i,
  ],
  ['rejected', /^(?:rejected|declined|won[’']?t\s*fix)(?:\s+(?:issues?|proposals?|requests?|tickets?))?$/i],
  [
    'closed',
    /^(?:(?:what|issues?|tickets?|items?)\s+(?:that\s+)?(?:we\s+(?:have\s+)?|were\s+|was\s+)?)?(?:recently\s+|already\s+|just\s+|newly\s+)?(?:closed|resolved)(?:\s+(?:issues?|tickets?|items?))?(?:\s+(?:since|during|at|in)\s+(?:the\s+|our\s+|this\s+)?[\p{L}\d .-]{2,30}|\s+(?:today|this\s+(?:week|month|sprint)))?$/iu,
  ],
];

const COUNTED = new RegExp(`^${COUNT}`, 'i');
export const bareTitle = (text: string): string =>
  text
    .replace(COUNTED, '')
    .replace(/[*_#]|^\p{Extended_Pictographic}\S*\s+/gu, '')
    .replace(/\s*[:.]\s*$/, '')
    .trim();

export function sectionOf(text: string): Section | undefined {
  const title = bareTitle(text);
  return SECTIONS.find(([, pattern]) => pattern.test(title))?.[0];
}

interface Opened {
  readonly section: Section;
  readonly rank: number;
  /** `ACTION: Mara asks Jo` between others is an action by itself; what stands beside it is talk as before. */
  readonly alone: boolean;
}

/** One action, not the title of several. */
const IS_ACTION = /^(?:action(?: item)?|AI)\W*$/i;

/** `Present: DLS: …` begins the section on the line that already carries its words. */
function openingWord({ text }: Block, rank: number): Opened | undefined {
  if (!text.includes(':')) return undefined;
  const [label = '', word] = /^([\p{L} /-]{3,44}?)\s*(?:\([^)]*\))?\s*:(?=\s|$)/u.exec(text) ?? [];
  const section = word ? sectionOf(word) : undefined;
  if (section !== 'present' && section !== 'absent' && section !== 'agenda' && section !== 'actions') return undefined;
  const words = text.length > label.length;
  return { section, rank, alone: words && (rank > 10 || IS_ACTION.test(label.trim())) };
}

/** `RESOLUTION: …` in bold is what was decided, and no title. */
const DECIDES =
  /^(?:proposed\s+)?(?:resolution|resolved|decision|agreed|conclusion|proposal|proposed|action)\b[^:]{0,12}:\s+\S/i;

function rankOf(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (!block) return 10;
  if (block.heading > 0) return block.heading;
  const short = block.text.length <= 90 && !/[.;,]$/.test(block.text) && block.cells.length < 2;
  const isBold = block.lines.length === 1 && block.lines.every((line) => line.bold);
  if (block.depth === 0 && short && isBold && !DECIDES.test(block.text)) return 7;
  if (block.depth === 0 && REPOSITORY.test(block.text)) return 7;
  if (isLoneTitle(blocks, index)) return 7;
  if (block.depth === 0 && short && /^\d{1,2}(?:(?:\.\d{1,2})+\.?|\/)\s+\p{Lu}/u.test(block.text)) return 8;
  const alone =
    /:$/.test(block.text) || (block.depth === 0 && LONE_TITLE.test(block.text)) || isItemAbove(blocks, index);
  if (short && alone && sectionOf(block.text)) return block.depth === 0 ? 8 : 10 + block.depth;
  return 10 + block.depth;
}

/** `Next meeting`, an item of a list with the day and the time as items below it. */
function isItemAbove(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const below = blocks[index + 1];
  if (!block || !below || below.depth <= block.depth || block.text.length > 60) return false;
  const section = sectionOf(block.text);
  return section === 'next' || ((section === 'present' || section === 'absent') && block.depth > 0);
}

/** These words alone on their line are a title, however they are set. */
const LONE_TITLE =
  /^(?:actions?(?:\s+items?)?|to-?\s?dos?|agenda|participants|attendees|attendance|(?:attending|present)(?:\s+[\p{L}-]+){0,2}\s+members|(?:date\s+(?:and\s+\w+\s+)?of\s+)?(?:the\s+)?(?:next|upcoming)\s+(?:\p{L}+\s+)?(?:meetings?|calls?|vcs?|dates?|tele\p{L}+|telcos?|sessions?|syncs?))$/iu;

interface Open {
  readonly rank: number;
  readonly block: Block;
  readonly section: Section | undefined;
}

const IS_FIRST = /^\(?1[.)]?$/;

/** The points of an agenda were counted, and behind the last the count begins again: the talk about them. */
function beginsTalk(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || block.depth === 0 || !IS_FIRST.test(block.marker)) return false;
  const isCounted = (at: number): boolean => blocks[at]?.depth === block.depth && isNumbered(blocks[at]?.marker ?? '');
  let at = index - 1;
  while (isCounted(at) && blocks[at]?.marker !== block.marker) at -= 1;
  return isCounted(at) && index - at > 1 && sectionOf(blocks[at - 1]?.text ?? '') === 'agenda';
}

/** The point counted behind a title ends what stands below that, though it is too long for a title itself. */
function isNextPoint(last: Open | undefined, block: Block): boolean {
  if (last?.rank !== 7 || !isNumbered(last.block.marker) || !isNumbered(block.marker)) return false;
  const count = (marker: string): number => Number(/^\(?(\d{1,2})[.)]?$/.exec(marker)?.[1]);
  return count(block.marker) === count(last.block.marker) + 1;
}

/** Places every block below its titles and says what kind of section it stands in. */
export function outlineOf(blocks: readonly Block[]): Placed[] {
  const open: Open[] = [];
  const statuses = loneStatuses(blocks);
  let opened: Opened | undefined;
  return blocks.map((block, index) => {
    const rank = statuses.has(block) ? 7 : rankOf(blocks, index);
    const isTitle =
      rank < 10 ||
      (rank > 10 &&
        (/:$/.test(block.text) || isItemAbove(blocks, index)) &&
        sectionOf(block.text) !== undefined &&
        block.text.length < 40);
    if (isTitle) while (open.length && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    else while (open.length && (open.at(-1)?.rank ?? 0) > 10 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    if (!isTitle && isNextPoint(open.at(-1), block)) open.pop();
    if (isTitle) opened = undefined;
    if (beginsTalk(blocks, index)) while (open.at(-1)?.section === 'agenda') open.pop();
    const path = open.map((one) => one.block);
    const own = isTitle ? sectionOf(block.text) : undefined;
    if (isTitle) open.push({ rank, block, section: own });
    const ends = (rank === 10 && opened?.section === 'agenda') || (opened?.alone && rank <= opened.rank);
    opened = openingWord(block, rank) ?? (ends ? undefined : opened);
    const section = opened?.section ?? open.findLast((one) => one.section)?.section ?? 'talk';
    return { block, index, rank, isTitle, section, path };
  });
}
