import { TZDate } from '@date-fns/tz';
import type { Vc } from '../../calendar/index.ts';
import type { LocalTime } from '../../calendar/show.ts';
import { spokenTimes } from '../../calendar/spoken.ts';
import { format } from '../../core/dates.ts';
import type { Ruling } from '../../core/ruling.ts';
import { quoted, title } from '../../core/say.ts';
import { nextComes } from '../../decisions/texts.ts';
import type { Evidence, Outcome } from '../../minutes/index.ts';
import type { As } from './sort.ts';

/** Where in the file the words stand. */
export function place({ page, line }: Evidence): string {
  return page === null ? `line ${line}` : `page ${page}, line ${line}`;
}

export function reportTitle(date: string | null, path: string): string {
  return `Minutes of ${date === null ? title(path.split('/').at(-1) ?? path) : `the VC of ${date}`}: what needs a look`;
}

/** One line about an issue: `reason` first where there is one, then the words and where they stand. */
export function item(issue: string, words: string, link: string, reason: string): string {
  return `- ${issue}: ${quoted(reason)} — “${quoted(words)}” (${link})`;
}

export function closedAs(as: As): string {
  return as === 'completed' ? 'closed as completed' : 'closed as not planned';
}

/** What became of a decision because somebody answered; `by` as it is, to be quoted with the rest of the line. */
export function ticked(done: string, by: string): string {
  return `${done}, because ${by} ticked it`;
}

/** What a box means. */
export function answerWords(answer: 'resolved' | 'rejected' | 'open'): string {
  const words = {
    resolved: 'it is resolved: close it as completed',
    rejected: 'it is rejected: close it as not planned',
    open: 'leave it open',
  };
  return words[answer];
}

export function allAnswered(): string {
  return 'every question of these minutes is answered';
}

export function marked(outcome: Outcome): string {
  return `the minutes say ${outcome}, which a label tells`;
}

export function andMore(n: number): string {
  return `- and ${n} more`;
}

export interface Report {
  readonly link: string;
  readonly asked: readonly string[];
  /** What an earlier version did and this one no longer says. */
  readonly withdrawn: readonly string[];
  readonly closed: readonly string[];
}

export function report({ link, asked, withdrawn, closed }: Report): string {
  const questions = [
    `I read ${link}, and of these issues I am not sure:`,
    '',
    ...asked,
    '',
    'Tick what became of each, or say `/ispyb confirm #22 resolved`, `rejected` or `open` in any issue. That counts from people with the triage right here and from the chairs. This issue closes when everything is answered; what is not comes on the next checklist.',
  ];
  const back = [
    `I read ${link}. An earlier version decided what this one no longer says; it stays done unless somebody takes it back:`,
    '',
    ...withdrawn,
  ];
  return [
    ...(asked.length > 0 ? questions : []),
    ...(asked.length > 0 && withdrawn.length > 0 ? [''] : []),
    ...(withdrawn.length > 0 ? back : []),
    ...(closed.length > 0 ? ['', '**Beyond doubt**', '', ...closed] : []),
  ].join('\n');
}

export interface OnChecklist {
  readonly link: string;
  readonly done: readonly string[];
  readonly asked: readonly string[];
  /** What could not be done. */
  readonly failed: readonly string[];
  /** Decisions for which there is no issue here. */
  readonly nowhere: readonly string[];
  /** Whether outcomes are filled in on the list. */
  readonly filled: boolean;
  readonly next: Vc | null;
}

/** What the minutes of its VC came to, on the checklist. */
export function onChecklist({ link, done, asked, failed, nowhere, filled, next }: OnChecklist): string {
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `**${heading}**`, '', ...lines] : [];
  return [
    `The minutes of this VC are in: ${link}.`,
    ...section('Done', done),
    ...section('Asked, in an issue of its own', asked),
    ...section('Failed', failed),
    ...(failed.length > 0 ? ['', tryAgain()] : []),
    ...section('Decided without an issue here', nowhere),
    '',
    filled
      ? 'Outcomes are filled in on this list as well, so it stays open: close it as completed to have them carried out, or as not planned to discard them.'
      : `This list has served, so I close it. ${nextComes(next)}`,
  ].join('\n');
}

