import { sign } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Answer, Emulator, Seed } from './emulator.ts';
import { type Json, text, thing } from './json.ts';
import type { World } from './world.ts';

/** Who a request to the emulator is made for: a person by login, or the App. */
export type Actor = { readonly login: string } | 'app';

/** A request to the emulator. `path` begins with a slash and includes the query. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly as: Actor;
  readonly body?: Json | undefined;
  readonly accept?: string | undefined;
}

/** The way from the proxy to the emulator: tokens, addresses and budgets of the emulator stay behind it. */
export interface Back {
  send(ask: Ask): Promise<Answer>;
  /** Sends a GET and gives the JSON of a 200; undefined for any other answer. */
  read(path: string): Promise<Json | undefined>;
  /** Reads a list to its last page. */
  readAll(path: string): Promise<Json[]>;
}

/** The organisation's owner, needed to set the stage; stands for the emulator's own administrator. */
export const ROOT = 'admin';

// The emulator allows 5000 requests per token and hour, and there is no switch for that. So everybody has many tokens.
const TOKENS_EACH = 200;
const REQUESTS_PER_TOKEN = 4900;

const tokenOf = (login: string, index: number): string => `inner-${login}-${index}`;

/** What the emulator is started with for this world. */
export function seedFor(world: World, installationId: number, appId: number): Seed {
  const logins = [...world.users.map((user) => user.login), ROOT];
  const tokens = logins.flatMap((login) =>
    Array.from({ length: TOKENS_EACH }, (_, index) => [
      tokenOf(login, index),
      { login, scopes: ['repo', 'admin:org'] },
    ]),
  );
  const owner = world.organisation;
  return {
    tokens: Object.fromEntries(tokens),
    github: {
      users: world.users.map(({ login, name }) => ({ login, ...(name === undefined ? {} : { name }) })),
      orgs: [{ login: owner, members: [{ login: ROOT, role: 'admin' }] }],
      repos: world.repositories.map((repository) => ({ ...repository, owner, auto_init: true })),
      apps: [appSeed(world, installationId, appId)],
    },
  };
}

// Inside, the App may do everything and hears everything: what it really may, and hears, is decided by the proxy.
function appSeed(world: World, installationId: number, appId: number): object {
  const all = ['issues', 'contents', 'pull_requests', 'checks', 'metadata', 'administration', 'workflows'];
  return {
    app_id: appId,
    slug: world.app.slug,
    name: world.app.name ?? world.app.slug,
    permissions: Object.fromEntries(all.map((name) => [name, 'write'])),
    events: ['*'],
    webhook_url: 'http://webhooks.invalid/',
    webhook_secret: 'unused',
    installations: [{ installation_id: installationId, account: world.organisation, repository_selection: 'all' }],
  };
}

/** Opens the way to a running emulator. */
export function openBack(emulator: Emulator, app: InnerApp): Back {
  const used = new Map<string, number>();
  const inner = new Map<number, string>();
  const inside = `http://127.0.0.1:${emulator.port}`;

  async function tokenFor(actor: Actor): Promise<string> {
    const login = actor === 'app' ? '' : actor.login;
    const count = used.get(login) ?? 0;
    used.set(login, count + 1);
    const index = Math.floor(count / REQUESTS_PER_TOKEN);
    if (actor !== 'app') return tokenOf(login, index % TOKENS_EACH);
    const token = inner.get(index) ?? (await installationToken(inside, app, emulator.privateKey));
    inner.set(index, token);
    return token;
  }

  const send = async (ask: Ask): Promise<Answer> => {
    const headers: Record<string, string> = { authorization: `token ${await tokenFor(ask.as)}` };
    if (ask.accept !== undefined) headers.accept = ask.accept;
    if (ask.body !== undefined) headers['content-type'] = 'application/json';
    const body = ask.body === undefined ? null : JSON.stringify(ask.body);
    return answerOf(await asked(emulator.port, { ...ask, headers, body }), emulator.outward);
  };
  const read = async (path: string): Promise<Json | undefined> => {
    const { status, body } = await send({ method: 'GET', path, as: 'app' });
    return status === 200 && !Buffer.isBuffer(body) ? body : undefined;
  };
  return { send, read, readAll: (path) => readAll(read, path) };
}

async function readAll(read: Back['read'], path: string): Promise<Json[]> {
  const all: Json[] = [];
  const glue = path.includes('?') ? '&' : '?';
  for (let page = 1; ; page += 1) {
    const entries = await read(`${path}${glue}per_page=100&page=${page}`);
    if (!Array.isArray(entries)) return all;
    all.push(...entries);
    if (entries.length < 100) return all;
  }
}

interface Sent extends Pick<Ask, 'method' | 'path'> {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface Came extends Pick<IncomingMessage, 'headers'> {
  readonly status: number;
  readonly bytes: Buffer;
}

// Every request to the emulated GitHub goes through here a second time, and so do the hundreds that set its stage:
// this way of sending takes half the work of `fetch`.
const lines = new Agent({ keepAlive: true });

function asked(port: number, { method, path, headers, body }: Sent): Promise<Came> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: lines }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

function answerOf(
  { status, headers: { link, 'content-type': type = '' }, bytes }: Came,
  outward: Emulator['outward'],
): Answer {
  const headers = link === undefined ? {} : { link: outward(String(link)) };
  if (bytes.length === 0) return { status, headers, body: null };
  if (!type.includes('json')) return { status, headers: { ...headers, 'content-type': type }, body: bytes };
  return { status, headers, body: JSON.parse(outward(bytes.toString())) };
}

interface InnerApp {
  readonly id: number;
  readonly installationId: number;
}

async function installationToken(inside: string, app: InnerApp, privateKey: string): Promise<string> {
  const response = await fetch(`${inside}/app/installations/${app.installationId}/access_tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${everlastingJwt(app.id, privateKey)}` },
  });
  return text(thing(await response.json()).token);
}

// The emulator checks the expiry by the world's clock, which jumps: so this one never expires.
function everlastingJwt(appId: number, privateKey: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: 0, exp: 32_503_680_000, iss: String(appId) })}`;
  return `${head}.${sign('RSA-SHA256', Buffer.from(head), privateKey).toString('base64url')}`;
}
