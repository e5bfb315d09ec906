import fc from 'fast-check';
import type { Action } from '../../src/core/action.ts';
import type { Job } from '../../src/core/job.ts';
import { openPlan, type Plan, type Seen } from '../../src/core/plan.ts';

/** The repository of every sample. */
export const REPO = 'fiction/modeling';

/** An issue as it was seen, and not touched since. */
export const SEEN: Seen = {
  state: 'open',
  updatedAt: '2018-06-01T09:00:00Z',
  lastHumanTouch: '2018-05-07T09:00:00Z',
};

const at = { repo: REPO, because: 'the minutes say so' } as const;

/** One deed of every kind, as a plan would hold it. */
export const ONE_OF_EACH = {
  'label.create': { do: 'label.create', ...at, label: 'vc', colour: 'ededed', description: 'for the VC' },
  'label.add': { do: 'label.add', ...at, issue: 7, label: 'stale' },
  'label.remove': { do: 'label.remove', ...at, issue: 7, label: 'stale' },
  'comment.upsert': { do: 'comment.upsert', ...at, issue: 7, slot: 'closing:1', body: 'Closing.' },
  'issue.upsert': { do: 'issue.upsert', ...at, slot: 'list:1', title: 'Next VC', body: '', labels: [], was: null },
  'issue.close': { do: 'issue.close', ...at, issue: 7, as: 'not_planned' },
  'issue.reopen': { do: 'issue.reopen', ...at, issue: 7 },
  react: { do: 'react', ...at, issue: 7, comment: 501, content: '+1' },
  check: {
    do: 'check',
    ...at,
    commit: 'abcdef0123456789abcdef0123456789abcdef01',
    name: 'minutes',
    conclusion: 'neutral',
    title: 'Read',
    summary: 'Two decisions',
    annotations: [{ path: 'minutes/a.md', line: 4, message: 'resolved' }],
  },
  redeliver: { do: 'redeliver', ...at, attempt: 31, guid: 'a-delivery' },
  'job.put': { do: 'job.put', ...at, job: { kind: 'triage', repo: REPO, issue: 7 } },
  'pulses.keep': {
    do: 'pulses.keep',
    ...at,
    pulses: {
      90007: {
        rules: 1,
        updatedAt: '2018-06-01T09:00:00Z',
        comments: 2,
        reactions: 0,
        stale: 'stale',
        marked: { by: 'us', at: '2018-05-28T04:00:00Z' },
        life: '2018-05-07T09:00:00Z',
        turn: 'author',
        kept: null,
      },
    },
  },
  remember: { do: 'remember', ...at, key: 'last-meeting', value: { date: '2019-01-14' } },
} as const satisfies { readonly [Do in Action['do']]: Extract<Action, { do: Do }> };

const issue = fc.integer({ min: 1, max: 4 });
const word = fc.constantFrom('stale', 'vc', 'Stale', 'kind:question');

/** Deeds of every kind on few issues, so that some meet. */
export const anAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ ...kind('label.create'), label: word }),
  fc.record({ ...kind('label.add'), issue, label: word }),
  fc.record({ ...kind('label.remove'), issue, label: word }),
  fc.record({ ...kind('comment.upsert'), issue, slot: word, body: fc.string() }),
  fc.record({ ...kind('issue.upsert'), slot: word, body: fc.string() }),
  fc.record({ ...kind('issue.close'), issue, as: fc.constantFrom('completed', 'not_planned') }),
  fc.record({ ...kind('issue.reopen'), issue }),
  fc.record({ ...kind('react'), issue }),
  fc.record({ ...kind('check'), summary: fc.string() }),
  fc.record({ ...kind('redeliver'), attempt: fc.nat(), guid: word }),
  fc.record({ ...kind('job.put') }),
  fc.record({ ...kind('pulses.keep') }),
  fc.record({ ...kind('remember') }),
);

/** Plans in which every issue that is touched was looked at. */
export const aPlan: fc.Arbitrary<Plan> = fc.array(anAction, { maxLength: 10 }).map(planOf);

/** The plan of these deeds, on issues that were all looked at. */
export function planOf(actions: readonly Action[]): Plan {
  const plan = openPlan();
  for (const action of actions) if ('issue' in action) plan.saw(action.repo, action.issue, SEEN);
  plan.act(...actions);
  return plan.close();
}

