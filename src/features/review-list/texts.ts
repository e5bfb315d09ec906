import { tz } from '@date-fns/tz';
import type { Vc } from '../../calendar/index.ts';
import type { LocalTime } from '../../calendar/show.ts';
import { shortDay, spokenDay, spokenTimes, spokenWhen } from '../../calendar/spoken.ts';
import { differenceInDays, differenceInMonths, differenceInYears } from '../../core/dates.ts';
import type { Todo, Topic } from '../../core/memory.ts';
import type { Issue } from '../../core/reader.ts';
import { count, quoted, title } from '../../core/say.ts';
import { DECIDED } from '../../labels/status.ts';
import type { Period } from '../../silence/period.ts';
import { pending } from '../../silence/texts.ts';
import type { Section, Sorting } from './due.ts';
import type { LastWord } from './gather.ts';

/** The title of a meeting's checklist. */
export function listTitle(vc: Vc): string {
  return `Review list for the VC of ${spokenDay(vc)}`;
}

/** What the list is for, and what people may do to it. */
export function footer(): string {
  return 'Write what the VC decides behind “outcome:” – `resolved`, `rejected`, `accepted`, `deferred`, `action NS` or `open`, then a colon and your words; after the VC close this issue as completed, and I carry them out. Tick what has been dealt with, and write wherever you like: until the VC begins I bring my own lines up to date and leave ticks and your words alone.';
}

/** The heading of what is to be talked about, as the collaboration holds its VCs. */
export function agenda(): string {
  return '## Agenda';
}

/** Where each site tells its news; without sites it is one line. */
export function news(): string {
  return '1. News from the sites';
}

/** The line on which a site tells its news. */
export function newsFrom(site: string): string {
  return `   - ${quoted(site, 40)}:`;
}

/** Where the topics stand that people proposed. Everyone is invited to before each VC. */
export function topics(): string {
  return '2. Topics: everyone is invited to propose some, with `/ispyb propose TOPIC` in a comment on any issue';
}

/** A topic that somebody proposed; without words of its own it is the issue itself. */
export function topic({ text, who, issue }: Topic): string {
  const by = `proposed by ${quoted(who, 60)}`;
  return text === null ? `   - #${issue}, ${by}` : `   - “${quoted(text, 200)}”, ${by} in #${issue}`;
}

/** The point of the agenda that is the rest of the list. */
export function reviewBelow(): string {
  return '3. Review of issues: the lists below';
}

/** The last but one point of every agenda. */
export function otherBusiness(): string {
  return '4. Any other business';
}

/** When the VC after this one is, with what clocks at the sites show then; null where nobody knows. */
export function nextVc(next: Vc | null, times: readonly LocalTime[]): string {
  if (!next) return '5. Next VC: to be agreed';
  return `5. Next VC: ${[spokenWhen(next), ...(times.length ? [spokenTimes(times)] : [])].join(' · ')}`;
}

/** Where the chair writes what the VC decided on the issue above. */
export function outcome(): string {
  return '  - outcome:';
}

/** The heading of what the last VC gave people to do. `date` is YYYY-MM-DD. */
export function todoHeading(date: string, all: number, vc: Vc): string {
  return `## Actions of the VC of ${shortDay(`${date}T12:00:00Z`, vc.zone)} (${all})`;
}

