import { count, quoted } from '../../../core/say.ts';
import type { ActionItem } from '../../../minutes/index.ts';

/** One check run for each triaged repository. */
export function checkName(repo: string): string {
  return `ISPyB Triage minutes preview for ${repo}`;
}

export function checkTitle(counts: { readonly closes: number; readonly asks: number; readonly stays: number }): string {
  const { closes, asks, stays } = counts;
  if (closes + asks + stays === 0) return 'These minutes name no issue';
  return `Merging closes ${count(closes, 'issue')}, ${asks} to look at, ${stays} left alone`;
}

export interface Comment {
  /** The triaged repository, as a link. */
  readonly repo: string;
  readonly files: readonly string[];
  readonly closes: readonly string[];
  readonly asks: readonly string[];
  readonly stays: readonly string[];
  readonly next: readonly string[];
  readonly actions: readonly string[];
  readonly warnings: readonly string[];
  readonly remarks: readonly string[];
  /** Whether there is a box to tick. */
  readonly boxes: boolean;
}

/** The one comment on a pull request. Every part is Markdown of ours. */
export function comment(parts: Comment): string {
  const { repo, files, boxes, remarks } = parts;
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `**${heading}**`, '', ...lines] : [];
  return [
    `I read ${files.join(', ')} for ${repo}. Nothing is done yet: **merging is the approval**.`,
    ...(remarks.length > 0 ? ['', ...remarks] : []),
    ...section('When this is merged I close', parts.closes),
    ...section('I am not sure about these: what became of them?', parts.asks),
    ...section('These stay as they are', parts.stays),
    ...section('Next VC', parts.next),
    ...section('Actions', parts.actions),
    ...section('Warnings', parts.warnings),
    ...(boxes ? ['', whoMayTick(repo)] : []),
  ].join('\n');
}

function whoMayTick(repo: string): string {
  return `A tick counts if it comes from somebody with the triage right in ${repo}, or from its chairs. They may also say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue there. What nobody answers is asked again after the merge.`;
}

/** Nothing on the pull request is about the triaged repository any more. */
export function nothingLeft(repo: string): string {
  return `This pull request brings no minutes for ${repo} any more, so merging it closes nothing there.`;
}

/** Who ticked a box, behind its words. */
export function tickedBy(login: string): string {
  return ` (${quoted(login, 60)})`;
}

/** A line below an issue, where settings or a person make something else of it. */
export function aboveTheBrake(closes: number, brake: number): string {
  return `That is more than the ${brake} issues I may touch in one go (${closes} would be closed), so after the merge it is shown once more and waits for \`/ispyb minutes go\`.`;
}

export function neverCloses(): string {
  return 'The settings say `minutes.close: never`: I only tell these issues what the minutes say, and close none.';
}

export function unreadable(file: string, sentence: string): string {
  return `- ${file}: ${sentence}`;
}

export function action({ owner, text }: ActionItem): string {
  return `- ${owner === null ? '' : `${quoted(owner, 40)}: `}${quoted(text)}`;
}

export function warning(text: string): string {
  return `- ${quoted(text)}`;
}

export function nextOf(text: string): string {
  return `- ${text}`;
}

/** What a line of the minutes would do, where GitHub shows it on the line itself. */
export function annotation(number: number, reason: string): string {
  return `#${number}: ${reason}`;
}

export function why(): string {
  return 'a pull request brings minutes';
}

export function whyKept(): string {
  return 'so that merging means no more than what was shown';
}

export function notOpen(pull: number): string {
  return `pull request ${pull} is closed, so there is nothing to show`;
}

export function noMinutes(pull: number): string {
  return `pull request ${pull} brings no minutes for this repository`;
}
