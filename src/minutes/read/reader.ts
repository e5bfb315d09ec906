import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Hints } from '../types.ts';
import type { Understood } from '../understand/understand.ts';
import type { Answer, Request } from './child.ts';
import { LIMITS, type Limits } from './limits.ts';
import { refusedBySize } from './read-size.ts';
import { because, Unreadable } from './unreadable.ts';

const CHILD = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url));

/**
 * Compiles a pattern once, when it is asked for the first time: a process that reads one file asks a thousand patterns a
 * few times each, and V8 would make each twice, first to be interpreted (docs/decisions/0020).
 */
export const PATTERNS_AT_ONCE = '--no-regexp-tier-up';

/** Reads and understands files one after the other in a process of its own, which is started when needed and again after a fall. */
export interface Reader {
  /** Rejects with `Unreadable` where the file cannot be read. */
  read(file: { name: string; bytes: Uint8Array }): Promise<Understood>;
  /** Ends the process. */
  close(): void;
}

/**
 * Starts the reading process: no environment (so no credentials), a small heap, a bounded address space where the
 * shell can set one, no right to write files or start programs.
 */
function startChild(limits: Limits): ChildProcess {
  const node = [
    process.execPath,
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--disable-wasm-trap-handler',
    PATTERNS_AT_ONCE,
    '--permission',
    '--allow-fs-read=*',
    '--disable-warning=ExperimentalWarning',
    CHILD,
  ];
  const bounded = process.platform === 'linux';
  const command = bounded ? '/bin/sh' : process.execPath;
  const args = bounded
    ? ['-c', `ulimit -v ${limits.addressKilobytes} 2>/dev/null; ulimit -c 0; exec "$@"`, 'sh', ...node]
    : node.slice(1);
  return spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: {} });
}

function judged(answer: Answer): Understood {
  switch (answer.kind) {
    case 'read':
      return answer.understood;
    case 'unreadable':
      throw new Unreadable(answer.sentence);
    case 'memory':
      throw because.tooMuch();
    case 'fault':
      throw new Error(`the reading process failed: ${answer.stack}`);
  }
}

/**
 * One question to the process: its answer, or why there is none. It is killed when it takes too long, and falls by a
 * signal when it asks for more memory than it may have.
 */
function ask(child: ChildProcess, request: Request): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    reject(because.tooLong(Math.round(request.limits.milliseconds / 1000)));
  }, request.limits.milliseconds);
  const fell = (code: number | null): void =>
    reject(code === null ? because.tooMuch() : new Error(`the reading process ended by itself with code ${code}`));
  child.once('message', (answer) => resolve(answer as Answer));
  child.once('exit', fell);
  child.once('error', reject);
  child.send(request);
  return promise.finally(() => {
    clearTimeout(timer);
    child.removeAllListeners('message');
    child.removeListener('exit', fell);
    child.removeListener('error', reject);
  });
}

/** The process had no memory left; it may have been spent on the files before this one. */
const isSpent = (error: unknown): boolean => error instanceof Unreadable && error.message === because.tooMuch().message;

/** Opens a reader; the caller closes it. A file is only too much for a process that has read no other before. */
export function openReader(hints: Hints, limits: Limits = LIMITS): Reader {
  let child: ChildProcess | undefined;
  let fresh = true;
  let turn: Promise<unknown> = Promise.resolve();
  const started = (): ChildProcess => {
    if (child && !child.killed && child.exitCode === null && child.signalCode === null) return child;
    fresh = true;
    child = startChild(limits);
    return child;
  };
  const one = async (file: { name: string; bytes: Uint8Array }): Promise<Understood> => {
    const reading = started();
    const wasFresh = fresh;
    fresh = false;
    try {
      return judged(await ask(reading, { ...file, limits, hints }));
    } catch (error) {
      if (wasFresh || !isSpent(error)) throw error;
      reading.kill('SIGKILL');
      return one(file);
    }
  };
  return {
    async read(file) {
      const refused = refusedBySize(file.bytes, limits);
      if (refused) throw refused;
      const mine = turn.then(() => one(file));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: () => child?.kill('SIGKILL'),
  };
}
