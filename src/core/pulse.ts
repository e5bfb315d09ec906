/** How an issue came by its stale label: not at all, by somebody else's hand (or nobody knows), or by ours and when. */
export type Marked = { readonly by: 'nobody' } | { readonly by: 'others' } | { readonly by: 'us'; readonly at: string };

/**
 * What was concluded of an issue's life when its history was read, so that it need not be read again while nothing
 * changes. It holds for one state of the issue: the same `updatedAt`, as many comments and reactions, the same name of
 * the stale label. Without it everything is looked at anew; nothing is ever decided otherwise.
 */
export interface Pulse {
  /** The version of the rules that concluded it. */
  readonly rules: number;
  readonly updatedAt: string;
  readonly comments: number;
  readonly reactions: number;
  /** The stale label that `marked` speaks of. */
  readonly stale: string;
  readonly marked: Marked;
  /** The last sign of life, ISO 8601. It stays one, also where the history no longer shows it: an edit leaves no event. */
  readonly life: string;
  readonly turn: 'author' | 'collaboration';
  /** The last day (YYYY-MM-DD) until which a person asked to keep it. */
  readonly kept: string | null;
}

/** Pulses by GitHub's numeric id of the issue, which survives renames and transfers. */
export type Pulses = Readonly<Record<string, Pulse>>;
