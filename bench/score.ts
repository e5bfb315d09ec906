// Reads the project's own minutes and says how well: `npm run score`. Exit 1 where an issue would be closed wrongly.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explainAll, type Minutes, type MinutesFile, type Outcome } from '../src/minutes/index.ts';
import { pdfOf } from '../test/documents/pdf.ts';

/** What a careful reader found in one of the fixtures. */
export interface Expected {
  readonly file: string;
  readonly repository: string;
  readonly print?: 'pdf';
  readonly date: string | null;
  readonly next: { readonly date: string; readonly start: string | null } | null;
  readonly participants: readonly string[];
  readonly actions: readonly string[];
  readonly issues: readonly { number: number; repository?: string; outcome: Outcome; close: boolean }[];
}

/** So many right of so many. */
interface Share {
  right: number;
  of: number;
}

/** The figures of the table; a wrong close is told by file and number. */
export interface Score {
  readonly documents: number;
  readonly falseCloses: readonly string[];
  readonly closed: Share;
  readonly closedOrAsked: Share;
  readonly asked: number;
  readonly references: Share;
  readonly spurious: number;
  readonly outcomes: Share;
  readonly nextDate: Share;
  readonly nextStart: Share;
  readonly noNext: Share;
  readonly meetingDate: Share;
  readonly people: { readonly found: Share; readonly told: Share };
  readonly actions: { readonly found: Share; readonly told: Share };
}

const FOLDER = fileURLToPath(new URL('../test/minutes/fixtures/', import.meta.url));

/** The fixtures with what is expected of them. */
export function fixtures(): { expected: Expected; file: MinutesFile }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const expected: Expected = JSON.parse(readFileSync(FOLDER + name, 'utf8'));
    const bytes = readFileSync(FOLDER + expected.file);
    if (expected.print !== 'pdf') return { expected, file: { name: expected.file, bytes } };
    const printed = pdfOf(bytes.toString('utf8').split('\n'));
    return { expected, file: { name: expected.file.replace(/\.txt$/, '.pdf'), bytes: printed } };
  });
}

const share = (): Share => ({ right: 0, of: 0 });

function count(one: Share, right: boolean): void {
  one.of += 1;
  if (right) one.right += 1;
}

const emptyScore = () => ({
  documents: 0,
  falseCloses: [] as string[],
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
type Sum = ReturnType<typeof emptyScore>;

function countDecisions(sum: Sum, expected: Expected, { decisions }: Minutes): void {
  const repositoryOf = (one: { repository?: string }): string => one.repository ?? expected.repository;
  for (const issue of expected.issues) {
    const found = decisions.find((one) => one.number === issue.number && one.repository === repositoryOf(issue));
    count(sum.references, found !== undefined);
    count(sum.outcomes, found?.outcome === issue.outcome);
    if (!issue.close) continue;
    count(sum.closed, found?.verdict === 'close');
    count(sum.closedOrAsked, found !== undefined && found.verdict !== 'keep');
  }
  for (const { repository, number, verdict } of decisions) {
    const known = expected.issues.find((one) => one.number === number && repositoryOf(one) === repository);
    if (verdict === 'ask') sum.asked += 1;
    if (!known && repository !== null) sum.spurious += 1;
    if (verdict === 'close' && !known?.close) sum.falseCloses.push(`${expected.file} ${repository}#${number}`);
  }
}

function countMeetings(sum: Sum, { date, next }: Expected, { meeting, nextMeeting }: Minutes): void {
  if (date) count(sum.meetingDate, meeting.date === date);
  if (next) count(sum.nextDate, nextMeeting?.date === next.date);
  else count(sum.noNext, (nextMeeting?.date ?? null) === null);
  if (next?.start) count(sum.nextStart, nextMeeting?.start === next.start);
}

function countLists(sums: Sum['people'], wanted: readonly string[], told: readonly string[]): void {
  const alike = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
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

/** Reads all fixtures and compares. */
export async function score(): Promise<Score> {
  const sum = emptyScore();
  for (const { expected, file } of fixtures()) {
    const [read] = await explainAll([file], { repository: expected.repository });
    if (!read) continue;
    sum.documents += 1;
    countDecisions(sum, expected, read.minutes);
    countMeetings(sum, expected, read.minutes);
    countLists(
      sum.people,
      expected.participants,
      read.minutes.participants.map(({ name }) => name),
    );
    countLists(
      sum.actions,
      expected.actions,
      read.minutes.actions.map(({ text }) => text),
    );
  }
  return sum;
}

const percent = ({ right, of }: Share): string =>
  of ? `${((100 * right) / of).toFixed(1)} % (${right}/${of})` : 'none';

/** The table for a terminal. */
export function tableOf(one: Score): string {
  return [
    `documents          ${one.documents}`,
    `false closes       ${one.falseCloses.length} ${one.falseCloses.join(', ')}`.trimEnd(),
    `closes found       ${percent(one.closed)} closed, ${percent(one.closedOrAsked)} closed or asked; ${one.asked} asked in all`,
    `references found   ${percent(one.references)}; ${one.spurious} that are none`,
    `outcomes right     ${percent(one.outcomes)}`,
    `next meeting       date ${percent(one.nextDate)} · start ${percent(one.nextStart)} · none where none ${percent(one.noNext)}`,
    `meeting date       ${percent(one.meetingDate)}`,
    `participants       found ${percent(one.people.found)}, of those told ${percent(one.people.told)}`,
    `actions            recalled ${percent(one.actions.found)}, of those told ${percent(one.actions.told)}`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await score();
  process.stdout.write(`${tableOf(result)}\n`);
  process.exitCode = result.falseCloses.length > 0 ? 1 : 0;
}
