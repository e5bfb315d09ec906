import { lineOf, type RawLine } from './line.ts';
import { mended } from './mend.ts';

/** `14:02:50 <petra> RESOLVED: …`, and what the server says in between: `14:03 hana has joined #quay`. */
const SAID = /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+<[@+%&~ ]?([^\s<>]{1,40})>\s?(.*)$/;
const SERVER =
  /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+(?:\*|-!-|-->|<--|--)?\s*\S+\s.*\b(?:joined|left|quit|parted|is now known as|changed the topic|sets? mode)\b/;
const BOT = /bot\d*$|agent|zakim|services?$/i;
/** Fewer lines are no log. */
const FEW = 5;
/** So large a part of the lines has a time and a nick. */
const MOST = 0.6;

/** The text is the log of a chat: most of its lines begin with a time and a nick. */
export function isChat(rows: readonly string[]): boolean {
  const filled = rows.filter((row) => row.trim() !== '');
  const stamped = filled.filter((row) => SAID.test(row) || SERVER.test(row)).length;
  return stamped >= FEW && stamped >= filled.length * MOST;
}

const COMMANDS: Readonly<Record<string, string>> = {
  agreed: 'AGREED: ',
  accepted: 'AGREED: ',
  rejected: 'REJECTED: ',
  action: 'ACTION: ',
  info: '',
  link: '',
  idea: 'Idea: ',
};

type Parts = Partial<RawLine> & { readonly text: string };

/** What was said: a topic is a heading, `…` goes on with the words before, all else begins anew with its speaker. */
function said(nick: string, words: string): Parts {
  const heading = /^(?:#(startmeeting|topic|subtopic)|(meeting|topic|subtopic)\s*:)\s+(.+)$/i.exec(words);
  const level = (heading?.[1] ?? heading?.[2] ?? '').toLowerCase();
  if (heading) return { text: heading[3] ?? '', heading: level === 'topic' ? 2 : level === 'subtopic' ? 3 : 1 };
  const goesOn = /^(?:\.{2,}|…)\s*(.*)$/.exec(words);
  if (goesOn) return { text: goesOn[1] ?? '', continues: true };
  const command = /^#([a-z]+)\s+(.+)$/i.exec(words);
  const meant = COMMANDS[(command?.[1] ?? '').toLowerCase()];
  if (command && meant !== undefined) return { text: `${meant}${command[2] ?? ''}` };
  if (BOT.test(nick)) return { text: words, role: 'quote' };
  if (/^(?:present|regrets)\+$/i.test(words)) return { text: `${words} ${nick}` };
  const labelled = /^(?:\p{L}[\p{L}\p{N} .'_-]{0,30}:\s|(?:present|regrets)[+-])/u.test(words);
  return { text: labelled ? words : `${nick}: ${words}` };
}

/** Reads the log of a chat: what each said is a paragraph of its own; who came and went is left out. */
export function readChat(rows: readonly string[]): RawLine[] {
  let begun = false;
  return rows.flatMap((row, index) => {
    const [, nick, words] = SAID.exec(row) ?? [];
    const text = mended(words ?? row);
    if (!text || (nick === undefined && SERVER.test(row))) return [];
    const parts: Parts = nick === undefined ? { text } : said(nick, text);
    if (!parts.text) return [];
    const continues = parts.continues === true && begun;
    begun = (parts.heading ?? 0) === 0;
    const links = [...parts.text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([url]) => ({ text: url, url }));
    return [lineOf({ ...parts, at: index + 1, continues, links })];
  });
}
