import type { Vc } from '../calendar/index.ts';
import { spokenDay } from '../calendar/spoken.ts';
import type { Approval, Ruling } from '../core/ruling.ts';
import { quoted } from '../core/say.ts';

type Decision = Pick<Ruling, 'decided' | 'meeting' | 'words' | 'approval' | 'source'>;

/** Why a deed is done, on one line. */
export function decided({ decided: what, meeting, words, approval, source }: Decision): string {
  const by = approval ? `, and ${approved(approval)}` : '';
  const where = source ? `minutes of ${meeting} say` : `checklist of ${meeting} says`;
  return `the ${where} ${what}: “${words}”${by}`;
}

/** Who let it happen, as a clause. */
export function approved({ by, how }: Approval): string {
  const who = quoted(by, 60);
  switch (how) {
    case 'merge':
      return `${who} merged them after a preview`;
    case 'tick':
      return `${who} ticked it`;
    case 'confirm':
      return `${who} confirmed it`;
    case 'go':
      return `${who} let it go`;
    case 'checklist':
      return `${who} filled it in on the checklist`;
  }
}

/** What an issue is told when a decision closes it, or would. `link` is Markdown of ours, the rest is people's. */
export function closing(
  telling: Pick<Ruling, 'meeting' | 'words' | 'because' | 'link' | 'approval' | 'source'> & {
    readonly as: 'completed' | 'not_planned';
    readonly closing: boolean;
  },
): string {
  const { meeting, words, because, link, approval, source, as } = telling;
  const done = as === 'completed' ? 'completed' : 'not planned';
  const reason = `${quoted(because)}${approval ? ` ${approved(approval)}.` : ''}`;
  return [
    `The ${source ? 'minutes' : 'checklist'} of the VC of ${meeting} ${source ? 'say' : 'says'}:`,
    '',
    `> ${quoted(words)}`,
    '',
    `(${link})`,
    '',
    telling.closing
      ? `So I close this as ${done}. ${reason} If that is not so, please reopen it; these minutes will not close it again.`
      : `I read that as ${done}. ${reason} It stays open, because the settings say \`minutes.close: never\`.`,
  ].join('\n');
}

export function saidOnly(as: 'completed' | 'not_planned'): string {
  return `told as ${as === 'completed' ? 'completed' : 'not planned'}, left open by the settings`;
}

/** What comes after a VC, at the end of a report on its checklist. */
export function nextComes(next: Vc | null): string {
  return next
    ? `The next VC is on ${spokenDay(next)}; its checklist comes by itself.`
    : 'I do not know of a next VC; `/ispyb next-meeting 2019-02-12 15:00` sets one.';
}

export function noStatus(): string {
  return 'no label tells that';
}

export function theirStatus(label: string): string {
  return `a person chose \`${quoted(label, 60)}\`, which speaks for it`;
}

export function statusTakenOff(label: string): string {
  return `somebody took \`${label}\` off, so it stays off`;
}

export function noSuchStatus(label: string): string {
  return `the repository has no label \`${label}\`, and the settings do not let me make it`;
}

export function replacedStatus(label: string): string {
  return `a newer VC decided, see \`${label}\``;
}

export function whyKept(meeting: string): string {
  return `so that people can ask why, and take back what the VC of ${meeting} decided`;
}

export function notLooked(): string {
  return 'nobody looked at the issue';
}

export function noSuchIssue(repo: string): string {
  return `${repo} has no issue of this number`;
}

export function isPull(): string {
  return 'it is a pull request, not an issue';
}

export function alreadyClosed(): string {
  return 'it is closed already';
}

export function younger(date: string): string {
  return `it was not open yet before the VC of ${date}`;
}

export function reopened(who: string, day: string): string {
  return `${who} reopened it on ${day}, after the VC`;
}

export function commented(who: string, day: string): string {
  return `${who} commented on ${day}, after the VC`;
}

export function tooOld(date: string, days: number): string {
  return `the VC of ${date} is more than ${days} days ago`;
}
