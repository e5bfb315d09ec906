import type { ChangedVc } from '../../../src/core/memory.ts';
import { aChangedVc } from '../builders.ts';

export const ASKED = { by: 'carla', issue: 12, comment: 900 };
export const SOURCE = { repo: 'fiction/papers', path: 'minutes/2019-01-14.md', blob: 'b10b', commit: 'c0' };

/** What is kept once carla has changed the VC of 4 February in the comment of these tests. */
export function changed(...changes: readonly Partial<ChangedVc>[]): {
  'changed-meetings': { vcs: readonly ChangedVc[] };
} {
  return { 'changed-meetings': { vcs: changes.map((one) => aChangedVc({ at: '2019-01-28T10:00:00Z', ...one })) } };
}
