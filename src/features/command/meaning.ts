import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import type { Job } from '../../core/job.ts';
import type { Pulses } from '../../core/pulse.ts';
import type { Issue } from '../../core/reader.ts';
import { pendingFirst } from '../../silence/pending.ts';
import { pending } from '../../silence/texts.ts';
import type { CommandSnapshot } from './gather.ts';
import type { Understood } from './hear.ts';
import { keep } from './keep/keep.ts';
import { type Command, FORMS } from './language.ts';
import { type Asking, cancelMeeting, moveMeeting, setMeeting, whenNext } from './next.ts';
import { propose } from './propose.ts';
import * as say from './texts.ts';
import { why } from './why/why.ts';

/** What a command comes to: deeds for people with the right, and what there is to say. */
export interface Meaning {
  readonly deeds: readonly Action[];
  readonly says: readonly string[];
}

/** What one command means for somebody who may say it. */
export function mean(one: Understood, snapshot: CommandSnapshot, settings: Settings): Meaning {
  const { repo, place, issue, comment, minutes } = snapshot;
  const there = place === repo ? {} : { repo: place };
  const asked = { by: comment.author.login, issue, comment: comment.id, ...there };
  const command: Command = one.command;
  const start = (job: Job): Meaning => ({
    deeds: [{ do: 'job.put', repo, job, because: say.asked(asked.by, one.usage) }],
    says: [],
  });
  switch (command.verb) {
    case 'help':
      return { deeds: [], says: [say.help(FORMS)] };
    case 'why':
      return { deeds: [], says: snapshot.why ? [why(snapshot.why, settings)] : [] };
    case 'keep':
      return snapshot.kept ? keep(command, { snapshot: snapshot.kept, comment, settings }) : { deeds: [], says: [] };
    case 'status':
      return { deeds: [], says: status(snapshot, settings) };
    case 'propose':
      return propose(snapshot, settings, one.usage);
    case 'review-list':
      return start({ kind: 'review-list', repo, asked });
    case 'object':
    case 'agree':
      return start({ kind: 'period', repo, issue, said: { word: command.verb, at: comment.createdAt }, asked });
    case 'minutes-template':
      return start({ kind: 'minutes-template', repo, asked });
    case 'sweep':
      // The moment of the comment, not of this run, so that running again starts the same sweep.
      return start({ kind: 'sweep', repo, at: comment.createdAt, go: command.go, asked });
    case 'minutes':
      // On a checklist, what it says is what its VC decided.
      if (snapshot.onList && command.go) return start({ kind: 'slots', repo, issue, asked });
      return minutes
        ? start({ kind: 'minutes', repo, source: minutes, go: command.go, asked })
        : { deeds: [], says: [say.noMinutes()] };
    case 'confirm': {
      const { issue: number, as } = command;
      const answer = { is: 'confirmed', issue: number, as, asked } as const;
      return start({ kind: 'answer', repo, by: asked.by, when: comment.createdAt, answer });
    }
    case 'undo':
      return start({ kind: 'undo', repo, meeting: command.meeting, only: command.issue, asked });
    case 'next-meeting':
      return meanMeeting(command, { snapshot, settings, usage: one.usage });
  }
}

function meanMeeting(command: Extract<Command, { verb: 'next-meeting' }>, asking: Asking): Meaning {
  if ('cancel' in command) return cancelMeeting(command.cancel, asking);
  if ('move' in command) return moveMeeting(command.move.day, command.move.to, asking);
  if (command.set) return setMeeting(command.set, asking);
  const { next, calendar } = asking.snapshot;
  return { deeds: [], says: [`${whenNext(next, asking.settings)}${calendar ? ` ${say.subscribe(calendar)}` : ''}`] };
}

function status({ standing, next, calendar }: CommandSnapshot, settings: Settings): readonly string[] {
  if (!standing) return [];
  const { meetings, stale } = settings;
  const { issues, since, list, waiting } = standing;
  const isStale = (labels: readonly string[]): boolean =>
    labels.some((label) => label.toLowerCase() === stale.label.toLowerCase());
  const counts = {
    open: issues.length,
    stale: issues.filter((issue) => isStale(issue.labels)).length,
    fresh: issues.filter((issue) => since && Date.parse(issue.createdAt) > Date.parse(since)).length,
  };
  const lines = [
    next ? `${whenNext(next, settings)} ${say.listAt(list?.number ?? null)}` : say.noMeeting(),
    say.backlog({ ...counts, since, zone: meetings.zone }),
    ...turns(
      issues.filter((issue) => isStale(issue.labels)),
      standing.pulses,
    ),
    say.waitsFor(waiting.map((issue) => issue.number)),
    ...(settings.silence.starts === 'never' ? [] : [periods(standing.proposals, meetings.zone)]),
    ...standing.unfinished.map((one) => say.goesOn(one)),
    say.lastSweep(standing.sweptAt, meetings.zone),
    say.lastMinutes(standing.minutedDay),
    say.lastRecovery(standing.recovery, meetings.zone),
    say.mode(settings.mode),
    ...(calendar ? [say.subscribe(calendar)] : []),
  ];
  return [lines.map((line) => `- ${line}`).join('\n')];
}

/** Whom the stale issues wait for, as far as sweeps have looked into them. */
function turns(stale: readonly Issue[], pulses: Pulses): readonly string[] {
  const known = stale.flatMap(({ id }) => pulses[id]?.turn ?? []);
  const author = known.filter((turn) => turn === 'author').length;
  return known.length ? [say.staleWaitsFor({ author, collaboration: known.length - author })] : [];
}

function periods(proposals: NonNullable<CommandSnapshot['standing']>['proposals'], zone: string): string {
  const all = pendingFirst(proposals);
  const items = (ended: boolean): readonly string[] =>
    all
      .filter(({ period }) => (period.state === 'ended') === ended)
      .map(({ proposal, period }) => pending(proposal.issue, period, zone));
  return say.silentPeriods(items(false), items(true));
}
