import { quoted } from '../../core/say.ts';
import type { Answer } from '../../decisions/boxes.ts';

export function notOurs(): string {
  return 'that text is not one of ours any more, so its boxes say nothing';
}

export function mayNot(by: string): string {
  return `${quoted(by, 60)} has no triage right here and is no chair, so the tick does not count`;
}

export function answered(by: string): string {
  return `${quoted(by, 60)} answered`;
}

export function asked(by: string): string {
  return `${quoted(by, 60)} asked`;
}

/** Why an issue is closed, where a person said so. */
export function personSaid(by: string, answer: Answer): string {
  return `The words left a doubt, and ${quoted(by, 60)} was asked: it is ${answer}.`;
}

export function cannot(issue: number, why: string): string {
  return `I could not do that for #${issue}: ${quoted(why)}.`;
}

export function noQuestion(issue: number): string {
  return `There is no open question about #${issue}: neither minutes nor a checklist left one. You can close or reopen it by hand.`;
}

export function answeredBefore(): string {
  return 'that was answered before';
}

export function notLooked(): string {
  return 'nobody could look at the issue';
}

export function noSuchIssue(): string {
  return 'there is no such issue';
}

export function isClosed(): string {
  return 'it is closed already';
}

export function noDay(): string {
  return 'nobody can tell the day of the VC from those minutes';
}
