import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the tests write into the folder for temporary files stands in one of their own, which goes with the last of them. */
export default function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ispyb-triage-tests-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}
