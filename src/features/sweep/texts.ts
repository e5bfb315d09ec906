import { count, title } from '../../core/say.ts';

/** What a person did, as far as the history tells. */
export type Doing = 'commented' | 'edited a comment' | 'reopened it' | 'renamed it' | 'edited it' | 'was here';

/** Whom an issue waits for. */
type Turn = 'author' | 'collaboration';

/** Why an issue is marked, and whom it waits for. */
export function quietSince(since: string, days: number, limit: number, turn: Turn): string {
  return `no human activity since ${since} (${count(days, 'day')}, limit ${limit}); ${waitsFor(turn)}`;
}

/** Why an issue is not marked: somebody was there lately enough. */
export function activeSince(since: string, days: number, limit: number): string {
  return `last human activity on ${since} (${count(days, 'day')}, limit ${limit})`;
}

/** Why an issue is not marked: it cannot have been quiet for so long. */
export function young(opened: string, limit: number): string {
  return `opened on ${opened}, not older than its limit of ${count(limit, 'day')}`;
}

/** Why an issue is not marked: somebody is known to have been there, perhaps not for the last time. */
export function seenAlive(day: string, limit: number): string {
  return `somebody was here on ${day} or later, not longer ago than its limit of ${count(limit, 'day')}`;
}

/** Why an issue is not marked: somebody asked to keep it. `until` is YYYY-MM-DD. */
export function kept(until: string): string {
  return `somebody asked to keep it until ${until}`;
}

/** Why nothing is decided about an issue yet. */
export function later(most: number): string {
  return `a sweep looks into ${most} issues at most, so this one is for the next`;
}

/** Why the bot remembers that a person was there. */
export function leftNoTrace(who: string): string {
  return `${who} was here, which no event tells`;
}

/** Why the bot remembers what it read. */
export function lookedAt(many: number): string {
  return `the histories of ${count(many, 'issue')} were read`;
}

/** Why our mark comes off in a sweep. */
export function lifeSince(day: string): string {
  return `somebody was here on ${day}, after it was marked`;
}

/** Why our mark stays. */
export function stillQuiet(marked: string, turn: Turn): string {
  return `marked on ${marked}, nobody was here since; ${waitsFor(turn)}`;
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

/** The title of the one issue that lists what is stale. */
export function digestTitle(): string {
  return 'What has gone quiet';
}

/** A stale issue in that list. `since` is YYYY-MM-DD. */
export function digestLine(number: number, words: string, since: string): string {
  return `- #${number} ${title(words)}: quiet since ${since}`;
}

/** The list of what is stale, by whose turn it is; of each at most `most`. */
export function digest(of: {
  readonly collaboration: readonly string[];
  readonly author: readonly string[];
  readonly most: number;
}): string {
  const part = (heading: string, lines: readonly string[]): readonly string[] => [
    ...(lines.length ? ['', `**${heading}** (${lines.length})`, '', ...lines.slice(0, of.most)] : []),
    ...(lines.length > of.most ? [`- and ${lines.length - of.most} more`] : []),
  ];
  const none = of.collaboration.length + of.author.length === 0 ? ['', 'Nothing is quiet just now.'] : [];
  return [
    'No VC is near whose checklist would list what has gone quiet, so this issue does. It is edited in place each week and disturbs nobody again; close it if it is of no use. A comment on an issue takes its label off, `/ispyb keep` there spares it.',
    ...part('Waiting for the collaboration', of.collaboration),
    ...part('Waiting for their authors', of.author),
    ...none,
  ].join('\n');
}

/** Why that list is written. */
export function digestBecause(): string {
  return 'no checklist comes soon that would list what is stale';
}

function waitsFor(turn: Turn): string {
  return turn === 'author' ? 'it waits for its author' : 'it waits for the collaboration';
}
