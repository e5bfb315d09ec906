import type { MinutesSource } from '../../core/job.ts';
import { isOurs } from '../../core/marker.ts';
import type { Repository } from '../../core/reader.ts';
import type { Preview } from '../../core/ruling.ts';
import { boxesIn, previewSlot } from '../../decisions/boxes.ts';
import type { Sight } from '../ability.ts';

/** The pull request that brought minutes to the default branch. */
export interface Merge {
  readonly pull: number;
  /** Who merged it, where GitHub tells. */
  readonly by: string;
  /** What its last preview named; null where there was none. */
  readonly preview: Preview | null;
  /** Issues whose box to stay open is ticked on the pull request, by whomever: some of it may not be heard yet. */
  readonly ticked: readonly number[];
}

/**
 * The merged pull request that brought this file, or null where it was pushed straight. What cannot be looked up throws,
 * so that the job comes again: it must never be taken for a push without a preview.
 */
export async function mergeOf(
  { repo, source }: { readonly repo: string; readonly source: MinutesSource },
  papers: Repository,
  look: Sight,
): Promise<Merge | null> {
  const previews = (await look.memory.recall('previews'))?.pulls ?? [];
  for (const pull of await look.reader.pullsOf(source.repo, source.commit)) {
    if (!pull.merged || pull.base !== papers.defaultBranch) continue;
    const files = await look.reader.pullFiles(source.repo, pull.number);
    if (!files.some(({ path }) => path === source.path)) continue;
    const { mergedBy } = await look.reader.pull(source.repo, pull.number);
    const kept = previews.find((one) => one.papers === papers.id && one.pull === pull.number);
    const comments = await look.reader.comments(source.repo, pull.number);
    const shown = comments.find((comment) => isOurs(comment, previewSlot(repo)));
    // Where our comment stands and what it named is lost, nothing was named: everything is asked.
    const preview = kept ?? (shown ? { papers: papers.id, pull: pull.number, head: '', named: [], ticks: [] } : null);
    return { pull: pull.number, by: mergedBy?.login ?? 'somebody', preview, ticked: openIn(shown?.body ?? '') };
  }
  return null;
}

function openIn(body: string): readonly number[] {
  return [...boxesIn(body)].flatMap(([key, on]) =>
    on && key.split(':')[1] === 'open' ? [Number(key.split(':')[0])] : [],
  );
}
