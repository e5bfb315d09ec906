import { count } from '../../core/say.ts';

/** What a person did, as far as the history tells. */
export type Doing = 'commented' | 'edited a comment' | 'reopened it' | 'renamed it' | 'edited it' | 'was here';

/** Why an issue is marked. */
export function quietSince(since: string, days: number, limit: number): string {
  return `no human activity since ${since} (${count(days, 'day')}, limit ${limit})`;
}

/** Why an issue is not marked: somebody was there lately enough. */
export function activeSince(since: string, days: number, limit: number): string {
  return `last human activity on ${since} (${count(days, 'day')}, limit ${limit})`;
}

/** Why an issue is not marked: it cannot have been quiet for so long. */
export function young(opened: string, limit: number): string {
  return `opened on ${opened}, not older than its limit of ${count(limit, 'day')}`;
}

/** Why our mark comes off in a sweep. */
export function lifeSince(day: string): string {
  return `somebody was here on ${day}, after it was marked`;
}

/** Why our mark stays. */
export function stillQuiet(marked: string): string {
  return `marked on ${marked}, nobody was here since`;
}

/** Why a mark stays that is not ours, or that nobody is known to have put. */
export function markedByOthers(label: string): string {
  return `\`${label}\` was not put here by the bot, so the bot leaves it`;
}

/** Why an issue is never marked. */
export function exempt(by: 'label' | 'milestone' | 'clock', name: string): string {
  if (by === 'milestone') return `it belongs to the milestone “${name}”`;
  return by === 'label' ? `it carries \`${name}\`, which exempts it` : `with \`${name}\` the clock never runs out`;
}

/** Why a quiet issue could not be marked. */
export function noSuchLabel(): string {
  return 'it is quiet, but the repository has no label for that and the settings say not to make any';
}

/** Why the stale label is made. */
export function labelMissing(label: string): string {
  return `the repository has no label \`${label}\` yet`;
}

/** The description of the stale label, in at most 100 characters. */
export function labelDescription(): string {
  return 'quiet for long; any comment takes this off again';
}

/** Why a sweep is shown and waits. */
export function firstSweep(): string {
  return 'this is the first sweep of this repository, so it is shown first';
}

/** Why the bot remembers that sweeps may run. */
export function letGo(by: string): string {
  return `${by} let the first sweep go`;
}

/** Why nothing is done in an archived repository. */
export function archived(): string {
  return 'the repository is archived';
}

/** Why an issue that the bot posted is left alone. */
export function ours(): string {
  return 'the bot posted it';
}

/** Why a pull request is left alone. */
export function pullRequest(): string {
  return 'it is a pull request';
}

/** Why a closed issue is left alone. */
export function closed(): string {
  return 'it is closed';
}

/** Why there is nothing to take off. */
export function notMarked(label: string): string {
  return `it does not carry \`${label}\``;
}

/** Why our mark stays after a person was there: it is younger than that. */
export function markedAfter(who: string, day: string): string {
  return `${who} was here on ${day}, before it was marked`;
}

/** Why our mark comes off at once. */
export function woken(who: string, doing: Doing, day: string): string {
  return `${who} ${doing} on ${day}`;
}

/** Why our mark stays: somebody asked the bot something, which is nothing said about the issue. */
export function onlyAsked(who: string): string {
  return `${who} only asked the bot something`;
}
