import { format } from 'date-fns/format';
import { subDays } from 'date-fns/subDays';
import { slotOf, unmarked } from '../../src/core/marker.ts';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { type People, peopleOf } from '../../src/sandbox/people.ts';

/** What people do to an issue, in this order. */
interface Script {
  readonly title: string;
  readonly body: string;
  readonly says?: string;
  readonly edits?: { readonly body: string };
}

/** Issues of different kinds; what becomes of each in peace is what must become of it in chaos. */
export const SCRIPTS: readonly Script[] = [
  { title: 'New column Detector.repairedAt', body: 'Add a column `Detector.repairedAt`.', says: '/ispyb help' },
  { title: 'New column Detector.soldAt', body: 'Please add `Detector.soldAt`.', says: 'We need this soon.' },
  { title: 'A question about sessions', body: 'Which table holds the visits?', says: '/ispyb next-meeting' },
  { title: 'BLSample: new column', body: 'Nothing yet.', edits: { body: 'Add a column `BLSample.weighedAt`.' } },
  { title: 'Drop table Detector', body: 'Nobody uses it.', says: '/ispyb unheard-of' },
];

/** The issues of the sample repository that the minutes close. */
export const CLOSED = [36, 42, 43, 44, 45, 46];

/** How an issue stands in the end, without what differs from run to run. */
export interface Outcome {
  readonly state: string;
  readonly labels: readonly string[];
  /** What the bot said, each with its slot's kind. */
  readonly said: readonly string[];
  /** Labels that the bot put on more than once. */
  readonly twice: readonly string[];
}

/** Opens an issue and does to it what its script says; gives its number. */
export async function act(people: People, script: Script): Promise<number> {
  const issue = await people.opens('lena-member', script);
  if (script.says) await people.says('mira-chair', issue, script.says);
  if (script.edits) await people.edits('lena-member', issue, script.edits);
  return issue;
}

/** The issues that a sweep has marked. */
export async function sweptIn(people: People): Promise<readonly number[]> {
  return (await people.lists('state=open&labels=stale&per_page=100')).map(({ number }) => number);
}

/** Commits minutes of yesterday's VC, which close `CLOSED`. */
export async function commitMinutes(people: People): Promise<void> {
  const day = format(subDays(new Date(), 1), 'd MMMM yyyy');
  const items = CLOSED.map(
    (issue) => `## #${issue} State of a proposal\n\nThis is done and needs no further action.\n`,
  );
  const text = `# ISPyB VC, ${day}\n\n${items.join('\n')}`;
  await people.commits('tomas-maintainer', 'webpages/Monthly_meetings/minutes.md', text);
}

/** Reads how an issue stands, as a visitor sees it. */
export async function outcomeOf(github: EmulatedGithub, issue: number): Promise<Outcome> {
  const people = peopleOf(github);
  const { state, labels } = await people.reads(issue);
  const said = (await people.hears(issue)).filter(({ by }) => by.endsWith('[bot]'));
  const put = github
    .requests()
    .filter(({ method, path, status }) => method === 'POST' && path.endsWith(`/issues/${issue}/labels`) && status < 300)
    .flatMap(({ body }) => (body as { labels: string[] }).labels);
  return {
    state,
    labels: [...labels].sort(),
    said: said.map(({ body }) => plain(body, github)).sort(),
    twice: put.filter((label, index) => put.indexOf(label) !== index),
  };
}

function plain(body: string, github: EmulatedGithub): string {
  const kind = slotOf(body)?.split(':')[0] ?? 'none';
  const text = unmarked(body)
    .replaceAll(github.url, '')
    .replace(/[0-9a-f]{40}/g, 'COMMIT');
  return `${kind}: ${text}`;
}
