import type { Vc } from '../../calendar/index.ts';
import { shortDay, spokenDay } from '../../calendar/spoken.ts';
import { quoted } from '../../core/say.ts';
import type { Stop } from '../../silence/period.ts';
import { stopped } from '../../silence/texts.ts';

/** Why the label of the silent period is put on. */
export function begins(label: string, day: string): string {
  return `it carries ${name(label)}: agreed to if nobody objects until ${day}, and a person confirms`;
}

/** Why that label is taken off and put on again: from there the period counts. */
export function beginsAnew(): string {
  return 'the proposal was edited, so its silent period begins anew';
}

/** Why that label is taken off: the period was stopped. */
export function isStopped(by: Stop, zone: string): string {
  return `its silent period is stopped: ${stopped(by, zone)}`;
}

/** Why that label is taken off: there is no period any more. `why` is a clause. */
export function isOff(why: string): string {
  return quoted(why);
}

/** Why the label of an objection is put on. */
export function objected(by: Stop, zone: string): string {
  return stopped(by, zone);
}

/** Why a label is put on or taken off: a person said so. */
export function said(login: string, word: 'agree' | 'object'): string {
  return `${quoted(login, 60)} said /ispyb ${word}`;
}

/** Why a label is made. */
export function labelMissing(label: string): string {
  return `the repository has no label ${name(label)} yet`;
}

/** Why a label could not be put on, as a note. */
export function noSuchLabel(label: string): string {
  return `the repository has no label ${name(label)}, and the settings say not to make any`;
}

/** Why an issue is left for the next look, as a note. */
export function nextTime(most: number): string {
  return `more than ${most} issues would be touched in one go (\`brake\`), so this one waits for the next look`;
}

/** Why nothing is done at all, as a note. */
export function nothingToDo(why: 'off' | 'archived'): string {
  return why === 'off' ? 'the settings know no silent periods (`silence.starts: never`)' : 'the repository is archived';
}

/** Why the label of the silent period stays, as a note: a person put it on. */
export function notOurs(label: string): string {
  return `${name(label)} was not put on by the bot, so the bot leaves it`;
}

/** Why a word of a person is left, as a note. */
export function overruled(label: string): string {
  return `somebody took ${name(label)} off after that was said, so it stays off`;
}

/** Why the list is brought up to date. */
export function listChanges(): string {
  return 'the checklist shows how the silent periods stand';
}

/** On the issue: its period ended, and what a person may say now. */
export function ended(day: string, next: Vc | null): string {
  const vc = next ? `, or the VC of ${spokenDay(next)} does` : ', or a VC does';
  return `The silent period of this proposal ended on ${day} and nobody objected. It is agreed when somebody who may triage, or a chair, says \`/ispyb agree\`${vc}. Whoever objects says \`/ispyb object\` and why.`;
}

/** In place of that: somebody objected since. */
export function endedBut(by: Stop, zone: string): string {
  return `The silent period of this proposal is not consent any more: ${stopped(by, zone)}. The next VC speaks about it.`;
}

/** In place of that: somebody confirmed it. */
export function endedAndAgreed(login: string): string {
  return `The silent period of this proposal is over: ${quoted(login, 60)} confirmed that it is agreed.`;
}

/** Why that comment is written or edited. */
export function announces(): string {
  return 'the settings ask for a comment when a silent period ends';
}

/** To somebody who objected. */
export function noted(login: string, next: Vc | null): string {
  const vc = next ? `the VC of ${spokenDay(next)}` : 'the next VC';
  return `Noted: ${quoted(login, 60)} objects. Silence decides nothing here any more; ${vc} speaks about it.`;
}

/** To somebody who agreed while the period was not over. */
export function agreedEarly(end: string, zone: string): string {
  return `Noted as agreed, before its silent period was over: that would have lasted until ${shortDay(end, zone)}.`;
}

/** To somebody who agreed although somebody objected. */
export function agreedAgainst(by: Stop, zone: string): string {
  return `Noted as agreed, although ${stopped(by, zone)}; if that is not what you mean, take the label off again.`;
}

/** To somebody who said a word where there is nothing to agree to. */
export function noProposal(what: 'closed' | 'pull request' | 'ours', word: 'agree' | 'object'): string {
  const because = {
    closed: 'this issue is closed',
    'pull request': 'this is a pull request',
    ours: 'I posted this one myself',
  };
  return `I did nothing about \`/ispyb ${word}\`: it is for open proposals, and ${because[what]}.`;
}

/** A name of a label; a backtick in it would end the code. */
function name(label: string): string {
  return `\`${label.replace(/`/g, "'")}\``;
}
