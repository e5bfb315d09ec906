import { TZDate } from '@date-fns/tz';
import type { NextMeeting } from '../../types.ts';
import { datesIn, type WrittenDate } from '../days/dates.ts';
import { relativeDay } from '../days/relative-dates.ts';
import { timesIn, type WrittenTime, withoutTimes } from '../days/times.ts';
import type { Sentence } from '../layout/blocks.ts';
import { ofThisMeeting, runningNotes } from '../layout/one-meeting.ts';
import type { Placed } from '../layout/outline.ts';
import { announces, IN_PASSING, NEXT, NEXT_FIRST } from '../words/next-words.ts';
import { announcesOtherwise } from '../words/ways-to-announce.ts';
import { isBareDay, isLastDay, MEETING_WORD, OTHERS } from './bare-days.ts';
import { addressOf } from './next-address.ts';
import { datedPart, datesAnnounced, isRefused } from './next-days.ts';
import { announcedAbove } from './next-label.ts';
import { untoldHour } from './regular-hour.ts';

/** The next meeting, and what is doubtful about its words. */
export interface NextFound {
  readonly next: NextMeeting | null;
  readonly warnings: readonly string[];
}

/** `The next meeting of the pilots`: of two that are announced it is the other. */
const OF_OTHERS = /\bnext\s+\p{L}+\s+of\s+the\b/iu;
/** Below the title of the next meeting such a sentence tells a day of something else. */
const OTHER_SUBJECT =
  /\b(?:releases?|freeze|versions?|conference|workshop|abstracts?|deadline|generated|exported|document)\b/i;
/** `SIG Lamps: 8 February` in a list of meetings to come: another group's. */
const OF_ANOTHER = /^[^:\d]{0,40}\b(?:SIG|WG|task\s*force|working\s+group|subgroup|committee)\b[^:\d]{0,30}:/;
/** Of several days that are proposed none is chosen. */
const PROPOSED = /\b(?:propos|suggest|candidate\s+dates|options?\b)/i;
const TENTATIVE =
  /\b(?:tentativ\w*|suggest\w*|proposed|would\s+be|tbc|tbd|to\s+be\s+confirmed|planned\s+for\s+(?:the\s+)?(?:first|last|week)|week\s+of|perhaps|maybe|probably|(?:should|could|might|may)\s+be|poll|doodle|not\s+(?:yet\s+)?(?:set|fixed|decided)|not\s+sure|to\s+be\s+(?:decided|organi[sz]ed|fixed|set)|around|beginning\s+of|end\s+of|mid)\b/i;

interface Candidate {
  readonly text: string;
  readonly placed: Placed;
  readonly dates: readonly WrittenDate[];
  readonly times: readonly WrittenTime[];
  readonly points: number;
}

/** Who wrote the minutes, and when: `CB 21/5/18`. */
const SIGNATURE = /^\p{Lu}{2,4}[,\s]\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\W*$/u;

/** `Circulated 5 December 2018`, `P. Lind, 20 November`: when they were written, below the words on the next one. */
const WRITTEN =
  /^\W*(?:circulated|distributed|drafted|prepared|recorded|published|posted|approved|signed|sent(?:\sout)?|minuted?s?\sby|notes\sby)(?!\p{L})|^(?:\p{Lu}\p{L}*\.?\s){0,2}\p{Lu}\p{L}+,\s\d{1,2}\.?\s\p{L}{3,9}\.?,?\s20\d\d\W*$/iu;

/** `Next working group: Tue Feb 28`. */
const OURS = /^\W*next\s+(?:working\s+group|wg|sig|committee|task\s*force|subgroup)\W+(?:is\b|on\b|\p{L}{3,9}\W|\d)/iu;

function pointsOf(text: string, placed: Placed, dated: boolean): number {
  const passing = IN_PASSING.test(text) && placed.section !== 'next' ? -3 : 0;
  // Below its title each day is one of the next meeting, whether the sentence says so or not.
  const titled = placed.section === 'next' && placed.path.some((title) => NEXT.test(title.text));
  const first = titled || NEXT_FIRST.test(text) || announcesOtherwise(text) ? 4 : 0;
  const named = titled || NEXT.test(text) ? 2 : 0;
  const section = placed.section === 'next' || isBareDay(placed, text) ? 4 : 0;
  const others =
    OTHERS.test(text) && placed.section !== 'next' && !OURS.test(text) ? -3 : OF_OTHERS.test(text) ? -1 : 0;
  return passing + first + named + section + others + (dated ? 2 : 0);
}

/** The times that stand behind what announces the meeting, and not beside a day on which they do not meet. */
function ownTimes(times: readonly WrittenTime[], plain: string, words: string, from: number): readonly WrittenTime[] {
  const near = (text: string, at: number): string => text.slice(Math.max(0, at - 12), at).trim();
  return words.length === plain.length
    ? times.filter((one) => one.from >= from && (near(words, one.from) !== '' || near(plain, one.from) === ''))
    : times;
}