/** What to do where something could not be done. */
export function tryAgain(): string {
  return 'I did nothing about these. When that is mended, say `/ispyb minutes` and then `/ispyb minutes go` in a comment here, and I try again.';
}

/** A decision that newer minutes no longer name, with the words that were read then. */
export function withdrawn({ issue, meeting, words, did, label }: Ruling): string {
  const done = did === 'closed' ? 'closed' : `labelled \`${label}\``;
  return `- #${issue} was ${done}: “${quoted(words)}”. Say \`/ispyb undo ${meeting} #${issue}\` to take it back.`;
}

/** One check run for each file and triaged repository; of a long path the end tells most. */
export function checkName(path: string, repo: string): string {
  const end = path.length > 120 ? `…${path.slice(-119)}` : path;
  return `ISPyB Triage minutes: ${end} for ${repo}`;
}

export function checkTitle(counts: { readonly done: number; readonly asked: number; readonly left: number }): string {
  const { done, asked, left } = counts;
  if (done + asked + left === 0) return 'These minutes name no issue';
  return `${done} beyond doubt, ${asked} to look at, ${left} left alone`;
}

export interface Check {
  readonly repo: string;
  readonly date: string | null;
  readonly done: readonly string[];
  readonly asked: readonly string[];
  readonly left: readonly string[];
  readonly next: string;
  readonly warnings: readonly string[];
}

export function check({ repo, date, done, asked, left, next, warnings }: Check): string {
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `**${heading}**`, '', ...lines] : [];
  return [
    `Read for ${repo} as the minutes of ${date === null ? 'a VC whose day they do not tell' : `the VC of ${date}`}.`,
    ...section('Beyond doubt', done),
    ...section('To look at', asked),
    ...section('Left alone', left),
    ...section('Next VC', [next]),
    ...section('Warnings', warnings.map(warning)),
  ].join('\n');
}

function warning(text: string): string {
  return `- ${quoted(text)}`;
}

export function noNext(): string {
  return 'None is named.';
}

export function nextSet({ start, zone, url }: Vc, times: readonly LocalTime[]): string {
  const when = format(new TZDate(Date.parse(start), zone), "EEEE d MMMM yyyy, HH:mm '('");
  const local = times.length ? ` Local times: ${spokenTimes(times)}.` : '';
  return `${when}${zone}), ${url === null ? 'no room is named' : `<${url}>`}: the next checklist is for it.${local}`;
}

export function nextTold(text: string, why: string): string {
  return `“${quoted(text)}”: not taken over, because ${why}.`;
}

export function unreadableTitle(): string {
  return 'These minutes could not be read';
}

/** The sentence is one of ours and is told as it is. */
export function unreadable(sentence: string): string {
  return `${sentence} Nothing was done.`;
}

export function tooLarge(bytes: number, most: number): string {
  const mega = 1024 * 1024;
  return `The file is too large (${Math.ceil(bytes / mega)} MB; at most ${Math.floor(most / mega)} MB are read); please make it smaller, for example by leaving out pictures, or add the minutes as a .md file.`;
}

export function privateTitle(): string {
  return 'Nothing is carried out from these minutes';
}

export function privateMinutes(papers: string, repo: string): string {
  return `${papers} is private and ${repo} is public, so nothing of these minutes is quoted or carried out there. To allow it, list ${repo} under \`repositories\` in \`.github/ispyb-triage.yml\` of ${papers}.`;
}

export function whyAsked(): string {
  return 'some of what the minutes decided needs a person';
}

export function whyTold(): string {
  return 'the minutes were read';
}

export function whyNext(date: string): string {
  return `the minutes name the VC of ${date} as the next one`;
}

export function whyLabel(): string {
  return 'reports carry it';
}

export function labelDescription(): string {
  return 'Review lists for the VC, and reports, by ISPyB Triage';
}
