import type { Fault } from '../../config/loaded.ts';
import { count, quoted } from '../../core/say.ts';

/** More than these help nobody, and GitHub takes no more annotations in one go. */
export const MOST_FAULTS = 50;

export const CHECK = 'ISPyB Triage settings';

export function faultsTitle(faults: number): string {
  return `The settings file has ${count(faults, 'fault')}`;
}

export function faults(path: string, all: readonly Fault[]): string {
  const told = all.slice(0, MOST_FAULTS).map(fault);
  const more = all.length - told.length;
  return [
    `I cannot use \`${path}\`, so I do nothing here until it is mended:`,
    '',
    ...told,
    ...(more > 0 ? [`- and ${count(more, 'more fault')}`] : []),
    '',
    'An empty file means the defaults, and no file means that nobody asked for me.',
  ].join('\n');
}

/** A line for one fault. */
export function fault({ line, column, key, message }: Fault): string {
  const of = key === '' ? '' : `, ${quoted(key)}`;
  return `- line ${line}, column ${column}${of}: ${quoted(message)}`;
}

export function closesItself(): string {
  return 'This issue is kept up to date and closes by itself once the file is right.';
}

export function annotation({ key, message }: Fault): string {
  return key === '' ? message : `${key}: ${message}`;
}

export function rightTitle(): string {
  return 'The settings file is right';
}

export function right(from: string, mode: 'act' | 'preview'): string {
  return mode === 'act'
    ? `I read ${quoted(from)} and go by it from now on.`
    : `I read ${quoted(from)} and go by it from now on; with \`mode: preview\` I only say what I would do.`;
}

export function mendedTitle(): string {
  return 'The settings file had faults and is mended';
}

export function mended(path: string, commit: string): string {
  return `\`${path}\` is right again since ${commit.slice(0, 7)} at the latest, and I go by it. Thank you.`;
}

export function absent(): string {
  return 'there is no settings file, so nobody asked for anything';
}

export function off(from: string): string {
  return `${from} says \`mode: off\`, so nothing is written`;
}

export function toldElsewhere(from: string): string {
  return `the faults are those of ${from} and are told there`;
}

export function dismissed(issue: number): string {
  return `#${issue} told the same faults and was closed by a person, so they are not told again`;
}

export function whyFaults(): string {
  return 'the settings file has faults';
}

export function whyMended(): string {
  return 'the settings file is mended';
}
