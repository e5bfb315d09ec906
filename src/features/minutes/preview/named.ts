import type { Named, Preview, Tick } from '../../../core/ruling.ts';
import { isAnswerable } from '../answerable.ts';
import type { Draft } from '../draft.ts';
import type { Sorted } from '../sort.ts';
import type { PreviewSnapshot } from './gather.ts';

/** A decision of one file that a person can answer, as the comment shows it. */
export interface Item {
  readonly named: Named;
  readonly one: Sorted;
  readonly draft: Draft;
}

/** What of a file can be answered: what would be closed, and what is asked of an issue that can be closed at all. */
export function itemsOf(draft: Draft): readonly Item[] {
  return draft.sorted.flatMap((one) => {
    const named = namedOf(one, draft);
    return named ? [{ named, one, draft }] : [];
  });
}

function namedOf(one: Sorted, draft: Draft): Named | null {
  const { decision } = one;
  const { path, blob } = draft.snapshot.source;
  if (decision.outcome === 'mentioned') return null;
  const about = { issue: decision.number, path, blob, decided: decision.outcome, words: decision.evidence.text };
  if (one.kind === 'do') return { ...about, kind: 'close' };
  return isAnswerable(one, draft) ? { ...about, kind: 'ask' } : null;
}

/** What people with the right said so far that is still about these words. Leaving open holds whatever the words. */
export function ticksThatHold(ticks: readonly Tick[], named: readonly Named[]): readonly Tick[] {
  return ticks.filter(({ issue, path, words, answer }) =>
    named.some(
      (item) =>
        item.issue === issue &&
        item.path === path &&
        (answer === 'open' || (item.kind === 'ask' && item.words === words)),
    ),
  );
}

/** The preview of this pull request that was kept before. */
export function previewOf(snapshot: Pick<PreviewSnapshot, 'previews' | 'pull'>, papers: number): Preview | undefined {
  return snapshot.previews.find((preview) => preview.papers === papers && preview.pull === snapshot.pull.number);
}
