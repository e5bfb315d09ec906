import type { OpenPlan } from '../core/plan.ts';

/** Most issues that are kept of one VC. */
const MOST_KEPT = 500;

/** A VC's day (YYYY-MM-DD), and about which issues something was said for it so far. */
export interface Spoken {
  readonly repo: string;
  readonly date: string;
  readonly spoken: readonly number[];
}

/** Plans what is kept of a VC: about which issues it said something, so that all of it can be taken back. */
export function planSpoken(
  { repo, date, spoken }: Spoken,
  numbers: readonly number[],
  because: string,
  open: OpenPlan,
): void {
  const issues = [...new Set([...spoken, ...numbers])].slice(0, MOST_KEPT);
  if (issues.length === spoken.length) return;
  open.act({ do: 'remember', repo, key: `meeting:${date}`, value: { issues }, because });
}
