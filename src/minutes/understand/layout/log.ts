import type { Line } from '../../read/line.ts';
import { logOf, type Typed } from '../../read/log-rows.ts';
import { datesIn } from '../days/dates.ts';
import { withoutHeads } from './heads.ts';

/** `… agreed (nick, 19:10:14)`: who typed it when, as a robot adds to each line of its summary. */
export const TYPED_BY = /\s\([\w`|^[\]{}-]{1,30},\s\d\d:\d\d:\d\d\)\s*$/;

/** Robots repeat titles and count actions; what they say is no word of the meeting. */
const ROBOT = /bot\d*$|-bot|agent|zakim|services?$/i;

/** The commands of a robot for minutes, and the labels that people write for the same. */
const COMMANDS: Readonly<Record<string, string>> = {
  agreed: 'AGREED: ',
  accepted: 'AGREED: ',
  resolved: 'AGREED: ',
  rejected: 'REJECTED: ',
  action: 'ACTION: ',
  info: '',
  note: '',
  link: '',
  idea: 'Idea: ',
};

/** The last command to a robot for minutes, and what it answers: it says nothing about the last topic. */
const ENDS =
  /^(?:[^\s:]{1,30}:\s)?(?:#endmeeting\b|Meeting ended\b.*\d)|^Information about MeetBot\b|^Minutes(?: \(text\))?:\s+http/i;

/** Below such a topic everybody tells who they are: `#info Mara Lind, Harbour of Quay`. */
const ROLL_CALL = /\b(?:introductions?|roll\s?call|attendance|who(?:[’']s| is) here)\b/i;
const INTRODUCES = /^#info\s+(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3})(?:\s*(?:[,(]|\s[-–]\s).*)?$/u;

/** What was said: a topic is a heading, `…` goes on with the words before, all else begins anew with its speaker. */
function said({ nick, words }: Typed, title: string): Partial<Line> {
  if (ENDS.test(words)) return { text: words, visible: false };
  const heading = /^(?:#(startmeeting|topic|subtopic)|(meeting|topic|subtopic)\s*:)\s+(.+)$/i.exec(words);
  const level = (heading?.[1] ?? heading?.[2] ?? '').toLowerCase();
  if (heading) return { text: heading[3] ?? '', heading: level === 'topic' ? 2 : level === 'subtopic' ? 3 : 1 };
  const goesOn = /^(?:\.{2,}|…)\s*(.*)$/.exec(words);
  if (goesOn) return { text: goesOn[1] ?? '', continues: true };
  const name = ROLL_CALL.test(title) ? INTRODUCES.exec(words)?.[1] : undefined;
  if (name !== undefined) return { text: `present+ ${name}` };
  const command = /^#([a-z]+)\s+(.+)$/i.exec(words);
  const meant = COMMANDS[(command?.[1] ?? '').toLowerCase()];
  if (command && meant !== undefined) return { text: `${meant}${command[2] ?? ''}` };
  if (ROBOT.test(nick)) return { text: words, role: 'quote' };
  if (/^(?:present|regrets)\+$/i.test(words)) return { text: `${words} ${nick}` };
  const labelled =
    /^(?:\p{L}[\p{L}\p{N}.'_-]{0,30}(?: \p{Lu}[\p{L}\p{N}.'_-]{0,30}){0,3}:\s|(?:present|regrets)[+-])/u.test(words);
  return { text: labelled ? words : `${nick}: ${words}` };
}

/** So long is a row at least that was broken. */
const LONG = 60;
/** So far in stands what goes on with the row above. */
const FAR = 4;

/** A row without who typed it goes on with one right above it that is long, or stands below its words. */
const isWrapped = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && !line.apart && (before.text.length >= LONG || line.indent >= FAR);

function unlogged(lines: readonly Line[], log: readonly (Typed | undefined)[]): Line[] {
  let before: Line | undefined;
  let begun = false;
  let title = '';
  return lines.map((line, index) => {
    const typed = log[index];
    const goesOn = typed === undefined && isWrapped(line, before);
    before = typed || goesOn ? line : undefined;
    if (typed?.nick === '') return { ...line, visible: false };
    const found = { ...line, ...(typed ? said(typed, title) : {}) };
    const continues = goesOn || (typed !== undefined && found.continues && begun);
    begun = found.heading === 0;
    if (!begun) title = found.text;
    return { ...found, continues };
  });
}

/** The lines of a log (of IRC, or written like one) as what was said, with topics as headings; other lines as they are. */
export function withoutLogMarks(lines: readonly Line[]): readonly Line[] {
  const log = logOf(lines.map(({ indent, text }) => `${' '.repeat(indent)}${text}`));
  return log ? unlogged(lines, log) : withoutHeads(lines);
}

/** What a robot for minutes says first: `Meeting started Mon Feb 12 14:00:31 2018 UTC`. */
const STARTED = /\bMeeting started \p{L}{3} (?<day>\p{L}{3} +\d{1,2}) \d\d:\d\d:\d\d (?<year>20\d\d)\b/u;
/** `[2021-03-02 15:00:01] <ann> …` */
const STAMPED = /^\[?(20\d\d-\d\d-\d\d)[T ]\d{1,2}:\d\d(?::\d\d)?\]?\s{1,3}</;

/** The day that a robot tells, or that the stamps of a log begin with, if they hold one. */
export function dayOfStamps(lines: readonly Line[]): string | null {
  const started = STARTED.exec(
    lines.find(({ text }) => text.includes('Meeting started') && STARTED.test(text))?.text ?? '',
  )?.groups;
  const day = started && datesIn(`${started.day} ${started.year}`, null)[0]?.date;
  return day ?? STAMPED.exec(lines.find(({ text }) => STAMPED.test(text))?.text ?? '')?.[1] ?? null;
}
