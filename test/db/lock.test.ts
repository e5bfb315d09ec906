import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Told } from '../../src/core/trouble.ts';
import { lockDirectory } from '../../src/db/lock.ts';

let dir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ispyb-triage-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  await rm(dir, { recursive: true });
});

function start(): ChildProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/db/lock-holder.ts', dir]);
  children.push(child);
  return child;
}

async function firstWords(child: ChildProcess): Promise<string> {
  const [words] = await once(child.stdout ?? child, 'data');
  return String(words).trim();
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function refusal(): unknown {
  try {
    lockDirectory(dir).release();
    return undefined;
  } catch (error) {
    return error;
  }
}

test('a second process is told where, by whom, and what to do', async () => {
  const first = start();
  expect(await firstWords(first)).toBe('held');
  const refused = refusal();
  expect(refused).toBeInstanceOf(Told);
  const words = String(refused).replace(dir, 'DIR').replace(`pid ${first.pid}`, 'pid PID');
  expect(words).toMatchInlineSnapshot(
    `"Error: The database directory DIR is in use by the process with the pid PID: stop that process first, or start this one with another directory or with DATABASE_URL set to a PostgreSQL server, which several processes may share."`,
  );
});

test('the lock of a killed process is free at once', async () => {
  const first = start();
  expect(await firstWords(first)).toBe('held');
  await kill(first);
  expect(refusal()).toBeUndefined();
});

test('a number that another process has by now deceives nobody', async () => {
  await writeFile(join(dir, 'lock.pid'), String(process.pid));
  expect(refusal()).toBeUndefined();
});

test('of several that start at the same moment exactly one gets in', async () => {
  const words = await Promise.all([start(), start(), start(), start()].map(firstWords));
  expect(words.filter((said) => said === 'held')).toHaveLength(1);
  expect(words.filter((said) => said.includes('is in use by'))).toHaveLength(3);
});

test('the same process is refused as well, until the lock is released', () => {
  const lock = lockDirectory(dir);
  expect(refusal()).toBeInstanceOf(Told);
  lock.release();
  expect(refusal()).toBeUndefined();
});

test('a place that is no directory is told in one sentence', async () => {
  const file = join(dir, 'file');
  await writeFile(file, '');
  await chmod(file, 0o400);
  expect(() => lockDirectory(join(file, 'data'))).toThrow(/^The database directory .+ cannot be written/);
});
