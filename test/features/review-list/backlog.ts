import type { Action } from '../../../src/core/action.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Issue } from '../../../src/core/reader.ts';
import { reviewList } from '../../../src/features/review-list/index.ts';
import { aComment, aLabel, anIssue, bot, person, REPO, us } from '../builders.ts';
import { type Faults, type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

type Sight = Parameters<typeof aSight>[0];

export const JOB = { kind: 'review-list', repo: REPO } as const;
const VC = aLabel('vc');

/** What people would see of what the bot does a week before the VC of 4 February 2019. */
export async function planned(...asked: Parameters<typeof plannedInAll>): Promise<Plan> {
  const plan = await plannedInAll(...asked);
  return { ...plan, actions: plan.actions.filter((action) => action.do !== 'remember') };
}

/** The same with what the bot keeps for itself. */
export async function plannedInAll(
  github: Github,
  sight: Sight = {},
  job: Parameters<typeof reviewList.gather>[0] = JOB,
  faults: Faults = {},
): Promise<Plan> {
  const look = aSight({ reader: readerOf({ labels: [VC], ...github }, faults), at: '2019-01-28T06:00:00Z', ...sight });
  return reviewList.plan(await reviewList.gather(job, look), look.settings);
}

type Upsert = Extract<Action, { do: 'issue.upsert' }>;

export function upsertIn(plan: Plan): Upsert {
  const found = plan.actions.find((action) => action.do === 'issue.upsert');
  if (found?.do !== 'issue.upsert') throw new Error(`no list was planned: ${JSON.stringify(plan)}`);
  return found;
}

/** The list as people see it. */
export function seen(body: string): string {
  return body.replace(/ ?<!--.*?-->/g, '');
}

/** The checklist of 4 February as issue 81, with whatever people made of its body. */
export function posted(plan: Plan, changes: Partial<Issue> = {}): Issue {
  const { title, body, labels, slot } = upsertIn(plan);
  return anIssue({ number: 81, author: us, title, labels, body: mark(slot, body), ...changes });
}

export const BACKLOG: Github = {
  issues: [
    anIssue({ number: 3, title: 'Robot *actions* for @dls', labels: ['kind:new-table', 'size:big'], comments: 2 }),
    anIssue({ number: 5, title: 'Agreed long ago', labels: ['status:agreed'] }),
    anIssue({ number: 9, title: 'Asleep', labels: ['stale'], createdAt: '2017-03-01T10:00:00Z' }),
    anIssue({ number: 12, title: 'On the agenda', labels: ['status:on-agenda', 'stale'] }),
    anIssue({ number: 15, title: 'Fresh', createdAt: '2019-01-20T10:00:00Z' }),
    anIssue({ number: 16, title: 'A pull request', isPull: true }),
    anIssue({ number: 17, title: 'Ours', author: us }),
    anIssue({ number: 18, title: 'Done', state: 'closed' }),
  ],
  comments: {
    3: [
      aComment({ author: person('rhfogh'), createdAt: '2018-12-12T10:00:00Z' }),
      aComment({ id: 502, author: bot('ci'), createdAt: '2019-01-12T10:00:00Z' }),
    ],
  },
};
