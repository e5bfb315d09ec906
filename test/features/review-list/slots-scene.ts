import type { Facts } from '../../../src/core/memory.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import { slots } from '../../../src/features/review-list/index.ts';
import { aLabel, aTouch, person, REPO, settings } from '../builders.ts';
import { type Faults, type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { BACKLOG, planned, posted } from './backlog.ts';

/** The checklist of 4 February 2019 with outcomes behind some issues, as a person types them. */
export async function filled(words: Readonly<Record<number, string>>): Promise<string> {
  let body = posted(await planned(BACKLOG)).body;
  for (const [issue, said] of Object.entries(words))
    body = body.replace(new RegExp(`outcome: (?=<!-- slot:${issue} )`), `outcome: ${said} `);
  return body;
}

export const CLOSED_AT = '2019-02-04T16:00:00Z';

export interface Scene {
  readonly words?: Readonly<Record<number, string>>;
  readonly list?: Partial<Issue>;
  readonly by?: Touch['who'];
  readonly github?: Github;
  readonly history?: Readonly<Record<number, readonly Touch[]>>;
  readonly at?: string;
  readonly own?: Readonly<Record<string, unknown>>;
  readonly asked?: boolean;
  readonly remembers?: Partial<Facts>;
  readonly faults?: Faults;
}

export const STORED = {
  checklists: { lists: [{ meeting: '2019-02-04', items: [3, 5, 9, 12, 15].map((issue) => ({ issue, carried: 0 })) }] },
};

/** What the bot does after carla, who may triage, closed the list as completed. */
export async function planFor(scene: Scene = {}): Promise<Plan> {
  const { words = { 3: 'resolved: in 5.2' }, by = person('carla'), remembers = STORED } = scene;
  const list = posted(await planned(BACKLOG), {
    ...{ state: 'closed', stateReason: 'completed', closedAt: CLOSED_AT, updatedAt: CLOSED_AT },
    ...scene.list,
    body: scene.list?.body ?? (await filled(words)),
  });
  const history = { 81: list.state === 'closed' ? [aTouch('closed', CLOSED_AT, { who: by })] : [], ...scene.history };
  const issues = [...(scene.github?.issues ?? BACKLOG.issues ?? []), list];
  const reader = readerOf(
    {
      rights: { carla: 'triage', mallory: 'read' },
      labels: [aLabel('status:agreed')],
      ...scene.github,
      issues,
      history,
    },
    scene.faults,
  );
  const look = aSight({ reader, at: scene.at ?? '2019-02-04T16:01:00Z', settings: settings(scene.own), remembers });
  const asked = { by: 'mira', issue: 81, comment: 900 };
  const job = { kind: 'slots', repo: REPO, issue: 81, ...(scene.asked ? { asked } : {}) } as const;
  return slots.plan(await slots.gather(job, look), look.settings);
}

/** A plan in short: what happens to which issue. */
export function deeds({ actions }: Plan): readonly string[] {
  return actions.map((action) => {
    const about = 'issue' in action ? ` #${action.issue}` : 'key' in action ? ` ${action.key}` : '';
    const how = 'as' in action ? ` ${action.as}` : 'label' in action ? ` ${action.label}` : '';
    return `${action.do}${about}${how}`;
  });
}

export function report(plan: Plan): string {
  const found = plan.actions.find((action) => action.do === 'comment.upsert' && action.issue === 81);
  return found?.do === 'comment.upsert' ? found.body : '';
}
