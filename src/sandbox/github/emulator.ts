import { type ChildProcess, fork } from 'node:child_process';
import type { Json, Thing } from './json.ts';

/** The world with which the emulator is started. A key of the App that is not given is made. */
export interface Seed {
  readonly tokens: Record<string, { login: string; scopes: string[] }>;
  readonly github: Readonly<Record<string, object>> & { readonly apps: readonly object[] };
}

/** What the parent says to the emulator's process. `offset`: milliseconds between the real clock and the world's. */
export type ToEmulator =
  | { kind: 'start'; offset: number; seed: Seed }
  | { kind: 'clock'; id: number; offset: number }
  | { kind: 'settle'; id: number }
  | { kind: 'hush'; id: number; on: boolean }
  | { kind: 'stop'; id: number };

/** What the emulator's process says to its parent. */
export type FromEmulator =
  | { kind: 'ready'; port: number; privateKey: string }
  | { kind: 'webhook'; event: string; body: string }
  | { kind: 'done'; id: number };

/** A webhook as the emulator raised it: not yet completed, not yet signed. */
export interface Raised {
  readonly event: string;
  readonly payload: Thing;
}

/** The running emulator, behind the proxy; nobody else speaks with it. */
export interface Emulator {
  readonly port: number;
  readonly privateKey: string;
  /** These words with the proxy's address wherever the emulator wrote its own. */
  outward(words: string): string;
  /** Turns its clock; resolves when the new time holds. */
  turnClock(offset: number): Promise<void>;
  /** Does work of which no webhook is told. */
  hushed(work: () => Promise<void>): Promise<void>;
  /** The webhooks raised since this was asked last, whole and in order. */
  raised(): Promise<readonly Raised[]>;
  /** Ends the process; resolves when it is gone. */
  close(): Promise<void>;
}

// The source is TypeScript, the published package is JavaScript: the child is of the same kind as this file.
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './emulator-process.ts' : './emulator-process.js',
  import.meta.url,
);

/** Processes of closed worlds that wait for the next one; null where each ends with its world. */
let waitingProcesses: ChildProcess[] | null = null;

/**
 * From now on the process of a closed world waits for the next world, which is set up in it in a third of the time.
 * What this gives ends those that wait, and each that is closed later.
 */
export function keepProcesses(): () => Promise<void> {
  const kept: ChildProcess[] = [];
  waitingProcesses = kept;
  return async () => {
    waitingProcesses = null;
    await Promise.all(kept.splice(0).map(end));
  };
}

/** Starts the emulator in a child process that ends with this one. Rejects with what it said on standard error. */
export async function startEmulator(seed: Seed, offset: number, front: string): Promise<Emulator> {
  const child = waitingProcesses?.pop() ?? forked();
  const { port, privateKey } = await readyOf(child, { kind: 'start', offset, seed });
  const webhooks: Raised[] = [];
  const inside = new RegExp(`http://(127\\.0\\.0\\.1|localhost):${port}\\b`, 'g');
  const outward = (words: string): string => words.replaceAll(inside, front);
  const waiting = new Map<number, () => void>();
  let last = 0;
  child.on('message', (message: FromEmulator) => {
    if (message.kind === 'webhook') webhooks.push({ event: message.event, payload: JSON.parse(outward(message.body)) });
    if (message.kind === 'done') settle(waiting, message.id);
  });
  const ask = (
    message: { kind: 'clock'; offset: number } | { kind: 'settle' | 'stop' } | { kind: 'hush'; on: boolean },
  ): Promise<void> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      if (child.connected) child.send({ ...message, id: last });
      else settle(waiting, last);
    });
  return {
    port,
    privateKey,
    outward,
    turnClock: (next) => ask({ kind: 'clock', offset: next }),
    hushed: async (work) => {
      await ask({ kind: 'hush', on: true });
      await work().finally(() => ask({ kind: 'hush', on: false }));
    },
    raised: async () => {
      await ask({ kind: 'settle' });
      return webhooks.splice(0);
    },
    close: async () => {
      if (!waitingProcesses || !child.connected) return end(child);
      await ask({ kind: 'stop' });
      for (const each of [child, child.stderr]) each?.removeAllListeners();
      waitingProcesses.push(child);
    },
  };
}

function forked(): ChildProcess {
  // Of our environment it gets nothing but where to find what Node compiled before.
  const { NODE_COMPILE_CACHE } = process.env;
  const env = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
  return fork(ENTRY, [], { execArgv: [], env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
}

function settle(waiting: Map<number, () => void>, id: number): void {
  waiting.get(id)?.();
  waiting.delete(id);
}

function readyOf(child: ChildProcess, start: ToEmulator): Promise<Extract<FromEmulator, { kind: 'ready' }>> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    const failed = (): void =>
      reject(new Error(`the emulated GitHub did not start: ${said.trim() || 'it said nothing'}`));
    child.once('exit', failed);
    child.once('error', reject);
    child.on('message', (message: FromEmulator) => {
      if (message.kind !== 'ready') return;
      child.off('exit', failed);
      resolve(message);
    });
    child.send(start);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // It leaves by itself when the line is cut; SIGKILL is for one that hangs.
  if (child.connected) child.disconnect();
  const impatience = setTimeout(() => child.kill('SIGKILL'), 2000);
  await gone;
  clearTimeout(impatience);
}

/** A request to the emulator or an answer from it, as the proxy handles them. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, bytes, or null for an empty body. */
  readonly body: Json | Buffer;
}
