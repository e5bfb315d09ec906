import type { Ruling } from '../../../core/ruling.ts';
import { count, quoted } from '../../../core/say.ts';
import { approved } from '../../../decisions/texts.ts';
import type { Turn } from '../../../stale/turn.ts';

/** An issue of the bot's own. */
export function ours(): string {
  return 'I posted this issue myself: it gets no labels for its text, and its silence is not counted.';
}

/** A pull request. */
export function pullRequest(): string {
  return 'This is a pull request: I label and sweep issues only.';
}

/** The labels, a line each. */
export function labels(lines: readonly string[]): string {
  return ['**Labels**', '', ...lines.map((line) => `- ${line}`)].join('\n');
}

/** There are none, and there is nothing to say about that. */
export function noLabels(): string {
  return '**Labels**: none, and its text asks for none.';
}

/** A label of ours; `reason` is null where the text no longer asks for it. */
export function labelOurs(label: string, day: string, reason: string | null): string {
  const because = reason ? quoted(reason) : 'for words that its text no longer has';
  return `${name(label)} is mine, of ${day}: ${because}`;
}

/** A label of ours that says how far a proposal has come, which its text cannot tell. */
export function statusOurs(label: string, day: string): string {
  return `${name(label)} is mine, of ${day}: it says how far this has come`;
}

/** How the silent period stands. `how` is a clause. */
export function period(how: string): string {
  return `**Consent**: ${how}.`;
}

/** A label of somebody else. */
export function labelBy(label: string, login: string, day: string): string {
  return `${name(label)} was put on by ${quoted(login, 60)} on ${day}; I leave it`;
}

/** A label that no event tells of. */
export function labelByNobody(label: string): string {
  return `${name(label)} was not put on by me; I leave it`;
}

/** A label that the text asks for and somebody took off. */
export function takenOff(label: string, login: string, day: string): string {
  return `${name(label)} would be mine, but ${quoted(login, 60)} took it off on ${day}, so it stays off`;
}

/** A label that the text asks for where somebody chose another one. */
export function chosenInstead(label: string, theirs: string): string {
  return `${name(label)} would be mine, but ${name(theirs)} was chosen, and that counts`;
}

/** No clock runs on a closed issue. */
export function closed(): string {
  return '**Silence**: it is closed, so no clock runs.';
}

/** No clock runs in an archived repository. */
export function archived(): string {
  return '**Silence**: the repository is archived, so no clock runs.';
}

/** We marked it stale. */
export function staleByUs(label: string, marked: string, since: string): string {
  return `**Silence**: I put ${name(label)} on it on ${marked}, after the last sign of life on ${since}. Any comment or edit takes it off again; I never close an issue for being quiet.`;
}

/** Somebody else marked it stale. */
export function staleByOthers(label: string): string {
  return `**Silence**: ${name(label)} was not put on by me, so I leave it.`;
}

/** Nothing marks it ever. */
export function noClock(by: 'label' | 'milestone' | 'clock', what: string): string {
  const because =
    by === 'milestone'
      ? `it belongs to the milestone “${quoted(what, 80)}”`
      : by === 'label'
        ? `it carries ${name(what)}`
        : `with ${name(what)} the clock never runs out`;
  return `**Silence**: no clock runs, because ${because}.`;
}

/** Somebody asked to keep it. `until` is YYYY-MM-DD. */
export function kept(until: string): string {
  return `**Silence**: somebody asked to keep it until ${until}, so it is not counted as stale before.`;
}

/** The clock that runs. `label`: whose clock it is, null for everybody's. */
export function clock(of: {
  readonly limit: number;
  readonly label: string | null;
  readonly since: string;
  readonly days: number;
  readonly stale: string;
  readonly sweep: string;
}): string {
  const whose = of.label === null ? 'the clock of all issues' : `the clock of ${name(of.label)}`;
  return `**Silence**: the last sign of life was on ${of.since}, ${count(of.days, 'day')} of ${of.limit} by ${whose}; closures do not count. If nobody comes back, the sweep of ${of.sweep} puts ${name(of.stale)} on it.`;
}

/** Whose turn it is. */
export function turn(whose: Turn): string {
  if (whose.of === 'collaboration')
    return whose.last === null
      ? '**Turn**: it waits for the collaboration; nobody has answered yet.'
      : `**Turn**: it waits for the collaboration; ${quoted(whose.last, 60)} had the last word.`;
  const because =
    whose.because.is === 'asked'
      ? `${name(whose.because.label)} asks for more`
      : `${quoted(whose.because.by, 60)} had the last word`;
  return `**Turn**: it waits for its author, ${quoted(whose.author, 60)}; ${because}.`;
}

/** A name of a label or the like; a backtick in it would end the code. */
function name(words: string): string {
  return `\`${words.replace(/\s+/g, ' ').replace(/`/g, "'")}\``;
}

/** What VCs decided, a line each. */
export function decisions(lines: readonly string[]): string {
  return ['**Decisions**', '', ...lines.map((line) => `- ${line}`)].join('\n');
}

/** One decision: the words and where they stand, the rule that read them, who approved it, what was done. */
export function decision(ruling: Ruling, became: 'done' | 'not so any more'): string {
  const { meeting, decided, words, link, because, approval, did, label, undone } = ruling;
  const done = {
    closed: became === 'done' ? 'I closed it' : 'I was to close it, which is not so any more',
    labelled: `I put \`${label}\` on it`,
    told: 'I told it here and closed nothing',
    nothing: 'I did nothing',
  };
  return [
    `VC of ${meeting}, ${decided}: “${quoted(words)}” (${link}).`,
    quoted(because),
    approval ? `${approved(approval)}.` : '',
    `${done[did]}${undone ? `, and ${quoted(undone.by, 60)} took it back` : ''}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
