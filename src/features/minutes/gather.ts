import { meetingOn } from '../../calendar/index.ts';
import type { Settings } from '../../config/schema.ts';
import { matchesGlob } from '../../core/glob.ts';
import type { JobOf, MinutesSource } from '../../core/job.ts';
import type { Known } from '../../core/known.ts';
import { isOurs, slotOf } from '../../core/marker.ts';
import type { Facts } from '../../core/memory.ts';
import type { FileAt, Issue, Repository } from '../../core/reader.ts';
import type { Doubt, Ruling } from '../../core/ruling.ts';
import { Later } from '../../core/trouble.ts';
import { isReportSlot } from '../../decisions/boxes.ts';
import { lookAt } from '../../decisions/look-at.ts';
import type { Looked } from '../../decisions/looked.ts';
import { hasStatus } from '../../decisions/status.ts';
import { type Decision, LIMITS, type Minutes, readMinutes, Unreadable } from '../../minutes/index.ts';
import type { Sight } from '../ability.ts';
import { isAbout, same } from './about.ts';
import { type Merge, mergeOf } from './gather-merge.ts';
import { digestOf } from './gather-words.ts';

/** What the file turned out to be: read, or one sentence why not. */
export type Reading =
  | { readonly kind: 'read'; readonly minutes: Minutes }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number };

export interface MinutesSnapshot {
  readonly repo: string;
  readonly at: string;
  readonly go: boolean;
  readonly close: Settings['minutes']['close'];
  readonly source: MinutesSource;
  readonly triaged: Repository;
  /** The minutes repository, or null where it is not in the same installation. */
  readonly papers: Repository | null;
  /** Null where the default branch no longer has this very file: a newer version speaks for itself. */
  readonly reading: Reading | null;
  /** When the file was committed. */
  readonly committed: string | null;
  /** Whether the minutes repository lets the triaged one quote it, although it is private. */
  readonly permits: boolean;
  /** Other repositories whose minutes these are as well, so that a bare number could be theirs. */
  readonly rivals: readonly string[];
  /** What is known of the issues that might be closed or asked about, by number; null: there is none. */
  readonly issues: Readonly<Record<number, Known<Looked | null>>>;
  /** What is kept of earlier decisions on these issues, by number. */
  readonly kept: Readonly<Record<number, readonly Ruling[]>>;
  /** The issues about which earlier minutes of the same VC said something. */
  readonly spoken: readonly number[];
  /** Questions that minutes left open so far. */
  readonly doubts: readonly Doubt[];
  /** The pull request that brought the file, where one did. */
  readonly merge: Merge | null;
  readonly ours: readonly Issue[];
  /** The issue in which this file's doubts were asked before. */
  readonly report: Looked | null;
  /** The open checklist of the minutes' VC. */
  readonly checklist: Looked | null;
  readonly labels: readonly string[];
  /** What people changed about VCs so far. */
  readonly changed: Facts['changed-meetings'] | undefined;
  readonly last: Facts['last-meeting'] | undefined;
  readonly todo: Facts['todo'] | undefined;
  readonly lastSource: MinutesSource | undefined;
  /** A digest of what the file says; null where it cannot be read. */
  readonly words: string | null;
  /** What files said so far. */
  readonly read: Facts['minutes.read'] | undefined;
  /** The version of minutes whose plan waits for a go. */
  readonly waiting: string | null;
}

type Job = JobOf<'minutes'>;
type Named = Pick<Job, 'repo' | 'source'>;

/** Understands a file; rejects with `Unreadable`. */
export type ReadMinutes = typeof readMinutes;

/** Reads the file, and everything that a decision to close must not be mistaken about. */
export function gather(job: Job, look: Sight): Promise<MinutesSnapshot> {
  return gatherWith(readMinutes, job, look);
}

/** Where a file is looked for: the tree that tells its blob, and the ref that hands it out. */
export interface Shelf {
  readonly tree: string;
  readonly file: string;
}

/** The same with any reader of minutes, and from any shelf: else the file must be on the default branch. */
export async function gatherWith(
  reader: ReadMinutes,
  job: Pick<Job, 'repo' | 'source' | 'go'>,
  look: Sight,
  shelf?: Shelf,
): Promise<MinutesSnapshot> {
  const { repo, source } = job;
  const installed = await look.reader.installed(repo);
  const papers = installed.find(({ name }) => same(name, source.repo)) ?? null;
  const about = {
    ...{ repo, source, papers, at: look.at, go: job.go, close: look.settings.minutes.close },
    triaged: await look.reader.repository(repo),
    changed: await look.memory.recall('changed-meetings'),
    last: await look.memory.recall('last-meeting'),
    todo: await look.memory.recall('todo'),
    lastSource: await look.memory.recall('minutes.last'),
    doubts: (await look.memory.recall('doubts'))?.open ?? [],
    read: await look.memory.recall('minutes.read'),
    waiting: (await look.memory.recall('waiting.minutes'))?.blob ?? null,
  };
  const nothing = {
    reading: null,
    words: null,
    committed: null,
    permits: false,
    rivals: [],
    merge: null,
    ...NO_ISSUES,
  };
  if (!papers) return { ...about, ...nothing };
  const rivals = await rivalsOf(job, installed, look);
  const file = await fileOf(job, shelf ?? { tree: papers.defaultBranch, file: source.commit }, look);
  const reading = file && (await readingOf(file, rivals.length === 0 ? repo : undefined, reader));
  if (!reading) return { ...about, ...nothing };
  const permits = papers.private && !about.triaged.private ? await permitted(job, look) : true;
  const { at: committed } = await look.reader.commit(source.repo, source.commit);
  const merge = shelf ? null : await mergeOf(job, papers, look);
  const words = reading.kind === 'read' ? digestOf(reading.minutes) : null;
  return { ...about, reading, words, committed, permits, rivals, merge, ...(await issuesFor(reading, about, look)) };
}

