import type { Issue, Touch } from '../core/reader.ts';

/** What an issue's history tells about its labels. GitHub does not tell labels apart by their capitals, nor does this. */
export interface Past {
  /** Whether the issue carries the label. */
  carries(label: string): boolean;
  /** Whether somebody other than us took it off once: it is not to come back by our hand. */
  wasRefused(label: string): boolean;
  /** The labels it carries that we put there, in the issue's own writing. What nobody is known to have put is not ours. */
  readonly ours: readonly string[];
  /** The labels it carries that somebody else put there. */
  readonly others: readonly string[];
}

/** Reads the past of an issue's labels out of its history, oldest first. */
export function pastOf(issue: Pick<Issue, 'labels'>, history: readonly Touch[]): Past {
  const lastPutByUs = (label: string): boolean =>
    history.findLast((touch) => touch.what === 'labeled' && same(touch.label, label))?.who.ours ?? false;
  return {
    carries: (label) => issue.labels.some((one) => same(one, label)),
    wasRefused: (label) =>
      history.some((touch) => touch.what === 'unlabeled' && !touch.who.ours && same(touch.label, label)),
    ours: issue.labels.filter(lastPutByUs),
    others: issue.labels.filter((label) => !lastPutByUs(label)),
  };
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
