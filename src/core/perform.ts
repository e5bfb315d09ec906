import { type Action, isOutward, issueOf, keyOf } from './action.ts';
import type { Job } from './job.ts';
import type { Ledger } from './ledger.ts';
import type { Memory } from './memory.ts';
import { type Plan, seenKey } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Done, Writer } from './writer.ts';

/** Where deeds go: GitHub, our memory, our queue. */
export interface Hands {
  readonly writer: Writer;
  readonly memory: Memory;
  readonly ledger: Ledger;
  put(job: Job): Promise<void>;
  /** Throws `Later` where something waits that is more urgent than what is left to do. */
  giveWay(): Promise<void>;
  readonly progress?: Progress;
}

/** A deed and what became of it. */
export interface Deed {
  readonly action: Action;
  readonly outcome: Done;
}

/** How many issues a plan touches, as people count: issues, not requests. */
export function touched(plan: Plan): number {
  const issues = plan.actions.filter((action) => action.do !== 'react' && issueOf(action) !== null);
  return new Set(issues.map((action) => seenKey(action.repo, issueOf(action) ?? 0))).size;
}

/**
 * Carries out a plan in its order. Before the first deed on an issue it looks at the issue once more; if a person
 * touched it meanwhile, that issue is left alone. A deed is recorded after it is done, so a run that fell goes on
 * where it stopped and doing it again is harmless. Between two deeds that people see it gives way to what is more
 * urgent, but never before it did one.
 */
export async function perform(plan: Plan, hands: Hands): Promise<readonly Deed[]> {
  const still = new Map<string, boolean>();
  const deeds: Deed[] = [];
  let did = false;
  for (const action of plan.actions) {
    if (did && isOutward(action)) await hands.giveWay();
    const before = await hands.ledger.outcomeOf(keyOf(action));
    const outcome = before ?? (await carryOut(action, { plan, hands, still }));
    if (!before) await hands.ledger.record(action, outcome);
    did ||= !before && isOutward(action);
    const issue = issueOf(action);
    if (before === 'moved-on' && issue !== null) still.set(seenKey(action.repo, issue), false);
    deeds.push({ action, outcome });
    hands.progress?.(deeds.length, plan.actions.length);
  }
  return deeds;
}

interface Run {
  readonly plan: Plan;
  readonly hands: Hands;
  readonly still: Map<string, boolean>;
}

async function carryOut(action: Action, run: Run): Promise<Done> {
  if (action.do === 'job.put') {
    await run.hands.put(action.job);
    return 'done';
  }
  if (action.do === 'remember') {
    await run.hands.memory.remember(action.key, action.value);
    return 'done';
  }
  if (action.do === 'pulses.keep') {
    await run.hands.memory.keepPulses(action.pulses);
    return 'done';
  }
  return (await isStill(action, run)) ? run.hands.writer.carryOut(action) : 'moved-on';
}

async function isStill(action: Action, run: Run): Promise<boolean> {
  const issue = issueOf(action);
  if (issue === null) return true;
  const key = seenKey(action.repo, issue);
  const seen = run.plan.seen[key];
  if (!seen) return true;
  const before = run.still.get(key);
  if (before !== undefined) return before;
  const now = await run.hands.writer.isStill(action.repo, issue, seen);
  run.still.set(key, now);
  return now;
}
