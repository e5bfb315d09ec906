import { type Changed, nextMeeting, type Vc } from '../../calendar/index.ts';
import { lastMeeting } from '../../calendar/last.ts';
import type { JobOf, MinutesSource } from '../../core/job.ts';
import { type Known, known, unknown } from '../../core/known.ts';
import { CHECKLIST, checklistSlot, isOurs, slotOf } from '../../core/marker.ts';
import type { Facts, Topic } from '../../core/memory.ts';
import type { Pulses } from '../../core/pulse.ts';
import type { Comment, Issue, Reader, Right } from '../../core/reader.ts';
import { Refused } from '../../core/trouble.ts';
import type { Unfinished } from '../../core/unfinished.ts';
import { lookAtPeriods, type Standing as Proposal } from '../../silence/look.ts';
import { mayObject } from '../../silence/objections.ts';
import type { Sight } from '../ability.ts';
import { type Heard, hear } from './hear.ts';
import { gatherKeep, type KeepSnapshot } from './keep/keep.ts';
import type { Verb, Who } from './language.ts';
import { gatherWhy, type WhySnapshot } from './why/gather.ts';

/** What `status` tells about. */
interface Standing {
  /** Open issues of people. */
  readonly issues: readonly Issue[];
  /** When the last VC began; what was opened later is new. */
  readonly since: string | null;
  /** The checklist of the next VC, if it is posted and open. */
  readonly list: Issue | null;
  /** Open issues of ours that show what waits for a person's go. */
  readonly waiting: readonly Issue[];
  /** The proposals that may be in their silent period, and how that stands. */
  readonly proposals: readonly Proposal[];
  readonly sweptAt: string | null;
  /** What the last sweeps learned of the issues' lives. */
  readonly pulses: Pulses;
  /** The day of the VC whose minutes were read last. */
  readonly minutedDay: string | null;
  /** How the last look for lost deliveries went. */
  readonly recovery: Facts['recovery'] | null;
  /** What was begun and goes on later. */
  readonly unfinished: readonly Unfinished[];
}

/** A comment and what must be known to answer it. */
export interface CommandSnapshot {
  readonly repo: string;
  /** The repository in which the comment is: on a pull request with minutes it may be another one. */
  readonly place: string;
  readonly issue: number;
  readonly comment: Comment;
  /** Why something that was said there is not heard there, or null. */
  readonly misplaced: 'not on a pull request' | 'whose number' | null;
  /** Why nothing in the comment is heard, or null. */
  readonly deaf: Deaf | null;
  readonly heard: readonly Heard[];
  /** The right of whoever speaks in this repository. Null where nobody needs to know it. */
  readonly right: Known<Right> | null;
  /** The slots of our own comments on this issue: what was answered and refused before. */
  readonly slots: readonly string[];
  /** Whether whoever speaks may object and propose here. Null where nobody needs to know it. */
  readonly belongs: Known<boolean> | null;
  readonly next: Vc | null;
  /** What people changed about VCs so far. */
  readonly changed: Changed;
  /** Where calendars subscribe; null where nobody serves them, or nobody asks for the next VC. */
  readonly calendar: string | null;
  /** The slots of our open checklists; empty where no VC is to be changed. */
  readonly posted: readonly string[];
  readonly minutes: MinutesSource | null;
  /** Whether the comment is on a checklist of ours. */
  readonly onList: boolean;
  /** What people proposed so far to talk about. */
  readonly topics: readonly Topic[];
  /** Null unless somebody asked for it. */
  readonly standing: Standing | null;
  /** What `why` tells about; null unless somebody asked for it. */
  readonly why: WhySnapshot | null;
  /** The issue that is to be kept; null unless somebody asked for it. */
  readonly kept: KeepSnapshot | null;
}

/** What is not looked up where nothing is heard. */
const NOTHING = {
  ...{ right: null, belongs: null, slots: [], posted: [], calendar: null },
  ...{ minutes: null, onList: false, topics: [], standing: null, why: null, kept: null },
} as const;

export type Deaf = 'a bot' | 'edited' | 'no command';

/** Reads the comment again, who wrote it, and what its commands are about. Throws `Gone` where it was deleted. */
export async function gather(job: JobOf<'command'>, look: Sight): Promise<CommandSnapshot> {
  const { repo, issue } = job;
  const place = job.on?.repo ?? repo;
  const comment = await look.reader.comment(place, job.comment);
  const said = hear(comment.body);
  const deaf = deafTo(comment, said);
  const heard = job.on ? said.filter((one) => isHeardOn(one, job.on)) : said;
  const misplaced = heard.length === said.length ? null : job.on?.alone ? 'not on a pull request' : 'whose number';
  const changed = await look.memory.recall('changed-meetings');
  const next = nextMeeting(look.settings.meetings, look.at, changed);
  const about = { repo, place, issue, comment, deaf, heard, misplaced, next, changed } as const;
  if (deaf) return { ...about, ...NOTHING };
  const comments = await look.reader.comments(place, issue);
  const slots = comments.flatMap((one) => (one.author.ours ? (slotOf(one.body) ?? []) : []));
  return {
    ...about,
    slots,
    right: needsRight(heard, comment, look) ? await rightOf(look.reader, repo, comment.author.login) : null,
    belongs: isFor(heard, 'participant')
      ? await belongs(comment, comments, await look.reader.issue(repo, issue), look)
      : null,
    topics: (await look.memory.recall('topics'))?.topics ?? [],
    minutes: (await look.memory.recall('minutes.last')) ?? null,
    calendar: asks(heard, 'status') || asks(heard, 'next-meeting') ? await look.calendarAddress() : null,
    onList: asks(heard, 'minutes') && isChecklist(await look.reader.issue(repo, issue)),
    posted: changesMeetings(heard) ? await postedLists(look.reader, repo) : [],
    standing: asks(heard, 'status') ? await standing(repo, look, { changed, next }) : null,
    kept: asks(heard, 'keep') ? await gatherKeep(repo, issue, look) : null,
    why: asks(heard, 'why') ? await gatherWhy(repo, issue, look) : null,
  };
}