function candidateOf(text: string, placed: Placed, after: string | null): Candidate {
  const times = timesIn(text);
  const plain = withoutTimes(text, times);
  const words = datedPart(plain, placed);
  const { from, dates: told } = datesAnnounced(words, after);
  const written = told.filter((one) => !after || one.date > after);
  const another = OF_ANOTHER.test(text) && !MEETING_WORD.test(text) && !OURS.test(text);
  if (another || (written.length === 0 && isRefused(plain))) return { text, placed, dates: [], times, points: 0 };
  const announced = announces(text);
  const plainly = announced || text.length <= 60;
  const several = written.length > 1 && PROPOSED.test(words) && written[0]?.date !== written[1]?.date;
  if (several || (!announced && OTHER_SUBJECT.test(text))) return { text, placed, dates: [], times, points: 1 };
  const counted = written.length === 0 && after && plainly ? relativeDay(words, after) : null;
  const dates = counted ? [{ date: counted, hasYear: false, wrongWeekday: null, text: words.trim() }] : written;
  const own = ownTimes(times, plain, words, from);
  return { text, placed, dates, times: own, points: pointsOf(text, placed, dates.length > 0) };
}

/** `Next meeting: 6 April (Tuesday! Monday is a holiday) @ 15:00`: the time stands behind what was taken for an end. */
function withTimeBehind(text: string, sentences: readonly Sentence[], index: number): string {
  const next = sentences[index + 1]?.text ?? '';
  const open = /\([^)]*[!?.]$/.test(text) || (NEXT_FIRST.test(text) && !/\d/.test(text) && /^(?:->|=>|→|⇒)/.test(next));
  const label =
    NEXT_FIRST.test(text) && text.length <= 40 && !/\d/.test(text.replace(/^\W*\d+\W/, '')) && /[.:]$/.test(text);
  const moved = NEXT_FIRST.test(text) && /^(?:->|=>|→|⇒)\s*(?:moved|postponed|shifted|rescheduled|now)\b/i.test(next);
  return open || label || moved ? `${text} ${next}` : text;
}

/** Lines that a paragraph ran together, each with a sign of its own: `⏭ next: Thu 18 Nov`. */
function linesThatAnnounce({ lines, sentences }: Placed['block']): Sentence[] {
  if (lines.length < 2) return [];
  const inside = lines.slice(1).filter(({ text }) => /next/i.test(text.slice(0, 20)) && announces(text));
  const own = inside.filter(({ text }) => !sentences.some((one) => one.text.startsWith(text.slice(0, 20))));
  return own.map((line) => ({ text: line.text, from: 0, line }));
}

const EMPHASIS = /(?<=\s)[*_](?=\p{L})|(?<=\p{L})[*_](?=[\s,.;:]|$)/gu;

/** `Next review: …` in the minutes of a `Proposal review meeting` is its next meeting. */
function ofOwnName(text: string, title: string): string {
  const word = /^\W*next\s+(\p{L}{4,})\s*:\s/iu.exec(text)?.[1]?.toLowerCase();
  return word && title.toLowerCase().includes(word) && !announces(text)
    ? text.replace(/\p{L}{4,}\s*:/u, 'meeting:')
    : text;
}

/** Titles without their words (`Next meeting`) say nothing by themselves; what stands below them does. */
function candidates(outline: readonly Placed[], after: string | null): Candidate[] {
  const title = outline[0]?.block.text ?? '';
  return outline.flatMap((placed, at) => {
    const inSection = placed.section === 'next' && !placed.isTitle;
    const { cells, text: row } = placed.block;
    if (cells.length === 2 && !inSection && NEXT_FIRST.test(cells[0] ?? '')) {
      const told = candidateOf(row, placed, after);
      return told.dates.length > 0 ? [told] : [];
    }
    if (!inSection && cells.length > 1) return [];
    return [...placed.block.sentences, ...linesThatAnnounce(placed.block)].flatMap((sentence, index) => {
      const plain = /[*_]/.test(sentence.text) ? sentence.text.replace(EMPHASIS, '') : sentence.text;
      const label = index === 0 ? announcedAbove(placed, outline[at - 1]) : '';
      const own = label ? `${label}: ${plain}` : plain;
      const text = ofOwnName(own, title);
      const named =
        announces(text) || isBareDay(placed, text) || isLastDay(placed, text, outline.length - 1 - placed.index);
      if ((!inSection && !named) || SIGNATURE.test(text) || WRITTEN.test(text)) return [];
      const one = candidateOf(withTimeBehind(text, placed.block.sentences, index), placed, after);
      const told =
        inSection ||
        one.dates.length > 0 ||
        (NEXT_FIRST.test(sentence.text) && !placed.isTitle && placed.section !== 'agenda');
      return told && one.points > 0 ? [text === own ? one : { ...one, text: own }] : [];
    });
  });
}

