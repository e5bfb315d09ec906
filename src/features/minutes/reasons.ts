import { quoted } from '../../core/say.ts';
import type { Outcome } from '../../minutes/index.ts';

export {
  alreadyClosed,
  commented,
  isPull,
  noSuchIssue,
  notLooked,
  reopened,
  tooOld,
  younger,
} from '../../decisions/texts.ts';

export function whoseIssue(repos: readonly string[]): string {
  return repos.length > 1
    ? `the minutes do not say whose issue this is, and they are minutes of ${repos.join(', ')}`
    : 'the minutes do not say whose issue this is';
}

export function otherRepository(repo: string): string {
  return `it is an issue of ${repo}, which these settings are not about`;
}

export function notFinal(outcome: Outcome): string {
  return `the minutes say ${outcome}, which closes nothing`;
}

export function noWords(): string {
  return 'the words that decided are missing';
}

export function twice(): string {
  return 'the minutes decide it twice';
}

export function dateUnknown(): string {
  return 'nobody can tell the day of the VC from these minutes';
}

export function dateAfterCommit(date: string): string {
  return `the minutes are dated ${date}, later than they were committed`;
}

export function dateToCome(date: string): string {
  return `the minutes are dated ${date}, which is still to come`;
}

export function openedAgain(): string {
  return 'these minutes closed it once and a person opened it again';
}

export function kept(outcome: Outcome): string {
  return outcome === 'mentioned' ? 'it is only mentioned' : `the minutes say ${outcome}`;
}

export function nextTentative(): string {
  return 'that is no definite day';
}

export function nextNotAfter(day: string): string {
  return `that is not after ${day}`;
}

export function nextTooFar(): string {
  return 'that is more than a year away';
}

export function nextCorrected(): string {
  return 'somebody said otherwise after these minutes were committed';
}

export function nextPast(): string {
  return 'that is over';
}

export function nextOutdated(date: string): string {
  return `the minutes of ${date} are newer`;
}

export function notNamed(papers: string): string {
  return `the settings do not name ${papers} for minutes`;
}

export function notInstalled(papers: string): string {
  return `${papers} is not in the same installation`;
}

export function superseded(path: string): string {
  return `another version of ${path} lies on the default branch, or none, so this one decides nothing`;
}

export function resaved(path: string): string {
  return `${path} was saved again and says what it said before`;
}

export function mustBeAsked(): string {
  return 'the settings say `minutes.close: ask`';
}

export function undone(by: string): string {
  return `${quoted(by, 60)} took back what these minutes did`;
}

export function leftOpen(by: string): string {
  return `${quoted(by, 60)} said that it stays open`;
}

export function takenOut(by: string): string {
  return `${quoted(by, 60)} took it out before the merge`;
}

export function notPreviewed(pull: number): string {
  return `the last preview on pull request ${pull} did not name it`;
}

export function saidSince(who: string, by: string): string {
  return `${quoted(who, 60)} said something after ${quoted(by, 60)} had ticked it`;
}

export function tickUnheard(pull: number): string {
  return `somebody ticked on pull request ${pull} that it stays open, and nobody knows yet whether that counts`;
}
