import { nextMeeting, type Vc } from '../../../calendar/index.ts';
import { vcNamed } from '../../../calendar/meetings.ts';
import { addSeconds } from '../../../core/dates.ts';
import type { Asked, JobOf } from '../../../core/job.ts';
import { CHECKLIST, isOurs, slotOf } from '../../../core/marker.ts';
import type { Listed } from '../../../core/memory.ts';
import { carriesOneOf, DECIDED } from '../../../labels/status.ts';
import type { Sight } from '../../ability.ts';
import type { Sheet } from './texts.ts';

export interface TemplateSnapshot {
  readonly repo: string;
  /** Who asked and still waits for an answer. */
  readonly asked: Asked | null;
  /** Null where nobody knows of a VC. */
  readonly sheet: Sheet | null;
}

type Job = JobOf<'minutes-template'>;

/** The slot of our answer to a comment that asked for a template. */
export function templateSlot(comment: number): string {
  return `answer:${comment}:minutes-template`;
}

/** Reads for which VC the template is, and what stands on its checklist. */
export async function gather({ repo, asked }: Job, look: Sight): Promise<TemplateSnapshot> {
  const comments = await look.reader.comments(repo, asked.issue);
  const answered = comments.some((comment) => isOurs(comment, templateSlot(asked.comment)));
  const about = await meetingFor({ repo, asked }, look);
  return { repo, asked: answered ? null : asked, sheet: about && (await sheetFor(repo, about, look)) };
}

interface About {
  readonly vc: Vc;
  /** What we put on its checklist; null where there is none. */
  readonly list: Listed | null;
}

/** Asked on a checklist: its VC. Else the last one with a checklist and without minutes; else the next one. */
async function meetingFor({ repo, asked }: Pick<TemplateSnapshot, 'repo'> & { asked: Asked }, look: Sight) {
  const { memory, reader, settings } = look;
  const changed = await memory.recall('changed-meetings');
  const lists = (await memory.recall('checklists'))?.lists ?? [];
  const { body, author } = await reader.issue(repo, asked.issue);
  const slot = author.ours ? slotOf(body) : null;
  const minuted = (await memory.recall('last-meeting'))?.date ?? '';
  const newest = lists[0] ? vcNamed(settings.meetings, lists[0].meeting, changed) : null;
  const waiting = newest && newest.date > minuted ? newest : null;
  const own = slot?.startsWith(CHECKLIST) ? vcNamed(settings.meetings, slot.slice(CHECKLIST.length), changed) : null;
  const vc = own ?? waiting ?? nextMeeting(settings.meetings, look.at, changed);
  return vc && { vc, list: lists.find(({ meeting }) => meeting === vc.key) ?? null };
}

async function sheetFor(repo: string, { vc, list }: About, { memory, reader, settings }: Sight): Promise<Sheet> {
  const open = (await reader.openIssues(repo)).filter((issue) => !issue.author.ours && !issue.isPull);
  const on = new Set(list?.items.map(({ issue }) => issue));
  const issues = open.filter((issue) => (list ? on.has(issue.number) : !carriesOneOf(issue, DECIDED)));
  const todo = await memory.recall('todo');
  const topics = (await memory.recall('topics'))?.topics ?? [];
  const after = addSeconds(vc.start, 1).toISOString();
  return {
    ...{ vc, sites: Object.keys(settings.meetings.sites) },
    next: nextMeeting(settings.meetings, after, await memory.recall('changed-meetings')),
    topics: topics.filter(({ at }) => Date.parse(at) < Date.parse(vc.start)).slice(-MOST_TOPICS),
    todo: todo && todo.date < vc.date ? todo.items : [],
    issues: issues.slice(0, MOST_ISSUES),
  };
}

/** What fits into one comment with room to spare. */
const MOST_ISSUES = 200;
const MOST_TOPICS = 20;
