import type { Settings } from '../../../src/config/schema.ts';
import { known } from '../../../src/core/known.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Touch } from '../../../src/core/reader.ts';
import type { SweepSnapshot } from '../../../src/features/sweep/gather.ts';
import { sweep } from '../../../src/features/sweep/index.ts';
import { aLabel, anIssue, aRepository, aTouch, REPO, settings, us } from '../builders.ts';

/** The Monday for which the sweeps of these tests run, whenever they run. */
export const MONDAY = '2018-10-01T04:00:00Z';

/** A sweep of a repository that has its stale label and has let sweeps go before. */
export function aSweep(changes: Partial<SweepSnapshot> = {}): SweepSnapshot {
  return {
    repo: REPO,
    at: MONDAY,
    go: false,
    asked: null,
    repository: aRepository(),
    labels: [aLabel('stale')],
    agreed: true,
    shown: false,
    swept: [],
    ...changes,
  };
}

/** The plan for one issue with a history that could be read. */
export function planFor(issue: ReturnType<typeof anIssue>, history: readonly Touch[] = [], own?: Settings): Plan {
  return sweep.plan(aSweep({ swept: [{ issue, history: known(history) }] }), own ?? settings());
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