/** Of two clocks for one meeting the one that does not move with summer time is taken. */
function clockOf(times: readonly WrittenTime[]): WrittenTime | undefined {
  const zoned = times.filter((one) => one.zone !== null);
  return zoned.find((one) => one.zone === 'UTC') ?? zoned[0] ?? times[0];
}

/** The instant of a time on a day, as ISO in UTC. */
function instant(date: string, time: WrittenTime, zone: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const there = new TZDate(year, month - 1, day, time.hour, time.minute, zone);
  return new Date(there.getTime()).toISOString().replace('.000Z', 'Z');
}

/** The time may stand in the line below the day, in a section of the next meeting. */
function timesBelow({ placed, dates, times }: Candidate, outline: readonly Placed[]): readonly WrittenTime[] {
  if (times.length > 0 || dates.length === 0 || placed.section !== 'next') return times;
  const beside = timesIn(placed.block.text);
  if (beside.length > 0 && placed.block.text.length < 200) return beside;
  const below = outline.slice(placed.index + 1, placed.index + 3);
  const end = below.findIndex(
    (one) => one.isTitle || one.section !== 'next' || datesIn(one.block.text, null).length > 0,
  );
  const near = below.slice(0, end < 0 ? below.length : end);
  return near.map((one) => timesIn(one.block.text)).find((some) => some.length > 0) ?? [];
}

function warningsFor(candidate: Candidate, zone: string | null): string[] {
  const [day] = candidate.dates;
  const warnings: string[] = [];
  if (!day) return warnings;
  if (day.wrongWeekday)
    warnings.push(`The next meeting is said to be on "${day.text}", but ${day.date} is a ${day.wrongWeekday}.`);
  // Times of one zone are a range.
  const isRange = new Set(candidate.times.map((one) => one.zone)).size < 2;
  const zoned = candidate.times.flatMap((one) => (one.zone && !isRange ? [instant(day.date, one, one.zone)] : []));
  if (new Set(zoned).size > 1)
    warnings.push(`The times given for the next meeting do not agree: ${[...new Set(zoned)].join(' and ')}.`);
  if (candidate.times.length > 0 && zone === null) warnings.push('The next meeting has a time but no time zone.');
  return warnings;
}

/** Of two that are said as plainly the one with a day, of two days the nearer, of one day the one with a time. */
function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.points !== other.points) return one.points > other.points;
  const [day] = one.dates;
  const [first] = other.dates;
  if (!day || !first) return day !== undefined && first === undefined;
  if (day.date === first.date) return one.times.length > 0 && other.times.length === 0;
  return day.date < first.date;
}

/** The meeting whose notes are still to be taken, above those of this one; it begins when this one did. */
function titledAhead(outline: readonly Placed[], after: string | null, usual: WrittenTime | null): NextMeeting | null {
  const running = runningNotes(outline);
  if (!running || running.day !== after) return null;
  const start = usual?.zone ? instant(running.nextDay, usual, usual.zone) : null;
  return { text: running.next.block.text, start, date: running.nextDay, tentative: false, url: null };
}

/**
 * Finds the next meeting in the words of the document. `after` is the day of this meeting: it gives the year where
 * none is written, and nothing before it is a next one. `home` is the zone of a time without zone words, if known;
 * `usual` is when this meeting began, which "same time" means.
 */
export function nextMeetingOf(
  outline: readonly Placed[],
  after: string | null,
  home: string | null,
  usual: WrittenTime | null = null,
): NextFound {
  const all = candidates(ofThisMeeting(outline, after), after);
  const top = all.reduce<Candidate | undefined>(
    (first, one) => (first === undefined || isBetter(one, first) ? one : first),
    undefined,
  );
  if (!top) return { next: titledAhead(outline, after, usual), warnings: [] };
  const times = timesBelow(top, outline);
  const untold = times.length === 0 ? untoldHour(top.text, { date: top.dates[0]?.date, usual, outline }) : times;
  const best = { ...top, times: untold };
  const [day] = best.dates;
  const clock = clockOf(best.times);
  const asUsual = clock && usual && clock.hour === usual.hour && clock.minute === usual.minute ? usual.zone : null;
  const zone = clock?.zone ?? home ?? asUsual;
  const next: NextMeeting = {
    text: best.text,
    start: day && clock && zone ? instant(day.date, clock, zone) : null,
    date: day?.date ?? null,
    tentative: day === undefined || TENTATIVE.test(best.text),
    url: addressOf(best.text, best.placed, outline),
  };
  return { next, warnings: warningsFor(best, zone) };
}
