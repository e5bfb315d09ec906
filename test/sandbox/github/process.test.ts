import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const INDEX = new URL('../../../src/sandbox/github/index.ts', import.meta.url).href;
const WORLD = { organisation: 'o', users: [], repositories: [], app: { slug: 'b', permissions: {}, events: [] } };
const SCRIPT = `
  const { startGithub } = await import(${JSON.stringify(INDEX)});
  const github = await startGithub({ ...${JSON.stringify(WORLD)}, at: new Date('2019-01-07T09:00:00Z') });
  const child = process._getActiveHandles().find((handle) => 'spawnfile' in handle).pid;
  process.stdout.write(JSON.stringify({ url: github.url, child }) + '\\n');
`;

/** Whether this process still runs; one that ended but that nobody asked for yet does not. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) [ZX] /.test(readFileSync(status, 'utf8'));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

test('the emulator ends with its parent, even when that is killed', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => parent.stdout.once('data', (chunk) => resolve(String(chunk))));
  const { url, child } = JSON.parse(line) as { url: string; child: number };
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(runs(child)).toBe(true);
  parent.kill('SIGKILL');
  await until(() => !runs(child));
  expect(runs(child)).toBe(false);
});
