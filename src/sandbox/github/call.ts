import type { IncomingMessage } from 'node:http';
import type { Actor } from './back.ts';
import type { Answer } from './emulator.ts';
import type { Who } from './identity.ts';
import type { Json } from './json.ts';
import type { WorldRepository } from './world.ts';

/** A request as the duties of the proxy see it. */
export interface Call {
  readonly method: string;
  /** Without query, names in their true spelling, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Json | undefined;
  readonly who: Who;
  /** The repository of `/repos/OWNER/NAME/…`; undefined elsewhere. */
  readonly repository: WorldRepository | undefined;
  /** `/repos/OWNER/NAME` in true spelling, or empty. */
  readonly base: string;
}

/** GitHub's shape of an error. `errors` as for 422. */
export function refusal(status: number, message: string, errors?: readonly Json[]): Answer {
  const documentation_url = 'https://docs.github.com/rest';
  const list = errors === undefined ? {} : { errors: [...errors] };
  return { status, body: { message, ...list, documentation_url, status: String(status) } };
}

/** GitHub's answer for what is not there, and for what the caller may not know to be there. */
export function notFound(): Answer {
  return refusal(404, 'Not Found');
}

/** For whom the emulator is to do this. Strangers without a name only read, which the App can do for them. */
export function actorOf(who: Who): Actor {
  return who.kind === 'person' ? { login: who.login } : 'app';
}

/** The path with its query, as the emulator is asked. */
export function addressOf(call: Call): string {
  const query = call.query.toString();
  return query === '' ? call.path : `${call.path}?${query}`;
}

/** Whether this method changes something. */
export function writes(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** Makes a matcher for paths like `/repos/{owner}/{repo}/contents/{path+}`; gives the decoded parts by name. */
export function pattern(template: string): (path: string) => Record<string, string> | undefined {
  const source = template
    .replace(/[.[\]]/g, '\\$&')
    .replace(/\{(\w+)(\+?)\}/g, (_, name, more) => (more === '+' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`));
  const expression = new RegExp(`^${source}$`);
  return (path) => {
    const found = expression.exec(path);
    if (found === null) return undefined;
    return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)]));
  };
}

/** Reads a request's body whole. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A page of a list by `page` and `per_page`, with GitHub's Link header. `self` is the address without query. */
export function paged(entries: readonly Json[], query: URLSearchParams, self: string): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page')) || 30));
  const page = Math.max(1, Number(query.get('page')) || 1);
  const last = Math.max(1, Math.ceil(entries.length / size));
  const to = (number: number, rel: string): string => {
    const next = new URLSearchParams(query);
    next.set('page', String(number));
    return `<${self}?${next}>; rel="${rel}"`;
  };
  const links = [
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first'), to(page - 1, 'prev')] : []),
  ];
  const headers = links.length === 0 ? {} : { link: links.join(', ') };
  return { status: 200, headers, body: entries.slice((page - 1) * size, page * size) };
}
