import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { installationRefused } from './app-rights.ts';
import { addressOf, bodyOf, type Call, notFound, refusal, writes } from './call.ts';
import type { Answer, Raised } from './emulator.ts';
import { answerOfFault, type Fault, type Faults } from './faults.ts';
import { type House, pass, type Route, router, stamp } from './house.ts';
import { nameOf, type Who } from './identity.ts';
import type { Json, Thing } from './json.ts';
import { text, thing } from './json.ts';
import { canonical } from './names.ts';
import type { Cause } from './payloads.ts';
import { personRefused, withoutWhatIsDropped } from './rights.ts';

/** A request with its answer, as it went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** A login, the bot's login, `app`, `anonymous` or `unknown`. */
  readonly who: string;
  readonly body: Json | undefined;
  readonly status: number;
  readonly answer: Json | Buffer;
}

/** What the proxy is made of. */
export interface Parts {
  readonly house: House;
  readonly faults: Faults;
  readonly routes: readonly Route[];
  mend(value: Json, who: Who): Json;
  /** What is refused for reasons beyond rights: too long, moved away. */
  unfit(call: Call): Answer | undefined;
  consequences(raised: readonly Raised[], cause: Cause): Promise<readonly Raised[]>;
  /** Called for every request that was answered. */
  seen(exchange: Exchange): void;
}

/** Answers one request the way GitHub would. */
export function openProxy(parts: Parts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const find = router(parts.routes);
  return async (request, response) => {
    const call = await read(parts.house, request);
    if (call === undefined) return write(response, refusal(400, 'Problems parsing JSON'));
    const fault = parts.faults.take(call, addressOf(call));
    const answer = await answerTo(parts, call, { fault, find });
    const { method, url = '' } = request;
    const who = nameOf(call.who, parts.house.register.world.app.slug);
    const { status } = answer;
    parts.seen({ method: method ?? '', url, who, body: call.body, status, answer: answer.body });
    return write(response, answer);
  };
}

interface How {
  readonly fault: Fault | undefined;
  readonly find: ReturnType<typeof router>;
}

async function answerTo(parts: Parts, call: Call, { fault, find }: How): Promise<Answer> {
  if (fault?.delay) await pause(fault.delay);
  if (fault !== undefined && fault.after !== 'after') return answerOfFault(fault);
  const answer = (await refused(parts.house, call)) ?? parts.unfit(call) ?? (await carriedOut(parts, call, find));
  if (fault !== undefined) return answerOfFault(fault);
  if (Buffer.isBuffer(answer.body)) return answer;
  return { ...answer, body: parts.mend(inGitHubsWords(answer), call.who) };
}

async function refused(house: House, call: Call): Promise<Answer | undefined> {
  if (call.who.kind === 'unknown') return refusal(401, 'Bad credentials');
  if (call.path.startsWith('/repos/') && call.repository === undefined) return notFound();
  // An App's own token opens nothing but what is about the App.
  if (call.who.kind === 'app' && call.base !== '' && call.path !== `${call.base}/installation`) {
    return refusal(401, 'Bad credentials');
  }
  return call.who.kind === 'installation'
    ? installationRefused(call, house.register)
    : personRefused(call, house.register, house.back);
}

function carriedOut(parts: Parts, call: Call, find: How['find']): Promise<Answer> {
  const answer = async (): Promise<Answer> => (find(call) ?? (() => byTheEmulator(parts.house, call)))();
  return writes(call.method) ? parts.house.turns.write(() => writing(parts, call, answer)) : answer();
}

/** One write at a time, so that every webhook has the write that raised it. */
async function writing(parts: Parts, call: Call, answer: () => Promise<Answer>): Promise<Answer> {
  const before = await asItWas(parts.house, call.path);
  const given = await answer();
  const raised = await parts.house.emulator.raised();
  for (const { event, payload } of await parts.consequences(raised, { call, before })) announce(parts, event, payload);
  return given;
}

/** What an edit replaces, or a deletion removes, for those places of which a webhook tells it. */
async function asItWas(house: House, path: string): Promise<Json | undefined> {
  const told = /\/issues\/(comments\/)?\d+$|\/git\/refs\/heads\//.test(path);
  return told ? house.back.read(path.replace('/git/refs/', '/git/ref/')) : undefined;
}

/** Sends a webhook if the App listens to such, and is installed there. */
export function announce(parts: Pick<Parts, 'house' | 'mend'>, event: string, payload: Thing): void {
  const { world, repository, installedOn } = parts.house.register;
  const { full_name } = thing(payload.repository);
  const [owner = '', name = ''] = text(full_name).split('/');
  const found = repository(owner, name);
  if (!world.app.events.includes(event) || (found !== undefined && !installedOn(found))) return;
  parts.house.webhooks.raise(event, thing(parts.mend(payload, { kind: 'app' })));
}

/** The rest is the emulator's own: but only what GitHub has too, and nothing that would change the world unseen. */
function byTheEmulator(house: House, call: Call): Promise<Answer> | Answer {
  if (call.repository !== undefined) return pass(house, withoutWhatIsDropped(call, house.register));
  const known =
    /^\/(users|orgs|search)\//.test(call.path) || (call.path === '/user/repos' && call.who.kind === 'person');
  return known && !writes(call.method) ? pass(house, call) : notFound();
}

/** The emulator's errors name other documentation and lack the status. */
function inGitHubsWords(answer: Answer): Json {
  if (Buffer.isBuffer(answer.body)) return null;
  if (answer.status < 400) return answer.body;
  const { message, errors, ...rest } = thing(answer.body);
  const said = message === 'Validation failed' ? 'Validation Failed' : (message ?? 'Error');
  const documentation_url = 'https://docs.github.com/rest';
  return { ...rest, message: said, ...(errors ? { errors } : {}), documentation_url, status: String(answer.status) };
}

async function read(house: House, request: IncomingMessage): Promise<Call | undefined> {
  const bytes = await bodyOf(request);
  const url = new URL(request.url ?? '/', house.front);
  const { authorization, accept } = request.headers;
  const who = house.identities.whoIs(authorization);
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const body = bytes.length === 0 ? undefined : isForm ? ofForm(bytes) : parsed(bytes);
  if (bytes.length > 0 && body === undefined) return undefined;
  const method = request.method ?? 'GET';
  return {
    method,
    query: inUtc(url.searchParams),
    accept,
    authorization,
    body,
    who,
    ...canonical(house.register, url.pathname),
  };
}

/** The emulator compares `since` as text with its own stamps. */
function inUtc(query: URLSearchParams): URLSearchParams {
  const since = Date.parse(query.get('since') ?? '');
  if (!Number.isNaN(since)) query.set('since', stamp(new Date(since)));
  return query;
}

/** GitHub's pages, unlike its API, take forms. */
function ofForm(bytes: Buffer): Json {
  return Object.fromEntries(new URLSearchParams(bytes.toString()));
}

function parsed(bytes: Buffer): Json | undefined {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer.status === 0) return void response.destroy();
  const reset = Math.floor(Date.now() / 1000) + 3600;
  const headers: Record<string, string> = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-used': '1',
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
    'x-github-request-id': randomUUID(),
    'x-github-media-type': 'github.v3; format=json',
    ...answer.headers,
  };
  const { body } = answer;
  if (body === null && !('content-type' in headers)) return void response.writeHead(answer.status, headers).end();
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = { 'content-type': 'application/json; charset=utf-8', ...headers };
  response.writeHead(answer.status, type).end(bytes);
}
