import type { Env } from '../config/env.ts';
import type { Action } from '../core/action.ts';
import type { Note } from '../core/plan.ts';
import type { Progress } from '../core/progress.ts';
import type { Done } from '../core/writer.ts';

/** A server that runs until it is stopped. */
export interface Running {
  /** Where a browser finds it: `http://localhost:PORT`. */
  readonly url: string;
  /** What a person should know on the terminal: where things are, what to try. One line each. */
  readonly hints: readonly string[];
  /** Finishes the job at hand and lets go of everything. */
  stop(): Promise<void>;
}

/** A page on this machine that waits for a person to make an App with it. */
export interface SettingUp {
  readonly url: string;
  /** Resolves when the App was made and its credentials are kept; `install` is where it is put on repositories. */
  readonly made: Promise<{ readonly name: string; readonly install: string }>;
  stop(): Promise<void>;
}

/** A repository's work, asked for on a terminal. Times are ISO 8601 in UTC. */
export interface Asked {
  readonly repo: string;
  /** The moment to judge at. */
  readonly at: string;
  /** Whether to carry out what is planned. */
  readonly act: boolean;
  /** Hears how far looking and doing have come. */
  readonly progress?: Progress;
}

/** What a sweep or a review list would do, or did. */
export interface Outcome {
  /** The deeds on GitHub in their order, with what became of each where they were carried out. */
  readonly actions: readonly { readonly action: Action; readonly done: Done | null }[];
  readonly notes: readonly Note[];
  readonly requests: { readonly reads: number; readonly writes: number };
  /** Why it was only shown although it was asked to act, as a sentence; null where it was not held. */
  readonly held: string | null;
}

/** An event of GitHub Actions; its payload is that of the webhook of the same name. */
export interface HappenedEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** One thing that the doctor looked at. `mend` says what to do where it is not well. */
export interface Finding {
  readonly what: string;
  readonly state: 'well' | 'ill' | 'unknown';
  readonly says: string;
  readonly mend: string | null;
}

/**
 * The rooms behind the command line that need GitHub, a database or a server. Each throws a `Trouble`. They are opened
 * only when a command needs them, so that the others start at once.
 */
export interface Doors {
  serve(env: Env): Promise<Running>;
  sandbox(env: Env, options: { readonly port: number }): Promise<Running>;
  /** Plays a month and tells each step with `say`; false where one did not happen. */
  tour(env: Env, options: { readonly port: number; readonly say: (line: string) => void }): Promise<boolean>;
  sweep(env: Env, asked: Asked): Promise<Outcome>;
  /** `meeting` is YYYY-MM-DD; null for the next one. */
  reviewList(env: Env, asked: Asked & { readonly meeting: string | null }): Promise<Outcome>;
  /** Does or shows what a server would have done for an event; `failed` is why a job of it did not end well. */
  event(env: Env, asked: Asked, event: HappenedEvent): Promise<Outcome & { readonly failed: readonly string[] }>;
  /** `file` is where credentials are kept; one that names an App already is refused. */
  setup(env: Env, options: { readonly port: number; readonly file: string }): Promise<SettingUp>;
  doctor(env: Env): Promise<readonly Finding[]>;
}

/** Opens the rooms when the first of them is needed. */
export type Opening = () => Promise<Doors>;
