import type { Ruling } from '../../core/ruling.ts';
import { quoted } from '../../core/say.ts';

/** Our answer to whoever asked, a line for each issue. */
export function answer(meeting: string, lines: readonly string[]): string {
  return [
    `What the minutes of the VC of ${meeting} did here:`,
    '',
    ...lines,
    '',
    'These minutes will not do it again.',
  ].join('\n');
}

export function nothingKnown(meeting: string, issue: number | null): string {
  if (issue !== null)
    return `I know of nothing that the minutes of the VC of ${meeting} did on #${issue}, and said nothing there that I could take back.`;
  return `I know of nothing that the minutes of the VC of ${meeting} did; if my memory of it was lost with the database, name the issues one by one, \`/ispyb undo ${meeting} #35\`, and I go by what I said there.`;
}

/** What stands for words that are not kept any more. */
export function wordsLost(): string {
  return 'the words are in my comment';
}

export function seeAbove(): string {
  return 'see my comment above';
}

export function rebuilt(): string {
  return 'My memory of it was lost; I go by what I said then.';
}

export function somebody(): string {
  return 'somebody';
}

/** What an issue is told that is opened again. */
export function comment(by: string, { meeting, link }: Pick<Ruling, 'meeting' | 'link'>): string {
  return `I opened this again: ${quoted(by, 60)} took back what the minutes of the VC of ${meeting} decided here (${link}). They will not close it again.`;
}

export function reopened(issue: number): string {
  return `- #${issue} is open again`;
}

export function unlabelled(issue: number, label: string): string {
  return `- #${issue} has lost \`${label}\``;
}

export function left(issue: number, why: string): string {
  return `- #${issue} stays as it is: ${quoted(why)}`;
}

export function because(by: string, meeting: string): string {
  return `${quoted(by, 60)} took back what the minutes of ${meeting} did`;
}

export function asked(by: string): string {
  return `${quoted(by, 60)} asked`;
}

export function undoneBefore(by: string): string {
  return `${quoted(by, 60)} took it back already`;
}

export function noSuchIssue(): string {
  return 'there is no such issue any more';
}

export function nothingDone(): string {
  return 'those minutes did nothing to it';
}

export function isOpen(): string {
  return 'it is open already';
}

export function closedBy(login: string): string {
  return login === '' ? 'I did not close it' : `${quoted(login, 60)} closed it since`;
}

export function closedByLater(meeting: string): string {
  return `the minutes of ${meeting} closed it as well; take back those first`;
}

export function isOff(label: string): string {
  return `\`${label}\` is off already`;
}

export function putBySomebody(label: string): string {
  return `somebody put \`${label}\` on since`;
}
