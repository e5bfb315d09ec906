import { momentOf, nextMeeting, type Vc } from '../../../calendar/index.ts';
import { vcNamed } from '../../../calendar/meetings.ts';
import type { Asked, JobOf } from '../../../core/job.ts';
import { type Known, known, unknown } from '../../../core/known.ts';
import { CHECKLIST, slotOf, unmarked } from '../../../core/marker.ts';
import type { Facts } from '../../../core/memory.ts';
import { type Actor, type Repository, reaches } from '../../../core/reader.ts';
import type { Doubt, Ruling } from '../../../core/ruling.ts';
import { Refused } from '../../../core/trouble.ts';
import { lookAt } from '../../../decisions/look-at.ts';
import type { Looked } from '../../../decisions/looked.ts';
import type { Sight } from '../../ability.ts';
import { type Slot, slotsIn } from './read.ts';

/** Who closed the checklist, or let it go by a command, and whether that person may. */
export interface Author {
  readonly who: Actor;
  readonly may: Known<boolean>;
}

/** A checklist of ours with what was filled in, and everything that closing must not be mistaken about. */
export interface Filling {
  readonly list: Looked;
  readonly triaged: Repository;
  readonly vc: Vc;
  /** When the VC's day began where the meetings are, ISO 8601. */
  readonly dayBegan: string;
  readonly by: Author | null;
  readonly slots: readonly Slot[];
  /** The issues that we put on this checklist; null where nothing is known of it any more. */
  readonly stored: readonly number[] | null;
  /** What is known of the issues with an outcome, by number. */
  readonly issues: Readonly<Record<number, Known<Looked | null>>>;
  readonly kept: Readonly<Record<number, readonly Ruling[]>>;
  readonly labels: readonly string[];
  /** Whether we told on the checklist before what became of it. */
  readonly reported: boolean;
  readonly todo: Facts['todo'] | undefined;
  readonly last: Facts['last-meeting'] | undefined;
  /** Questions that minutes and checklists left open so far. */
  readonly doubts: readonly Doubt[];
  /** The issues about which something was said for this VC before. */
  readonly spoken: readonly number[];
  /** The VC after this one. */
  readonly following: Vc | null;
}

export interface SlotsSnapshot {
  readonly repo: string;
  readonly at: string;
  readonly asked: Asked | null;
  /** Null where the issue is no checklist of ours. */
  readonly filling: Filling | null;
}

/** The slot of the comment that tells on a checklist what became of its outcomes. */
export const REPORT = 'outcomes';

type Job = JobOf<'slots'>;

/** Reads the checklist as it is now, who closed it, and the issues that outcomes are about. */
export async function gather(job: Job, look: Sight): Promise<SlotsSnapshot> {
  const { repo } = job;
  const issue = await look.reader.issue(repo, job.issue);
  const slot = slotOf(issue.body);
  const ours = issue.author.ours && !issue.isPull && slot?.startsWith(CHECKLIST);
  const about = { repo, at: look.at, asked: job.asked ?? null };
  if (!ours || !slot) return { ...about, filling: null };
  const list = { issue, history: await look.reader.history(repo, job.issue) };
  return { ...about, filling: await filling(job, list, slot.slice(CHECKLIST.length), look) };
}

async function filling(job: Job, list: Looked, key: string, look: Sight): Promise<Filling> {
  const { reader, memory, settings } = look;
  const { meetings } = settings;
  const changed = await memory.recall('changed-meetings');
  const vc = vcNamed(meetings, key, changed);
  const slots = slotsIn(unmarked(list.issue.body));
  const lists = (await memory.recall('checklists'))?.lists ?? [];
  const stored = lists.find(({ meeting }) => meeting === key)?.items ?? null;
  const comments = await reader.comments(job.repo, job.issue);
  return {
    ...{ list, vc, slots, dayBegan: momentOf(vc.date, '00:00', meetings.zone) },
    triaged: await reader.repository(job.repo),
    by: await authorOf(job, list, look),
    stored: stored?.map(({ issue }) => issue) ?? null,
    ...(await issuesOf(slots, job.repo, look)),
    reported: comments.some((one) => one.author.ours && slotOf(one.body) === REPORT),
    todo: await memory.recall('todo'),
    last: await memory.recall('last-meeting'),
    doubts: (await memory.recall('doubts'))?.open ?? [],
    spoken: (await memory.recall(`meeting:${vc.date}`))?.issues ?? [],
    following: nextMeeting(meetings, new Date(Date.parse(vc.start) + 1000).toISOString(), changed),
  };
}

async function issuesOf(slots: readonly Slot[], repo: string, look: Sight) {
  const issues: Record<number, Known<Looked | null>> = {};
  const kept: Record<number, readonly Ruling[]> = {};
  for (const { issue } of slots) {
    issues[issue] = await lookAt(repo, issue, look.reader);
    kept[issue] = (await look.memory.recall(`ruling:${issue}`))?.rulings ?? [];
  }
  const labels = slots.length > 0 ? (await look.reader.labels(repo)).map(({ name }) => name) : [];
  return { issues, kept, labels };
}

/** REST has no history of a text: who wrote an outcome is not known, so whoever closes the checklist answers for it. */
async function authorOf({ repo, asked }: Job, { issue, history }: Looked, look: Sight): Promise<Author | null> {
  // Whoever gives the command was looked at when it was heard.
  if (asked) return { who: { login: asked.by, human: true, ours: false }, may: known(true) };
  const closed = issue.state === 'closed' ? history.findLast(({ what }) => what === 'closed') : undefined;
  if (!closed) return null;
  const { who } = closed;
  if (!who.human || who.ours) return { who, may: known(false) };
  const isChair = look.settings.meetings.chairs.some((chair) => chair.toLowerCase() === who.login.toLowerCase());
  return { who, may: isChair ? known(true) : await mayTriage(repo, who.login, look) };
}

/** A passing failure is for the queue to try again; where GitHub will never say, the answer is "not known". */
async function mayTriage(repo: string, login: string, { reader }: Sight): Promise<Known<boolean>> {
  try {
    return known(reaches(await reader.right(repo, login), 'triage'));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return unknown(`could not look up the right of ${login}: ${error.message}`);
  }
}
