import { isUtf8 } from 'node:buffer';
import type { Reader } from '../core/reader.ts';
import { Bug, Gone, type Trouble, troubleOf } from '../core/trouble.ts';
import { type Checked, checkSettings, type Holder } from './check.ts';
import type { Loaded, Place } from './loaded.ts';

/** Where a repository, or the organisation's `.github` repository, keeps its settings. */
const SETTINGS_PATH = '.github/ispyb-triage.yml';

/** What is read of GitHub to find settings. */
export type Shelf = Pick<Reader, 'repository' | 'file'>;

/**
 * The settings of a repository (OWNER/NAME), from its own file on the default branch, else from the organisation's file
 * where that one names it. What could not be looked at is `unreachable`, never `absent`: acting on the defaults because
 * the network was down would be acting unasked. Throws nothing but a `Bug`.
 */
export async function loadSettings(shelf: Shelf, repo: string): Promise<Loaded> {
  const shared = `${ownerOf(repo)}/.github`;
  if (same(repo, shared)) return whereNamed(await look(shelf, repo, 'organisation'), repo);
  const own = await look(shelf, repo, 'repository');
  return own.kind === 'absent' ? whereNamed(await look(shelf, shared, 'organisation'), repo) : own;
}

async function look(shelf: Shelf, repo: string, holder: Holder): Promise<Loaded> {
  const place: Place = { from: `${repo}:${SETTINGS_PATH}`, repo, path: SETTINGS_PATH };
  try {
    const { defaultBranch } = await shelf.repository(repo);
    const file = await shelf.file(repo, SETTINGS_PATH, defaultBranch);
    return file ? judge(file.bytes, holder, place) : { kind: 'absent' };
  } catch (thrown) {
    return notFound(troubleOf(thrown), place);
  }
}

function notFound(trouble: Trouble, place: Place): Loaded {
  if (trouble instanceof Gone) return { kind: 'absent' };
  if (trouble instanceof Bug) throw trouble;
  return { kind: 'unreachable', why: trouble.message, ...place };
}

function judge(bytes: Uint8Array, holder: Holder, place: Place): Loaded {
  const { settings, faults } = checkBytes(bytes, holder);
  return settings ? { kind: 'ok', settings, ...place } : { kind: 'invalid', faults, ...place };
}

/** `checkSettings` for a file as it lies on disk or in git. */
export function checkBytes(bytes: Uint8Array, holder?: Holder): Checked {
  if (isUtf8(bytes)) return checkSettings(new TextDecoder().decode(bytes), holder);
  return { faults: [{ line: 1, column: 1, key: '', message: 'the file is not UTF-8 text; save it as UTF-8' }] };
}

function whereNamed(shared: Loaded, repo: string): Loaded {
  if (shared.kind !== 'ok') return shared;
  return shared.settings.repositories.some((name) => same(name, repo)) ? shared : { kind: 'absent' };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function ownerOf(repo: string): string {
  return repo.split('/')[0] ?? repo;
}
