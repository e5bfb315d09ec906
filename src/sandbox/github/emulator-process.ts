// The emulator in a process of its own, because its clock is turned by replacing `Date` for the whole process.
// It speaks with its parent over IPC and ends with it.
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { Emulator } from 'emulate';
import type { FromEmulator, Seed, ToEmulator } from './emulator.ts';

const RealDate = Date;
let offset = 0;
let hushed = false;

/** The world's clock. GitHub writes whole seconds, so this one does too: `since` filters compare texts. */
class WorldDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(RealDate.now() + offset);
    else super(...(parts as [number]));
  }
  static override now(): number {
    return RealDate.now() + offset;
  }
  override toISOString(): string {
    return super.toISOString().replace(/\.\d{3}Z$/, 'Z');
  }
}

function tell(message: FromEmulator): void {
  process.send?.(message);
}

/** Webhooks leave the emulator through `fetch`; here they become messages, in the order in which they were raised. */
const catchWebhook: typeof fetch = async (_input, init) => {
  if (hushed) return new Response(null, { status: 204 });
  const headers = new Headers(init?.headers);
  tell({ kind: 'webhook', event: headers.get('x-github-event') ?? '', body: String(init?.body) });
  return new Response(null, { status: 204 });
};

/** The parent may be busy for seconds: a connection that is hung up on meanwhile would fail its next request. */
function neverHangUp(): void {
  const create = http.createServer;
  const patient = (...given: Parameters<typeof create>) => {
    const server = create(...given);
    server.keepAliveTimeout = 0;
    return server;
  };
  http.createServer = patient as typeof create;
  syncBuiltinESMExports();
}

let running: Emulator | undefined;

/** To make a key takes a fifth of the work of setting up a world, so worlds that follow each other here share one. */
let privateKey: string | undefined;

async function start(message: Extract<ToEmulator, { kind: 'start' }>): Promise<void> {
  offset = message.offset;
  if (globalThis.Date === RealDate) {
    globalThis.Date = WorldDate as DateConstructor;
    globalThis.fetch = catchWebhook;
    neverHangUp();
  }
  const { createEmulator } = await import('emulate');
  const seed = privateKey === undefined ? message.seed : withKey(message.seed, privateKey);
  const emulator = await createEmulator({ service: 'github', port: 0, hostname: '127.0.0.1', seed: { ...seed } });
  running = emulator;
  privateKey ??= emulator.generatedSecrets.find((secret) => secret.kind === 'github.app_private_key')?.value ?? '';
  tell({ kind: 'ready', port: Number(new URL(emulator.url).port), privateKey });
}

function withKey(seed: Seed, key: string): Seed {
  const { apps, ...github } = seed.github;
  return { ...seed, github: { ...github, apps: apps.map((app) => ({ ...app, private_key: key })) } };
}

async function answer(message: Exclude<ToEmulator, { kind: 'start' }>): Promise<void> {
  if (message.kind === 'clock') offset = message.offset;
  if (message.kind === 'stop') await running?.close();
  // Everything raised before was sent before: one turn of the loop lets the last promises settle.
  await new Promise(setImmediate);
  if (message.kind === 'hush') hushed = message.on;
  tell({ kind: 'done', id: message.id });
}

process.on('message', (message: ToEmulator) => {
  void (message.kind === 'start' ? start(message) : answer(message));
});
process.on('disconnect', () => process.exit(0));
