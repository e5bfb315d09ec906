import { describe, expect, test } from '@jest/globals';
import type { Loaded } from '../../../src/config/loaded.ts';
import type { JobOf } from '../../../src/core/job.ts';
import { known } from '../../../src/core/known.ts';
import type { Reader } from '../../../src/core/reader.ts';
import { Later, Refused } from '../../../src/core/trouble.ts';
import { gatherWith, type ReadMinutes } from '../../../src/features/minutes/gather.ts';
import { minutes } from '../../../src/features/minutes/index.ts';
import { Unreadable } from '../../../src/minutes/index.ts';
import { aLabel, anIssue, aRepository, aTouch, REPO, settings } from '../builders.ts';
import { blobOf, type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { aDecision, COMMIT, looked, OWN, PAPERS, SETTINGS, someMinutes } from './snapshot.ts';

const PATH = 'minutes/2019-02-04.md';
const OTHER = 'fiction/other';
const TEXT = '# ISPyB VC, 4 February 2019\n\n#7 resolved: it had already been done.\n';
const papers = aRepository({ id: 7002, name: PAPERS });

function blobOfText(text: string): string {
  return blobOf(new TextEncoder().encode(text));
}

function aJob(blob = blobOfText(TEXT)): JobOf<'minutes'> {
  return { kind: 'minutes', repo: REPO, source: { repo: PAPERS, path: PATH, blob, commit: COMMIT }, go: false };
}

const FACTS: Facts = {
  repositories: [aRepository(), papers],
  files: { [PATH]: TEXT },
  commits: { [COMMIT]: { sha: COMMIT, at: '2019-02-06T11:59:00Z' } },
  issues: [anIssue()],
  labels: [aLabel('vc')],
};

interface Scene {
  readonly facts?: Facts;
  readonly faults?: Faults;
  readonly job?: JobOf<'minutes'>;
  /** Settings by repository; the triaged one always names the papers. */
  readonly others?: Readonly<Record<string, Loaded>>;
}

/** Reads as the library does, without a process for each test. */
const understood: ReadMinutes = async ({ bytes }, hints) => {
  if (bytes.length === 0) throw new Unreadable('The file is empty.');
  const closing = new TextDecoder().decode(bytes) === TEXT;
  return someMinutes({ decisions: closing ? [aDecision({ repository: hints?.repository ?? null })] : [] });
};

function gathered({ facts = {}, faults = {}, job = aJob(), others = {} }: Scene = {}) {
  const reader = readerOf({ ...FACTS, ...facts }, faults);
  const settingsOf = async (repo: string): Promise<Loaded> => others[repo] ?? { kind: 'absent' };
  return gatherWith(understood, job, aSight({ reader, settings: SETTINGS, settingsOf, at: '2019-02-06T12:00:00Z' }));
}

function ok(repo: string, own: Readonly<Record<string, unknown>>): Loaded {
  return { kind: 'ok', settings: settings(own), from: repo, repo, path: 'x' };
}

describe('looking at minutes', () => {
  test('reads the file, its issues and their history', async () => {
    const history = { 7: [aTouch('commented', '2019-01-08T09:00:00Z')] };
    const snapshot = await gathered({ facts: { history } });
    expect(snapshot.reading).toEqual({ kind: 'read', minutes: someMinutes() });
    expect(snapshot).toMatchObject({
      ...{ papers, committed: '2019-02-06T11:59:00Z', permits: true, rivals: [], labels: ['vc'], go: false },
      issues: { 7: known(looked({}, history[7])) },
    });
  });
  test('says so where an issue does not exist', async () => {
    expect((await gathered({ facts: { issues: [] } })).issues).toEqual({ 7: known(null) });
  });
  test('does not read the history of a pull request', async () => {
    const { issues } = await gathered({
      facts: { issues: [anIssue({ isPull: true })] },
      faults: { failing: 'history' },
    });
    expect(issues).toEqual({ 7: known(looked({ isPull: true })) });
  });
  test('says so where GitHub will not let us look', async () => {
    const asked = (method: keyof Reader) => {
      if (method === 'history') throw new Refused('403');
    };
    expect((await gathered({ faults: { asked } })).issues).toEqual({
      7: { known: false, why: 'could not look at #7: 403' },
    });
  });
  test.each(['installed', 'repository', 'tree', 'file', 'commit', 'issue', 'history', 'ourIssues', 'labels'] as const)(
    'comes again where %s cannot be looked at now',
    async (failing) => {
      await expect(gathered({ faults: { failing } })).rejects.toThrow(Later);
    },
  );
  test('looks at no issue where the minutes close and ask nothing', async () => {
    const text = 'ISPyB VC, 4 February 2019\n\nNothing was said.\n';
    const facts = { files: { [PATH]: text } };
    const faults: Faults = { failing: ['issue', 'history', 'ourIssues', 'labels'] };
    expect((await gathered({ facts, faults, job: aJob(blobOfText(text)) })).issues).toEqual({});
  });
});

describe('the file', () => {
  test('is left to its newer version', async () => {
    const files = { [`${PATH}@main`]: 'newer', [`${PATH}@${COMMIT}`]: TEXT };
    expect((await gathered({ facts: { files } })).reading).toBeNull();
  });
  test('is left where the commit had another version than the job says', async () => {
    const files = { [`${PATH}@main`]: TEXT, [`${PATH}@${COMMIT}`]: 'other' };
    expect((await gathered({ facts: { files } })).reading).toBeNull();
  });
  test('is left where it was removed', async () => {
    expect((await gathered({ facts: { files: { 'minutes/other.md': TEXT } } })).reading).toBeNull();
  });
  test('of another installation is not even looked for', async () => {
    const faults: Faults = { failing: ['tree', 'file', 'commit'] };
    const snapshot = await gathered({ facts: { repositories: [aRepository()] }, faults });
    expect([snapshot.papers, snapshot.reading]).toEqual([null, null]);
  });
  test('that cannot be read leaves one sentence', async () => {
    const { reading } = await gathered({ facts: { files: { [PATH]: '' } }, job: aJob(blobOfText('')) });
    expect(reading).toEqual({ kind: 'unreadable', why: 'The file is empty.' });
  });
  test('of 26 MB is refused by its size alone', async () => {
    const size = 26 * 1024 * 1024;
    const reader: Reader = Object.create(readerOf(FACTS, { failing: ['file', 'blob'] }), {
      tree: { value: async () => [{ path: PATH, blob: 'b16', size }] },
    });
    const { reading } = await gatherWith(understood, aJob('b16'), aSight({ reader, settings: SETTINGS }));
    expect(reading).toEqual({ kind: 'too-large', bytes: size, most: 25 * 1024 * 1024 });
  });
});

describe('repositories beside', () => {
  const repositories = [aRepository(), papers, aRepository({ id: 7003, name: OTHER })];
  const rivals = async (own: Readonly<Record<string, unknown>>) =>
    gathered({ facts: { repositories }, others: { [OTHER]: ok(OTHER, own) } });

  test('whose minutes these are as well make bare numbers nobody’s', async () => {
    const snapshot = await rivals(OWN);
    expect(snapshot.rivals).toEqual([OTHER]);
    expect(snapshot.reading).toMatchObject({ minutes: { decisions: [{ repository: null }] } });
    expect(snapshot.issues).toEqual({});
  });
  test.each([
    ['are switched off', { ...OWN, mode: 'off' }],
    ['take other paths', { minutes: { ...OWN.minutes, paths: ['other/**'] } }],
    ['take other minutes', {}],
  ])('do not where they %s', async (_what, own) => {
    expect((await rivals(own)).rivals).toEqual([]);
  });
  test('make it come again where their settings cannot be looked up', async () => {
    const others: Scene['others'] = { [OTHER]: { kind: 'unreachable', why: '502', from: 'x', repo: OTHER, path: 'x' } };
    await expect(gathered({ facts: { repositories }, others })).rejects.toThrow(Later);
  });
});

describe('private minutes', () => {
  const repositories = [aRepository(), aRepository({ ...papers, private: true })];
  const permits = async (own: Loaded, triaged = aRepository()) =>
    (await gathered({ facts: { repositories: [triaged, ...repositories.slice(1)] }, others: { [PAPERS]: own } }))
      .permits;

  test('may be quoted where their own settings list the repository', async () => {
    expect(await permits(ok(PAPERS, { mode: 'off', repositories: [REPO.toUpperCase()] }))).toBe(true);
  });
  test('may be quoted in a private repository', async () => {
    expect(await permits({ kind: 'absent' }, aRepository({ private: true }))).toBe(true);
  });
  test('may not else', async () => {
    expect(await permits({ kind: 'absent' })).toBe(false);
    expect(await permits(ok(PAPERS, { mode: 'off', repositories: [OTHER] }))).toBe(false);
    expect(await permits({ kind: 'invalid', faults: [], from: 'x', repo: PAPERS, path: 'x' })).toBe(false);
  });
});

test('the file is read by the library itself, in the name of the triaged repository', async () => {
  const look = aSight({ reader: readerOf(FACTS), settings: SETTINGS, settingsOf: async () => ({ kind: 'absent' }) });
  const { reading } = await minutes.gather(aJob(), look);
  expect(reading).toMatchObject({ kind: 'read', minutes: { decisions: [{ repository: REPO, number: 7 }] } });
});
