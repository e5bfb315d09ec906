import type { Action } from './action.ts';
import type { Plan } from './plan.ts';
import type { Done } from './writer.ts';

/** What was done in one run of a job, one row per deed, so that a run that fell is finished and not begun again. */
export interface Ledger {
  /** What became of a deed in this job already, or undefined. */
  outcomeOf(deed: string): Promise<Done | undefined>;
  /** Records a deed after it was done, never before. */
  record(action: Action, outcome: Done): Promise<void>;
  /** Keeps the plan of this job for the dashboard and for people who ask why. */
  keepPlan(plan: Plan): Promise<void>;
}
