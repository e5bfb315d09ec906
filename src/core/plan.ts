import type { Action } from './action.ts';

/** Why something was left alone, or how a decision came about: half of what a plan is for. */
export interface Note {
  readonly repo: string;
  readonly issue: number | null;
  /** The name of the rule that spoke, as listed in the docs. */
  readonly rule: string;
  readonly text: string;
}

/** An issue as it was when we decided; `perform` looks again before it touches it. Times are ISO 8601 in UTC. */
export interface Seen {
  readonly state: 'open' | 'closed';
  readonly updatedAt: string;
  /** The last thing a person did to it, as far as anyone can tell. */
  readonly lastHumanTouch: string;
  /**
   * Set where it was seen in a list: the newest time in that list, so that all that changed since can be asked for at
   * once.
   */
  readonly asOf?: string;
}

/** What a job decided, as a value: it survives JSON unchanged. `seen` is keyed OWNER/NAME#N. */
export interface Plan {
  readonly actions: readonly Action[];
  readonly notes: readonly Note[];
  readonly seen: Readonly<Record<string, Seen>>;
}

/** The key of an issue in `Plan.seen`. GitHub does not tell names apart by case, so neither does this. */
export function seenKey(repo: string, issue: number): string {
  return `${repo.toLowerCase()}#${issue}`;
}

/** Collects a plan in the order of decisions. */
export interface OpenPlan {
  /** Adds deeds. A deed on an issue that people watch needs what was seen of it; see `saw`. */
  act(...actions: readonly Action[]): void;
  note(note: Note): void;
  saw(repo: string, issue: number, seen: Seen): void;
  /** The finished plan. Throws where an issue would be closed or lose a label without having been looked at. */
  close(): Plan;
}

const NEEDS_A_LOOK: ReadonlySet<Action['do']> = new Set(['issue.close', 'issue.reopen', 'label.remove', 'label.add']);

/** Opens an empty plan. */
export function openPlan(): OpenPlan {
  const actions: Action[] = [];
  const notes: Note[] = [];
  const seen: Record<string, Seen> = {};
  return {
    act: (...more) => void actions.push(...more),
    note: (note) => void notes.push(note),
    saw: (repo, issue, what) => {
      seen[seenKey(repo, issue)] = what;
    },
    close: () => {
      for (const action of actions) {
        if (NEEDS_A_LOOK.has(action.do) && 'issue' in action && !seen[seenKey(action.repo, action.issue)])
          throw new Error(`${action.do} on ${action.repo}#${action.issue} was planned without having been looked at`);
      }
      return { actions, notes, seen };
    },
  };
}

/** A plan that only notes why nothing is done. */
export function nothing(repo: string, rule: string, text: string): Plan {
  return { actions: [], notes: [{ repo, issue: null, rule, text }], seen: {} };
}
