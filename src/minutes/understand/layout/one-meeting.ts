import { datesIn } from '../days/dates.ts';
import type { Placed } from './outline.ts';

/** The title of one meeting in notes that go on from meeting to meeting: nothing but its day. */
const IS_DAY =
  /^\W*(?:(?:meeting|call|minutes|notes|sync|week)\s+(?:of\s+|on\s+)?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?(?:day)?,?\s*)?(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\W*/iu;

/** The block is the title of one meeting in notes of several. */
export const isDay = ({ block, isTitle }: Placed): boolean =>
  isTitle && block.heading > 0 && /\d/.test(block.text) && IS_DAY.test(block.text);

/** The day of the meeting under whose title words stand, in notes of several; null where no title is one. */
export function dayUnder(under: readonly string[]): string | null {
  const title = under.find((one) => IS_DAY.test(one));
  return title === undefined ? null : (datesIn(title, null)[0]?.date ?? null);
}

/**
 * The part of notes of several meetings that is about the one on `day`, with what stands before the first of them;
 * all of it where the titles do not tell. Notes of earlier meetings name the next ones of their time.
 */
export function ofThisMeeting(outline: readonly Placed[], day: string | null): readonly Placed[] {
  const first = outline.find(isDay);
  const days = outline.filter((one) => isDay(one) && one.rank === first?.rank);
  if (days.length < 2 || day === null) return outline;
  const own = days.find(({ block }) => datesIn(block.text, null)[0]?.date === day);
  if (!own) return outline;
  const next = days[days.indexOf(own) + 1];
  const isOwn = ({ index }: Placed): boolean => index >= own.index && index < (next?.index ?? outline.length);
  const begins = days[0]?.index ?? 0;
  const last = outline.at(-1);
  const isAhead = (one: Placed): boolean =>
    one === last && datesIn(one.block.text, null).some(({ date, hasYear }) => hasYear && date > day);
  // The title of notes that are still to be taken names a day to come; the last line is one of the whole.
  return outline.filter((one) => one.index < begins || isOwn(one) || days.includes(one) || isAhead(one));
}

/** Notes of so few words are still to be taken, where those below them have many. */
const FEW_WORDS = 25;
const MANY_WORDS = 60;

const wordsOf = (blocks: readonly Placed[]): number =>
  blocks.reduce((sum, { block }) => sum + (block.text.match(/\p{L}{2,}/gu)?.length ?? 0), 0);

/** The newest meeting of notes that go on from meeting to meeting, and the one above it that is still to come. */
export interface Running {
  readonly day: string;
  readonly next: Placed;
  readonly nextDay: string;
}

/**
 * Of notes whose newest meeting stands on top: a title with a day and hardly a word below it is the meeting to come,
 * and that below it the one that was held.
 */
export function runningNotes(outline: readonly Placed[]): Running | undefined {
  const first = outline.find(isDay);
  const days = outline.filter((one) => isDay(one) && one.rank === first?.rank);
  const [next, held, earlier] = days;
  if (!next || !held) return undefined;
  const nextDay = datesIn(next.block.text, null)[0]?.date;
  const day = datesIn(held.block.text, null)[0]?.date;
  if (!nextDay || !day || day >= nextDay) return undefined;
  const between = (from: Placed, to: number): number => wordsOf(outline.slice(from.index + 1, to));
  const isToCome =
    between(next, held.index) <= FEW_WORDS && between(held, earlier?.index ?? outline.length) >= MANY_WORDS;
  return isToCome ? { day, next, nextDay } : undefined;
}
