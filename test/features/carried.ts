import type { Action } from '../../src/core/action.ts';
import type { Plan } from '../../src/core/plan.ts';
import type { Issue, Label, Touch } from '../../src/core/reader.ts';
import { us } from './builders.ts';

/** An issue, what happened to it and the labels of its repository. */
export interface Scene {
  readonly issue: Issue;
  readonly history: readonly Touch[];
  readonly labels: readonly Label[];
}

/** What GitHub would show after the deeds of a plan on labels were done by us at that moment. */
export function carriedOut(scene: Scene, plan: Plan, at: string): Scene {
  let now = scene;
  for (const action of plan.actions) now = after(now, action, at);
  return now;
}

function after(now: Scene, action: Action, at: string): Scene {
  if (action.do === 'label.create') {
    const made = { name: action.label, colour: action.colour, description: action.description };
    return { ...now, labels: [...now.labels, made] };
  }
  if ((action.do !== 'label.add' && action.do !== 'label.remove') || action.issue !== now.issue.number) return now;
  const added = action.do === 'label.add';
  const others = now.issue.labels.filter((label) => label.toLowerCase() !== action.label.toLowerCase());
  return {
    ...now,
    issue: { ...now.issue, labels: added ? [...others, action.label] : others, updatedAt: at },
    history: [...now.history, { at, who: us, what: added ? 'labeled' : 'unlabeled', label: action.label }],
  };
}
