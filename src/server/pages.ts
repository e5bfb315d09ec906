import type { IncomingMessage } from 'node:http';
import type { Hono } from 'hono';
import { bodyOf } from './body.ts';
import type { Answer, Route } from './http.ts';

/** What the handlers of pages find in their environment, beside what was asked. */
export interface Asked {
  /** The request as node has it: its body is not read yet. */
  readonly incoming: IncomingMessage;
}

/** Tells that there is no such page, so that the next route may answer. */
interface Passing extends Asked {
  readonly pass: () => void;
}

/** Pages as one route among the others: what they have no page for is left to the next one, its body unread. */
export function pagesRoute(app: Hono): Route {
  app.notFound((context) => {
    (context.env as Passing).pass();
    return context.body(null, 404);
  });
  return async (request, url) => {
    let passed = false;
    const pass = (): void => {
      passed = true;
    };
    const env: Passing = { incoming: request, pass };
    const response = await app.fetch(requestOf(request, url), env);
    return passed ? null : answerOf(response);
  };
}

/**
 * What a form of a page brought, files too. Throws `TooLarge` where that is more than `largest` bytes, and `TypeError`
 * where it is no form.
 */
export async function formOf(incoming: IncomingMessage, largest = 64 * 1024): Promise<FormData> {
  const type = incoming.headers['content-type'] ?? '';
  const body = new Uint8Array(await bodyOf(incoming, largest));
  return new Response(body, { headers: { 'content-type': type } }).formData();
}

function requestOf(request: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, [value].flat().join(', '));
  // Under the name that the reader used, since where a form comes from is compared with it.
  const named = `http://${request.headers.host ?? ''}`;
  const own = URL.canParse(named) ? new URL(url.pathname + url.search, named) : url;
  return new Request(own, { method: request.method ?? 'GET', headers });
}

async function answerOf(response: Response): Promise<Answer> {
  const { 'content-type': type = 'text/plain', ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, type, body: await response.text(), headers };
}
