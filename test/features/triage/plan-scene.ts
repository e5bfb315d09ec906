import type { Settings } from '../../../src/config/schema.ts';
import type { Plan } from '../../../src/core/plan.ts';
import { triage } from '../../../src/features/triage/index.ts';
import { aLabel, anIssue, aRepository, settings } from '../builders.ts';
import type { Scene } from '../carried.ts';

export const OPENED = '2018-01-08T09:00:00Z';
export const LATER = '2018-01-09T09:00:00Z';

export const all = ['kind:new-column', 'kind:refactor', 'area:sample', 'size:small', 'size:big'].map((name) =>
  aLabel(name),
);
export const ABOUT_SAMPLES = { title: 'New column BLSample.humidity', body: '' };

export function scene(changes: Partial<Scene> = {}): Scene {
  return { issue: anIssue(ABOUT_SAMPLES), history: [], labels: all, ...changes };
}

export function plan(of: Scene, own: Settings = settings()): Plan {
  return triage.plan({ repository: aRepository(), own: null, open: null, ...of }, own);
}

/** The deeds of a plan as a person would say them. */
export function deeds(of: Plan): readonly string[] {
  return of.actions.map((action) => `${action.do} ${'label' in action ? action.label : ''}`);
}
