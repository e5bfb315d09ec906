import { quoted } from '../../../core/say.ts';

/** Kept until a day (YYYY-MM-DD): the comment that says it is what keeps the issue. */
export function keptUntil(day: string, login: string): string {
  return `Kept until ${day}: I do not count this issue as stale before, as ${quoted(login, 60)} asked. Whoever deletes this comment ends that.`;
}

/** Kept for good, by a label. */
export function keptForGood(label: string): string {
  return `Kept: with ${name(label)} I never count this issue as stale. Whoever takes the label off ends that.`;
}

/** It is kept already. */
export function keptAnyway(label: string): string {
  return `It is kept already: it carries ${name(label)}.`;
}

/** A day that is over. */
export function keepPast(day: string): string {
  return `${day} is over already, so nothing changed; please give a day to come.`;
}

/** The settings name no label that exempts. */
export function noKeepLabel(): string {
  return 'The settings name no label that keeps an issue (`stale.exemptLabels`), so please say until when: `/ispyb keep until 2019-12-31`.';
}

/** The label is missing and may not be made. */
export function keepLabelMissing(label: string): string {
  return `The repository has no label ${name(label)}, and the settings say not to make any; please say until when: \`/ispyb keep until 2019-12-31\`.`;
}

/** A pull request is never marked. */
export function pullIsKept(): string {
  return 'This is a pull request, and those are never counted as stale.';
}

/** What the bot posted is never marked. */
export function oursIsKept(): string {
  return 'I posted this issue myself, so it is never counted as stale.';
}

/** A closed issue is never marked. */
export function closedIsKept(): string {
  return 'It is closed, so it is not counted as stale.';
}

/** The description of the label, in at most 100 characters. */
export function keepDescription(): string {
  return 'never counts as stale';
}

/** Why it is kept. */
export function askedToKeep(login: string): string {
  return `${login} asked to keep it`;
}

function name(label: string): string {
  return `\`${label.replace(/`/g, "'")}\``;
}
