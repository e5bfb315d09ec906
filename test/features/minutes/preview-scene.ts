import type { Action } from '../../../src/core/action.ts';
import { known } from '../../../src/core/known.ts';
import type { Facts as Kept } from '../../../src/core/memory.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import type { Preview } from '../../../src/core/ruling.ts';
import type { PreviewSnapshot } from '../../../src/features/minutes/preview/gather.ts';
import { plan } from '../../../src/features/minutes/preview/plan.ts';
import { person, REPO } from '../builders.ts';
import { aDecision, COMMIT, looked, PAPERS, SETTINGS, SOURCE, saying } from './snapshot.ts';

export const PULL: PullRequest = {
  repo: PAPERS,
  number: 5,
  author: person('sam'),
  ...{ state: 'open', merged: false, mergedBy: null, mergeCommit: null, base: 'main', head: COMMIT, fromFork: true },
};
export const ASKED = aDecision({
  number: 8,
  verdict: 'ask',
  because: 'It may be.',
  evidence: { text: '#8 may be done', page: null, line: 14 },
});
export const KEPT = aDecision({ number: 9, verdict: 'keep', outcome: 'mentioned' });
export const ISSUES = { 7: known(looked()), 8: known(looked({ number: 8 })) };
export const BLOB = SOURCE.blob;

export function aPreview(changes: Partial<PreviewSnapshot> = {}): PreviewSnapshot {
  const files = [saying({ decisions: [aDecision(), ASKED, KEPT] }, { issues: ISSUES })];
  return { repo: REPO, papers: PAPERS, pull: PULL, files, previews: [], comment: null, ...changes };
}

export function find<Do extends Action['do']>(of: PreviewSnapshot, what: Do, own = SETTINGS) {
  return plan(of, own).actions.find((action): action is Extract<Action, { do: Do }> => action.do === what);
}

export function kept(of: PreviewSnapshot): Preview {
  const remembered = plan(of, SETTINGS).actions.find((action) => action.do === 'remember');
  const pull = (remembered?.value as Kept['previews'] | undefined)?.pulls.at(-1);
  if (!pull) throw new Error('nothing was kept');
  return pull;
}

export const body = (of: PreviewSnapshot, own = SETTINGS): string => find(of, 'comment.upsert', own)?.body ?? '';
