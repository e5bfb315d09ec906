import { describe, expect, test } from '@jest/globals';
import type { Loaded } from '../../../src/config/loaded.ts';
import { mark } from '../../../src/core/marker.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import { Later } from '../../../src/core/trouble.ts';
import { pull as ability } from '../../../src/features/push/index.ts';
import * as say from '../../../src/features/push/texts.ts';
import { aComment, aRepository, person, REPO, settings, us } from '../builders.ts';
import { type Facts, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const PAPERS = 'fiction/Papers';
const CHANGE = { path: 'minutes/2019/vc.pdf', blob: 'n3w', status: 'added' } as const;
const PULL: PullRequest = {
  repo: PAPERS,
  number: 5,
  author: person('sam'),
  ...{ state: 'open', merged: false, mergedBy: null, mergeCommit: null, base: 'main', head: 'h1', fromFork: true },
};

const OWN = ok({ minutes: { repository: PAPERS } });

function ok(own: Readonly<Record<string, unknown>>): Loaded {
  return { kind: 'ok', settings: settings(own), from: 'x', repo: REPO, path: 'x' };
}

interface Scene {
  readonly pull?: Partial<PullRequest>;
  readonly files?: NonNullable<Facts['pulls']>[number]['files'];
  readonly others?: Readonly<Record<string, Loaded>>;
  readonly facts?: Facts;
  readonly said?: number;
}

async function planned({ pull = {}, files = [CHANGE], others = { [REPO]: OWN }, facts = {}, said }: Scene = {}) {
  const repositories = [
    aRepository(),
    aRepository({ id: 7002, name: PAPERS }),
    aRepository({ id: 7003, name: 'fiction/b' }),
  ];
  const reader = readerOf({ repositories, pulls: [{ ...PULL, ...pull, files }], ...facts });
  const look = aSight({ reader, settingsOf: async (repo) => others[repo] ?? { kind: 'absent' } });
  const job = { kind: 'pull', repo: PAPERS, pull: 5, ...(said ? { said } : {}) } as const;
  return ability.plan(await ability.gather(job, look), settings());
}

function previewFor(repo: string) {
  const job = { kind: 'minutes-preview', repo, papers: PAPERS, pull: 5 };
  return { do: 'job.put', repo, job, because: say.bringsMinutes(5, PAPERS) };
}

test('that changes the settings of its own repository has them previewed, whoever names it for minutes', async () => {
  const change = { path: '.github/ispyb-triage.yml', blob: 'n3w', status: 'modified' } as const;
  const job = { kind: 'settings-preview', repo: PAPERS, pull: 5 };
  const { actions } = await planned({ files: [change], others: {} });
  expect(actions).toEqual([{ do: 'job.put', repo: PAPERS, job, because: say.bringsSettings(5) }]);
});

describe('a pull request that brings minutes', () => {
  test('is shown for each repository whose settings name them, and for no other', async () => {
    expect((await planned({ others: { [REPO]: OWN, 'fiction/b': OWN } })).actions).toEqual([
      previewFor(REPO),
      previewFor('fiction/b'),
    ]);
    expect((await planned({ others: { [REPO]: ok({}) } })).actions).toEqual([]);
    expect(
      (await planned({ others: { [REPO]: ok({ mode: 'off', minutes: { repository: PAPERS } }) } })).actions,
    ).toEqual([]);
  });

  test('is shown once more where it brings them no longer', async () => {
    const shown = aComment({ author: us, body: mark(`minutes-preview:${REPO}`, 'x') });
    expect((await planned({ files: [], facts: { comments: { 5: [shown] } } })).actions).toEqual([previewFor(REPO)]);
    const forged = aComment({ body: mark(`minutes-preview:${REPO}`, 'x') });
    expect((await planned({ files: [], facts: { comments: { 5: [forged] } } })).actions).toEqual([]);
  });

  test.each([
    ['closed', { state: 'closed' }, say.pullClosed(5)],
    ['for another branch', { base: 'drafts' }, say.otherBase(5, 'main')],
  ] as const)('is left alone when it is %s', async (_what, pull, text) => {
    expect(await planned({ pull })).toMatchObject({ actions: [], notes: [{ text }] });
  });

  test.each([
    ['outside the folder', [{ ...CHANGE, path: 'vc.pdf' }]],
    ['that is no document', [{ ...CHANGE, path: 'minutes/vc.png' }]],
    ['that is removed', [{ ...CHANGE, status: 'removed' }]],
  ] as const)('is none with a file %s', async (_what, files) => {
    expect(await planned({ files })).toMatchObject({ actions: [], notes: [{ text: say.nobodysPull(5) }] });
  });

  test('is nobody’s while settings have faults, and waits while they cannot be read', async () => {
    const place = { from: 'x', repo: REPO, path: 'x' };
    expect((await planned({ others: { [REPO]: { kind: 'invalid', faults: [], ...place } } })).notes[0]?.text).toBe(
      say.faultySettings(REPO),
    );
    await expect(planned({ others: { [REPO]: { kind: 'unreachable', why: '502', ...place } } })).rejects.toThrow(Later);
  });
});

describe('a command that somebody says on a pull request', () => {
  const shownFor = (...repos: readonly string[]): Facts => ({
    comments: {
      5: repos.map((repo, n) => aComment({ id: 600 + n, author: us, body: mark(`minutes-preview:${repo}`, 'x') })),
    },
  });
  const hearing = (alone: boolean) => {
    const job = { kind: 'command', repo: REPO, issue: 5, comment: 77, on: { repo: PAPERS, alone } };
    return { do: 'job.put', repo: REPO, job, because: say.saidOnPull(5, PAPERS) };
  };

  test('is for the repository for which its minutes are shown, whether it is merged or not', async () => {
    for (const pull of [{}, { state: 'closed', merged: true }] as const)
      expect((await planned({ pull, said: 77, facts: shownFor(REPO) })).actions).toEqual([hearing(true)]);
  });

  test('is heard by one alone where they are shown for several, and that one cannot tell whose number is meant', async () => {
    const others = { [REPO]: OWN, 'fiction/b': OWN };
    expect((await planned({ others, said: 77, facts: shownFor('fiction/b', REPO) })).actions).toEqual([hearing(false)]);
  });

  test.each<[string, Scene]>([
    ['nothing is shown', {}],
    [
      'somebody else wrote our marker',
      { facts: { comments: { 5: [aComment({ body: mark(`minutes-preview:${REPO}`, 'x') })] } } },
    ],
    ['the settings say off', { facts: shownFor(REPO), others: { [REPO]: ok({ mode: 'off' }) } }],
    ['it has settings of its own', { facts: shownFor(REPO), others: { [REPO]: OWN, [PAPERS]: ok({}) } }],
  ])('is for nobody where %s', async (_what, scene) => {
    expect(await planned({ ...scene, said: 77 })).toMatchObject({
      actions: [],
      notes: [{ text: say.saidToNobody(5) }],
    });
  });
});
