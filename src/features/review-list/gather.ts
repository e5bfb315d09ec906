import { type Changed, nextMeeting, type Vc } from '../../calendar/index.ts';
import { lastMeeting } from '../../calendar/last.ts';
import { asChanged, vcNamed } from '../../calendar/meetings.ts';
import { addSeconds } from '../../core/dates.ts';
import type { Asked, JobOf } from '../../core/job.ts';
import { checklistSlot, isOurs, slotOf, unmarked } from '../../core/marker.ts';
import type { Facts, Topic } from '../../core/memory.ts';
import type { Comment, Issue, Reader } from '../../core/reader.ts';
import { Gone } from '../../core/trouble.ts';
import { carriedTo } from '../../decisions/kept.ts';
import { lookAtPeriods, type Standing } from '../../silence/look.ts';
import type { Sight } from '../ability.ts';
import { ABOUT_VC } from './changed.ts';
import { gatherTraces, type Traces } from './chase/gather.ts';
import { dueOf, type Sorting } from './due.ts';

/** Who spoke last on an issue, and when; null where no person has said a word yet. */
export type LastWord = { readonly who: string; readonly at: string } | null;

/** What the checklist of one meeting is made of. */
export interface Review {
  readonly meeting: Vc;
  readonly sorting: Sorting;
  /** All open issues. Those that may be shown have a last word, by number; one that vanished meanwhile has none. */
  readonly issues: readonly Issue[];
  readonly words: Readonly<Record<number, LastWord>>;
  /** The checklist of this meeting as it stands now. */
  readonly list: Issue | null;
  /** What we said on it about its VC, where that was changed; null: nothing. */
  readonly told: string | null;
  /** What tells whether something of the last VC is still missing. */
  readonly traces: Traces;
  /** Issues of ours whose marker somebody took away. */
  readonly unmarked: readonly Issue[];
  readonly hasLabel: boolean;
  /** The proposals that may be in their silent period, and how that stands. */
  readonly proposals: readonly Standing[];
  /** The VC after this one; null where nobody knows. */
  readonly following: Vc | null;
  /** What people proposed to talk about since the last VC began. */
  readonly topics: readonly Topic[];
  /** What the last VC gave people to do, if anything is known of it. */
  readonly todo: Facts['todo'] | null;
  /** The lists before this one, and what we put on this one so far. */
  readonly lists: Facts['checklists'] | undefined;
}

export interface ReviewSnapshot {
  readonly repo: string;
  readonly at: string;
  /** Who asked and still waits for an answer. */
  readonly asked: Asked | null;
  /** Null where nobody knows when the next VC is. */
  readonly review: Review | null;
  /** The VC in question where it was cancelled, and its open checklist. */
  readonly cancelled: { readonly vc: Vc; readonly list: Issue | null } | null;
}

/** Most issues that a section shows. */
export const MOST = 40;

/** The slot of our answer to a comment that asked for the list; other answers to that comment have their own. */
export function answerSlot(comment: number): string {
  return `answer:${comment}:review-list`;
}

/** Reads the open issues, the last word on each that may be shown, and the list as it stands. */
export async function gather(job: JobOf<'review-list'>, look: Sight): Promise<ReviewSnapshot> {
  const asked = job.asked && !(await isAnswered(look.reader, job.repo, job.asked)) ? job.asked : null;
  const changed = await look.memory.recall('changed-meetings');
  const about = { repo: job.repo, at: look.at, asked };
  const off = cancelledIn(job, look, changed);
  if (off) return { ...about, review: null, cancelled: { vc: off, list: await openList(off, job.repo, look) } };
  const when = await meetingAndSince(job, look, changed);
  return { ...about, review: when && (await review(job.repo, look, when)), cancelled: null };
}

/** The VC that a job names, where it was cancelled. */
function cancelledIn({ meeting }: JobOf<'review-list'>, { settings }: Sight, changed: Changed): Vc | null {
  const named = changed?.vcs.find(({ key, cancelled }) => cancelled && key === meeting);
  return named ? asChanged(settings.meetings, named) : null;
}

async function openList(vc: Vc, repo: string, look: Sight): Promise<Issue | null> {
  const ours = await look.reader.ourIssues(repo);
  return ours.find((issue) => issue.state === 'open' && isOurs(issue, checklistSlot(vc.key))) ?? null;
}

interface When {
  readonly meeting: Vc;
  readonly since: string | null;
  readonly changed: Changed;
}

