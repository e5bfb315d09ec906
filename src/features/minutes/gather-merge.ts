import type { MinutesSource } from '../../core/job.ts';
import type { Repository } from '../../core/reader.ts';
import type { Preview } from '../../core/ruling.ts';
import type { Sight } from '../ability.ts';

/** The pull request that brought minutes to the default branch. */
export interface Merge {
  readonly pull: number;
  /** Who merged it, where GitHub tells. */
  readonly by: string;
  /** What its last preview named; null where there was none. */
  readonly preview: Preview | null;
}

/**
 * The merged pull request that brought this file, or null where it was pushed straight. What cannot be looked up throws,
 * so that the job comes again: it must never be taken for a push without a preview.
 */
export async function mergeOf(source: MinutesSource, papers: Repository, look: Sight): Promise<Merge | null> {
  const previews = (await look.memory.recall('previews'))?.pulls ?? [];
  for (const pull of await look.reader.pullsOf(source.repo, source.commit)) {
    if (!pull.merged || pull.base !== papers.defaultBranch) continue;
    const files = await look.reader.pullFiles(source.repo, pull.number);
    if (!files.some(({ path }) => path === source.path)) continue;
    const { mergedBy } = await look.reader.pull(source.repo, pull.number);
    const preview = previews.find((one) => one.papers === papers.id && one.pull === pull.number) ?? null;
    return { pull: pull.number, by: mergedBy?.login ?? 'somebody', preview };
  }
  return null;
}
