import type { Participant } from '../../types.ts';
import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import { tokensOf } from './names.ts';

/** In a talk that is written down word for word those who speak more than once were there. */
export function talking(outline: readonly Placed[]): Participant[] {
  const counts = new Map<string, number>();
  for (const { block } of outline.filter(({ block }) => !['code', 'quote'].includes(block.role)))
    for (const { text } of block.sentences) {
      const label = text.includes(':') ? UTTERANCE.exec(text)?.[1] : undefined;
      if (label && isSpeaker(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  const spoken = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = spoken >= OFTEN + 1 && spoken * 10 >= outline.length * 6;
  // In a log each line has who typed it; there one line is enough.
  const isLog = spoken > OFTEN && spoken * 10 >= outline.length * 7;
  const once = (name: string): boolean => tokensOf(name).length > 1 || (isLog && /^\p{Ll}/u.test(name));
  const least = (name: string): number => (all ? (once(name) ? 1 : 2) : OFTEN - 1);
  const often = [...counts].filter(([name, count]) => count >= least(name)).map(([name]) => name);
  const isWhole = (name: string): boolean => !often.some((other) => other.startsWith(`${name} `));
  return often.length > 1 ? often.filter(isWhole).map((name) => ({ name, initials: null, site: null })) : [];
}

/** `Ann Lind 16:05`, `ann — Today at 4:05 PM` alone on a line, as chats are exported: the words stand below. */
const STAMP =
  /^(\p{L}[\p{L}\d._'’-]*(?:\s\p{L}[\p{L}\d._'’-]*){0,2}?)\s+(?:[—–-]\s+)?\[?(?:today\s+at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?\]?:?$/iu;
const NO_NAME = /^(?:start|end|begin|from|until|time|lunch|break|coffee|today|open|close|at)\b/i;

/** Who typed in a chat that was exported with who and when above each entry. */
export function typing(outline: readonly Placed[]): Participant[] {
  const names = outline.flatMap(({ block }) =>
    block.text.length < 400 ? block.lines.flatMap(({ text }) => STAMP.exec(text.trim())?.[1] ?? []) : [],
  );
  const people = [...new Set(names.filter((name) => !NO_NAME.test(name)))];
  const isChat = names.length > OFTEN && people.length > 1 && people.length < names.length;
  return isChat ? people.map((name) => ({ name, initials: null, site: null })) : [];
}

const UTTERANCE = /^([\p{L}][\p{L}\d.'_-]*(?: [\p{L}][\p{L}.'_-]*){0,3})\s*:\s/u;
const NO_SPEAKER =
  /^(?:action|todo|to do|note|decision|resolution|resolved|agreed|propos|conclu|status|issue|question|answer|conflict|pr\b|ci\b|next|discuss|outcome|result|topic|agenda|date|present|regrets|scribe|chair|summary|update|result|comment|example|title|pros?\b|cons?\b|option|idea|info|http|who|when|where|all\b|chairs\b|poll|vote|link|deadline|follow|responsible|motion|move[rd]s?\b|second(?:er|ed)?\b|in favou?r|against\b|opposed|abst[ae]|background|description|consensus|rationale|reason\b|owner|assignee|accepted|approved|rejected|declined|closed?\b|open\b|deferred|postponed|done\b|fixed|merged)/i;
/** `Blue sheets`, `Virtual interim`: of a name of several words the others are written large, too. */
const isSpeaker = (label: string): boolean =>
  !NO_SPEAKER.test(label) && (!label.includes(' ') || !/^\p{Lu}.*\s\p{Ll}{4,}$/u.test(label));
/** So often does no label of another kind begin a line. */
const OFTEN = 4;

/** Who speaks in these minutes, in small letters: those who took part, and labels that begin line after line. */
export function speakersOf(blocks: readonly Block[], people: readonly Participant[]): ReadonlySet<string> {
  const known = people.flatMap(({ name, initials }) => [name, name.split(/[\s_]+/)[0] ?? '', initials ?? '']);
  const counts = new Map<string, number>();
  for (const { sentences } of blocks)
    for (const { text } of sentences) {
      const label = text.includes(':') ? UTTERANCE.exec(text)?.[1]?.toLowerCase() : undefined;
      if (label && !NO_SPEAKER.test(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  const often = [...counts].filter(([, count]) => count >= OFTEN).map(([label]) => label);
  return new Set([...known.map((name) => name.toLowerCase()), ...often].filter(Boolean));
}
