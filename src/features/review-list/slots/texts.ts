import type { Vc } from '../../../calendar/index.ts';
import { spokenDay } from '../../../calendar/spoken.ts';
import type { Decided } from '../../../core/ruling.ts';
import { quoted } from '../../../core/say.ts';
import { nextComes } from '../../../decisions/texts.ts';

export { alreadyClosed, tooOld } from '../../../decisions/texts.ts';

/** Why an outcome is asked about. */
export function unclear(): string {
  return 'I cannot read it: it takes one of `resolved`, `rejected`, `accepted`, `deferred`, `action NS`, `open`, then a colon and words';
}

export function doubtful(): string {
  return 'the words behind it ask, doubt or set a condition';
}

export function misplaced(): string {
  return 'it does not stand below its own issue, so it may be meant for another one';
}

export function notOurs(): string {
  return 'I did not put this issue on the list';
}

export function forgotten(): string {
  return 'I no longer know which issues I put on this list';
}

export function openedAgain(): string {
  return 'it was closed for this VC once and a person opened it again';
}

export function leftOpen(by: string): string {
  return `${quoted(by, 60)} said that it stays open`;
}

/** Which rule read an outcome so, for whoever asks why. */
export function readAs(decided: Decided): string {
  return `The checklist says so below the issue: ${decided}.`;
}

/** One outcome in the report: what became of it, and the words. `what` is a sentence part of ours. */
export function line(issue: number, what: string, words: string): string {
  return `- #${issue}: ${what} — “${quoted(words)}”`;
}

/** What an outcome comes to. */
export function cameTo(decided: Decided, closing: boolean): string {
  if (decided === 'resolved') return closing ? 'closed as completed' : 'told as completed, left open by the settings';
  if (decided === 'rejected')
    return closing ? 'closed as not planned' : 'told as not planned, left open by the settings';
  return decided === 'undecided' ? 'stays open, undecided' : `stays open, ${decided}`;
}

export interface Report {
  readonly by: string;
  readonly done: readonly string[];
  readonly asked: readonly string[];
  /** What could not be done. */
  readonly failed: readonly string[];
  readonly left: readonly string[];
  readonly next: Vc | null;
}

/** What became of the outcomes of a checklist. */
export function report({ by, done, asked, failed, left, next }: Report): string {
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `**${heading}**`, '', ...lines] : [];
  return [
    `${quoted(by, 60)} let these outcomes go, so I carried them out.`,
    ...section('Done', done),
    ...section('To look at', asked),
    ...(asked.length > 0 ? ['', answerable()] : []),
    ...section('Failed', failed),
    ...(failed.length > 0 ? ['', tryAgain()] : []),
    ...section('Left alone', left),
    '',
    nextComes(next),
  ].join('\n');
}

/** How what is in doubt is answered. */
export function answerable(): string {
  return 'What became of these? Say `/ispyb confirm #22 resolved`, `rejected` or `open` in any issue. What nobody answers comes onto the next checklist.';
}

/** What to do where something could not be done. */
export function tryAgain(): string {
  return 'I did nothing about these. When that is mended, say `/ispyb minutes go` in a comment here, and I try again.';
}

/** Above the brake nothing is done until somebody says so. */
export function held(issues: number, brake: number, lines: readonly string[]): string {
  return [
    `These outcomes would touch ${issues} issues, and the settings let me touch ${brake} in one go without asking (\`brake\`). I would do this:`,
    '',
    ...lines,
    '',
    'Nothing is done yet. Say `/ispyb minutes go` in a comment here, and I do it.',
  ].join('\n');
}

/** The checklist was closed as not planned, with outcomes on it. */
export function discarded(): string {
  return 'This list was closed as not planned, so I carry none of its outcomes out. To do it after all, say `/ispyb minutes go` in a comment here.';
}

/** The checklist was closed before its VC. */
export function tooEarly(vc: Vc): string {
  return `The VC of ${spokenDay(vc)} has not begun, so I carry out nothing yet. When it is over, say \`/ispyb minutes go\` in a comment here.`;
}

/** Somebody changed the checklist after it was closed, and nobody knows who. */
export function changedSince(): string {
  return 'This list was changed after it was closed, so I carry out nothing. If it says now what the VC decided, say `/ispyb minutes go` in a comment here.';
}

/** GitHub does not say whether whoever closed the checklist may. */
export function cannotTell(): string {
  return 'I could not check the rights of whoever closed this list, so I carry out nothing. Say `/ispyb minutes go` in a comment here, and I try again.';
}

/** To whoever let a checklist go on which nothing is filled in. */
export function nothingFilled(): string {
  return 'No outcome is filled in on this list, so there is nothing to carry out.';
}

/** Notes. */
export function noList(): string {
  return 'it is no checklist of ours';
}

export function stillOpen(): string {
  return 'the checklist is open, and nobody let it go';
}

export function mayNot(login: string): string {
  return `${login} may not carry out what a checklist says`;
}

export function reportedBefore(): string {
  return 'what became of it was told before, and nothing else is known of it any more';
}

/** Why deeds are done. */
export function letGo(login: string): string {
  return `${login} closed the checklist or let it go`;
}

export function asksThem(): string {
  return 'some outcomes need a person, and what this VC said can be taken back';
}

export function told(): string {
  return 'people should see what became of the outcomes';
}
