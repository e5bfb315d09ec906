import type { ChangedFile } from '../core/reader.ts';

/** A file in the tree of a commit. */
export interface FileInTree {
  readonly path: string;
  readonly blob: string;
  readonly size: number;
}

/**
 * What changed between two trees, sorted by path. A file that only moved is `renamed` under its new path, as in
 * GitHub's own comparison; one that moved and changed counts as removed and added.
 */
export function changesBetween(before: readonly FileInTree[], after: readonly FileInTree[]): readonly ChangedFile[] {
  const was = new Map(before.map((file) => [file.path, file]));
  const is = new Map(after.map((file) => [file.path, file]));
  const leftovers = before.filter((file) => !is.has(file.path));
  const changes: ChangedFile[] = [];
  for (const { path, blob } of after) {
    const old = was.get(path);
    if (old?.blob === blob) continue;
    const moved = old ? -1 : leftovers.findIndex((file) => file.blob === blob);
    if (moved >= 0) leftovers.splice(moved, 1);
    changes.push({ path, blob, status: old ? 'modified' : moved >= 0 ? 'renamed' : 'added' });
  }
  changes.push(...leftovers.map(({ path, blob }) => ({ path, blob, status: 'removed' as const })));
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
