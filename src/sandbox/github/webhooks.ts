import { createHmac, randomUUID } from 'node:crypto';
import { type Thing, text, thing } from './json.ts';

/** One delivery as the App's log keeps it. Times are the world's, ids count up. */
export interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly deliveredAt: Date;
  readonly redelivery: boolean;
  readonly payload: Thing;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly status: string;
  readonly statusCode: number;
  /** In seconds. */
  readonly duration: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly response: string;
}

/** The App's webhooks: signed, delivered one after another, each tried once, all kept in the log. */
export interface Webhooks {
  /** Sends a webhook, after those raised before it. */
  raise(event: string, payload: Thing): void;
  deliverTo(url: string | null): void;
  target(): string | null;
  /** What deliveries are signed with. */
  readonly secret: string;
  /** Sends an old delivery again, under its old GUID; false if there is no such id. */
  redeliver(id: number): boolean;
  /** Newest first. */
  log(): readonly Delivery[];
  /** Resolves when everything raised so far has been delivered or has failed. */
  drained(): Promise<void>;
}

/** What webhooks need to know of the App. */
export interface Hook {
  readonly id: number;
  readonly appId: number;
  readonly secret: string;
  now(): Date;
}

// GitHub gives an App ten seconds.
const PATIENCE_MS = 10_000;

/** Opens the App's webhook. Until `deliverTo` is called nothing arrives, and the log says so. */
export function openWebhooks(hook: Hook): Webhooks {
  const log: Delivery[] = [];
  let target: string | null = null;
  let line: Promise<void> = Promise.resolve();
  let count = 0;

  const enqueue = (event: string, payload: Thing, guid: string, redelivery: boolean): void => {
    count += 1;
    const id = 1_000_000_000 + count;
    line = line.then(async () => {
      log.unshift(await deliver(hook, { id, guid, event, payload, redelivery, target }));
    });
  };
  return {
    raise: (event, payload) => enqueue(event, payload, randomUUID(), false),
    deliverTo: (url) => {
      target = url;
    },
    target: () => target,
    secret: hook.secret,
    redeliver: (id) => {
      const old = log.find((entry) => entry.id === id);
      if (old !== undefined) enqueue(old.event, old.payload, old.guid, true);
      return old !== undefined;
    },
    log: () => log,
    drained: () => line,
  };
}

interface Letter {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly payload: Thing;
  readonly redelivery: boolean;
  readonly target: string | null;
}

async function deliver(hook: Hook, letter: Letter): Promise<Delivery> {
  const { id, guid, event, payload, redelivery } = letter;
  const body = JSON.stringify(payload);
  const requestHeaders = headersOf(hook, letter, body);
  const started = performance.now();
  const outcome = await post(letter.target, requestHeaders, body);
  const duration = Math.round(performance.now() - started) / 1000;
  const action = text(thing(payload).action) || null;
  return {
    id,
    guid,
    event,
    action,
    payload,
    redelivery,
    requestHeaders,
    duration,
    deliveredAt: hook.now(),
    ...outcome,
  };
}

function headersOf(hook: Hook, letter: Letter, body: string): Record<string, string> {
  const signature = (kind: string): string => `${kind}=${createHmac(kind, hook.secret).update(body).digest('hex')}`;
  return {
    'User-Agent': 'GitHub-Hookshot/0000000',
    'Content-Type': 'application/json',
    Accept: '*/*',
    'X-GitHub-Delivery': letter.guid,
    'X-GitHub-Event': letter.event,
    'X-GitHub-Hook-ID': String(hook.id),
    'X-GitHub-Hook-Installation-Target-ID': String(hook.appId),
    'X-GitHub-Hook-Installation-Target-Type': 'integration',
    'X-Hub-Signature': signature('sha1'),
    'X-Hub-Signature-256': signature('sha256'),
  };
}

type Outcome = Pick<Delivery, 'status' | 'statusCode' | 'responseHeaders' | 'response'>;

async function post(target: string | null, headers: Record<string, string>, body: string): Promise<Outcome> {
  if (target === null) return failed('failed to connect to host', 502);
  try {
    const response = await fetch(target, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    const said = await response.text();
    const responseHeaders = Object.fromEntries(response.headers);
    const status = response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`;
    return { status, statusCode: response.status, responseHeaders, response: said };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return late ? failed('timed out', 504) : failed('failed to connect to host', 502);
  }
}

function failed(status: string, statusCode: number): Outcome {
  return { status, statusCode, responseHeaders: {}, response: '' };
}
