import type { Change } from '../../calendar/changes.ts';
import type { Vc } from '../../calendar/index.ts';
import type { LocalTime } from '../../calendar/show.ts';
import { shortDay, spokenDay, spokenTimes, spokenWhen } from '../../calendar/spoken.ts';
import type { Settings } from '../../config/schema.ts';
import type { Facts } from '../../core/memory.ts';
import { count, quoted } from '../../core/say.ts';
import type { Unfinished } from '../../core/unfinished.ts';
import type { Deaf } from './gather.ts';
import type { Wrong } from './hear.ts';
import type { Form } from './language.ts';

/** The help: all that can be said, and who may say it. */
export function help(forms: readonly Form[]): string {
  const who = {
    anyone: 'anyone',
    participant: 'collaborators, and who takes part in the issue',
    triage: 'triage right, or a chair',
  };
  return [
    'Begin a line of a new comment with one of these:',
    '',
    '| say | and I | who may |',
    '| --- | --- | --- |',
    ...forms.map((form) => `| \`${form.usage}\` | ${form.does} | ${who[form.who]} |`),
  ].join('\n');
}

/** A line that was meant for us and that we do not understand. */
export function notUnderstood({ said, usages, meant, why }: Wrong): string {
  const ways = usages.map((usage) => `\`${usage}\``).join(' or ');
  const heard = `I did not understand “/ispyb ${quoted(said, 80)}”`;
  if (why) return `${heard}: ${quoted(why)}. Please say it like this: ${ways}.`;
  return meant ? `${heard}. Did you mean ${ways}?` : `${heard}. Please say ${ways}.`;
}

/** Somebody may not say that. */
export function refused(login: string, usages: readonly string[], where = 'this repository'): string {
  const what = usages.map((usage) => `\`${usage}\``).join(' and ');
  return `Sorry ${quoted(login, 60)}, only people with the triage right in ${where} and the chairs in its settings may say ${what}.`;
}

/** Somebody may not say that here, but on an issue of theirs. */
export function refusedToStrangers(login: string, usages: readonly string[]): string {
  const what = usages.map((usage) => `\`${usage}\``).join(' and ');
  return `Sorry ${quoted(login, 60)}, only collaborators and people who take part in this issue may say ${what}.`;
}

/** A topic was proposed. */
export function proposed(next: Vc | null): string {
  return next ? `Noted for the VC of ${spokenDay(next)}.` : 'Noted for the next VC.';
}

/** Nobody could say whether somebody may. */
export function cannotTell(usages: readonly string[]): string {
  const what = usages.map((usage) => `\`${usage}\``).join(' and ');
  return `I could not check your rights just now, so I did nothing about ${what}; please say it again in a moment.`;
}

/** When the next VC is. */
export function nextVc(vc: Vc, times: readonly LocalTime[]): string {
  return `The next VC is on ${spokenWhen(vc)}.${local(times)}`;
}

/** Where calendars subscribe. */
export function subscribe(address: string): string {
  return `All VCs, for your calendar: <${address}>`;
}

/** The next VC was set: which other one it was, and which do not take place. */
export function meetingSet({ vc, was, dropped }: Change, times: readonly LocalTime[]): string {
  const other = was ? ` It takes the place of the VC of ${spokenDay(was)}.` : '';
  const none = dropped.map((one) => ` There is no VC on ${spokenDay(one)}.`).join('');
  return `Noted: the next VC is on ${spokenWhen(vc)}.${local(times)}${other}${none}`;
}

/** A VC was moved. */
export function meetingMoved({ vc, was }: Change, times: readonly LocalTime[]): string {
  const which = was ? `of ${spokenDay(was)} has moved to` : 'is on';
  return `Noted: the VC ${which} ${spokenWhen(vc)}.${local(times)}`;
}

/** A VC was cancelled. */
export function meetingCancelled(vc: Vc): string {
  return `Noted: the VC of ${spokenDay(vc)} does not take place.`;
}

/** A VC that is over, or has begun, is what it was. */
export function hasBegun(vc: Vc): string {
  return `The VC of ${spokenDay(vc)} had begun already when you wrote that, so I changed nothing.`;
}

/** There is no VC to move or cancel on a day (YYYY-MM-DD). */
export function noVcOn(day: string): string {
  return `There is no VC on ${day}, so I changed nothing.`;
}

/** Two VCs on one day are one too many. */
export function dayTaken(vc: Vc): string {
  return `There is a VC on ${spokenDay(vc)} already, so I moved nothing; cancel the one that is too many.`;
}

/** Nobody knows when the next VC is. */
export function noMeeting(): string {
  return 'I do not know of a coming VC; set one with `/ispyb next-meeting 2019-02-12 15:00`, or `meetings.rule` in the settings.';
}

