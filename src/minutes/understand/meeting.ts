import type { Minutes } from '../types.ts';
import type { Block } from './blocks.ts';
import { dateInName, datesIn, type WrittenDate } from './dates.ts';
import { timesIn, type WrittenTime, withoutTimes } from './times.ts';

/** When and what the meeting was, with what is doubtful about it. */
export interface MeetingFound {
  readonly meeting: Minutes['meeting'];
  /** The time of day it began, where the head tells it. */
  readonly clock: WrittenTime | null;
  readonly warnings: readonly string[];
}

const NOT_ITS_OWN =
  /\bnext\b|\blast\b|\bprevious\b|\bdeadline\b|(?<!started\s)\bby\b.*\d|\bupdated\b|\bcreated\b|\buntil\b|\bsince\b|\bapprov|\badopt/i;
/** The date of minutes stands in their head; further down dates are about other things. */
const HEAD_BLOCKS = 12;

/** A title that is broken behind a hyphen or a comma goes on with the next. */
function wholeTitles(blocks: readonly Block[]): string[] {
  const texts: string[] = [];
  let open = false;
  for (const block of blocks) {
    if (open && block.heading > 0) texts[texts.length - 1] += `${texts.at(-1)?.endsWith('-') ? '' : ' '}${block.text}`;
    else if (block.heading === 0 && block.lines.length > 1)
      texts.push(...block.lines.map(({ text }) => text), block.text);
    else texts.push(block.text);
    open = block.heading > 0 && /[-–,]$/.test(block.text);
  }
  return texts;
}

/** `Draft of 15 March: minutes of 12 March`: the day of the meeting stands behind these words. */
const HELD = /\b(?:minutes|meeting|call|session|held)\s(?:held\s)?(?:of|on|from)\b/i;

/** The first day of the head with its year, else the first without one. */
function headDate(blocks: readonly Block[], year: string | null): WrittenDate | undefined {
  let yearless: WrittenDate | undefined;
  for (const words of wholeTitles(blocks.slice(0, HEAD_BLOCKS))) {
    const own = words.replace(/\([^)]*\)/g, (aside) => (NOT_ITS_OWN.test(aside) ? ' ' : aside));
    if (words.length > 300 || NOT_ITS_OWN.test(own)) continue;
    const dates = [own.slice(HELD.exec(own)?.index ?? 0), own].flatMap((text) =>
      datesIn(withoutTimes(text, timesIn(text)), year),
    );
    const dated = dates.find((one) => one.hasYear);
    if (dated) return dated;
    if (words.length < 120) yearless ??= dates[0];
  }
  return yearless;
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

/** A year that the head or the name tells without a day. */
function yearOf(name: string, blocks: readonly Block[]): string | null {
  const text = [name, ...blocks.slice(0, HEAD_BLOCKS).map((block) => block.text)].join(' ');
  const year = /(?<!\d)(20[0-3]\d)(?!\d)/.exec(text)?.[1];
  return year ? `${year}-01-01` : null;
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

/** Finds title and day of the meeting: the day the caller knows, else that of the head, else that of the file's name. */
export function meetingOf(name: string, blocks: readonly Block[], given: string | null): MeetingFound {
  const named = dateInName(name);
  const head = headDate(blocks, yearOf(name, blocks));
  const told = head?.hasYear ? head.date : (named ?? head?.date);
  const late = told !== undefined && blocks.slice(0, HEAD_BLOCKS).some(({ text }) => YESTERDAY.test(text));
  const date = given ?? (late ? dayBefore(told) : told) ?? null;
  return { meeting: { title: titleOf(blocks), date }, clock: clockOf(blocks), warnings: warningsFor(head, named) };
}
