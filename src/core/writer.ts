import type { GithubAction } from './action.ts';
import type { Seen } from './plan.ts';

/** What became of a deed: done now, done before, or not done because the world moved on since we looked. */
export type Done = 'done' | 'already' | 'moved-on';

/** How deeds are done. Everything may be repeated: a second time answers `already` and changes nothing. */
export interface Writer {
  /** Whether nothing a person did to the issue, and no change of its state, happened since it was seen. */
  isStill(repo: string, issue: number, seen: Seen): Promise<boolean>;
  /** Looks whether the deed is done, and does it if it is not. */
  carryOut(action: GithubAction): Promise<Done>;
}