/** A VC cannot be set in the past. */
export function inThePast(vc: Vc): string {
  return `${spokenDay(vc)} had passed already when you wrote that, so the next VC stays as it was; please give a day to come.`;
}

/** No minutes were read yet. */
export function noMinutes(): string {
  return 'I have not read any minutes for this repository yet; they are read as soon as they arrive on the default branch under `minutes.paths`.';
}

/** How many issues are open, and which of them are stale or new. */
export function backlog(of: {
  open: number;
  stale: number;
  fresh: number;
  since: string | null;
  zone: string;
}): string {
  const since = of.since ? `, ${of.fresh} new since the VC of ${shortDay(of.since, of.zone)}` : '';
  return `${count(of.open, 'open issue')}, ${of.stale} stale${since}.`;
}

/** Whom the stale issues wait for. */
export function staleWaitsFor(of: { readonly author: number; readonly collaboration: number }): string {
  return `Stale and waiting for the author: ${of.author}; for the collaboration: ${of.collaboration}.`;
}

/** Where the checklist of the next VC is. */
export function listAt(list: number | null): string {
  return list === null ? 'Its review list is not posted yet.' : `Its review list is #${list}.`;
}

/** What waits for a person. */
export function waitsFor(issues: readonly number[]): string {
  return issues.length
    ? `Waiting for your go: ${issues.map((issue) => `#${issue}`).join(', ')}.`
    : 'Nothing waits for a go.';
}

/** The proposals whose silent period runs, or is over and waits for a person to confirm; each text is an item. */
export function silentPeriods(running: readonly string[], ended: readonly string[]): string {
  const list = (items: readonly string[]): string => items.map((item) => `\n  - ${item}`).join('');
  const waiting = ended.length ? `Waiting to be confirmed as agreed:${list(ended)}` : null;
  const going = running.length ? `In their silent period:${list(running)}` : null;
  return [waiting, going].filter((line) => line !== null).join('\n- ') || 'No proposal is in its silent period.';
}

/** When the last sweep was due. */
export function lastSweep(at: string | null, zone: string): string {
  return at ? `Last sweep: ${shortDay(at, zone)}.` : 'No sweep so far.';
}

/** Whose minutes were read last. `day` is YYYY-MM-DD. */
export function lastMinutes(day: string | null): string {
  return day ? `Last minutes read: those of the VC of ${day}.` : 'No minutes read so far.';
}

/** What had to stop, how far it came, and when it goes on. */
export function goesOn({ kind, done, of, goesOn: at }: Unfinished): string {
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return `The job “${kind}” could not finish yet: ${done} of ${count(of, 'deed')} done. It goes on by itself after ${when}.`;
}

/** When we last looked for deliveries that never arrived, and when anything was found. Times are ISO 8601 in UTC. */
export function lastRecovery(recovery: Facts['recovery'] | null, zone: string): string {
  if (!recovery) return 'Nobody has looked for lost deliveries yet.';
  const { at, found } = recovery;
  const last = `Last look for lost deliveries: ${shortDay(at, zone)}.`;
  if (!found) return `${last} None was ever found.`;
  const asked = count(found.asked, 'delivery', 'deliveries');
  return `${last} Found on ${shortDay(found.at, zone)}: ${asked} asked for again, ${count(found.jobs, 'job')} put after reading the repository.`;
}

/** What the settings let us do. */
export function mode(mode: Settings['mode']): string {
  const means = {
    act: 'I act as the settings say (`mode: act`).',
    preview: 'I only show what I would do (`mode: preview`).',
    off: 'I do nothing (`mode: off`).',
  };
  return means[mode];
}

/** Why a comment was not heard, as a note. */
export function notHeard(deaf: Deaf): string {
  const because = {
    'a bot': 'it was not written by a person',
    edited: 'it was edited, and only what is said in a new comment counts',
    'no command': 'no line of it begins with /ispyb outside quotes and code',
  };
  return `nothing heard in the comment: ${because[deaf]}`;
}

/** On a pull request with minutes: what of it is not heard there, and where it is. */
export function notHeardHere(why: 'not on a pull request' | 'whose number', repo: string): string {
  return why === 'whose number'
    ? `These minutes are shown for more than one repository here, so I cannot tell whose number is meant; please say it in an issue of ${repo}, or of the other.`
    : `On a pull request I hear nothing but \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\`; please say the rest in an issue of ${repo}.`;
}

/** The comment was answered before, as a note. */
export function answeredBefore(): string {
  return 'this comment was answered before';
}

/** Why a deed is planned. */
export function asked(login: string, usage: string): string {
  return `${login} said ${usage}`;
}

function local(times: readonly LocalTime[]): string {
  return times.length ? ` Local times: ${spokenTimes(times)}.` : '';
}