/** Something that somebody is to do. */
export function todo({ owner, text, issue }: Todo): string {
  const who = owner === null ? '' : `**${quoted(owner, 60)}**: `;
  return `${who}${quoted(text)}${issue === null ? '' : ` (#${issue})`}`;
}

/** What stands below actions of which there are more than can be shown. */
export function andMoreToDo(n: number): string {
  return `- … and ${n} more, in the minutes`;
}

/** The heading of a section. */
export function heading(section: Section, all: number, vc: Vc, since: string | null): string {
  const titles: Readonly<Record<Section, string>> = {
    carried: 'Carried over',
    decision: 'Awaiting a decision',
    agreed: 'Agreed, still open',
    stale: 'Stale',
    new: since ? `New since the VC of ${shortDay(since, vc.zone)}` : 'New',
  };
  return `## ${titles[section]} (${all})`;
}

/** What stands in a section without issues. */
export function nothingHere(): string {
  return 'Nothing at the moment.';
}

/** What stands below a section that has more than can be shown; the link leads to all of them. */
export function andMore(n: number, link: string): string {
  return `- … and [${n} more](${link})`;
}

/** The heading of the proposals on which silence is consent. */
export function periods(n: number): string {
  return `## Agreed if nobody objects (${n})`;
}

/** How the silent period of one proposal stands. */
export function period(issue: Issue, stands: Period, vc: Vc): string {
  return `- ${pending(issue, stands, vc.zone)}`;
}

/**
 * An issue on the list: number, title, how often it was carried over, how old it is when the VC begins, labels, who
 * spoke last.
 */
export function item(issue: Issue, word: LastWord, vc: Vc, carried = 0): string {
  const said = word ? `last word: ${quoted(word.who, 60)}, ${shortDay(word.at, vc.zone)}` : 'no word yet';
  const labels = issue.labels.length ? issue.labels.map((label) => quoted(label, 60)).join(', ') : 'no labels';
  const again = carried ? `carried over ×${carried} · ` : '';
  return `#${issue.number} **${title(issue.title) || 'untitled'}** · ${again}${age(issue.createdAt, vc.start)} · ${labels} · ${said}`;
}

/** GitHub's own search for a section, as a link that holds wherever the page is shown. */
export function searchFor(
  section: Section,
  repo: string,
  { staleLabel, since }: Pick<Sorting, 'staleLabel' | 'since'>,
): string {
  const not = (label: string): string => `-label:"${label}"`;
  const undecided = [...(since ? [`created:<=${since}`] : []), not(staleLabel), ...DECIDED.map(not)];
  const terms: Readonly<Record<Section, readonly string[]>> = {
    // What was on the last list is not for GitHub to know.
    carried: undecided,
    decision: undecided,
    agreed: ['label:"status:agreed"'],
    stale: [`label:"${staleLabel}"`],
    new: [`created:>${since}`, not(staleLabel)],
  };
  return `/${repo}/issues?q=${encodeURIComponent(['is:issue is:open', ...terms[section]].join(' '))}`;
}

/** To somebody who asked: the list is being posted, and nobody knows its number yet. */
export function postedNow(vc: Vc, label: string | null): string {
  const where = label ? `, with the label \`${quoted(label)}\`` : '';
  return `I am posting it as a new issue, “${listTitle(vc)}”${where}.`;
}

/** On the list of a VC that was moved, or that takes place after all. */
export function movedTo(vc: Vc): string {
  return `The VC is now on ${spokenWhen(vc)}; this list goes with it.`;
}

/** On the list of a VC that was cancelled. */
export function cancelled(vc: Vc): string {
  return `The VC of ${spokenDay(vc)} does not take place, so I leave this list as it is. What is open comes onto the list of the next VC by itself.`;
}

/** Why a VC gets no list, as a note. */
export function whyCancelled(vc: Vc): string {
  return `the VC of ${spokenDay(vc)} does not take place`;
}

/** To somebody who asked: the list is there. Where a person writes on it at this very moment, that goes first. */
export function refreshed(list: number): string {
  return `The review list is #${list}; I am bringing it up to date.`;
}

/** To somebody who asked: the list was there and up to date. */
export function nothingNew(list: number): string {
  return `The review list is #${list}, nothing new since.`;
}

/** To somebody who asked, or as a note: the list was closed by a person, and stays as it is. */
export function closed(list: number): string {
  return `The review list #${list} was closed, so I leave it as it is; reopen it if you want it refreshed.`;
}

/** The VC has begun: the list belongs to those who sit in it. */
export function begun(vc: Vc): string {
  return `The VC of ${spokenDay(vc)} has begun, so its list stays as it is.`;
}

/** Nobody knows when the next VC is. */
export function noMeeting(): string {
  return 'I do not know of a coming VC; tell me with `/ispyb next-meeting 2019-02-12 15:00`, or set `meetings.rule` in the settings.';
}

/** Somebody took our first line away, by which we know the list. */
export function markerGone(list: number): string {
  return `#${list} looks like the review list, but its hidden first line is gone, so I leave it alone; give it another title if you want a new list.`;
}

/** The list cannot take more words. */
export function full(): string {
  return 'The review list has as many words as GitHub allows in one issue, so I leave it as it is; shorten it and ask again.';
}

/** Why the list is posted. */
export function because(vc: Vc): string {
  return `the VC of ${spokenDay(vc)} needs a list of what to review`;
}

/** What the label of our lists is for. */
export function labelDescription(): string {
  return 'Review lists for the VC, and reports, by ISPyB Triage';
}

/** How many issues a person need not look at, as a note. */
export function decidedAlready(n: number): string {
  return `${count(n, 'open issue')} left out: decided already, by label.`;
}

/** Counted to the VC and not to now, so that tomorrow's list is the same list. */
function age(from: string, to: string): string {
  const span = [to, from, { in: tz('UTC') }] as const;
  const [days, months, years] = [differenceInDays(...span), differenceInMonths(...span), differenceInYears(...span)];
  if (months < 1) return `${count(Math.max(days, 0), 'day')} old`;
  return years < 2 ? `${count(months, 'month')} old` : `${count(years, 'year')} old`;
}
