// Counts what the reader of minutes got right. The table is in `score.ts`.
import { LIMITS, type Minutes, understand } from '../src/minutes/index.ts';
import { readFile } from '../src/minutes/read/read.ts';
import { type Expected, type ExpectedIssue, type Sample, type SetName, samples } from './gold.ts';

/** So many right of so many. */
export interface Share {
  right: number;
  of: number;
}

/** The figures of a table. A wrong close is told by file and number, a missed one also by the words that decide. */
export interface Score {
  documents: number;
  readonly falseCloses: string[];
  readonly missedCloses: string[];
  readonly closed: Share;
  readonly closedOrAsked: Share;
  asked: number;
  readonly references: Share;
  spurious: number;
  readonly outcomes: Share;
  readonly nextDate: Share;
  readonly nextStart: Share;
  readonly noNext: Share;
  readonly meetingDate: Share;
  readonly people: { readonly found: Share; readonly told: Share };
  readonly actions: { readonly found: Share; readonly told: Share };
}

const share = (): Share => ({ right: 0, of: 0 });

function count(one: Share, right: boolean): void {
  one.of += 1;
  if (right) one.right += 1;
}

const emptyScore = (): Score => ({
  documents: 0,
  falseCloses: [],
  missedCloses: [],
  closed: share(),
  closedOrAsked: share(),
  asked: 0,
  references: share(),
  spurious: 0,
  outcomes: share(),
  nextDate: share(),
  nextStart: share(),
  noNext: share(),
  meetingDate: share(),
  people: { found: share(), told: share() },
  actions: { found: share(), told: share() },
});

const same = (one: string | null, other: string | null): boolean => one?.toLowerCase() === other?.toLowerCase();

const repositoryOf = (issue: ExpectedIssue, { repository }: Expected): string | null =>
  issue.repository === undefined ? repository : issue.repository;

/** Only issues count as closes to be found: that a pull request was merged closes nothing. */
function countIssues(sum: Score, expected: Expected, { decisions }: Minutes): void {
  for (const issue of expected.issues) {
    const repository = repositoryOf(issue, expected);
    const found = decisions.find((one) => one.number === issue.number && same(one.repository, repository));
    count(sum.references, found !== undefined);
    if (issue.ambiguous) continue;
    count(sum.outcomes, found !== undefined && [issue.outcome, ...(issue.alternatives ?? [])].includes(found.outcome));
    if (!issue.close) continue;
    count(sum.closed, found?.verdict === 'close');
    count(sum.closedOrAsked, found !== undefined && found.verdict !== 'keep');
    if (found?.verdict === 'close') continue;
    const verdict = found?.verdict ?? 'not found';
    sum.missedCloses.push(`${expected.file} ${repository}#${issue.number} (${verdict}): ${issue.evidence ?? ''}`);
  }
}

function countDecisions(sum: Score, expected: Expected, { decisions }: Minutes): void {
  for (const { repository, number, verdict } of decisions) {
    const known = expected.issues.find((one) => one.number === number && same(repositoryOf(one, expected), repository));
    if (verdict === 'ask') sum.asked += 1;
    if (!known && repository !== null) sum.spurious += 1;
    const right = known !== undefined && (known.close || known.ambiguous);
    if (verdict === 'close' && !right) sum.falseCloses.push(`${expected.file} ${repository}#${number}`);
  }
}

function countMeetings(sum: Score, { date, next }: Expected, { meeting, nextMeeting }: Minutes): void {
  if (date) count(sum.meetingDate, meeting.date === date);
  if (next) count(sum.nextDate, nextMeeting?.date === next.date);
  else count(sum.noNext, (nextMeeting?.date ?? null) === null);
  if (next?.start) count(sum.nextStart, nextMeeting?.start === next.start);
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function alike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a.includes(b) || b.includes(a);
}

function countLists(sums: Score['people'], wanted: readonly string[], told: readonly string[]): void {
  for (const one of wanted)
    count(
      sums.found,
      told.some((other) => alike(one, other)),
    );
  for (const one of told)
    count(
      sums.told,
      wanted.some((other) => alike(one, other)),
    );
}

/** Reads the documents of a set and compares. They are our own, so no process is made for each as for a stranger's. */
export function score(set: SetName = 'own', batch?: string): Promise<Score> {
  return scoreOf(samples(set, batch));
}

/** The same of these documents. */
export async function scoreOf(documents: Iterable<Sample>): Promise<Score> {
  const sum = emptyScore();
  for (const { expected, file } of documents) {
    const { lines, format } = await readFile(file, LIMITS);
    const minutes = understand(lines, { repository: expected.repository, source: file.name, format });
    sum.documents += 1;
    countIssues(sum, expected, minutes);
    countDecisions(sum, expected, minutes);
    countMeetings(sum, expected, minutes);
    const people = minutes.participants.map(({ name }) => name);
    countLists(sum.people, expected.participants, people);
    const actions = minutes.actions.map(({ text }) => text);
    countLists(sum.actions, expected.actions, actions);
  }
  return sum;
}
