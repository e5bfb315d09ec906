import type { Minutes } from '../../types.ts';
import { dateInName, datesIn, type WrittenDate } from '../days/dates.ts';
import { timesIn, type WrittenTime, withoutTimes } from '../days/times.ts';
import type { Block } from '../layout/blocks.ts';

/** When and what the meeting was, with what is doubtful about it. */
export interface MeetingFound {
  readonly meeting: Minutes['meeting'];
  /** The time of day it began, where the head tells it. */
  readonly clock: WrittenTime | null;
  readonly warnings: readonly string[];
}

const DAY_AHEAD =
  '(?:the\\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*,?\\s+)?(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s)';
const NOT_ITS_OWN = new RegExp(
  `\\bnext\\b|\\blast\\b|\\bprevious\\b|\\bdeadline\\b|\\bby\\s+${DAY_AHEAD}|\\bupdated\\b|\\bcreated\\b|\\bmodified\\b|\\buntil\\b|\\bsince\\s+${DAY_AHEAD}|\\bapprov|\\badopt`,
  'iu',
);
/** The date of minutes stands in their head; further down dates are about other things. */
const HEAD_BLOCKS = 12;

/** A line of the head, and whether it is a title. */
interface Words {
  readonly words: string;
  readonly isTitle: boolean;
}

/** A title that is broken behind a hyphen or a comma goes on with the next; each sentence of a paragraph stands for itself. */
function headOf(blocks: readonly Block[]): Words[] {
  const all: Words[] = [];
  let open = false;
  for (const [index, block] of blocks.entries()) {
    const isTitle = block.heading > 0 || index === 0;
    const last = all.at(-1);
    if (open && last && block.heading > 0)
      all[all.length - 1] = { words: `${last.words}${last.words.endsWith('-') ? '' : ' '}${block.text}`, isTitle };
    else {
      const parts = block.heading === 0 && block.lines.length > 1 ? block.lines.map(({ text }) => text) : [];
      const said = NOT_ITS_OWN.test(block.text) ? block.sentences.map(({ text }) => text) : [];
      all.push(...[...parts, ...said, block.text].map((words) => ({ words, isTitle })));
    }
    open = block.heading > 0 && /[-–,]$/.test(block.text);
  }
  return all;
}

/** `Draft of 15 March: minutes of 12 March`: the day of the meeting stands behind these words. */
const HELD =
  /(?<!\bno\s)\b(?:minutes|notes|meeting|call|session|held|met|telecon\w*)\s(?:held\s|took\s+place\s)?(?:(?:by|via|in|at)\s+(?:\p{L}+\s+){1,3})?(?:of|on|from)\b/iu;
/** A label that stands before the day of a meeting. */
const LABELLED =
  /^\W*(?:(?:meeting|call)[\s_]+)?(?:date|day|when|held|time|start(?:ed)?|datum)\b[^:\d]{0,20}[:|\d]|^\W*meeting\s+(?:started|held)\b/i;
/** The subject of a mail names the meeting, its date only says when somebody wrote. */
const SUBJECT = /^\W*(?:subject|betreff|objet)\s*:/i;
/** Days of other things: of what was written when, and of what is planned. */
const OF_OTHERS =
  /\b(?:posted|published|sent|printed|generated|edited|revised|version|draft|release[ds]?|planned|milestone|freeze|expires?|birthday|asked|founded|compiled)\b/i;

/** How surely words of the head tell the day of the meeting. */
function pointsFor({ words, isTitle }: Words): number {
  const kind = SUBJECT.test(words) ? 6 : LABELLED.test(words) || HELD.test(words) || isTitle ? 5 : 0;
  const prose = words.length >= 120 || (/[.!?]$/.test(words) && words.split(' ').length > 5);
  const points = kind > 0 ? kind : prose ? 2 : 3;
  return OF_OTHERS.test(words) && !HELD.test(words) ? Math.min(points, 3) - 2 : points;
}

/** Robots that keep a log name the file after its day and hour: `…/harbour.2019-03-12-15.00.log.html`. */
const DAY_AND_HOUR = String.raw`(?<!\d)(20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))-\d\d[.:]\d\d`;
const LOG_ADDRESS = new RegExp(String.raw`https?://\S*${DAY_AND_HOUR}\S*`);

/** Agendas are filed by their day: `Agenda: https://…/agendas/2019/03-Mar/12-harbour.md`. */
const AGENDA_ADDRESS = /https?:\/\/\S*\/(20\d\d)\/(0[1-9]|1[0-2])(?:-\p{L}{3,9})?\/(0[1-9]|[12]\d|3[01])(?=[-./_])/u;

