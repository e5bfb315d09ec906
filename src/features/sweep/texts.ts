import { count } from '../../core/say.ts';
import type { Doing } from './wake.ts';

export function quietSince(since: string, days: number, limit: number): string {
  return `no human activity since ${since} (${count(days, 'day')}, limit ${limit})`;
}

export function activeSince(since: string, days: number, limit: number): string {
  return `last human activity on ${since} (${count(days, 'day')}, limit ${limit})`;
}

export function young(opened: string, limit: number): string {
  return `opened on ${opened}, not older than its limit of ${count(limit, 'day')}`;
}

export function lifeSince(day: string): string {
  return `somebody was here on ${day}, after it was marked`;
}

export function stillQuiet(marked: string): string {
  return `marked on ${marked}, nobody was here since`;
}

export function markedByOthers(label: string): string {
  return `\`${label}\` was not put here by the bot, so the bot leaves it`;
}

export function exempt(by: 'label' | 'milestone' | 'clock', name: string): string {
  if (by === 'milestone') return `it belongs to the milestone “${name}”`;
  return by === 'label' ? `it carries \`${name}\`, which exempts it` : `with \`${name}\` the clock never runs out`;
}

export function noSuchLabel(): string {
  return 'it is quiet, but the repository has no label for that and the settings say not to make any';
}

export function labelMissing(label: string): string {
  return `the repository has no label \`${label}\` yet`;
}

export function labelDescription(): string {
  return 'quiet for long; any comment takes this off again';
}

export function firstSweep(): string {
  return 'this is the first sweep of this repository, so it is shown first';
}

export function letGo(by: string): string {
  return `${by} let the first sweep go`;
}

export function archived(): string {
  return 'the repository is archived';
}

export function ours(): string {
  return 'the bot posted it';
}

export function pullRequest(): string {
  return 'it is a pull request';
}

export function closed(): string {
  return 'it is closed';
}

export function notMarked(label: string): string {
  return `it does not carry \`${label}\``;
}

export function markedAfter(who: string, day: string): string {
  return `${who} was here on ${day}, before it was marked`;
}

export function woken(who: string, doing: Doing, day: string): string {
  return `${who} ${doing} on ${day}`;
}
