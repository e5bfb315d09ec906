import type { Asked, JobOf } from '../../core/job.ts';
import { ask, type Known } from '../../core/known.ts';
import { isOurs } from '../../core/marker.ts';
import type { Pulse } from '../../core/pulse.ts';
import type { Issue, Label, Reader, Repository } from '../../core/reader.ts';
import type { Looked } from '../../stale/marked.ts';
import type { Sight } from '../ability.ts';
import { DIGEST, isListSoon } from './digest.ts';
import { mayBeDue, needsLook } from './which.ts';

/** An open issue and what is known of its life. */
export interface Swept {
  readonly issue: Issue;
  /** What is remembered of it, whether that still holds or not. */
  readonly before: Pulse | null;
  /** What happened to it, where that had to be read: `later` where this sweep has looked at enough of them. */
  readonly look: Known<Looked> | 'later' | null;
}

/** All open issues of a repository, and what a sweep of them needs to know. `at` is the job's nominal time. */
export interface SweepSnapshot {
  readonly repo: string;
  readonly at: string;
  /** The moment of the look. */
  readonly lookedAt: string;
  readonly go: boolean;
  readonly asked: Asked | null;
  readonly repository: Repository;
  /** The repository's labels; null where nothing can be due, so that nobody needs them. */
  readonly labels: readonly Label[] | null;
  /** Whether somebody has let the first sweep of this repository go. */
  readonly agreed: boolean;
  /** Whether a sweep was shown and is what a go lets go. */
  readonly shown: boolean;
  readonly swept: readonly Swept[];
  /** Our one issue that lists what is stale, as it stands (null: none is open), where no checklist comes soon. */
  readonly digest: { readonly list: Issue | null } | null;
}

/** Histories that are read at the same time. */
const AT_ONCE = 6;

/** Issues that one sweep looks into, so that even the first one of a large repository ends within an hour's requests. */
export const MOST_LOOKS = 1000;

/**
 * Reads all open issues to the last, then what happened to those that must be looked into; see `needsLook`. A history
 * that cannot be read is "not known"; a list that cannot be read stops the job until later.
 */
export async function gather(job: JobOf<'sweep'>, look: Sight): Promise<SweepSnapshot> {
  const { reader, memory, settings } = look;
  const [repository, issues, pulses] = await Promise.all([
    reader.repository(job.repo),
    reader.openIssues(job.repo),
    memory.pulses(),
  ]);
  const agreed = (await memory.recall('sweep.agreed')) !== undefined;
  const acts = settings.mode === 'act' && (agreed || job.go);
  const found = issues.map((issue) => ({ issue: withoutText(issue), before: pulses[issue.id] ?? null }));
  const isDue = found.some(({ issue, before }) => mayBeDue(issue, before, { at: job.at, settings }));
  return {
    repo: job.repo,
    at: job.at,
    lookedAt: look.at,
    go: job.go,
    asked: job.asked ?? null,
    repository,
    labels: isDue ? await reader.labels(job.repo) : null,
    agreed,
    digest: isListSoon(job.at, settings, await memory.recall('changed-meetings'))
      ? null
      : { list: issues.find((issue) => isOurs(issue, DIGEST)) ?? null },
    shown: (await memory.recall('waiting.sweep')) !== undefined,
    swept: await lookInto(
      found.map((one) => ({ ...one, need: needsLook(one.issue, one.before, { at: job.at, settings, acts }) })),
      look,
    ),
  };
}

/** A sweep reads no texts, and those of ten thousand issues fill a machine. */
function withoutText(issue: Issue): Issue {
  return { ...issue, body: '' };
}

type Found = Pick<Swept, 'issue' | 'before'> & { readonly need: boolean };

async function lookInto(
  found: readonly Found[],
  { reader, progress }: Pick<Sight, 'reader' | 'progress'>,
): Promise<readonly Swept[]> {
  const needed = found.filter(({ need }) => need).slice(0, MOST_LOOKS);
  const looks = new Map<number, Known<Looked>>();
  for (let next = 0; next < needed.length; next += AT_ONCE) {
    progress?.(next, needed.length);
    await Promise.all(
      needed
        .slice(next, next + AT_ONCE)
        .map(async ({ issue }) => void looks.set(issue.number, await lookAt(issue, reader))),
    );
  }
  return found.map(({ issue, before, need }) => ({
    issue,
    before,
    look: looks.get(issue.number) ?? (need ? 'later' : null),
  }));
}

function lookAt(issue: Issue, reader: Reader): Promise<Known<Looked>> {
  const { repo, number } = issue;
  return ask(`the history of #${number}`, async () => ({
    history: await reader.history(repo, number),
    reactions: issue.reactions > 0 ? await reader.reactions(repo, number) : [],
  }));
}
