import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Told } from '../core/trouble.ts';

/** What is answered to a request. `close` ends the connection, for bodies that were not read to their end. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly close?: boolean;
  /** Further headers, in lower case; they go before those that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route: answers a request, or leaves it to the next one with null. */
export type Route = (request: IncomingMessage, url: URL) => Promise<Answer | null>;

/** A listening server. */
export interface Listening {
  /** http://HOST:PORT as one would type it. */
  readonly url: string;
  /** Stops listening, lets open requests finish, and resolves when the last one has. */
  stop(): Promise<void>;
}

const STRICT_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** Serves routes, first answer wins. What fails is handed to `failed` and answered with 500 and no details. */
export async function serveRoutes(
  routes: readonly Route[],
  at: { readonly port: number; readonly host: string; readonly failed: (error: unknown) => void },
): Promise<Listening> {
  const server = createServer((request, response) => {
    answerTo(request, routes)
      .catch((error: unknown): Answer => {
        at.failed(error);
        return {
          status: 500,
          type: 'text/plain',
          body: 'Something went wrong here; the operator finds it in the log.\n',
        };
      })
      .then((answer) => send(response, answer));
  });
  server.requestTimeout = 60_000;
  // Longer than proxies keep a connection, so that it is never us who hang up on a delivery under way.
  server.keepAliveTimeout = 75_000;
  await listening(server, at.port, at.host);
  const { port } = server.address() as AddressInfo;
  const name = at.host === '0.0.0.0' || at.host === '127.0.0.1' || at.host === '::' ? 'localhost' : at.host;
  return { url: `http://${name}:${port}`, stop: () => stopped(server) };
}

async function answerTo(request: IncomingMessage, routes: readonly Route[]): Promise<Answer> {
  const url = urlOf(request.url ?? '/');
  if (!url) return { status: 400, type: 'text/plain', body: 'That is no address.\n' };
  for (const route of routes) {
    const answer = await route(request, url);
    if (answer) return answer;
  }
  return { status: 404, type: 'text/plain', body: 'There is nothing here.\n' };
}

/** A path is appended and not resolved, because `//x` would be another host. */
function urlOf(target: string): URL | null {
  const address = target.startsWith('/') ? `http://localhost${target}` : target;
  return URL.canParse(address) ? new URL(address) : null;
}

function send(response: ServerResponse, answer: Answer): void {
  const type = answer.type.includes('charset') ? answer.type : `${answer.type}; charset=utf-8`;
  response.writeHead(answer.status, {
    ...STRICT_HEADERS,
    'content-type': type,
    ...answer.headers,
    ...(answer.close ? { connection: 'close' } : {}),
  });
  response.end(answer.body);
}

function refusalOf(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === 'EADDRINUSE'
    ? new Told(`Port ${port} is in use: stop what uses it, or choose another one with PORT (the sandbox: --port).`)
    : error;
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
