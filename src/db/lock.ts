import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Told } from '../core/trouble.ts';
import { reasonIn } from './reason.ts';

const SQLITE_BUSY = 5;

/** Long enough for two that start at the same moment to settle who is first. */
const SETTLE_MS = 300;

// A lock that is no longer referenced would be collected, and collecting it frees it.
const held = new Set<DatabaseSync>();

/** A directory that is ours until released or until the process ends, however it ends. */
export interface DirectoryLock {
  release(): void;
}

/**
 * Lets one process at a time into a directory, creating it where it is missing. A second one is refused with `Told`,
 * which names the directory and the process that has it.
 *
 * The lock is an empty SQLite file in an exclusive transaction, because that is the one lock of the operating system
 * that Node reaches on every platform: the system itself frees it when a process is killed, so nothing can be left
 * behind, and process numbers that are used again (every container has a 1) deceive nobody.
 */
export function lockDirectory(dir: string): DirectoryLock {
  const lock = openLockFile(dir);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new Told(inUse(dir)) : new Told(notWritable(dir, error), { cause: error });
  }
  held.add(lock);
  writeFileSync(pidFile(dir), String(process.pid));
  return {
    release: () => {
      if (held.delete(lock)) lock.close();
    },
  };
}

function openLockFile(dir: string): DatabaseSync {
  try {
    mkdirSync(dir, { recursive: true });
    return new DatabaseSync(join(dir, 'lock'), { timeout: SETTLE_MS });
  } catch (error) {
    throw new Told(notWritable(dir, error), { cause: error });
  }
}

function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function notWritable(dir: string, error: unknown): string {
  return `The database directory ${dir} cannot be written (${reasonIn(error)}): make it writable for this user, or set DATABASE_URL to a PostgreSQL server.`;
}

function inUse(dir: string): string {
  return `The database directory ${dir} is in use by ${holder(dir)}: stop that process first, or start this one with another directory or with DATABASE_URL set to a PostgreSQL server, which several processes may share.`;
}

function holder(dir: string): string {
  try {
    return `the process with the pid ${Number.parseInt(readFileSync(pidFile(dir), 'utf8'), 10)}`;
  } catch {
    // The winner of a race may not have written its number yet; that it holds the lock is certain all the same.
    return 'another process';
  }
}

function pidFile(dir: string): string {
  return join(dir, 'lock.pid');
}
