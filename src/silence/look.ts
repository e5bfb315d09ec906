import { ask, type Known, known } from '../core/known.ts';
import type { Issue, Reacted, Reader, Touch } from '../core/reader.ts';
import { objectionsOf } from './objections.ts';
import { isIdle, type Period, type Proposal, periodOf, type Rules } from './period.ts';

/** What is looked with; `at` is the moment, ISO 8601 in UTC. */
interface Sight {
  readonly reader: Reader;
  readonly settings: Rules;
  readonly at: string;
}

/** A proposal and how its silent period stands. */
export interface Standing {
  readonly proposal: Proposal;
  readonly period: Period;
}

/** Proposals that are read at the same time. */
const AT_ONCE = 6;

/** How the silent periods of those issues stand that may have one; nothing is read where the settings know none. */
export async function lookAtPeriods(issues: readonly Issue[], sight: Sight): Promise<readonly Standing[]> {
  const all = await lookAtProposals(
    issues.filter((issue) => !isIdle(issue, sight.settings, sight.at)),
    sight,
  );
  return all.map((proposal) => ({ proposal, period: periodOf(proposal, sight.settings, sight.at) }));
}

/**
 * Reads what tells of the silent periods of these issues, which are all in one repository. What cannot be read is "not
 * known"; who collaborates is only asked where somebody objected who is not known to take part otherwise.
 */
export async function lookAtProposals(
  issues: readonly Issue[],
  { reader, settings }: Sight,
): Promise<readonly Proposal[]> {
  const read: Read[] = [];
  for (let next = 0; next < issues.length; next += AT_ONCE)
    read.push(...(await Promise.all(issues.slice(next, next + AT_ONCE).map((issue) => readOne(issue, reader)))));
  const { chairs } = settings.meetings;
  const unasked: Known<readonly string[]> = { known: false, why: 'nobody asked yet' };
  const repo = read.find((one) => !proposalOf(one, chairs, unasked).objections.known)?.issue.repo;
  const collaborators = repo ? await ask('who collaborates here', () => reader.collaborators(repo)) : known([]);
  return read.map((one) => proposalOf(one, chairs, collaborators));
}

interface Read {
  readonly issue: Issue;
  readonly history: Known<readonly Touch[]>;
  readonly reactions: Known<readonly Reacted[]>;
}

async function readOne(issue: Issue, reader: Reader): Promise<Read> {
  const about = `of #${issue.number}`;
  const [history, reactions] = await Promise.all([
    ask(`the history ${about}`, () => reader.history(issue.repo, issue.number)),
    ask(`the reactions ${about}`, () => reader.reactions(issue.repo, issue.number)),
  ]);
  return { issue, history, reactions };
}

function proposalOf(
  { issue, history, reactions }: Read,
  chairs: readonly string[],
  collaborators: Known<readonly string[]>,
): Proposal {
  if (!history.known) return { issue, history, objections: history };
  if (!reactions.known) return { issue, history, objections: reactions };
  const shown = { issue, history: history.value, reactions: reactions.value, chairs, collaborators };
  return { issue, history, objections: objectionsOf(shown) };
}
