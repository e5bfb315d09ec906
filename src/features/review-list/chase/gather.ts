import type { Changed, Vc } from '../../../calendar/index.ts';
import { previousMeeting } from '../../../calendar/meetings.ts';
import { matchesGlob } from '../../../core/glob.ts';
import { type Known, known, unknown } from '../../../core/known.ts';
import { checklistSlot, isOurs } from '../../../core/marker.ts';
import type { Todo } from '../../../core/memory.ts';
import type { Comment, Issue, PullRequest, Reader } from '../../../core/reader.ts';
import { Gone, Refused } from '../../../core/trouble.ts';
import type { Sight } from '../../ability.ts';

/** What tells whether something of the last VC is still missing. */
export interface Traces {
  /** When it was looked, ISO 8601. */
  readonly at: string;
  /** The VC before this one, and its checklist; null where there was none. */
  readonly last: Vc | null;
  readonly list: Issue | null;
  /** The day (YYYY-MM-DD) of the last VC whose minutes were read. */
  readonly minuted: string | null;
  /** Open pull requests that bring minutes to the default branch. */
  readonly pulls: Known<readonly Pick<PullRequest, 'repo' | 'number'>[]>;
  /** The open issues that an action of the last VC names, and when a person spoke last on each; null: nobody did. */
  readonly actions: readonly { readonly issue: number; readonly spoke: string | null }[];
}

/** What was looked at already. */
export interface Around {
  readonly meeting: Vc;
  readonly changed: Changed;
  readonly ours: readonly Issue[];
  readonly open: readonly Issue[];
  readonly todo: readonly Todo[];
}

/** More issues than that are not looked at: the line that tells of them would not be read. */
const MOST = 20;

/** Looks for what the last VC left behind. */
export async function gatherTraces(repo: string, around: Around, look: Sight): Promise<Traces> {
  const { meeting, changed, ours, open, todo } = around;
  const last = previousMeeting(look.settings.meetings, meeting.start, changed);
  const named = [...new Set(todo.flatMap(issueOf))];
  const issues = open.filter((issue) => named.includes(issue.number)).slice(0, MOST);
  const actions: Traces['actions'][number][] = [];
  for (const issue of issues) {
    const spoke = issue.comments ? await lastWord(look.reader, issue) : null;
    if (spoke !== 'gone') actions.push({ issue: issue.number, spoke });
  }
  return {
    at: look.at,
    last,
    list: (last && ours.find((issue) => isOurs(issue, checklistSlot(last.key)))) ?? null,
    minuted: (await look.memory.recall('last-meeting'))?.date ?? null,
    pulls: await minutesPulls(repo, look),
    actions,
  };
}

/** The issue that an action is about: the one it came from, else the first that its words name. */
function issueOf({ issue, text }: Todo): readonly number[] {
  const named = /(?:^|[\s(])#(\d{1,9})\b/.exec(text)?.[1];
  return issue !== null ? [issue] : named ? [Number(named)] : [];
}

async function lastWord(reader: Reader, issue: Issue): Promise<string | null | 'gone'> {
  try {
    const comments = await reader.comments(issue.repo, issue.number);
    const isPersons = ({ author }: Comment): boolean => author.human && !author.ours;
    return comments.findLast(isPersons)?.createdAt ?? null;
  } catch (error) {
    if (error instanceof Gone) return 'gone';
    throw error;
  }
}

/** Where nobody lets us look, nothing is known: that is told as a note, and chases nobody. */
async function minutesPulls(repo: string, look: Sight): Promise<Traces['pulls']> {
  const { repository, paths } = look.settings.minutes;
  try {
    const papers = await look.reader.repository(repository ?? repo);
    if (papers.private && !(await look.reader.repository(repo)).private)
      return unknown('the minutes repository is private, and this one is not');
    const found: PullRequest[] = [];
    for (const pull of await look.reader.openPulls(papers.name)) {
      if (pull.base !== papers.defaultBranch) continue;
      const files = await look.reader.pullFiles(papers.name, pull.number);
      const brings = files.filter(
        ({ path, status }) => status !== 'removed' && paths.some((glob) => matchesGlob(path, glob)),
      );
      if (brings.length > 0) found.push(pull);
    }
    return known(found.map(({ repo: name, number }) => ({ repo: name, number })));
  } catch (error) {
    if (!(error instanceof Gone || error instanceof Refused)) throw error;
    return unknown(`could not look at the pull requests of the minutes repository: ${error.message}`);
  }
}