/** Whether somebody is a chair: GitHub does not tell names apart by case. */
export function isChair(login: string, chairs: readonly string[]): boolean {
  return chairs.some((chair) => chair.toLowerCase() === login.toLowerCase());
}

/** On a pull request of the minutes repository a command can do what a box there can. */
function isHeardOn(one: Heard, on: JobOf<'command'>['on']): boolean {
  return on?.alone === true && 'command' in one && one.command.verb === 'confirm';
}

function deafTo(comment: Comment, heard: readonly Heard[]): Deaf | null {
  if (comment.author.ours || !comment.author.human) return 'a bot';
  if (Date.parse(comment.updatedAt) > Date.parse(comment.createdAt)) return 'edited';
  return heard.length === 0 ? 'no command' : null;
}

function needsRight(heard: readonly Heard[], comment: Comment, look: Sight): boolean {
  return isFor(heard, 'triage') && !isChair(comment.author.login, look.settings.meetings.chairs);
}

function isFor(heard: readonly Heard[], who: Who): boolean {
  return heard.some((one) => 'command' in one && one.who === who);
}

function rightOf(reader: Reader, repo: string, login: string): Promise<Known<Right>> {
  return unlessRefused(`the right of ${login}`, () => reader.right(repo, login));
}

/** Who collaborates is asked last: most of those who object take part. */
async function belongs(
  { author, createdAt }: Comment,
  comments: readonly Comment[],
  issue: Issue,
  { reader, settings }: Sight,
): Promise<Known<boolean>> {
  const remarks = comments.map((one) => ({ who: one.author, at: one.createdAt, text: one.body }));
  const circle = { author: issue.author, remarks, chairs: settings.meetings.chairs };
  const may = mayObject(author.login, createdAt, { ...circle, collaborators: unknown('nobody asked yet') });
  if (may.known) return may;
  const collaborators = await unlessRefused('who collaborates', () => reader.collaborators(issue.repo));
  return mayObject(author.login, createdAt, { ...circle, collaborators });
}

/** A passing failure is for the queue to try again; where GitHub will never say, the answer is "not known". */
async function unlessRefused<T>(what: string, read: () => Promise<T>): Promise<Known<T>> {
  try {
    return known(await read());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return unknown(`could not look up ${what}: ${error.message}`);
  }
}

function asks(heard: readonly Heard[], verb: Verb): boolean {
  return heard.some((one) => 'command' in one && one.command.verb === verb);
}

function isChecklist({ author, body, isPull }: Issue): boolean {
  return author.ours && !isPull && (slotOf(body)?.startsWith(CHECKLIST) ?? false);
}

function changesMeetings(heard: readonly Heard[]): boolean {
  return heard.some((one) => 'command' in one && one.who === 'triage' && one.command.verb === 'next-meeting');
}

async function postedLists(reader: Reader, repo: string): Promise<readonly string[]> {
  const open = (await reader.ourIssues(repo)).filter((issue) => issue.state === 'open' && issue.author.ours);
  return open.flatMap((issue) => slotOf(issue.body) ?? []).filter((slot) => slot.startsWith(CHECKLIST));
}

async function standing(
  repo: string,
  look: Sight,
  { changed, next }: { readonly changed: Changed; readonly next: Vc | null },
): Promise<Standing> {
  const { reader, memory, settings } = look;
  const held = (await memory.recall('last-meeting'))?.date;
  const open = (await reader.ourIssues(repo)).filter((issue) => issue.state === 'open' && issue.author.ours);
  const issues = (await reader.openIssues(repo)).filter((issue) => !issue.author.ours && !issue.isPull);
  return {
    issues,
    proposals: await lookAtPeriods(issues, look),
    since: lastMeeting(settings.meetings, next ?? { start: look.at }, { changed, held }),
    list: open.find((issue) => next && isOurs(issue, checklistSlot(next.key))) ?? null,
    waiting: open.filter((issue) => slotOf(issue.body)?.startsWith('waiting-')),
    pulses: await memory.pulses(),
    sweptAt: (await memory.recall('sweep.fired'))?.at ?? null,
    minutedDay: held ?? null,
    recovery: (await memory.recall('recovery')) ?? null,
    unfinished: await look.unfinished(),
  };
}