type TooLarge = Extract<Reading, { kind: 'too-large' }>;

/** The file as it lies on the shelf, if it is still this version. */
async function fileOf({ source }: Named, shelf: Shelf, look: Sight): Promise<FileAt | TooLarge | null> {
  const tree = await look.reader.tree(source.repo, shelf.tree);
  const entry = tree.find(({ path }) => path === source.path);
  if (entry?.blob !== source.blob) return null;
  // Refused before it is fetched: the size is told by the tree.
  if (entry.size > LIMITS.fileBytes) return { kind: 'too-large', bytes: entry.size, most: LIMITS.fileBytes };
  const file = await look.reader.file(source.repo, source.path, shelf.file);
  return file?.blob === source.blob ? file : null;
}

async function readingOf(
  file: FileAt | TooLarge,
  repository: string | undefined,
  reader: ReadMinutes,
): Promise<Reading> {
  if ('kind' in file) return file;
  try {
    return { kind: 'read', minutes: await reader({ name: file.path, bytes: file.bytes }, { repository }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', why: error.message };
    throw error;
  }
}

async function rivalsOf({ repo, source }: Named, installed: readonly Repository[], look: Sight): Promise<string[]> {
  const rivals: string[] = [];
  for (const { name } of installed.filter((other) => !same(other.name, repo))) {
    const settings = await settingsOf(name, look);
    const named = settings?.minutes.repository ?? name;
    const wanted = settings?.mode !== 'off' && settings?.minutes.paths.some((glob) => matchesGlob(source.path, glob));
    if (settings && wanted && same(named, source.repo)) rivals.push(name);
  }
  return rivals;
}

async function permitted({ repo, source }: Named, look: Sight): Promise<boolean> {
  const settings = await settingsOf(source.repo, look);
  return settings?.repositories.some((name) => same(name, repo)) ?? false;
}

async function settingsOf(repo: string, look: Sight): Promise<Settings | null> {
  const loaded = await look.settingsOf(repo);
  if (loaded.kind === 'unreachable') throw new Later(`could not look up the settings ${loaded.from}: ${loaded.why}`);
  return loaded.kind === 'ok' ? loaded.settings : null;
}

const NO_ISSUES = { issues: {}, kept: {}, spoken: [], ours: [], report: null, checklist: null, labels: [] };

/** Whether something might be done about it: closing, asking, a status label. */
function touchesAnIssue({ verdict, outcome, heard }: Decision): boolean {
  return verdict !== 'keep' || (hasStatus(outcome) && !heard);
}

interface Whose {
  readonly repo: string;
  readonly triaged: Repository;
  readonly source: MinutesSource;
}

async function issuesFor(reading: Reading, { repo, triaged, source }: Whose, look: Sight) {
  const decisions = reading.kind === 'read' ? reading.minutes.decisions : [];
  const wanted = decisions.filter(touchesAnIssue);
  const spoken = await spokenOf(reading, look);
  if (wanted.length + spoken.length === 0) return NO_ISSUES;
  const issues: Record<number, Known<Looked | null>> = {};
  const kept: Record<number, readonly Ruling[]> = {};
  for (const one of wanted.filter((decision) => isAbout(decision, repo, triaged))) {
    issues[one.number] ??= await lookAt(repo, one.number, look.reader);
  }
  for (const number of new Set([...spoken, ...Object.keys(issues).map(Number)]))
    kept[number] = (await look.memory.recall(`ruling:${number}`))?.rulings ?? [];
  const ours = await look.reader.ourIssues(repo);
  const labels = (await look.reader.labels(repo)).map(({ name }) => name);
  return {
    issues,
    kept,
    spoken,
    ours,
    report: await reportIn(ours, source, look),
    checklist: await checklistIn(ours, reading, look),
    labels,
  };
}

async function spokenOf(reading: Reading, look: Sight): Promise<readonly number[]> {
  const date = reading.kind === 'read' ? reading.minutes.meeting.date : null;
  return date === null ? [] : ((await look.memory.recall(`meeting:${date}`))?.issues ?? []);
}

async function checklistIn(ours: readonly Issue[], reading: Reading, look: Sight): Promise<Looked | null> {
  const date = reading.kind === 'read' ? reading.minutes.meeting.date : null;
  const changed = await look.memory.recall('changed-meetings');
  // A VC that was moved keeps the checklist of its first day.
  const key = date && (meetingOn(look.settings.meetings, date, changed)?.key ?? date);
  const issue = ours.find((one) => one.state === 'open' && isOurs(one, `checklist:${key}`));
  return issue ? { issue, history: await look.reader.history(issue.repo, issue.number) } : null;
}

async function reportIn(ours: readonly Issue[], { path }: MinutesSource, look: Sight): Promise<Looked | null> {
  const ending = `:${encodeURIComponent(path)}`;
  const issue = ours.find(({ author, body, state }) => {
    const slot = slotOf(body);
    return author.ours && state === 'open' && isReportSlot(slot) && slot?.endsWith(ending);
  });
  return issue ? { issue, history: await look.reader.history(issue.repo, issue.number) } : null;
}
