import type { Line } from '../read/line.ts';
import { datesIn } from './dates.ts';

/** `14:04:52 <petra> RESOLVED: …`: the time, the name of who typed it, and the words. */
const LOGGED =
  /^(?:\[?(?:20\d\d-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?\]?\s{1,3})?(?:<[@+ ]?([\w|[\]`^{}-]{1,30})>\s{1,3})(.*)$/;
/** `[16:00] Ann Lind: hi`, as chats are pasted. */
const PASTED =
  /^\[?\(?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?\)?\]?\s{1,3}(\p{L}[\p{L}\d.'_-]*(?:\s\p{Lu}[\p{L}.'-]*){0,2}):\s{1,3}(.*)$/u;
/** `… agreed (nick, 19:10:14)`: who typed it when, as a robot adds to each line of its summary. */
export const TYPED_BY = /\s\([\w`|^[\]{}-]{1,30},\s\d\d:\d\d:\d\d\)\s*$/;
/** So many lines of that kind, and so large a share, make a log. */
const FEWEST = 5;
const SHARE = 0.6;

/** Robots repeat titles and count actions; what they say is no word of the meeting. */
const ROBOT = /^(?:zakim|rrsagent\S*|trackbot|\w*bot\d*|\w+-bot)$/i;
/** What is labelled, or said by another than who typed it, needs no name before it. */
const LABELLED = /^(?:[\p{L}][\p{L}\d_-]{0,30}[:+]|#\w|\.\.\.|…|\+1|-1|0$)/u;
/** Words with which scribes open a topic, for a robot or by hand. */
const TOPIC = /^(?:#(?:sub)?topic\s+|(?:sub)?topic\s*:\s*)(?=\S)/i;
/** The commands of a robot for minutes, and the labels that people write for the same. */
const COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/^#(?:agreed|accepted|resolved)\s+/i, 'AGREED: '],
  [/^#action\s+/i, 'ACTION: '],
  [/^#(?:info|idea|link|note)\s+/i, ''],
];

function isLog(lines: readonly Line[]): boolean {
  const logged = lines.filter(({ text }) => LOGGED.test(text) || PASTED.test(text)).length;
  return logged >= FEWEST && logged >= lines.length * SHARE;
}

function wordsOf(typed: string, nick: string): string {
  if (/^present\+\s*$/i.test(typed)) return `present+ ${nick}`;
  const words = COMMANDS.reduce((text, [command, label]) => text.replace(command, label), typed);
  return LABELLED.test(words) || words !== typed ? words.replace(/^(?:\.\.\.|…)\s*/, '') : `${nick}: ${words}`;
}

function unlogged(line: Line): Line {
  const [, nick = '', typed = ''] = LOGGED.exec(line.text) ?? PASTED.exec(line.text) ?? [];
  if (!nick) return { ...line, continues: false };
  if (ROBOT.test(nick)) return { ...line, text: typed, continues: false, role: 'code' };
  const topic = TOPIC.exec(typed)?.[0];
  if (topic) return { ...line, text: typed.slice(topic.length), continues: false, heading: /sub/i.test(topic) ? 3 : 2 };
  return { ...line, text: wordsOf(typed, nick), continues: false };
}

/** The last command to a robot for minutes, and what it answers: behind it nothing is said about the last topic. */
const ENDS =
  /^(?:[^\s:]{1,30}:\s)?#endmeeting\b|^Meeting ended\b.*\d|^Information about MeetBot\b|^Minutes(?: \(text\))?:\s+http/i;

/** The lines of a log (of IRC, or written like one) as what was said, with topics as headings; other lines as they are. */
export function withoutLogMarks(lines: readonly Line[]): readonly Line[] {
  return isLog(lines)
    ? lines.map(unlogged).map((line) => (ENDS.test(line.text) ? { ...line, role: 'code' } : line))
    : lines;
}

/** What a robot for minutes says first: `Meeting started Mon Feb 12 14:00:31 2018 UTC`. */
const STARTED = /\bMeeting started \p{L}{3} (?<day>\p{L}{3} +\d{1,2}) \d\d:\d\d:\d\d (?<year>20\d\d)\b/u;

/** The day that a robot tells, or that the stamps of a log begin with, if they hold one: `[2021-03-02 15:00:01] <ann> …`. */
export function dayOfStamps(lines: readonly Line[]): string | null {
  const started = STARTED.exec(lines.find(({ text }) => STARTED.test(text))?.text ?? '')?.groups;
  const day = started && datesIn(`${started.day} ${started.year}`, null)[0]?.date;
  if (day) return day;
  const stamped = lines.find(({ text }) => LOGGED.test(text));
  return /^\[?(20\d\d-\d\d-\d\d)[T ]/.exec(stamped?.text ?? '')?.[1] ?? null;
}
