import type { Action } from '../../../src/core/action.ts';
import type { JobOf, Ticked } from '../../../src/core/job.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Facts as Kept } from '../../../src/core/memory.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import type { Doubt, Named, Preview } from '../../../src/core/ruling.ts';
import { box, previewSlot, reportSlot } from '../../../src/decisions/boxes.ts';
import { answer as ability } from '../../../src/features/answer/index.ts';
import { aComment, anIssue, aRepository, person, REPO, settings, us } from '../builders.ts';
import { type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

export const PAPERS = 'fiction/Papers';
export const SOURCE = { repo: PAPERS, path: 'minutes/vc.md', blob: 'b10b', commit: 'c0' };
export const DOUBT: Doubt = {
  issue: 22,
  meeting: '2019-02-04',
  words: 'may be done',
  link: '[vc.md](x)',
  why: 'it may be',
  source: SOURCE,
};
export const NAMED: Named = {
  issue: 22,
  path: SOURCE.path,
  blob: 'b10b',
  kind: 'ask',
  decided: 'resolved',
  words: 'may be done',
};
export const CLOSE: Named = { ...NAMED, issue: 35, kind: 'close' };
export const PREVIEW: Preview = { papers: 7002, pull: 5, head: 'h1', named: [NAMED, CLOSE], ticks: [] };
export const PULL: PullRequest = {
  repo: PAPERS,
  number: 5,
  author: person('sam'),
  ...{ state: 'open', merged: false, mergedBy: null, mergeCommit: null, base: 'main', head: 'h1', fromFork: true },
};
export const AT = '2019-02-06T12:00:00Z';

export interface Scene {
  readonly by?: string;
  readonly ticked?: readonly string[];
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  readonly remembers?: Partial<Kept>;
  readonly facts?: Facts;
  readonly faults?: Faults;
}

export const KEYS = ['22:resolved:b10b', '22:rejected:b10b', '22:open:b10b', '35:open:b10b', '35:resolved:b10b'];

export function sheet(slot: string, ticked: readonly string[]): string {
  return mark(slot, KEYS.map((key) => box(key, ticked.includes(key), 'words')).join('\n'));
}

export async function planned(job: JobOf<'answer'>, { remembers = {}, facts = {}, faults = {} }: Scene) {
  const reader = readerOf(
    {
      repositories: [aRepository(), aRepository({ id: 7002, name: PAPERS })],
      issues: [anIssue({ number: 22 })],
      rights: { carla: 'triage', mallory: 'read' },
      pulls: [{ ...PULL, files: [] }],
      ...facts,
    },
    faults,
  );
  const own = settings({ meetings: { chairs: ['Mira'] }, minutes: { repository: PAPERS } });
  const look = aSight({
    reader,
    settings: own,
    at: AT,
    remembers: { doubts: { open: [DOUBT] }, previews: { pulls: [PREVIEW] }, ...remembers },
  });
  return ability.plan(await ability.gather(job, look), own);
}

export function onReport(scene: Scene) {
  const { by = 'carla', on = [], off = [], ticked = on } = scene;
  const body = sheet(reportSlot('2019-02-04', SOURCE.path), ticked);
  const issues = [anIssue({ number: 22 }), anIssue({ number: 90, author: us, body, title: 'Asked', labels: ['vc'] })];
  const answer: Ticked = { is: 'ticked', repo: REPO, issue: 90, comment: null, on, off };
  return planned({ kind: 'answer', repo: REPO, by, when: AT, answer }, { ...scene, facts: { issues, ...scene.facts } });
}

export function onPull(scene: Scene) {
  const { by = 'carla', on = [], off = [], ticked = on } = scene;
  const comments = { 5: [aComment({ id: 77, author: us, body: sheet(previewSlot(REPO), ticked) })] };
  const answer: Ticked = { is: 'ticked', repo: PAPERS, issue: 5, comment: 77, on, off };
  return planned(
    { kind: 'answer', repo: REPO, by, when: AT, answer },
    { ...scene, facts: { comments, ...scene.facts } },
  );
}

export function confirming(as: 'resolved' | 'rejected' | 'open', scene: Scene = {}, issue = 22) {
  const asked = { by: 'carla', issue: 12, comment: 900 };
  return planned(
    { kind: 'answer', repo: REPO, by: 'carla', when: AT, answer: { is: 'confirmed', issue, as, asked } },
    scene,
  );
}

export const doings = ({ actions }: { actions: readonly Action[] }) =>
  actions.map((action) =>
    action.do === 'remember' ? action.key : action.do === 'job.put' ? action.job.kind : action.do,
  );
export const kept = ({ actions }: { actions: readonly Action[] }) => {
  const found = actions.find((action) => action.do === 'remember' && action.key === 'previews');
  return found?.do === 'remember' ? (found.value as Kept['previews']).pulls[0]?.ticks : undefined;
};
