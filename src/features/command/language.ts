import { isAnswer } from '../../decisions/boxes.ts';
import { type Announced, isDay, readAnnounced, readCancelled, readMoved } from './days.ts';
import { type Keep, readKeep } from './keep/keep.ts';

export type Command =
  | { readonly verb: 'help' }
  | { readonly verb: 'why' }
  | Keep
  | { readonly verb: 'status' }
  /** Without words it is the issue itself. */
  | { readonly verb: 'propose'; readonly topic: string | null }
  | { readonly verb: 'review-list' }
  | { readonly verb: 'minutes-template' }
  | { readonly verb: 'sweep'; readonly go: boolean }
  | { readonly verb: 'minutes'; readonly go: boolean }
  | { readonly verb: 'object' }
  | { readonly verb: 'agree' }
  | { readonly verb: 'confirm'; readonly issue: number; readonly as: 'resolved' | 'rejected' | 'open' }
  /** Without an issue: everything that the minutes of that day did. */
  | { readonly verb: 'undo'; readonly meeting: string; readonly issue: number | null }
  /** Without `set` it asks when the next VC is. */
  | { readonly verb: 'next-meeting'; readonly set: Announced | null }
  /** The VC of a day (YYYY-MM-DD); null: the next one. */
  | { readonly verb: 'next-meeting'; readonly cancel: string | null }
  | { readonly verb: 'next-meeting'; readonly move: { readonly day: string | null; readonly to: Announced } };

export type Verb = Command['verb'];

/**
 * `participant`: who wrote the issue or on it before, and collaborators. `triage`: who has that right or more in the
 * triaged repository. Chairs may both.
 */
export type Who = 'anyone' | 'participant' | 'triage';

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
  {
    verb: 'object',
    usage: '/ispyb object REASON',
    who: 'participant',
    does: 'objects to the proposal: silence is no consent any more, and the next VC speaks about it',
    parse: () => ({ verb: 'object' }),
  },
  form('/ispyb agree', 'triage', 'confirms that the proposal is agreed, because nobody objected or a VC said so', {
    verb: 'agree',
  }),
  {
    verb: 'propose',
    usage: '/ispyb propose TOPIC',
    who: 'participant',
    does: 'puts a topic on the list for the next VC; without words, the issue itself',
    parse: (words) => ({ verb: 'propose', topic: words.length > 0 ? words.join(' ') : null }),
  },
  {
    verb: 'keep',
    usage: '/ispyb keep until 2019-12-31',
    who: 'triage',
    does: 'keeps this issue from being counted as stale until that day; without a day for good',
    parse: readKeep,
  },
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
  {
    verb: 'confirm',
    usage: '/ispyb confirm #22 resolved',
    who: 'triage',
    does: 'answers what minutes left open: `resolved` and `rejected` close the issue, `open` leaves it',
    parse: readConfirmed,
  },
  {
    verb: 'undo',
    usage: '/ispyb undo 2019-09-12 #35',
    who: 'triage',
    does: 'takes back what the minutes of that VC did to the issue; without a number, to all issues',
    parse: readUndo,
  },
  form('/ispyb minutes-template', 'triage', 'answers with minutes to be filled in, for the VC at hand', {
    verb: 'minutes-template',
  }),
  form('/ispyb next-meeting', 'anyone', 'says when the next VC is', { verb: 'next-meeting', set: null }),
  {
    verb: 'next-meeting',
    usage: '/ispyb next-meeting 2019-02-12 15:00 Europe/Paris https://example.org/room',
    who: 'triage',
    does: 'sets the next VC; time, zone and address may be left out',
    parse: readAnnounced,
  },
  {
    verb: 'next-meeting',
    usage: '/ispyb next-meeting moved 2019-03-04 to 2019-03-11 15:00',
    who: 'triage',
    does: 'moves the VC of the first day, or the next one where only the new day is said; zone and address may follow',
    parse: readMoved,
  },
  {
    verb: 'next-meeting',
    usage: '/ispyb next-meeting cancel 2019-03-04',
    who: 'triage',
    does: 'cancels the VC of that day; without a day the next one',
    parse: readCancelled,
  },
];

/** Reads `#22 resolved`. */
function readConfirmed([number = '', word = '', ...rest]: readonly string[]): ReturnType<Form['parse']> {
  const issue = Number(/^#?(\d{1,9})$/.exec(number)?.[1] ?? 0);
  const as = word.toLowerCase();
  if (rest.length > 0 || issue === 0) return { why: null };
  if (!isAnswer(as)) return { why: `“${word}” is none of resolved, rejected and open` };
  return { verb: 'confirm', issue, as };
}

/** Reads `2019-09-12 #35`. */
function readUndo([meeting = '', number, ...rest]: readonly string[]): ReturnType<Form['parse']> {
  if (rest.length > 0 || meeting === '') return { why: null };
  if (!isDay(meeting)) return { why: `“${meeting}” is no day, write 2019-09-12` };
  const issue = number === undefined ? null : Number(/^#?([1-9]\d{0,8})$/.exec(number)?.[1] ?? 0);
  return issue === 0 ? { why: `“${number}” is no issue, write #35` } : { verb: 'undo', meeting, issue };
}

function form(usage: string, who: Who, does: string, command: Command): Form {
  const [, , ...words] = usage.split(' ');
  const parse: Form['parse'] = (said) => (said.join(' ').toLowerCase() === words.join(' ') ? command : { why: null });
  return { verb: command.verb, usage, who, does, parse };
}
