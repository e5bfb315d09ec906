import { constants, existsSync } from 'node:fs';
import { access, chmod, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseEnv } from 'node:util';
import { meansAnApp } from '../config/env.ts';
import { Told } from '../core/trouble.ts';

/** Read and written by nobody else: the key in it is the App. */
const OURS_ALONE = 0o600;

/**
 * Throws `Told` where credentials could not be kept in this file: it already says which App this is, whose key would be
 * lost, or nobody may write there. Writes nothing.
 */
export async function mustTakeAnApp(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw new Told(`${dirname(path)} cannot be written to: choose another file with --file.`, { cause: error });
  });
  if (meansAnApp(parseEnv(await textOf(path))))
    throw new Told(
      `${path} already sets up an App, and nothing was changed: move it away, or choose another file with --file.`,
    );
}

/**
 * Adds variables to a file that Node reads as `.env`, or makes it, readable by its owner alone. All that stands in it
 * stays; one that names an App already is refused with `Told`. Values hold neither quotes nor line breaks.
 */
export async function addToEnvFile(path: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  if (!existsSync(path)) {
    const file = await open(path, 'wx', OURS_ALONE);
    await file.writeFile(lines.join('')).finally(() => file.close());
    return;
  }
  await mustTakeAnApp(path);
  const before = await textOf(path);
  const beside = `${path}.new`;
  await writeFile(beside, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines.join('')}`, {
    mode: OURS_ALONE,
    flag: 'wx',
  });
  await chmod(beside, OURS_ALONE);
  await rename(beside, path);
}

async function textOf(path: string): Promise<string> {
  return existsSync(path) ? readFile(path, 'utf8') : '';
}
