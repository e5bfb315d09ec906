import { describe, expect, test } from '@jest/globals';
import { loadSettings, type Shelf } from '../../src/config/load.ts';
import type { Repository } from '../../src/core/reader.ts';
import { Bug, Gone, Later, Refused, Told } from '../../src/core/trouble.ts';

const MODEL = 'ispyb/ispyb-database-modeling';
const SHARED = 'ispyb/.github';

/** Repositories and what their settings file says: text, null for no file, an error for a failed look. */
function shelf(files: Readonly<Record<string, string | Uint8Array | null | Error>>): Shelf {
  return {
    repository: async (repo) => {
      if (!(repo in files)) throw new Gone(`GitHub does not have ${repo}`);
      return { id: 1, name: repo, defaultBranch: 'main', private: false, archived: false } as unknown as Repository;
    },
    file: async (repo, path, ref) => {
      const found = files[repo];
      if (found instanceof Error) throw found;
      if (found === null || found === undefined || path !== '.github/ispyb-triage.yml' || ref !== 'main') return null;
      return { path, blob: 'b', bytes: typeof found === 'string' ? new TextEncoder().encode(found) : found };
    },
  };
}

describe('settings', () => {
  test("are a repository's own where it has a file, even an empty one", async () => {
    const loaded = await loadSettings(shelf({ [MODEL]: '', [SHARED]: `repositories: [${MODEL}]\nbrake: 3\n` }), MODEL);
    expect(loaded).toMatchObject({ kind: 'ok', from: `${MODEL}:.github/ispyb-triage.yml`, settings: { brake: 10 } });
  });

  test("are the organisation's where that names the repository, in whatever case", async () => {
    const loaded = await loadSettings(
      shelf({ [MODEL]: null, [SHARED]: 'repositories: [ISPyB/ISPyB-Database-Modeling]\nbrake: 3\n' }),
      MODEL,
    );
    expect(loaded).toMatchObject({
      kind: 'ok',
      repo: SHARED,
      path: '.github/ispyb-triage.yml',
      settings: { brake: 3 },
    });
  });

  test.each([
    ['the organisation names others', { [MODEL]: null, [SHARED]: 'repositories: [ispyb/ISPyB]\n' }],
    ['the organisation names nobody', { [MODEL]: null, [SHARED]: 'brake: 3\n' }],
    ['there is no file anywhere', { [MODEL]: null, [SHARED]: null }],
    ['the organisation has no .github, or we are not installed there', { [MODEL]: null }],
    ['the repository is gone', {}],
  ])('are absent where %s', async (_, files) => {
    expect(await loadSettings(shelf(files), MODEL)).toEqual({ kind: 'absent' });
  });

  test('of .github itself are those it names itself in', async () => {
    expect((await loadSettings(shelf({ [SHARED]: `repositories: [${SHARED}]` }), SHARED)).kind).toBe('ok');
    expect((await loadSettings(shelf({ [SHARED]: 'brake: 3' }), SHARED)).kind).toBe('absent');
  });
});

describe('settings that cannot be looked at', () => {
  test.each([new Later('GitHub is down'), new Refused('the permission is missing'), new Told('too large')])(
    'are unreachable: %s',
    async (trouble) => {
      const own = await loadSettings(shelf({ [MODEL]: trouble, [SHARED]: `repositories: [${MODEL}]` }), MODEL);
      expect(own).toMatchObject({ kind: 'unreachable', why: trouble.message, repo: MODEL });
      const shared = await loadSettings(shelf({ [MODEL]: null, [SHARED]: trouble }), MODEL);
      expect(shared).toMatchObject({ kind: 'unreachable', why: trouble.message, repo: SHARED });
    },
  );

  test('because of a fault of ours are a fault of ours', async () => {
    await expect(loadSettings(shelf({ [MODEL]: new RangeError('oops') }), MODEL)).rejects.toThrow(Bug);
  });
});

describe('settings with faults', () => {
  test('are told with the file they stand in', async () => {
    const loaded = await loadSettings(shelf({ [MODEL]: 'mode: atc\nbrake: 0\n' }), MODEL);
    expect(loaded).toMatchObject({ kind: 'invalid', from: `${MODEL}:.github/ispyb-triage.yml`, repo: MODEL });
    expect(loaded.kind === 'invalid' && loaded.faults.map((fault) => fault.key)).toEqual(['mode', 'brake']);
  });

  test('of the organisation stop every repository: nobody can tell which it names', async () => {
    const loaded = await loadSettings(
      shelf({ [MODEL]: null, [SHARED]: `repositories: [${MODEL}]\nbrake: 0\n` }),
      MODEL,
    );
    expect(loaded).toMatchObject({ kind: 'invalid', repo: SHARED });
  });

  test("name `repositories` in a repository's own file", async () => {
    const loaded = await loadSettings(shelf({ [MODEL]: 'repositories: []\n' }), MODEL);
    expect(loaded).toMatchObject({ kind: 'invalid', faults: [{ line: 1, column: 1, key: 'repositories' }] });
  });

  test('are bytes that are no text', async () => {
    const loaded = await loadSettings(shelf({ [MODEL]: new Uint8Array([0x6d, 0xff, 0xfe]) }), MODEL);
    expect(loaded).toMatchObject({ kind: 'invalid', faults: [{ message: expect.stringContaining('UTF-8') }] });
  });
});
