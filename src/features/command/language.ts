import { isMatch } from 'date-fns';
import { isZone } from '../../config/values.ts';

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

export type Command =
  | { readonly verb: 'help' }
  | { readonly verb: 'why' }
  | { readonly verb: 'status' }
  | { readonly verb: 'review-list' }
  | { readonly verb: 'sweep'; readonly go: boolean }
  | { readonly verb: 'minutes'; readonly go: boolean }
  /** Without `set` it asks when the next VC is. */
  | { readonly verb: 'next-meeting'; readonly set: Announced | null };

export type Verb = Command['verb'];

/** `triage`: who has that right or more in the triaged repository, and chairs. */
export type Who = 'anyone' | 'triage';

/** One way to say a verb: a row of the help. */
export interface Form {
  readonly verb: Verb;
  readonly usage: string;
  readonly who: Who;
  /** What happens then; completes the row in the help. */
  readonly does: string;
  /** Reads the words after the verb. Without a `why` it is simply not this form. */
  parse(words: readonly string[]): Command | { readonly why: string | null };
}

/** All that can be said, in the order of the help. A new verb is a new row. */
export const FORMS: readonly Form[] = [
  form('/ispyb help', 'anyone', 'shows this table', { verb: 'help' }),
  form('/ispyb why', 'anyone', 'says which labels are mine and why, what its clock says, and whose turn it is', {
    verb: 'why',
  }),
  form('/ispyb status', 'anyone', 'says when the next VC is, how many issues are open, stale and new, and what waits', {
    verb: 'status',
  }),
  form('/ispyb review-list', 'triage', 'posts the checklist for the next VC, or brings it up to date', {
    verb: 'review-list',
  }),
  form('/ispyb sweep', 'triage', 'shows which issues would be marked as stale, and marks none', {
    verb: 'sweep',
    go: false,
  }),
  form('/ispyb sweep go', 'triage', 'carries out the sweep that was shown', { verb: 'sweep', go: true }),
  form('/ispyb minutes', 'triage', 'shows what the last minutes decided, and closes nothing', {
    verb: 'minutes',
    go: false,
  }),
  form('/ispyb minutes go', 'triage', 'carries out what was shown of the last minutes', { verb: 'minutes', go: true }),
  form('/ispyb next-meeting', 'anyone', 'says when the next VC is', { verb: 'next-meeting', set: null }),
  {
    verb: 'next-meeting',
    usage: '/ispyb next-meeting 2019-02-12 15:00 Europe/Paris https://example.org/room',
    who: 'triage',
    does: 'sets the next VC; time, zone and address may be left out',
    parse: announced,
  },
];

function form(usage: string, who: Who, does: string, command: Command): Form {
  const [, , ...words] = usage.split(' ');
  const parse: Form['parse'] = (said) => (said.join(' ').toLowerCase() === words.join(' ') ? command : { why: null });
  return { verb: command.verb, usage, who, does, parse };
}

function announced(words: readonly string[]): ReturnType<Form['parse']> {
  const [date, ...rest] = words;
  if (date === undefined) return { why: null };
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !isMatch(date, 'yyyy-MM-dd'))
    return fault(`“${date}” is no day, write 2019-02-12`);
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
  return { verb: 'next-meeting', set: said };
}

type Part = { readonly is: 'time' | 'zone' | 'url'; readonly value: string } | { readonly why: string };

function partOf(word: string): Part {
  if (/^\d{1,2}:\d\d$/.test(word)) {
    const value = word.padStart(5, '0');
    return isMatch(value, 'HH:mm') ? { is: 'time', value } : fault(`“${word}” is no time, write 15:00`);
  }
  const address = /^<?(https?:\/\/[^\s<>]+)>?$/i.exec(word)?.[1];
  if (address !== undefined && URL.canParse(address)) return { is: 'url', value: address };
  return isZone(word)
    ? { is: 'zone', value: word }
    : fault(`“${word}” is neither a time like 15:00, nor a zone like Europe/Paris, nor a web address`);
}

function fault(why: string): { readonly why: string } {
  return { why };
}
