import { isZone } from '../../config/values.ts';
import { isValid, parseISO } from '../../core/dates.ts';
import type { Command } from './language.ts';

/** A VC as somebody announces it in a command: what is left out is as in the settings. */
export interface Announced {
  /** YYYY-MM-DD, a day that exists. */
  readonly date: string;
  /** HH:MM, local time in `zone`. */
  readonly time: string | null;
  /** A zone of the IANA list. */
  readonly zone: string | null;
  /** A web address. */
  readonly url: string | null;
}

type Parsed = Command | { readonly why: string | null };

const CANCELLED = /^cancel(?:l?ed)?$/i;
const MOVED = /^moved?$/i;

/** Reads `2019-02-12 15:00 Europe/Paris https://example.org/room`. */
export function readAnnounced(words: readonly string[]): Parsed {
  const [first] = words;
  if (first === undefined || CANCELLED.test(first) || MOVED.test(first)) return fault(null);
  const set = announced(words);
  return 'why' in set ? set : { verb: 'next-meeting', set };
}

/** Reads `cancel 2019-03-04` and `cancel`. */
export function readCancelled([first = '', date, ...rest]: readonly string[]): Parsed {
  if (!CANCELLED.test(first)) return fault(null);
  if (rest.length > 0) return fault('one VC is cancelled at a time');
  if (date !== undefined && !isDay(date)) return noDay(date);
  return { verb: 'next-meeting', cancel: date ?? null };
}

/** Reads `moved 2019-03-04 to 2019-03-11 15:00 Europe/Paris`, and the same without the first day. */
export function readMoved([first = '', ...words]: readonly string[]): Parsed {
  if (!MOVED.test(first)) return fault(null);
  const at = words.findIndex((word) => /^to$/i.test(word));
  const [day = null, ...more] = words.slice(0, Math.max(at, 0));
  if (at < 0 || at === words.length - 1) return fault('the day it is moved to is missing');
  if (more.length > 0) return fault('one VC is moved at a time');
  if (day !== null && !isDay(day)) return noDay(day);
  const to = announced(words.slice(at + 1));
  return 'why' in to ? to : { verb: 'next-meeting', move: { day, to } };
}

function announced([date = '', ...rest]: readonly string[]): Announced | { readonly why: string | null } {
  if (!isDay(date)) return noDay(date);
  const said: { date: string; time: string | null; zone: string | null; url: string | null } = {
    date,
    time: null,
    zone: null,
    url: null,
  };
  for (const word of rest) {
    const part = partOf(word);
    if ('why' in part) return part;
    if (said[part.is] !== null) return fault(`“${word}” is one ${part.is} too many`);
    said[part.is] = part.value;
  }
  return said;
}

type Part = { readonly is: 'time' | 'zone' | 'url'; readonly value: string } | { readonly why: string | null };

function partOf(word: string): Part {
  if (/^\d{1,2}:\d\d$/.test(word)) {
    const value = word.padStart(5, '0');
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { is: 'time', value } : fault(`“${word}” is no time, write 15:00`);
  }
  const address = /^<?(https?:\/\/[^\s<>]+)>?$/i.exec(word)?.[1];
  if (address !== undefined && URL.canParse(address)) return { is: 'url', value: address };
  return isZone(word)
    ? { is: 'zone', value: word }
    : fault(`“${word}” is neither a time like 15:00, nor a zone like Europe/Paris, nor a web address`);
}

/** Whether a word is a day that exists, as YYYY-MM-DD. */
export function isDay(word: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(word) && isValid(parseISO(word));
}

function noDay(word: string): { readonly why: string } {
  return { why: `“${word}” is no day, write 2019-02-12` };
}

function fault(why: string | null): { readonly why: string | null } {
  return { why };
}