/** Jobs of every kind that name few things, so that some mean the same. */
export const aJob: fc.Arbitrary<Job> = fc.oneof(
  fc.record({ kind: fc.constant('triage'), repo: repo(), issue }),
  fc.record({ kind: fc.constant('wake'), repo: repo(), issue, who: word, when: moment() }),
  fc.record({ kind: fc.constant('command'), repo: repo(), issue, comment: issue }),
  fc.record({ kind: fc.constant('push'), repo: repo(), before: word, after: word }),
  fc.record({ kind: fc.constant('pull'), repo: repo(), pull: issue }),
  fc.record({ kind: fc.constant('settings-preview'), repo: repo(), pull: issue }),
  fc.record({ kind: fc.constant('minutes-preview'), repo: repo(), papers: repo(), pull: issue }),
  fc.record({ kind: fc.constant('answer'), repo: repo(), by: word, when: moment(), answer: answered() }),
  fc.record({
    kind: fc.constant('undo'),
    ...{ repo: repo(), meeting: fc.constantFrom('2019-02-04', '2019-03-04'), only: fc.option(issue), asked: asked() },
  }),
  fc.record({ kind: fc.constant('settings'), repo: repo(), commit: word }),
  fc.record({ kind: fc.constant('silence'), repo: repo() }),
  fc.record(
    {
      kind: fc.constant('period'),
      repo: repo(),
      issue,
      edited: moment(),
      said: fc.record({ word: fc.constantFrom('agree', 'object'), at: moment() }),
      asked: asked(),
    },
    { requiredKeys: ['kind', 'repo', 'issue'] },
  ),
  fc.record({ kind: fc.constant('recovery'), repo: repo() }),
  fc.record({ kind: fc.constant('schedule'), repo: repo(), at: moment() }),
  fc.record(
    { kind: fc.constant('sweep'), repo: repo(), at: moment(), go: fc.boolean(), asked: asked() },
    { requiredKeys: ['kind', 'repo', 'at', 'go'] },
  ),
  fc.record(
    { kind: fc.constant('review-list'), repo: repo(), meeting: fc.constantFrom('2019-02-04'), asked: asked() },
    { requiredKeys: ['kind', 'repo'] },
  ),
  fc.record(
    { kind: fc.constant('slots'), repo: repo(), issue, asked: asked() },
    { requiredKeys: ['kind', 'repo', 'issue'] },
  ),
  fc.record({ kind: fc.constant('minutes-template'), repo: repo(), asked: asked() }),
  fc.record(
    { kind: fc.constant('minutes'), repo: repo(), source: source(), go: fc.boolean(), asked: asked() },
    { requiredKeys: ['kind', 'repo', 'source', 'go'] },
  ),
);

function kind<Do extends Action['do']>(
  of: Do,
): { [Key in keyof (typeof ONE_OF_EACH)[Do]]: fc.Arbitrary<(typeof ONE_OF_EACH)[Do][Key]> } {
  const sample = ONE_OF_EACH[of];
  const constants = Object.entries(sample).map(([key, value]) => [key, fc.constant(value)] as const);
  return Object.fromEntries(constants) as ReturnType<typeof kind<Do>>;
}

function repo(): fc.Arbitrary<string> {
  return fc.constantFrom('fiction/modeling', 'fiction/minutes');
}

function moment(): fc.Arbitrary<string> {
  return fc.constantFrom('2019-01-07T06:00:00Z', '2019-01-14T06:00:00Z');
}

function answered() {
  const keys = fc.subarray(['7:open:b10b', '7:resolved:b10b']);
  return fc.oneof(
    fc.record({ is: fc.constant('confirmed' as const), issue, as: fc.constant('open' as const), asked: asked() }),
    fc.record({
      ...{ is: fc.constant('ticked' as const), repo: repo(), issue },
      ...{ comment: fc.option(issue), on: keys, off: keys },
    }),
  );
}

function asked() {
  return fc.integer({ min: 1, max: 3 }).map((comment) => ({ by: 'ann', issue: 7, comment }));
}

function source() {
  return fc.record({
    repo: repo(),
    path: fc.constantFrom('minutes/a.md', 'minutes/b.md'),
    blob: fc.constantFrom('a1', 'b2'),
    commit: fc.constantFrom('c1', 'c2'),
  });
}