async function meetingAndSince(job: JobOf<'review-list'>, look: Sight, changed: Changed): Promise<When | null> {
  const { meetings } = look.settings;
  const meeting = job.meeting ? vcNamed(meetings, job.meeting, changed) : nextMeeting(meetings, look.at, changed);
  if (!meeting) return null;
  const held = (await look.memory.recall('last-meeting'))?.date;
  return { meeting, since: lastMeeting(meetings, meeting, { changed, held }), changed };
}

async function review(repo: string, look: Sight, when: When): Promise<Review> {
  const { meeting } = when;
  const { sorting, ...kept } = await keptFor(when, look);
  const issues = await look.reader.openIssues(repo);
  const ours = await look.reader.ourIssues(repo);
  const list = ours.find((issue) => isOurs(issue, checklistSlot(meeting.key))) ?? null;
  const label = look.settings.meetings.reviewList.label.toLowerCase();
  const hasLabel = list !== null || (await look.reader.labels(repo)).some(({ name }) => name.toLowerCase() === label);
  const unmarked = ours.filter((issue) => issue.author.ours && slotOf(issue.body) === null);
  const shown = dueOf(issues, sorting, MOST).flatMap((due) => due.shown);
  const { words, gone } = await lastWords(look.reader, shown);
  const there = issues.filter((issue) => !gone.includes(issue.number));
  const isChanged = when.changed?.vcs.some(({ key }) => key === meeting.key) ?? false;
  const told = list && isChanged ? await toldOn(list, look.reader) : null;
  const proposals = await lookAtPeriods(there, look);
  const around = { meeting, changed: when.changed, ours, open: there, todo: kept.todo?.items ?? [] };
  const traces = await gatherTraces(repo, around, look);
  return { meeting, sorting, issues: there, words, list, told, traces, unmarked, hasLabel, proposals, ...kept };
}

type Kept = Pick<Review, 'sorting' | 'following' | 'topics' | 'todo' | 'lists'>;

/** What we remember that goes onto the list. */
async function keptFor({ meeting, since }: When, { memory, settings }: Sight): Promise<Kept> {
  const checklists = await memory.recall('checklists');
  const changed = await memory.recall('changed-meetings');
  const topics = topicsFor(meeting, since, (await memory.recall('topics'))?.topics ?? []);
  const todo = (await memory.recall('todo')) ?? null;
  const proposed = topics.flatMap(({ text, issue }) => (text === null ? issue : []));
  const doubts = (await memory.recall('doubts'))?.open ?? [];
  // What minutes left open and nobody answered is for the next VC to say.
  const asked = doubts.filter((doubt) => (doubt.meeting ?? '') < meeting.date).map(({ issue }) => issue);
  // A VC that did not take place had no chance to give an outcome.
  const off = new Set(changed?.vcs.filter(({ cancelled }) => cancelled).map(({ key }) => key));
  const held = (checklists?.lists ?? []).filter((list) => !off.has(list.meeting));
  const carried = carriedTo(meeting.key, { lists: held });
  return {
    sorting: { staleLabel: settings.stale.label, since, carried, proposed: [...new Set([...proposed, ...asked])] },
    following: nextMeeting(settings.meetings, addSeconds(meeting.start, 1).toISOString(), changed),
    topics,
    todo: todo && todo.date < meeting.date ? todo : null,
    lists: checklists,
  };
}

function topicsFor(meeting: Vc, since: string | null, topics: readonly Topic[]): readonly Topic[] {
  const isSince = ({ at }: Topic): boolean => since === null || Date.parse(at) >= Date.parse(since);
  return topics.filter((topic) => isSince(topic) && Date.parse(topic.at) < Date.parse(meeting.start));
}

async function toldOn(list: Issue, reader: Reader): Promise<string | null> {
  const own = (await reader.comments(list.repo, list.number)).find((comment) => isOurs(comment, ABOUT_VC));
  return own ? unmarked(own.body) : null;
}

interface Words {
  readonly words: Record<number, LastWord>;
  /** Issues that were deleted or moved to another repository since they were listed. */
  readonly gone: number[];
}

async function lastWords(reader: Reader, issues: readonly Issue[]): Promise<Words> {
  const found: Words = { words: {}, gone: [] };
  for (const issue of issues) {
    try {
      found.words[issue.number] = issue.comments ? lastOf(await reader.comments(issue.repo, issue.number)) : null;
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      found.gone.push(issue.number);
    }
  }
  return found;
}

function lastOf(comments: readonly Comment[]): LastWord {
  const last = comments.findLast((comment) => comment.author.human && !comment.author.ours);
  return last ? { who: last.author.login, at: last.createdAt } : null;
}

async function isAnswered(reader: Reader, repo: string, asked: Asked): Promise<boolean> {
  const comments = await reader.comments(repo, asked.issue);
  return comments.some((comment) => isOurs(comment, answerSlot(asked.comment)));
}
