import type { Settings } from '../../../src/config/schema.ts';
import type { Action } from '../../../src/core/action.ts';
import type { JobOf } from '../../../src/core/job.ts';
import type { Plan } from '../../../src/core/plan.ts';
import { period, silence } from '../../../src/features/silence/index.ts';
import { AGREED, OBJECTION, SILENT_PERIOD } from '../../../src/labels/status.ts';
import { day, rules, shown } from '../../silence/scene.ts';
import { aLabel, anIssue, person, REPO } from '../builders.ts';
import { type Faults, type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

export const LABELS = [SILENT_PERIOD, OBJECTION, AGREED].map((name) => aLabel(name));
export const SILENT = anIssue({ labels: ['size:small', SILENT_PERIOD], updatedAt: day(0) });
export const down = { who: person('bob'), content: '-1', at: day(4) };

export interface Scene {
  readonly github?: Github;
  readonly own?: Settings;
  readonly at?: string;
  readonly faults?: Faults;
}

export function sightOf({ github, own = rules(), at = day(5), faults }: Scene) {
  const facts = { issues: [SILENT], history: { 7: [shown(0)] }, labels: LABELS, collaborators: ['bob'], ...github };
  return aSight({ reader: readerOf(facts, faults), settings: own, at });
}

/** What the daily look at all proposals plans. */
export async function daily(scene: Scene = {}): Promise<Plan> {
  const look = sightOf(scene);
  return silence.plan(await silence.gather({ kind: 'silence', repo: REPO }, look), look.settings);
}

/** What is planned for issue 7. */
export async function forOne(scene: Scene = {}, job: Partial<JobOf<'period'>> = {}): Promise<Plan> {
  const look = sightOf(scene);
  const snapshot = await period.gather({ kind: 'period', repo: REPO, issue: 7, ...job }, look);
  return period.plan(snapshot, look.settings);
}

/** What is planned where carla said a word on day 5. */
export function onWord(word: 'agree' | 'object', scene: Scene = {}): Promise<Plan> {
  return forOne(scene, { said: { word, at: day(5) }, asked: { by: 'carla', issue: 7, comment: 900 } });
}

/** A plan in short: what is done, to which label, with which words. */
export function told({ actions }: Plan): readonly string[] {
  return actions.map((action: Action) => {
    if (action.do === 'comment.upsert') return `${action.slot}: ${action.body}`;
    if (action.do === 'job.put') return `start ${action.job.kind}`;
    return 'label' in action ? `${action.do} ${action.label}` : action.do;
  });
}

export function rulesOf({ notes }: Plan): readonly string[] {
  return notes.map(({ rule }) => rule);
}

/** The same settings where nobody knows of a coming VC. */
export function quietCalendar(own: Settings): Settings {
  return { ...own, meetings: { ...own.meetings, rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=1', from: '2017-01-02' } };
}