const MONTH_WORD = /\b(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*/iu;

/** A day of the head, and how surely it is that of the meeting. */
interface HeadDay {
  readonly day: WrittenDate;
  readonly points: number;
}
/** So surely the address of a log tells the day. */
const OF_LOG = 3;
/** So few points has a day in prose; the name of the file tells more. */
const WEAK = 2;

/** `Subject: Notes of the sync on February 7`: whose letter has a year, and names the day of what was held. */
const isNamed = (words: string): boolean => SUBJECT.test(words) && HELD.test(words);

/** Without a number in digits or in words there is no day. */
const MAY_TELL_DAY = /\d|teen|th\b|first|second/;

/** The day that the line tells, if it may tell it more surely than so many points. */
function dayIn(line: Words, year: string | null, best: number): HeadDay | undefined {
  const { words } = line;
  if (!MAY_TELL_DAY.test(words)) return undefined;
  const points = pointsFor(line);
  if (Math.max(points, OF_LOG) <= best) return undefined;
  const own = words.replace(/\([^)]*\)/g, (aside) =>
    /^\((?:next|upcoming)\b/i.test(aside) || !NOT_ITS_OWN.test(aside) ? aside : ' ',
  );
  if (words.length > 300 || NOT_ITS_OWN.test(own)) return undefined;
  const filed = /^\W*agenda\b/i.test(words) ? AGENDA_ADDRESS.exec(words)?.slice(1).join('-') : undefined;
  const logged = filed ?? LOG_ADDRESS.exec(words)?.[1];
  if (logged) return { day: { date: logged, hasYear: true, wrongWeekday: null, text: logged }, points: OF_LOG };
  if (points <= best || !MAY_TELL_DAY.test(own)) return undefined;
  const held = HELD.exec(own)?.index ?? 0;
  const dates = (held > 0 ? [own.slice(held), own] : [own]).flatMap((text) =>
    datesIn(withoutTimes(text, timesIn(text)), year),
  );
  const day = dates.find((one) => one.hasYear) ?? (words.length < 120 ? dates[0] : undefined);
  if (!day) return undefined;
  const missing = day.hasYear || isNamed(words) ? 0 : MONTH_WORD.test(day.text) ? 2 : 4;
  return { day, points: points - missing };
}

/** The day that the head tells most surely, of equals the first; a day without its year tells less. */
function headDate(blocks: readonly Block[], year: string | null): HeadDay | undefined {
  let best: HeadDay | undefined;
  for (const line of headOf(blocks.slice(0, HEAD_BLOCKS))) {
    const most = best?.points ?? -2;
    const found = dayIn(line, year, most);
    if (found && found.points > most) best = found;
  }
  return best;
}

/** The time of day that the head tells, so that "same time" means something. */
function clockOf(blocks: readonly Block[]): WrittenTime | null {
  const times = blocks.slice(0, HEAD_BLOCKS).flatMap(({ text }) => (text.length > 300 ? [] : timesIn(text)));
  return times.find((one) => one.zone !== null) ?? times[0] ?? null;
}

/** `Minutes of yesterday's call`, written and dated a day later. */
const YESTERDAY =
  /\byesterday(?:['’]?s\s+(?:\p{L}+\s+)?(?:call|meeting|vc|sync|telco|telecon)|\s+(?:morning|afternoon|evening))\b/iu;

function dayBefore(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Whether the day is that on which somebody wrote of yesterday's meeting; not where the day after it stands there, too. */
function isOfYesterday(day: string, head: readonly Block[]): boolean {
  if (!head.some(({ text }) => YESTERDAY.test(text))) return false;
  return !head.some(({ text }) => datesIn(text, day).some(({ date }) => dayBefore(date) === day));
}

/** A year that the head or the name tells without a day. */
function yearOf(name: string, blocks: readonly Block[]): string | null {
  const text = [name, ...blocks.slice(0, HEAD_BLOCKS).map((block) => block.text)].join(' ');
  const year = /(?<!\d)(20[0-3]\d)(?!\d)/.exec(text)?.[1];
  return year ? `${year}-01-01` : null;
}

/** `March 9th`, and further down `slides/2021-03-09-lamps.pdf`: the address of that day knows the year. */
function dayOfLinks(blocks: readonly Block[]): HeadDay | undefined {
  for (const { url } of blocks.flatMap(({ links }) => links)) {
    const [, year, day] = /(?<!\d)(20[0-3]\d)-(\d\d-\d\d)(?!\d)/.exec(url) ?? [];
    const found = year ? headDate(blocks, `${year}-01-01`) : undefined;
    if (found && found.day.date === `${year}-${day}`) return found;
  }
  return undefined;
}

/** The first heading or the first short line; the page that hides it has none. */
function titleOf(blocks: readonly Block[]): string | null {
  const title = blocks.slice(0, HEAD_BLOCKS).find((block) => block.heading > 0 && block.heading <= 2) ?? blocks[0];
  return title ? title.text.slice(0, 200) : null;
}

function warningsFor(head: WrittenDate | undefined, named: string | null): string[] {
  if (!head) return [];
  const warnings: string[] = [];
  if (named && head.hasYear && named !== head.date)
    warnings.push(`The minutes are dated ${head.date}, but the name of the file says ${named}.`);
  if (head.wrongWeekday) warnings.push(`The minutes say "${head.text}", but ${head.date} is a ${head.wrongWeekday}.`);
  return warnings;
}

/** `(full logs)` leads to `harbour.2019-03-12-15.00.log.html` beside the page. */
const LOG_NAME = new RegExp(String.raw`${DAY_AND_HOUR}\S{0,10}\.(?:log|txt|html)`);

function dayOfLog(blocks: readonly Block[]): HeadDay | undefined {
  const link = blocks
    .slice(0, HEAD_BLOCKS)
    .flatMap(({ links }) => links)
    .find(({ url }) => LOG_NAME.test(url));
  const date = LOG_NAME.exec(link?.url ?? '')?.[1];
  return date ? { day: { date, hasYear: true, wrongWeekday: null, text: date }, points: OF_LOG } : undefined;
}

/** Finds title and day of the meeting: the day the caller knows, else that of the head, else that of the file's name. */
export function meetingOf(name: string, blocks: readonly Block[], given: string | null): MeetingFound {
  const named = dateInName(name);
  const found = headDate(blocks, yearOf(name, blocks)) ?? dayOfLinks(blocks) ?? dayOfLog(blocks);
  const head = named && found && found.points <= WEAK ? undefined : found?.day;
  const told = head?.hasYear ? head.date : (named ?? head?.date);
  const late = told !== undefined && isOfYesterday(told, blocks.slice(0, HEAD_BLOCKS));
  const date = given ?? (late ? dayBefore(told) : told) ?? null;
  return { meeting: { title: titleOf(blocks), date }, clock: clockOf(blocks), warnings: warningsFor(head, named) };
}
