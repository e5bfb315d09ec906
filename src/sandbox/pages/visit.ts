import type { EmulatedGithub } from '../github/index.ts';
import type { Around } from './parts.ts';
import type { Visitor } from './visitor.ts';

/** What the pages need of the sandbox. */
export interface Stage {
  readonly github: EmulatedGithub;
  /** What the bot did, the newest first, a line each. */
  told(): readonly string[];
  /** Resolves when all that a visitor set going is done. */
  settled(): Promise<void>;
  turnTo(moment: Date): Promise<void>;
}

/** Somebody at a page or with a form: who, where, and what the address says. */
export interface Visit {
  readonly visitor: Visitor;
  readonly around: Around;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}
