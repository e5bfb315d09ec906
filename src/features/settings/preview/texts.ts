import type { Fault } from '../../../config/loaded.ts';
import { count, quoted } from '../../../core/say.ts';
import { fault, MOST_FAULTS } from '../texts.ts';

export const CHECK = 'ISPyB Triage settings preview';

/** More lines than these nobody reads, and GitHub takes no longer text. */
export const MOST_LINES = 60;

export function faultsTitle(faults: number): string {
  return `These settings have ${count(faults, 'fault')}`;
}

export function faults(path: string, all: readonly Fault[]): string {
  const more = all.length - MOST_FAULTS;
  return [
    `If this is merged I cannot use \`${path}\`, and do nothing here until it is mended:`,
    '',
    ...all.slice(0, MOST_FAULTS).map(fault),
    ...(more > 0 ? [`- and ${count(more, 'more fault')}`] : []),
  ].join('\n');
}

export function removedTitle(): string {
  return 'Without these settings I do nothing here';
}

export function removed(path: string): string {
  return `This takes \`${path}\` away. If it is merged I do nothing here any more, unless the organisation's file names this repository. Labels and comments stay as they are.`;
}

export function rightTitle(changes: number): string {
  return changes === 0
    ? 'These settings are right and change nothing now'
    : `These settings are right: ${count(changes, 'change')} for the open issues`;
}

/** Each part is Markdown of ours. */
export function summary(parts: readonly string[]): string {
  return ['Nothing is done yet. If this is merged:', '', ...parts].join('\n');
}

export function nothingChanges(): string {
  return '- nothing changes for the open issues as they are now';
}

export function organisations(repositories: readonly string[]): string {
  const names = repositories.map((name) => quoted(name, 100));
  return names.length === 0
    ? '- the file is for no repository, so it does nothing: name some under `repositories`'
    : `- the file is for ${names.join(', ')}, where they have none of their own; what changes for their issues is not shown here`;
}

export function switched(mode: 'act' | 'preview' | 'off'): string {
  return {
    act: '- I do what I decide (`mode: act`)',
    preview: '- I only say what I would do (`mode: preview`)',
    off: '- I do nothing here (`mode: off`)',
  }[mode];
}

export function heading(what: 'sweep' | 'silence' | 'labels', issues: number): string {
  return {
    sweep: '**A sweep today**',
    silence: '**Silent periods today**',
    labels: `**Labels of the ${count(issues, 'newest open issue')}**`,
  }[what];
}

export function comes(deed: string, because: string): string {
  return `- new: ${deed} (${quoted(because, 160)})`;
}

export function goes(deed: string): string {
  return `- no longer: ${deed}`;
}

export function asBefore(): string {
  return '- the same as now';
}

export function more(lines: number): string {
  return `- and ${count(lines, 'more line')}`;
}

export function vcs(now: readonly string[], merged: readonly string[]): string {
  return `The next VCs by the rule: ${moments(merged)}; now ${moments(now)}.`;
}

function moments(all: readonly string[]): string {
  return all.length === 0 ? 'none' : all.map((at) => `${at.slice(0, 16).replace('T', ' ')} UTC`).join(', ');
}

export function untried(): string {
  return 'The label rules come from a fork. I do not run a stranger’s regular expressions, so what they would do is not shown.';
}

export function why(): string {
  return 'a pull request changes the settings';
}

export function notOpen(pull: number): string {
  return `pull request ${pull} is closed, or leaves the settings alone`;
}

export function nobodyAsked(): string {
  return 'no settings file is on the default branch, so nobody asked for anything yet';
}

export function off(from: string): string {
  return `${from} says \`mode: off\`, so nothing is written`;
}
