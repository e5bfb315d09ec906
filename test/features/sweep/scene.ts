import type { Settings } from '../../../src/config/schema.ts';
import { isOutward } from '../../../src/core/action.ts';
import { known } from '../../../src/core/known.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import type { SweepSnapshot, Swept } from '../../../src/features/sweep/gather.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { aLabel, anIssue, aRepository, aTouch, REPO, settings, us } from '../builders.ts';

/** The Monday for which the sweeps of these tests run, whenever they run. */
export const MONDAY = '2018-10-01T04:00:00Z';

/** A sweep of a repository that has its stale label and has let sweeps go before. */
export function aSweep(changes: Partial<SweepSnapshot> = {}): SweepSnapshot {
  return {
    repo: REPO,
    at: MONDAY,
    lookedAt: '2018-10-01T04:00:30Z',
    go: false,
    asked: null,
    repository: aRepository(),
    labels: [aLabel('stale')],
    agreed: true,
    shown: false,
    swept: [],
    digest: null,
    ...changes,
  };
}

/** An issue that was looked into, and nothing is remembered of it. */
export function aSwept(issue: Issue, history: readonly Touch[] = [], changes: Partial<Swept> = {}): Swept {
  return { issue, before: null, look: known({ history, reactions: [] }), ...changes };
}

/** What a plan does that people see. */
export function deeds(plan: Plan): Plan['actions'] {
  return plan.actions.filter(isOutward);
}

/** The plan for one issue with a history that could be read. */
export function planFor(issue: ReturnType<typeof anIssue>, history: readonly Touch[] = [], own?: Settings): Plan {
  return sweep.plan(aSweep({ swept: [aSwept(issue, history)] }), own ?? settings());
}

/** What our marking of an issue leaves in its history. */
export function marked(at: string, who = us): Touch {
  return aTouch('labeled', at, { who, label: 'stale' });
}

/** An issue that carries the stale label and was not updated since that moment. */
export function aStaleIssue(updatedAt: string): ReturnType<typeof anIssue> {
  return anIssue({ labels: ['stale'], updatedAt });
}

/** Which rules left issues alone. */
export function rules(plan: Plan): readonly string[] {
  return plan.notes.map(({ rule }) => rule);
}
