import type { JobOf, Ticked } from '../../core/job.ts';
import { type Known, known, unknown } from '../../core/known.ts';
import { slotOf } from '../../core/marker.ts';
import type { Right } from '../../core/reader.ts';
import type { Doubt, Preview, Ruling } from '../../core/ruling.ts';
import { Refused } from '../../core/trouble.ts';
import { boxesIn, isReportSlot, previewSlot } from '../../decisions/boxes.ts';
import { lookAt } from '../../decisions/look-at.ts';
import type { Looked } from '../../decisions/looked.ts';
import type { Sight } from '../ability.ts';

/** A text of ours with boxes, as it is now. */
export interface Sheet {
  /** With its marker. */
  readonly body: string;
  readonly slot: string;
  /** Of an issue; empty for a comment. */
  readonly title: string;
  readonly labels: readonly string[];
  readonly boxes: Readonly<Record<string, boolean>>;
  /** GitHub's numeric id of the repository that it is in. */
  readonly repository: number;
  /** Whether it is on a pull request that is not merged yet. */
  readonly before: boolean;
}

/** An issue that is answered about, and what is kept of it. */
export interface About {
  readonly looked: Known<Looked | null>;
  readonly kept: readonly Ruling[];
}

export interface AnswerSnapshot {
  readonly job: JobOf<'answer'>;
  readonly at: string;
  /** Null for a command, and where the text is not ours. */
  readonly sheet: Sheet | null;
  /** The right of whoever ticked; null for a command, whose right was seen to. */
  readonly right: Known<Right> | null;
  readonly previews: readonly Preview[];
  readonly doubts: readonly Doubt[];
  readonly issues: Readonly<Record<number, About>>;
  readonly labels: readonly string[];
}

type Job = JobOf<'answer'>;

/** Reads the boxes as they stand now, who ticked, and the issues that may be closed by it. */
export async function gather(job: Job, look: Sight): Promise<AnswerSnapshot> {
  const { answer, repo } = job;
  const previews = (await look.memory.recall('previews'))?.pulls ?? [];
  const doubts = (await look.memory.recall('doubts'))?.open ?? [];
  const about = { job, at: look.at, previews, doubts };
  const nothing = { sheet: null, right: null, issues: {}, labels: [] };
  if (answer.is === 'confirmed') return { ...about, ...nothing, ...(await issuesOf([answer.issue], job, look)) };
  const sheet = await sheetOf(answer, repo, look);
  if (!sheet) return { ...about, ...nothing };
  const right = isChair(job.by, look) ? known<Right>('triage') : await rightOf(job, look);
  const named = sheet.before ? [] : [...answer.on, ...answer.off].map((key) => Number(key.split(':')[0]));
  return { ...about, sheet, right, ...(await issuesOf(named, job, look)) };
}

/** Ours by marker and author, and nothing else. */
async function sheetOf(ticked: Ticked, repo: string, look: Sight): Promise<Sheet | null> {
  const { reader } = look;
  const { id: repository } = await reader.repository(ticked.repo);
  if (ticked.comment !== null) return commentOf({ ...ticked, comment: ticked.comment }, repo, { repository, reader });
  const { author, body, title, labels } = await reader.issue(ticked.repo, ticked.issue);
  const slot = slotOf(body);
  if (!author.ours || slot === null || !isReportSlot(slot) || !same(ticked.repo, repo)) return null;
  return { body, slot, title, labels, boxes: Object.fromEntries(boxesIn(body)), repository, before: false };
}

async function commentOf(
  { repo: papers, issue, comment }: Ticked & { readonly comment: number },
  repo: string,
  { repository, reader }: { readonly repository: number; readonly reader: Sight['reader'] },
): Promise<Sheet | null> {
  const { author, body } = await reader.comment(papers, comment);
  const slot = previewSlot(repo);
  if (!author.ours || slotOf(body) !== slot) return null;
  const { merged } = await reader.pull(papers, issue);
  const boxes = Object.fromEntries(boxesIn(body));
  return { body, slot, title: '', labels: [], boxes, repository, before: !merged };
}

async function issuesOf(numbers: readonly number[], { repo }: Job, look: Sight) {
  const issues: Record<number, About> = {};
  for (const number of new Set(numbers))
    issues[number] = {
      looked: await lookAt(repo, number, look.reader),
      kept: (await look.memory.recall(`ruling:${number}`))?.rulings ?? [],
    };
  const labels = numbers.length > 0 ? (await look.reader.labels(repo)).map(({ name }) => name) : [];
  return { issues, labels };
}

function isChair(login: string, { settings }: Sight): boolean {
  return settings.meetings.chairs.some((chair) => same(chair, login));
}

async function rightOf({ repo, by }: Job, { reader }: Sight): Promise<Known<Right>> {
  try {
    return known(await reader.right(repo, by));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return unknown(`could not look up the right of ${by}: ${error.message}`);
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
