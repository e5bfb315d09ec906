import type { Kind } from './job.ts';

/** A job that was begun, had to stop, and goes on. */
export interface Unfinished {
  readonly kind: Kind;
  /** How many deeds of how many are done. */
  readonly done: number;
  readonly of: number;
  /** When it goes on at the earliest, ISO 8601 in UTC. */
  readonly goesOn: string;
}
