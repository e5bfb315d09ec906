import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * Lays an embedded database into a data directory as PGlite makes it there, without a table of ours. To make it takes
 * three seconds of work, so one is kept in the directory for temporary files, by the version that made it, and copied.
 */
export async function layDatabase(dir: string): Promise<void> {
  const { version } = JSON.parse(await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8'));
  const kept = join(tmpdir(), `ispyb-triage-test-${version}-directory-${process.getuid?.() ?? 0}`);
  if (!existsSync(kept)) await make(kept);
  await cp(kept, join(dir, 'database'), { recursive: true });
}

async function make(kept: string): Promise<void> {
  const unfinished = await mkdtemp(`${kept}-`);
  const pglite = await PGlite.create({ dataDir: unfinished });
  await pglite.close();
  // Where another process was faster, its own is as good.
  await rename(unfinished, kept).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY') throw error;
  });
}
