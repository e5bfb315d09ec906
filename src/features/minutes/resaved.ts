import type { MinutesSource } from '../../core/job.ts';
import type { Facts, ReadFile } from '../../core/memory.ts';
import type { Doubt } from '../../core/ruling.ts';

/** Most files of which it is kept what they said. */
const MOST_KEPT = 50;

/** What a file says, what is kept of files so far, and what still hangs on one version of it. */
export interface Saying {
  readonly source: MinutesSource;
  /** A digest of what this version says; null where it cannot be read. */
  readonly words: string | null;
  readonly read: Facts['minutes.read'] | undefined;
  readonly doubts: readonly Doubt[];
  /** The version whose plan waits for a go. */
  readonly waiting: string | null;
}

/**
 * Whether another version of the same file said the same and nothing hangs on that version any more: no question whose
 * boxes stand for it, no plan that waits.
 */
export function isResaved({ source, words, read, doubts, waiting }: Saying): boolean {
  const before = read?.files.findLast((file) => isOf(file, source));
  if (!before || words === null || before.words !== words || before.blob === source.blob) return false;
  return waiting !== before.blob && !doubts.some((doubt) => doubt.source && isOf(doubt.source, source));
}

/** What is kept of files with this one in place of its earlier version; null where that is kept already. */
export function withRead({ source, words, read }: Saying): Facts['minutes.read'] | null {
  const files = read?.files ?? [];
  const before = files.findLast((file) => isOf(file, source));
  if (words === null || (before?.blob === source.blob && before.words === words)) return null;
  const { repo, path, blob } = source;
  const others = files.filter((file) => !isOf(file, source));
  return { files: [...others, { repo, path, blob, words }].slice(-MOST_KEPT) };
}

function isOf(one: Pick<ReadFile, 'repo' | 'path'>, source: MinutesSource): boolean {
  return one.repo === source.repo && one.path === source.path;
}
