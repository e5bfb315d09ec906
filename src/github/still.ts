import { parseISO, subSeconds } from '../core/dates.ts';
import type { Seen } from '../core/plan.ts';
import type { Issue, Touch } from '../core/reader.ts';
import { lastHumanTouch, unexplainedUpdate } from '../core/touch.ts';
import { Gone } from '../core/trouble.ts';
import { readChangedSince, readHistory, readIssue, type State } from './read-issues.ts';
import type { Reading } from './reading.ts';

/** Looks whether issues are as they were seen. */
export interface Still {
  /** Whether nothing a person did to the issue, and no change of its state, happened since it was seen. */
  isStill(repo: string, issue: number, seen: Seen): Promise<boolean>;
  /** Whether it was just found to be exactly as it was seen. It answers yes once: after the next deed it is not. */
  vouched(repo: string, issue: number): boolean;
}

/** Issues for which one look at all that changed serves: at a deed a second, ten seconds. */
const SERVES = 10;

/** Opens the second look. */
export function openStill(reading: Reading): Still {
  const changed = changes(reading);
  const vouchers = new Set<string>();
  return {
    isStill: async (repo, issue, seen) => {
      const isAsSeen = seen.asOf !== undefined && isSame((await changed(repo, seen.asOf)).get(issue), seen);
      if (isAsSeen) vouchers.add(keyFor(repo, issue));
      return isAsSeen || isStillNow(reading, { repo, issue }, seen);
    },
    vouched: (repo, issue) => vouchers.delete(keyFor(repo, issue)),
  };
}

/** What is not among the changes is as it was; what is may be in the list since before it was seen. */
function isSame(now: State | undefined, seen: Seen): boolean {
  return now === undefined || (now.state === seen.state && now.updatedAt === seen.updatedAt);
}

/**
 * An issue that is gone is not as it was seen. One that changed without leaving an event was edited by somebody, and
 * GitHub does not say whom, so it may have been a person.
 */
async function isStillNow(reading: Reading, at: { repo: string; issue: number }, seen: Seen): Promise<boolean> {
  try {
    const issue = await readIssue(reading, at.repo, at.issue);
    if (issue.state !== seen.state) return false;
    if (issue.updatedAt === seen.updatedAt) return true;
    return isUntouched(issue, await readHistory(reading, at.repo, at.issue), seen);
  } catch (error) {
    if (error instanceof Gone) return false;
    throw error;
  }
}

function isUntouched(issue: Issue, history: readonly Touch[], seen: Seen): boolean {
  if (unexplainedUpdate(issue, history)) return false;
  return Date.parse(lastHumanTouch(issue, history)) <= Date.parse(seen.lastHumanTouch);
}

type Changed = (repo: string, asOf: string) => Promise<ReadonlyMap<number, State>>;

/**
 * The issues that changed at a moment or later, as they are now, asked for anew after some uses: then only what came
 * since is asked for, so that our own deeds are not listed over and over.
 */
function changes(reading: Reading): Changed {
  let kept = { key: '', since: '', left: 0, states: new Map<number, State>() };
  return async (repo, asOf) => {
    const key = `${repo.toLowerCase()}@${asOf}`;
    if (kept.key !== key) kept = { key, since: asOf, left: 0, states: new Map() };
    if (kept.left === 0) {
      for (const state of await readChangedSince(reading, repo, secondBefore(kept.since))) {
        kept.states.set(state.number, state);
        if (state.updatedAt > kept.since) kept.since = state.updatedAt;
      }
      kept.left = SERVES;
    }
    kept.left -= 1;
    return kept.states;
  };
}

/** GitHub counts whole seconds, and says “after” of a moment without saying whether that includes it. */
function secondBefore(moment: string): string {
  return subSeconds(parseISO(moment), 1).toISOString();
}

function keyFor(repo: string, issue: number): string {
  return `${repo.toLowerCase()}#${issue}`;
}
