import { describe, expect, test } from '@jest/globals';
import type { Loaded } from '../../../src/config/loaded.ts';
import type { JobOf } from '../../../src/core/job.ts';
import type { Reader } from '../../../src/core/reader.ts';
import { Later } from '../../../src/core/trouble.ts';
import { push } from '../../../src/features/push/index.ts';
import { aRepository, REPO } from '../builders.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const MINUTES = 'fiction/Papers';
const JOB: JobOf<'push'> = { kind: 'push', repo: MINUTES, before: 'a'.repeat(40), after: 'b'.repeat(40) };
const REPOSITORIES = [aRepository(), aRepository({ id: 7002, name: MINUTES })];
const ABSENT: Loaded = { kind: 'absent' };
const CHANGE = { path: 'minutes/vc.md', blob: 'n3w', status: 'added' } as const;

async function gathered(facts: Parameters<typeof readerOf>[0], job = JOB) {
  const asked: (keyof Reader)[] = [];
  const reader = readerOf({ repositories: REPOSITORIES, ...facts }, { asked: (method) => asked.push(method) });
  return { snapshot: await push.gather(job, aSight({ reader, settingsOf: async () => ABSENT })), asked };
}

describe('a push', () => {
  test('with a document is held against every repository of the installation', async () => {
    const files = { [`old.md@${JOB.before}`]: 'old words' };
    const { snapshot } = await gathered({ changes: [CHANGE], files });
    expect(snapshot).toEqual({
      repo: MINUTES,
      after: JOB.after,
      created: false,
      changes: [CHANGE],
      before: [expect.any(String)],
      namings: REPOSITORIES.map((repository) => ({ repository, loaded: ABSENT })),
    });
  });
  test.each([
    ['of code alone', { ...CHANGE, path: 'src/a.ts' }],
    ['that only removes documents', { ...CHANGE, status: 'removed' }],
  ] as const)('%s costs one request', async (_what, change) => {
    const { snapshot, asked } = await gathered({ changes: [change] });
    expect(snapshot.namings).toEqual([]);
    expect(asked).toEqual(['changes']);
  });
  test('that makes the branch has no changes but its settings', async () => {
    const path = '.github/ispyb-triage.yml';
    const job = { ...JOB, before: '0'.repeat(40) };
    const { snapshot } = await gathered({ files: { [path]: 'mode: act', 'minutes/vc.md': 'words' } }, job);
    expect(snapshot).toMatchObject({ created: true, changes: [{ path, status: 'added' }], namings: [] });
  });
  test('comes again where the settings of one repository cannot be looked up', async () => {
    const reader = readerOf({ repositories: REPOSITORIES, changes: [CHANGE] });
    const settingsOf = async (repo: string): Promise<Loaded> =>
      repo === REPO ? { kind: 'unreachable', why: '502', from: `${REPO}:x`, repo, path: 'x' } : ABSENT;
    await expect(push.gather(JOB, aSight({ reader, settingsOf }))).rejects.toThrow(Later);
  });
});
