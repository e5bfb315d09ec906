import { TZDate } from '@date-fns/tz';
import type { Vc } from '../../../calendar/index.ts';
import { spokenDay } from '../../../calendar/spoken.ts';
import { format } from '../../../core/dates.ts';
import type { Todo, Topic } from '../../../core/memory.ts';

/** What a template for minutes is made of. */
export interface Sheet {
  readonly vc: Vc;
  /** The VC after it; null where nobody knows. */
  readonly next: Vc | null;
  readonly sites: readonly string[];
  readonly topics: readonly Topic[];
  readonly todo: readonly Todo[];
  readonly issues: readonly { readonly number: number; readonly title: string }[];
}

/**
 * Minutes of one VC to be filled in, as Markdown that is read without doubt (docs/minutes.md). Titles and words of
 * people stand in it without numbers and addresses: only the number in front of an issue may be decided on.
 */
export function template({ vc, next, sites, topics, todo, issues }: Sheet): string {
  const section = (heading: string, lines: readonly string[]): readonly string[] => [`## ${heading}`, '', ...lines, ''];
  const perSite = sites.map((site) => `- ${bare(site, 40)}:`);
  return [
    `# Minutes of the VC, ${format(new TZDate(Date.parse(vc.start), vc.zone), 'd MMMM yyyy')}`,
    '',
    ...section('Participants', perSite),
    ...(todo.length > 0 ? section('Actions of the last VC', todo.map(action)) : []),
    ...section('News from the sites', perSite),
    ...(topics.length > 0 ? section('Topics', topics.map(topic)) : []),
    ...section(
      'Review of issues',
      issues
        // In quotation marks, a title that begins like a decision is none.
        .flatMap(({ number, title }) => [`### #${number} "${bare(title, 80)}"`, '', 'Decision:', ''])
        .slice(0, -1),
    ),
    ...section('Any other business', []),
    ...section('Actions', []),
    ...section('Next VC', next ? [nextVc(next)] : []),
  ].join('\n');
}

/** What stands around a template that somebody asked for. `sheet` is the template. */
export function answer(vc: Vc, sheet: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...sheet.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return [
    `Minutes of the VC of ${spokenDay(vc)}, to be filled in: behind each \`Decision:\` one of \`resolved\`, \`rejected\`, \`accepted\`, \`deferred\`, \`action\`, \`undecided\`, then a colon and why, in words that hold no doubt; behind a site who was there, \`Ann Bell (AB), Carl Dorn (CD)\`. What is left empty is not read.`,
    '',
    `${fence}markdown`,
    sheet.trimEnd(),
    fence,
  ].join('\n');
}

/** There is no VC to write minutes of. */
export function noMeeting(): string {
  return 'I do not know of a VC to write minutes of; tell me with `/ispyb next-meeting 2019-02-12 15:00`, or set `meetings.rule` in the settings.';
}

/** The comment was answered before, as a note. */
export function answeredBefore(): string {
  return 'this comment was answered before';
}

/** Why it is posted. */
export function because(login: string): string {
  return `${login} asked for a template`;
}

function action({ owner, text }: Todo): string {
  return owner === null ? `- ${bare(text)}` : `- ${bare(owner, 40)}: ${bare(text)}`;
}

function topic({ text, who, issue }: Topic): string {
  return text === null ? `- issue ${issue} (${bare(who, 40)})` : `- ${bare(text, 200)} (${bare(who, 40)})`;
}

function nextVc({ start, zone, url }: Vc): string {
  const when = format(new TZDate(Date.parse(start), zone), 'd MMMM yyyy, HH:mm');
  return `${when} ${zone}${url ? `, ${url}` : ''}`;
}

/** Words on one line that name no issue, lead nowhere and mean nothing in Markdown. */
function bare(words: string, most = 300): string {
  const line = words
    .replace(/(?:https?:\/\/|www\.)\S+/gi, '…')
    .replace(/[\w.-]*\/?[\w.-]*#(?=\d)|\bGH-(?=\d)/gi, 'no. ')
    .replace(/[`*_~[\]<>|\\#&@"“”]/g, ' ')
    .replace(/:+(?=\s|$)/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
