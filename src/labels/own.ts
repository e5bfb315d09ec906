import type { Settings } from '../config/schema.ts';
import type { Reader, Repository } from '../core/reader.ts';
import { type Own, ownVocabulary } from '../vocabulary/own.ts';
import { noSuchFile } from './texts.ts';

/** Reading a schema takes up to seconds, and the same bytes always say the same. */
const RECENT = new Map<string, Own>();
const RECENT_AT_MOST = 4;

/**
 * The words of a schema that the settings name a file for, or what is wrong with that file; null where they name none.
 * Throws a `Trouble` where nobody could look.
 */
export async function readOwn(
  reader: Reader,
  { name, defaultBranch }: Repository,
  { vocabulary: path }: Settings['labels'],
): Promise<Own | null> {
  if (path === 'ispyb' || path === 'none') return null;
  const file = await reader.file(name, path, defaultBranch);
  if (!file) return { fault: noSuchFile(defaultBranch) };
  const key = `${path}@${file.blob}`;
  const own = RECENT.get(key) ?? ownVocabulary(path, file.bytes);
  RECENT.delete(key);
  RECENT.set(key, own);
  for (const [oldest] of RECENT) if (RECENT.size > RECENT_AT_MOST) RECENT.delete(oldest);
  return own;
}
