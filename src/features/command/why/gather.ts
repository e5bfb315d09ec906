import type { Issue, Reacted, Repository, Touch } from '../../../core/reader.ts';
import type { Ruling } from '../../../core/ruling.ts';
import { readOwn } from '../../../labels/own.ts';
import { lookAtPeriods, type Standing } from '../../../silence/look.ts';
import type { Own } from '../../../vocabulary/own.ts';
import type { Sight } from '../../ability.ts';

/** An issue and all that may be asked about it; each paragraph of the answer takes what it needs. */
export interface WhySnapshot {
  /** The moment of the answer. */
  readonly at: string;
  readonly repository: Repository;
  readonly issue: Issue;
  readonly history: readonly Touch[];
  readonly reactions: readonly Reacted[];
  /** The repository's own words, where the settings name a file for them; else null. */
  readonly own: Own | null;
  /** How its silent period stands; null where it cannot have one. */
  readonly proposal: Standing | null;
  /** What VCs decided on it, as far as it is kept. */
  readonly rulings: readonly Ruling[];
}

/** Reads the issue and what happened to it. What cannot be read is a reason to answer later, never half an answer. */
export async function gatherWhy(repo: string, number: number, look: Sight): Promise<WhySnapshot> {
  const { reader, settings, at } = look;
  const [repository, issue, history] = await Promise.all([
    reader.repository(repo),
    reader.issue(repo, number),
    reader.history(repo, number),
  ]);
  const reactions = issue.reactions > 0 ? await reader.reactions(repo, number) : [];
  const own = await readOwn(reader, repository, settings.labels);
  const [proposal = null] = await lookAtPeriods([issue], look);
  const rulings = (await look.memory.recall(`ruling:${number}`))?.rulings ?? [];
  return { at, repository, issue, history, reactions, own, proposal, rulings };
}
