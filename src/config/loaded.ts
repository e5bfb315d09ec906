import type { Settings } from './schema.ts';

/** One fault in a settings file. Line and column count from 1; `message` is a sentence that says what to do. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  /** The key, for example `stale.afterDays`; empty for the whole file. */
  readonly key: string;
  readonly message: string;
}

/** Where settings were looked for or found: `from` reads "OWNER/NAME:PATH". */
export interface Place {
  readonly from: string;
  readonly repo: string;
  readonly path: string;
}

/** What became of looking for a repository's settings: four answers that must never be mixed up. */
export type Loaded =
  | ({ readonly kind: 'ok'; readonly settings: Settings } & Place)
  /** Nobody asked for us: silence. */
  | { readonly kind: 'absent' }
  /** Told to people with every fault; nothing else is done. */
  | ({ readonly kind: 'invalid'; readonly faults: readonly Fault[] } & Place)
  /** To be tried later, never assumed. */
  | ({ readonly kind: 'unreachable'; readonly why: string } & Place);
