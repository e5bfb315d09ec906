import { format, parseISO, subDays } from 'date-fns';
import { asAnnounced, dayIn, momentOf, type Vc } from '../../calendar/index.ts';
import { localTimes } from '../../calendar/show.ts';
import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import type { Job } from '../../core/job.ts';
import type { CommandSnapshot } from './gather.ts';
import type { Understood } from './hear.ts';
import { type Announced, type Command, FORMS } from './language.ts';
import * as say from './texts.ts';
import { why } from './why/why.ts';

/** What a command comes to: deeds for people with the right, and what there is to say. */
export interface Meaning {
  readonly deeds: readonly Action[];
  readonly says: readonly string[];
}

/** What one command means for somebody who may say it. */
export function mean(one: Understood, snapshot: CommandSnapshot, settings: Settings): Meaning {
  const { repo, issue, comment, minutes } = snapshot;
  const asked = { by: comment.author.login, issue, comment: comment.id };
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
    case 'status':
      return { deeds: [], says: status(snapshot, settings) };
    case 'review-list':
      return start({ kind: 'review-list', repo, asked });
    case 'sweep':
      // The moment of the comment, not of this run, so that running again starts the same sweep.
      return start({ kind: 'sweep', repo, at: comment.createdAt, go: command.go, asked });
    case 'minutes':
      return minutes
        ? start({ kind: 'minutes', repo, source: minutes, go: command.go, asked })
        : { deeds: [], says: [say.noMinutes()] };
    case 'next-meeting':
      return command.set
        ? setMeeting(command.set, one.usage, { snapshot, settings })
        : { deeds: [], says: [whenNext(snapshot.next, settings)] };
  }
}

function setMeeting(
  said: Announced,
  usage: string,
  { snapshot, settings }: { readonly snapshot: CommandSnapshot; readonly settings: Settings },
): Meaning {
  const { meetings } = settings;
  const { repo, comment, issue } = snapshot;
  const start = momentOf(said.date, said.time ?? meetings.at, said.zone ?? meetings.zone);
  const date = dayIn(meetings.zone, start);
  const vc = asAnnounced(meetings, { start, date, url: said.url });
  if (Date.parse(start) < Date.parse(comment.createdAt)) return { deeds: [], says: [say.inThePast(vc)] };
  const because = say.asked(comment.author.login, usage);
  const value = { start, date, url: said.url, from: `${comment.author.login} in #${issue}` };
  const list: Action = { do: 'job.put', repo, job: { kind: 'review-list', repo, meeting: date }, because };
  const posting = format(subDays(parseISO(date), meetings.reviewList.daysBefore), 'yyyy-MM-dd');
  const isDue = posting <= dayIn(meetings.zone, comment.createdAt);
  return {
    deeds: [{ do: 'remember', repo, key: 'next-meeting', value, because }, ...(isDue ? [list] : [])],
    says: [say.meetingSet(vc, localTimes(vc.start, meetings.sites, vc.zone))],
  };
}

function whenNext(next: Vc | null, { meetings }: Settings): string {
  return next ? say.nextVc(next, localTimes(next.start, meetings.sites, next.zone)) : say.noMeeting();
}

function status({ standing, next }: CommandSnapshot, settings: Settings): readonly string[] {
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
    say.waitsFor(waiting.map((issue) => issue.number)),
    say.lastSweep(standing.sweptAt, meetings.zone),
    say.lastMinutes(standing.minutedDay),
    say.mode(settings.mode),
  ];
  return [lines.map((line) => `- ${line}`).join('\n')];
}
